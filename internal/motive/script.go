package motive

// Answers is a scripted interview: everything that will be said, in four
// queues. Fields missing in the file are nil or "".
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
	Choose   []string         // motivators chosen in trade-offs
	Confirm  []map[string]int // playbacks: strength -5..5 by motivator
	Close    []Close          // answers to closing questions
}

// Say is an answer to an opener, a probe, a follow-up or a line of a debrief.
type Say struct {
	Text     string
	Evidence []Evidence // the evidence in it, if Given is set
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
	Drivers map[string]int // the hidden truth, -5..5; 0 if missing
	Says    []Saying
}

// A Saying is something a persona may say, and what it reveals.
type Saying struct {
	Text    string
	Reveals map[string]int // strength -5..5 by motivator
}
