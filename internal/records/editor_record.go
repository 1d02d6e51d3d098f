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
	"buyin/internal/records/promise"
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
	err := e.workspace.Transaction(func() (steps []store.Step, talks []string, err error) {
		if err := e.checkUnchanged(); err != nil {
			return nil, nil, err
		}
		p := changePlan{w: e.workspace}
		if done.Into, err = e.planMove(&p, name); err != nil {
			return nil, nil, err
		}
		done.Files = p.paths()
		return p.finish(done.What, done.From, done.Into)
	})
	return done, err
}

// planMove plans that the record is of another person, whose full name it returns.
// Words that this person was promised are not kept are left out.
func (e *Editor) planMove(p *changePlan, name string) (to string, err error) {
	saved, err := savedRecords(e.workspace, e.catalogue)
	if err != nil {
		return "", err
	}
	if to, err = e.otherPerson(name, Names(saved)); err != nil {
		return "", err
	}
	i := slices.IndexFunc(saved, func(r Record) bool { return r.Path == e.record.Path })
	if i < 0 {
		return "", fmt.Errorf("%s: %w", visible.Line(e.record.Path), ErrChanged)
	}
	this, others, data := saved[i:i+1], Of(to, saved), e.state.data
	ids := renumberPromises(this, others)
	iv, lost := promise.Strip(this[0].Interview, e.losesTo(others))
	if lost > 0 {
		if iv.Told != nil {
			iv.Told = &motive.Told{On: iv.Told.On}
		}
		this[0].Interview = iv
		if data, err = editRecord(e.record.Path, data, e.catalogue, iv, sameTurns(len(iv.Turns), len(iv.Turns))); err != nil {
			return to, err
		}
	}
	if err := p.joinNotebooks(e.catalogue, this, others, to, ids); err != nil || len(p.files) > 0 {
		return to, err
	}
	texts := append([]edit.Text{{Path: reportName, Text: to}}, promiseEdits(this, e.record.Path, ids)...)
	if data, err = edit.SetTexts(e.record.Path, data, texts); err != nil {
		return to, fmt.Errorf("%s: %w", visible.Line(e.record.Path), err)
	}
	return to, p.put(e.record.Path, data)
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
		return undoHolds(e.workspace, e.record.Path, data)
	}
	if len(data) > motive.MaxDocument || len(recordLines(data)) > 1 {
		return false
	}
	r := Record{Path: path}
	r.decode(data, nil, e.catalogue)
	return r.ID == e.record.ID && strings.TrimSpace(r.ID) != ""
}

// undoHolds reports whether the file that can undo the last change of a person
// holds how a file was before.
func undoHolds(w *store.Workspace, path string, data []byte) bool {
	var u undoRecord
	local, err := filepath.Rel(w.Dir(), path)
	return err == nil && json.Unmarshal(data, &u) == nil &&
		slices.ContainsFunc(u.Files, func(f undoFile) bool { return f.Path == filepath.ToSlash(local) })
}

// dropOldWords plans that words which are removed from a file do not stay in the one
// that can undo the last change of the person, which that makes useless.
func dropOldWords(w *store.Workspace, path string) []store.Step {
	data, err := w.ReadUpTo(w.UndoPath(), maxUndo)
	if err != nil || !undoHolds(w, path, data) {
		return nil
	}
	return []store.Step{store.Remove(w.UndoPath())}
}

// removesWords reports whether a change takes words out of the record.
func (e *Editor) removesWords(next motive.Interview, change sheet.Change) bool {
	if change.Wordless || len(change.NoteGone) > 0 {
		return true
	}
	for i, t := range e.state.interview.Turns {
		if t.Answer != "" && !strings.Contains(next.Turns[i].Answer, t.Answer) {
			return true
		}
	}
	return false
}

// DropEmpty removes the notes from a turn on in which nothing is and of which no
// words may be kept, and returns how many.
func (e *Editor) DropEmpty(first int) (int, error) {
	var change sheet.Change
	for i, t := range e.state.interview.Turns {
		if i >= first && !sheet.IsGone(t) && motive.Stem(t.Question) == motive.Note && !promise.HoldsWords(t) && len(t.Evidence) == 0 && !promise.MayWrite(e.dayOf(t), e.today(), e.promises) {
			change.Turns = append(change.Turns, sheet.TurnChange{Turn: i, Gone: true})
		}
	}
	if len(change.Turns) == 0 {
		return 0, nil
	}
	return len(change.Turns), e.Keep(change)
}
