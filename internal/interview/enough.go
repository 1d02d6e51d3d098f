package interview

import (
	"buyin/internal/interview/lookahead"
	"buyin/internal/language"
	"buyin/internal/overlap"
)

// explainEnough returns the reason why the talk could end now, or "" if it
// should go on. It gives a reason once when enough was heard, and again when
// the question limit is reached. The manager can always continue.
//
// It looks ahead to the verdict after a playback to which they agree and add
// nothing, and compares the value of that verdict with the value of further
// questions, minus the cost of their time. It says that something is settled
// only if it is so by what was said up to now: the playback may not come.
func (s Session) explainEnough(samples []lookahead.Sample, ranked []Step) string {
	answered := s.countAnswered()
	left := s.questionsLeft()
	switch {
	case left == 0 || left < 0 && !s.enoughShown:
		return language.Say("interview.enough.limit", "n", answered)
	case s.enoughShown || answered < overlap.MinAnswers || left < 0:
		return ""
	}
	talk := s.outlook()
	now := talk.LookAhead(samples)
	if talk.ValueOfGoingOn(samples, s.futureOpeners(left), exploring(ranked), left) > now.Value() {
		return ""
	}
	what := language.Say("interview.enough.verdict")
	if len(s.setup.Goals) == 0 {
		what = language.Say("interview.enough.order")
	}
	switch {
	case s.isFirm():
		return language.Say("interview.enough.settled", "what", what)
	case now.Firm > likelyFirm:
		return language.Say("interview.enough.likely", "what", what)
	}
	return language.Say("interview.enough.hopeless", "what", what)
}

// likelyFirm is the probability of a firm result after the playback from which
// the coach says that the playback should settle it.
const likelyFirm = 0.5

// isFirm reports whether the verdict is already firm before the playback.
// Without goals there is no verdict, and it reports whether enough was heard for
// one.
func (s Session) isFirm() bool {
	result := s.setup.scorer.ScoreQuick(s.pooled())
	if !result.HasGoals {
		return result.Answers >= overlap.MinAnswers && result.Belief >= overlap.MinBelief
	}
	return result.Verdict != overlap.Unclear
}

// IsFull reports whether as many questions were answered as a talk holds, the
// playback counted. A debrief is never full.
func (s Session) IsFull() bool {
	return !s.setup.Debrief && s.countAnswered() >= s.setup.Limit-1
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
