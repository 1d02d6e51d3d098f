package promise

import (
	"slices"

	"buyin/internal/motive"
)

// Quotable returns the interviews of one report without the words that may not be
// quoted today. Once it was promised that no words are kept, those of that day and
// before are quoted no more, even if it was agreed later that new ones are kept. The
// interviews come from the oldest, and are not changed.
//
// dayOf returns the day of a turn, "" if it is not known. Of two records of one day
// the promise in the older one says nothing about the words of the newer one.
func Quotable(interviews []motive.Interview, today string, dayOf func(motive.Turn, motive.Interview) string) []motive.Interview {
	forbids := func(told *motive.Told) bool { return told != nil && !told.Quotes && told.On <= today }
	if !slices.ContainsFunc(interviews, func(iv motive.Interview) bool { return forbids(iv.Told) }) {
		return interviews
	}
	quotable := slices.Clone(interviews)
	for i, iv := range interviews {
		own := forbids(iv.Told) && iv.Kind != motive.KindNotebook // of a notebook it holds from its day on
		quotable[i], _ = Strip(iv, func(t motive.Turn) bool {
			day := dayOf(t, iv)
			return own || slices.ContainsFunc(interviews, func(other motive.Interview) bool {
				return forbids(other.Told) && other.Told.On > day
			}) || slices.ContainsFunc(interviews[i:], func(other motive.Interview) bool {
				return forbids(other.Told) && other.Told.On == day
			})
		})
	}
	return quotable
}
