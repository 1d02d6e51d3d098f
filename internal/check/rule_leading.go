package check

// leading finds questions that presume their answer or push towards one.
func leading(q *question) *slip {
	const remedy = "ask without saying what you expect to hear"
	if s := tagged(q, remedy); s != nil {
		return s
	}
	for _, look := range []func(*question) (ws []word, h hit, ok bool, why string){
		pushes, assertsFeeling, tellsOpinion, presumes,
	} {
		if ws, h, ok, why := look(q); ok {
			return q.slip(ws, h, q.quote(ws, h)+" "+why, remedy)
		}
	}
	return nil
}

// tagged finds ", don't you?", ", right?", "Isn't it" and statements with a
// question mark.
func tagged(q *question, remedy string) *slip {
	for i := range q.parts {
		p := &q.parts[i]
		ws := p.words
		switch p.how {
		case inverted:
			asked := p.asked()
			negative := len(asked[0].form) > 3 && asked[0].form[len(asked[0].form)-3:] == "n't"
			tag := p.head > 0 && ws[p.head].pause == ',' && len(asked) <= 3 && len(asked) > 1 && pronouns()[asked[1].form]
			agree := len(asked) > 2 && pronouns()[asked[1].form] && in(asked[2].form, "agree concede accept admit") && !has(ws, "disagree")
			if negative || tag || agree {
				h := hit{p.head, min(p.head+2, len(ws))}
				return q.slip(ws, h, q.quote(ws, h)+" pushes towards an answer", remedy)
			}
		case elliptical:
			from := 0
			for k := range ws {
				if ws[k].pause == ',' {
					from = k
				}
			}
			if tail := ws[from:]; len(tail) <= 3 && (from > 0 || i > 0) && anyPhrase(tail, tagWords) {
				return q.slip(ws, hit{from, len(ws)}, q.quote(ws, hit{from, len(ws)})+" pushes towards an answer", remedy)
			}
			k := 0
			for k < len(ws) && fillers()[ws[k].form] {
				k++
			}
			if k < len(ws) && len(ws) > k+2 && in(ws[k].form, "you you're you've you'd you'll it's that's i'm") && p.end == '?' {
				return q.slip(ws, hit{k, len(ws)}, "a statement with a question mark pushes towards yes", remedy)
			}
		}
	}
	return nil
}

var tagWords = listed("leading", "tagWords")

// pushes finds words that leave only one answer.
func pushes(q *question) ([]word, hit, bool, string) {
	if h, ok := first(q.words, pushing); ok && !reported(q.words[:h.from]) && !has(q.words, "disagree") {
		return q.words, h, true, "leaves only one answer"
	}
	for _, ws := range q.said() {
		if h, ok := first(ws, bandwagon); ok && !reported(ws) && !balanced(q) {
			return ws, h, true, "tells what others think before asking"
		}
	}
	for _, ws := range q.said() {
		if reported(ws) {
			continue
		}
		if h, ok := first(ws, sweeping); ok {
			return ws, h, true, "leaves only one answer"
		}
	}
	return nil, hit{}, false, ""
}

var pushing = listed("leading", "pushing")

var sweeping = listed("leading", "sweeping")

var bandwagon = listed("leading", "bandwagon")

// balanced reports whether a question gives both sides: some say, others say.
func balanced(q *question) bool {
	return has(q.words, "some") && has(q.words, "others") || anyPhrase(q.words, otherSide)
}

var otherSide = listed("leading", "otherSide")

// assertsFeeling finds stretches that tell people what they feel.
func assertsFeeling(q *question) ([]word, hit, bool, string) {
	stretches := q.said()
	for i := range q.parts { // a given that stands after the question
		p := &q.parts[i]
		for k := p.head; k < len(p.words); k++ {
			if in(p.words[k].form, "given now since seeing knowing") && (k+1 < len(p.words)) && in(p.form(k+1), "that you you're how") {
				stretches = append(stretches, p.words[k:])
			}
		}
	}
	for _, ws := range stretches {
		if len(ws) == 0 || in(ws[0].form, "if when suppose imagine supposing say assuming assume before until unless whenever once let's") || reported(ws) {
			continue
		}
		if h, ok := first(ws, feelings); ok && (h.from == 0 || (ownClause(ws, h.from) && !in(ws[h.from-1].form, "what if when whatever how where did do does don't didn't that") || h.from > 1 && in(ws[h.from-2].form, "now given"))) {
			return ws, h, true, "tells them what they feel"
		}
	}
	return nil, hit{}, false, ""
}

// ownClause reports whether a new clause begins at i: people you feel close to
// does not.
func ownClause(ws []word, i int) bool {
	return ws[i].pause != 0 || ws[i].form != "you" || closedClass()[ws[i-1].form] || reporting()[ws[i-1].form] || in(ws[i-1].form, "know sure see hope imagine")
}

var feelings = listed("leading", "feelings")

// tellsOpinion finds an interviewer's own view before the question.
func tellsOpinion(q *question) ([]word, hit, bool, string) {
	if q.last() == nil {
		return nil, hit{}, false, ""
	}
	for _, ws := range q.said() {
		h, ok := first(ws, opinions)
		if !ok && ws[0].form == "personally" {
			h, ok = hit{0, 1}, true
		}
		if !ok || reported(ws) || h.to == len(ws) && h.from > 0 {
			continue
		}
		if h.to < len(ws) && in(ws[h.to-1].form, "think believe feel reckon guess") && recalls(ws[h.to:]) {
			continue
		}
		return ws, h, true, "gives your own view before asking for theirs"
	}
	for _, ws := range q.said() {
		if h, ok := first(ws, verdicts); ok && !reported(ws) && !attributed(ws) && h.from > 0 && ws[0].form != "if" {
			return ws, h, true, "gives your own view before asking for theirs"
		}
	}
	return nil, hit{}, false, ""
}

// recalls reports whether an "I think" goes on to a fact: we met, it was in May.
func recalls(ws []word) bool {
	if len(ws) > 0 && ws[0].form == "that" {
		ws = ws[1:]
	}
	return len(ws) > 1 && in(ws[0].form, "we you it i") && in(ws[1].form, "met were was had did went saw spoke talked came started joined left") && !has(ws, "great") && !has(ws, "good")
}

var opinions = listed("leading", "opinions")

var verdicts = listed("leading", "verdicts")

// presumes finds questions that take a feeling, a benefit or a harm for granted.
func presumes(q *question) ([]word, hit, bool, string) {
	for _, p := range q.asking() {
		ws := p.asked()
		if h, ok := first(ws, presuming); ok && !(has(ws, "or") && has(ws, "not")) {
			return ws, h, true, "takes the answer for granted"
		}
	}
	return nil, hit{}, false, ""
}

var presuming = listed("leading", "presuming")
