package reflection

import (
	"strings"

	"buyin/internal/english"
)

// isPlain reports whether the span is a sentence with a subject of other words
// than "I", and a verb that is known.
func (a *answer) isPlain(s span) bool {
	for i := s.from + 1; i < min(s.to, s.from+8); i++ {
		form := a.words.Form(i)
		if a.words.Is(i-1, "to") || !a.isFinite(i) {
			continue
		}
		subject := span{s.from, i}
		for subject.to > s.from+1 && (a.words.IsAdverb(subject.to-1) || a.words.Is(subject.to-1, "never always still just only also ever even once both all")) {
			subject.to--
		}
		third := strings.HasSuffix(form, "s") && !a.words.IsPastTense(i)
		base := !third && !a.words.IsPastTense(i) && !a.words.IsAuxiliary(i)
		return a.isWholeSubject(subject, base)
	}
	return false
}

// isFinite reports whether word i may be the verb of a sentence.
func (a *answer) isFinite(i int) bool {
	return a.words.In(i, finite) || a.words.In(i, plainVerbs) || a.words.IsVerb(i) || a.words.IsPastTense(i) || a.words.IsAuxiliary(i) ||
		a.words.Is(i-1, "nobody everybody everyone no-one it she he") && isThird(a.words.Form(i))
}

// isWholeSubject reports whether a span can be the subject of a sentence. A verb
// without an ending needs a plural.
func (a *answer) isWholeSubject(s span, plural bool) bool {
	last := a.words.Form(s.to - 1)
	switch {
	case plural && !isPlural(last) && !english.OneOf(last, "they we us people them others three four five six"):
		return false
	case s.to-s.from == 1 && a.words.Is(s.from, "they we it nobody everybody everyone no-one people somebody nothing everything"):
		return true
	case !a.beginsThing(s.from) || !a.isNoun(s.to-1, true) && !english.OneOf(last, "us mine"):
		return false
	}
	return !span{s.from + 1, s.to}.has(a.breaksSubject)
}

// breaksSubject reports whether word i, which is not the first, cannot be part of
// a subject: another noun phrase begins there, or it is of another class.
func (a *answer) breaksSubject(i int) bool {
	begins := articles.Has(a.words.Form(i)) || isNumber(a.words.Form(i))
	switch {
	case a.words[i].Pause != 0, a.words.IsPronoun(i), a.words.Is(i, "nobody everybody no-one"):
		return true
	case begins:
		return !a.words.IsPreposition(i-1) && !a.words.Is(i-1, "and all both of same")
	}
	return !a.words.IsNoun(i) && !a.describes(i) && !a.words.IsPreposition(i) && !a.words.Is(i, "of us and same all both every each no people mine")
}

// beginsThing reports whether a noun phrase may begin with word i.
func (a *answer) beginsThing(i int) bool {
	form := a.words.Form(i)
	return articles.Has(form) && !english.OneOf(form, "his her") || isNumber(form) || a.words.Is(i, "no every each all both same half") ||
		a.words.IsNoun(i) && (isPlural(form) || massNouns.Has(form))
}

// isThird reports whether a word may be a verb after "nobody".
func isThird(form string) bool {
	return len(form) > 3 && strings.HasSuffix(form, "s") && !strings.HasSuffix(form, "ss") && !english.IsFunctionWord(form)
}
