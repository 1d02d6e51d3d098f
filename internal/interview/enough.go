package interview

import (
	"fmt"

	"buyin/internal/overlap"
)

// enough says why the talk could end here, or "": because of what was heard,
// once, and because half an hour is full. The manager may always go on.
//
// What counts is the verdict after the playback, for every talk ends with it;
// it is weighed against what going on may come to, less the time it takes.
func (s Session) enough(people []person, ranked []Step) string {
	answered := 0
	for _, p := range s.put {
		if p.answered {
			answered++
		}
	}
	left := s.set.Limit - 1 - answered // the playback is one of the questions
	switch {
	case left == 0:
		return fmt.Sprintf("%d questions are asked; with the summing-up, that fills half an hour", answered)
	case s.said || answered < overlap.LeastAnswers || left < 0:
		return ""
	}
	now := s.prospect(people)
	if s.goingOn(people, ranked, left) > now.worth() {
		return ""
	}
	what := "how far your ask serves them"
	if len(s.set.Goals) == 0 {
		what = "the order of what drives them most"
	}
	switch {
	case s.settled():
		return "what was said settles " + what
	case now.firm > likely:
		return "what was said should settle " + what + " once you have said it back"
	}
	return "no question left would settle " + what
}

// likely is the chance from which something may be promised.
const likely = 0.5

// settled reports whether the verdict is firm where there are goals, else
// whether the order of the strongest drivers is.
func (s Session) settled() bool {
	r := s.set.scorer.Quick(s.iv)
	if r.HasGoals {
		return r.Verdict != overlap.Unclear
	}
	if r.Answers < overlap.LeastAnswers || r.Belief < overlap.LeastBelief {
		return false
	}
	return s.ordered(r)
}

// ordered reports whether the order of the strongest drivers is firm.
func (s Session) ordered(r overlap.Result) bool {
	for _, chance := range s.order(r) {
		if chance < firmOrder {
			return false
		}
	}
	return true
}
