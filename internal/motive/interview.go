package motive

import "strings"

// An Interview is one of three records: a saved talk with one report, the
// notebook on that report, or the record of an ask that was put to them.
type Interview struct {
	ID        string // the date and four random letters or digits, so that the id names nobody
	Kind      string // KindTalk, KindNotebook or KindAsk
	Report    Report
	Manager   string // "" if unknown
	Started   string // RFC 3339; "" if unknown
	Finished  string // RFC 3339; "" while unfinished
	Catalogue CatalogueRef
	Goals     string         // id of the ask it was held for, or ""
	Told      *Told          // nil: the report has not been told that notes are kept
	Guess     map[string]int // the manager's guess before the talk, 0..5 by motivator; nil if there is none
	Turns     []Turn
	Notes     []string // the manager's own notes, without words of the report

	// The next three fields are only for a record of kind ask.
	Put     *Put        // written when the ask is put and never changed; nil if the record only holds an outcome
	Reply   Reply       // "" until they reply
	Outcome *AskOutcome // the result of the ask; nil while it is open

	Promises []Promise // promises that the two made
}

// Day returns the day (2006-01-02) on which the interview started. If that is
// not known, it returns the day on which it finished, or "" if neither is
// known. The day is the one written in the timestamp.
func (iv Interview) Day() string {
	at := iv.Started
	if at == "" {
		at = iv.Finished
	}
	if len(at) < len("2006-01-02") {
		return ""
	}
	return at[:len("2006-01-02")]
}

// HoldsNothing reports whether nothing was said, noted or promised in a record, and
// nothing came of it: it is no talk and no ask.
func (iv Interview) HoldsNothing() bool {
	return len(iv.Turns)+len(iv.Notes)+len(iv.Promises) == 0 && iv.Reply == "" && iv.Outcome == nil
}

// The kinds of interview.
const (
	KindTalk     = "talk"
	KindNotebook = "notebook"
	KindAsk      = "ask"
)

// Put says when an ask was put to the report, and how well it served them at
// that time.
type Put struct {
	On        string   // a date, 2006-01-02
	Overlap   *float64 // the overlap with the offers alone, over all records, in [0,1]; nil if there was no evidence
	Catalogue string   // the catalogue's version
}

// A Reply is the report's answer to an ask.
type Reply string

// The replies.
const (
	ReplyYes    Reply = "yes"
	ReplyIf     Reply = "if"
	ReplyNotYet Reply = "not-yet"
	ReplyNo     Reply = "no"
)

// A Promise is something with a date that the manager or the report promised to
// do. Promises have ids p1, p2, ..., which count over all records of a report.
type Promise struct {
	ID      string
	By      string // ByManager or ByReport
	Text    string
	Due     string // a date, 2006-01-02; "" if none was given
	Kept    *bool  // nil while it is open; false only for a promise of the manager's own
	Dropped bool   // the promise was taken back
}

// The persons who can make a promise.
const (
	ByManager = "manager"
	ByReport  = "report"
)

// An AskOutcome is the result of an ask.
type AskOutcome struct {
	Says string // one of the outcomes below
	On   string // a date, 2006-01-02
}

// The possible outcomes of an ask. An ask with the outcome void does not count.
const (
	OutcomeYes    = "yes"
	OutcomePartly = "partly"
	OutcomeNo     = "no"
	OutcomeVoid   = "void"
)

// A Report is the person interviewed.
type Report struct{ Name, Team, Role string }

// A CatalogueRef names the catalogue that an interview was made with.
type CatalogueRef struct{ Name, Version string }

// Told records that the report knows about the notes.
type Told struct {
	On     string // a date, 2006-01-02
	Quotes bool   // false: only drivers may be kept, not words
}

// ForbidsAfter reports whether t promises that no words are kept, on a later day than
// what was told before. It is false for nil.
func (t *Told) ForbidsAfter(before Told) bool { return t != nil && !t.Quotes && t.On > before.On }

// A Turn is one question, as it was asked, and its answer.
type Turn struct {
	Question  string     // id of the opener or probe, or a reserved id
	Asked     string     // the wording used
	Answer    string     // the answer in the words that the manager noted
	Evidence  []Evidence // nil: nobody has said what is in it; empty: somebody looked, and nothing was in it
	Positions []Position // the report's own beliefs and wanted outcomes, as they stated them

	Least   string         // in a best-worst question: the motivator that matters least, "" if they named none; not scored
	Effects map[string]int // in the turn Effect: the effect of the ask on each motivator as the report sees it, -5..5
	Scale   *int           // in the turn Readiness: how much they want the ask, 0..10
}

// Evidence is what one turn reveals about one motivator.
type Evidence struct {
	Motivator string
	Strength  int // -5..5; 0: they were asked about it, and it leaves them cold
	Kind      Kind
	Quote     string
	ByCoach   bool // heard by the coach, and not looked at by anybody
}

// A Kind says how a piece of evidence arose. The kind decides its weight.
type Kind string

// The kinds of evidence. An entry without a kind is Volunteered.
const (
	Volunteered Kind = "volunteered" // mentioned without a question about it
	Prompted    Kind = "prompted"    // mentioned in answer to a probe of the same motivator
	Chosen      Kind = "chosen"      // chosen in a trade-off, or named as the one of four that matters most
	Confirmed   Kind = "confirmed"   // confirmed, changed or added in the playback
	Withdrawn   Kind = "withdrawn"   // repeated to the report, who said that it is not so; strength 0
)

// A Position is a belief or wanted outcome of the report, and the goal it
// agrees with or contradicts. It is not scored.
type Position struct {
	Says  string // Belief or Outcome
	Goal  string // id of the goal; "" if the position is about none
	Meets *bool  // true: it meets the goal; false: it contradicts the goal; nil: they did not say
}

// Agrees reports whether the position meets its goal.
func (p Position) Agrees() bool { return p.Goal != "" && p.Meets != nil && *p.Meets }

// Contradicts reports whether the position is against its goal.
func (p Position) Contradicts() bool { return p.Goal != "" && p.Meets != nil && !*p.Meets }

// Heard is a suggestion of an ear: a motivator that it hears in a note. A
// person accepts or rejects it.
type Heard struct {
	Motivator string
	Strength  int     // -5..5, never 0
	Quote     string  // the part of the note it is based on
	Score     float64 // how sure the ear is, in [0,1]
	Sure      bool    // at least four of five such suggestions are right; the others count for nothing until a person accepts them
}

// Reserved question ids, or the parts of ids before the first dot.
const (
	TradeOff  = "trade-off"  // trade-off.A.B, in catalogue order
	BestWorst = "best-worst" // best-worst.A.B.C.D, in catalogue order
	PutOff    = "put-off"    // the question of what would put them off
	SumUp     = "sum-up"     // a summary in the middle of the talk, which they corrected
	Playback  = "playback"
	Closing   = "closing"
	Debrief   = "debrief" // debrief.N
	Note      = "note"    // note.N
	Line      = "line"    // line.N, the report's Nth turn of a transcript
	Effect    = "effect"
	Readiness = "readiness"
)

// Reserved reports whether the word is reserved. A reserved word may not be a
// motivator's id, nor the part of a question's id before the first dot.
func Reserved(word string) bool {
	switch word {
	case TradeOff, BestWorst, PutOff, SumUp, Playback, Closing, Debrief, Note, Line, Effect, Readiness:
		return true
	}
	return false
}

// Stem returns the part of a question's id before its first dot.
func Stem(question string) string {
	stem, _, _ := strings.Cut(question, ".")
	return stem
}
