package records

import (
	"cmp"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"time"

	"buyin/internal/motive"
	"buyin/internal/records/promise"
	"buyin/internal/store"
	"buyin/internal/visible"
)

// A Note is one thing heard outside a talk.
type Note struct {
	Text      string
	Evidence  []motive.Evidence
	Day       string // 2006-01-02, on which it was heard
	Time      string // RFC 3339, at which it is written down
	DropWords bool   // delete the words of earlier notes that a promise covers
}

// today returns the day on which the note is written down.
func (n Note) today() string {
	if len(n.Time) < len(time.DateOnly) {
		return n.Day
	}
	return n.Time[:len(time.DateOnly)]
}

// heard returns the time at which it was heard: on an earlier day, at the hour at
// which it is written down.
func (n Note) heard() string {
	if n.Day == n.today() || n.Day == "" || len(n.Time) < len(time.DateOnly) {
		return n.Time
	}
	return n.Day + n.Time[len(time.DateOnly):]
}

// ErrUnusable means that a file has errors, so that nothing can be added to it.
var ErrUnusable = errors.New("the file has errors")

// A WordsError says that adding notes would delete the words of earlier notes.
type WordsError struct {
	Notes int
	Since string // the day of the promise that no words are kept
}

func (e *WordsError) Error() string {
	return fmt.Sprintf("the promise of %s that no words are kept covers words of %d earlier notes", visible.Line(e.Since), e.Notes)
}

// findNotebook returns the notebook among a report's records, or nil if there is
// none. A notebook that cannot be used is an error.
func findNotebook(theirs []Record) (*Record, error) {
	for i, r := range theirs {
		switch {
		case r.Differs && r.Interview.Kind == motive.KindNotebook:
			return nil, fmt.Errorf("%s: there is another notebook with the same id, and they differ; see buyin show, then choose one with buyin person keep", visible.Line(r.Path))
		case !r.IsNotebook():
		case !r.Usable():
			return nil, fmt.Errorf("%s: the notebook has errors; fix those that buyin show lists, then try again", visible.Line(r.Path))
		default:
			return &theirs[i], nil
		}
	}
	return nil, nil
}

// Promised returns what a report was last told about the notes that are kept;
// nil if they were told nothing. A promise holds from its day on: one after
// today, by more than the day that time zones make, does not hold yet.
func Promised(theirs []Record, today string) (told *motive.Told) {
	for _, r := range theirs {
		t := r.Interview.Told
		if t == nil || r.Self || r.Stray || isFutureDay(t.On, today) {
			continue
		}
		if told == nil || t.On >= told.On {
			told = t
		}
	}
	return told
}

// isFutureDay reports whether a date is more than a day after today.
func isFutureDay(day, today string) bool {
	at, err := time.Parse(time.DateOnly, day)
	now, errNow := time.Parse(time.DateOnly, today)
	return err == nil && errNow == nil && at.After(now.AddDate(0, 0, 1))
}

// savedRecords returns all saved records and unfinished talks.
func savedRecords(w *store.Workspace, c motive.Catalogue) ([]Record, error) {
	saved, err := Saved(w, c)
	if err != nil {
		return nil, err
	}
	unfinished, err := Unfinished(w, c)
	return append(saved, unfinished...), err
}

// savedAndUnfinished returns the report's records but their strays, oldest first.
func savedAndUnfinished(w *store.Workspace, c motive.Catalogue, report string) ([]Record, error) {
	all, err := savedRecords(w, c)
	return Of(report, all), err
}

// openNotebook returns the report's notebook and its path, or a new one.
func openNotebook(w *store.Workspace, c motive.Catalogue, report string, theirs []Record, newID func() (string, error), added *Added) (string, motive.Interview, error) {
	book, err := findNotebook(theirs)
	switch {
	case book != nil:
		added.Problems = book.Problems
		return book.Path, book.Interview, nil
	case err != nil:
		for _, r := range theirs {
			if r.Interview.Kind == motive.KindNotebook && !r.Usable() {
				added.Problems = r.Problems
				err = errors.Join(ErrUnusable, err)
			}
		}
		return "", motive.Interview{}, err
	}
	id, err := newID()
	added.Began = true
	return w.Interviews().Path(id), motive.Interview{
		ID: id, Kind: motive.KindNotebook, Report: motive.Report{Name: report},
		Catalogue: motive.CatalogueRef{Name: c.Name, Version: c.Version},
	}, err
}

// notedOn begins the wording of a note, before its day.
const notedOn = "noted on "

// addTo adds the note to the notebook, with its words if they may be kept.
func (n Note) addTo(iv *motive.Interview, words bool) {
	iv.Finished = later(iv.Finished, n.heard())
	t := motive.Turn{Question: motive.Note + "." + strconv.Itoa(nextNumber(iv.Turns)), Asked: notedOn + n.Day, Answer: n.Text, Evidence: n.Evidence}
	if !words {
		t = promise.WithoutWords(t)
	}
	iv.Turns = append(iv.Turns, t)
}

// later returns the later of two times; if one cannot be read, the other.
func later(a, b string) string {
	if earlier(a, b) == a && b != "" {
		return b
	}
	return cmp.Or(a, b)
}

func isDay(day string) bool {
	_, err := time.Parse(time.DateOnly, day)
	return err == nil
}

// nextNumber returns one more than the highest number of a note.
func nextNumber(notes []motive.Turn) int {
	highest := 0
	for _, t := range notes {
		if _, n, ok := strings.Cut(t.Question, "."); ok {
			if i, err := strconv.Atoi(n); err == nil {
				highest = max(highest, i)
			}
		}
	}
	return highest + 1
}
