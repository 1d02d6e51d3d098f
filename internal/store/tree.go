package store

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// A tree is the workspace's folder, opened once. Everything in it is reached
// through it, so that a symbolic link can lead neither out of the workspace nor
// to another place within it. The folder itself may be named by a link.
type tree struct {
	dir  string
	root *os.Root // nil until the folder exists
}

var errLink = errors.New("a link")

// errIsLink is the error for a link in the workspace.
func errIsLink(path string) error {
	return &Error{Path: path, What: "is a link, and links in the workspace are not followed", Do: "put the file or folder itself there", Err: errLink}
}

// within returns the path relative to the workspace, or false if it is not
// inside. The workspace's own folder is not inside.
func (t *tree) within(path string) (local string, ok bool) {
	if t == nil {
		return "", false
	}
	local, err := filepath.Rel(t.dir, path)
	return local, err == nil && local != "." && filepath.IsLocal(local)
}

// open opens the workspace's folder, if it exists.
func (t *tree) open() (err error) {
	if t.root == nil {
		t.root, err = os.OpenRoot(t.dir)
	}
	return err
}

// enter returns the workspace's folder and the path relative to it. It fails if
// a folder on the way is a link.
func (t *tree) enter(path string) (root *os.Root, local string, err error) {
	local, ok := t.within(path)
	if !ok {
		return nil, "", &fs.PathError{Op: "open", Path: path, Err: errors.New("not in the workspace")}
	}
	if err := t.open(); err != nil {
		return nil, "", err
	}
	for at := range local {
		if !os.IsPathSeparator(local[at]) {
			continue
		}
		above, err := t.root.Lstat(local[:at])
		if err != nil {
			return nil, "", err
		}
		if above.Mode()&fs.ModeSymlink != 0 {
			return nil, "", errIsLink(filepath.Join(t.dir, local[:at]))
		}
	}
	return t.root, local, nil
}

// lstat describes what is at the path. It does not follow a link.
func (t *tree) lstat(path string) (fs.FileInfo, error) {
	root, local, err := t.enter(path)
	if err != nil {
		return nil, err
	}
	return root.Lstat(local)
}

// stat is lstat, but a link is an error.
func (t *tree) stat(path string) (fs.FileInfo, error) {
	at, err := t.lstat(path)
	if err == nil && at.Mode()&fs.ModeSymlink != 0 {
		return nil, errIsLink(path)
	}
	return at, err
}

func (t *tree) exists(path string) bool {
	_, err := t.lstat(path)
	return err == nil
}

func (t *tree) isRegular(path string) bool {
	at, err := t.lstat(path)
	return err == nil && at.Mode().IsRegular()
}

// openFile opens a regular file or a folder, and not what a link leads to.
func (t *tree) openFile(path string, flag int) (*os.File, error) {
	if _, err := t.stat(path); err != nil {
		return nil, err
	}
	root, local, err := t.enter(path)
	if err != nil {
		return nil, err
	}
	return root.OpenFile(local, flag, 0)
}

// list lists a folder in byte order of the names. A missing folder is empty.
func (t *tree) list(folder string) ([]fs.DirEntry, error) {
	f, err := t.openFolder(folder)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, newError(folder, "listing", err)
	}
	defer f.Close()
	inside, err := f.ReadDir(-1)
	slices.SortFunc(inside, func(a, b fs.DirEntry) int { return strings.Compare(a.Name(), b.Name()) })
	return inside, newError(folder, "listing", err)
}

func (t *tree) openFolder(folder string) (*os.File, error) {
	if folder != t.dir {
		return t.openFile(folder, os.O_RDONLY)
	}
	if err := t.open(); err != nil {
		return nil, err
	}
	return t.root.Open(".")
}

// entries lists a folder, or nothing if it cannot be read.
func (t *tree) entries(folder string) []fs.DirEntry {
	inside, _ := t.list(folder)
	return inside
}

// read reads up to limit bytes of a regular file. It refuses others, because
// reading from a pipe could block for ever.
func (t *tree) read(path string, limit int64) ([]byte, error) {
	at, err := t.stat(path)
	if err != nil {
		return nil, newError(path, "reading", err)
	}
	if !at.Mode().IsRegular() {
		return nil, errNotAFile(path)
	}
	if at.Size() > maxJournal { // no file of ours; reading it would only take memory
		return nil, errTooLarge(path)
	}
	f, err := t.openFile(path, os.O_RDONLY)
	if err != nil {
		return nil, newError(path, "reading", err)
	}
	return readOpen(f, path, limit)
}

// links lists the links among the goals and interviews, which are not followed.
func (t *tree) links() (paths []string) {
	for _, folder := range []string{goalsFolder, interviewsFolder} {
		for _, e := range t.entries(filepath.Join(t.dir, folder)) {
			if e.Type()&fs.ModeSymlink != 0 && !strings.HasPrefix(e.Name(), ".#") { // an editor's lock
				paths = append(paths, filepath.Join(t.dir, folder, e.Name()))
			}
		}
	}
	return paths
}
