package records

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"strings"

	"buyin/internal/codec"
	"buyin/internal/motive"
	"buyin/internal/records/journal"
	"buyin/internal/store"
	"buyin/internal/visible"
)

// All returns the records of Saved, then those of Unfinished, then strays: backups,
// other copies, and files in subfolders that hold a record of one report.
func All(w *store.Workspace, c motive.Catalogue) (all []Record, err error) {
	err = w.Reading(func() error {
		all, err = readAll(w, c)
		return err
	})
	return all, err
}

func readAll(w *store.Workspace, c motive.Catalogue) ([]Record, error) {
	saved, err := Saved(w, c)
	if err != nil {
		return nil, err
	}
	unfinished, err := Unfinished(w, c)
	if err != nil {
		return nil, err
	}
	journals, err := w.Journals() // also of talks that are saved
	if err != nil {
		return nil, err
	}
	all := append(saved, unfinished...)
	strays, err := findStrays(w, c, placesOf(saved, journals, w.TornFiles()))
	for _, s := range strays {
		if s.record != nil {
			all = append(all, *s.record)
		}
	}
	return all, err
}

// placesOf returns the paths at which buyin keeps records.
func placesOf(saved []Record, journals []store.Talk, torn []store.TornFile) map[string]bool {
	paths := map[string]bool{}
	for _, r := range saved {
		paths[r.Path] = true
	}
	for _, t := range journals {
		paths[t.Path] = true
	}
	for _, t := range torn {
		paths[t.Path] = true
	}
	return paths
}

// Saved returns the finished talks, notebooks and asks, ordered by path, then the
// manager's own interview. Files that cannot be read are among them; their Err
// or Problems say why.
func Saved(w *store.Workspace, c motive.Catalogue) (all []Record, err error) {
	err = w.Reading(func() error {
		all, err = readSaved(w, c)
		return err
	})
	return all, err
}

func readSaved(w *store.Workspace, c motive.Catalogue) ([]Record, error) {
	paths, err := w.RecordPaths()
	if err != nil {
		return nil, err
	}
	var all []Record
	for _, path := range paths {
		base := filepath.Base(path)
		r := Record{ID: strings.TrimSuffix(base, filepath.Ext(base)), Path: path}
		data, err := w.ReadUpTo(path, motive.MaxDocument+1)
		r.decode(data, err, c)
		all = append(all, r)
	}
	findTwins(all)
	if self, found := Self(w, c); found {
		all = append(all, self)
	}
	return all, nil
}

// PathOfID returns the path of a saved record with this id, whatever it is called;
// "" if there is none.
func PathOfID(w *store.Workspace, c motive.Catalogue, id string) (string, error) {
	saved, err := Saved(w, c)
	for _, r := range saved {
		if r.ID == id && !r.Self {
			return r.Path, err
		}
	}
	return "", err
}

// Self returns the manager's own interview; false if there is none.
func Self(w *store.Workspace, c motive.Catalogue) (Record, bool) {
	data, err := w.ReadSelf()
	if errors.Is(err, fs.ErrNotExist) {
		return Record{}, false
	}
	r := Record{ID: "self", Path: w.SelfPath(), Self: true}
	r.decode(data, err, c)
	return r, true
}

// decode sets the fields that depend on the contents of the file, or on why it
// could not be read.
func (r *Record) decode(data []byte, err error, c motive.Catalogue) {
	if r.Err = err; err == nil {
		r.Interview, r.Problems = codec.DecodeInterview(r.Path, data, c)
		r.ID = cmp.Or(r.Interview.ID, r.ID)
	}
}

// Unfinished returns the unfinished talks, ordered by path, each replayed as far as
// possible. Journals that cannot be read are among them; their Err says why.
func Unfinished(w *store.Workspace, c motive.Catalogue) ([]Record, error) {
	journals, err := Journals(w)
	for i := range journals {
		if r := &journals[i]; r.Err == nil {
			replay(w, r, c)
		}
	}
	return journals, err
}

// Journals returns the unfinished talks, ordered by path, without their answers:
// only the start of each journal is read.
func Journals(w *store.Workspace) ([]Record, error) {
	talks, err := w.Unfinished()
	if err != nil {
		return nil, err
	}
	var all []Record
	for _, t := range talks {
		r := Record{ID: t.ID, Path: t.Path, Unfinished: true, Busy: t.Busy, Err: t.Err}
		if r.Err == nil {
			r.readStart(t.Header)
		}
		all = append(all, r)
	}
	return all, nil
}

// readStart sets the fields that the first line of the journal determines.
func (r *Record) readStart(line []byte) {
	start, err := journal.DecodeStart(line)
	if err != nil || start.Report.Name == "" {
		r.Err = errors.New(r.ID + ": the first line of the journal was not written by buyin; check the file, then delete it")
		return
	}
	r.Self = start.Self
	r.Interview = start.Head(r.ID)
	r.Interview.Catalogue = start.Catalogue
}

// replay adds the answers of an unfinished talk, as far as they can be replayed.
func replay(w *store.Workspace, r *Record, c motive.Catalogue) {
	var header []byte
	var lines [][]byte
	if header, lines, r.Err = w.ReadJournal(r.ID); r.Err != nil {
		return
	}
	start, err := journal.DecodeStart(header)
	if err != nil {
		r.Err = err
		return
	}
	if r.Interview, r.Draft, err = start.Replay(c, r.Interview, lines); err != nil {
		r.Err = fmt.Errorf("%s: %w", visible.Line(r.Path), err)
	}
	r.Interview.Catalogue = start.Catalogue
}
