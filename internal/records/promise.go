package records

import (
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"buyin/internal/motive"
	"buyin/internal/records/promise"
	"buyin/internal/sheet"
	"buyin/internal/store"
)

// promisesTo returns what a report was told about the notes that are kept, oldest
// first.
func promisesTo(theirs []Record) (made []motive.Told) {
	for _, r := range theirs {
		if t := r.Interview.Told; t != nil && !r.Self && !r.Stray {
			made = append(made, *t)
		}
	}
	slices.SortStableFunc(made, func(a, b motive.Told) int { return strings.Compare(a.On, b.On) })
	return made
}

// promisesOn returns the promises that the words of a record are kept under: the
// one that was made in the talk, else all to the same report.
func promisesOn(iv motive.Interview, theirs []Record) []motive.Told {
	if iv.Kind != motive.KindNotebook && iv.Told != nil {
		return []motive.Told{{Quotes: iv.Told.Quotes}}
	}
	return promisesTo(theirs)
}

// dayOf returns the day of a turn: of a note its own, else that of the record, or
// today if that is unknown.
func dayOf(t motive.Turn, iv motive.Interview, today string) string {
	if day, dated := strings.CutPrefix(t.Asked, notedOn); dated && isDay(day) {
		return day
	}
	if day := iv.Day(); day != "" && iv.Kind != motive.KindNotebook {
		return day
	}
	return today
}

// refused returns an error as one after which the sheet goes on, unless a file could
// not be read or written.
func refused(err error) error {
	var path *fs.PathError
	var disk *store.Error
	if err == nil || errors.As(err, &path) || errors.As(err, &disk) || errors.Is(err, ErrChanged) {
		return err
	}
	return &sheet.RefusedError{Why: err}
}

// withoutNewWords returns the interview after a change without words that the change
// would write although a promise covers them. Words that are in the file already
// stay: only the person takes those out.
func (e *Editor) withoutNewWords(iv motive.Interview, change sheet.Change) (motive.Interview, error) {
	var answers, quotes []string
	hidden := false
	for _, t := range turnsOf(change, e.state.interview.Turns) {
		unwritten := t.Answer == "" && !promise.MayWrite(e.dayOf(*t), e.today(), e.promises)
		if change.Note != "" && (unwritten || !promise.MayStay(e.dayOf(*t), e.promises)) {
			return iv, refused(fmt.Errorf("%s was promised that these words are not kept, so they cannot be a note of your own", e.record.Name()))
		}
		hidden = hidden || unwritten
		if t.Answer != "" {
			answers = append(answers, t.Answer)
		}
		for _, m := range t.Evidence {
			quotes = append(quotes, m.Quote)
		}
	}
	if !hidden || change.Wordless {
		return iv, nil
	}
	change.Turns = slices.DeleteFunc(slices.Clone(change.Turns), func(c sheet.TurnChange) bool { return c.Gone })
	for _, t := range turnsOf(change, iv.Turns) {
		t.Answer = strings.Join(answers, "\n")
		t.Evidence = withoutNewQuotes(t.Evidence, t.Answer, quotes)
	}
	return iv, nil
}

// withoutNewQuotes returns the evidence with no quotes but these, and those from the answer.
func withoutNewQuotes(evidence []motive.Evidence, answer string, quotes []string) []motive.Evidence {
	evidence = slices.Clone(evidence)
	for i, m := range evidence {
		if !slices.Contains(quotes, m.Quote) && !strings.Contains(answer, m.Quote) {
			evidence[i].Quote = ""
		}
	}
	return evidence
}

// turnsOf returns the turns that a change is about and that were there before it.
func turnsOf(change sheet.Change, turns []motive.Turn) (of []*motive.Turn) {
	for _, c := range change.Turns {
		if c.Turn >= 0 && c.Turn < len(turns) && c.Asked == "" {
			of = append(of, &turns[c.Turn])
		}
	}
	return of
}
