package reflection

import (
	"slices"
	"strings"

	"buyin/internal/english"
)

// maxFragment is the largest number of words of a fragment.
const maxFragment = 10

// asOne turns all of the words at once, where they are no sentence: a fragment
// without a verb ("lunches, everyone round the one table"), or one that begins
// with when.
func (a *answer) asOne() []Turned {
	s := span{0, len(a.words)}
	if s.to < minQuoted || len(a.words) != len(a.whole) || !a.mayTellWhole(s) {
		return nil
	}
	t := Turned{Text: a.withMarks(s), Source: a.textOf(s), Firm: true, Score: a.tellingness(s, clause{span: s}) + a.substance(s)}
	switch {
	case a.isWhenAndMain(s):
		t.Clause = true
	case a.isPastTime(s):
		t.Text = "the time " + t.Text
	case s.to > maxFragment || !a.isFragment(s):
		return nil
	case a.words.Is(0, "same"):
		t.Text = "the " + t.Text
	}
	if t.Text = a.lowered(t.Text, 0); t.Text == "" {
		return nil
	}
	return []Turned{t}
}

// isPastTime reports whether a span says when something happened: "when the
// dashboard went live".
func (a *answer) isPastTime(s span) bool {
	rest := span{s.from + 1, s.to}
	return a.words.Is(s.from, "when") && s.to <= maxTurned && rest.has(a.words.IsPastTense) && !a.hasIn(rest, dependents, present) &&
		(a.isPlain(rest) || a.turned(rest) != "")
}

// mayTellWhole reports whether a text may be told as a whole, with commas in it.
func (a *answer) mayTellWhole(s span) bool {
	switch {
	case a.words.In(s.to-1, danglers), strings.ContainsAny(a.textOf(s), neverQuoted+figureMarks), a.hasIn(s, private, manager, hes, shes), a.inMarks(s), a.asksAt(s.to):
		return false
	}
	return !s.has(func(i int) bool {
		pause := a.words[i].Pause
		return i > s.from && pause != 0 && pause != ',' || len(a.words[i].Form) > 24 || a.words[i].Quoted
	})
}

// withMarks returns the turned words of a span, with its commas.
func (a *answer) withMarks(s span) string {
	words := strings.Fields(a.turnWords(s))
	if len(words) != s.to-s.from {
		return ""
	}
	for i := range words[1:] {
		if a.words[s.from+i+1].Pause == ',' {
			words[i] += ","
		}
	}
	return strings.Join(words, " ")
}

// isWhenAndMain reports whether a span that begins with when is a whole sentence:
// "when somebody watches I get slow".
func (a *answer) isWhenAndMain(s span) bool {
	if !a.words.In(s.from, whens) || s.to > maxTurned {
		return false
	}
	for i := s.from + 3; i < s.to-1; i++ {
		if a.words.Is(i, "i i'm i'd i'll i've") && (span{s.from + 1, i}).has(a.isFinite) && a.beginsMain(i) {
			return a.isFinite(i+1) || !a.words.Is(i, "i") || !a.words.IsClosedClass(i+1)
		}
	}
	return false
}

// beginsMain reports whether a main clause may begin at word i, after another one.
func (a *answer) beginsMain(i int) bool {
	if a.words.IsAuxiliary(i-1) || a.words.IsQuestionWord(i-1) || a.words.Is(i-1, "and but or that than because before after until since as if") {
		return false
	}
	return a.words[i].Pause == ',' || a.words.IsNoun(i-1)
}

// isFragment reports whether a span begins like a noun phrase and has no verb.
func (a *answer) isFragment(s span) bool {
	if !a.mayBeginFragment(s) || s.has(a.breaksFragment) {
		return false
	}
	return s.has(a.words.IsNoun)
}

// mayBeginFragment reports whether a span begins like a noun phrase.
func (a *answer) mayBeginFragment(s span) bool {
	i := s.from
	switch {
	case a.words.IsPreposition(i), a.words.IsAdverb(i), a.words.In(i, dependents), a.words.In(i, joiners), a.words.In(i, softJoiners):
		return false
	case a.words.IsPronoun(i):
		return a.words.Is(i, "everyone everybody somebody")
	case a.words.Is(i, "not never just still already always even as"):
		return false
	}
	return a.beginsThing(i) || a.isSeveral(s)
}

// breaksFragment reports whether word i may be a verb, or its subject.
func (a *answer) breaksFragment(i int) bool {
	form := a.words.Form(i)
	switch {
	case a.words.In(i, passives), a.words.In(i, subjectless), a.words.Is(i, "hates stands says counts"), strings.HasSuffix(form, "ed"), a.isShortIs(i):
		return true
	case a.words.In(i, selves):
		return !mine.Has(form) && !a.words.Is(i, "me mine myself")
	case strings.HasSuffix(form, "'s"): // "the printer's by the stairs"
		return a.words.IsPreposition(i+1) || a.words.IsDeterminer(i+1) || a.words.IsAdverb(i+1)
	case strings.Contains(form, "'"):
		return true
	}
	return a.isFinite(i) && !a.words.In(i-1, articles) && !a.describes(i-1)
}

// isSeveral reports whether the noun at the start of a span, which has no article,
// needs none: "night shifts", "senior training".
func (a *answer) isSeveral(s span) bool {
	i := s.from
	for i+1 < s.to && a.words[i+1].Pause == 0 && (a.words.IsNoun(i+1) || a.describes(i+1)) {
		i++
	}
	form := a.words.Form(i)
	return isPlural(form) || massNouns.Has(form) || a.describes(s.from) && i > s.from
}

// isThing reports whether the span is a noun phrase as a whole: "three weeks on
// the same deadlock". Only what goes on with a preposition right after its noun is
// safe: without a dictionary, "the driver swore at us" looks much like it.
func (a *answer) isThing(s span) bool {
	if form := a.words.Form(s.from); !articles.Has(form) && !isNumber(form) && form != "no" || english.OneOf(form, "his her enough more some") {
		return false
	}
	i := s.from + 1
	for i+1 < s.to && a.describes(i) && !a.words.IsPreposition(i+1) {
		i++
	}
	noun := a.isNoun(i, true) || a.describes(i)
	if i+1 >= s.to || !noun || strings.Contains(a.words.Form(i), "'") || !a.words.IsPreposition(i+1) {
		return false
	}
	return !a.hasVerb(s) && !span{s.from + 1, s.to}.has(func(i int) bool { return a.words[i].Pause != 0 })
}

// things returns the noun phrases with an article.
func (a *answer) things() (all []Turned) {
	words := a.words
	a.words = slices.Clone(words)
	defer func() { a.words = words }()
	for i := range a.words {
		if !a.words.Is(i, "the my our those") || a.words[i].Quoted || a.words.Is(i-1, "of than") {
			continue
		}
		a.words[i].Pause = 0
		text, _, end := a.nounPhrase(i)
		described := !span{i + 1, end - 1}.has(func(i int) bool { return !a.describes(i) }) // not "the driver swore"
		if text == "" || !described || a.hasIn(span{i, end}, private, kin) {
			continue
		}
		score := 0.8 + 0.3*float64(end-i)
		if a.words.Is(i, "my our") {
			score += 0.4
		}
		all = append(all, Turned{Text: text, Source: a.textOf(span{i, end}), Firm: true, Score: score})
	}
	return all
}
