package motive

// Answers is a scripted interview: everything that will be said, in queues.
// Fields missing in the file are nil or "".
type Answers struct {
	Report   Report
	ID       string
	Started  string
	Finished string
	Manager  string
	Goals    string
	Told     *Told
	Guess    map[string]int

	Say     []Say
	Choose  []string    // motivators chosen in trade-offs
	Best    []BestLeast // answers to best-worst questions
	Confirm []Confirm   // answers to playbacks
	PutOff  []Say       // answers to what would put them off
	Close   []Close     // answers to closing questions

	// Of an ask only.
	Effects   []map[string]int // what it does to each motivator, -5..5; several add up
	Readiness []int            // how much they want it, 0..10
	Reply     []Reply
	Promises  []Promise // without ids
}

// Say is an answer to an opener, a probe, a follow-up, a line of a debrief, or
// to what would put them off.
type Say struct {
	Text     string
	Evidence []Evidence // the evidence in it, if Given is set
	Given    bool       // false: what the coach hears is accepted
}

// BestLeast is an answer to a best-worst question.
type BestLeast struct {
	Best  string // the motivator that matters most
	Least string // the one that matters least, "" if not said
}

// Confirm is an answer to a playback.
type Confirm struct {
	Strengths map[string]int // confirmed, changed or added: -5..5 by motivator
	Withdrawn []string       // said back, and not so; in the order of the file
}

// Close is an answer to the closing question.
type Close struct {
	Text      string
	Positions []Position
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
