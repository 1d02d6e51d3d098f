package interview

import (
	"cmp"
	"slices"

	"buyin/internal/interview/lookahead"
	"buyin/internal/interview/wording"
	"buyin/internal/language"
	"buyin/internal/motive"
	"buyin/internal/overlap"
)

// The size of a comparison. Every question is compared on a few samples, and
// the best questions once more on many.
const (
	fewSamples       = 48
	manySamples      = 256
	refinedQuestions = 6 // number of questions that are compared on many samples
	horizonAnswers   = 8 // number of answers that a talk is assumed to have before its playback
)

// Bonuses to the expected value of a question. The value of a talk is at most 1;
// see lookahead.Outlook.
const (
	nearBonus        = 0.20 // for a question that is as near as can be to their last words
	nearBonusNoGoals = 0.40 // the same in a talk without goals, in which no verdict depends on the question
	hintBonus        = 0.02 // for a probe of a motivator that the last answer mentioned unprompted
	hintBonusNoGoals = 0.05
)

// nextQuestion returns the next question, and false if none is left.
func (s Session) nextQuestion() (Step, bool) {
	if s.setup.Debrief {
		return s.debriefStep(), true
	}
	if step, ok := s.questionAgain(); ok {
		return step, true
	}
	samples := s.outlook().Samples(manySamples)
	now := s.setup.scorer.ScoreQuick(s.pooled())
	ranked := s.rank(samples, s.candidates(now))
	enough := ""
	if s.IsFull() || !s.needsRescue() && !s.isAlive() {
		enough = s.explainEnough(samples, ranked)
	}
	step, ok := s.pick(ranked, s.moves(now, enough != ""))
	if !ok {
		return Step{}, false
	}
	if s.count(AskOff) > 0 || s.IsFull() {
		step.Enough = enough
	}
	step.Why = s.explainQuestion(step)
	return s.prepare(step), true
}

// pick returns the best question that fits one of the groups of moves, the first
// group first. ranked holds the questions, the best first. A question that
// suits the conversation comes before one that does not.
func (s Session) pick(ranked []Step, groups [][]Move) (Step, bool) {
	suits := s.etiquetteFilter(ranked)
	for _, fits := range []func(Step) bool{suits, s.isNotRepetitive} {
		for _, group := range groups {
			i := slices.IndexFunc(ranked, func(c Step) bool { return slices.Contains(group, c.Move) && fits(c) })
			if i >= 0 {
				return ranked[i], true
			}
		}
	}
	return Step{}, false
}

// rank sorts questions by worth, the highest first: what the look-ahead expects
// of them, and a bonus for what is near to their last words. In a talk with fewer
// than horizonAnswers answers, it values each question as a part of a whole talk,
// in which open questions take the place of the other questions.
func (s Session) rank(samples []lookahead.Sample, all []candidate) []Step {
	talk, future := s.outlook(), s.futureOpeners(horizonAnswers-1-s.countAnswered())
	near, hint := nearBonus, hintBonus
	if len(s.setup.Goals) == 0 {
		near, hint = nearBonusNoGoals, hintBonusNoGoals
	}
	sort := func(part []candidate, n int) {
		compared := talk.Compare(samples[:min(n, len(samples))], future)
		for i := range part {
			part[i].worth = compared.Value(part[i].explored()) + near*part[i].near
			if s.isHinted(part[i].Step) {
				part[i].worth += hint
			}
		}
		slices.SortStableFunc(part, func(a, b candidate) int { return cmp.Compare(b.worth, a.worth) })
	}
	sort(all, fewSamples)
	sort(all[:min(refinedQuestions, len(all))], manySamples)
	steps := make([]Step, len(all))
	for i, c := range all {
		steps[i] = c.Step
	}
	return steps
}

// takenUp is how near a question is that takes up words of theirs.
const takenUp = 0.6

// A candidate is a question that could come next.
type candidate struct {
	Step
	near  float64 // how near it is to their last words, in [0,1]
	worth float64
}

// candidates returns all questions that could come next, each with its best
// wording: those that stay with the last answer, those that begin a thread, and
// the choices.
func (s Session) candidates(now overlap.Result) []candidate {
	w := s.newWordings()
	var out []candidate
	follow := func(step Step, texts ...string) {
		if asked, near, ok := w.Nearest(texts); ok {
			if step.Asked = asked; step.Lead != "" {
				near += takenUp
			}
			out = append(out, candidate{Step: step, near: near})
		}
	}
	ask := func(move Move, q motive.Question, about ...string) {
		step := Step{Kind: Ask, Move: move, Question: q.ID, Motivators: about}
		near := 0.0
		step.Asked, near = w.Of(q)
		out = append(out, candidate{Step: step, near: near})
	}
	last, _ := s.last()
	s.addRescue(last, follow)
	s.addDeepening(last, follow)
	s.addReturns(follow)
	for _, q := range s.unasked(s.setup.Catalogue.Openers) {
		ask(Open, q)
	}
	for i, m := range s.setup.Catalogue.Motivators {
		if !s.mayProbe(m.ID, now.Standings[i].Cold) || s.canWait(m.ID) {
			continue
		}
		move := Open
		if s.isBehind(m.ID) {
			move = Bridge
		}
		for _, q := range w.NearestQuestion(s.unasked(m.Probes)) {
			ask(move, q, m.ID)
		}
	}
	if step, ok := s.putOffStep(); ok {
		out = append(out, candidate{Step: step})
	}
	if step, ok := s.sumUpStep(); ok {
		out = append(out, candidate{Step: step})
	}
	for _, step := range s.choices(now) {
		out = append(out, candidate{Step: step})
	}
	return out
}

// addRescue adds the smaller question that follows an empty answer.
func (s Session) addRescue(last askedQuestion, add func(Step, ...string)) {
	if !s.needsRescue() {
		return
	}
	step := Step{Kind: last.kind, Move: Rescue, Question: last.question, FollowUp: true, Motivators: last.motivators}
	if q, known := s.setup.questions[last.question]; known && s.count(Rescue)%2 == 1 {
		add(step, q.FollowUp...)
		return
	}
	add(step, s.smallQuestions()...)
}

// addDeepening adds the questions that stay with the last answer: a follow-up
// about each motivator that was heard in it, under the id of its probe, and the
// follow-ups of its own question.
func (s Session) addDeepening(last askedQuestion, add func(Step, ...string)) {
	if !s.isAlive() {
		return
	}
	of := s.thread()
	step := Step{Kind: Ask, Move: Deepen, Question: of.question, FollowUp: true, Motivators: of.motivators}
	if last.kind == Ask {
		add(step, s.setup.questions[of.question].FollowUp...)
	}
	if quote := s.quoteToTakeUp(last); quote != "" {
		step.Lead = language.Say("interview.lead.quote", "words", quote)
		add(step, wording.TakeUp(last.text, last.reading)...)
	}
	for _, h := range last.heard {
		m, ok := s.setup.Catalogue.Motivator(h.Motivator)
		if !ok || !h.Sure && h.Score < deepenScore || slices.Contains(last.motivators, m.ID) || !s.mayProbe(m.ID, false) {
			continue
		}
		for _, q := range s.unasked(m.Probes) {
			add(Step{Kind: Ask, Move: Deepen, Question: q.ID, FollowUp: true, Motivators: []string{m.ID}}, q.FollowUp...)
		}
	}
}

// thread returns the last open question, which goes on after a sum-up.
func (s Session) thread() (of askedQuestion) {
	for _, p := range s.asked {
		if p.kind == Ask {
			of = p
		}
	}
	return of
}

// addReturns adds the questions that go back to an earlier answer with which the
// talk did not stay.
func (s Session) addReturns(add func(Step, ...string)) {
	if s.keepsNoWords() {
		return
	}
	for i := 0; i+1 < len(s.asked); i++ {
		p := s.asked[i]
		if p.kind != Ask || !p.answered || p.move.stays() || p.reading.Quote == "" || s.asked[i+1].move.stays() ||
			slices.ContainsFunc(s.asked[i+1:], func(later askedQuestion) bool { return later.question == p.question }) {
			continue
		}
		texts := language.List("interview.lead.bridge.quote", "words", p.reading.Quote)
		add(Step{
			Kind: Ask, Move: Bridge, Question: p.question, FollowUp: true, Motivators: p.motivators, Lead: texts[len(s.asked)%len(texts)],
		}, wording.TakeUp(p.text, p.reading)...)
	}
}

// quoteToTakeUp returns a few words of the last answer that a question can take
// up, or "". A question does so at most every second time, and never of an
// answer to such a question.
func (s Session) quoteToTakeUp(last askedQuestion) string {
	if s.keepsNoWords() || last.tookUp {
		return ""
	}
	return last.reading.Quote
}

// deepenScore is the score from which an unsure motivator is stayed with.
const deepenScore = 0.4

// isBehind reports whether the motivator was heard earlier in the talk.
func (s Session) isBehind(id string) bool {
	return slices.ContainsFunc(s.asked, func(p askedQuestion) bool { return p.isAbout([]string{id}) })
}

// isAbout reports whether one of the motivators was heard in the answer.
func (p askedQuestion) isAbout(ids []string) bool {
	return slices.ContainsFunc(p.evidence, func(e motive.Evidence) bool { return e.Strength != 0 && slices.Contains(ids, e.Motivator) })
}

// mayProbe reports whether the coach may probe the motivator once more: it was
// not denied or probed too often, no probe of it was skipped, and the last probes
// did not leave the report cold.
func (s Session) mayProbe(id string, cold bool) bool {
	if s.isDenied(id) {
		return false
	}
	probed := 0
	for _, p := range s.asked {
		if p.kind != Ask || !slices.Contains(p.motivators, id) {
			continue
		}
		if !p.answered {
			return false
		}
		probed++
	}
	return probed < maxProbes && !(probed > 0 && cold)
}

// unasked returns the questions that were not asked in this talk. Those that
// were asked in an earlier talk are left out while there are others.
func (s Session) unasked(questions []motive.Question) []motive.Question {
	var fresh, again []motive.Question
	for _, q := range questions {
		switch {
		case slices.ContainsFunc(s.asked, func(p askedQuestion) bool { return p.question == q.ID }):
		case slices.Contains(s.setup.Earlier, q.ID):
			again = append(again, q)
		default:
			fresh = append(fresh, q)
		}
	}
	if len(fresh) > 0 {
		return fresh
	}
	return again
}
