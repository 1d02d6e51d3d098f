package check

import "slices"

// protectedTopic finds questions about what is not an employer's business:
// health, family plans, age, religion, union, politics, nationality,
// disability, orientation. A pump may be old and a roof a church's: the words
// count where they speak of the person asked.
func protectedTopic(q *question) *slip {
	const remedy = "leave it out; if they bring it up, listen"
	all := protected()
	for i := range q.Clauses {
		ws := q.Clauses[i].Words
		if !slices.ContainsFunc(ws, func(w Word) bool { return all.MayStart(&w) }) {
			continue
		}
		for _, t := range all.list {
			for k := range ws {
				n := t.phrases.Match(ws, k)
				if n == 0 || literal(q.Words, t.unless) || t.bare && modifies(ws, k, k+n) {
					continue
				}
				h := Span{k, k + n}
				return q.slip(ws, h, q.quote(ws, h)+" asks about "+t.topic, remedy)
			}
		}
	}
	return nil
}

// modifies reports whether the words say what kind of thing the next word is,
// as in pregnancy tests; unless they are said of the person asked.
func modifies(ws []Word, from, to int) bool {
	if from > 0 && OneOf(ws[from-1].Form, "your yourself being own") {
		return false
	}
	return NounAt(ws, to) || to < len(ws) && ws[to].Form == "of"
}

// A topic is a set of phrases that ask about something protected. Those of a
// bare topic do not where a noun follows that they only describe.
type topic struct {
	topic string
	term
	bare bool
}

// topics are those of the rule.
type topics struct {
	Bloom // of all their phrases
	list  []topic
}

var protected = listedTopics("protected", "topics")
