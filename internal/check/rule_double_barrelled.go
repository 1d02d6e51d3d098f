package check

import "strings"

// doubleBarrelled finds questions that ask two separate things. A pair that is
// one idea (work and family, ups and downs, you and Priya) is one.
func doubleBarrelled(q *question) *slip {
	const remedy = "ask one of them, and the other after the answer"
	asking := q.asking()
	for i, p := range asking {
		ws := p.words
		if i > 0 && !follows(p) && asking[i-1].how != inverted && asking[i-1].end == '?' && p.end != 0 {
			return q.slip(ws, hit{p.head, min(p.head+3, len(ws))}, "a second question follows the first", remedy)
		}
		if h, ok := secondQuestion(p); ok {
			return q.slip(ws, h, q.quote(ws, h)+" begins a second question", remedy)
		}
		if h, ok := secondThing(p); ok {
			return q.slip(ws, h, q.quote(ws, h)+" adds a second thing to answer", remedy)
		}
	}
	return nil
}

// follows reports whether a later question only leads on from the one before.
func follows(p *part) bool {
	ws := p.asked()
	if p.how == elliptical || p.how == inverted && (has(ws, "or") || has(ws, "say") || has(ws, "expect")) { // it reads out the answers to the first
		return true
	}
	if p.head > 0 && in(p.words[0].form, "also plus and") {
		return false
	}
	for _, w := range ws {
		if in(w.form, "it that this they them then there so else he she her him") {
			return true
		}
	}
	return len(ws) <= 3
}

var coordinators = lazySet("and or also plus but")

// secondQuestion finds "and what did", "and do you".
func secondQuestion(p *part) (hit, bool) {
	ws := p.words
	for i := p.head + 2; i+1 < len(ws); i++ {
		if !coordinators()[ws[i].form] || ws[i].mention {
			continue
		}
		k := i + 1
		for in(p.form(k), "also then if so") {
			k++
		}
		w, next := p.form(k), p.form(k+1)
		switch {
		case whWords()[w] && ws[i].pause == ',' && len(ws)-k <= 3 && len(ws)-k > 1 && !in(w, "who why how"):
			return hit{i, k + 1}, true
		case preps()[w] && whWords()[next] && next != "when" && next != "where" && auxWords()[p.form(k+3)]:
			return hit{i, k + 2}, true
		case whWords()[w] && in(ws[p.head].form, "who whom whose which when where") && ws[i].form != "also" && back(ws[k+1:]):
			continue // a word, and then its story
		case whWords()[w] && (auxWords()[next] || auxWords()[p.form(k+2)] && !pronouns()[next] && !in(next, "the a an my your our")):
			return hit{i, k + 2}, true
		case whWords()[w] && in(w, "how what why") && p.how == request && (next == "you" || next == "your" || next == "the") && len(ws)-k >= 4 && !back(ws[k+1:]) && !has(ws[p.head:i], "happened"):
			return hit{i, k + 2}, true
		case p.how == inverted && k == i+1 && pastTense(w) && ws[i].form == "and" && in(ws[p.head].form, "have has"):
			return hit{i, k + 1}, true
		case auxWords()[w] && (pronouns()[next] || determiners()[next] && ws[i].pause == ',' || determiners()[next] && p.how == inverted) && ws[i].form != "or" && !strings.HasSuffix(w, "n't"):
			return hit{i, k + 2}, true
		case in(w, "what who") && (verbs()[next] || pastTense(next) || strings.HasSuffix(next, "s")) && !closedClass()[next] && ws[i].form == "and":
			return hit{i, k + 2}, true
		case requests[w] && in(next, "me us") && k > p.head:
			return hit{i, k + 2}, true
		}
	}
	return hit{}, false
}

// back reports whether the words point back to what was asked before.
func back(ws []word) bool {
	for i, w := range ws {
		if in(w.form, "that this it them") && (i+1 == len(ws) || closedClass()[ws[i+1].form] || ws[i+1].pause != 0 || verbs()[ws[i+1].form]) {
			return true
		}
	}
	return false
}

// single are pairs that are one idea.
var single = listed("barrelled", "single")

// attitudes end where what is asked about begins: what do you think of, how do
// you feel about, what do you like about.
var attitudes = listed("barrelled", "attitudes")

var determiners = lazySet("the your our my their his her its a an this that these those any all both what how why which who where when more less new")

// secondThing finds a second object of what is asked: the tools and the people
// here, the uniforms plus the overtime rules.
func secondThing(p *part) (hit, bool) {
	ws := p.words
	if h, ok := first(ws[p.head:], adding); ok && h.from > 1 {
		h = hit{h.from + p.head, h.to + p.head}
		if asksAttitude(ws[p.head:h.from]) && !subordinate(ws[p.head:h.from]) {
			return h, true
		}
	}
	for i := p.head + 2; i+1 < len(ws); i++ {
		if ws[i].form != "and" || ws[i].mention || isSingle(ws, i) || has(ws[p.head:i], "between") || has(ws[p.head:i], "both") && has(ws[p.head:i], "between") {
			continue
		}
		if subordinate(ws[p.head:i]) || pronouns()[ws[i-1].form] || in(ws[i-1].form, "me us him them") {
			continue
		}
		next := ws[i+1]
		if h, ok := first(ws[p.head:i+2], opposites); ok && h.to == i+2-p.head {
			return hit{i, i + 2}, true
		}
		if !asksAttitude(ws[p.head:i]) {
			continue
		}
		switch {
		case in(next.form, "the your our my their his her its a an this that these those") && i+2 < len(ws) && ws[i+2].pause == 0:
			if determined(ws[p.head:i]) {
				return hit{i, min(i+3, len(ws))}, true
			}
		case preps()[next.form] && has(ws[p.head:i], next.form) && i+2 < len(ws) && !in(next.form, "up down out off on over"):
			return hit{i, min(i+3, len(ws))}, true
		case in(next.form, "out") && has(ws[p.head:i], "out") && p.form(i+2) == "of":
			return hit{i, min(i+4, len(ws))}, true
		case in(next.form, "how why") && ws[i-1].pause == 0 && nounClause(ws, i+1):
			return hit{i, i + 2}, true
		case bareNoun(ws, i-1) && bareNoun(ws, i+1) && !next.capital && ends(ws, i+1):
			return hit{i, i + 2}, true
		}
	}
	return hit{}, false
}

var adding = phrases("as well as; plus; along with; together with; in addition to; and also; as also; not to mention; on top of; besides the|your|our; and separately")

var opposites = listed("barrelled", "opposites")

func nounClause(ws []word, i int) bool {
	return i+2 < len(ws) && (pronouns()[ws[i+1].form] || determiners()[ws[i+1].form])
}

func isSingle(ws []word, and int) bool {
	for from := max(0, and-2); from <= and; from++ {
		if from+single.at(ws, from) > and {
			return true
		}
	}
	return false
}

// asksAttitude reports whether the words ask what somebody makes of a thing.
func asksAttitude(ws []word) bool {
	_, ok := first(ws, attitudes)
	return ok
}

// subordinate reports whether the words have gone into a clause that only says
// when or under what circumstances.
func subordinate(ws []word) bool {
	for i, w := range ws {
		if i > 0 && in(w.form, "when while before after since until because if once during whenever where without") {
			return true
		}
	}
	return false
}

// determined reports whether the words hold a thing of their own that another
// can be added to: an article or a possessive, or a verb in -ing.
func determined(ws []word) bool {
	for _, w := range ws {
		if in(w.form, "the your our my their his her its a an this these those") || len(w.form) > 4 && w.form[len(w.form)-3:] == "ing" {
			return true
		}
	}
	return false
}

func bareNoun(ws []word, i int) bool {
	return i >= 0 && i < len(ws) && !closedClass()[ws[i].form] && !verbs()[ws[i].form] && !adverbish(ws[i].form) && !ws[i].capital
}

// ends reports whether what is asked about ends after word i.
func ends(ws []word, i int) bool {
	return i+1 >= len(ws) || ws[i+1].pause != 0 || preps()[ws[i+1].form] || in(ws[i+1].form, "here there now today these lately so this")
}
