package check

// hypothetical finds questions that only imagine and ask for nothing that is
// or was. "Would" of a habit long ago and a polite "would you tell me" are none.
func hypothetical(q *question) *slip {
	const remedy = "ask about the last time it happened"
	if inThePast(q.words) {
		return nil
	}
	for i := range q.parts {
		p := &q.parts[i]
		ws := p.words
		if !p.asks || p.how == request || p.how == elliptical {
			if h, ok := first(ws, imagining); ok && (h.from == 0 || ws[h.from].pause != 0 || fillers()[ws[h.from-1].form] || in(ws[h.from].form, "if in given")) && !reported(ws[:h.from]) {
				return q.slip(ws, h, q.quote(ws, h)+" asks them to imagine", remedy)
			}
		}
		if !p.asks {
			continue
		}
		if h, ok := first(ws, supposing); ok && !narrated(ws, h.from) {
			return q.slip(ws, h, q.quote(ws, h)+" asks them to imagine", remedy)
		}
		if h, ok := modal(q, p); ok && p.how != elliptical {
			return q.slip(ws, h, q.quote(ws, h)+" asks for what has not happened", remedy)
		}
	}
	return nil
}

var imagining = listed("hypothetical", "imagining")

var supposing = listed("hypothetical", "supposing")

// narrated reports whether a supposing word is told of the past: what did you
// imagine.
func narrated(ws []word, i int) bool {
	for k := max(0, i-3); k < i; k++ {
		if in(ws[k].form, "did had have you've was were used") {
			return true
		}
	}
	return false
}

// modal finds a would that asks for what is not.
func modal(q *question, p *part) (hit, bool) {
	ws := p.words
	if p.how == request {
		h, ok := first(ws[p.head:], wouldDo)
		return hit{h.from + p.head, h.to + p.head}, ok
	}
	for i := p.head; i < len(ws) && i <= p.head+6; i++ {
		if i > p.head && ws[i].pause == ',' && i > p.head+2 {
			break
		}
		if i > p.head && in(ws[i].form, "that who which when before after because did was were") {
			break
		}
		wouldly := in(ws[i].form, "would wouldn't") || i > p.head && in(ws[i].form, "you'd it'd they'd")
		if !wouldly && !(in(ws[i].form, "could might will should") && conditionalClause(q)) {
			continue
		}
		if n := polite(ws, i); n {
			return hit{}, false
		}
		return hit{i, min(i+3, len(ws))}, true
	}
	return hit{}, false
}

var wouldDo = listed("hypothetical", "wouldDo")

// conditionalClause reports whether the question holds an if with a past tense.
func conditionalClause(q *question) bool {
	for i, w := range q.words {
		if w.form != "if" {
			continue
		}
		for k := i + 1; k < len(q.words) && k < i+5; k++ {
			if pastTense(q.words[k].form) || in(q.words[k].form, "could would") {
				return true
			}
		}
	}
	return false
}

// polite reports whether the would at i only softens: how would you describe,
// what would you say, would you like to.
func polite(ws []word, i int) bool {
	verb := ""
	for k := i + 1; k < len(ws) && k <= i+4; k++ {
		if in(ws[k].form, "you i we it your people colleagues friends others team ever") || adverbish(ws[k].form) {
			continue
		}
		verb = ws[k].form
		break
	}
	if verb == "like" {
		_, ok := first(ws, wouldLike)
		return ok
	}
	return in(verb, "describe say call put explain sum characterise characterize rate rank define phrase summarise summarize mind count consider agree be") && !(verb == "be" && !anyPhrase(ws, fairToSay)) && !has(ws, "if")
}

var fairToSay = phrases("would it be fair|right|true|wrong|possible|ok|okay")

var wouldLike = phrases("like to talk|discuss|start|begin|say|add|cover|tell|ask|know|hear|show|share")

// inThePast reports whether the words place the question in a time that is
// over, in which would tells of a habit.
func inThePast(ws []word) bool {
	if h, ok := first(ws, habits); ok {
		for _, w := range ws[h.from:h.to] {
			if w.form == "if" {
				return false
			}
		}
		return true
	}
	for i, w := range ws { // what would he say when it rained
		if i > 0 && w.form == "when" && i+2 < len(ws) && pronouns()[ws[i+1].form] && pastTense(ws[i+2].form) && !has(ws, "if") {
			return true
		}
	}
	return false
}

var habits = listed("hypothetical", "habits")
