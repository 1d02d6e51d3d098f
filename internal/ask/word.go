package ask

import (
	"slices"
	"strings"

	"buyin/internal/language"
	"buyin/internal/motive"
)

// word adds the sentences of a step: what to say, the question, and why it is asked.
func (s Session) word(step Step) Step {
	step.Why = why(step.Kind)
	switch step.Kind {
	case Told:
		step.Asked = language.Say("ask.told", "name", s.name())
	case Fairness:
		step.Say, step.Asked = s.fairness(), language.Say("ask.fairness.asked")
	case Put:
		step.Say, step.Asked = s.putting()
	case Effect:
		step = s.card(step)
	case Readiness:
		step.Back, step.Asked = s.backEffects(), s.set.pick(language.Say("ask.readiness"), language.Say("ask.readiness.debrief"))
	case Reason:
		step.Asked = s.askReason()
	case Terms:
		step.Back, step.Asked = s.backWords(Reason), s.askTerms()
	case Reply:
		step.Back, step.Asked = s.bothSides(), s.set.pick(language.Say("ask.reply"), language.Say("ask.reply.debrief"))
	case Condition:
		step.Asked = s.set.pick(language.Say("ask.condition"), language.Say("ask.condition.debrief"))
	case Change:
		step.Say, step.Asked = s.set.aloud(s.beforeChange()...), s.set.pick(language.Say("ask.change"), language.Say("ask.change.debrief"))
	case Promises:
		step.Back, step.Asked = s.beforePromises()
	case Show:
		step.Asked = language.Say("ask.show")
	}
	return step
}

// pick returns the wording for a live ask, or the one for a debrief.
func (set *Setup) pick(live, debrief string) string {
	if set.Debrief {
		return debrief
	}
	return live
}

// aloud returns sentences that are said to the report, if they are there.
func (set *Setup) aloud(sentences ...string) []string {
	if set.Debrief {
		return nil
	}
	return sentences
}

// why says in one sentence why a step comes.
func why(k Kind) string {
	switch k {
	case Told:
		return language.Say("ask.why.told")
	case Fairness:
		return language.Say("ask.why.fairness")
	case Put:
		return language.Say("ask.why.put")
	case Effect:
		return language.Say("ask.why.effect")
	case Readiness:
		return language.Say("ask.why.readiness")
	case Reason:
		return language.Say("ask.why.reason")
	case Terms:
		return language.Say("ask.why.terms")
	case Reply:
		return language.Say("ask.why.reply")
	case Condition:
		return language.Say("ask.why.condition")
	case Change:
		return language.Say("ask.why.change")
	case Promises:
		return language.Say("ask.why.promises")
	}
	return language.Say("ask.why.show")
}

// fairness says what is written down, and that nothing has to be said.
func (s Session) fairness() []string {
	written := language.Say("ask.fairness.words")
	switch told := s.state.told; {
	case told == nil:
		written = language.Say("ask.fairness.first")
	case !told.Quotes:
		written = language.Say("ask.fairness.wordless")
	}
	return []string{written, language.Say("ask.fairness.free")}
}

// putting says what matters to them, the ask, and what it gives and costs them.
func (s Session) putting() (say []string, asked string) {
	if s.set.Debrief {
		return nil, language.Say("ask.put.debrief", "name", s.name())
	}
	say = slices.Concat(s.set.Matters, []string{s.set.SayAsk()}, s.set.Leads, s.set.Costs)
	return say, language.Say("ask.put.asked")
}

// SayAsk says what is asked of them.
func (set *Setup) SayAsk() string {
	if set.Before != "" {
		return language.Say("ask.put.again", "ask", set.Goals.AskWithin())
	}
	return language.Say("ask.put.ask", "ask", set.Goals.AskWithin())
}

// beforeChange returns what is said before what would have to change: thanks for their
// no, or where it was left, if they said it before.
func (s Session) beforeChange() []string {
	if s.set.Left == "" {
		return []string{language.Say("ask.change.thanks")}
	}
	return s.set.SayLeft()
}

// SayLeft says that they said no to the ask before, and what it would take.
func (set *Setup) SayLeft() []string {
	return append([]string{language.Say("ask.left.no", "ask", set.Goals.AskWithin())}, set.Matters[min(1, len(set.Matters)):]...)
}

// card words the question about the effect on one motivator.
func (s Session) card(step Step) Step {
	step.Name, step.Of = s.set.Catalogue.NameOf(step.Motivator), len(s.set.Cards)
	step.Card = slices.Index(s.set.Cards, step.Motivator) + 1
	what := s.set.Catalogue.ChoiceOf(step.Motivator)
	step.HowMuch = language.Say("ask.effect.much")
	if s.set.Debrief {
		step.Asked = language.Say("ask.effect.debrief", "what", step.Name)
		return step
	}
	texts := language.List("ask.effect.next", "what", what)
	at := step.Card + s.other
	if step.Card == 1 {
		texts = append([]string{language.Say("ask.effect.first", "what", what)}, texts...)
		at = s.other
	}
	step.Asked = texts[at%len(texts)]
	return step
}

// effectTurn is the wording of the turn that holds all effects.
func (set *Setup) effectTurn() string {
	return set.pick(language.Say("ask.effect.turn"), language.Say("ask.effect.turn.debrief"))
}

// askReason asks why not a lower number. Below 0 there is none, and without a
// number there is nothing to compare.
func (s Session) askReason() string {
	switch scale := s.state.scale; {
	case scale == nil:
		return s.set.pick(language.Say("ask.reason.none"), language.Say("ask.reason.none.debrief"))
	case *scale == 0:
		return s.set.pick(language.Say("ask.reason.zero"), language.Say("ask.reason.zero.debrief"))
	default:
		return s.set.pick(language.Say("ask.reason", "n", *scale), language.Say("ask.reason.debrief", "n", *scale))
	}
}

// askTerms asks what would make it more.
func (s Session) askTerms() string {
	switch scale := s.state.scale; {
	case scale == nil:
		return s.set.pick(language.Say("ask.terms.none"), language.Say("ask.terms.none.debrief"))
	case *scale == motive.MaxScale:
		return s.set.pick(language.Say("ask.terms.full"), language.Say("ask.terms.full.debrief"))
	default:
		return s.set.pick(language.Say("ask.terms", "n", *scale), language.Say("ask.terms.debrief", "n", *scale))
	}
}

// beforePromises returns what to say back before the promises, and the question.
func (s Session) beforePromises() (back []string, asked string) {
	if slices.ContainsFunc(s.acts, func(g Given) bool { return g.Kind == Promises && g.Act == Answered }) {
		return nil, language.Say("ask.promises.more")
	}
	if s.saidNo() {
		back = s.backWords(Change)
		return back, s.set.pick(language.Say("ask.promises.no"), language.Say("ask.promises.debrief"))
	}
	return nil, s.set.pick(language.Say("ask.promises"), language.Say("ask.promises.debrief"))
}

// name returns the report's name on one line.
func (s Session) name() string { return strings.Join(strings.Fields(s.set.Head.Report.Name), " ") }
