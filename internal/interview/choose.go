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
	warmUp       = 3    // questions before a trade-off, and before money and the like are touched
	apart        = 2.0  // two drivers are close when the stronger is at most this many times the other
	closeOnes    = 4    // strongest drivers among which a trade-off is looked for
	inARow       = 2    // openers, trade-offs, questions on one motivator, probes of what is offered
	perMotivator = 2    // probes of one motivator in a talk
	stayClose    = 0.02 // how much less a question that stays with their last words may be worth
	stayCloser   = 0.05 // likewise without goals, where no verdict is pressing
)

// best is the question most worth asking now of those that fit, and whether
// any does. It is handed all that could come next, the most worth asking first.
func (s Session) best(ranked []Step) (Step, bool) {
	if step, ok := s.followUp(); ok {
		return step, true
	}
	for _, fits := range []func(Step) bool{s.mannerly(ranked), s.bearable} {
		if i := slices.IndexFunc(ranked, fits); i >= 0 {
			best := ranked[i]
			best.Why = s.why(best)
			return best, true
		}
	}
	return Step{}, false
}

// How questions are weighed: every one on a few guesses at the report, the best
// of them again on many.
const (
	few     = 48
	many    = 256
	closest = 6 // questions that are weighed on many
	horizon = 8 // answers that a talk is taken to have before its playback
)

// ranked puts the questions most worth asking first. Up to the horizon each is
// weighed as a part of a whole talk, not as if it were the last one: open
// questions stand for what is still to come.
func (s Session) ranked(people []person, steps []Step) []Step {
	type weighed struct {
		Step
		worth float64
	}
	all := make([]weighed, len(steps))
	for i, c := range steps {
		all[i].Step = c
	}
	toCome, staying := s.openers(horizon-1-s.answered()), stayClose
	if len(s.set.Goals) == 0 {
		staying = stayCloser
	}
	weigh := func(part []weighed, n int) {
		for i := range part {
			part[i].worth = s.prospect(people[:min(n, len(people))], append([]Step{part[i].Step}, toCome...)...).worth()
			if s.hinted(part[i].Step) {
				part[i].worth += staying
			}
		}
		slices.SortStableFunc(part, func(a, b weighed) int { return cmp.Compare(b.worth, a.worth) })
	}
	weigh(all, few)
	weigh(all[:min(closest, len(all))], many)
	for i := range all {
		steps[i] = all[i].Step
	}
	return steps
}

// followUp stays with the last answer where it said little, once a question.
// An answer that says it all, "that leaves me cold" too, is left at that.
func (s Session) followUp() (Step, bool) {
	if len(s.put) == 0 {
		return Step{}, false
	}
	last := s.put[len(s.put)-1]
	q, known := s.set.questions[last.question]
	if !known || len(q.FollowUp) == 0 || last.followUp || !last.answered || len(last.evidence) > 0 {
		return Step{}, false
	}
	step := Step{
		Kind: Ask, Question: last.question, Asked: q.FollowUp[len(s.put)%len(q.FollowUp)],
		FollowUp: true, Motivators: last.motivators, Lead: lead(last),
		Why: "their last words said little yet; staying with them comes before a new subject",
	}
	return step, s.bearable(step)
}

// lead is the words of an answer to take up: what was heard, else its start.
func lead(p put) string {
	for _, e := range p.evidence {
		if e.Quote != "" {
			return e.Quote
		}
	}
	return opening(p.text, leadWords)
}

// candidates are all questions that could come next: one opener, one probe of
// each motivator, and the trade-offs between close drivers.
func (s Session) candidates(now overlap.Result) []Step {
	var out []Step
	if q, ok := s.unasked(s.set.Catalogue.Openers); ok {
		out = append(out, Step{Kind: Ask, Question: q.ID, Asked: q.Ask})
	}
	for i, m := range s.set.Catalogue.Motivators {
		probed, skipped := 0, false
		for _, p := range s.put {
			if !p.followUp && !p.tradeOff && slices.Contains(p.motivators, m.ID) {
				probed++
				skipped = skipped || !p.answered
			}
		}
		if probed >= perMotivator || skipped || probed > 0 && now.Standings[i].Cold {
			continue // what was passed over, or left them cold, is not asked about again
		}
		if q, ok := s.unasked(m.Probes); ok {
			out = append(out, Step{Kind: Ask, Question: q.ID, Asked: q.Ask, Motivators: []string{m.ID}})
		}
	}
	return append(out, s.tradeOffs(now)...)
}

// unasked is the first question not yet put, those of earlier talks last.
func (s Session) unasked(questions []motive.Question) (motive.Question, bool) {
	var again *motive.Question
	for i, q := range questions {
		if slices.ContainsFunc(s.put, func(p put) bool { return p.question == q.ID }) {
			continue
		}
		if !slices.Contains(s.set.Earlier, q.ID) {
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
	drivers = drivers[:min(len(drivers), closeOnes)]
	var out []Step
	for i, a := range drivers {
		for _, b := range drivers[i+1:] {
			if now.Standings[a].Belief > apart*now.Standings[b].Belief {
				continue
			}
			step := s.tradeOff(min(a, b), max(a, b))
			if !slices.ContainsFunc(s.put, func(p put) bool { return p.question == step.Question }) {
				out = append(out, step)
			}
		}
	}
	return out
}

// tradeOff sets two motivators against each other, by their places in the
// catalogue.
func (s Session) tradeOff(a, b int) Step {
	m, n := s.set.Catalogue.Motivators[a].ID, s.set.Catalogue.Motivators[b].ID
	step := Step{Kind: TradeOff, Question: fmt.Sprintf("%s.%s.%s", motive.TradeOff, m, n), Motivators: []string{m, n}}
	step.Asked = s.set.wordings(step)[0]
	return step
}

// mannerly tells the questions that fit a conversation at this point.
func (s Session) mannerly(all []Step) func(Step) bool {
	onlyUnoffered := s.lastProbesOffered() && slices.ContainsFunc(all, s.unknownUnoffered)
	opens := func(c Step) bool { return len(c.Motivators) == 0 }
	cold := !slices.ContainsFunc(s.put, func(p put) bool { return p.answered }) && slices.ContainsFunc(all, opens)
	return func(c Step) bool {
		switch {
		case opens(c):
			return cold || !s.running(func(p put) bool { return len(p.motivators) == 0 })
		case cold || !s.bearable(c):
			return false
		case len(s.put) < warmUp && (c.Kind == TradeOff || s.sensitive(c)):
			return false
		}
		return !onlyUnoffered || c.Kind == TradeOff || !s.offered(c)
	}
}

// bearable tells the questions that may be put at all now: not a third on one
// motivator, nor a third trade-off.
func (s Session) bearable(c Step) bool {
	if c.Kind == TradeOff && s.running(func(p put) bool { return p.tradeOff }) {
		return false
	}
	return !slices.ContainsFunc(c.Motivators, func(id string) bool {
		return s.running(func(p put) bool { return slices.Contains(p.motivators, id) })
	})
}

// sensitive reports whether the step touches on money or the like.
func (s Session) sensitive(c Step) bool {
	return slices.ContainsFunc(c.Motivators, func(id string) bool {
		m, _ := s.set.Catalogue.Motivator(id)
		return m.Extrinsic
	})
}

// running reports whether the last questions were all of one sort, so that a
// third would be one too many.
func (s Session) running(sort func(put) bool) bool {
	if len(s.put) < inARow {
		return false
	}
	return !slices.ContainsFunc(s.put[len(s.put)-inARow:], func(p put) bool { return !sort(p) })
}

// lastProbesOffered reports whether the last probes were all on something that
// the ask offers. Asking only about that would flatter the ask.
func (s Session) lastProbesOffered() bool {
	seen := 0
	for _, p := range slices.Backward(s.put) {
		if p.followUp || p.tradeOff || len(p.motivators) != 1 {
			continue
		}
		if s.set.offers[s.set.Catalogue.Index(p.motivators[0])] == 0 {
			return false
		}
		if seen++; seen == inARow {
			return true
		}
	}
	return false
}

// offered reports whether the step explores something that the ask offers.
func (s Session) offered(c Step) bool {
	return slices.ContainsFunc(c.Motivators, func(id string) bool {
		return s.set.offers[s.set.Catalogue.Index(id)] > 0
	})
}

// unknownUnoffered reports whether the step probes a motivator that the ask
// does not offer and that nothing has been asked about yet.
func (s Session) unknownUnoffered(c Step) bool {
	return c.Kind == Ask && len(c.Motivators) == 1 && !s.offered(c) &&
		!slices.ContainsFunc(s.put, func(p put) bool { return slices.Contains(p.motivators, c.Motivators[0]) })
}

// hinted reports whether the step probes what the last answer hinted at.
func (s Session) hinted(c Step) bool {
	if len(s.put) == 0 || c.Kind != Ask || len(c.Motivators) != 1 {
		return false
	}
	return slices.ContainsFunc(s.put[len(s.put)-1].evidence, func(e motive.Evidence) bool {
		return e.Motivator == c.Motivators[0] && e.Strength > 0 && e.Kind != motive.Prompted
	})
}
