package store

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"sync"
	"sync/atomic"
	"syscall"
)

// WriteFile writes a file for its owner alone (0600), whole or not at all, and
// durably: once it returns nil, a power cut does not undo it. One that exists
// is refused unless force; then it is replaced, and a symbolic link is followed.
// What is no regular file, such as a pipe or /dev/stdout, is written to as it is.
func WriteFile(path string, data []byte, force bool) error {
	return WriteFrom(path, bytes.NewReader(data), force)
}

// WriteFrom is WriteFile for what is too long to be held: all that can be read,
// from its beginning on, perhaps more than once.
func WriteFrom(path string, from io.ReadSeeker, force bool) error {
	if isStream(path) {
		return writeStream(path, from)
	}
	if force {
		real, err := filepath.EvalSymlinks(path)
		if err == nil {
			path = real
		} else if at, lerr := os.Lstat(path); lerr == nil && at.Mode()&fs.ModeSymlink != 0 {
			return &Error{Path: path, What: "is a link to nothing", Do: "remove the link, or name its target", Err: err}
		}
	}
	if at, err := os.Stat(path); err == nil && at.IsDir() {
		return &Error{Path: path, What: "is a folder", Do: "name a file in it", Err: syscall.EISDIR}
	}
	return writeAtomic(osDisk{}, path, outputTempSuffix, from, force)
}

// streamNames are names of what is open already, whatever it leads to.
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

// The ends of temporary names. Those of the workspace are written under its
// lock and may be swept; those beside an --out may belong to anyone alive.
const (
	workspaceTempSuffix = ".tmp"
	outputTempSuffix    = ".out"
)

var tempCounter atomic.Uint64

// createTemp tries names for a temporary file in dir until one is free. They hold
// nothing of the name of what is written.
func createTemp(dir, suffix string, try func(path string) error) (string, error) {
	for {
		path := filepath.Join(dir, fmt.Sprintf(".buyin-%d-%d%s", os.Getpid(), tempCounter.Add(1), suffix))
		if err := try(path); !errors.Is(err, fs.ErrExist) {
			return path, err
		}
	}
}

var workspaceTemp = regexp.MustCompile(`^\.buyin-[0-9]+-[0-9]+\.tmp$`)

// writeAtomic writes the file by way of another in the same folder: write, sync, give
// it the name, sync the folder. Whatever fails before the name is given leaves
// no trace; a folder that cannot be synced is an error though the file stands.
func writeAtomic(d disk, path, suffix string, from io.ReadSeeker, replace bool) error {
	dir := filepath.Dir(path)
	err := writeUnnamed(d, path, suffix, from, replace)
	if errors.Is(err, errors.ErrUnsupported) {
		err = writeNamed(d, path, suffix, from, replace)
	}
	if errors.Is(err, fs.ErrExist) && !replace {
		return errExists(path)
	}
	if err == nil {
		err = d.syncDir(dir)
	}
	return newError(path, "writing", err)
}

// writeUnnamed writes to a file that has no name until it is whole. It answers
// ErrUnsupported where the system has no such thing.
func writeUnnamed(d disk, path, suffix string, from io.ReadSeeker, replace bool) (err error) {
	h, err := d.unnamed(filepath.Dir(path))
	if err != nil {
		if errors.Is(err, fs.ErrNotExist) {
			return err
		}
		return errors.ErrUnsupported // if it is worse than that, the other way will say so
	}
	defer func() {
		if cerr := h.Close(); err == nil {
			err = cerr
		}
	}()
	if err := writeAndSync(h, from); err != nil {
		return err
	}
	err = d.name(h, path)
	if errors.Is(err, fs.ErrExist) && replace {
		var tmp string
		if tmp, err = createTemp(filepath.Dir(path), suffix, func(t string) error { return d.name(h, t) }); err != nil {
			return err
		}
		if err = d.rename(tmp, path); err != nil {
			return removeTemp(d, tmp, err)
		}
	}
	if isLinkUnsupported(err) || errors.Is(err, fs.ErrNotExist) { // no /proc, or a file system without links
		return errors.ErrUnsupported
	}
	return err
}

func writeNamed(d disk, path, suffix string, from io.ReadSeeker, replace bool) error {
	var h handle
	tmp, err := createTemp(filepath.Dir(path), suffix, func(t string) (err error) {
		h, err = d.create(t)
		return err
	})
	if err != nil {
		return err
	}
	err = writeAndSync(h, from)
	if cerr := h.Close(); err == nil {
		err = cerr
	}
	if err != nil {
		return removeTemp(d, tmp, err)
	}
	if replace {
		if err := d.rename(tmp, path); err != nil {
			return removeTemp(d, tmp, err)
		}
		return nil
	}
	switch err := d.link(tmp, path); {
	case isLinkUnsupported(err) && suffix == workspaceTempSuffix:
		return renameNew(d, tmp, path)
	case isLinkUnsupported(err):
		return renameOverPlaceholder(d, tmp, path)
	case err != nil:
		return removeTemp(d, tmp, err)
	}
	if err := d.remove(tmp); err != nil {
		return &Error{Path: tmp, What: "is left over from writing " + quotePath(path), Do: "remove it", Err: err}
	}
	return nil
}

// writeAndSync writes and syncs. Chmod undoes a umask that would lock out the owner.
func writeAndSync(h handle, from io.ReadSeeker) error {
	if err := h.Chmod(privateFile); err != nil && hasPermissions {
		return err
	}
	if _, err := from.Seek(0, io.SeekStart); err != nil {
		return err
	}
	if _, err := io.Copy(writer{h}, from); err != nil {
		return err
	}
	return h.Sync()
}

// writer hides that a file can read by itself, so that what is held is written
// in one call.
type writer struct{ io.Writer }

// removeTemp removes a temporary file after an error, and returns that error; one
// that cannot be removed is named too.
func removeTemp(d disk, tmp string, err error) error {
	if gone := d.remove(tmp); gone != nil && !errors.Is(gone, fs.ErrNotExist) {
		return fmt.Errorf("%w (and %s could not be removed)", err, quotePath(tmp))
	}
	return err
}

func isLinkUnsupported(err error) bool {
	for _, no := range []error{syscall.EPERM, syscall.ENOSYS, syscall.ENOTSUP, syscall.EMLINK, errors.ErrUnsupported} {
		if errors.Is(err, no) {
			return true
		}
	}
	return false
}

// renameNew is for the workspace on a file system without links: under its lock
// nobody takes the name between looking and renaming.
func renameNew(d disk, tmp, path string) error {
	_, err := os.Lstat(path)
	if err == nil {
		err = fs.ErrExist
	} else if errors.Is(err, fs.ErrNotExist) {
		err = d.rename(tmp, path)
	}
	if err != nil {
		return removeTemp(d, tmp, err)
	}
	return nil
}

// renameOverPlaceholder takes the name with an empty file and renames over that: the way
// elsewhere on file systems without links. Killed in between, the empty file stays.
func renameOverPlaceholder(d disk, tmp, path string) error {
	h, err := d.create(path)
	if err != nil {
		return removeTemp(d, tmp, err)
	}
	err = h.Close()
	if err == nil {
		err = d.rename(tmp, path)
	}
	if err != nil {
		return removeTemp(d, tmp, removeTemp(d, path, err))
	}
	return nil
}
