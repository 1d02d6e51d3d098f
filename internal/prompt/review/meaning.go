package review

import (
	"buyin/internal/language"
	"buyin/internal/motive"
	"buyin/internal/sheet"
)

// meaning says in words what a strength means, because + and - do not: somebody
// who fears for the job has job security +5.
func meaning(e sheet.Entry, short bool) string {
	switch {
	case e.Kind == motive.Withdrawn:
		return language.Say("review.means.withdrawn")
	case e.Strength > 0 && short:
		return language.Say("review.means.short.pulls", "n", e.Strength)
	case e.Strength > 0:
		return language.Say("review.means.pulls", "n", e.Strength)
	case e.Strength < 0 && short:
		return language.Say("review.means.short.against", "n", -e.Strength)
	case e.Strength < 0:
		return language.Say("review.means.against", "n", -e.Strength)
	}
	return language.Say("review.means.cold")
}

// ownQuote returns the words that an entry counts on, unless these are all words
// of the row.
func ownQuote(r sheet.Row, e sheet.Entry) string {
	if oneBlank(e.Quote) == oneBlank(r.Words) {
		return ""
	}
	return e.Quote
}

// shownEntries returns the indexes of the entries that count on a row, and of
// the others: once somebody has looked at it, suggestions that were not picked
// are only in the details.
func shownEntries(r sheet.Row) (shown, others []int) {
	for i, e := range r.Entries {
		if e.Kept || !r.Looked {
			shown = append(shown, i)
		} else {
			others = append(others, i)
		}
	}
	return shown, others
}

// nothingKept says that nothing is kept in a row, if somebody has looked at it
// or there is nothing to pick.
func nothingKept(r sheet.Row) string {
	switch {
	case !holdsNothing(r):
		return ""
	case r.Looked:
		return language.Say("review.nothing")
	}
	return language.Say("review.nothing.heard")
}

// nothingInFull says so with more words: whether somebody says that nothing is
// in the row, or the coach has heard nothing.
func nothingInFull(r sheet.Row) string {
	switch {
	case !holdsNothing(r):
		return ""
	case r.Looked:
		return language.Say("review.nothing.full")
	}
	return language.Say("review.nothing.heard.full")
}

func holdsNothing(r sheet.Row) bool {
	shown, _ := shownEntries(r)
	return len(shown) == 0 && r.State == sheet.Kept && !r.Fixed
}
