package interview

import (
	"slices"

	"buyin/internal/motive"
	"buyin/internal/overlap"
	"buyin/internal/reflection"
)

// The manners of a conversation: which move comes next. What the move is about
// is decided by the look-ahead; see target.go.
const (
	warmUpQuestions = 3   // number of questions before the first choice, and before the first question about an extrinsic motivator such as pay
	deepestWarm     = 2   // number of questions that stay with a thread whose last answer was warm or sore
	deepestFlat     = 1   // the same if it was flat: every answer that says something is followed once
	deepestCharged  = 3   // the same if it was charged
	sumUpAfter      = 2   // number of threads before the sum-up
	sumUpAnswers    = 5   // number of answers before the sum-up
	offQuestions    = 4   // number of questions before what would put them off is asked early
	choiceAnswers   = 3   // number of answers before the first choice is due
	mostChoices     = 2   // largest number of choices in a talk
	choiceGap       = 2   // number of other questions between two choices
	maxProbes       = 3   // largest number of probes of one motivator in a talk
	unaskedOffer    = 0.6 // how fully the ask serves a motivator, in [0,1], from which it should not stay unasked
)

// moves returns the groups of moves that fit now, the best first. The next
// question is the best one of the first group that has any.
func (s Session) moves(now overlap.Result, enough bool) [][]Move {
	var groups [][]Move
	add := func(fits bool, moves ...Move) {
		if fits {
			groups = append(groups, moves)
		}
	}
	add(s.count(AskOff) == 0 && s.questionsLeft() <= 1, AskOff) // always, before the end
	add(s.needsRescue(), Rescue)
	add(s.isAlive(), Deepen)
	add(s.sumUpIsDue(), Sum)
	add(s.offIsDue(now, enough), AskOff)
	add(s.isCharged(), Bridge)
	add(s.choiceIsDue() && s.count(Choose) == 0 && s.countAnswered() >= choiceAnswers, Choose)
	add(s.choiceIsDue(), Choose, Bridge, Open)
	add(true, Bridge, Open)
	add(true, Choose)
	return groups
}

// needsRescue reports whether the last answer was empty, so that something
// smaller and concrete is asked. That happens once in a thread.
func (s Session) needsRescue() bool {
	last, ok := s.last()
	return ok && last.answered && last.move != Rescue && last.kind == Ask && last.reading.Tone == reflection.Evasive && len(last.evidence) == 0
}

// isAlive reports whether the talk should stay with the last answer.
func (s Session) isAlive() bool {
	last, ok := s.last()
	if !ok || !last.answered || last.kind != Ask && last.kind != SumUp || last.isCold() {
		return false
	}
	deepest := 0
	switch {
	case last.reading.Charged:
		deepest = deepestCharged
	case last.reading.Tone == reflection.Warm, last.reading.Tone == reflection.Sore:
		deepest = deepestWarm
	case last.isHeard(), last.reading.Tone == reflection.Flat:
		deepest = deepestFlat
	}
	return s.depth() < deepest
}

// isCharged reports whether the last answer was strongly warm or sore, so that a
// new subject would be a jump.
func (s Session) isCharged() bool {
	last, ok := s.last()
	return ok && last.answered && last.isTalk() && last.reading.Charged
}

// isTalk reports whether the question was an open one, with an answer in words.
func (p askedQuestion) isTalk() bool { return p.kind == Ask || p.kind == PutOff || p.kind == SumUp }

// isHeard reports whether a motivator was heard in the answer.
func (p askedQuestion) isHeard() bool {
	return slices.ContainsFunc(p.heard, func(h motive.Heard) bool { return h.Sure })
}

// isCold reports whether the answer only says that something leaves them cold.
func (p askedQuestion) isCold() bool {
	return len(p.evidence) > 0 && !slices.ContainsFunc(p.evidence, func(e motive.Evidence) bool { return e.Strength != 0 })
}

// offIsDue reports whether to ask what would put them off: once before the
// questions end, and early if the ask offers much of something that was never
// heard of.
func (s Session) offIsDue(now overlap.Result, enough bool) bool {
	return s.count(AskOff) == 0 && (enough || len(s.asked) >= offQuestions && slices.ContainsFunc(now.Standings, func(st overlap.Standing) bool {
		return st.Served >= unaskedOffer-overlap.Tolerance && st.Counts.Total() == 0
	}))
}

// questionsLeft returns how many questions the talk still holds before its
// playback. It is negative if the manager goes on for longer.
func (s Session) questionsLeft() int { return s.setup.Limit - 1 - s.countAnswered() }

// sumUpIsDue reports whether to sum up half-way.
func (s Session) sumUpIsDue() bool {
	return s.count(Sum) == 0 && s.countAnswered() >= sumUpAnswers && len(s.Threads()) >= sumUpAfter
}

// choiceIsDue reports whether the talk is warm enough for a choice, and none came
// just now.
func (s Session) choiceIsDue() bool {
	if len(s.asked) < warmUpQuestions || s.count(Choose) >= mostChoices {
		return false
	}
	recent := s.asked[max(0, len(s.asked)-choiceGap):]
	return !slices.ContainsFunc(recent, func(p askedQuestion) bool { return p.move == Choose })
}

// count returns the number of questions asked with a move.
func (s Session) count(m Move) int {
	n := 0
	for _, p := range s.asked {
		if p.move == m {
			n++
		}
	}
	return n
}
