package account

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"buyin/internal/english"
)

// score says how much a sentence tells.
func (n *note) score() float64 {
	score, named := 0.0, false
	for i := range n.words {
		switch {
		case n.words.Is(i, "it them there that this one") && !named && !n.words.IsNoun(i+1) && !n.words.Is(i+1, "when in on at"), i < 2 && n.words.Is(i, "again then"):
			score -= 1.2
		case !n.words.IsClosedClass(i) && !n.words.In(i, heOrShe):
			named = named || i > n.verbAt(0) && n.words.IsNoun(i)
			score += 0.25
		}
	}
	return min(score, 2)
}

// turned returns the words from word i on, turned, or "" if that is not safe.
func (n *note) turned(i int) string {
	s := state{}
	first, ok := n.word(i, &s)
	if !ok {
		return ""
	}
	rest, ok := n.turnedAfter(i, s)
	if !ok {
		return ""
	}
	return n.lowered(i, first) + rest
}

// turnedAfter returns what comes after word i, with the blank before it. It returns
// false if that is not safe.
func (n *note) turnedAfter(i int, s state) (string, bool) {
	var b strings.Builder
	for k := i + 1; k < len(n.words); k++ {
		b.WriteString(n.text[n.words[k-1].End:n.words[k].Start])
		word, ok := n.word(k, &s)
		if !ok {
			return "", false
		}
		b.WriteString(word)
	}
	return b.String(), true
}

// A state is what was read before a word.
type state struct {
	self bool // the person is the subject of the clause
	verb bool // the next verb is the person's
}

// word returns word k as it is turned. It returns false if that is not sure.
func (n *note) word(k int, s *state) (string, bool) {
	as := n.text[n.words[k].Start:n.words[k].End]
	if n.third && n.words.Is(k, "he's she's") && n.hasOrIs(k+1) == "" {
		return "", false
	}
	if to, ok := n.pronoun(k); ok {
		n.meetPronoun(k, s)
		return to, true
	}
	switch {
	case s.verb && n.isAdverb(k):
		return as, true
	case s.verb:
		s.verb = false
		if n.agreesWithPerson(k) {
			return BaseOf(n.words.Form(k)), true
		}
	case n.isJoined(k):
		return n.joinedWord(k, s)
	}
	return as, true
}

// meetPronoun notes that word k, a pronoun, was read.
func (n *note) meetPronoun(k int, s *state) {
	form := n.words.Form(k)
	if n.to && strings.HasPrefix(form, "you") {
		s.self = false
		return
	}
	subject := heOrShe.Has(form) && n.third || english.OneOf(form, "i i'm i'd i've i'll")
	s.self, s.verb = subject || s.self, subject && english.OneOf(form, "he she i")
}

// agreesWithPerson reports whether word k, after a pronoun that is turned to "you",
// is a verb that must change with it.
func (n *note) agreesWithPerson(k int) bool {
	form := n.words.Form(k)
	return isThirdAuxiliary(form) || english.OneOf(form, "goes am") || n.third && isThird(form)
}

// isJoined reports whether word k begins what comes after a pause or a word such as
// "and".
func (n *note) isJoined(k int) bool {
	return k > 0 && (n.words.In(k-1, joins) || n.words[k].Pause == ',' || n.words.In(k-2, joins) && n.verbAt(k-1) == k)
}

// joinedWord returns word k, which isJoined, as it is turned: it may be a second
// verb of the person, or the subject of another clause.
func (n *note) joinedWord(k int, s *state) (string, bool) {
	form := n.words.Form(k)
	if s.self && n.third {
		switch {
		case isThirdAuxiliary(form) && !n.words.IsPronoun(k+1):
			return BaseOf(form), true
		case isThird(form) && n.words.In(k+1, objects):
			return BaseOf(form), verbs.Has(BaseOf(form))
		}
	}
	if n.words.IsDeterminer(k) || n.words.IsPronoun(k) {
		s.self = false
	}
	return n.text[n.words[k].Start:n.words[k].End], true
}

// isThirdAuxiliary reports whether a form is an auxiliary that has another form
// after "you".
func isThirdAuxiliary(form string) bool {
	return english.OneOf(form, "is was has does isn't wasn't hasn't doesn't")
}

// pronoun returns what a word that stands for the person is turned to.
func (n *note) pronoun(k int) (string, bool) {
	form := n.words.Form(k)
	if n.to && strings.HasPrefix(form, "you") {
		return n.manager(k)
	}
	if !n.third {
		return counterpart(form, "i you i'm you're i'd you'd i've you've i'll you'll me you my your mine yours myself yourself")
	}
	switch form {
	case "he's", "she's":
		return n.hasOrIs(k + 1), true
	case "his", "her":
		return n.hisOrHer(k), true
	}
	return counterpart(form, "he you she you him you he'd you'd she'd you'd he'll you'll she'll you'll himself yourself herself yourself hers yours")
}

// counterpart returns the word after a form in a list of pairs: "i you me you".
func counterpart(form, pairs string) (to string, ok bool) {
	for pairs != "" {
		var from string
		from, pairs, _ = strings.Cut(pairs, " ")
		to, pairs, _ = strings.Cut(pairs, " ")
		if from == form {
			return to, true
		}
	}
	return "", false
}

// hasOrIs returns what "he's" before word i is turned to, or "" if that is in doubt: "he's
// done it" has another verb than "he's tired", and "he's asked" may have either. In a
// condition it is what is done to somebody: "if he's asked first".
func (n *note) hasOrIs(i int) string {
	i = n.verbAt(i)
	switch done := n.words.In(i, participle) || n.words.IsPastTense(i) && !n.words.In(i, states); {
	case n.words.In(i, perfect):
		return "you've"
	case !done:
		return "you're"
	case n.words.In(i, passives) && n.words.Is(0, "if unless once until when provided only as"):
		return "you're"
	case !n.words.In(i, passives) && (n.words.IsDeterminer(i+1) || n.words.IsPronoun(i+1)):
		return "you've"
	}
	return ""
}

// hisOrHer returns what "his" or "her" at word k is turned to.
func (n *note) hisOrHer(k int) string {
	switch {
	case n.isPossessive(k):
		return "your"
	case n.words.Form(k) == "his":
		return "yours"
	}
	return "you"
}

// manager returns what "you" at word k is turned to if the manager is meant.
func (n *note) manager(k int) (string, bool) {
	form := n.words.Form(k)
	if to, ok := counterpart(form, "your my yours mine yourself myself you'll I'll you'd I'd you've I've you're I'm"); ok {
		return to, true
	}
	starts := k == 0 || n.words[k].Pause != 0 || n.words.In(k-1, joins) || n.words.In(k-1, dependent) || n.words.Is(k-1, "that what who how rather")
	switch {
	case form != "you" || n.words.Is(k+1, "are were"):
		return "", false
	case starts && k+1 < len(n.words):
		return "I", true
	}
	return "me", true
}

// isPossessive reports whether "his" or "her" at word k belongs to a noun.
func (n *note) isPossessive(k int) bool {
	next := k + 1
	if n.words.Is(k-1, "let lets letting make makes help helps") && next+1 < len(n.words) && n.words.IsDeterminer(next+1) {
		return false // "let her order the onions"
	}
	return next < len(n.words) && n.words[next].Pause == 0 && !n.words.Is(next, "double twice anything nothing something everything anyone anybody everyone everybody") && !n.words.IsAdverb(next) && (!n.words.IsClosedClass(next) || n.words.Is(next, "own most two three last"))
}

// lowered returns word k, the first that is turned, without its capital letter,
// unless it may be a name.
func (n *note) lowered(k int, word string) string {
	if word == "I" || strings.HasPrefix(word, "I'") {
		return word
	}
	form := n.words.Form(k)
	if k > 0 || strings.HasSuffix(form, "ing") || isCommon(form) || n.goesBeforeNoun(k) || n.beginsPlainly(form) {
		return LowerFirst(word)
	}
	return word
}

// isCommon reports whether a form is known as a word that is no name.
func isCommon(form string) bool {
	return english.IsCommonWord(form) || verbs.Has(form) || verbs.Has(BaseOf(form)) || firmPast.Has(form) || loosePast.Has(form) || requests.Has(form)
}

// goesBeforeNoun reports whether a noun without a capital letter, which is no verb,
// comes after word k.
func (n *note) goesBeforeNoun(k int) bool {
	next := k + 1
	return next < len(n.words) && !n.words[next].Capital && n.words.IsNoun(next) && !n.words.IsPastTense(next) && !verbs.Has(BaseOf(n.words.Form(next)))
}

// beginsPlainly reports whether the second word of a sentence that begins with a
// form shows that the form is no name.
func (n *note) beginsPlainly(form string) bool {
	if len(n.words) < 2 || strings.Contains(form, "'") {
		return false
	}
	return !n.words[1].Capital && n.words.IsPastTense(1) || objects.Has(n.words.Form(1)) || n.words.IsClosedClass(1)
}

// LowerFirst returns a text with a small letter at its start.
func LowerFirst(word string) string {
	first, size := utf8.DecodeRuneInString(word)
	if size == 0 {
		return word
	}
	return string(unicode.ToLower(first)) + word[size:]
}

// IsDigit reports whether a form begins with a digit.
func IsDigit(form string) bool { return form != "" && form[0] >= '0' && form[0] <= '9' }

// isThird reports whether a form may be a verb in the third person.
func isThird(form string) bool {
	return len(form) > 2 && strings.HasSuffix(form, "s") && !strings.HasSuffix(form, "ss") && !english.OneOf(form, "this his its as is was us always across")
}

// BaseOf turns "owns" to "own" and "was" to "were".
func BaseOf(form string) string {
	if to, ok := counterpart(form, "has have is are was were isn't aren't wasn't weren't hasn't haven't doesn't don't does do goes go am are had had hadn't hadn't"); ok {
		return to
	}
	switch {
	case strings.HasSuffix(form, "ies") && len(form) > 4:
		return form[:len(form)-3] + "y"
	case strings.HasSuffix(form, "ches"), strings.HasSuffix(form, "shes"), strings.HasSuffix(form, "sses"), strings.HasSuffix(form, "xes"):
		return form[:len(form)-2]
	}
	return strings.TrimSuffix(form, "s")
}
