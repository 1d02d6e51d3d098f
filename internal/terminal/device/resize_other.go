//go:build !unix

package device

// WatchSize does nothing, because this system sends no signal when the size of
// the terminal changes.
func WatchSize(func()) (stop func()) { return func() {} }
