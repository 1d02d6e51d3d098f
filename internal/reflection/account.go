package reflection

import (
	"strings"
	"sync"

	"buyin/internal/english"
)

// A note may give an account of somebody in the third person: "sits with legal
// now, likes his own diary". Its clauses are turned if nobody else is in them.

// isAbout reports whether the answer is such an account: nobody speaks in the
// first person, and it begins with a verb of somebody who is not named.
func (a *answer) isAbout() bool {
	return !a.firstPerson && !a.plural && len(a.words) > 1 && a.isAccountVerb(0)
}

// isAccountVerb reports whether a known verb in the third person is at word i, and
// what follows it can follow a verb.
func (a *answer) isAccountVerb(i int) bool {
	form := a.words.Form(i)
	known := thirdForms.Has(form) || plainVerbs.Has(form) && isThird(form) || a.words.IsVerb(i) && isThird(form) || a.words.Is(i, "has is does goes isn't isnt hasn't hasnt")
	return known && i+1 < len(a.words) && a.words[i+1].Pause == 0 &&
		(a.words.IsDeterminer(i+1) || a.words.IsPreposition(i+1) || a.words.IsAdverb(i+1) || a.words.In(i+1, articles) || strings.HasSuffix(a.words.Form(i+1), "ing") ||
			a.words.Is(i+1, "to he she how why what where who it not been never always still no nothing everything everyone everybody"))
}

// turnAccount turns a clause of an account: "sits with legal now" becomes "you sit
// with legal now".
func (a *answer) turnAccount(c clause) (turnedSpan, bool) {
	for to := min(c.to, c.from+maxTurned); to >= c.from+minQuoted; to-- {
		s := span{c.from, to}
		if !a.mayEnd(s, c) || !a.isOfOne(s) {
			continue
		}
		t := Turned{Source: a.textOf(s), Clause: true, Firm: true, Score: a.tellingness(s, c) + a.substance(s) + 1.5} // he and she are the report here
		if t.Text = a.turnedAccount(s); t.Text != "" {
			return turnedSpan{t, s}, true
		}
	}
	return turnedSpan{}, false
}

// isOfOne reports whether nobody but the report can be meant by the words of an
// account.
func (a *answer) isOfOne(s span) bool {
	text := a.textOf(s)
	if strings.ContainsAny(text, neverQuoted+figureMarks) || a.hasIn(s, private, kin, others, manager) || a.words.HasIn(hes) && a.words.HasIn(shes) {
		return false
	}
	content := 0
	for i := s.from; i < s.to; i++ {
		if a.words[i].Quoted || len(a.words[i].Form) > 24 || i > s.from && a.isName(i) || a.words.Is(i, "her") && a.words.HasIn(hes) {
			return false
		}
		if a.saysSomething(i) {
			content++
		}
	}
	return content > 1
}

// turnedAccount returns the words of an account, turned to the listener, or "".
func (a *answer) turnedAccount(s span) string {
	i := s.from
	if a.words.Is(i, "says feels") && a.words.Is(i+1, "that") {
		i++
	}
	if a.words.Is(i, "says that") && i+1 < s.to {
		if i++; !a.words.Is(i, "he she he's she's he'd she'd") {
			return a.reported(span{i, s.to})
		}
	}
	begin, i := a.accountBegin(i)
	if begin == "" || i == s.to {
		return begin
	}
	rest := a.accountWords(i, s.to)
	if rest == "" {
		return ""
	}
	return begin + " " + rest
}

// reported returns what somebody is said to say, if it is a whole sentence.
func (a *answer) reported(s span) string {
	if !a.isPlain(s) {
		return ""
	}
	return a.accountWords(s.from, s.to)
}

// accountBegin returns the subject and the verb of an account that begins at word
// i, turned, and the index of the word after them.
func (a *answer) accountBegin(i int) (string, int) {
	switch {
	case a.isDone(i):
		return "", i
	case a.words.Is(i, "he's she's"):
		return "you're", i + 1
	case a.words.Is(i, "he'd she'd"):
		return "you'd", i + 1
	case a.words.Is(i, "he she"):
		i++
	case !a.isAccountVerb(i):
		return "", i
	}
	begin := "you"
	for a.words.IsAdverb(i) || a.words.Is(i, "never always still just only also even") {
		begin += " " + a.words.Form(i)
		i++
	}
	verb, ok := a.accountVerb(i)
	if !ok {
		return "", i
	}
	return begin + " " + verb, i + 1
}

// isDone reports whether "he's" at word i may be "he is" or "he has", so that it is not
// turned: "she's asked".
func (a *answer) isDone(i int) bool {
	next := i + 1
	for a.words.IsAdverb(next) || a.words.Is(next, "never always just still only also even") {
		next++
	}
	return a.words.Is(i, "he's she's") && !a.words.In(next, states) && (a.words.IsPastTense(next) || a.words.In(next, passives) || a.words.Is(next, "got had been done gone become told"))
}

// accountWords turns words of an account after its verb, or returns "".
func (a *answer) accountWords(from, to int) string {
	var parts []string
	for i := from; i < to; i++ {
		word, ok := a.accountWord(i)
		if !ok {
			return ""
		}
		parts = append(parts, word)
	}
	return strings.Join(parts, " ")
}

// accountVerb turns the verb of an account.
func (a *answer) accountVerb(i int) (string, bool) {
	form := a.words.Form(i)
	switch {
	case english.OneOf(form, "has is was isn't isnt wasn't wasnt hasn't hasnt doesn't doesnt does goes"):
		return map[string]string{
			"has": "have", "is": "are", "was": "were", "isn't": "aren't", "isnt": "aren't", "wasn't": "weren't", "wasnt": "weren't",
			"hasn't": "haven't", "hasnt": "haven't", "doesn't": "don't", "doesnt": "don't", "does": "do", "goes": "go",
		}[form], true
	case a.words.IsPastTense(i) && !a.words.In(i, passives), a.words.IsAuxiliary(i):
		return form, true
	case isThird(form) && (a.words.IsVerb(i) || plainVerbs.Has(form) || thirdForms.Has(form)):
		return thirdToBase(form), true
	}
	return "", false
}

// thirdToBase turns "watches" to "watch" and "carries" to "carry".
func thirdToBase(form string) string {
	switch {
	case strings.HasSuffix(form, "ies"):
		return strings.TrimSuffix(form, "ies") + "y"
	case strings.HasSuffix(form, "ches"), strings.HasSuffix(form, "shes"), strings.HasSuffix(form, "sses"), strings.HasSuffix(form, "xes"):
		return strings.TrimSuffix(form, "es")
	}
	return baseForm(form)
}

// accountWord turns a later word of an account. It returns false if that is not
// safe: a second verb may need turning, too.
func (a *answer) accountWord(i int) (string, bool) {
	form := a.words.Form(i)
	afterHim := a.words.Is(i-1, "he she")
	switch {
	case a.isDone(i):
		return "", false
	case afterHim && a.words.Is(i, "was has is does isn't wasn't hasn't doesn't"):
		return a.accountVerb(i)
	case isThird(form) && (afterHim || a.words.Is(i-1, "and or but then")):
		if verb, ok := a.accountVerb(i); ok {
			return verb, true
		}
		return a.text[a.words[i].Start:a.words[i].End], afterHim || a.words.IsNoun(i-2)
	case a.words.Is(i, "her") && !a.words.IsNoun(i+1) && !a.describes(i+1):
		return "you", true
	}
	if to, ok := accountForms()[form]; ok {
		return to, true
	}
	return a.text[a.words[i].Start:a.words[i].End], !a.words.Is(i, "hers he'll she'll")
}

// accountForms returns what words of an account are to the listener.
var accountForms = sync.OnceValue(func() map[string]string {
	return map[string]string{
		"he": "you", "she": "you", "him": "you", "his": "your", "her": "your", "he's": "you're", "she's": "you're",
		"he'd": "you'd", "she'd": "you'd", "himself": "yourself", "herself": "yourself",
	}
})
