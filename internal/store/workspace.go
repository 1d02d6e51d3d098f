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
	// Warnings says what the user should know about the workspace: lower case, no
	// full stop.
	Warnings []string

	// Warn, if set, is called with later warnings instead.
	Warn func(text string)
	// Holds reports whether the saved file holds the talk of a journal. If it is
	// set, a journal whose last line says that the talk is saved is believed only
	// if the file holds it.
	Holds func(saved []byte, id string, header []byte, records [][]byte) bool

	dir       string
	disk      disk
	tree      *tree
	locked    bool            // this process holds the workspace's lock
	doubted   map[string]bool // the journals that doubt has warned of
	warned    string          // what WarnOnce warned of
	isReading bool            // this process reads under a lock
	tidied    bool            // this process has removed what others left behind
}

const (
	goalsFolder      = "goals"
	interviewsFolder = "interviews"
	locksFolder      = ".locks"
	selfFile         = "self.yaml"
	undoFile         = ".undo"
	warnedFile       = "warned" // among the locks
)

// Open opens the workspace in the folder, which need not exist: the first write
// makes it. Open changes nothing, except that it finishes a change of several
// files that a killed process began. The first call that writes removes what a
// killed process left behind, and makes folders private that others could read.
func Open(dir string) (*Workspace, error) { return openOn(&osDisk{}, dir) }

func openOn(d disk, dir string) (*Workspace, error) {
	dir, err := filepath.Abs(dir)
	if err != nil {
		return nil, err
	}
	w := &Workspace{dir: dir, disk: d, tree: &tree{dir: dir}}
	d.enter(w.tree)
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
		if err := w.withLock(w.finishBegun); err != nil {
			return nil, err
		}
	}
	for _, path := range w.tree.links() {
		w.warn(errIsLink(path).Error())
	}
	return w, nil
}

// Dir returns the workspace's folder as an absolute path.
func (w *Workspace) Dir() string { return w.dir }

// Close lets go of the workspace's folder.
func (w *Workspace) Close() error {
	if w.tree.root == nil {
		return nil
	}
	err := w.tree.root.Close()
	w.tree.root = nil
	return err
}

// UndoPath returns the path of the file that may hold how to take back the last
// change of a person. The package does not know what is in it.
func (w *Workspace) UndoPath() string { return w.path(undoFile) }

func (w *Workspace) path(parts ...string) string {
	return filepath.Join(append([]string{w.dir}, parts...)...)
}

// openFolders lists the folders, and self.yaml, that others can read. It leaves
// out the workspace's own folder if that holds other files or is shared on
// purpose (sticky, set-group), because --dir may name a home folder or /tmp; and
// links, because what they lead to is not ours.
func (w *Workspace) openFolders() (paths []string) {
	if !hasPermissions {
		return nil
	}
	if at, err := os.Stat(w.dir); err == nil && isOpenToOthers(at) && w.holdsOnlyOurFiles() {
		paths = append(paths, w.dir)
	}
	for _, name := range []string{goalsFolder, interviewsFolder, locksFolder, selfFile} {
		at, err := w.tree.stat(w.path(name))
		if err == nil && isOpenToOthers(at) && (at.IsDir() || linkCount(at) == 1) {
			paths = append(paths, w.path(name))
		}
	}
	return paths
}

func isOpenToOthers(at fs.FileInfo) bool { return at.Mode().Perm()&0o077 != 0 }

// restrictPermissions takes from others what they may do with the workspace. It
// gives nobody more than they had: who made a workspace read-only meant it.
func (w *Workspace) restrictPermissions() {
	for _, path := range w.openFolders() {
		at, err := w.stat(path)
		if err == nil {
			err = w.disk.chmod(path, at.Mode().Perm()&^0o077)
		}
		if err != nil {
			w.warn(quotePath(path) + " can be read by others, and its permissions cannot be changed: " + systemMessage(err))
			continue
		}
		w.warn(quotePath(path) + " could be read by others; it is now private")
	}
}

func (w *Workspace) warn(text string) {
	if w.Warn != nil {
		w.Warn(text)
		return
	}
	w.Warnings = append(w.Warnings, text)
}

// WarnOnce warns of something, unless a warning with this key has been given.
// That it was given is remembered when something is written.
func (w *Workspace) WarnOnce(key, text string) {
	given, err := w.tree.read(w.path(locksFolder, warnedFile), 1<<10)
	if err == nil && string(given) == key+"\n" {
		return
	}
	w.warned = key
	w.warn(text)
}

// rememberWarning writes which warning was given. An error means that it will be
// given again.
func (w *Workspace) rememberWarning() {
	if w.warned != "" && w.writeFile(w.path(locksFolder, warnedFile), []byte(w.warned+"\n"), true) == nil {
		w.warned = ""
	}
}

// holdsOnlyOurFiles reports whether the folder holds files of the workspace and
// no others. An empty folder does not count.
func (w *Workspace) holdsOnlyOurFiles() bool {
	at, err := os.Stat(w.dir)
	if err != nil || at.Mode()&(fs.ModeSticky|fs.ModeSetgid) != 0 {
		return false
	}
	inside, err := w.tree.list(w.dir)
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
func (w *Workspace) makeFolder(path string) error {
	if at, err := w.stat(path); err == nil {
		if !at.IsDir() {
			return &Error{Path: path, What: "is not a folder", Do: "move it away, or name another workspace with --dir"}
		}
		return nil
	} else if !errors.Is(err, fs.ErrNotExist) {
		return newError(path, "making the folder", err)
	}
	up := filepath.Dir(path)
	if up != path {
		if err := w.makeFolder(up); err != nil {
			return err
		}
	}
	err := w.disk.mkdir(path)
	if errors.Is(err, fs.ErrExist) { // another process made it first
		return nil
	}
	if err == nil && hasPermissions {
		err = w.disk.chmod(path, privateFolder)
	}
	if err == nil {
		err = w.disk.syncDir(up)
	}
	return newError(path, "making the folder", err)
}

// stat describes a file or folder. Above the workspace links are followed.
func (w *Workspace) stat(path string) (fs.FileInfo, error) {
	if _, ok := w.tree.within(path); ok {
		return w.tree.stat(path)
	}
	return os.Stat(path)
}

// makeWorkspace makes the workspace's own folder. An empty folder that exists
// becomes private.
func (w *Workspace) makeWorkspace() error {
	inside, err := os.ReadDir(w.dir)
	if err != nil {
		return w.makeFolder(w.dir)
	}
	at, err := os.Stat(w.dir)
	if err == nil && len(inside) == 0 && hasPermissions && at.Mode().Perm()&0o077 != 0 &&
		at.Mode()&(fs.ModeSticky|fs.ModeSetgid) == 0 {
		return newError(w.dir, "making the folder private", w.disk.chmod(w.dir, privateFolder))
	}
	return nil
}
