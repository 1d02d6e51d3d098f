package interview

import (
	"cmp"

	"buyin/internal/interview/wording"
	"buyin/internal/language"
	"buyin/internal/motive"
	"buyin/internal/reflection"
)

// prepare adds what the manager says before a question.
func (s Session) prepare(step Step) Step {
	if len(s.asked) == 0 {
		step.Frame = s.frame()
		step.Lead = s.leadFromEarlier()
		return step
	}
	last, _ := s.last()
	step.Back, step.Requests = s.sayBack(last), last.reading.Request
	switch {
	case step.Lead == "":
		step.Lead = s.leadTo(step, last)
	case step.Move == Deepen && len(step.Back) > 0 && wording.Shares(step.Back[0].Text, last.reading.Quote):
		step.Lead = "" // what is said back has said it already
	}
	return step
}

// frame says before the first question what the talk is about and what the notes
// are for, and asks whether that is all right.
func (s Session) frame() string {
	told := s.iv.Told
	switch {
	case s.setup.Since != nil && s.setup.Since.Talked && told != nil:
		return language.Say("interview.frame.again")
	case told != nil && !told.Quotes:
		return language.Say("interview.frame.wordless")
	case told != nil:
		return language.Say("interview.frame.told")
	}
	return language.Say("interview.frame")
}

// sayBack returns what the manager can say back after an answer, the best first.
// It is empty if the answer said nothing.
func (s Session) sayBack(last askedQuestion) []Saying {
	switch {
	case !last.answered:
		return nil
	case last.kind == TradeOff || last.kind == BestWorst:
		return s.sayBackChoice(last)
	}
	o := reflection.Options{Used: s.saidBack, Wordless: s.keepsNoWords()}
	if s.setup.Near != nil && last.text != "" {
		o.Near = func(texts []string) []float64 { return s.setup.Near(last.text, texts) }
	}
	var back []Saying
	if last.corrects {
		texts := language.List("interview.back.denied")
		back = append(back, Saying{Move: Reflect, Text: texts[len(s.asked)%len(texts)]})
	}
	for _, c := range reflection.Sentences(last.text, last.reading, last.heard, s.setup.Catalogue, o) {
		move := Reflect
		if c.Kind == reflection.Affirmation {
			move = Affirm
		}
		back = append(back, Saying{Move: move, Text: c.Text, Motivator: c.Motivator})
	}
	return back
}

// sayBackChoice says back what they chose.
func (s Session) sayBackChoice(last askedQuestion) []Saying {
	if len(last.evidence) == 0 {
		return nil
	}
	what := s.setup.Catalogue.ChoiceOf(last.evidence[0].Motivator)
	texts := language.List("interview.back.choice", "what", what)
	return []Saying{{Move: Reflect, Text: texts[s.count(Choose)%len(texts)], Motivator: last.evidence[0].Motivator}}
}

// leadTo returns a sentence that leads over to a question, or "". A question
// that stays with the last answer needs none, and neither does one that is near
// to it.
func (s Session) leadTo(step Step, last askedQuestion) string {
	pick := func(texts []string) string { return texts[len(s.asked)%len(texts)] }
	switch {
	case step.Move == Bridge && last.isAbout(step.Motivators): // they have just spoken of it
		return ""
	case step.Move == Bridge:
		if words := s.phraseAbout(step.Motivators[0]); words != "" {
			return pick(language.List("interview.lead.bridge.words", "words", words))
		}
		if words := s.quoteAbout(step.Motivators[0]); words != "" {
			return pick(language.List("interview.lead.bridge.quote", "words", words))
		}
		return pick(language.List("interview.lead.open"))
	case step.Move.stays() || step.Move == Open && s.isNear(step, last):
		return ""
	case step.Move != Open && last.reading.Charged && last.answered:
		return language.Say("interview.lead.thanks")
	case step.Move != Open:
		return ""
	case last.reading.Charged && last.answered:
		return pick(language.List("interview.lead.charged"))
	}
	return pick(language.List("interview.lead.open"))
}

// nearEnough is how near a question is to their last words, in [0,1], if it
// follows from them without a word between.
const nearEnough = 0.5

// isNear reports whether a question follows from the last answer.
func (s Session) isNear(step Step, last askedQuestion) bool {
	if s.setup.Near == nil || last.text == "" {
		return false
	}
	near := s.setup.Near(last.text, []string{step.Asked})
	return len(near) == 1 && near[0] >= nearEnough
}

// phraseAbout returns words of theirs in which the motivator was heard, or "".
func (s Session) phraseAbout(id string) string {
	if s.keepsNoWords() {
		return ""
	}
	for i := len(s.asked) - 1; i >= 0; i-- {
		p := s.asked[i]
		for _, e := range p.evidence {
			if p.answered && e.Motivator == id && e.Strength != 0 && p.reading.Phrase != "" {
				return p.reading.Phrase
			}
		}
	}
	return ""
}

// quoteAbout returns a few words of theirs in which the motivator was heard, as
// they were noted, or "".
func (s Session) quoteAbout(id string) string {
	if s.keepsNoWords() {
		return ""
	}
	for i := len(s.asked) - 1; i >= 0; i-- {
		p := s.asked[i]
		for _, e := range p.evidence {
			if !p.answered || e.Motivator != id || e.Strength == 0 || p.kind == TradeOff || p.kind == BestWorst {
				continue
			}
			if words := cmp.Or(p.reading.Quote, wording.FirstClause(cmp.Or(e.Quote, p.text))); words != "" {
				return words
			}
		}
	}
	return ""
}

// smallQuestions returns questions that are small and concrete, to be asked after
// an empty answer.
func (s Session) smallQuestions() []string { return language.List("interview.ask.rescue") }

// leadFromEarlier takes up what was left open in the newest earlier talk, or "".
func (s Session) leadFromEarlier() string {
	since := s.setup.Since
	switch {
	case since == nil || s.keepsNoWords():
		return ""
	case since.Terms != "" && !since.OldTerms:
		return language.Say("interview.lead.terms", "words", wording.FirstWords(since.Terms))
	case since.Words != "":
		return language.Say("interview.lead.since", "words", since.Words)
	}
	return ""
}

// A Since is what the earlier talks left for the next one.
type Since struct {
	Talked   bool             // there was a talk; else what follows is from a notebook alone
	Terms    string           // what would have to be true for them to want the ask, in their words, or ""
	OldTerms bool             // Terms are from a talk before the newest one
	Words    string           // words of theirs for the driver that was heard most, or ""
	About    string           // the driver that Words are about, or ""
	Promises []motive.Promise // promises that are still open
}
