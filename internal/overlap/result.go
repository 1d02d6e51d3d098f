package overlap

// A Verdict is said of the ask for one report, never of the person.
type Verdict string

// The verdicts.
const (
	Sufficient   Verdict = "sufficient"
	Insufficient Verdict = "insufficient"
	Unclear      Verdict = "unclear"
)

// A Result is how far the goals serve what drives one report. Lists that hold
// nothing may be nil.
type Result struct {
	Heard    bool // false: no evidence, or everything left cold; Overlap to Probability are then 0 and mean nothing (null in output)
	HasGoals bool // false: scored without goals; only the shares mean anything

	Overlap     float64 // in [0,1]
	Low, High   float64 // the 5 % and 95 % points of the belief, in [0,1]
	Probability float64 // that the overlap is at least Threshold, in [0,1]
	Threshold   float64 // in (0,1); 0 without goals
	Flat        bool    // the offers do not tell drivers apart: Low and High are Overlap itself
	Verdict     Verdict
	Answers     int     // answers that hold evidence
	Belief      float64 // the sum of the motivators' beliefs, in units; a verdict needs 2

	Standings []Standing // one for each motivator, in catalogue order

	LeadWith  []string // motivators to appeal to, the most served first
	Raise     []string // motivators to offer more of, the largest gain first
	Avoid     []string // motivators in conflict, in catalogue order
	BlockedBy []string // the conflicts that alone forbid "sufficient", in catalogue order

	PromisedBySome []string // what only some members of a group serve, in catalogue order

	Goals    []GoalPart // each goal as if it stood alone, in the order of the file(s)
	Warnings []string   // how far to trust the numbers; lower case, no full stop
}

// A Standing is how one motivator stands between a report and the goals.
type Standing struct {
	Motivator string
	Units     float64 // u: the sum of evidence units; negative puts off
	Belief    float64 // c: max(0, u); > 0 makes it a driver
	Share     float64 // of what drives the report, in [0,1]; 1/K each before anything is heard
	Served    float64 // s: how fully the goals serve it, in [0,1]
	Against   float64 // t: how far the goals go against it, in [0,1]
	Cold      bool    // asked, and it leaves them cold or puts them off: no share
	PutsOff   bool    // u < 0
	Conflict  bool
	Strongest int      // the highest strength of its entries, 0 where none pulls
	Weakest   int      // the lowest, 0 where none puts off; what a later positive last word took back is left out
	Counts    Counts   // how many entries there are, by kind
	LastWord  bool     // the report spoke of it in a playback
	Quotes    []string // the words it rests on, in order of the turns; "" left out
}

// Counts is how many entries there are of each kind.
type Counts struct{ Volunteered, Prompted, Chosen, Confirmed int }

// Total is the number of entries of all kinds.
func (c Counts) Total() int { return c.Volunteered + c.Prompted + c.Chosen + c.Confirmed }

// IsDriver reports whether evidence ties the motivator to the report.
func (s Standing) IsDriver() bool { return s.Belief > 0 }

// ServedShare is how much of the overlap this motivator brings, in [0,1].
func (s Standing) ServedShare() float64 { return s.Share * s.Served }

// PossibleGain is how much serving the motivator fully, with nothing against it,
// would add to the overlap, in [0,1].
func (s Standing) PossibleGain() float64 { return s.Share * (1 - s.Served) }

// Offer is what the goals come to for the motivator on the scale of an offer,
// -5..5: what they serve, or what they cost where they serve nothing.
func (s Standing) Offer() float64 {
	if s.Served == 0 && s.Against != 0 {
		return -5 * s.Against
	}
	return 5 * s.Served
}

// A GoalPart is the overlap of one goal as if it stood alone.
type GoalPart struct {
	Goal      string  // the goal's id; FILE/GOAL where several files of a group use the id
	File      string  // id of the goals it belongs to
	Threshold float64 // of its own goals, in (0,1)
	Overlap   float64 // in [0,1]
	Without   float64 // the overlap of the other goals, without this one, in [0,1]
}

// Standing returns the standing of the motivator, and whether there is one.
func (r Result) Standing(motivator string) (Standing, bool) {
	for _, st := range r.Standings {
		if st.Motivator == motivator {
			return st, true
		}
	}
	return Standing{}, false
}
