package records

import (
	"encoding/json"
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"buyin/internal/codec/edit"
	"buyin/internal/motive"
	"buyin/internal/sheet"
	"buyin/internal/store"
	"buyin/internal/visible"
)

// MoveTo gives the whole record to another person; Undo takes that back. Promises
// whose ids that person has too get new ones, and a notebook is joined to theirs.
// The editor must not be used afterwards.
func (e *Editor) MoveTo(name string) (Change, error) {
	if e.record.Self {
		return Change{}, errors.New("your own interview cannot be moved to somebody else")
	}
	done := Change{What: "move", From: e.record.Name()}
	err := e.workspace.Transaction(func() ([]store.Step, []string, error) {
		if err := e.checkUnchanged(); err != nil {
			return nil, nil, err
		}
		to, err := e.otherPerson(name)
		if err != nil {
			return nil, nil, err
		}
		done.Into = to
		p := changePlan{w: e.workspace}
		if err := e.planMove(&p, to); err != nil {
			return nil, nil, err
		}
		done.Files = p.paths()
		return p.finish(done.What, done.From, done.Into)
	})
	return done, err
}

// planMove plans that the record is of another person.
func (e *Editor) planMove(p *changePlan, to string) error {
	saved, err := Saved(e.workspace, e.catalogue)
	if err != nil {
		return err
	}
	i := slices.IndexFunc(saved, func(r Record) bool { return r.Path == e.record.Path })
	if i < 0 {
		return fmt.Errorf("%s: %w", visible.Line(e.record.Path), ErrChanged)
	}
	this, others := saved[i:i+1], Of(to, saved)
	ids := renumberPromises(this, others)
	if err := p.joinNotebooks(e.catalogue, this, others, to, ids); err != nil || len(p.files) > 0 {
		return err
	}
	texts := append([]edit.Text{{Path: reportName, Text: to}}, promiseEdits(this, e.record.Path, ids)...)
	data, err := edit.SetTexts(e.record.Path, e.state.data, texts)
	if err != nil {
		return fmt.Errorf("%s: %w", visible.Line(e.record.Path), err)
	}
	return p.put(e.record.Path, data)
}

// Delete deletes the record for good, with what else the workspace holds of it: the
// unreadable end of its journal, backups, and the way back to an earlier state. It
// returns the paths of the files.
func (e *Editor) Delete() ([]string, error) {
	return e.workspace.RemoveFiles(func() (paths, talks []string, err error) {
		if err := e.checkUnchanged(); err != nil {
			return nil, nil, err
		}
		files, err := findFiles(e.workspace, e.catalogue, e.record.Name())
		if err != nil {
			return nil, nil, err
		}
		for _, torn := range e.workspace.TornFiles() {
			if torn.TalkID == e.record.ID && !e.record.Self {
				paths = append(paths, torn.Path)
			}
		}
		for _, path := range files.Strays {
			if e.isCopyOf(path) {
				paths = append(paths, path)
			}
		}
		return append(paths, e.record.Path), nil, nil
	})
}

// isCopyOf reports whether a stray holds the record, or how it was before the last
// change of its person.
func (e *Editor) isCopyOf(path string) bool {
	data, err := e.workspace.ReadUpTo(path, maxUndo)
	if err != nil {
		return false
	}
	if path == e.workspace.UndoPath() {
		return e.isIn(data)
	}
	if len(data) > motive.MaxDocument || len(recordLines(data)) > 1 {
		return false
	}
	r := Record{Path: path}
	r.decode(data, nil, e.catalogue)
	return r.ID == e.record.ID && strings.TrimSpace(r.ID) != ""
}

// isIn reports whether the file that can undo the last change of a person holds how
// the record was before.
func (e *Editor) isIn(data []byte) bool {
	var u undoRecord
	local, err := filepath.Rel(e.workspace.Dir(), e.record.Path)
	return err == nil && json.Unmarshal(data, &u) == nil &&
		slices.ContainsFunc(u.Files, func(f undoFile) bool { return f.Path == filepath.ToSlash(local) })
}

// dropOldWords plans that words which a change removes do not stay in the file that
// can undo the last change of the person, which it makes useless.
func (e *Editor) dropOldWords(change sheet.Change) []store.Step {
	if !change.Wordless && len(change.NoteGone) == 0 && !slices.ContainsFunc(change.Turns, func(t sheet.TurnChange) bool { return t.Gone }) {
		return nil
	}
	data, err := e.workspace.ReadUpTo(e.workspace.UndoPath(), maxUndo)
	if err != nil || !e.isIn(data) {
		return nil
	}
	return []store.Step{store.Remove(e.workspace.UndoPath())}
}
