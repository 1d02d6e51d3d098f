package interview

import (
	"slices"

	"buyin/internal/motive"
)

// maxInARow is the limit in a row for openers, for choices, for questions on one
// motivator that do not stay with a thread, and for probes of offered motivators.
const maxInARow = 2

// etiquetteFilter returns a function that reports whether a question is
// suitable at this point of the conversation.
func (s Session) etiquetteFilter(all []Step) func(Step) bool {
	onlyUnoffered := s.onlyProbedOffered() && slices.ContainsFunc(all, s.isUnaskedUnoffered)
	isOpener := func(c Step) bool { return c.Kind == Ask && c.Move == Open && len(c.Motivators) == 0 }
	cold := !slices.ContainsFunc(s.asked, func(p askedQuestion) bool { return p.answered }) && slices.ContainsFunc(all, isOpener)
	return func(c Step) bool {
		switch {
		case c.Move.stays(), c.Move == Sum, c.Move == AskOff:
			return true
		case isOpener(c):
			return cold || !s.lastBegunWereOpeners()
		case cold || !s.isNotRepetitive(c):
			return false
		case len(s.asked) < warmUpQuestions && (c.Move == Choose || s.isSensitive(c)):
			return false
		}
		return !onlyUnoffered || c.Move == Choose || !s.isOffered(c)
	}
}

// isNotRepetitive reports whether the question is neither the third in a row on
// one motivator nor the third choice in a row. A question may stay with a thread
// for longer.
func (s Session) isNotRepetitive(c Step) bool {
	if c.Move == Choose && s.lastWereAll(func(p askedQuestion) bool { return p.move == Choose }) {
		return false
	}
	return c.Move.stays() || !slices.ContainsFunc(c.Motivators, func(id string) bool {
		return s.lastWereAll(func(p askedQuestion) bool { return slices.Contains(p.motivators, id) })
	})
}

// lastBegunWereOpeners reports whether the last maxInARow threads began with an
// opener.
func (s Session) lastBegunWereOpeners() bool {
	n := 0
	for _, p := range slices.Backward(s.asked) {
		if !p.move.begins() {
			continue
		}
		if len(p.motivators) > 0 {
			return false
		}
		if n++; n == maxInARow {
			return true
		}
	}
	return false
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
		if p.move.stays() || len(p.motivators) != 1 {
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
	last, ok := s.last()
	if !ok || c.Kind != Ask || len(c.Motivators) != 1 {
		return false
	}
	return slices.ContainsFunc(last.evidence, func(e motive.Evidence) bool {
		return e.Motivator == c.Motivators[0] && e.Strength > 0 && e.Kind != motive.Prompted
	})
}
