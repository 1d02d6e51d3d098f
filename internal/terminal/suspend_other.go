//go:build !unix

package terminal

// suspendProcess does nothing, because this system cannot suspend a process.
func suspendProcess(uintptr) {}

// watchSuspension does nothing, because this system cannot suspend a process.
func (s *screen) watchSuspension(*keyboard) {}
