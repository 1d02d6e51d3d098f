package promises

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"buyin/internal/motive"
	"buyin/internal/records"
	"buyin/internal/store"
	"buyin/internal/visible"
)

// A State is what becomes of a promise.
type State string

// The states that a promise can be given.
const (
	Kept    State = "kept"
	Broken  State = "broken"  // only of the manager's own
	Dropped State = "dropped" // taken back
)

// StateOf returns the state of a promise; "" while it is open.
func StateOf(p motive.Promise) State {
	switch {
	case p.Dropped:
		return Dropped
	case p.Kept == nil:
		return ""
	case *p.Kept:
		return Kept
	}
	return Broken
}

// ErrNotTheirs means that a report's promise cannot be called broken.
var ErrNotTheirs = errors.New("only a promise of your own can be broken; one of theirs stays open, or is dropped")

// ErrUnknown means that a report has no promise with an id.
var ErrUnknown = errors.New("no promise with this id")

// Settle writes what became of a promise of a report, and returns it as it was
// before. A promise that has that state already is left as it is. No other process
// can write in between.
func Settle(w *store.Workspace, c motive.Catalogue, report, id string, state State) (before Entry, err error) {
	err = w.Transaction(func() ([]store.Step, []string, error) {
		all, err := load(w, c)
		if err != nil {
			return nil, nil, err
		}
		if before, err = find(report, id, all); err != nil {
			return nil, nil, err
		}
		switch {
		case state == Broken && !before.ByManager():
			return nil, nil, ErrNotTheirs
		case StateOf(before.Promise) == state:
			return nil, nil, nil
		}
		r := before.Record
		if err := checkWritable(r); err != nil {
			return nil, nil, err
		}
		iv := r.Interview
		iv.Promises = slices.Clone(iv.Promises)
		p := &iv.Promises[slices.IndexFunc(iv.Promises, func(p motive.Promise) bool { return p.ID == id })]
		p.Kept, p.Dropped = nil, state == Dropped
		if state != Dropped {
			p.Kept = new(state == Kept)
		}
		step, err := write(w, c, r, iv, false)
		return []store.Step{step}, nil, err
	})
	return before, err
}

// find returns the only promise of a report with an id.
func find(report, id string, all []records.Record) (Entry, error) {
	var found []Entry
	for _, e := range Of(report, all) {
		if e.ID == id {
			found = append(found, e)
		}
	}
	switch len(found) {
	case 0:
		return Entry{}, ErrUnknown
	case 1:
		return found[0], nil
	}
	var paths []string
	for _, e := range found {
		paths = append(paths, visible.Line(e.Record.Path))
	}
	return Entry{}, fmt.Errorf("several promises have the id %s, in %s; give one of them another id there", visible.Line(id), strings.Join(slices.Compact(paths), " and "))
}
