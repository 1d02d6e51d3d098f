package interview

import (
	"cmp"
	"fmt"
	"slices"

	"buyin/internal/motive"
	"buyin/internal/overlap"
)

// The manners of a conversation.
const (
	warmUpQuestions  = 3    // questions before a trade-off, and before money and the like are touched
	closeRatio       = 2.0  // two drivers are close when the stronger is at most this many times the other
	closeDrivers     = 4    // strongest drivers among which a trade-off is looked for
	maxInARow        = 2    // openers, trade-offs, questions on one motivator, probes of what is offered
	maxProbes        = 2    // probes of one motivator in a talk
	stayBonus        = 0.02 // how much less a question that stays with their last words may be worth
	stayBonusNoGoals = 0.05 // likewise without goals, where no verdict is pressing
)

// pickQuestion is the question most worth asking now of those that fit, and whether
// any does. It is handed all that could come next, the most worth asking first.
func (s Session) pickQuestion(ranked []Step) (Step, bool) {
	if step, ok := s.followUp(); ok {
		return step, true
	}
	for _, fits := range []func(Step) bool{s.fitsEtiquette(ranked), s.isNotRepetitive} {
		if i := slices.IndexFunc(ranked, fits); i >= 0 {
			best := ranked[i]
			best.Why = s.explainQuestion(best)
			return best, true
		}
	}
	return Step{}, false
}

// How questions are weighed: every one on a few guesses at the report, the best
// of them again on many.
const (
	fewSamples       = 48
	manySamples      = 256
	refinedQuestions = 6 // questions that are weighed on many
	horizonAnswers   = 8 // answers that a talk is taken to have before its playback
)

// rank puts the questions most worth asking first. Up to the horizon each is
// weighed as a part of a whole talk, not as if it were the last one: open
// questions stand for what is still to come.
func (s Session) rank(people []sample, steps []Step) []Step {
	type weighed struct {
		Step
		worth float64
	}
	all := make([]weighed, len(steps))
	for i, c := range steps {
		all[i].Step = c
	}
	toCome, staying := s.futureOpeners(horizonAnswers-1-s.countAnswered()), stayBonus
	if len(s.setup.Goals) == 0 {
		staying = stayBonusNoGoals
	}
	weigh := func(part []weighed, n int) {
		for i := range part {
			part[i].worth = s.lookAhead(people[:min(n, len(people))], append([]Step{part[i].Step}, toCome...)...).value()
			if s.isHinted(part[i].Step) {
				part[i].worth += staying
			}
		}
		slices.SortStableFunc(part, func(a, b weighed) int { return cmp.Compare(b.worth, a.worth) })
	}
	weigh(all, fewSamples)
	weigh(all[:min(refinedQuestions, len(all))], manySamples)
	for i := range all {
		steps[i] = all[i].Step
	}
	return steps
}

// followUp stays with the last answer where it said little, once a question.
// An answer that says it all, "that leaves me cold" too, is left at that.
func (s Session) followUp() (Step, bool) {
	if len(s.asked) == 0 {
		return Step{}, false
	}
	last := s.asked[len(s.asked)-1]
	q, known := s.setup.questions[last.question]
	if !known || len(q.FollowUp) == 0 || last.followUp || !last.answered || len(last.evidence) > 0 {
		return Step{}, false
	}
	step := Step{
		Kind: Ask, Question: last.question, Asked: q.FollowUp[len(s.asked)%len(q.FollowUp)],
		FollowUp: true, Motivators: last.motivators, Lead: leadFrom(last),
		Why: "their last words said little yet; staying with them comes before a new subject",
	}
	return step, s.isNotRepetitive(step)
}

// leadFrom is the words of an answer to take up: what was heard, else its start.
func leadFrom(p askedQuestion) string {
	for _, e := range p.evidence {
		if e.Quote != "" {
			return e.Quote
		}
	}
	return firstWords(p.text, maxLeadWords)
}

// candidates are all questions that could come next: one opener, one probe of
// each motivator, and the trade-offs between close drivers.
func (s Session) candidates(now overlap.Result) []Step {
	var out []Step
	if q, ok := s.firstUnasked(s.setup.Catalogue.Openers); ok {
		out = append(out, Step{Kind: Ask, Question: q.ID, Asked: q.Ask})
	}
	for i, m := range s.setup.Catalogue.Motivators {
		probed, skipped := 0, false
		for _, p := range s.asked {
			if !p.followUp && !p.tradeOff && slices.Contains(p.motivators, m.ID) {
				probed++
				skipped = skipped || !p.answered
			}
		}
		if probed >= maxProbes || skipped || probed > 0 && now.Standings[i].Cold {
			continue // what was passed over, or left them cold, is not asked about again
		}
		if q, ok := s.firstUnasked(m.Probes); ok {
			out = append(out, Step{Kind: Ask, Question: q.ID, Asked: q.Ask, Motivators: []string{m.ID}})
		}
	}
	return append(out, s.tradeOffs(now)...)
}

// firstUnasked is the first question not yet put, those of earlier talks last.
func (s Session) firstUnasked(questions []motive.Question) (motive.Question, bool) {
	var again *motive.Question
	for i, q := range questions {
		if slices.ContainsFunc(s.asked, func(p askedQuestion) bool { return p.question == q.ID }) {
			continue
		}
		if !slices.Contains(s.setup.Earlier, q.ID) {
			return q, true
		}
		if again == nil {
			again = &questions[i]
		}
	}
	if again != nil {
		return *again, true
	}
	return motive.Question{}, false
}

// tradeOffs sets the strongest drivers against each other where they are
// close. Ratings do not separate motives; choices do.
func (s Session) tradeOffs(now overlap.Result) []Step {
	var drivers []int
	for i, st := range now.Standings {
		if st.IsDriver() {
			drivers = append(drivers, i)
		}
	}
	slices.SortStableFunc(drivers, func(a, b int) int { return cmp.Compare(now.Standings[b].Belief, now.Standings[a].Belief) })
	drivers = drivers[:min(len(drivers), closeDrivers)]
	var out []Step
	for i, a := range drivers {
		for _, b := range drivers[i+1:] {
			if now.Standings[a].Belief > closeRatio*now.Standings[b].Belief {
				continue
			}
			step := s.newTradeOff(min(a, b), max(a, b))
			if !slices.ContainsFunc(s.asked, func(p askedQuestion) bool { return p.question == step.Question }) {
				out = append(out, step)
			}
		}
	}
	return out
}

// newTradeOff sets two motivators against each other, by their places in the
// catalogue.
func (s Session) newTradeOff(a, b int) Step {
	m, n := s.setup.Catalogue.Motivators[a].ID, s.setup.Catalogue.Motivators[b].ID
	step := Step{Kind: TradeOff, Question: fmt.Sprintf("%s.%s.%s", motive.TradeOff, m, n), Motivators: []string{m, n}}
	step.Asked = s.setup.wordings(step)[0]
	return step
}

// fitsEtiquette tells the questions that fit a conversation at this point.
func (s Session) fitsEtiquette(all []Step) func(Step) bool {
	onlyUnoffered := s.onlyProbedOffered() && slices.ContainsFunc(all, s.isUnaskedUnoffered)
	opens := func(c Step) bool { return len(c.Motivators) == 0 }
	cold := !slices.ContainsFunc(s.asked, func(p askedQuestion) bool { return p.answered }) && slices.ContainsFunc(all, opens)
	return func(c Step) bool {
		switch {
		case opens(c):
			return cold || !s.lastWereAll(func(p askedQuestion) bool { return len(p.motivators) == 0 })
		case cold || !s.isNotRepetitive(c):
			return false
		case len(s.asked) < warmUpQuestions && (c.Kind == TradeOff || s.isSensitive(c)):
			return false
		}
		return !onlyUnoffered || c.Kind == TradeOff || !s.isOffered(c)
	}
}

// isNotRepetitive tells the questions that may be put at all now: not a third on one
// motivator, nor a third trade-off.
func (s Session) isNotRepetitive(c Step) bool {
	if c.Kind == TradeOff && s.lastWereAll(func(p askedQuestion) bool { return p.tradeOff }) {
		return false
	}
	return !slices.ContainsFunc(c.Motivators, func(id string) bool {
		return s.lastWereAll(func(p askedQuestion) bool { return slices.Contains(p.motivators, id) })
	})
}

// isSensitive reports whether the step touches on money or the like.
func (s Session) isSensitive(c Step) bool {
	return slices.ContainsFunc(c.Motivators, func(id string) bool {
		m, _ := s.setup.Catalogue.Motivator(id)
		return m.Extrinsic
	})
}

// lastWereAll reports whether the last questions were all of one sort, so that a
// third would be one too many.
func (s Session) lastWereAll(sort func(askedQuestion) bool) bool {
	if len(s.asked) < maxInARow {
		return false
	}
	return !slices.ContainsFunc(s.asked[len(s.asked)-maxInARow:], func(p askedQuestion) bool { return !sort(p) })
}

// onlyProbedOffered reports whether the last probes were all on something that
// the ask offers. Asking only about that would flatter the ask.
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

// isOffered reports whether the step explores something that the ask offers.
func (s Session) isOffered(c Step) bool {
	return slices.ContainsFunc(c.Motivators, func(id string) bool {
		return s.setup.offers[s.setup.Catalogue.Index(id)] > 0
	})
}

// isUnaskedUnoffered reports whether the step probes a motivator that the ask
// does not offer and that nothing has been asked about yet.
func (s Session) isUnaskedUnoffered(c Step) bool {
	return c.Kind == Ask && len(c.Motivators) == 1 && !s.isOffered(c) &&
		!slices.ContainsFunc(s.asked, func(p askedQuestion) bool { return slices.Contains(p.motivators, c.Motivators[0]) })
}

// isHinted reports whether the step probes what the last answer hinted at.
func (s Session) isHinted(c Step) bool {
	if len(s.asked) == 0 || c.Kind != Ask || len(c.Motivators) != 1 {
		return false
	}
	return slices.ContainsFunc(s.asked[len(s.asked)-1].evidence, func(e motive.Evidence) bool {
		return e.Motivator == c.Motivators[0] && e.Strength > 0 && e.Kind != motive.Prompted
	})
}
