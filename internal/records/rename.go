package records

import (
	"bytes"
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"buyin/internal/codec/edit"
	"buyin/internal/motive"
	"buyin/internal/records/journal"
	"buyin/internal/records/naming"
	"buyin/internal/store"
	"buyin/internal/visible"
)

// ErrSameName says that all files of a report have the new name already.
var ErrSameName = errors.New("all files have that name already")

// Rename gives all files of a report another name of the report, whole or not at
// all: those that Forget would remove. Everything else in them stays as it is.
func Rename(w *store.Workspace, c motive.Catalogue, from, to string) (Change, error) {
	done := Change{What: "rename", From: from, Into: to}
	err := w.Transaction(func() ([]store.Step, []string, error) {
		p := changePlan{w: w}
		if err := p.rename(c, from, to, nil); err != nil {
			return nil, nil, err
		}
		done.Files = p.paths()
		return p.finish(done.What, from, to)
	})
	return done, err
}

// rename plans that all files of a report have the other name. more returns
// further edits of a saved record; it may be nil.
func (p *changePlan) rename(c motive.Catalogue, from, to string, more func(path string) []edit.Text) error {
	files, err := FindFiles(p.w, c, from)
	if err != nil {
		return err
	}
	for _, path := range files.Journals {
		if err := p.renameJournal(path, to); err != nil {
			return err
		}
	}
	for _, path := range slices.Concat(files.Saved, files.Strays) {
		if path == p.w.UndoPath() || p.plans(path) {
			continue // it is replaced, or has been planned
		}
		var texts []edit.Text
		if more != nil {
			texts = more(path)
		}
		if err := p.renameRecord(path, to, texts); err != nil {
			return err
		}
	}
	switch {
	case len(p.files) == 0 && len(files.Owned()) > 0:
		return ErrSameName
	case len(p.files) == 0:
		return fmt.Errorf("no file of %s is left; another process changed the workspace", visible.Line(from))
	}
	return nil
}

// plans reports whether a file's change has been planned.
func (p *changePlan) plans(path string) bool { return slices.Contains(p.paths(), path) }

// renameJournal plans that an unfinished talk is of another report.
func (p *changePlan) renameJournal(path, to string) error {
	id := strings.TrimSuffix(filepath.Base(path), ".journal")
	header, _, err := p.w.ReadJournal(id)
	if err != nil {
		return err
	}
	start, err := journal.DecodeStart(header)
	if err != nil {
		return fmt.Errorf("%s: %w", visible.Line(path), errBadStart)
	}
	start.Report.Name = to
	if header, err = start.Encode(); err != nil {
		return err
	}
	steps, err := p.w.ReplaceHeader(id, header)
	if err != nil {
		return err
	}
	p.talks = append(p.talks, id)
	for _, s := range steps {
		if err := p.put(s.Path(), s.Content()); err != nil {
			return err
		}
	}
	return nil
}

var reportName = []any{"report", "name"}

// renameRecord plans that a record is of another report.
func (p *changePlan) renameRecord(path, to string, more []edit.Text) error {
	data, err := p.w.ReadFile(path)
	if err == nil {
		data, err = p.withoutWords(path, data)
	}
	if err != nil {
		return err
	}
	edits := append([]edit.Text{{Path: reportName, Text: to}}, more...)
	if lines := recordLines(data); len(lines) > 1 {
		data, err = renameLines(path, lines, edits)
	} else {
		data, err = edit.SetTexts(path, data, edits)
	}
	if err != nil {
		return fmt.Errorf("%s: the name in it cannot be changed: %w; change it in the file, or move the file out of the workspace", visible.Line(path), err)
	}
	return p.put(path, data)
}

func renameLines(path string, lines [][]byte, edits []edit.Text) ([]byte, error) {
	var out bytes.Buffer
	for _, line := range lines {
		data, err := edit.SetTexts(path, line, edits)
		if err != nil {
			return nil, err
		}
		out.Write(append(data, '\n'))
	}
	return out.Bytes(), nil
}

// ErrNoTwin means that no other record has the id of a file.
var ErrNoTwin = errors.New("no other record has the same id")

// ErrNoRecord means that a file is no saved record of the workspace.
var ErrNoRecord = errors.New("it is no record in the workspace")

// Keep keeps one of several saved records with the same id. The others get the
// ending .replaced and never count again.
func Keep(w *store.Workspace, c motive.Catalogue, path string) (Change, error) {
	done := Change{What: "keep"}
	err := w.Transaction(func() ([]store.Step, []string, error) {
		saved, err := Saved(w, c)
		if err != nil {
			return nil, nil, err
		}
		i := slices.IndexFunc(saved, func(r Record) bool { return r.Path == path && !r.Self })
		switch {
		case i < 0:
			return nil, nil, ErrNoRecord
		case len(saved[i].Twins) == 0:
			return nil, nil, ErrNoTwin
		}
		kept := saved[i]
		p := changePlan{w: w}
		for _, r := range saved {
			if !slices.Contains(kept.Twins, r.Path) {
				continue
			}
			if r.Name() != "" && !naming.Same(r.Name(), kept.Name()) {
				return nil, nil, fmt.Errorf("%s is about %s, and %s about %s; give one of them another id", visible.Line(path), visible.Line(kept.Name()), visible.Line(r.Path), visible.Line(r.Name()))
			}
			to, err := freePath(w, r.Path+".replaced")
			if err != nil {
				return nil, nil, err
			}
			if err := p.move(r.Path, to); err != nil {
				return nil, nil, err
			}
			done.Files = append(done.Files, to)
		}
		done.From, done.Into = kept.Name(), kept.Name()
		return p.finish(done.What, kept.Name(), kept.Name())
	})
	return done, err
}

// freePath returns the path, or the first one with a number that no file has.
func freePath(w *store.Workspace, path string) (string, error) {
	files, err := w.Files()
	if err != nil {
		return "", err
	}
	free := path
	for n := 2; slices.Contains(files, free); n++ {
		free = fmt.Sprintf("%s-%d", path, n)
	}
	return free, nil
}
