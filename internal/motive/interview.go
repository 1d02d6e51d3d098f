package motive

import "strings"

// An Interview is one saved talk with one report, that report's notebook, or the
// record of an ask that was put to them.
type Interview struct {
	ID        string // the date and four random letters or digits, so that it names nobody
	Kind      string // KindTalk, KindNotebook or KindAsk
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

	// Of an ask only.
	Put     *Put        // written when the ask is put and never changed; nil if the record only holds an outcome
	Reply   Reply       // "" while they have not said
	Outcome *AskOutcome // what came of it; nil while that is open

	Promises []Promise // what the two said they would do
}

// Day returns the day (2006-01-02) on which the interview started or, if that is
// unknown, finished, as it was written; "" if neither is known.
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

// The kinds of interview.
const (
	KindTalk     = "talk"
	KindNotebook = "notebook"
	KindAsk      = "ask"
)

// Put says when an ask was put to the report, and how well it served them then.
type Put struct {
	On        string   // a date, 2006-01-02
	Overlap   *float64 // pooled, from offers, in [0,1]; nil without evidence
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

// A Promise is something dated that the manager or the report said they would
// do. Its id (p1, p2, ...) counts over all records of a report.
type Promise struct {
	ID      string
	By      string // ByManager or ByReport
	Text    string
	Due     string // a date, 2006-01-02; "" if none was named
	Kept    *bool  // nil while open; false only for the manager's own
	Dropped bool   // taken back
}

// Who made a promise.
const (
	ByManager = "manager"
	ByReport  = "report"
)

// An AskOutcome says what came of an ask.
type AskOutcome struct {
	Says string // one of the outcomes
	On   string // a date, 2006-01-02
}

// What may come of an ask. A void one does not count.
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

// Told records that the report knows that notes are kept.
type Told struct {
	On     string // a date, 2006-01-02
	Quotes bool   // false: only drivers may be kept, not words
}

// A Turn is one question as it was asked, and its answer.
type Turn struct {
	Question  string // id of the opener or probe, or a reserved id
	Asked     string // the wording used
	Answer    string // the words as the manager noted them
	Evidence  []Evidence
	Positions []Position // the report's own, as they stated them

	Least   string         // of a best-worst question: the motivator that matters least, "" if not said; not scored
	Effects map[string]int // of the turn Effect: what the ask does to each motivator as they see it, -5..5
	Scale   *int           // of the turn Readiness: how much they want it, 0..10
}

// Evidence is what one turn says about one motivator.
type Evidence struct {
	Motivator string
	Strength  int // -5..5; 0: they were asked, and it leaves them cold
	Kind      Kind
	Quote     string
	ByCoach   bool // heard by the coach, and looked at by nobody
}

// A Kind says how a piece of evidence arose, which decides its weight.
type Kind string

// The kinds of evidence. An entry without a kind is Volunteered.
const (
	Volunteered Kind = "volunteered" // said without being asked about it
	Prompted    Kind = "prompted"    // said in answer to a probe of the same motivator
	Chosen      Kind = "chosen"      // chosen in a trade-off, or as the one that matters most of four
	Confirmed   Kind = "confirmed"   // confirmed, changed or added in the playback
	Withdrawn   Kind = "withdrawn"   // said back, and not so; strength 0
)

// A Position is a belief or wanted outcome of the report, and the goal it
// agrees with or contradicts. It is not scored.
type Position struct {
	Says  string // Belief or Outcome
	Goal  string // id of the goal, "" if it concerns none
	Meets *bool  // false: it contradicts the goal; nil: not said
}

// Agrees reports whether the position meets its goal.
func (p Position) Agrees() bool { return p.Goal != "" && p.Meets != nil && *p.Meets }

// Contradicts reports whether the position is against its goal.
func (p Position) Contradicts() bool { return p.Goal != "" && p.Meets != nil && !*p.Meets }

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
	TradeOff  = "trade-off"  // trade-off.A.B, in catalogue order
	BestWorst = "best-worst" // best-worst.A.B.C.D, in catalogue order
	PutOff    = "put-off"    // what would put them off
	SumUp     = "sum-up"     // a summary half-way that they corrected
	Playback  = "playback"
	Closing   = "closing"
	Debrief   = "debrief" // debrief.N
	Note      = "note"    // note.N
	Line      = "line"    // line.N, the report's Nth turn of a transcript
	Effect    = "effect"
	Readiness = "readiness"
)

// Reserved reports whether the word is reserved: it may not be a motivator's
// id, nor the part of a question's id before the first dot.
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
