package check

// A term is a phrase that a rule looks for, and the words that give it another
// sense where they stand in the same question: toxic waste, bandwidth of a
// radio.
type term struct {
	phrases *PhraseList
	unless  map[string]bool
}

// terms are those of one rule.
type terms struct {
	Bloom // of all their phrases
	list  []term
}

// find finds the first of the terms that stands in its own sense.
func find(ws, around []Word, list func() terms) (Span, bool) {
	all := list()
	for i := range ws {
		if !all.MayStart(&ws[i]) {
			continue
		}
		for _, t := range all.list {
			if n := t.phrases.Match(ws, i); n > 0 && !literal(around, t.unless) {
				return Span{i, i + n}, true
			}
		}
	}
	return Span{}, false
}

func literal(ws []Word, unless map[string]bool) bool {
	for _, w := range ws {
		if unless[w.Form] || len(w.Form) > 3 && w.Form[len(w.Form)-1] == 's' && unless[w.Form[:len(w.Form)-1]] {
			return true
		}
	}
	return false
}

// loaded finds words that judge what is asked about. What others are quoted as
// saying judges nothing.
func loaded(q *question) *slip {
	for i := range q.Clauses {
		p := &q.Clauses[i]
		ws := p.Words
		if !p.Asks && (reported(ws) || attributed(ws)) {
			continue
		}
		if h, ok := find(ws, q.Words, valueLaden); ok && !(p.Asks && recounted(ws[:h.From])) {
			return q.slip(ws, h, q.quote(ws, h)+" judges before they can", "name the thing in plain words, and let them judge")
		}
	}
	return nil
}

// recounted reports whether a question takes up words that were said: what did
// you mean when you called it that.
func recounted(ws []Word) bool {
	for i, w := range ws {
		if i > 0 && OneOf(w.Form, "said told wrote mentioned called described named termed") {
			return true
		}
	}
	return false
}

// attributed reports whether a statement is somebody's: everyone says.
func attributed(ws []Word) bool {
	for i, w := range ws {
		if OneOf(w.Form, "says say said tells told thinks think thought calls called call finds found wrote writes") && i > 0 {
			return true
		}
	}
	return false
}

var valueLaden = listedTerms("loaded", "valueLaden")
