package corpus

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"

	"buyin/internal/motive"
)

// Stdin is the path that names standard input.
const Stdin = "-"

// DisplayName returns the name of a file in messages.
func DisplayName(path string) string {
	if path == Stdin {
		return "stdin"
	}
	return path
}

// Open opens a file that the user named. For Stdin it returns in. It refuses a
// folder.
func Open(path string, in io.Reader) (io.ReadCloser, error) {
	if path == Stdin {
		return io.NopCloser(in), nil
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, DescribeFileError(err)
	}
	if at, err := f.Stat(); err == nil && at.IsDir() {
		f.Close()
		return nil, fmt.Errorf("%s is a folder; name a file in it", path)
	}
	return f, nil
}

// ReadFile reads a file that the user named. For Stdin it reads in. It stops
// one byte after motive.MaxDocument, so that the decoders reject a file that is
// too large.
func ReadFile(path string, in io.Reader) ([]byte, error) {
	f, err := Open(path, in)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return io.ReadAll(io.LimitReader(f, motive.MaxDocument+1))
}

// DescribeFileError replaces the messages of common *fs.PathErrors by short
// messages without the name of the system call.
func DescribeFileError(err error) error {
	var at *fs.PathError
	if !errors.As(err, &at) {
		return err
	}
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return fmt.Errorf("%s: no such file", at.Path)
	case errors.Is(err, fs.ErrPermission):
		return fmt.Errorf("%s: permission denied", at.Path)
	}
	return fmt.Errorf("%s: %w", at.Path, at.Err)
}
