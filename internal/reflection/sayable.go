package reflection

import "strings"

// neverQuoted are the characters that no quotation holds.
const neverQuoted = "\"“”«»‘()[]{}?!/&=+*_<>|\\\n\t"

// mayQuote reports whether the words can be said to their face: nothing private,
// nothing quoted, no question, nothing evasive, and nobody spoken of who may be
// the report.
func (a *answer) mayQuote(s span) bool {
	switch {
	case strings.ContainsAny(a.textOf(s), neverQuoted), a.inMarks(s), a.asksAt(s.to), a.opinesOfOthers(s):
		return false
	case a.words.Is(s.to-1, "mind"), a.words.Is(s.to-2, "tell be") && a.words.Is(s.to-1, "you honest fair"):
		return false
	case a.words.Is(s.from, "not first just") && a.words.In(s.from+1, dependents):
		return false
	case !a.firstPerson && a.hasIn(s, hes, shes, thirdForms):
		return false
	case a.hasIn(s, private), s.has(func(i int) bool { return a.words.Is(i, "if whether unless") }):
		return false
	}
	content := 0
	for i := s.from; i < s.to; i++ {
		if a.words[i].Quoted && !a.isNarrated() || len(a.words[i].Form) > 24 || a.isEmptyFrom(i, s) {
			return false
		}
		if a.saysSomething(i) {
			content++
		}
	}
	return content > 0
}

// saysSomething reports whether word i has a content of its own.
func (a *answer) saysSomething(i int) bool {
	form := a.words.Form(i)
	return telling.Has(form) || !a.words.IsClosedClass(i) && !emptyWords.Has(form) && !a.isName(i) && !isNumber(form)
}

// isEmptyFrom reports whether an evasion begins at word i, and hardly anything
// of the span is outside it.
func (a *answer) isEmptyFrom(i int, s span) bool {
	n := evasions.Match(a.words, i)
	return n > 1 && s.to-s.from-n <= 1
}

// inMarks reports whether a single quotation mark is in the span or at its ends.
func (a *answer) inMarks(s span) bool {
	from, to := a.words[s.from].Start, a.words[s.to-1].End
	text := a.text[from:to]
	return strings.HasSuffix(a.text[:from], "'") || strings.HasSuffix(a.text[:from], "‘") || strings.HasPrefix(a.text[to:], "'") ||
		strings.Contains(text, " '") || strings.Contains(text, "' ")
}

// opinesOfOthers reports whether the span says what others think.
func (a *answer) opinesOfOthers(s span) bool {
	return s.has(func(i int) bool {
		return i > s.from && a.words.Is(i, "think thinks thought believe believes says say") &&
			!a.words.In(i-1, selves) && !a.words.In(i-1, negations) && !a.words.Is(i-1, "to")
	})
}

// asksAt reports whether the words before word i are a question.
func (a *answer) asksAt(i int) bool {
	for i < len(a.words) && a.words[i].Pause == 0 {
		i++
	}
	if i < len(a.words) {
		return a.words[i].Pause == '?'
	}
	return strings.HasSuffix(strings.TrimRight(a.text, " \"”"), "?")
}

// isName reports whether word i looks like a name.
func (a *answer) isName(i int) bool {
	return a.words[i].Capital && i > 0 && (a.words[i].Pause == 0 || a.words[i].Pause == ',') && a.words.Form(i) != "i"
}

// isNumber reports whether a word is a number, in digits or as a word.
func isNumber(form string) bool {
	ten, _, _ := strings.Cut(form, "-")
	return form != "" && form[0] >= '0' && form[0] <= '9' || numbers.Has(ten)
}
