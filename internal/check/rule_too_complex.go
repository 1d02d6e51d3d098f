package check

import "fmt"

const (
	longest = 25 // words of a sentence that can be kept in mind when it is heard once
	nested  = 3  // clauses inside a sentence, each of which must be held open
)

// tooComplex finds sentences that are too long to be heard once, and those
// whose clauses stand inside one another. Length alone is information.
func tooComplex(q *question) *slip {
	for _, ws := range q.sentences() {
		all := Span{0, len(ws)}
		if n := nesting(ws); n >= nested && len(ws) >= 16 {
			return q.slip(ws, all, "its clauses stand inside one another and must be heard twice", "make two sentences of it, or ask for less")
		}
		if len(ws) > longest {
			s := q.slip(ws, all, fmt.Sprintf("%d words in one sentence; %d can be kept in mind", len(ws), longest), "make two sentences of it, or ask for less")
			s.mild = true
			return s
		}
	}
	return nil
}

// sentences are the stretches between full stops.
func (q *question) sentences() [][]Word {
	var all [][]Word
	from := 0
	for i := 1; i <= len(q.Words); i++ {
		if i == len(q.Words) || OneOf(string(q.Words[i].Pause), ". ? !") {
			all = append(all, q.Words[from:i])
			from = i
		}
	}
	return all
}

// nesting counts the words that open a clause inside another.
func nesting(ws []Word) int {
	n := 0
	for i := 1; i < len(ws); i++ {
		before := ws[i-1].Form
		after := ""
		if i+1 < len(ws) && ws[i+1].Pause == 0 {
			after = ws[i+1].Form
		}
		switch w := ws[i].Form; {
		case ws[i].Quoted:
		case OneOf(w, "which whose whom whoever whatever whether although unless whereby wherever whichever"):
			n++
		case OneOf(w, "who what why how") && ws[i].Pause == 0 && before != "and" && i > 1:
			n++
		case w == "that":
			// a clause opens after a noun or a verb of saying, not before one: that week
			if opensClause(ws, i, after) {
				n++
			}
		case OneOf(w, "when where while because before after since if until once as"):
			if after != "" && (Pronouns()[after] || OneOf(after, "the your my our their his her a an")) && clauseAhead(ws[i+1:]) {
				n++
			}
		case OneOf(w, "you they it we he she i") && before != "that" && !Auxiliaries()[before] && !WhWords()[before] && !Prepositions()[before] && !ClosedClass()[before] && !Verbs()[before] && ws[i].Pause == 0 && i > 2:
			n++ // a clause without its that: the person you told
		}
	}
	if last := ws[len(ws)-1].Form; OneOf(last, "is are was were did does do has have") {
		n++ // its verb comes when its subject is long forgotten
	}
	return n
}

func opensClause(ws []Word, i int, after string) bool {
	if after == "" {
		return false
	}
	return Pronouns()[after] || Auxiliaries()[after] || Determiners()[after] && after != "the" || OneOf(after, "the") || Verbs()[after] || IsPastTense(after)
}

// clauseAhead reports whether a verb follows soon.
func clauseAhead(ws []Word) bool {
	for i, w := range ws {
		if i > 5 || i > 0 && w.Pause != 0 {
			return false
		}
		if Auxiliaries()[w.Form] || Verbs()[w.Form] || IsPastTense(w.Form) {
			return true
		}
	}
	return false
}
