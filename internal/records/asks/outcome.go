package asks

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"buyin/internal/codec/edit"
	"buyin/internal/motive"
	"buyin/internal/records"
	"buyin/internal/records/naming"
	"buyin/internal/store"
	"buyin/internal/visible"
)

// ErrUnfinished means that the talk about the ask is not finished.
var ErrUnfinished = errors.New("the talk about this ask is not finished")

// A BeforeError says that an outcome is dated before its ask was put.
type BeforeError struct{ Outcome, Put string } // dates

func (e *BeforeError) Error() string {
	return fmt.Sprintf("the ask was put on %s, so nothing can have come of it on %s", visible.Line(e.Put), visible.Line(e.Outcome))
}

// Recorded says how an outcome was recorded.
type Recorded struct {
	Path   string
	Began  bool               // there was no record of the ask, so there is one now that holds only the outcome
	Put    bool               // the ask was put, and how far it served them then is known
	Before *motive.AskOutcome // the outcome that this one replaces, or nil
}

// Record records the outcome of an ask in its newest record, which it replaces if
// there is one already. If the ask was never put, it also replaces those of other
// records that would be known later, so that a correction counts whatever its date. For an ask of which there is no record it writes one that
// holds nothing else. That has no date of its own, so that it ages no other record
// of the report and counts as no talk. Other processes cannot write in between, and
// what buyin does not know in the file stays.
//
// report is the full name. newID makes the id of a new record. If the talk about the
// ask is unfinished, the error is ErrUnfinished. If an outcome would be older than
// its ask, the error is a *BeforeError.
func Record(w *store.Workspace, c motive.Catalogue, report, goals string, outcome motive.AskOutcome, newID func() (string, error)) (done Recorded, err error) {
	err = w.Transaction(func() ([]store.Step, []string, error) {
		done = Recorded{}
		saved, err := records.Saved(w, c)
		if err != nil {
			return nil, nil, err
		}
		journals, err := records.Journals(w)
		if err != nil {
			return nil, nil, err
		}
		all := append(saved, journals...)
		if err := refuse(report, goals, all); err != nil {
			return nil, nil, err
		}
		if ask, found := UnderWay(report, goals, all); found {
			steps, err := done.change(w, c, ask, All(all), outcome)
			return steps, nil, err
		}
		data, err := done.begin(w, c, report, goals, outcome, newID)
		return []store.Step{store.Put(done.Path, data)}, nil, err
	})
	return done, err
}

// refuse returns an error if a record of the ask cannot be used, so that nobody knows
// whether it is the newest.
func refuse(report, goals string, all []records.Record) error {
	for _, r := range all {
		if r.Interview.Kind != motive.KindAsk || r.Interview.Goals != goals || r.Stray || !naming.Same(r.Name(), report) {
			continue
		}
		switch {
		case r.Unfinished:
			return ErrUnfinished
		case r.Differs:
			return fmt.Errorf("%s: there is another record with the same id, and they differ; see buyin show, then choose one with buyin person keep", visible.Line(r.Path))
		case len(r.Twins) > 0:
			return fmt.Errorf("%s: %s has the same id; remove one of them, or choose with buyin person keep", visible.Line(r.Path), visible.Line(strings.Join(r.Twins, " and ")))
		case !r.Usable():
			return fmt.Errorf("%s: %w; fix those that buyin show lists, then try again", visible.Line(r.Path), records.ErrUnusable)
		}
	}
	return nil
}

// change returns the steps that write the outcome into the record of an ask, and into
// those of the other records that would hide it.
func (d *Recorded) change(w *store.Workspace, c motive.Catalogue, ask records.Record, asks []records.Record, outcome motive.AskOutcome) ([]store.Step, error) {
	iv := ask.Interview
	d.Path, d.Before, d.Put = ask.Path, iv.Outcome, iv.Put != nil && iv.Put.Overlap != nil
	if iv.Put != nil && outcome.On < iv.Put.On {
		return nil, &BeforeError{outcome.On, iv.Put.On}
	}
	var steps []store.Step
	for _, r := range append([]records.Record{ask}, hiding(ask, asks, outcome)...) {
		step, err := withOutcome(w, c, r, outcome)
		if err != nil {
			return nil, err
		}
		steps = append(steps, step)
	}
	return steps, nil
}

// hiding returns the other records of an ask that was never put whose outcome is known
// as late as this one, or later: one of them would count instead.
func hiding(ask records.Record, asks []records.Record, outcome motive.AskOutcome) []records.Record {
	if ask.Interview.Put != nil {
		return nil
	}
	return slices.DeleteFunc(slices.Clone(asks), func(r records.Record) bool {
		o := r.Interview.Outcome
		return r.Path == ask.Path || keyOf(r.Interview.Goals, r.Name()) != keyOf(ask.Interview.Goals, ask.Name()) || o == nil || o.On < outcome.On
	})
}

// withOutcome returns the step that writes an outcome into a record.
func withOutcome(w *store.Workspace, c motive.Catalogue, r records.Record, outcome motive.AskOutcome) (store.Step, error) {
	data, err := w.ReadUpTo(r.Path, motive.MaxDocument+1)
	if err != nil {
		return store.Step{}, err
	}
	iv := r.Interview
	iv.Outcome = &outcome
	same := make([]int, len(iv.Turns))
	for i := range same {
		same[i] = i
	}
	if data, err = edit.Interview(r.Path, data, c, iv, same); err != nil {
		err = fmt.Errorf("%s: %w", visible.Line(r.Path), err)
	}
	return store.Put(r.Path, data), err
}

// begin returns a new record that holds only the outcome.
func (d *Recorded) begin(w *store.Workspace, c motive.Catalogue, report, goals string, outcome motive.AskOutcome, newID func() (string, error)) ([]byte, error) {
	id, err := newID()
	if err != nil {
		return nil, err
	}
	d.Path, d.Began = w.Interviews().Path(id), true
	return records.EncodeTalk(motive.Interview{
		ID: id, Kind: motive.KindAsk, Report: motive.Report{Name: report}, Goals: goals,
		Catalogue: motive.CatalogueRef{Name: c.Name, Version: c.Version}, Outcome: &outcome,
	}, d.Path)
}
