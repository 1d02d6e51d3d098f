package store

import (
	"bytes"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"sync"
	"syscall"
)

// WriteFile writes a private file (0600) atomically and durably: after it
// returns nil, a power cut cannot undo it. It refuses to replace a file unless
// force is set; with force it follows a symbolic link. It writes directly to
// what is not a regular file, such as a pipe or /dev/stdout.
func WriteFile(path string, data []byte, force bool) error {
	return WriteFrom(path, bytes.NewReader(data), force)
}

// WriteFrom is WriteFile for content that is too long for memory. It reads
// everything from the start, perhaps more than once.
func WriteFrom(path string, from io.ReadSeeker, force bool) error {
	if isStream(path) {
		return writeStream(path, from)
	}
	if force {
		real, err := filepath.EvalSymlinks(path)
		if err == nil {
			path = real
		} else if at, lerr := os.Lstat(path); lerr == nil && at.Mode()&fs.ModeSymlink != 0 {
			return &Error{Path: path, What: "is a broken link", Do: "remove the link, or name its target", Err: err}
		}
	}
	if at, err := os.Stat(path); err == nil && at.IsDir() {
		return &Error{Path: path, What: "is a folder", Do: "name a file in it", Err: syscall.EISDIR}
	}
	return writeAtomic(&osDisk{}, path, outputTempSuffix, from, force)
}

// streamNames matches names of files that are already open.
var streamNames = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^(/dev/std(in|out|err)|/dev/fd/[0-9]+|/proc/(self|[0-9]+)/fd/[0-9]+)$`)
})

func isStream(path string) bool {
	if streamNames().MatchString(filepath.Clean(path)) {
		return true
	}
	at, err := os.Stat(path)
	return err == nil && !at.Mode().IsRegular() && !at.IsDir()
}

func writeStream(path string, from io.ReadSeeker) error {
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_APPEND, 0)
	if err != nil {
		return newError(path, "writing", err)
	}
	if _, err = from.Seek(0, io.SeekStart); err == nil {
		_, err = io.Copy(f, from)
	}
	if cerr := f.Close(); err == nil {
		err = cerr
	}
	return newError(path, "writing", err)
}
