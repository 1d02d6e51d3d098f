package interview

import (
	"cmp"
	"fmt"
	"slices"

	"buyin/internal/language"
	"buyin/internal/motive"
	"buyin/internal/overlap"
)

// pickQuestion returns the best question that suits the conversation, or false
// if there is none. ranked holds the questions, the best first. A follow-up
// comes before all of them.
func (s Session) pickQuestion(ranked []Step) (Step, bool) {
	if step, ok := s.followUp(); ok {
		return step, true
	}
	for _, fits := range []func(Step) bool{s.etiquetteFilter(ranked), s.isNotRepetitive} {
		if i := slices.IndexFunc(ranked, fits); i >= 0 {
			best := ranked[i]
			best.Why = s.explainQuestion(best)
			return best, true
		}
	}
	return Step{}, false
}

// The size of a comparison. Every question is compared on a few samples, and
// the best questions once more on many.
const (
	fewSamples       = 48
	manySamples      = 256
	refinedQuestions = 6 // number of questions that are compared on many samples
	horizonAnswers   = 8 // number of answers that a talk is assumed to have before its playback
)

// rank sorts questions by value, the highest first. In a talk with fewer than
// horizonAnswers answers, it values each question as a part of a whole talk, in
// which open questions take the place of the other questions.
func (s Session) rank(samples []sample, steps []Step) []Step {
	type valued struct {
		Step
		value float64
	}
	all := make([]valued, len(steps))
	for i, c := range steps {
		all[i].Step = c
	}
	future, bonus := s.futureOpeners(horizonAnswers-1-s.countAnswered()), stayBonus
	if len(s.setup.Goals) == 0 {
		bonus = stayBonusNoGoals
	}
	sort := func(part []valued, n int) {
		for i := range part {
			talk := append([]Step{part[i].Step}, future...)
			part[i].value = s.lookAhead(samples[:min(n, len(samples))], talk...).value()
			if s.isHinted(part[i].Step) {
				part[i].value += bonus
			}
		}
		slices.SortStableFunc(part, func(a, b valued) int { return cmp.Compare(b.value, a.value) })
	}
	sort(all, fewSamples)
	sort(all[:min(refinedQuestions, len(all))], manySamples)
	for i := range all {
		steps[i] = all[i].Step
	}
	return steps
}

// followUp returns a follow-up if nothing was heard in the last answer. A
// question gets at most one follow-up. An answer with evidence, even "that
// leaves me cold", gets none.
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

// leadFrom returns the words of an answer that the next question repeats. They
// are its first words, because nothing was heard in it.
func leadFrom(p askedQuestion) string { return firstWords(p.text, maxLeadWords) }

// candidates returns all questions that could come next: one opener, one probe
// of each motivator, and the trade-offs between close drivers.
func (s Session) candidates(now overlap.Result) []Step {
	var out []Step
	if q, ok := s.firstUnasked(s.setup.Catalogue.Openers); ok {
		out = append(out, Step{Kind: Ask, Question: q.ID, Asked: q.Ask})
	}
	for i, m := range s.setup.Catalogue.Motivators {
		if !s.mayProbe(m.ID, now.Standings[i].Cold) {
			continue
		}
		if q, ok := s.firstUnasked(m.Probes); ok {
			out = append(out, Step{Kind: Ask, Question: q.ID, Asked: q.Ask, Motivators: []string{m.ID}})
		}
	}
	return append(out, s.tradeOffs(now)...)
}

// mayProbe reports whether the coach may probe the motivator once more: it was
// not probed too often, no probe of it was skipped, and the last probes did not
// leave the report cold.
func (s Session) mayProbe(id string, cold bool) bool {
	probed := 0
	for _, p := range s.asked {
		if p.followUp || p.tradeOff || !slices.Contains(p.motivators, id) {
			continue
		}
		if !p.answered {
			return false
		}
		probed++
	}
	return probed < maxProbes && !(probed > 0 && cold)
}

// firstUnasked returns the first question that was not asked in this talk. It
// prefers questions that were not asked in earlier talks either.
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
// People rate similar motives the same, but a choice separates them.
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
