package ask

// A Kind says what a step asks for.
type Kind string

// The kinds of step, in the order of an ask.
const (
	Told      Kind = "told"      // whether the report knows that notes are kept; only if nobody told them
	Fairness  Kind = "fairness"  // say what is written down and that a no costs nothing, and hear whether that is all right
	Put       Kind = "put"       // put the ask; in a debrief: on which day it was put
	Effect    Kind = "effect"    // a card: what the ask does to one motivator
	Readiness Kind = "readiness" // how much they want it, 0..10
	Reason    Kind = "reason"    // why not a lower number
	Terms     Kind = "terms"     // what would make it more
	Reply     Kind = "reply"     // their answer
	Condition Kind = "condition" // after a yes with a condition that is not written down, once: which
	Change    Kind = "change"    // after a no, once: what would have to change
	Promises  Kind = "promises"  // who does what by when; comes again after each promise, until it is skipped
	Show      Kind = "show"      // offer to show them the record
	End       Kind = "end"       // nothing is left
)

// TakesWords reports whether a step of this kind is answered in words.
func (k Kind) TakesWords() bool { return k == Reason || k == Terms || k == Condition || k == Change }

// A Step is the next thing that an ask asks for.
type Step struct {
	Kind Kind

	// What the manager says aloud before the question.
	Back []string // candidates to say back, the best first; the first one counts as said
	Say  []string // sentences, said in this order; never a question

	Asked    string // the question
	Question string // id of the turn that the answer goes to; "" if it goes to none

	Motivator string // Effect: what the card is about
	Name      string // Effect: its name as shown
	HowMuch   string // Effect: the question after "better" or "worse"
	Card, Of  int    // Effect: number of the card, from 1, and of all cards

	Why      string  // one sentence on why this is asked
	Progress float64 // in [0,1]; it falls only if the manager goes back
}

// same reports whether two steps ask for the same thing.
func (s Step) same(g Given) bool { return s.Kind == g.Kind && s.Motivator == g.Motivator }
