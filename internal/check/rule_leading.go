package check

// leading finds questions that presume their answer or push towards one.
func leading(q *question) *slip {
	const remedy = "ask without saying what you expect to hear"
	if s := tagged(q, remedy); s != nil {
		return s
	}
	for _, look := range []func(*question) (ws []Word, h Span, ok bool, why string){
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
	for i := range q.Clauses {
		p := &q.Clauses[i]
		ws := p.Words
		switch p.Kind {
		case YesNo:
			asked := p.Asked()
			negative := len(asked[0].Form) > 3 && asked[0].Form[len(asked[0].Form)-3:] == "n't"
			tag := p.Head > 0 && ws[p.Head].Pause == ',' && len(asked) <= 3 && len(asked) > 1 && Pronouns()[asked[1].Form]
			agree := len(asked) > 2 && Pronouns()[asked[1].Form] && OneOf(asked[2].Form, "agree concede accept admit") && !Has(ws, "disagree")
			if negative || tag || agree {
				h := Span{p.Head, min(p.Head+2, len(ws))}
				return q.slip(ws, h, q.quote(ws, h)+" pushes towards an answer", remedy)
			}
		case Elliptical:
			from := 0
			for k := range ws {
				if ws[k].Pause == ',' {
					from = k
				}
			}
			if tail := ws[from:]; len(tail) <= 3 && (from > 0 || i > 0) && Contains(tail, tagWords) {
				return q.slip(ws, Span{from, len(ws)}, q.quote(ws, Span{from, len(ws)})+" pushes towards an answer", remedy)
			}
			k := 0
			for k < len(ws) && Fillers()[ws[k].Form] {
				k++
			}
			if k < len(ws) && len(ws) > k+2 && OneOf(ws[k].Form, "you you're you've you'd you'll it's that's i'm") && p.EndMark == '?' {
				return q.slip(ws, Span{k, len(ws)}, "a statement with a question mark pushes towards yes", remedy)
			}
		}
	}
	return nil
}

var tagWords = listed("leading", "tagWords")

// pushes finds words that leave only one answer.
func pushes(q *question) ([]Word, Span, bool, string) {
	if h, ok := Find(q.Words, pushing); ok && !reported(q.Words[:h.From]) && !Has(q.Words, "disagree") {
		return q.Words, h, true, "leaves only one answer"
	}
	for _, ws := range q.said() {
		if h, ok := Find(ws, bandwagon); ok && !reported(ws) && !balanced(q) {
			return ws, h, true, "tells what others think before asking"
		}
	}
	for _, ws := range q.said() {
		if reported(ws) {
			continue
		}
		if h, ok := Find(ws, sweeping); ok {
			return ws, h, true, "leaves only one answer"
		}
	}
	return nil, Span{}, false, ""
}

var pushing = listed("leading", "pushing")

var sweeping = listed("leading", "sweeping")

var bandwagon = listed("leading", "bandwagon")

// balanced reports whether a question gives both sides: some say, others say.
func balanced(q *question) bool {
	return Has(q.Words, "some") && Has(q.Words, "others") || Contains(q.Words, otherSide)
}

var otherSide = listed("leading", "otherSide")

// assertsFeeling finds stretches that tell people what they feel.
func assertsFeeling(q *question) ([]Word, Span, bool, string) {
	stretches := q.said()
	for i := range q.Clauses { // a given that stands after the question
		p := &q.Clauses[i]
		for k := p.Head; k < len(p.Words); k++ {
			if OneOf(p.Words[k].Form, "given now since seeing knowing") && (k+1 < len(p.Words)) && OneOf(p.Form(k+1), "that you you're how") {
				stretches = append(stretches, p.Words[k:])
			}
		}
	}
	for _, ws := range stretches {
		if len(ws) == 0 || OneOf(ws[0].Form, "if when suppose imagine supposing say assuming assume before until unless whenever once let's") || reported(ws) {
			continue
		}
		if h, ok := Find(ws, feelings); ok && (h.From == 0 || (ownClause(ws, h.From) && !OneOf(ws[h.From-1].Form, "what if when whatever how where did do does don't didn't that") || h.From > 1 && OneOf(ws[h.From-2].Form, "now given"))) {
			return ws, h, true, "tells them what they feel"
		}
	}
	return nil, Span{}, false, ""
}

// ownClause reports whether a new clause begins at i: people you feel close to
// does not.
func ownClause(ws []Word, i int) bool {
	return ws[i].Pause != 0 || ws[i].Form != "you" || ClosedClass()[ws[i-1].Form] || reporting()[ws[i-1].Form] || OneOf(ws[i-1].Form, "know sure see hope imagine")
}

var feelings = listed("leading", "feelings")

// tellsOpinion finds an interviewer's own view before the question.
func tellsOpinion(q *question) ([]Word, Span, bool, string) {
	if q.last() == nil {
		return nil, Span{}, false, ""
	}
	for _, ws := range q.said() {
		h, ok := Find(ws, opinions)
		if !ok && ws[0].Form == "personally" {
			h, ok = Span{0, 1}, true
		}
		if !ok || reported(ws) || h.To == len(ws) && h.From > 0 {
			continue
		}
		if h.To < len(ws) && OneOf(ws[h.To-1].Form, "think believe feel reckon guess") && recalls(ws[h.To:]) {
			continue
		}
		return ws, h, true, "gives your own view before asking for theirs"
	}
	for _, ws := range q.said() {
		if h, ok := Find(ws, verdicts); ok && !reported(ws) && !attributed(ws) && h.From > 0 && ws[0].Form != "if" {
			return ws, h, true, "gives your own view before asking for theirs"
		}
	}
	return nil, Span{}, false, ""
}

// recalls reports whether an "I think" goes on to a fact: we met, it was in May.
func recalls(ws []Word) bool {
	if len(ws) > 0 && ws[0].Form == "that" {
		ws = ws[1:]
	}
	return len(ws) > 1 && OneOf(ws[0].Form, "we you it i") && OneOf(ws[1].Form, "met were was had did went saw spoke talked came started joined left") && !Has(ws, "great") && !Has(ws, "good")
}

var opinions = listed("leading", "opinions")

var verdicts = listed("leading", "verdicts")

// presumes finds questions that take a feeling, a benefit or a harm for granted.
func presumes(q *question) ([]Word, Span, bool, string) {
	for _, p := range q.asking() {
		ws := p.Asked()
		if h, ok := Find(ws, presuming); ok && !(Has(ws, "or") && Has(ws, "not")) {
			return ws, h, true, "takes the answer for granted"
		}
	}
	return nil, Span{}, false, ""
}

var presuming = listed("leading", "presuming")
