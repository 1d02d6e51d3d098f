package motive

// Answers is a scripted interview. It holds all answers that will be given, in
// queues. Fields that are missing in the file are nil or "".
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
	PutOff  []Say       // answers to the question of what would put them off
	Close   []Close     // answers to closing questions

	// The fields from here on are only for the record of an ask.
	Effects   []map[string]int // the effect on each motivator, -5..5; several effects add up
	Readiness []int            // how much they want the ask, 0..10
	Reply     []Reply
	Promises  []Promise // promises without ids
}

// Say is an answer to an opener, a probe, a follow-up or a line of a debrief,
// or to the question of what would put them off.
type Say struct {
	Text     string
	Evidence []Evidence // the evidence in the answer, if Given is set
	Given    bool       // false: everything that the coach hears is accepted
}

// BestLeast is an answer to a best-worst question.
type BestLeast struct {
	Best  string // the motivator that matters most
	Least string // the motivator that matters least, "" if they named none
}

// Confirm is an answer to a playback.
type Confirm struct {
	Strengths map[string]int // confirmed, changed or added: -5..5 by motivator
	Withdrawn []string       // motivators that were repeated to them but are not so, in the order of the file
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
	Drivers map[string]int // the hidden strengths, -5..5 by motivator; a missing one is 0
	Says    []Saying
}

// A Saying is a sentence that a persona may say, and the motivators that it
// reveals.
type Saying struct {
	Text    string
	Reveals map[string]int // strength -5..5 by motivator
}
