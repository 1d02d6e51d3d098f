package interview

import (
	"slices"

	"buyin/internal/interview/wording"
)

// isWrong reports whether an answer denies what was said back right before it: a
// motivator, or something whose words it takes up.
func (s Session) isWrong(g Given) bool {
	return len(s.step.Back) > 0 && s.step.asks(g) && wording.Denies(g.Text) &&
		(s.step.Back[0].Motivator != "" || wording.Shares(g.Text, s.step.Back[0].Text))
}

// deniedBy returns the motivator that an answer denies, "" if it denies none.
func (s Session) deniedBy(g Given) string {
	if s.isWrong(g) {
		return s.step.Back[0].Motivator
	}
	return ""
}

// isDenied reports whether the report has denied the motivator, and it was not
// heard again since.
func (s Session) isDenied(id string) bool {
	for _, p := range slices.Backward(s.asked) {
		if p.denied == id {
			return true
		}
		if heardIn(p, id) {
			return false
		}
	}
	return false
}

// heardIn reports whether the motivator was heard in an answer.
func heardIn(p askedQuestion, id string) bool {
	for _, e := range p.evidence {
		if e.Motivator == id && e.Strength != 0 {
			return true
		}
	}
	return false
}
