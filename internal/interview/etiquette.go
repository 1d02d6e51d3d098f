package interview

import (
	"slices"

	"buyin/internal/motive"
)

// The etiquette of a conversation.
const (
	warmUpQuestions  = 3    // number of questions before the first trade-off, and before the first one about an extrinsic motivator such as pay
	closeRatio       = 2.0  // two drivers are close if the stronger is at most this many times as strong as the other
	closeDrivers     = 4    // number of strongest drivers between which trade-offs are chosen
	maxInARow        = 2    // limit in a row for openers, for trade-offs, for questions on one motivator, and for probes of offered motivators
	maxProbes        = 2    // limit of probes of one motivator in a talk
	stayBonus        = 0.02 // extra value of a question about a motivator that the report has just mentioned
	stayBonusNoGoals = 0.05 // the same bonus for a talk without goals, in which no verdict depends on the question
)

// etiquetteFilter returns a function that reports whether a question is
// suitable at this point of the conversation.
func (s Session) etiquetteFilter(all []Step) func(Step) bool {
	onlyUnoffered := s.onlyProbedOffered() && slices.ContainsFunc(all, s.isUnaskedUnoffered)
	isOpener := func(c Step) bool { return len(c.Motivators) == 0 }
	cold := !slices.ContainsFunc(s.asked, func(p askedQuestion) bool { return p.answered }) && slices.ContainsFunc(all, isOpener)
	return func(c Step) bool {
		switch {
		case isOpener(c):
			return cold || !s.lastWereAll(func(p askedQuestion) bool { return len(p.motivators) == 0 })
		case cold || !s.isNotRepetitive(c):
			return false
		case len(s.asked) < warmUpQuestions && (c.Kind == TradeOff || s.isSensitive(c)):
			return false
		}
		return !onlyUnoffered || c.Kind == TradeOff || !s.isOffered(c)
	}
}

// isNotRepetitive reports whether the question is neither the third in a row on
// one motivator nor the third trade-off in a row.
func (s Session) isNotRepetitive(c Step) bool {
	if c.Kind == TradeOff && s.lastWereAll(func(p askedQuestion) bool { return p.tradeOff }) {
		return false
	}
	return !slices.ContainsFunc(c.Motivators, func(id string) bool {
		return s.lastWereAll(func(p askedQuestion) bool { return slices.Contains(p.motivators, id) })
	})
}

// isSensitive reports whether the question is about an extrinsic motivator such
// as pay.
func (s Session) isSensitive(c Step) bool {
	return slices.ContainsFunc(c.Motivators, func(id string) bool {
		m, _ := s.setup.Catalogue.Motivator(id)
		return m.Extrinsic
	})
}

// lastWereAll reports whether sort holds for all of the last maxInARow
// questions.
func (s Session) lastWereAll(sort func(askedQuestion) bool) bool {
	if len(s.asked) < maxInARow {
		return false
	}
	return !slices.ContainsFunc(s.asked[len(s.asked)-maxInARow:], func(p askedQuestion) bool { return !sort(p) })
}

// onlyProbedOffered reports whether the last probes were all about motivators
// that the ask offers. If the coach asked only about those, the ask would look
// better than it is.
func (s Session) onlyProbedOffered() bool {
	seen := 0
	for _, p := range slices.Backward(s.asked) {
		if p.followUp || p.tradeOff || len(p.motivators) != 1 {
			continue
		}
		if s.setup.offers[s.setup.Catalogue.Index(p.motivators[0])] == 0 {
			return false
		}
		if seen++; seen == maxInARow {
			return true
		}
	}
	return false
}

// isOffered reports whether the ask offers a motivator that the question
// explores.
func (s Session) isOffered(c Step) bool {
	return slices.ContainsFunc(c.Motivators, func(id string) bool {
		return s.setup.offers[s.setup.Catalogue.Index(id)] > 0
	})
}

// isUnaskedUnoffered reports whether the question probes a motivator that the
// ask does not offer and that no earlier question has explored.
func (s Session) isUnaskedUnoffered(c Step) bool {
	return c.Kind == Ask && len(c.Motivators) == 1 && !s.isOffered(c) &&
		!slices.ContainsFunc(s.asked, func(p askedQuestion) bool { return slices.Contains(p.motivators, c.Motivators[0]) })
}

// isHinted reports whether the question probes a motivator that the last answer
// mentioned unprompted.
func (s Session) isHinted(c Step) bool {
	if len(s.asked) == 0 || c.Kind != Ask || len(c.Motivators) != 1 {
		return false
	}
	return slices.ContainsFunc(s.asked[len(s.asked)-1].evidence, func(e motive.Evidence) bool {
		return e.Motivator == c.Motivators[0] && e.Strength > 0 && e.Kind != motive.Prompted
	})
}
