package check

// closed finds questions that a yes, a no or one word answers.
func closed(q *question) *slip {
	const remedy = "ask what, how, or tell me about"
	if h, ok := Find(q.Words, scales); ok {
		return q.slip(q.Words, h, q.quote(q.Words, h)+" asks for a word or a number", remedy)
	}
	p := q.last()
	if p == nil {
		return nil
	}
	ws, i := p.Words, p.Head
	switch p.Kind {
	case YesNo:
		if n := exemplary(ws, i); n {
			return nil
		}
		h := Span{i, min(i+2, len(ws))}
		return q.slip(ws, h, q.quote(ws, h)+" is answered by yes or no", remedy)
	case Elliptical:
		if len(ws) <= 3 && Contains(ws, nudges) {
			return nil
		}
		return q.slip(ws, Span{0, len(ws)}, "a statement with a question mark is answered by yes or no", remedy)
	case Request:
		return closedRequest(q, p, remedy)
	case Open:
		if n := oneWord(ws, i); n > 0 && !opensUp(ws[i+1:]) {
			h := Span{i, i + n}
			return q.slip(ws, h, q.quote(ws, h)+" is answered by a word", remedy)
		}
	}
	return nil
}

// closedRequest finds requests for a word: tell me whether, name one.
func closedRequest(q *question, p *Clause, remedy string) *slip {
	ws := p.Words
	for k := p.Head; k < len(ws) && k < p.Head+8; k++ {
		if k > p.Head && ws[k].Pause == ',' {
			if Auxiliaries()[ws[k].Form] && Pronouns()[p.Form(k+1)] {
				return q.slip(ws, Span{k, k + 2}, q.quote(ws, Span{k, k + 2})+" is answered by yes or no", remedy)
			}
			if k > p.Head+3 || !WhWords()[ws[k].Form] {
				return nil
			}
		}
		switch {
		case OneOf(ws[k].Form, "about more"):
			return nil
		case ws[k].Form == "whether", ws[k].Form == "if" && k > p.Head && OneOf(ws[k-1].Form, "me us know hear say"):
			return q.slip(ws, Span{p.Head, k + 1}, q.quote(ws, Span{k, k + 1})+" is answered by yes or no", remedy)
		case k == p.Head && OneOf(ws[k].Form, "name rate pick choose") && k+1 < len(ws):
			return q.slip(ws, Span{k, k + 1}, q.quote(ws, Span{k, k + 1})+" asks for a word", remedy)
		case WhWords()[ws[k].Form]:
			if OneOf(ws[k].Form, "when where") && k > 0 && !OneOf(ws[k-1].Form, "me us know") {
				continue
			}
			if n := oneWord(ws, k); n > 0 && !OneOf(ws[k].Form, "when where") && !opensUp(ws[k+1:]) {
				return q.slip(ws, Span{k, k + n}, q.quote(ws, Span{k, k + n})+" is answered by a word", remedy)
			}
			return nil
		}
	}
	return nil
}

// oneWord is how many words at i make a question that a word answers.
func oneWord(ws []Word, i int) int {
	form := func(k int) string {
		if k < len(ws) && ws[k].Pause == 0 {
			return ws[k].Form
		}
		return ""
	}
	switch w := ws[i].Form; {
	case w == "how" && OneOf(form(i+1), "many much often long old far soon big late early tall likely frequently regularly fast about"):
		return 2
	case OneOf(w, "when when's whose"):
		return 1
	case OneOf(w, "who who's whom") && !Has(ws[i+1:], "like"):
		return 1
	case OneOf(w, "where where's"):
		for k := i + 1; k < len(ws); k++ {
			if OneOf(ws[k].Form, "from wrong") || ws[k].Form == "stand" || ws[k].Form == "see" {
				return 0
			}
		}
		return 1
	case w == "which":
		return min(2, len(ws)-i)
	case w == "what" && OneOf(form(i+1), "time year day date month age colour color size number percentage percent grade"):
		return 2
	case OneOf(w, "what what's") && chooses(ws[i+1:]):
		return 1
	case Prepositions()[w]:
		if OneOf(form(i+1), "how who whom which whose when where") {
			return 2
		}
		if form(i+1) == "what" && OneOf(form(i+2), "time year day date month age point") {
			return 3
		}
	}
	if OneOf(ws[i].Form, "what what's") {
		for k := i + 1; k < len(ws) && k < i+5; k++ {
			if OneOf(ws[k].Form, "your the job shift") && OneOf(form(k+1), "name title favourite favorite age email grade rank") && k <= i+3 {
				return k + 2 - i
			}
		}
	}
	return 0
}

// chooses reports whether the words set one thing against another.
func chooses(ws []Word) bool {
	prefers := Has(ws, "prefer") || Has(ws, "rather")
	return prefers && Has(ws, "or")
}

// opensUp reports whether a question goes on to ask for more than a word.
func opensUp(ws []Word) bool {
	for i, w := range ws {
		if OneOf(w.Form, "and or") && i+1 < len(ws) && OneOf(ws[i+1].Form, "why how what what's") {
			return true
		}
	}
	return false
}

func Has(ws []Word, form string) bool {
	for _, w := range ws {
		if w.Form == form {
			return true
		}
	}
	return false
}

// exemplary reports whether the inversion at i asks for an example or a story,
// to which nobody says yes and no more.
func exemplary(ws []Word, i int) bool {
	h, ok := Find(ws[i:], stories)
	return ok && h.From == 0
}

func Contains(ws []Word, list *PhraseList) bool {
	_, ok := Find(ws, list)
	return ok
}

var (
	scales  = Phrases("yes or no; on a scale; in one word; in a word; true or false; out of ten; from one|1 to five|ten|5|10")
	nudges  = Phrases("such as; for example; for instance; like what; meaning; because; and then; how so; namely; and after")
	stories = listed("closed", "stories")
)
