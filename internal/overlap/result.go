package overlap

// A Verdict judges the ask for one report, never the person.
type Verdict string

// The verdicts.
const (
	Sufficient   Verdict = "sufficient"
	Insufficient Verdict = "insufficient"
	Unclear      Verdict = "unclear"
)

// A Result says how far the goals serve the drivers of one report. Empty lists
// may be nil.
type Result struct {
	Heard    bool // false: there is no evidence, or everything left them cold; then the fields from Overlap to Probability are 0 without a meaning (null in the output)
	HasGoals bool // false: the interview was scored without goals, and only the shares have a meaning

	Overlap     float64 // in [0,1]
	Low, High   float64 // 5 % and 95 % quantiles of the overlap, in [0,1]
	Probability float64 // probability that the overlap is at least Threshold, in [0,1]
	Threshold   float64 // in (0,1); 0 without goals
	Flat        bool    // all drivers are served equally, so Low and High equal Overlap
	Verdict     Verdict
	Answers     int     // number of answers that hold evidence
	NotLookedAt int     // of those, the answers that only the coach has heard
	Belief      float64 // sum of the motivators' beliefs, in units; below MinBelief the verdict is unclear

	Standings []Standing // one for each motivator, in catalogue order

	LeadWith  []string // motivators to appeal to, the most served first
	Raise     []string // motivators to offer more of, the largest gain first
	Avoid     []string // motivators in conflict, in catalogue order
	BlockedBy []string // the conflicts that block "sufficient", in catalogue order

	Refused  []string // goals that the report contradicts, or all goals if they said no to the ask; in the goals' order, named as in Goals
	YesSince bool     // they refused all of these before their newest reply to the ask, which is yes or yes with a condition
	NotYet   bool     // their newest reply to the ask is not-yet

	PromisedBySome []string // motivators that only some members of a group serve, in catalogue order

	Goals    []GoalPart // each goal alone, in the order of the files
	Warnings []string   // how far to trust the numbers; lower case, no full stop

	weight float64 // A: sum of all beliefs in units, including the prior
}

// EnoughHeard reports whether enough was heard for a firm verdict.
func (r *Result) EnoughHeard() bool {
	return r.Heard && r.Answers >= MinAnswers && atLeast(r.Belief, MinBelief)
}

// Declined reports whether the report refused a goal or asked for time. Then
// the ask cannot be sufficient, whatever it offers.
func (r *Result) Declined() bool { return len(r.Refused) > 0 || r.NotYet }

// AnswersLookedAt returns the number of answers with evidence that somebody has
// looked at.
func (r Result) AnswersLookedAt() int { return r.Answers - r.NotLookedAt }

// A Standing holds the figures of one motivator: how much it drives the report,
// and how far the goals serve it.
type Standing struct {
	Motivator string
	Units     float64 // u: sum of the evidence in units; negative: it puts them off
	Belief    float64 // c: max(0, u); a motivator with c > 0 is a driver
	LookedAt  float64 // c without the evidence that nobody has looked at
	Share     float64 // share of everything that drives the report, in [0,1]; 1/K each before anything is heard
	Served    float64 // s: how fully the goals serve it, in [0,1]
	Against   float64 // t: how far the goals go against it, in [0,1]

	offer float64 // the value that Offer returns

	HasEffect bool // the report has named an effect, which replaces the offers in Served and Against
	Cold      bool // they were asked, and it leaves them cold or puts them off, so it has no share
	PutsOff   bool // u < 0
	Conflict  bool
	LastWord  bool // the report confirmed or corrected it in a playback
	CoachOnly bool // nobody has looked at any of its evidence

	Effect    int      // effect of the ask on it as the report sees it, -5..5; 0 if HasEffect is false
	Strongest int      // highest strength of the entries that somebody has looked at; 0 if none of them is positive
	Weakest   int      // lowest strength of the entries that somebody has looked at, without those that a later positive last word took back; 0 if none is negative
	Counts    Counts   // number of entries by kind
	Quotes    []string // words that were heard for it with the sign of its units, and that somebody has looked at, in order of the turns
}

// Counts holds the number of entries of each kind.
type Counts struct{ Volunteered, Prompted, Chosen, Confirmed int }

// Total returns the number of entries of all kinds.
func (c Counts) Total() int { return c.Volunteered + c.Prompted + c.Chosen + c.Confirmed }

// IsDriver reports whether evidence ties the motivator to the report.
func (s Standing) IsDriver() bool { return s.Belief > 0 }

// dislike is the strength, 1..5, from which a motivator puts somebody off if words of
// theirs show it. Without words it is blockingStrength.
const dislike = 3

// IsDisliked reports whether the motivator puts the report off in earnest, as somebody
// has looked at. PutsOff alone may mean only that it won't win them over, because the
// same minus, less strongly, is noted for what leaves them cold.
func (s Standing) IsDisliked() bool {
	return s.PutsOff && (s.isRefused() || s.Weakest <= -dislike && len(s.Quotes) > 0)
}

// ServedShare returns the motivator's part of the overlap, in [0,1].
func (s Standing) ServedShare() float64 { return s.Share * s.Served }

// PossibleGain returns how much the overlap would grow if the goals served the
// motivator fully, in [0,1].
func (s Standing) PossibleGain() float64 { return s.Share * (1 - s.Served) }

// Offer returns the total offer of the goals to the motivator, on the scale of
// an offer, -5..5. It is positive if they serve the motivator, and negative if
// they only cost it.
func (s Standing) Offer() float64 { return s.offer }

// A GoalPart is the overlap of one goal alone. Without Result.Heard its overlaps are 0
// without a meaning.
type GoalPart struct {
	Goal      string  // the goal's id; FILE/GOAL if several files of a group use the id
	File      string  // id of the goals it belongs to
	Threshold float64 // of the goals in that file, in (0,1)
	Overlap   float64 // in [0,1]
	Without   float64 // overlap of all other goals, in [0,1]
}

// Standing returns the standing of the motivator, and false if it is missing.
func (r Result) Standing(motivator string) (Standing, bool) {
	for _, st := range r.Standings {
		if st.Motivator == motivator {
			return st, true
		}
	}
	return Standing{}, false
}
