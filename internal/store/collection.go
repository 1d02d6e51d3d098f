package store

import (
	"bytes"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"buyin/internal/motive"
)

// A Collection is one kind of file in the workspace, each called by its id.
type Collection struct {
	w      *Workspace
	folder string
	check  func(id string) error
}

// Goals are the goals of the workspace.
func (w *Workspace) Goals() Collection { return Collection{w, goalsFolder, CheckGoalsID} }

// Interviews are the finished talks and the notebooks of the workspace.
func (w *Workspace) Interviews() Collection { return Collection{w, interviewsFolder, CheckInterviewID} }

const fileSuffix = ".yaml"

// IDs lists what there is, in the order of the bytes of the paths. Files whose
// names are not an id and .yaml are passed over.
func (s Collection) IDs() ([]string, error) {
	inside, err := readFolder(s.w.path(s.folder))
	if err != nil {
		return nil, err
	}
	var ids []string
	for _, e := range inside {
		id, ok := strings.CutSuffix(e.Name(), fileSuffix)
		if ok && s.check(id) == nil && isRegular(s.Path(id)) {
			ids = append(ids, id)
		}
	}
	return ids, nil
}

// readFolder lists a folder in the order of its names' bytes; one that does not
// exist is empty.
func readFolder(path string) ([]fs.DirEntry, error) {
	inside, err := os.ReadDir(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	return inside, newError(path, "listing", err)
}

func isRegular(path string) bool {
	at, err := os.Stat(path)
	return err == nil && at.Mode().IsRegular()
}

// Path is where the file with this id is, or would be.
func (s Collection) Path(id string) string { return s.w.path(s.folder, id+fileSuffix) }

// Has says whether there is a file with this id. What is no id names none.
func (s Collection) Has(id string) bool {
	if s.check(id) != nil {
		return false
	}
	_, err := os.Lstat(s.Path(id))
	return err == nil
}

// Read returns the file's content, of which at most one byte more than a
// document may have. One that is missing is an fs.ErrNotExist.
func (s Collection) Read(id string) ([]byte, error) {
	if err := s.check(id); err != nil {
		return nil, err
	}
	return readFile(s.Path(id))
}

// Write writes the file whole or not at all. One that exists is refused unless
// replace.
func (s Collection) Write(id string, data []byte, replace bool) error {
	if err := s.check(id); err != nil {
		return err
	}
	return s.w.writeFile(s.Path(id), data, replace)
}

// Change reads the file, nil where there is none, and writes what change makes
// of it, while no other process can write in between. What comes back
// unchanged is not written.
func (s Collection) Change(id string, change func(old []byte) ([]byte, error)) error {
	if err := s.check(id); err != nil {
		return err
	}
	return s.w.Locked(func() error {
		old, err := readFile(s.Path(id))
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
		data, err := change(old)
		if err != nil || old != nil && bytes.Equal(old, data) {
			return err
		}
		return s.w.writeFile(s.Path(id), data, true)
	})
}

// SelfPath is where the manager's own interview is, or would be.
func (w *Workspace) SelfPath() string { return w.path(selfFile) }

// ReadSelf returns the manager's own interview; an fs.ErrNotExist where there
// is none.
func (w *Workspace) ReadSelf() ([]byte, error) { return readFile(w.SelfPath()) }

// WriteSelf writes the manager's own interview, whole or not at all.
func (w *Workspace) WriteSelf(data []byte, replace bool) error {
	return w.writeFile(w.SelfPath(), data, replace)
}

// writeFile is how anything gets into the workspace, journals' appends aside.
func (w *Workspace) writeFile(path string, data []byte, replace bool) error {
	return w.Locked(func() error {
		if err := makeFolder(w.disk, filepath.Dir(path)); err != nil {
			return err
		}
		return writeAtomic(w.disk, path, workspaceTempSuffix, bytes.NewReader(data), replace)
	})
}

func readFile(path string) ([]byte, error) { return readUpTo(path, motive.MaxDocument+1) }

// readUpTo reads regular files only: a pipe would wait for ever.
func readUpTo(path string, limit int64) ([]byte, error) {
	at, err := os.Stat(path)
	if err != nil {
		return nil, newError(path, "reading", err)
	}
	if !at.Mode().IsRegular() {
		return nil, &Error{Path: path, What: "is not a file", Do: "move it out of the workspace"}
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, newError(path, "reading", err)
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, limit))
	return data, newError(path, "reading", err)
}
