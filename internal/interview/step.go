package interview

import (
	"buyin/internal/motive"
	"buyin/internal/reflection"
	"buyin/internal/sheet"
)

// A Kind says what a step asks of the person at the keyboard.
type Kind string

// The kinds of step, in the order of a talk.
const (
	Guess     Kind = "guess"      // before the talk: the manager's guess at what drives the report
	Told      Kind = "told"       // before the talk: whether the report knows that notes are kept
	Ask       Kind = "ask"        // an opener, a probe, a follow-up or a line of a debrief
	TradeOff  Kind = "trade-off"  // a choice between two motivators
	BestWorst Kind = "best-worst" // which of four motivators matters most, and which least
	PutOff    Kind = "put-off"    // what would put the report off; answered like Ask
	SumUp     Kind = "sum-up"     // a short summary in the middle of the talk, which the report may correct; skipped if they correct nothing
	Playback  Kind = "playback"   // the summary of what was heard, which the report corrects
	Closing   Kind = "closing"    // what the report would need in order to want the ask
	End       Kind = "end"        // no question is left
)

// Asks reports whether a step of this kind is one of the questions before the
// playback.
func (k Kind) Asks() bool {
	return k == Ask || k == TradeOff || k == BestWorst || k == PutOff || k == SumUp
}

// A Step is the next thing that a talk asks for, usually with a question for
// the report.
type Step struct {
	Kind     Kind
	Move     Move   // what the question does in the talk; "" for Guess, Told, End and a line of a debrief
	Question string // id of the question as it is saved; "" for Guess, Told and End
	Asked    string // the wording
	FollowUp bool

	// What the manager says before the question, in this order.
	Frame string   // what the talk is about; "" except before the first question
	Back  []Saying // candidates to say back after the last answer, the best first; the first one counts as said
	Lead  string   // a sentence that leads over to the question, or ""

	Requests   bool           // the last answer asks something of the manager, who should answer it first
	Motivators []string       // the motivators that it explores: none (opener), one (probe), two (trade-off) or four (best-worst)
	Options    []string       // TradeOff and BestWorst: how to name each of the Motivators
	Sum        []motive.Heard // Playback and SumUp: what is said back, the strongest first

	Why      string  // one sentence on why this question is worth asking now
	Enough   string  // the reason why the talk could end here, or ""; the manager can continue anyway
	Number   int     // 1 for the first question of the talk
	Progress float64 // progress of the talk, in [0,1]; it falls only if the manager goes back
}

// An Act is what the person at the keyboard did at a step.
type Act string

// The acts. The zero value is an answer.
const (
	Answered  Act = ""
	Skipped   Act = "skip"    // skip the question; no turn is saved
	Done      Act = "done"    // end the questions and go on to the playback, the closing question or the end
	Noted     Act = "note"    // add the manager's own note; possible at any step
	Drafted   Act = "draft"   // save words as they are typed, so that a crash loses nothing; with Promise, words of a promise
	WentBack  Act = "back"    // undo the last act
	Reworded  Act = "other"   // show the same question in other words; not recorded
	Corrected Act = "mend"    // correct the evidence of an earlier answer; the talk does not move
	Edited    Act = "sheet"   // make a change on the sheet; possible at any step; the talk does not move
	Unedited  Act = "undo"    // take back the last act, which is Edited
	Promised  Act = "promise" // note a promise; possible at any step; the talk does not move
	Paged     Act = "page"    // save a page of notes on a talk that is over before its lines are heard; without Text, all are
	Dated     Act = "day"     // set the day of a talk that was over before its notes were typed; possible at any step; the talk does not move
)

// Given is one act of the person at the keyboard. A talk is a list of acts.
// Replaying that list gives the same Session, which is how a talk is resumed.
type Given struct {
	Act      Act    `json:"act,omitempty"`
	Kind     Kind   `json:"kind,omitempty"`     // the kind of the step that it answers
	Question string `json:"question,omitempty"` // the question as it was asked, so that
	Asked    string `json:"asked,omitempty"`    // a replay does not depend on the program's version
	FollowUp bool   `json:"follow_up,omitempty"`
	Move     Move   `json:"move,omitempty"` // "" in a journal of buyin 1.0.0

	Text      string            `json:"text,omitempty"`      // the words noted; Dated: the day, as 2006-01-02
	Evidence  []motive.Evidence `json:"evidence,omitempty"`  // the evidence that the person accepted; empty and not nil if they said that there is none
	Choice    string            `json:"choice,omitempty"`    // TradeOff and BestWorst: the motivator that matters most, "" if they cannot choose
	Least     string            `json:"least,omitempty"`     // BestWorst: the motivator that matters least, "" if they named none
	Promise   *motive.Promise   `json:"promise,omitempty"`   // Promised; the id is set by the talk
	Positions []motive.Position `json:"positions,omitempty"` // Closing
	Guess     map[string]int    `json:"guess,omitempty"`
	Told      *motive.Told      `json:"told,omitempty"`
	Turn      int               `json:"turn,omitempty"`     // Corrected: index of the turn that gets the new Evidence
	Wordless  bool              `json:"wordless,omitempty"` // Corrected: remove the words of that turn
	Sound     *reflection.Sound `json:"sound,omitempty"`    // Answered: how it sounded, if its words are not in the journal
	Denied    string            `json:"denied,omitempty"`   // with Sound: the motivator that the answer denies, "" if none
	Change    *sheet.Change     `json:"change,omitempty"`   // Edited: the turns and notes it changes are counted from 0, with those that are gone

	acts []Given // see Acts
}

// Acts returns all acts that are in effect after an Unedited act, if they have
// to replace those in the journal: the edit that it takes back had removed words
// there. Else it returns false.
func (g Given) Acts() ([]Given, bool) { return g.acts, g.acts != nil }
