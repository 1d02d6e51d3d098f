package check

// closed finds questions that a yes, a no or one word answers.
func closed(q *question) *slip {
	const remedy = "ask what, how, or tell me about"
	if h, ok := first(q.words, scales); ok {
		return q.slip(q.words, h, q.quote(q.words, h)+" asks for a word or a number", remedy)
	}
	p := q.last()
	if p == nil {
		return nil
	}
	ws, i := p.words, p.head
	switch p.how {
	case inverted:
		if n := exemplary(ws, i); n {
			return nil
		}
		h := hit{i, min(i+2, len(ws))}
		return q.slip(ws, h, q.quote(ws, h)+" is answered by yes or no", remedy)
	case elliptical:
		if len(ws) <= 3 && anyPhrase(ws, nudges) {
			return nil
		}
		return q.slip(ws, hit{0, len(ws)}, "a statement with a question mark is answered by yes or no", remedy)
	case request:
		return closedRequest(q, p, remedy)
	case openly:
		if n := oneWord(ws, i); n > 0 && !opensUp(ws[i+1:]) {
			h := hit{i, i + n}
			return q.slip(ws, h, q.quote(ws, h)+" is answered by a word", remedy)
		}
	}
	return nil
}

// closedRequest finds requests for a word: tell me whether, name one.
func closedRequest(q *question, p *part, remedy string) *slip {
	ws := p.words
	for k := p.head; k < len(ws) && k < p.head+8; k++ {
		if k > p.head && ws[k].pause == ',' {
			if auxWords()[ws[k].form] && pronouns()[p.form(k+1)] {
				return q.slip(ws, hit{k, k + 2}, q.quote(ws, hit{k, k + 2})+" is answered by yes or no", remedy)
			}
			if k > p.head+3 || !whWords()[ws[k].form] {
				return nil
			}
		}
		switch {
		case in(ws[k].form, "about more"):
			return nil
		case ws[k].form == "whether", ws[k].form == "if" && k > p.head && in(ws[k-1].form, "me us know hear say"):
			return q.slip(ws, hit{p.head, k + 1}, q.quote(ws, hit{k, k + 1})+" is answered by yes or no", remedy)
		case k == p.head && in(ws[k].form, "name rate pick choose") && k+1 < len(ws):
			return q.slip(ws, hit{k, k + 1}, q.quote(ws, hit{k, k + 1})+" asks for a word", remedy)
		case whWords()[ws[k].form]:
			if in(ws[k].form, "when where") && k > 0 && !in(ws[k-1].form, "me us know") {
				continue
			}
			if n := oneWord(ws, k); n > 0 && !in(ws[k].form, "when where") && !opensUp(ws[k+1:]) {
				return q.slip(ws, hit{k, k + n}, q.quote(ws, hit{k, k + n})+" is answered by a word", remedy)
			}
			return nil
		}
	}
	return nil
}

// oneWord is how many words at i make a question that a word answers.
func oneWord(ws []word, i int) int {
	form := func(k int) string {
		if k < len(ws) && ws[k].pause == 0 {
			return ws[k].form
		}
		return ""
	}
	switch w := ws[i].form; {
	case w == "how" && in(form(i+1), "many much often long old far soon big late early tall likely frequently regularly fast about"):
		return 2
	case in(w, "when when's whose"):
		return 1
	case in(w, "who who's whom") && !has(ws[i+1:], "like"):
		return 1
	case in(w, "where where's"):
		for k := i + 1; k < len(ws); k++ {
			if in(ws[k].form, "from wrong") || ws[k].form == "stand" || ws[k].form == "see" {
				return 0
			}
		}
		return 1
	case w == "which":
		return min(2, len(ws)-i)
	case w == "what" && in(form(i+1), "time year day date month age colour color size number percentage percent grade"):
		return 2
	case in(w, "what what's") && chooses(ws[i+1:]):
		return 1
	case preps()[w]:
		if in(form(i+1), "how who whom which whose when where") {
			return 2
		}
		if form(i+1) == "what" && in(form(i+2), "time year day date month age point") {
			return 3
		}
	}
	if in(ws[i].form, "what what's") {
		for k := i + 1; k < len(ws) && k < i+5; k++ {
			if in(ws[k].form, "your the job shift") && in(form(k+1), "name title favourite favorite age email grade rank") && k <= i+3 {
				return k + 2 - i
			}
		}
	}
	return 0
}

// chooses reports whether the words set one thing against another.
func chooses(ws []word) bool {
	prefers := has(ws, "prefer") || has(ws, "rather")
	return prefers && has(ws, "or")
}

// opensUp reports whether a question goes on to ask for more than a word.
func opensUp(ws []word) bool {
	for i, w := range ws {
		if in(w.form, "and or") && i+1 < len(ws) && in(ws[i+1].form, "why how what what's") {
			return true
		}
	}
	return false
}

func has(ws []word, form string) bool {
	for _, w := range ws {
		if w.form == form {
			return true
		}
	}
	return false
}

// exemplary reports whether the inversion at i asks for an example or a story,
// to which nobody says yes and no more.
func exemplary(ws []word, i int) bool {
	h, ok := first(ws[i:], stories)
	return ok && h.from == 0
}

func anyPhrase(ws []word, list *phraseList) bool {
	_, ok := first(ws, list)
	return ok
}

var (
	scales  = phrases("yes or no; on a scale; in one word; in a word; true or false; out of ten; from one|1 to five|ten|5|10")
	nudges  = phrases("such as; for example; for instance; like what; meaning; because; and then; how so; namely; and after")
	stories = listed("closed", "stories")
)
