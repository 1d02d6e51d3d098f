package interview

// A Move is what the manager does next in a talk.
type Move string

// The moves, in the order in which a talk first makes them.
const (
	Frame    Move = "frame"     // say what the talk is about and what the notes are for, and ask whether that is all right
	Open     Move = "open"      // begin a new thread
	Reflect  Move = "reflect"   // say back what was heard
	Affirm   Move = "affirm"    // name an effort or some courage
	Deepen   Move = "deepen"    // stay with the thread
	Rescue   Move = "rescue"    // after an empty answer, ask something smaller and concrete
	Bridge   Move = "bridge"    // go back to something that they said earlier
	Sum      Move = "sum-up"    // say half-way what was heard, for them to correct
	AskOff   Move = "put-off"   // ask what would put them off
	Choose   Move = "choose"    // ask for a choice between motivators
	PlayBack Move = "play-back" // say at the end what was heard, for them to correct
	Close    Move = "close"     // ask what they would need in order to want the ask
)

// A Saying is something that the manager can say back to the report before the
// next question. It asks nothing.
type Saying struct {
	Move      Move // Reflect or Affirm
	Text      string
	Motivator string // id of the motivator that it says back, "" if it is none
}
