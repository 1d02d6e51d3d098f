package records

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	"buyin/internal/codec"
	"buyin/internal/motive"
	"buyin/internal/store"
	"buyin/internal/visible"
)

// A Note is one thing heard outside a talk.
type Note struct {
	Text     string
	Evidence []motive.Evidence
	Day      string // 2006-01-02
	Time     string // RFC 3339
}

// A Notebook is the file that collects the notes about one report.
type Notebook struct {
	ID     string
	Report string
	Told   *motive.Told // the promise its notes are kept under; nil if there is none
}

// ErrUnusable means that a file has errors, so that nothing can be added to it.
var ErrUnusable = errors.New("the file has errors")

// FindNotebook returns the id of the notebook among a report's records, or "" if
// there is none. A notebook with errors is an error.
func FindNotebook(theirs []Record) (id string, err error) {
	for _, r := range theirs {
		switch {
		case !r.IsNotebook():
		case !r.Usable():
			return "", fmt.Errorf("%s: the notebook has errors; fix those that buyin show lists, then try again", visible.Line(r.Path))
		default:
			return r.ID, nil
		}
	}
	return "", nil
}

// Promised returns what a report was last told about the notes that are kept,
// given their records oldest first; nil if they were told nothing.
func Promised(theirs []Record) (told *motive.Told) {
	for _, r := range theirs {
		if r.Interview.Told != nil && !r.Self {
			told = r.Interview.Told
		}
	}
	return told
}

// Add adds a note to the notebook's file, which it creates if needed, and
// returns the note's number. It also returns the problems of the file before;
// if they include errors, nothing is written and the error is ErrUnusable.
func (b Notebook) Add(w *store.Workspace, c motive.Catalogue, note Note) (number int, problems motive.Problems, err error) {
	path := w.Interviews().Path(b.ID)
	err = w.Interviews().Update(b.ID, func(old []byte) ([]byte, error) {
		iv := motive.Interview{
			ID: b.ID, Kind: motive.KindNotebook, Report: motive.Report{Name: b.Report},
			Catalogue: motive.CatalogueRef{Name: c.Name, Version: c.Version},
		}
		if old != nil {
			iv, problems = codec.DecodeInterview(path, old, c)
			if worst, any := problems.Worst(); any && worst == motive.Error {
				return nil, ErrUnusable
			}
		}
		if len(iv.Turns) >= motive.MaxTurns {
			return nil, fmt.Errorf("the notebook of %s is full (%d notes); delete some in %s", b.Report, motive.MaxTurns, path)
		}
		number = nextNumber(iv.Turns)
		b.add(&iv, number, note)
		return codec.EncodeInterview(iv, codec.YAML)
	})
	return number, problems, err
}

// add adds the note. A promise that no words are kept also covers the notes
// before it.
func (b Notebook) add(iv *motive.Interview, number int, note Note) {
	iv.Finished = note.Time
	iv.Turns = append(iv.Turns, motive.Turn{
		Question: motive.Note + "." + strconv.Itoa(number), Asked: "noted on " + note.Day, Answer: note.Text, Evidence: note.Evidence,
	})
	if b.Told == nil {
		return
	}
	iv.Told = b.Told
	if !b.Told.Quotes {
		for i := range iv.Turns {
			iv.Turns[i].Answer = ""
			iv.Turns[i].Evidence = withoutQuotes(iv.Turns[i].Evidence)
		}
	}
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
