package check

// A term is a phrase that a rule looks for, and the words that give it another
// sense where they stand in the same question: toxic waste, bandwidth of a
// radio.
type term struct {
	phrases *phraseList
	unless  map[string]bool
}

// terms are those of one rule.
type terms struct {
	sieve // of all their phrases
	list  []term
}

// find finds the first of the terms that stands in its own sense.
func find(ws, around []word, list func() terms) (hit, bool) {
	all := list()
	for i := range ws {
		if !all.passes(&ws[i]) {
			continue
		}
		for _, t := range all.list {
			if n := t.phrases.at(ws, i); n > 0 && !literal(around, t.unless) {
				return hit{i, i + n}, true
			}
		}
	}
	return hit{}, false
}

func literal(ws []word, unless map[string]bool) bool {
	for _, w := range ws {
		if unless[w.form] || len(w.form) > 3 && w.form[len(w.form)-1] == 's' && unless[w.form[:len(w.form)-1]] {
			return true
		}
	}
	return false
}

// loaded finds words that judge what is asked about. What others are quoted as
// saying judges nothing.
func loaded(q *question) *slip {
	for i := range q.parts {
		p := &q.parts[i]
		ws := p.words
		if !p.asks && (reported(ws) || attributed(ws)) {
			continue
		}
		if h, ok := find(ws, q.words, valueLaden); ok && !(p.asks && recounted(ws[:h.from])) {
			return q.slip(ws, h, q.quote(ws, h)+" judges before they can", "name the thing in plain words, and let them judge")
		}
	}
	return nil
}

// recounted reports whether a question takes up words that were said: what did
// you mean when you called it that.
func recounted(ws []word) bool {
	for i, w := range ws {
		if i > 0 && in(w.form, "said told wrote mentioned called described named termed") {
			return true
		}
	}
	return false
}

// attributed reports whether a statement is somebody's: everyone says.
func attributed(ws []word) bool {
	for i, w := range ws {
		if in(w.form, "says say said tells told thinks think thought calls called call finds found wrote writes") && i > 0 {
			return true
		}
	}
	return false
}

var valueLaden = listedTerms("loaded", "valueLaden")
