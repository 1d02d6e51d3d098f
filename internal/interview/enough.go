package interview

import (
	"fmt"

	"buyin/internal/overlap"
)

// explainEnough returns the reason why the talk could end now, or "". It gives
// a reason once when enough was heard, and again when the question limit is
// reached. The manager can always continue.
//
// It looks at the verdict after the playback, because every talk ends with one,
// and compares its value with that of further questions less the cost of their
// time.
func (s Session) explainEnough(people []sample, ranked []Step) string {
	answered := s.countAnswered()
	left := s.setup.Limit - 1 - answered // the playback counts as one question
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

// Probabilities of a firm result. Above likelyFirm the coach says that the
// result should be settled after the playback, from certainlyFirm on that it is
// settled.
const likelyFirm, certainlyFirm = 0.5, 0.9

// isFirm reports whether the verdict is already firm before the playback. It is
// always true without goals, because then there is no verdict.
func (s Session) isFirm() bool {
	r := s.setup.scorer.ScoreQuick(s.iv)
	return !r.HasGoals || r.Verdict != overlap.Unclear
}

// countAnswered returns the number of questions answered so far.
func (s Session) countAnswered() int {
	n := 0
	for _, p := range s.asked {
		if p.answered {
			n++
		}
	}
	return n
}
