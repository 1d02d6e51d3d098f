package promise

import (
	"slices"

	"buyin/internal/motive"
)

// Quotable returns the interviews of one report without the words that may not be
// quoted today, also without the texts of what the report promised. Once it was promised that no words are kept, those of that day and
// before are quoted no more, even if it was agreed later that new ones are kept. The
// interviews come from the oldest, and are not changed.
//
// dayOf returns the day of a turn, "" if it is not known. Of two records of one day
// the promise in the older one says nothing about the words of the newer one. What the
// report promised is as old as its record; in a notebook, which has no day, the last
// promise decides.
func Quotable(interviews []motive.Interview, today string, dayOf func(motive.Turn, motive.Interview) string) []motive.Interview {
	forbids := func(told *motive.Told) bool { return told != nil && !told.Quotes && told.On <= today }
	if !slices.ContainsFunc(interviews, func(iv motive.Interview) bool { return forbids(iv.Told) }) {
		return interviews
	}
	quotable := slices.Clone(interviews)
	for i, iv := range interviews {
		own := forbids(iv.Told) && iv.Kind != motive.KindNotebook // of a notebook it holds from its day on
		covered := func(day string) bool {
			return own || slices.ContainsFunc(interviews, func(other motive.Interview) bool {
				return forbids(other.Told) && other.Told.On > day
			}) || slices.ContainsFunc(interviews[i:], func(other motive.Interview) bool {
				return forbids(other.Told) && other.Told.On == day
			})
		}
		quotable[i], _ = Strip(iv, func(t motive.Turn) bool { return covered(dayOf(t, iv)) })
		promised := covered(iv.Day())
		if iv.Kind == motive.KindNotebook {
			promised = forbids(last(interviews, today))
		}
		if promised {
			quotable[i].Promises = withoutTheirs(iv.Promises)
		}
	}
	return quotable
}

// last returns what the report was told last until today; nil if they were told nothing.
func last(interviews []motive.Interview, today string) (told *motive.Told) {
	for _, iv := range interviews {
		if t := iv.Told; t != nil && t.On <= today && (told == nil || t.On >= told.On) {
			told = t
		}
	}
	return told
}

// withoutTheirs returns promises without the texts of the report's.
func withoutTheirs(promises []motive.Promise) []motive.Promise {
	bare := slices.Clone(promises)
	for i, p := range bare {
		if p.By == motive.ByReport {
			bare[i].Text = ""
		}
	}
	return bare
}
