package overlap

// Requirements for a firm verdict, and the warnings if a requirement is not
// met.
const (
	MinAnswers       = 5    // answers that hold evidence; also the answers looked at that Mistakes needs
	MinBelief        = 2.0  // units of belief: as much as the prior assumes
	SufficientFrom   = 0.80 // lowest probability at which an ask is sufficient
	InsufficientUpTo = 0.20 // highest probability at which an ask is insufficient
	heardTooLittle   = "too little was heard: no more than is assumed before a talk"
	offersDoNotTell  = "the offers do not tell drivers apart"
	leftCold         = "everything heard leaves them cold"
	otherCatalogue   = "evidence on motivators that the catalogue lacks is passed over"
)

// tooFewAnswers holds the warnings for 0 to 4 answers.
var tooFewAnswers = [MinAnswers]string{
	"nothing was heard yet",
	"only one answer holds evidence; a verdict needs 5",
	"only 2 answers hold evidence; a verdict needs 5",
	"only 3 answers hold evidence; a verdict needs 5",
	"only 4 answers hold evidence; a verdict needs 5",
}

// decideVerdict returns the verdict on the ask. It is unclear without enough
// evidence, and never sufficient if a conflict blocks it, a goal is refused or the
// report asked for time.
func decideVerdict(r *Result) Verdict {
	switch {
	case !r.HasGoals || !r.EnoughHeard():
		return Unclear
	case atLeast(r.Probability, SufficientFrom) && len(r.BlockedBy) == 0 && !r.Declined():
		return Sufficient
	case atMost(r.Probability, InsufficientUpTo):
		return Insufficient
	}
	return Unclear
}

// addWarnings fills in the warnings about how far to trust the numbers.
func (s *Scorer) addWarnings(r *Result, t *tally) {
	if r.Answers < MinAnswers {
		r.Warnings = append(r.Warnings, tooFewAnswers[r.Answers])
	}
	if r.Answers > 0 {
		switch {
		case !r.Heard:
			r.Warnings = append(r.Warnings, leftCold)
		case !atLeast(r.Belief, MinBelief):
			r.Warnings = append(r.Warnings, heardTooLittle)
		}
	}
	if r.Flat {
		r.Warnings = append(r.Warnings, offersDoNotTell)
	}
	if t.hasUnknown {
		r.Warnings = append(r.Warnings, otherCatalogue)
	}
	r.Warnings = append(r.Warnings, s.warnings...)
}
