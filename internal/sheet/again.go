package sheet

import (
	"slices"
	"strings"

	"buyin/internal/motive"
)

// Again adapts a change so that it can be repeated in a talk with these turns, after
// some were gone over. It returns false if the change concerns a turn that the talk
// does not have any more, or a note made of one. lost collects the turns of such
// changes: later changes of them keep only what was heard, because their words are
// those from before. notes holds, for each note, its index now, or -1.
func (c Change) Again(turns []motive.Turn, lost map[int]bool, notes []int) (Change, bool) {
	c.NoteGone = slices.Clone(c.NoteGone)
	for i, n := range c.NoteGone {
		if n >= len(notes) || notes[n] < 0 {
			return c, false
		}
		c.NoteGone[i] = notes[n]
	}
	beyond := func(t TurnChange) bool { return t.Turn >= len(turns) }
	c.Turns = slices.DeleteFunc(slices.Clone(c.Turns), func(t TurnChange) bool { return t.Asked != "" && beyond(t) })
	if slices.ContainsFunc(c.Turns, beyond) {
		for _, t := range c.Turns {
			lost[t.Turn] = true
		}
		return c, false
	}
	for i, t := range c.Turns {
		if !lost[t.Turn] {
			continue
		}
		now := turns[t.Turn]
		switch {
		case t.Gone && c.Note != "": // the note is made of the words from before
			c.Note = now.Answer
		case !t.Gone && c.Wordless && t.Asked == "":
			c.Turns[i].Evidence = slices.Clone(now.Evidence)
			for k := range c.Turns[i].Evidence {
				c.Turns[i].Evidence[k].Quote, c.Turns[i].Evidence[k].ByCoach = "", false
			}
		case t.Gone, t.Answer == "":
		default:
			c.Turns[i] = t.withWords(now.Answer)
		}
	}
	return c, true
}

// withWords returns the change with other words of the turn, and the quotes that
// they hold.
func (t TurnChange) withWords(words string) TurnChange {
	t.Answer, t.Evidence = words, slices.Clone(t.Evidence)
	for k, e := range t.Evidence {
		if !strings.Contains(words, e.Quote) {
			t.Evidence[k].Quote = ""
		}
	}
	return t
}
