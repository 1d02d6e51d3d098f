package motive

import "strings"

// An Interview is one saved talk with one report, or that report's notebook.
type Interview struct {
	ID        string // the date and four random letters or digits, so that it names nobody
	Kind      string // KindTalk or KindNotebook
	Report    Report
	Manager   string // "" if unknown
	Started   string // RFC 3339; "" if unknown
	Finished  string // RFC 3339; "" while unfinished
	Catalogue CatalogueRef
	Goals     string         // id of the ask it was held for, or ""
	Told      *Told          // nil: the report has not been told that notes are kept
	Guess     map[string]int // what the manager believed before the talk, 0..5; nil without a guess
	Turns     []Turn
	Notes     []string // the manager's own, not the report's words
}

// The kinds of interview.
const (
	KindTalk     = "talk"
	KindNotebook = "notebook"
)

// A Report is the person interviewed.
type Report struct{ Name, Team, Role string }

// A CatalogueRef names the catalogue that an interview was made with.
type CatalogueRef struct{ Name, Version string }

// Told records that the report knows that notes are kept.
type Told struct {
	On     string // a date, 2006-01-02
	Quotes bool   // false: only drivers may be kept, not words
}

// A Turn is one question as it was asked, and its answer.
type Turn struct {
	Question string // id of the opener or probe, or a reserved id
	Asked    string // the wording used
	Answer   string // the words as the manager noted them
	Evidence []Evidence
	Position *Position // nil if none was stated
}

// Evidence is what one turn says about one motivator.
type Evidence struct {
	Motivator string
	Strength  int // -5..5; 0: they were asked, and it leaves them cold
	Kind      Kind
	Quote     string
}

// A Kind says how a piece of evidence arose, which decides its weight.
type Kind string

// The kinds of evidence. An entry without a kind is Volunteered.
const (
	Volunteered Kind = "volunteered" // said without being asked about it
	Prompted    Kind = "prompted"    // said in answer to a probe of the same motivator
	Chosen      Kind = "chosen"      // chosen in a trade-off
	Confirmed   Kind = "confirmed"   // confirmed, changed or added in the playback
)

// A Position is a belief or wanted outcome of the report, and the goal it
// agrees with or contradicts. It is not scored.
type Position struct {
	Says  string // Belief or Outcome
	Goal  string // id of the goal
	Meets bool   // false: it contradicts the goal
}

// Heard is a suggestion: what an ear hears about one motivator in a note. A
// person accepts or rejects it.
type Heard struct {
	Motivator string
	Strength  int     // -5..5, never 0
	Quote     string  // the part of the note it is based on
	Score     float64 // how sure the ear is, in [0,1]
}

// Reserved question ids, or their first parts.
const (
	TradeOff = "trade-off" // trade-off.A.B, in catalogue order
	Playback = "playback"
	Closing  = "closing"
	Debrief  = "debrief" // debrief.N
	Note     = "note"    // note.N
)

// Reserved reports whether the word is reserved: it may not be a motivator's
// id, nor the part of a question's id before the first dot.
func Reserved(word string) bool {
	switch word {
	case TradeOff, Playback, Closing, Debrief, Note:
		return true
	}
	return false
}

// Stem returns the part of a question's id before its first dot.
func Stem(question string) string {
	stem, _, _ := strings.Cut(question, ".")
	return stem
}
