package interview

import (
	"slices"
	"strings"

	"buyin/internal/interview/ids"
	"buyin/internal/language"
)

// motivatorOf returns the motivator that a question explores. It returns false
// if the question is an opener or unknown.
func (s *setup) motivatorOf(question string) (string, bool) {
	m, ok := s.probes[ids.Original(question)]
	return m, ok
}

// wordings returns all wordings of a step's question, with the default wording
// first.
func (s *setup) wordings(step Step) []string {
	q, ok := s.questions[step.Question]
	switch {
	case step.Kind == TradeOff:
		return language.List("interview.ask.tradeoff", "a", step.Options[0], "b", step.Options[1])
	case step.Kind == BestWorst:
		o := step.Options
		return language.List("interview.ask.bestworst", "a", o[0], "b", o[1], "c", o[2], "d", o[3])
	case step.Kind == PutOff:
		return language.List("interview.ask.putoff")
	case step.Move == Rescue:
		return language.List("interview.ask.rescue")
	case !ok || step.Kind != Ask:
		return nil
	case step.FollowUp:
		return q.FollowUp
	}
	return append([]string{q.Ask}, q.Reword...)
}

// explainQuestion says in one sentence why a question is worth asking now.
func (s Session) explainQuestion(step Step) string {
	name := func(i int) string { return strings.ToLower(s.setup.Catalogue.NameOf(step.Motivators[i])) }
	switch {
	case step.Kind == BestWorst:
		return language.Say("interview.why.bestworst")
	case step.Kind == TradeOff:
		if !s.isServedUnequally(step) {
			return language.Say("interview.why.tradeoff", "a", name(0), "b", name(1))
		}
		return language.Say("interview.why.tradeoff.verdict", "a", name(0), "b", name(1))
	case step.Move == Rescue:
		return language.Say("interview.why.rescue")
	case step.Move == AskOff:
		return language.Say("interview.why.putoff")
	case step.Move == Sum:
		return language.Say("interview.why.sumup")
	case step.Move == Bridge && step.FollowUp: // goes back to an earlier answer
		return language.Say("interview.why.deepen")
	case step.Move == Deepen && s.setup.about[step.Asked] == "":
		return language.Say("interview.why.deepen")
	case step.Move == Deepen:
		about := s.setup.Catalogue.NameOf(s.setup.about[step.Asked])
		return language.Say("interview.why.deepen.about", "name", strings.ToLower(about))
	case len(step.Motivators) == 0 && len(s.asked) == 0:
		return language.Say("interview.why.opener.first")
	case len(step.Motivators) == 0:
		return language.Say("interview.why.opener")
	}
	reason := s.explainOpen(step, name(0))
	switch {
	case len(s.setup.Goals) == 0:
		return reason
	case s.setup.costs[s.setup.Catalogue.Index(step.Motivators[0])] > 0:
		return reason + language.Say("interview.why.costs")
	case s.isOffered(step):
		return reason + language.Say("interview.why.offered")
	}
	return reason + language.Say("interview.why.unoffered")
}

// explainOpen says what is still unknown about the motivator that the probe
// explores.
func (s Session) explainOpen(probe Step, name string) string {
	switch id := probe.Motivators[0]; {
	case s.isHinted(probe):
		return language.Say("interview.why.hinted", "name", name)
	case s.wasHeard(id):
		return language.Say("interview.why.heard", "name", name)
	case s.wasAskedAbout(id):
		return language.Say("interview.why.silent", "name", name)
	}
	return language.Say("interview.why.unknown", "name", name)
}

// isServedUnequally reports whether the ask serves one side of a trade-off
// clearly more than the other. If it does, the verdict depends on the choice.
func (s Session) isServedUnequally(step Step) bool {
	a := s.setup.offers[s.setup.Catalogue.Index(step.Motivators[0])]
	b := s.setup.offers[s.setup.Catalogue.Index(step.Motivators[1])]
	return max(a, b)-min(a, b) >= unequalService
}

// unequalService is the smallest clear difference in how fully two motivators
// are served, in [0,1].
const unequalService = 0.3

// wasAskedAbout reports whether a question about this motivator alone was
// answered.
func (s Session) wasAskedAbout(id string) bool {
	return slices.ContainsFunc(s.asked, func(p askedQuestion) bool {
		return p.answered && len(p.motivators) == 1 && p.motivators[0] == id
	})
}

// wasHeard reports whether any turn so far holds evidence about the motivator.
func (s Session) wasHeard(id string) bool {
	for _, t := range s.pooled().Turns {
		for _, e := range t.Evidence {
			if e.Motivator == id {
				return true
			}
		}
	}
	return false
}
