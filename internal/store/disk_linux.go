package store

import (
	"os"
	"strconv"

	"golang.org/x/sys/unix"
)

// openUnnamed opens a file without a name. If the process is killed, the file
// disappears.
func openUnnamed(folder *os.File) (*os.File, error) {
	var fd int
	err := uninterrupted(func() (err error) {
		fd, err = unix.Openat(int(folder.Fd()), ".", unix.O_TMPFILE|unix.O_WRONLY|unix.O_CLOEXEC, uint32(privateFile))
		return err
	})
	if err != nil {
		return nil, &os.PathError{Op: "open", Path: folder.Name(), Err: err}
	}
	return os.NewFile(uintptr(fd), folder.Name()), nil
}

func linkUnnamed(f, folder *os.File, name string) error {
	from := "/proc/self/fd/" + strconv.Itoa(int(f.Fd()))
	err := uninterrupted(func() error {
		return unix.Linkat(unix.AT_FDCWD, from, int(folder.Fd()), name, unix.AT_SYMLINK_FOLLOW)
	})
	if err != nil {
		return &os.LinkError{Op: "link", Old: from, New: name, Err: err}
	}
	return nil
}
