package records

import (
	"fmt"
	"slices"

	"buyin/internal/codec/edit"
	"buyin/internal/motive"
	"buyin/internal/records/promise"
	"buyin/internal/store"
	"buyin/internal/visible"
)

// Added is what AddNotes did.
type Added struct {
	Number   int             // of the first note
	Count    int             // of notes
	Own      int             // of the manager's own
	Again    int             // notes that the notebook has already, with their day
	Perhaps  int             // notes that may be among those of their day whose words were removed
	Wordless int             // notes that are kept without their words
	Empty    int             // notes of which only words are known, which may not be kept
	Began    bool            // there was no notebook before
	Told     *motive.Told    // the promise that the notes are kept under; nil if there is none
	Problems motive.Problems // of the notebook before
	Path     string          // of the notebook
	First    int             // index of the first note's turn
	FirstOwn int             // index of the first of the manager's own
	Notes    []int           // which notes of the batch were added, in order

	kept    []int // which turns of the file stay, by their index in it
	dropped bool  // words that were in the file are deleted
}

// A Batch is notes that are added at once.
type Batch struct {
	Notes []Note
	Own   []string // the manager's own, not words of the report
	Again bool     // add what the notebook has already
	Today string   // 2006-01-02; if empty, the day on which the first note is written down
	Bare  bool     // add notes of which nothing may be kept; somebody is about to look at them
}

// today returns the day on which the notes are written down.
func (b Batch) today() string {
	if b.Today == "" && len(b.Notes) > 0 {
		return b.Notes[0].today()
	}
	return b.Today
}

// AddNotes adds notes to the report's notebook, which it begins if there is none:
// all or none. No other process can write in between. If the notebook has errors,
// nothing is written and the error is ErrUnusable. If a promise covers words of
// earlier notes, nothing is written unless DropWords is set, and the error is a
// *WordsError.
func AddNotes(w *store.Workspace, c motive.Catalogue, report string, batch Batch, newID func() (string, error)) (added Added, err error) {
	err = w.Transaction(func() ([]store.Step, []string, error) {
		added = Added{}
		step, err := added.plan(w, c, report, batch, newID)
		if err != nil || added.Count+added.Own == 0 {
			return nil, nil, err
		}
		steps := []store.Step{step}
		if added.dropped {
			steps = append(steps, dropOldWords(w, added.Path)...)
		}
		return steps, nil, nil
	})
	return added, err
}

// plan returns the step that adds the notes.
func (a *Added) plan(w *store.Workspace, c motive.Catalogue, report string, batch Batch, newID func() (string, error)) (store.Step, error) {
	theirs, err := savedAndUnfinished(w, c, report)
	if err != nil {
		return store.Step{}, err
	}
	iv := motive.Interview{}
	if a.Path, iv, err = openNotebook(w, c, report, theirs, newID, a); err != nil {
		return store.Step{}, err
	}
	a.sweep(&iv, batch.today(), promisesTo(theirs))
	a.Number, a.First = nextNumber(iv.Turns), len(iv.Turns)
	if err := a.addTo(&iv, report, theirs, batch); err != nil {
		return store.Step{}, err
	}
	data, err := encodeNotebook(w, c, a, iv)
	return store.Put(a.Path, data), err
}

// sweep leaves out notes that hold nothing and may hold no words. They are left
// over if buyin is killed before somebody has looked at them.
func (a *Added) sweep(iv *motive.Interview, today string, made []motive.Told) {
	turns := iv.Turns
	iv.Turns = nil
	for i, t := range turns {
		if promise.HoldsWords(t) || len(t.Evidence) > 0 || promise.MayWrite(dayOf(t, *iv, today), today, made) {
			iv.Turns, a.kept = append(iv.Turns, t), append(a.kept, i)
		}
	}
}

// addTo adds the notes to the notebook.
func (a *Added) addTo(iv *motive.Interview, report string, theirs []Record, batch Batch) error {
	made, today, drop := promisesTo(theirs), batch.today(), false
	a.Told = Promised(theirs, today)
	again := batch.findAgain(*iv, func(day string) bool { return promise.MayWrite(day, today, made) })
	for i, n := range batch.Notes {
		words := promise.MayWrite(n.Day, today, made)
		drop = drop || n.DropWords
		switch {
		case again[i] == sure:
			a.Again++
			continue
		case again[i] == perhaps:
			a.Perhaps++
			continue
		case !words && !batch.Bare && len(n.Evidence) == 0:
			a.Empty++
			continue
		case len(iv.Turns) >= motive.MaxTurns:
			return fmt.Errorf("the notebook of %s is full (at most %d notes); delete some in %s", visible.Line(report), motive.MaxTurns, visible.Line(a.Path))
		}
		if !words {
			a.Wordless++
		}
		n.addTo(iv, words)
		a.Notes = append(a.Notes, i)
	}
	a.Count, a.FirstOwn = len(a.Notes), len(iv.Notes)
	for _, text := range batch.Own {
		if !slices.Contains(iv.Notes, text) {
			iv.Notes = append(slices.Clip(iv.Notes), text)
			a.Own++
		}
	}
	return a.keepPromise(iv, made, today, drop)
}

// keepPromise writes the promise into the notebook. If it covers words of earlier
// notes, they are deleted if drop is set; else the error is a *WordsError.
func (a *Added) keepPromise(iv *motive.Interview, made []motive.Told, today string, drop bool) error {
	if a.Told == nil {
		return nil
	}
	iv.Told = a.Told
	if a.Told.Quotes || a.Count == 0 {
		return nil
	}
	earlier := *iv
	earlier.Turns = iv.Turns[:a.First]
	earlier, lost := promise.Strip(earlier, func(t motive.Turn) bool { return !promise.MayStay(dayOf(t, *iv, today), made) })
	if lost > 0 && !drop {
		return &WordsError{lost, a.Told.On}
	}
	iv.Turns, a.dropped = append(earlier.Turns, iv.Turns[a.First:]...), lost > 0
	return nil
}

// encodeNotebook returns the notebook as the contents of its file. Only what is new
// in it changes.
func encodeNotebook(w *store.Workspace, c motive.Catalogue, a *Added, iv motive.Interview) ([]byte, error) {
	if a.Began {
		return EncodeTalk(iv, a.Path)
	}
	data, err := w.ReadFile(a.Path)
	if err != nil {
		return nil, err
	}
	return editRecord(a.Path, data, c, iv, append(slices.Clone(a.kept), slices.Repeat([]int{-1}, len(iv.Turns)-a.First)...))
}

// sameTurns says that the first turns of an interview, this many, are those of its
// file, and the others new.
func sameTurns(all, old int) []int {
	from := make([]int, all)
	for i := range from {
		if from[i] = i; i >= old {
			from[i] = -1
		}
	}
	return from
}

// editRecord is edit.Interview, whose error names the file.
func editRecord(path string, data []byte, c motive.Catalogue, iv motive.Interview, from []int, others ...edit.Source) ([]byte, error) {
	data, err := edit.Interview(path, data, c, iv, from, others...)
	if err != nil {
		err = fmt.Errorf("%s: %w", visible.Line(path), err)
	}
	return data, err
}
