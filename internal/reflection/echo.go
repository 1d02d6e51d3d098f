package reflection

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"buyin/internal/english"
)

// maxEchoed is the largest number of words of a clause that is said back.
const maxEchoed = 9

// An echo is a clause of theirs, turned to the listener: "you like going home on
// time".
type echo struct {
	text  string
	from  int  // first word of it
	firm  bool // does not begin with a word such as "it", which leans on what came before
	score float64
}

// leastEcho is the score from which a clause is worth saying back.
const leastEcho = 1.6

// bestEcho returns the clause that is best to say back, without those that begin
// at one of the words in except. Its text is "" if there is none.
func (a *answer) bestEcho(except ...int) (best echo) {
	best.score = leastEcho
	narrated := a.isNarrated()
	for _, c := range a.clauses() {
		if c.dependent || narrated && !a.words.In(c.from, thirdForms) || slices.Contains(except, c.from) {
			continue
		}
		for to := min(c.to, c.from+maxEchoed); to >= c.from+minQuoted; to-- {
			s := span{c.from, to}
			if !a.mayEnd(s, c) || !a.mayEcho(s) {
				continue
			}
			text := a.turned(s)
			if !a.isShort(text) {
				text = longForms.Replace(text)
			}
			if score := a.echoScore(s, c); text != "" && score > best.score && a.isShort(text) {
				best = echo{text, s.from, !a.words.In(c.from, neutral), score}
			}
		}
	}
	return best
}

// longForms writes out what may be short: it breaks a run of their words.
var longForms = strings.NewReplacer("can't ", "cannot ", "won't ", "will not ", "n't ", " not ")

// isShort reports whether a text repeats no more of their words than may be.
func (a *answer) isShort(text string) bool {
	return repeated(english.Split(text), a.whole) <= maxRepeated
}

// mayEcho reports whether a clause can be said back: what can be quoted, and
// speaks of no "you", which would be the manager, and is no "I think".
func (a *answer) mayEcho(s span) bool {
	if a.words.In(s.from, thirdForms) {
		s.from++ // turned
	}
	if a.words.Is(s.from, "tell") && a.words.Is(s.from+2, "that that's thats this") || s.has(func(i int) bool { return a.words.Is(i, "question questions follow") }) {
		return false // of the talk itself, or bitter
	}
	opinion := a.words.In(s.from, selves) && (a.words.In(s.from+1, speech) || a.words.IsAdverb(s.from+1) && a.words.In(s.from+2, speech))
	return s.to-s.from >= 1 && !opinion && a.mayQuote(s) && !s.has(func(i int) bool {
		return a.words.In(i, manager) || a.words.Is(i, "then kind sort") || a.words.In(i, hes) && a.words.Is(i, "him his himself") || a.words.Is(i, "her hers")
	})
}

// echoScore says how well a clause can be said back.
func (a *answer) echoScore(s span, c clause) float64 {
	score := a.tellingness(s, c)
	lively := s.has(func(i int) bool {
		return telling.Has(a.words.Form(i)) || a.words.In(i, negations)
	})
	switch {
	case a.words.Is(s.from, "more less fewer not let give leave tell show ask"), a.words.Is(s.from, "that's") && a.words.Is(s.from+1, "the a not"):
		score += 1.5
	case !lively:
		score -= 1.8
	case s.to-s.from > minQuoted:
	case a.words.IsVerb(s.from + 1):
		score -= 2 // it works
	case a.words.Is(s.from, "it"):
		score++ // it hums
	}
	if a.words.Is(s.from, "everybody everyone people") {
		score -= 0.8
	}
	if s.to != c.to {
		score -= 0.5
	}
	return score
}

// turned returns a clause as the manager would say it to them, or "" if it is
// not plain how.
func (a *answer) turned(s span) string {
	first := a.words.Form(s.from)
	rest := span{s.from + 1, s.to}
	switch {
	case a.words.Is(s.from, "i i'm im i've ive i'd i'll we we're we've we'd we'll"):
		if a.hasVerb(s) || !a.words.IsClosedClass(s.from+1) {
			return a.turnWords(s)
		}
	case a.words.Is(s.from, "let") && a.words.Is(s.from+1, "me us"):
		return a.join("you want to", span{s.from + 2, s.to})
	case a.words.Is(s.from, "leave") && a.words.Is(s.from+1, "me us") && mine.Has(a.words.Form(s.from+2)):
		return a.join("you'd like to keep", span{s.from + 2, s.to})
	case a.words.Is(s.from, "give") && a.words.Is(s.from+1, "me us") && (articles.Has(a.words.Form(s.from+2)) || a.words.Is(s.from+2, "one")):
		return a.join("you'd like", span{s.from + 2, s.to})
	case a.words.Is(s.from, "tell show ask give write call send") && a.words.Is(s.from+1, "me us to"):
		return a.join("you want me to", s)
	case a.words.Is(s.from+1, "me us") && a.words.In(s.from, itVerbs), a.words.Is(s.from+2, "me us") && a.words.Is(s.from, "doesn't doesnt didn't never"):
		return a.join("it", s) // bothers me
	case a.words.Is(s.from, "more less fewer") && a.words.IsNoun(s.from+1) && !a.hasVerb(s) && s.to-s.from <= 4:
		return a.turnWords(s) + " would help"
	case a.words.Is(s.from, "not") && a.words.Is(s.from+1, "the my our") && !a.hasVerb(s) && s.to-s.from <= 5:
		return a.join("it's", s)
	case a.words.In(s.from, thirdForms) && !a.firstPerson:
		return a.join("you "+baseForm(first), rest)
	case a.words.In(s.from, subjectless) && !a.words.In(s.from+1, finite) && !a.words.Is(s.from+1, "me us") && (!a.words.IsPastTense(s.from) || a.isOwnClause(s.from)):
		return a.join("you", s)
	case a.words.Is(s.from, "don't dont") && a.words.In(s.from+1, stative):
		return a.join("you", s)
	case a.isStatement(s):
		return a.turnWords(s)
	}
	return ""
}

// isOwnClause reports whether a clause without a subject is about the speaker:
// what comes before it in the sentence has no verb, or has "I" for a subject.
func (a *answer) isOwnClause(i int) bool {
	start := i
	for start > 0 && (a.words[start].Pause == 0 || a.words[start].Pause == ',') {
		start--
	}
	before := span{start, i}
	return a.words.In(start, selves) || a.words.In(start, subjectless) || !a.hasVerb(before)
}

// isStatement reports whether the span is a plain sentence about something:
// a subject of one to three words, and a finite verb.
func (a *answer) isStatement(s span) bool {
	if a.words.Is(s.from, "it's that's there's they're") {
		return true
	}
	doing := a.isDoing(s.from)
	for i := s.from + 1; i < min(s.to, s.from+6); i++ {
		switch {
		case (a.words.In(i, finite) || !doing && a.words.IsPastTense(i)) && !a.words.Is(i-1, "to"):
			return a.isSubject(span{s.from, i}) || a.words.Is(i, "is") && a.words.Is(i+1, "better worse")
		case !doing && a.words.IsClosedClass(i) && !a.words.Is(i, "never always still just else all the a my our it"):
			return false
		}
	}
	return s.to-s.from == 2 && a.words.Is(s.from, "it nobody") && strings.HasSuffix(a.words.Form(s.from+1), "s")
}

// isDoing reports whether a subject begins with a verb in -ing: "counting them
// twice spoils it".
func (a *answer) isDoing(i int) bool {
	form := a.words.Form(i)
	return len(form) > 5 && strings.HasSuffix(form, "ing") && !strings.HasSuffix(form, "thing") && !a.words.Is(i+1, "that at")
}

// isSubject reports whether the words can be the subject of a sentence. In a
// note, many a noun lacks its article: "phone was quiet".
func (a *answer) isSubject(s span) bool {
	form := a.words.Form(s.from)
	switch {
	case a.words.Is(s.from, "it that nobody everybody somebody they everyone no-one nothing everything"):
		return true
	case articles.Has(form):
		return s.to-s.from > 1
	case a.isDoing(s.from):
		return true
	}
	return a.isNoun(s.from, false) && (isPlural(form) || massNouns.Has(form))
}

// join puts words before the turned words of a span.
func (a *answer) join(before string, s span) string {
	if s.from >= s.to {
		return ""
	}
	return before + " " + a.turnWords(s)
}

// turnWords returns the words of a span, turned to the listener.
func (a *answer) turnWords(s span) string {
	var b strings.Builder
	self := false // the last subject was "I"
	for i := s.from; i < s.to; i++ {
		if i > s.from {
			b.WriteByte(' ')
		}
		w := a.words[i]
		word := a.text[w.Start:w.End]
		if i == s.from && (!a.isProper(i) || a.words.Is(i, "tell show ask give write call send")) {
			word = lowerFirst(word)
		}
		switch to, ok := turnedForms()[w.Form]; {
		case ok:
			word = to
		case self && w.Form == "was":
			word = "were"
		case self && (w.Form == "wasn't" || w.Form == "wasnt"):
			word = "weren't"
		case self && w.Form == "am":
			word = "are"
		}
		self = w.Form == "i" || self && a.words.IsAdverb(i) || self && a.words.Is(i, "just still also never always")
		b.WriteString(word)
	}
	return b.String()
}

// isProper reports whether the first word of a sentence may be a name.
func (a *answer) isProper(i int) bool {
	form, _, _ := strings.Cut(a.words[i].Form, "'")
	return a.words[i].Capital && !english.IsCommonWord(form) && !a.words.IsAuxiliary(i) && !strings.HasSuffix(form, "ing")
}

func lowerFirst(word string) string {
	first, n := utf8.DecodeRuneInString(word)
	return string(unicode.ToLower(first)) + word[n:]
}

// baseForm turns "wants" to "want".
func baseForm(form string) string {
	switch {
	case english.OneOf(form, "doesn't doesnt"):
		return "don't"
	case english.OneOf(form, "wishes misses"):
		return strings.TrimSuffix(form, "es")
	case form == "worries":
		return "worry"
	}
	return strings.TrimSuffix(form, "s")
}
