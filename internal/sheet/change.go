package sheet

import (
	"slices"

	"buyin/internal/motive"
)

// A Change is what one edit does to the turns and notes of an interview.
type Change struct {
	Turns    []TurnChange
	Note     string      // a note of the manager's own to add, or ""
	NoteGone []int       // indexes of notes of the manager's own to remove
	Wordless bool        // words are removed, so they must leave the disk too
	To       string      // Move: the person whom the turn goes to
	Moved    motive.Turn // Move: the turn
}

// A TurnChange replaces the answer and the evidence of a turn, or removes it.
type TurnChange struct {
	Turn     int // index of the turn
	Gone     bool
	Answer   string
	Evidence []motive.Evidence
	Asked    string // "" or the wording of the question without words that are removed; nothing else then changes
}

// Apply returns the interview with the change. A gone turn becomes an empty
// Turn and a gone note an empty text, so that the others keep their indexes; see
// Compact. A change of a turn or note that the interview lacks is passed over.
func (c Change) Apply(iv motive.Interview) motive.Interview {
	iv.Turns = slices.Clone(iv.Turns)
	for _, t := range c.Turns {
		switch {
		case t.Turn < 0 || t.Turn >= len(iv.Turns):
		case t.Gone:
			iv.Turns[t.Turn] = motive.Turn{}
		default:
			turn := &iv.Turns[t.Turn]
			turn.Answer, turn.Evidence = t.Answer, slices.Clone(t.Evidence)
			if t.Asked != "" {
				turn.Asked = t.Asked
			}
		}
	}
	if len(c.NoteGone) > 0 {
		iv.Notes = slices.Clone(iv.Notes)
	}
	for _, i := range c.NoteGone {
		if i >= 0 && i < len(iv.Notes) {
			iv.Notes[i] = ""
		}
	}
	if c.Note != "" {
		iv.Notes = append(slices.Clip(iv.Notes), c.Note)
	}
	return iv
}

// AddJoined adds to a set of turns those whose words had become part of theirs:
// turns that were joined to them by one of the changes, which are in order.
func AddJoined(turns map[int]bool, changes []Change) {
	for _, c := range slices.Backward(changes) {
		if !slices.ContainsFunc(c.Turns, func(t TurnChange) bool { return !t.Gone && t.Asked == "" && turns[t.Turn] }) {
			continue
		}
		for _, t := range c.Turns {
			turns[t.Turn] = turns[t.Turn] || t.Asked == ""
		}
	}
}

// Compact returns the interview without its gone turns and notes.
func Compact(iv motive.Interview) motive.Interview {
	if slices.ContainsFunc(iv.Turns, IsGone) {
		iv.Turns = slices.DeleteFunc(slices.Clone(iv.Turns), IsGone)
	}
	if slices.Contains(iv.Notes, "") {
		iv.Notes = slices.DeleteFunc(slices.Clone(iv.Notes), func(note string) bool { return note == "" })
	}
	return iv
}

// IsGone reports whether a turn was removed by a Change. A turn of an interview
// always has a question.
func IsGone(t motive.Turn) bool { return t.Question == "" }
