package interview

import "buyin/internal/motive"

// A Kind says what a step wants from the person at the keyboard.
type Kind string

// The kinds of step, in the order in which a talk may meet them.
const (
	Guess    Kind = "guess"     // before the talk: what the manager believes drives the report
	Told     Kind = "told"      // before the talk: the report knows that notes are kept
	Ask      Kind = "ask"       // an opener, a probe, a follow-up, or a line of a debrief
	TradeOff Kind = "trade-off" // two motivators against each other
	Playback Kind = "playback"  // the sum of it, for the report to correct
	Closing  Kind = "closing"   // what would have to be true for them to want this
	End      Kind = "end"       // nothing is left to ask
)

// A Step is what comes next: usually a question to put to the report.
type Step struct {
	Kind     Kind
	Question string // its id as it will be saved; "" for Guess, Told and End
	Asked    string // the wording
	Lead     string // the report's own words to take up first, "" where there are none
	FollowUp bool

	Motivators []string       // what it explores: none (opener), one (probe) or two (trade-off)
	Sum        []motive.Heard // Playback: what was heard, the strongest first

	Why      string  // one sentence on why this is worth asking now
	Enough   string  // not "": the coach has enough, and why; going on is welcome
	Number   int     // 1 for the first question of the talk
	Progress float64 // of the talk, in [0,1]; never falls except by going back
}

// An Act is what the person did at a step.
type Act string

// The acts. The zero value is an answer.
const (
	Answered  Act = ""
	Skipped   Act = "skip"  // the question is passed over and leaves no turn
	Done      Act = "done"  // on to the playback, the closing question, the end
	Noted     Act = "note"  // the manager's own note, at any step
	Drafted   Act = "draft" // words typed, not yet weighed: kept only so that a crash loses nothing
	WentBack  Act = "back"  // the last act is undone
	Reworded  Act = "other" // the same question in other words; leaves no trace
	Corrected Act = "mend"  // what an earlier answer says is set right; the talk stays where it is
)

// Given is one act of the person at the keyboard. A talk is the list of them:
// replaying the list gives the same Session, which is how a talk is resumed.
type Given struct {
	Act      Act    `json:"act,omitempty"`
	Kind     Kind   `json:"kind,omitempty"`     // the step it answers
	Question string `json:"question,omitempty"` // the question as put, so that
	Asked    string `json:"asked,omitempty"`    // a replay does not depend on
	FollowUp bool   `json:"follow_up,omitempty"`

	Text     string            `json:"text,omitempty"`     // the words noted
	Evidence []motive.Evidence `json:"evidence,omitempty"` // what they say, as the person kept it
	Choice   string            `json:"choice,omitempty"`   // TradeOff: the motivator chosen, "" for cannot choose
	Position *motive.Position  `json:"position,omitempty"` // Closing
	Guess    map[string]int    `json:"guess,omitempty"`
	Told     *motive.Told      `json:"told,omitempty"`
	Turn     int               `json:"turn,omitempty"`     // Mended: the turn whose evidence is now Evidence, from 0
	Wordless bool              `json:"wordless,omitempty"` // Mended: and whose words are not to be kept
}
