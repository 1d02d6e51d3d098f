package overlap

import (
	"slices"
	"strings"

	"buyin/internal/motive"
)

// Thin reports whether a result rests on thin evidence: fewer than MinAnswers
// answers, less than MinBelief units in all, or answers that mostly nobody has
// looked at.
func (r Result) Thin() bool {
	return r.Answers < MinAnswers || !atLeast(r.Belief, MinBelief) || 2*r.NotLookedAt > r.Answers
}

// Unheard returns the motivators of which the talks hold no evidence at all, and which
// were never named as what matters least, in catalogue order.
func (s *Scorer) Unheard(talks []Talk) []string {
	return s.lacking(talks, func(t *motive.Turn, id string) bool { return holdsEvidence(t, id) || t.Least == id })
}

// NamedLeast returns the motivators that were named as what matters least of four, and of
// which the talks hold no evidence, in catalogue order. They are not scored.
func (s *Scorer) NamedLeast(talks []Talk) []string {
	unheard := s.Unheard(talks)
	return slices.DeleteFunc(s.lacking(talks, holdsEvidence), func(id string) bool { return slices.Contains(unheard, id) })
}

// holdsEvidence reports whether a turn holds evidence of the motivator.
func holdsEvidence(t *motive.Turn, id string) bool {
	return slices.ContainsFunc(t.Evidence, func(e motive.Evidence) bool { return e.Motivator == id })
}

// NeverAsked returns the motivators that a goal offers something, and that the
// talks neither hold evidence of nor asked about: in a probe, a choice, or a card
// on what the ask does to it. They are in catalogue order.
func (s *Scorer) NeverAsked(talks []Talk) []string {
	unheard := s.Unheard(talks)
	return slices.DeleteFunc(s.lacking(talks, asksAbout), func(id string) bool {
		offer, _ := motive.LargestOffer(id, s.goals...)
		return offer <= 0 || !slices.Contains(unheard, id)
	})
}

// lacking returns the motivators for which no turn of the talks has what is
// looked for, in catalogue order.
func (s *Scorer) lacking(talks []Talk, has func(t *motive.Turn, id string) bool) []string {
	left := slices.Clone(s.ids)
	for i := range talks {
		turns := talks[i].Interview.Turns
		for j := range turns {
			left = slices.DeleteFunc(left, func(id string) bool { return has(&turns[j], id) })
		}
	}
	return left
}

// asksAbout reports whether the question of a turn is about the motivator.
func asksAbout(t *motive.Turn, id string) bool {
	parts := strings.Split(t.Question, ".")
	switch parts[0] {
	case motive.TradeOff, motive.BestWorst:
		return slices.Contains(parts[1:], id)
	case motive.Effect:
		_, named := t.Effects[id]
		return named
	}
	return parts[0] == id
}
