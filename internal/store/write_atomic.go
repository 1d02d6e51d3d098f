package store

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"sync/atomic"
	"syscall"
)

// Suffixes of temporary files. The workspace's are written under its lock, so
// leftovers can be removed. A file next to an --out may belong to a running
// process.
const (
	workspaceTempSuffix = ".tmp"
	outputTempSuffix    = ".out"
)

var tempCounter atomic.Uint64

// createTemp tries names for a temporary file until one is free, and returns
// it. The names do not reveal the name of the target.
func createTemp(dir, suffix string, try func(path string) error) (string, error) {
	for {
		path := filepath.Join(dir, fmt.Sprintf(".buyin-%d-%d%s", os.Getpid(), tempCounter.Add(1), suffix))
		if err := try(path); !errors.Is(err, fs.ErrExist) {
			return path, err
		}
	}
}

var workspaceTemp = regexp.MustCompile(`^\.buyin-[0-9]+-[0-9]+\.(tmp|new)$`)

func stagedFile(name string) bool {
	return workspaceTemp.MatchString(name) && strings.HasSuffix(name, stagedSuffix)
}

// writeAtomic writes the file through a temporary one in the same folder: it
// writes, syncs, gives it the name and syncs the folder. A failure before the
// last step leaves nothing behind. If the folder cannot be synced, the file
// exists in spite of the error.
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

// writeUnnamed writes to a file that has no name until it is complete. It
// returns ErrUnsupported if the system cannot do that.
func writeUnnamed(d disk, path, suffix string, from io.ReadSeeker, replace bool) (err error) {
	h, err := d.unnamed(filepath.Dir(path))
	if err != nil {
		if errors.Is(err, fs.ErrNotExist) {
			return err
		}
		return errors.ErrUnsupported // writeNamed will report the error if it is another one
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
	if isLinkUnsupported(err) || errors.Is(err, fs.ErrNotExist) { // there is no /proc, or the file system has no links
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

// writeAndSync writes and syncs. The chmod is needed if the umask would lock
// out the owner.
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

// writer hides the ReadFrom method of a file, so that content in memory is
// written by one call.
type writer struct{ io.Writer }

// removeTemp removes a temporary file after an error and returns that error. If
// the file cannot be removed, the error names it.
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

// renameNew gives a file of the workspace its name on a file system without
// links. Nobody can take the name in between, because the workspace is locked.
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

// renameOverPlaceholder does the same outside the workspace: it reserves the
// name with an empty file and renames over it. If the process is killed in
// between, the empty file remains.
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
