package ask

import "buyin/internal/motive"

// An Act is what the person at the keyboard did at a step.
type Act string

// The acts. The zero value is an answer.
const (
	Answered Act = ""
	Skipped  Act = "skip"    // decline the card, of which nothing is written; at a promise that /back went over, drop it
	Done     Act = "done"    // decline all cards up to the reply; from the reply on, end the ask
	Noted    Act = "note"    // add the manager's own note; possible at any step; the ask does not move
	Promised Act = "promise" // note a promise; possible at any step; the ask does not move
	Drafted  Act = "draft"   // save words as they are typed, for the question of Kind, so that a crash loses nothing; for Promises they are in Promise
	WentBack Act = "back"    // undo the last step; notes and promises made since stay
	GoneOver Act = "gone"    // an answer that /back went over, in a journal that was written anew; it comes after those in effect
	Reworded Act = "other"   // show the same question in other words; not recorded
)

// Given is one act of the person at the keyboard. An ask is a list of acts.
// Replaying that list gives the same Session.
type Given struct {
	Act       Act
	Kind      Kind   // of the step that it answers; "" for the current one. An answer may name another step, once the ask is put
	Asked     string // the question as it was asked, so that a replay does not depend on the program's version
	Motivator string // Effect: "" for the current card; also one without a card

	Effect    int               // Effect: -5 (much worse) .. 5 (much better); 0: no change
	Scale     int               // Readiness: 0..10
	Text      string            // Reason, Terms, Condition, Change: their words; Noted: a note; Drafted: words, or the day that is typed for a promise; Put in a debrief: the day (2006-01-02), "" for today
	Evidence  []motive.Evidence // Reason, Terms, Condition, Change: what somebody accepted; empty and not nil if they said that there is none
	Positions []motive.Position // Terms, Condition, Change
	Reply     motive.Reply      // Reply
	Promise   *motive.Promise   // Promises, Promised; the ask sets the id. Drafted: By is "" if nobody has said who makes it
	Told      *motive.Told      // Told; Fairness: nil, or what is agreed instead; On is today if it is ""

	Put *motive.Put // Put: set by the ask; in a journal, what was written when the ask was put
}
