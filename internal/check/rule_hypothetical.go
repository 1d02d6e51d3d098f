package check

// hypothetical finds questions that only imagine and ask for nothing that is
// or was. "Would" of a habit long ago and a polite "would you tell me" are none.
func hypothetical(q *question) *slip {
	const remedy = "ask about the last time it happened"
	if inThePast(q.Words) {
		return nil
	}
	for i := range q.Clauses {
		p := &q.Clauses[i]
		ws := p.Words
		if !p.Asks || p.Kind == Request || p.Kind == Elliptical {
			if h, ok := Find(ws, imagining); ok && (h.From == 0 || ws[h.From].Pause != 0 || Fillers()[ws[h.From-1].Form] || OneOf(ws[h.From].Form, "if in given")) && !reported(ws[:h.From]) {
				return q.slip(ws, h, q.quote(ws, h)+" asks them to imagine", remedy)
			}
		}
		if !p.Asks {
			continue
		}
		if h, ok := Find(ws, supposing); ok && !narrated(ws, h.From) {
			return q.slip(ws, h, q.quote(ws, h)+" asks them to imagine", remedy)
		}
		if h, ok := modal(q, p); ok && p.Kind != Elliptical {
			return q.slip(ws, h, q.quote(ws, h)+" asks for what has not happened", remedy)
		}
	}
	return nil
}

var imagining = listed("hypothetical", "imagining")

var supposing = listed("hypothetical", "supposing")

// narrated reports whether a supposing word is told of the past: what did you
// imagine.
func narrated(ws []Word, i int) bool {
	for k := max(0, i-3); k < i; k++ {
		if OneOf(ws[k].Form, "did had have you've was were used") {
			return true
		}
	}
	return false
}

// modal finds a would that asks for what is not.
func modal(q *question, p *Clause) (Span, bool) {
	ws := p.Words
	if p.Kind == Request {
		h, ok := Find(ws[p.Head:], wouldDo)
		return Span{h.From + p.Head, h.To + p.Head}, ok
	}
	for i := p.Head; i < len(ws) && i <= p.Head+6; i++ {
		if i > p.Head && ws[i].Pause == ',' && i > p.Head+2 {
			break
		}
		if i > p.Head && OneOf(ws[i].Form, "that who which when before after because did was were") {
			break
		}
		wouldly := OneOf(ws[i].Form, "would wouldn't") || i > p.Head && OneOf(ws[i].Form, "you'd it'd they'd")
		if !wouldly && !(OneOf(ws[i].Form, "could might will should") && conditionalClause(q)) {
			continue
		}
		if n := polite(ws, i); n {
			return Span{}, false
		}
		return Span{i, min(i+3, len(ws))}, true
	}
	return Span{}, false
}

var wouldDo = listed("hypothetical", "wouldDo")

// conditionalClause reports whether the question holds an if with a past tense.
func conditionalClause(q *question) bool {
	for i, w := range q.Words {
		if w.Form != "if" {
			continue
		}
		for k := i + 1; k < len(q.Words) && k < i+5; k++ {
			if IsPastTense(q.Words[k].Form) || OneOf(q.Words[k].Form, "could would") {
				return true
			}
		}
	}
	return false
}

// polite reports whether the would at i only softens: how would you describe,
// what would you say, would you like to.
func polite(ws []Word, i int) bool {
	verb := ""
	for k := i + 1; k < len(ws) && k <= i+4; k++ {
		if OneOf(ws[k].Form, "you i we it your people colleagues friends others team ever") || IsAdverb(ws[k].Form) {
			continue
		}
		verb = ws[k].Form
		break
	}
	if verb == "like" {
		_, ok := Find(ws, wouldLike)
		return ok
	}
	return OneOf(verb, "describe say call put explain sum characterise characterize rate rank define phrase summarise summarize mind count consider agree be") && !(verb == "be" && !Contains(ws, fairToSay)) && !Has(ws, "if")
}

var fairToSay = Phrases("would it be fair|right|true|wrong|possible|ok|okay")

var wouldLike = Phrases("like to talk|discuss|start|begin|say|add|cover|tell|ask|know|hear|show|share")

// inThePast reports whether the words place the question in a time that is
// over, in which would tells of a habit.
func inThePast(ws []Word) bool {
	if h, ok := Find(ws, habits); ok {
		for _, w := range ws[h.From:h.To] {
			if w.Form == "if" {
				return false
			}
		}
		return true
	}
	for i, w := range ws { // what would he say when it rained
		if i > 0 && w.Form == "when" && i+2 < len(ws) && Pronouns()[ws[i+1].Form] && IsPastTense(ws[i+2].Form) && !Has(ws, "if") {
			return true
		}
	}
	return false
}

var habits = listed("hypothetical", "habits")
