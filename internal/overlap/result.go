package overlap

// A Verdict is said of the ask for one report, never of the person.
type Verdict string

// The verdicts.
const (
	Sufficient   Verdict = "sufficient"
	Insufficient Verdict = "insufficient"
	Unclear      Verdict = "unclear"
)

// A Result is how far the goals serve what drives one report.
type Result struct {
	Heard    bool // false: no evidence, or everything left cold; then the shares are all 0 or meaningless and Overlap to Probability too (null in output)
	HasGoals bool // false: scored without goals; only the shares mean anything

	Overlap     float64 // in [0,1]
	Low, High   float64 // the 5 % and 95 % points of the belief, in [0,1]
	Probability float64 // that the overlap is at least Threshold, in [0,1]
	Threshold   float64 // in (0,1)
	Verdict     Verdict
	Answers     int // answers that hold evidence

	Standings []Standing // one for each motivator, in catalogue order

	LeadWith  []string // motivators to appeal to, the most served first
	Raise     []string // motivators to offer more of, the largest gain first
	Avoid     []string // motivators in conflict, in catalogue order
	BlockedBy []string // the conflicts that alone forbid "sufficient", in catalogue order

	Goals    []GoalPart // each goal as if it stood alone, in the order of the file(s)
	Warnings []string   // how far to trust the numbers; lower case, no full stop
}

// A Standing is how one motivator stands between a report and the goals.
type Standing struct {
	Motivator string
	Units     float64 // u: the sum of evidence units; negative puts off
	Belief    float64 // c: max(0, u); > 0 makes it a driver
	Share     float64 // of what drives the report, in [0,1]
	Served    float64 // s: how fully the goals serve it, in [0,1]
	Against   float64 // t: how far the goals go against it, in [0,1]
	Cold      bool    // asked, and it leaves them cold
	PutsOff   bool    // u < 0
	Conflict  bool
	Quotes    []string // the words it rests on, in order of the turns; "" left out
}

// IsDriver reports whether evidence ties the motivator to the report.
func (s Standing) IsDriver() bool { return s.Belief > 0 }

// ServedShare is how much of the overlap this motivator brings.
func (s Standing) ServedShare() float64 { return s.Share * s.Served }

// Unmet is how much serving the motivator fully would add to the overlap.
func (s Standing) Unmet() float64 { return s.Share * (1 - s.Served) }

// A GoalPart is the overlap of one goal as if it stood alone.
type GoalPart struct {
	Goal    string
	Overlap float64
	Without float64 // the overlap of the other goals, without this one
}
