//go:build !unix

package terminal

// watchSize does nothing, because this system sends no signal when the size of
// the terminal changes.
func watchSize(func()) (stop func()) { return func() {} }
