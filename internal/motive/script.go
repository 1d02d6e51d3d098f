package motive

// Answers is a scripted interview: what will be said, in four queues. What
// the file leaves out is nil or "".
type Answers struct {
	Report   Report
	ID       string
	Started  string
	Finished string
	Manager  string
	Goals    string
	Told     *Told
	Guess    map[string]int
	Say      []Say
	Choose   []string         // motivators, for trade-offs
	Confirm  []map[string]int // for playbacks: strength -5..5 by motivator
	Close    []Close          // for closing questions
}

// Say is one answer to an opener, a probe, a follow-up or a debrief line.
type Say struct {
	Text     string
	Evidence []Evidence // what it says; meaningful only where Given
	Given    bool       // false: what the coach hears is accepted
}

// Close is an answer to the closing question.
type Close struct {
	Text     string
	Position *Position
}

// A Persona is a simulated report with hidden drivers.
type Persona struct {
	ID      string
	Name    string
	Drivers map[string]int // the hidden truth, -5..5; others are 0
	Says    []Saying
}

// A Saying is something a persona may say, and what it reveals.
type Saying struct {
	Text    string
	Reveals map[string]int // strength -5..5 by motivator
}
