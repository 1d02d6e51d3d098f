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

// A Collection is all files of one kind in the workspace. Each has an id.
type Collection struct {
	w      *Workspace
	folder string
	check  func(id string) error
}

// Goals returns the workspace's goals.
func (w *Workspace) Goals() Collection { return Collection{w, goalsFolder, CheckGoalsID} }

// Interviews returns the workspace's finished talks and notebooks.
func (w *Workspace) Interviews() Collection { return Collection{w, interviewsFolder, CheckInterviewID} }

const fileSuffix = ".yaml"

// IDs lists the ids in byte order of the paths. It ignores files that are not
// named ID.yaml.
func (s Collection) IDs() ([]string, error) {
	inside, err := s.w.tree.list(s.w.path(s.folder))
	if err != nil {
		return nil, err
	}
	var ids []string
	for _, e := range inside {
		id, ok := strings.CutSuffix(e.Name(), fileSuffix)
		if ok && s.check(id) == nil && s.w.tree.isRegular(s.Path(id)) {
			ids = append(ids, id)
		}
	}
	return ids, nil
}

// Path returns the path of the file with this id, which need not exist.
func (s Collection) Path(id string) string { return s.w.path(s.folder, id+fileSuffix) }

// Has reports whether there is a file with this id. It returns false for an
// invalid id.
func (s Collection) Has(id string) bool {
	if s.check(id) != nil {
		return false
	}
	return s.w.tree.exists(s.Path(id))
}

// Read returns the file's content, but at most one byte more than a document
// may have. If the file is missing, the error is fs.ErrNotExist.
func (s Collection) Read(id string) ([]byte, error) {
	if err := s.check(id); err != nil {
		return nil, err
	}
	return s.w.readFile(s.Path(id))
}

// Write writes the file atomically. It refuses to replace a file unless replace
// is set.
func (s Collection) Write(id string, data []byte, replace bool) error {
	if err := s.check(id); err != nil {
		return err
	}
	return s.w.writeFile(s.Path(id), data, replace)
}

// Update reads the file (nil if it is missing) and writes the content that
// change returns. No other process can write in between. Unchanged content is
// not written.
func (s Collection) Update(id string, change func(old []byte) ([]byte, error)) error {
	if err := s.check(id); err != nil {
		return err
	}
	return s.w.Locked(func() error {
		old, err := s.w.readFile(s.Path(id))
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

// SelfPath returns the path of the manager's own interview, which need not
// exist.
func (w *Workspace) SelfPath() string { return w.path(selfFile) }

// ReadSelf returns the manager's own interview. If there is none, the error is
// fs.ErrNotExist.
func (w *Workspace) ReadSelf() ([]byte, error) { return w.readFile(w.SelfPath()) }

// WriteSelf writes the manager's own interview atomically. It refuses to
// replace it unless replace is set.
func (w *Workspace) WriteSelf(data []byte, replace bool) error {
	return w.writeFile(w.SelfPath(), data, replace)
}

// writeFile writes a file into the workspace. Everything but appending to a
// journal goes through it.
func (w *Workspace) writeFile(path string, data []byte, replace bool) error {
	return w.Locked(func() error {
		if err := w.makeFolder(filepath.Dir(path)); err != nil {
			return err
		}
		return writeAtomic(w.disk, path, workspaceTempSuffix, bytes.NewReader(data), replace)
	})
}

func (w *Workspace) readFile(path string) ([]byte, error) {
	return w.tree.read(path, motive.MaxDocument+1)
}

// readUpTo reads up to limit bytes of a regular file outside the workspace.
func readUpTo(path string, limit int64) ([]byte, error) {
	at, err := os.Stat(path)
	if err != nil {
		return nil, newError(path, "reading", err)
	}
	if !at.Mode().IsRegular() {
		return nil, errNotAFile(path)
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, newError(path, "reading", err)
	}
	return readOpen(f, path, limit)
}

func errNotAFile(path string) error {
	return &Error{Path: path, What: "is not a file", Do: "move it out of the workspace"}
}

func readOpen(f *os.File, path string, limit int64) ([]byte, error) {
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, limit))
	return data, newError(path, "reading", err)
}
