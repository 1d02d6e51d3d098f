package check

import "strings"

// doubleBarrelled finds questions that ask two separate things. A pair that is
// one idea (work and family, ups and downs, you and Priya) is one.
func doubleBarrelled(q *question) *slip {
	const remedy = "ask one of them, and the other after the answer"
	asking := q.asking()
	for i, p := range asking {
		ws := p.Words
		if i > 0 && !follows(p) && asking[i-1].Kind != YesNo && asking[i-1].EndMark == '?' && p.EndMark != 0 {
			return q.slip(ws, Span{p.Head, min(p.Head+3, len(ws))}, "a second question follows the first", remedy)
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
func follows(p *Clause) bool {
	ws := p.Asked()
	if p.Kind == Elliptical || p.Kind == YesNo && (Has(ws, "or") || Has(ws, "say") || Has(ws, "expect")) { // it reads out the answers to the first
		return true
	}
	if p.Head > 0 && OneOf(p.Words[0].Form, "also plus and") {
		return false
	}
	for _, w := range ws {
		if OneOf(w.Form, "it that this they them then there so else he she her him") {
			return true
		}
	}
	return len(ws) <= 3
}

var coordinators = lazySet("and or also plus but")

// secondQuestion finds "and what did", "and do you".
func secondQuestion(p *Clause) (Span, bool) {
	ws := p.Words
	for i := p.Head + 2; i+1 < len(ws); i++ {
		if !coordinators()[ws[i].Form] || ws[i].Quoted {
			continue
		}
		k := i + 1
		for OneOf(p.Form(k), "also then if so") {
			k++
		}
		w, next := p.Form(k), p.Form(k+1)
		switch {
		case WhWords()[w] && ws[i].Pause == ',' && len(ws)-k <= 3 && len(ws)-k > 1 && !OneOf(w, "who why how"):
			return Span{i, k + 1}, true
		case Prepositions()[w] && WhWords()[next] && next != "when" && next != "where" && Auxiliaries()[p.Form(k+3)]:
			return Span{i, k + 2}, true
		case WhWords()[w] && OneOf(ws[p.Head].Form, "who whom whose which when where") && ws[i].Form != "also" && back(ws[k+1:]):
			continue // a word, and then its story
		case WhWords()[w] && (Auxiliaries()[next] || Auxiliaries()[p.Form(k+2)] && !Pronouns()[next] && !OneOf(next, "the a an my your our")):
			return Span{i, k + 2}, true
		case WhWords()[w] && OneOf(w, "how what why") && p.Kind == Request && (next == "you" || next == "your" || next == "the") && len(ws)-k >= 4 && !back(ws[k+1:]) && !Has(ws[p.Head:i], "happened"):
			return Span{i, k + 2}, true
		case p.Kind == YesNo && k == i+1 && IsPastTense(w) && ws[i].Form == "and" && OneOf(ws[p.Head].Form, "have has"):
			return Span{i, k + 1}, true
		case Auxiliaries()[w] && (Pronouns()[next] || Determiners()[next] && ws[i].Pause == ',' || Determiners()[next] && p.Kind == YesNo) && ws[i].Form != "or" && !strings.HasSuffix(w, "n't"):
			return Span{i, k + 2}, true
		case OneOf(w, "what who") && (Verbs()[next] || IsPastTense(next) || strings.HasSuffix(next, "s")) && !ClosedClass()[next] && ws[i].Form == "and":
			return Span{i, k + 2}, true
		case requestVerbs[w] && OneOf(next, "me us") && k > p.Head:
			return Span{i, k + 2}, true
		}
	}
	return Span{}, false
}

// back reports whether the words point back to what was asked before.
func back(ws []Word) bool {
	for i, w := range ws {
		if OneOf(w.Form, "that this it them") && (i+1 == len(ws) || ClosedClass()[ws[i+1].Form] || ws[i+1].Pause != 0 || Verbs()[ws[i+1].Form]) {
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

var Determiners = lazySet("the your our my their his her its a an this that these those any all both what how why which who where when more less new")

// secondThing finds a second object of what is asked: the tools and the people
// here, the uniforms plus the overtime rules.
func secondThing(p *Clause) (Span, bool) {
	ws := p.Words
	if h, ok := Find(ws[p.Head:], adding); ok && h.From > 1 {
		h = Span{h.From + p.Head, h.To + p.Head}
		if asksAttitude(ws[p.Head:h.From]) && !subordinate(ws[p.Head:h.From]) {
			return h, true
		}
	}
	for i := p.Head + 2; i+1 < len(ws); i++ {
		if ws[i].Form != "and" || ws[i].Quoted || isSingle(ws, i) || Has(ws[p.Head:i], "between") || Has(ws[p.Head:i], "both") && Has(ws[p.Head:i], "between") {
			continue
		}
		if subordinate(ws[p.Head:i]) || Pronouns()[ws[i-1].Form] || OneOf(ws[i-1].Form, "me us him them") {
			continue
		}
		next := ws[i+1]
		if h, ok := Find(ws[p.Head:i+2], opposites); ok && h.To == i+2-p.Head {
			return Span{i, i + 2}, true
		}
		if !asksAttitude(ws[p.Head:i]) {
			continue
		}
		switch {
		case OneOf(next.Form, "the your our my their his her its a an this that these those") && i+2 < len(ws) && ws[i+2].Pause == 0:
			if determined(ws[p.Head:i]) {
				return Span{i, min(i+3, len(ws))}, true
			}
		case Prepositions()[next.Form] && Has(ws[p.Head:i], next.Form) && i+2 < len(ws) && !OneOf(next.Form, "up down out off on over"):
			return Span{i, min(i+3, len(ws))}, true
		case OneOf(next.Form, "out") && Has(ws[p.Head:i], "out") && p.Form(i+2) == "of":
			return Span{i, min(i+4, len(ws))}, true
		case OneOf(next.Form, "how why") && ws[i-1].Pause == 0 && nounClause(ws, i+1):
			return Span{i, i + 2}, true
		case bareNoun(ws, i-1) && bareNoun(ws, i+1) && !next.Capital && ends(ws, i+1):
			return Span{i, i + 2}, true
		}
	}
	return Span{}, false
}

var adding = Phrases("as well as; plus; along with; together with; in addition to; and also; as also; not to mention; on top of; besides the|your|our; and separately")

var opposites = listed("barrelled", "opposites")

func nounClause(ws []Word, i int) bool {
	return i+2 < len(ws) && (Pronouns()[ws[i+1].Form] || Determiners()[ws[i+1].Form])
}

func isSingle(ws []Word, and int) bool {
	for from := max(0, and-2); from <= and; from++ {
		if from+single.Match(ws, from) > and {
			return true
		}
	}
	return false
}

// asksAttitude reports whether the words ask what somebody makes of a thing.
func asksAttitude(ws []Word) bool {
	_, ok := Find(ws, attitudes)
	return ok
}

// subordinate reports whether the words have gone into a clause that only says
// when or under what circumstances.
func subordinate(ws []Word) bool {
	for i, w := range ws {
		if i > 0 && OneOf(w.Form, "when while before after since until because if once during whenever where without") {
			return true
		}
	}
	return false
}

// determined reports whether the words hold a thing of their own that another
// can be added to: an article or a possessive, or a verb in -ing.
func determined(ws []Word) bool {
	for _, w := range ws {
		if OneOf(w.Form, "the your our my their his her its a an this these those") || len(w.Form) > 4 && w.Form[len(w.Form)-3:] == "ing" {
			return true
		}
	}
	return false
}

func bareNoun(ws []Word, i int) bool {
	return i >= 0 && i < len(ws) && !ClosedClass()[ws[i].Form] && !Verbs()[ws[i].Form] && !IsAdverb(ws[i].Form) && !ws[i].Capital
}

// ends reports whether what is asked about ends after word i.
func ends(ws []Word, i int) bool {
	return i+1 >= len(ws) || ws[i+1].Pause != 0 || Prepositions()[ws[i+1].Form] || OneOf(ws[i+1].Form, "here there now today these lately so this")
}
