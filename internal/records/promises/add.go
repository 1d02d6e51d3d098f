package promises

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"buyin/internal/codec/edit"
	"buyin/internal/motive"
	"buyin/internal/records"
	"buyin/internal/records/asks"
	"buyin/internal/store"
	"buyin/internal/visible"
)

// ErrTheirWords means that a promise of the report's is not kept, because the
// report was promised that no words of theirs are.
var ErrTheirWords = errors.New("no words of theirs are kept")

// Added says where a promise was added.
type Added struct {
	Entry
	Began bool // the notebook is new
}

// ToAsk reports whether it was added to the record of an ask.
func (a Added) ToAsk() bool { return a.Record.Interview.Kind == motive.KindAsk }

// Add adds an open promise of one of the two to the record of the ask under way,
// else to the report's notebook, which it begins if there is none. It sets the id.
// No other process can write in between. today is a date, 2006-01-02; newID makes
// the id of a new notebook.
//
// The words of the manager's own promise are the manager's. Those of a report's
// promise count as the report's, so if they were promised that none are kept, the
// error is ErrTheirWords.
func Add(w *store.Workspace, c motive.Catalogue, report string, p motive.Promise, today string, newID func() (string, error)) (added Added, err error) {
	err = w.Transaction(func() ([]store.Step, []string, error) {
		all, err := load(w, c)
		if err != nil {
			return nil, nil, err
		}
		theirs := records.Of(report, all)
		r, began, err := target(w, c, report, theirs, today, newID)
		if err != nil {
			return nil, nil, err
		}
		if p.By == motive.ByReport && !MayKeepTheirWords(r, theirs, today) {
			return nil, nil, ErrTheirWords
		}
		for _, e := range Of(report, all) {
			if e.IsOpen() && e.By == p.By && e.Due == p.Due && sameText(e.Text, p.Text) {
				return nil, nil, fmt.Errorf("%s promises that already", visible.Line(e.ID))
			}
		}
		p.ID, p.Kept, p.Dropped = NextID(theirs), nil, false
		iv := r.Interview
		if iv.Promises = append(slices.Clip(iv.Promises), p); len(iv.Promises) > motive.MaxPromises {
			return nil, nil, fmt.Errorf("%s holds %d promises, and cannot hold more; take out what is over", visible.Line(r.Path), motive.MaxPromises)
		}
		step, err := write(w, c, r, iv, began)
		r.Interview = iv
		added = Added{Entry{p, iv.Report.Name, r}, began}
		return []store.Step{step}, nil, err
	})
	return added, err
}

// MayKeepTheirWords reports whether words of the report may be kept in a record:
// neither what they were told in it nor what they were told last forbids that. theirs are all records of the report.
func MayKeepTheirWords(r records.Record, theirs []records.Record, today string) bool {
	return !keepsNoWords(r.Interview.Told) && !keepsNoWords(records.Promised(theirs, today))
}

func keepsNoWords(told *motive.Told) bool { return told != nil && !told.Quotes }

func sameText(a, b string) bool {
	return strings.EqualFold(strings.Join(strings.Fields(a), " "), strings.Join(strings.Fields(b), " "))
}

// load returns the saved records and the unfinished talks.
func load(w *store.Workspace, c motive.Catalogue) ([]records.Record, error) {
	saved, err := records.Saved(w, c)
	if err != nil {
		return nil, err
	}
	unfinished, err := records.Unfinished(w, c)
	return append(saved, unfinished...), err
}

// target returns the record that a new promise belongs to: that of the newest ask
// whose outcome is open, else the notebook, which is new if began is true.
func target(w *store.Workspace, c motive.Catalogue, report string, theirs []records.Record, today string, newID func() (string, error)) (r records.Record, began bool, err error) {
	if open := asks.WithoutOutcome(theirs, today); len(open) > 0 {
		r := open[len(open)-1].Record
		return r, false, checkWritable(r)
	}
	r, began, err = notebook(w, c, report, theirs, newID)
	if began {
		r.Interview.Told = records.Promised(theirs, today)
	}
	return r, began, err
}

// notebook returns the notebook of a report, which is new if began is true.
func notebook(w *store.Workspace, c motive.Catalogue, report string, theirs []records.Record, newID func() (string, error)) (r records.Record, began bool, err error) {
	for _, r := range theirs {
		if r.Interview.Kind == motive.KindNotebook && !r.Unfinished && !r.Stray && !r.Self && !r.Copy {
			return r, false, checkWritable(r)
		}
	}
	id, err := newID()
	return records.Record{ID: id, Path: w.Interviews().Path(id), Interview: motive.Interview{
		ID: id, Kind: motive.KindNotebook, Report: motive.Report{Name: report},
		Catalogue: motive.CatalogueRef{Name: c.Name, Version: c.Version},
	}}, true, err
}

// checkWritable refuses a record that cannot be changed.
func checkWritable(r records.Record) error {
	switch {
	case r.Unfinished:
		return fmt.Errorf("%s: the talk is unfinished; finish it first, with --resume", visible.Line(r.Path))
	case r.Differs:
		return fmt.Errorf("%s: there is another record with the same id, and they differ; see buyin show, then choose one with buyin person keep", visible.Line(r.Path))
	case len(r.Twins) > 0:
		return fmt.Errorf("%s: %s has the same id; remove one of them, or choose with buyin person keep", visible.Line(r.Path), visible.Line(strings.Join(r.Twins, " and ")))
	case !r.Usable():
		return fmt.Errorf("%s: %w; fix those that buyin show lists, then try again", visible.Line(r.Path), records.ErrUnusable)
	}
	return nil
}

// write returns the step that writes the interview into the file of a record. What
// buyin does not know in the file stays, and so do comments.
func write(w *store.Workspace, c motive.Catalogue, r records.Record, iv motive.Interview, began bool) (store.Step, error) {
	if began {
		data, err := records.EncodeTalk(iv, r.Path)
		return store.Put(r.Path, data), err
	}
	data, err := w.ReadUpTo(r.Path, motive.MaxDocument+1)
	if err != nil {
		return store.Step{}, err
	}
	same := make([]int, len(iv.Turns))
	for i := range same {
		same[i] = i
	}
	if data, err = edit.Interview(r.Path, data, c, iv, same); err != nil {
		err = fmt.Errorf("%s: %w", visible.Line(r.Path), err)
	}
	return store.Put(r.Path, data), err
}
