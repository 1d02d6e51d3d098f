package store

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
)

// A Workspace is the folder that holds everything kept about reports. It is not
// safe for concurrent use. Processes exclude each other by locks.
type Workspace struct {
	// Warnings says what Open could not repair, or did repair and the user
	// should know: lower case, no full stop.
	Warnings []string

	dir    string
	disk   disk
	locked bool // this process holds the workspace's lock
}

const (
	goalsFolder      = "goals"
	interviewsFolder = "interviews"
	locksFolder      = ".locks"
	selfFile         = "self.yaml"
	undoFile         = ".undo"
)

// Open opens the workspace in the folder, which need not exist: the first write
// makes it. Open removes what a killed process left behind, and makes folders
// private that others could read.
func Open(dir string) (*Workspace, error) { return openOn(osDisk{}, dir) }

func openOn(d disk, dir string) (*Workspace, error) {
	dir, err := filepath.Abs(dir)
	if err != nil {
		return nil, err
	}
	w := &Workspace{dir: dir, disk: d}
	at, err := os.Stat(dir)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return w, nil
	case err != nil:
		return nil, newError(dir, "opening the workspace", err)
	case !at.IsDir():
		return nil, &Error{Path: dir, What: "the workspace is not a folder", Do: "name another with --dir"}
	}
	if w.hasIntent() {
		if err := w.Locked(func() error { return nil }); err != nil {
			return nil, err
		}
	}
	w.restrictPermissions()
	w.cleanUp()
	return w, nil
}

// Dir returns the workspace's folder as an absolute path.
func (w *Workspace) Dir() string { return w.dir }

// UndoPath returns the path of the file that may hold how to take back the last
// change of a person. The package does not know what is in it.
func (w *Workspace) UndoPath() string { return w.path(undoFile) }

func (w *Workspace) path(parts ...string) string {
	return filepath.Join(append([]string{w.dir}, parts...)...)
}

// restrictPermissions makes the workspace's folders private (0700). It leaves
// the workspace's own folder alone if it holds other files or is shared on
// purpose (sticky, set-group), because --dir may name a home folder or /tmp.
func (w *Workspace) restrictPermissions() {
	if !hasPermissions {
		return
	}
	if w.holdsOnlyOurFiles() {
		w.restrict(w.dir, privateFolder)
	}
	for _, folder := range []string{goalsFolder, interviewsFolder, locksFolder} {
		w.restrict(w.path(folder), privateFolder)
	}
	w.restrict(w.path(selfFile), privateFile)
}

func (w *Workspace) restrict(path string, mode fs.FileMode) {
	at, err := os.Stat(path)
	if err != nil || at.Mode().Perm()&0o077 == 0 {
		return
	}
	if err := w.disk.chmod(path, mode); err != nil {
		w.warn(quotePath(path) + " can be read by others, and its permissions cannot be changed: " + systemMessage(err))
		return
	}
	w.warn(quotePath(path) + " could be read by others; it is now private")
}

func (w *Workspace) warn(text string) { w.Warnings = append(w.Warnings, text) }

// holdsOnlyOurFiles reports whether the folder holds files of the workspace and
// no others. An empty folder does not count.
func (w *Workspace) holdsOnlyOurFiles() bool {
	at, err := os.Stat(w.dir)
	if err != nil || at.Mode()&(fs.ModeSticky|fs.ModeSetgid) != 0 {
		return false
	}
	inside, err := os.ReadDir(w.dir)
	return err == nil && len(inside) > 0 && !slices.ContainsFunc(inside, func(e fs.DirEntry) bool {
		switch e.Name() {
		case goalsFolder, interviewsFolder, locksFolder, selfFile, intentFile, undoFile:
			return false
		}
		return !workspaceTemp.MatchString(e.Name())
	})
}

// makeFolder makes the folder and its parents, private and durably. An existing
// folder keeps its permissions.
func makeFolder(d disk, path string) error {
	if at, err := os.Stat(path); err == nil {
		if !at.IsDir() {
			return &Error{Path: path, What: "is not a folder", Do: "move it away, or name another workspace with --dir"}
		}
		return nil
	} else if !errors.Is(err, fs.ErrNotExist) {
		return newError(path, "making the folder", err)
	}
	up := filepath.Dir(path)
	if up != path {
		if err := makeFolder(d, up); err != nil {
			return err
		}
	}
	err := d.mkdir(path)
	if errors.Is(err, fs.ErrExist) { // another process made it first
		return nil
	}
	if err == nil && hasPermissions {
		err = d.chmod(path, privateFolder)
	}
	if err == nil {
		err = d.syncDir(up)
	}
	return newError(path, "making the folder", err)
}

// makeWorkspace makes the workspace's own folder. An empty folder that exists
// becomes private.
func (w *Workspace) makeWorkspace() error {
	inside, err := os.ReadDir(w.dir)
	if err != nil {
		return makeFolder(w.disk, w.dir)
	}
	at, err := os.Stat(w.dir)
	if err == nil && len(inside) == 0 && hasPermissions && at.Mode().Perm()&0o077 != 0 &&
		at.Mode()&(fs.ModeSticky|fs.ModeSetgid) == 0 {
		return newError(w.dir, "making the folder private", w.disk.chmod(w.dir, privateFolder))
	}
	return nil
}
