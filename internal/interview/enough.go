package interview

import (
	"fmt"

	"buyin/internal/overlap"
)

// explainEnough says why the talk could end here, or "": because of what was heard,
// once, and because half an hour is full. The manager may always go on.
//
// What counts is the verdict after the playback, for every talk ends with it;
// it is weighed against what going on may come to, less the time it takes.
func (s Session) explainEnough(people []sample, ranked []Step) string {
	answered := s.countAnswered()
	left := s.setup.Limit - 1 - answered // the playback is one of the questions
	switch {
	case left == 0:
		return fmt.Sprintf("%d questions are asked; with the summing-up, that fills half an hour", answered)
	case s.enoughShown || answered < overlap.MinAnswers || left < 0:
		return ""
	}
	now := s.lookAhead(people)
	if s.valueOfGoingOn(people, ranked, left) > now.value() {
		return ""
	}
	what := "how far your ask serves them"
	if len(s.setup.Goals) == 0 {
		what = "the order of what drives them most"
	}
	switch {
	case now.firm >= certainlyFirm && s.isFirm():
		return "what was said settles " + what
	case now.firm > likelyFirm:
		return "what was said should settle " + what + " once you have said it back"
	}
	return "no question left is likely to settle " + what
}

// Chances of a firm result from which one may be promised, and be said to be
// there.
const likelyFirm, certainlyFirm = 0.5, 0.9

// isFirm reports whether the verdict is firm before the playback, too. Without
// goals there is no verdict that would have to be.
func (s Session) isFirm() bool {
	r := s.setup.scorer.ScoreQuick(s.iv)
	return !r.HasGoals || r.Verdict != overlap.Unclear
}

// countAnswered is how many questions were answered so far.
func (s Session) countAnswered() int {
	n := 0
	for _, p := range s.asked {
		if p.answered {
			n++
		}
	}
	return n
}
