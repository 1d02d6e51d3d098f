package reflection

import (
	"strings"
)

// turnClause turns the longest beginning of a clause that can be turned.
func (a *answer) turnClause(c clause) (turnedSpan, bool) {
	for to := min(c.to, c.from+maxTurned); to >= c.from+minQuoted; to-- {
		s := span{c.from, to}
		if !a.mayEnd(s, c) && !a.endsWell(s, c) || !a.mayTell(s) {
			continue
		}
		t := Turned{Source: a.textOf(s), Firm: !a.words.In(c.from, neutral), Score: a.tellingness(s, c) + a.substance(s), Deed: a.saysDeed(s)}
		t.Text, t.Clause = a.toldAs(s)
		if t.Text = a.lowered(t.Text, c.from); t.Text != "" {
			return turnedSpan{t, s}, true
		}
	}
	return turnedSpan{}, false
}

// figureMarks are lost when words are turned, and change what they say.
const figureMarks = "%$£€#@~^"

// mayTell reports whether a span can be told: what can be said back, and what they
// told somebody else.
func (a *answer) mayTell(s span) bool {
	switch {
	case a.words.In(s.from, selves) && a.words.Is(s.from+1, "been gone done seen gonna never"), strings.ContainsAny(a.textOf(s), figureMarks),
		a.words.Is(s.from, "said says told asked"), a.words.Is(s.to-1, "saying thinking telling wondering asking"):
		return false
	case a.words.Is(s.from, "let leave give") && a.words.Is(s.from+2, "alone be them it that"):
		return false
	case a.toldOthers(s):
		return a.mayEcho(span{s.from + 2, s.to})
	}
	return a.mayEcho(s)
}

// toldOthers reports whether a span says what the speaker told somebody else.
func (a *answer) toldOthers(s span) bool {
	return a.words.Is(s.from, "i we") && a.words.Is(s.from+1, "told asked") && a.words.Is(s.from+2, "them him her everybody the")
}

// endsWell reports whether a clause ends in a time of day ("I leave at two") or
// in what something needs.
func (a *answer) endsWell(s span, c clause) bool {
	if s.to == c.to && a.pauseAt(s.to) && a.words.Is(s.to-1, "needs wants takes costs gives") {
		return true
	}
	return s.to == c.to && isNumber(a.words.Form(s.to-1)) && a.words.Is(s.to-2, "at by until till past before after")
}

// toldAs returns a span as it is told, and whether it is a clause. It returns ""
// if the span is nothing that can be turned.
func (a *answer) toldAs(s span) (text string, isClause bool) {
	switch {
	case a.isTime(s):
		return a.turnWords(s), false
	case a.toldOthers(s):
		return a.turnWords(s), true
	case a.asksMe(s) != "":
		return a.asksMe(s), true
	case a.words.Is(s.from, "just please") && a.words.Is(s.from+1, "tell show give let") && a.words.Is(s.from+2, "me us"):
		return a.turned(span{s.from + 1, s.to}), true
	case a.turned(s) != "":
		return a.turned(s), true
	case a.isDeed(s):
		return "you " + lowerFirst(a.turnWords(s)), true
	case a.words.Is(s.from, "same") && a.isPlain(s):
		return "the " + a.turnWords(s), true
	case a.isPlain(s), a.isFronted(s):
		return a.turnWords(s), true
	case a.isActivity(s.from), a.isThing(s):
		return a.turnWords(s), false
	}
	return "", false
}

// isActivity reports whether a span that begins at word i is something that one
// does: "teaching them the brake", "not knowing what comes".
func (a *answer) isActivity(i int) bool {
	if a.words.Is(i, "not never") {
		i++
	}
	return a.isDoing(i) || a.words.Is(i, "being having doing")
}

// asksMe returns what the speaker asks of the listener, or "": "leave me on one
// house" becomes "you'd like me to leave you on one house".
func (a *answer) asksMe(s span) string {
	from := s.from
	not := a.words.Is(from, "don't dont never")
	if not || a.words.Is(from, "just please so then") {
		from++
	}
	if from+2 >= s.to || !a.words.In(from, asked) || !a.words.Is(from+1, "me us") || a.words[from+1].Pause != 0 {
		return ""
	}
	if not {
		return a.join("you'd rather I didn't", span{from, s.to})
	}
	return a.join("you'd like me to", span{from, s.to})
}

// isTime reports whether the span is a time at which something happened: "the day
// the contract came".
func (a *answer) isTime(s span) bool {
	for i := s.from + 1; i < min(s.to-1, s.from+4); i++ {
		if a.words.In(i, times) {
			return a.words.Is(s.from, "the that my our") && (a.words.In(i+1, subjects) && !a.words.Is(i+1, "there there's") || articles.Has(a.words.Form(i+1)))
		}
	}
	return false
}

// isFronted reports whether the span begins with when or where, and goes on with
// "I": "Saturdays I cook".
func (a *answer) isFronted(s span) bool {
	for i := s.from + 1; i < min(s.to-1, s.from+5); i++ {
		if a.words.Is(i, "i i'm we we're i've") {
			main := a.isFinite(i+1) || a.words.Is(i, "i'm we're i've") || !a.words.IsClosedClass(i+1)
			return main && a.words[i].Pause == 0 && a.isNoun(i-1, true) && a.saysWhen(span{s.from, i})
		}
	}
	return false
}

// saysWhen reports whether a span says when or where.
func (a *answer) saysWhen(s span) bool {
	when := a.words.Is(s.from, "on at in after before every") || a.words.In(s.to-1, times) || strings.HasSuffix(a.words.Form(s.to-1), "days")
	return when && !a.hasVerb(s)
}
