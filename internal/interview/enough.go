package interview

import (
	"fmt"

	"buyin/internal/overlap"
)

// worthAsking is the least doubt that a question must be expected to remove
// for it to be worth the report's time.
const worthAsking = 0.002

// enough says why the talk could end here, or "". It is said once for each
// reason, and the manager may always go on.
func (s Session) enough(worth float64) string {
	answered := 0
	for _, p := range s.put {
		if p.answered {
			answered++
		}
	}
	switch {
	case answered == s.set.Limit:
		return fmt.Sprintf("%d questions are asked, and that fills half an hour", answered)
	case s.said:
		return ""
	case answered < leastAnswers:
		return ""
	case s.settled():
		if len(s.set.Goals) > 0 {
			return "what was said settles how far your ask serves them"
		}
		return "the order of what drives them most is settled"
	case worth < worthAsking:
		return "no question left would settle more"
	}
	return ""
}

// settled reports whether the verdict is firm where there are goals, else
// whether the order of the strongest drivers is.
func (s Session) settled() bool {
	r := s.set.scorer.Quick(s.iv)
	if r.HasGoals {
		return r.Verdict != overlap.Unclear
	}
	heard := 0.0
	for _, st := range r.Standings {
		heard += st.Belief
	}
	if r.Answers < leastAnswers || heard < leastBelief {
		return false
	}
	for _, chance := range s.order(r) {
		if chance < firmOrder {
			return false
		}
	}
	return true
}
