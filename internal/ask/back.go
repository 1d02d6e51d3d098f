package ask

import (
	"cmp"
	"slices"
	"strings"

	"buyin/internal/interview/wording"
	"buyin/internal/language"
	"buyin/internal/motive"
	"buyin/internal/reflection"
)

// mostNamed is how many effects of a kind a sentence to say names.
const mostNamed = 2

// backEffects says back what the ask does to them.
func (s Session) backEffects() []string {
	if s.set.Debrief {
		return nil
	}
	better, worse := s.named(true), s.named(false)
	switch {
	case better != "" && worse != "":
		return []string{language.Say("ask.back.both", "better", better, "worse", worse)}
	case better != "":
		return []string{language.Say("ask.back.better", "better", better)}
	case worse != "":
		return []string{language.Say("ask.back.worse", "worse", worse)}
	case len(s.state.effects) > 0:
		return []string{language.Say("ask.back.same")}
	}
	return nil
}

// named names the largest effects that are better (or worse), "" if there are none.
func (s Session) named(better bool) string {
	ids := s.state.effectsBy(s.set.Catalogue, better)
	var names []string
	for _, id := range ids[:min(mostNamed, len(ids))] {
		names = append(names, s.set.Catalogue.ChoiceOf(id))
	}
	return strings.Join(names, language.Say("ask.back.and"))
}

// backWords returns sentences to say back to an answer in words, the best first.
func (s Session) backWords(k Kind) []string {
	g := s.state.words[k]
	if s.set.Debrief || !s.KeepsWords() || g.Text == "" || k == Change && reflection.NamesNothing(g.Text) {
		return nil
	}
	heard := s.heardIn(g)
	options := reflection.Options{}
	if k != Reason {
		options.Used = s.backWords(Reason)
		options.Used = options.Used[:min(1, len(options.Used))]
	}
	var back []string
	reading := reflection.Read(g.Text, heard)
	against := reading.Tone == reflection.Sore || slices.ContainsFunc(heard, func(h motive.Heard) bool { return h.Strength < 0 })
	for _, c := range reflection.Sentences(g.Text, reading, s.heardIn(withoutUnseenRefusals(g)), s.set.Catalogue, options) {
		if !isStiff(c, against) {
			back = append(back, c.Text)
		}
	}
	if len(back) == 0 && k != Reason {
		back = append(back, asTerms(k, g.Text, reading)...)
	}
	return back
}

// asTerms says their words back as what it would take or, after a no, as what would have
// to change, if they can be: nothing else could be said of them.
func asTerms(k Kind, text string, reading reflection.Reading) []string {
	if reading.Tone == reflection.Evasive || reflection.IsAccount(text) || reflection.NamesNothing(text) {
		return nil
	}
	quote := cmp.Or(reading.Quote, firstTerm(text))
	switch {
	case quote == "":
		return nil
	case k == Change:
		return []string{language.Say("ask.back.change", "words", quote)}
	}
	return []string{language.Say("ask.back.terms", "words", quote)}
}

// firstTerm returns the first clause of the first sentence that says something: none of
// "no idea. Well, if ...".
func firstTerm(text string) string {
	for _, sentence := range strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune(".;!\n", r) }) {
		if reflection.Read(sentence, nil).Tone != reflection.Evasive {
			words := strings.Fields(sentence)
			if len(words) > 0 && strings.EqualFold(words[0], "well") {
				words = words[1:]
			}
			return wording.FirstClause(strings.Join(words, " "))
		}
	}
	return ""
}

// isStiff reports whether a sentence is wrong or stiff after words about an ask: that
// something matters to them, if it puts them off, an echo that only makes sense in
// their mouth ("it's not the money, then"), and one that says nothing.
func isStiff(c reflection.Sentence, against bool) bool {
	first, _, _ := strings.Cut(strings.ToLower(c.Phrase), " ")
	if slices.Contains(language.List("reflection.fact"), c.Text) {
		return true
	}
	return against && slices.Contains(language.List("reflection.matters"), c.Text) || slices.Contains([]string{"it", "it's", "it’s", "that", "that's", "that’s", "this"}, first)
}

// withoutUnseenRefusals returns an answer without what the coach alone heard to put them
// off: words about an ask mostly say what the ask does to them ("that's too late for me"),
// and not that they care little for it.
func withoutUnseenRefusals(g Given) Given {
	g.Evidence = slices.DeleteFunc(slices.Clone(g.Evidence), func(e motive.Evidence) bool { return e.ByCoach && e.Strength < 0 })
	return g
}

// heardIn returns what is kept of an answer, as something heard.
func (s Session) heardIn(g Given) (heard []motive.Heard) {
	for _, e := range g.Evidence {
		if e.Strength != 0 {
			heard = append(heard, motive.Heard{Motivator: e.Motivator, Strength: e.Strength, Quote: e.Quote, Score: 1, Sure: true})
		}
	}
	return heard
}

// bothSides returns what to say before the reply: both sides, if there are two, from
// what the ask does to them and from their words. The candidates after it say back
// their last answer.
func (s Session) bothSides() []string {
	if s.set.Debrief {
		return nil
	}
	var back []string
	pro, con := s.side(true), s.side(false)
	if pro != "" && con != "" {
		back = append(back, language.Say("ask.sides", "a", pro, "b", con))
	}
	back = append(back, s.backWords(Terms)...)
	if len(back) == 0 {
		back = append(back, s.backWords(Reason)...)
	}
	return back
}

// side returns what speaks for the ask (or against it), as a clause, or "": what it
// does to them, and what they told. What it would take speaks against it as it is.
func (s Session) side(pro bool) string {
	effects, words := "", ""
	switch named := s.named(pro); {
	case named != "" && pro:
		effects = language.Say("ask.side.pro", "what", named)
	case named != "":
		effects = language.Say("ask.side.con", "what", named)
	}
	switch zero := s.state.scale != nil && *s.state.scale == 0; { // at 0 the reason is one against it
	case pro && !zero:
		words = s.told(Reason)
	case !pro && zero:
		words = cmp.Or(s.told(Reason), s.told(Terms))
	case !pro:
		words = s.told(Terms)
	}
	if effects != "" && words != "" {
		return language.Say("ask.side.both", "effects", effects, "words", words)
	}
	return cmp.Or(effects, words)
}

// leastTold is the score from which what they said is worth telling them.
const leastTold = 1.5

// told returns an answer as it can be told to them, as a clause: turned to them if
// that is safe, else a few words exactly as they were noted; or "".
func (s Session) told(k Kind) string {
	g := s.state.words[k]
	if !s.KeepsWords() || g.Text == "" {
		return ""
	}
	reading := reflection.Read(g.Text, s.heardIn(g))
	if reading.Tone == reflection.Evasive {
		return ""
	}
	for _, t := range reflection.Turn(g.Text) {
		if t.Clause && t.Firm && t.Score >= leastTold {
			return language.Say("ask.side.told", "clause", t.Text)
		}
	}
	quote := cmp.Or(reading.Quote, firstTerm(g.Text))
	switch {
	case quote == "" || reflection.IsAccount(g.Text): // words about them are not theirs
		return ""
	case k == Terms && !reflection.NamesNothing(g.Text) && !strings.HasPrefix(strings.ToLower(quote), "not "):
		return language.Say("ask.side.terms", "words", quote)
	}
	return language.Say("ask.side.words", "words", quote)
}
