package records

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"

	"buyin/internal/motive"
	"buyin/internal/store"
	"buyin/internal/visible"
)

// A Change is the last change of whole persons that can be taken back.
type Change struct {
	What  string // "rename", "merge", "keep" or "move"
	From  string // the report's name before
	Into  string // and after; the same for "keep"
	Files []string
	Lost  int // answers that lose their words to a promise
}

// undoRecord is the file that says how to take back the last change: what each
// file held before, and what it holds since.
type undoRecord struct {
	Schema string     `json:"schema"`
	What   string     `json:"what"`
	From   string     `json:"from"`
	Into   string     `json:"into"`
	Files  []undoFile `json:"files"`
}

type undoFile struct {
	Path   string `json:"path"`             // relative to the workspace, with slashes
	Before []byte `json:"before,omitempty"` // nil if there was no file
	Was    bool   `json:"was"`              // there was a file
	After  string `json:"after,omitempty"`  // the SHA-256 of the file since; "" if there is none
}

const (
	schemaUndo = "buyin/undo/v1"
	maxUndo    = 1 << 30 // bytes that are read of it
)

// ErrNothingToUndo means that no change can be taken back.
var ErrNothingToUndo = errors.New("there is no rename, merge, keep or move to take back")

// A changePlan collects the new contents of files.
type changePlan struct {
	w     *store.Workspace
	files []undoFile
	steps []store.Step
	talks []string // ids of journals that change

	catalogue motive.Catalogue
	bare      map[string]motive.Interview // by path, records that lose words
}

// put plans a file's new content. It plans nothing if the file has it already.
func (p *changePlan) put(path string, data []byte) error {
	if before, err := p.w.ReadFile(path); err == nil && bytes.Equal(before, data) {
		return nil
	}
	return p.add(path, checksum(data), store.Put(path, data))
}

// remove plans that a file is gone.
func (p *changePlan) remove(path string) error { return p.add(path, "", store.Remove(path)) }

// move plans that a file has another name.
func (p *changePlan) move(path, to string) error {
	data, err := p.w.ReadFile(path)
	if err != nil {
		return err
	}
	if err := p.add(to, checksum(data), store.Move(path, to)); err != nil {
		return err
	}
	return p.add(path, "")
}

// add records what a file holds before the steps, and its checksum after.
func (p *changePlan) add(path, after string, steps ...store.Step) error {
	before, err := p.w.ReadFile(path)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	local, lerr := filepath.Rel(p.w.Dir(), path)
	if lerr != nil {
		return lerr
	}
	p.files = append(p.files, undoFile{filepath.ToSlash(local), before, err == nil, after})
	p.steps = append(p.steps, steps...)
	return nil
}

// finish returns the steps of the change and of the file that can undo it.
func (p *changePlan) finish(what, from, into string) ([]store.Step, []string, error) {
	data, err := json.MarshalIndent(undoRecord{schemaUndo, what, from, into, p.files}, "", " ")
	return append(p.steps, store.Put(p.w.UndoPath(), append(data, '\n'))), p.talks, err
}

// paths returns the paths of the files that change.
func (p *changePlan) paths() (paths []string) {
	for _, f := range p.files {
		paths = append(paths, filepath.Join(p.w.Dir(), filepath.FromSlash(f.Path)))
	}
	return paths
}

func checksum(data []byte) string {
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:])
}

// readUndo reads how to take back the last change. The error is ErrNothingToUndo
// if there is none.
func readUndo(w *store.Workspace) (undoRecord, error) {
	var u undoRecord
	data, err := w.ReadFile(w.UndoPath())
	if errors.Is(err, fs.ErrNotExist) {
		return u, ErrNothingToUndo
	}
	if err == nil {
		err = json.Unmarshal(data, &u)
	}
	if err == nil && (u.Schema != schemaUndo || u.Into == "") {
		err = errors.New("it was not written by this buyin")
	}
	if err != nil {
		return u, fmt.Errorf("%s: the last change cannot be taken back: %w", visible.Line(w.UndoPath()), err)
	}
	return u, nil
}

// Undo takes back the last rename, merge, keep or move, whole or not at all. It refuses
// if one of the files has changed since.
func Undo(w *store.Workspace) (Change, error) {
	var done Change
	err := w.Transaction(func() ([]store.Step, []string, error) {
		u, err := readUndo(w)
		if err != nil {
			return nil, nil, err
		}
		done = Change{What: u.What, From: u.From, Into: u.Into}
		var steps []store.Step
		var talks []string
		for _, f := range u.Files {
			path := filepath.Join(w.Dir(), filepath.FromSlash(f.Path))
			if err := checkUnchanged(w, path, f.After); err != nil {
				return nil, nil, err
			}
			if id, ok := strings.CutSuffix(filepath.Base(path), ".journal"); ok && store.CheckInterviewID(id) == nil && f.Was {
				talks = append(talks, id)
			}
			if f.Was {
				steps = append(steps, store.Put(path, f.Before))
			} else {
				steps = append(steps, store.Remove(path))
			}
			done.Files = append(done.Files, path)
		}
		return append(steps, store.Remove(w.UndoPath())), talks, nil
	})
	return done, err
}

func checkUnchanged(w *store.Workspace, path, after string) error {
	data, err := w.ReadFile(path)
	switch {
	case errors.Is(err, fs.ErrNotExist) && after == "", err == nil && checksum(data) == after:
		return nil
	case err != nil && !errors.Is(err, fs.ErrNotExist):
		return err
	}
	return fmt.Errorf("%s has changed since, so nothing was taken back; change the names in the files yourself", visible.Line(path))
}

// readUndoStray returns the file that can undo the last change as a record of the
// report that it is about; whose it was before is in the names.
func readUndoStray(path string, data []byte) stray {
	var u undoRecord
	if json.Unmarshal(bytes.TrimSpace(data), &u) != nil || u.Schema != schemaUndo || u.Into == "" {
		return stray{path: path, err: errNoReport}
	}
	var files []string
	for _, f := range u.Files {
		files = append(files, f.Path)
	}
	slices.Sort(files)
	r := Record{ID: "undo", Path: path, Stray: true, Err: errStray}
	r.Interview.Report.Name = u.Into
	r.Text = fmt.Sprintf("how to take back the last change (%s): it holds these files as they were before: %s", u.What, strings.Join(files, ", "))
	return stray{path: path, record: &r, also: u.From}
}
