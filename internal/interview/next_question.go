package interview

import (
	"cmp"
	"fmt"
	"slices"

	"buyin/internal/language"
	"buyin/internal/motive"
	"buyin/internal/overlap"
)

// The etiquette of a conversation.
const (
	warmUpQuestions  = 3    // questions before the first trade-off and before extrinsic motivators such as pay
	closeRatio       = 2.0  // two drivers are close if the stronger is at most this many times the other
	closeDrivers     = 4    // trade-offs are chosen among this many of the strongest drivers
	maxInARow        = 2    // limit for openers, trade-offs, questions on one motivator and probes of offered motivators
	maxProbes        = 2    // limit of probes of one motivator in a talk
	stayBonus        = 0.02 // extra value of a question about something the report has just mentioned
	stayBonusNoGoals = 0.05 // the same without goals, when no verdict depends on the question
)

// pickQuestion returns the first question in the ranking that suits the
// conversation, and false if there is none. A follow-up comes before all
// others.
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

// Every question is compared on a few samples, and the best of them again on
// many.
const (
	fewSamples       = 48
	manySamples      = 256
	refinedQuestions = 6 // number of questions that are compared on many samples
	horizonAnswers   = 8 // number of answers assumed in a talk before its playback
)

// rank sorts questions by their value, the highest first. Until horizonAnswers
// are reached, each question is valued as part of a whole talk: open questions
// represent the rest of it.
func (s Session) rank(samples []sample, steps []Step) []Step {
	type weighed struct {
		Step
		worth float64
	}
	all := make([]weighed, len(steps))
	for i, c := range steps {
		all[i].Step = c
	}
	future, bonus := s.futureOpeners(horizonAnswers-1-s.countAnswered()), stayBonus
	if len(s.setup.Goals) == 0 {
		bonus = stayBonusNoGoals
	}
	weigh := func(part []weighed, n int) {
		for i := range part {
			part[i].worth = s.lookAhead(samples[:min(n, len(samples))], append([]Step{part[i].Step}, future...)...).value()
			if s.isHinted(part[i].Step) {
				part[i].worth += bonus
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

// followUp returns a follow-up to the last answer if nothing was heard in it. A
// question gets at most one. An answer with evidence, even "that leaves me
// cold", gets none.
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
		Why: language.Say("interview.why.followup"),
	}
	return step, s.isNotRepetitive(step)
}

// leadFrom returns the words of an answer that the next question takes up: the
// first quote, else the first words.
func leadFrom(p askedQuestion) string {
	for _, e := range p.evidence {
		if e.Quote != "" {
			return e.Quote
		}
	}
	return firstWords(p.text, maxLeadWords)
}

// candidates returns all questions that could come next: one opener, one probe
// of each motivator, and the trade-offs between close drivers.
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
			continue // no more questions on a motivator that was skipped or left them cold
		}
		if q, ok := s.firstUnasked(m.Probes); ok {
			out = append(out, Step{Kind: Ask, Question: q.ID, Asked: q.Ask, Motivators: []string{m.ID}})
		}
	}
	return append(out, s.tradeOffs(now)...)
}

// firstUnasked returns the first question not asked in this talk. Questions
// that were asked in earlier talks come last.
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

// tradeOffs returns a trade-off for each pair of strong drivers that are close.
// People rate similar motives the same, but choosing separates them.
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

// newTradeOff returns the trade-off between two motivators, given their indices
// in the catalogue.
func (s Session) newTradeOff(a, b int) Step {
	m, n := s.setup.Catalogue.Motivators[a].ID, s.setup.Catalogue.Motivators[b].ID
	step := Step{Kind: TradeOff, Question: fmt.Sprintf("%s.%s.%s", motive.TradeOff, m, n), Motivators: []string{m, n}}
	step.Asked = s.setup.wordings(step)[0]
	return step
}

// fitsEtiquette returns a function that reports whether a question suits this
// point of the conversation.
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

// isNotRepetitive reports whether the question avoids a third in a row on one
// motivator and a third trade-off in a row.
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

// lastWereAll reports whether the last maxInARow questions were all of one
// sort.
func (s Session) lastWereAll(sort func(askedQuestion) bool) bool {
	if len(s.asked) < maxInARow {
		return false
	}
	return !slices.ContainsFunc(s.asked[len(s.asked)-maxInARow:], func(p askedQuestion) bool { return !sort(p) })
}

// onlyProbedOffered reports whether the last probes were all about motivators
// that the ask offers. Asking only about those would make the ask look better
// than it is.
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
// ask does not offer and that no question has explored yet.
func (s Session) isUnaskedUnoffered(c Step) bool {
	return c.Kind == Ask && len(c.Motivators) == 1 && !s.isOffered(c) &&
		!slices.ContainsFunc(s.asked, func(p askedQuestion) bool { return slices.Contains(p.motivators, c.Motivators[0]) })
}

// isHinted reports whether the question probes a motivator that the last answer
// mentioned without being asked about it.
func (s Session) isHinted(c Step) bool {
	if len(s.asked) == 0 || c.Kind != Ask || len(c.Motivators) != 1 {
		return false
	}
	return slices.ContainsFunc(s.asked[len(s.asked)-1].evidence, func(e motive.Evidence) bool {
		return e.Motivator == c.Motivators[0] && e.Strength > 0 && e.Kind != motive.Prompted
	})
}
