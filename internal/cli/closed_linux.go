package cli

import (
	"io"
	"os"
	"syscall"
)

// seeClosed makes writing to a standard output that was closed before the
// program began an error. Go opens /dev/null in its place, for reading and
// writing, and everything would seem to be written.
func seeClosed(out io.Writer) io.Writer {
	f, ok := out.(*os.File)
	if !ok || f.Fd() != uintptr(syscall.Stdout) {
		return out
	}
	mode, _, errno := syscall.Syscall(syscall.SYS_FCNTL, f.Fd(), syscall.F_GETFL, 0)
	at, err := f.Stat()
	null, nullErr := os.Stat(os.DevNull)
	if errno != 0 || err != nil || nullErr != nil || mode&syscall.O_ACCMODE != syscall.O_RDWR || !os.SameFile(at, null) {
		return out
	}
	return closed{}
}

// closed is an output that was closed.
type closed struct{}

func (closed) Write([]byte) (int, error) { return 0, os.ErrClosed }
