package check

import (
	"fmt"
	"strings"

	"buyin/internal/english"
	"buyin/internal/motive"
)

var tooComplexRule = Rule{
	Name: "too-complex", Group: Wording, Severity: motive.Warning, question: findTooComplex, Source: lenzner,
	Doc:  "a question is heard once: clauses inside clauses are hard to follow, and more than 25 words (information only) are hard to remember",
	Bad:  "What did the person who told you that the plan that we dropped was yours say when you met?",
	Good: "What did you hear about the plan we dropped?",
}

const (
	maxWords       = 25 // words of a sentence that people can keep in mind when they hear it once
	maxNested      = 2  // clauses inside a sentence; a listener must keep each of them in mind
	minNestedWords = 16 // nesting counts only in a sentence with at least this many words
)

// findTooComplex finds sentences that are too long to understand when heard once, and
// sentences with clauses inside one another. A sentence that is only long gets a finding of
// severity info.
func findTooComplex(q *question) *finding {
	const remedy = "split it into two sentences, or ask for less"
	for _, ws := range splitSentences(q.Words) {
		all := ws.Span(0, len(ws))
		if countNested(ws) > maxNested && len(ws) >= minNestedWords {
			return q.finding(ws, all, "clauses inside clauses are hard to follow", remedy)
		}
		if len(ws) > maxWords {
			f := q.finding(ws, all, fmt.Sprintf("%d words in one sentence; people remember about %d", len(ws), maxWords), remedy)
			f.infoOnly = true
			return f
		}
	}
	return nil
}

// splitSentences splits words at full stops, question and exclamation marks.
func splitSentences(ws english.Words) []english.Words {
	var all []english.Words
	from := 0
	for i := 1; i <= len(ws); i++ {
		if i == len(ws) || strings.ContainsRune(".?!", ws[i].Pause) {
			all = append(all, ws[from:i])
			from = i
		}
	}
	return all
}

// countNested counts the subordinate clauses that open inside a sentence.
func countNested(ws english.Words) int {
	n := 0
	for i := 1; i < len(ws); i++ {
		if opensClause(ws, i) {
			n++
		}
	}
	if ws.In(len(ws)-1, lateVerbs) {
		n++ // the verb comes so late that a listener forgets the subject
	}
	return n
}

// opensClause reports whether a subordinate clause opens with the word at i.
func opensClause(ws english.Words, i int) bool {
	adjoining := ws[i].Pause == 0
	switch {
	case ws[i].Quoted:
		return false
	case ws.In(i, subordinators):
		return true
	case ws.Is(i, "who what why how"):
		return adjoining && i > 1 && !ws.Is(i-1, "and")
	case ws.Is(i, "that"):
		return beginsThatClause(ws, i+1)
	case ws.In(i, conjunctions):
		return beginsWithSubject(ws, i+1)
	case ws.Is(i, "you they it we he she i"): // a relative clause without "that": the person you told
		return adjoining && i > 2 && !ws.IsClosedClass(i-1) && !ws.IsVerb(i-1)
	}
	return false
}

// adjoins reports whether word i exists and has no pause before it.
func adjoins(ws english.Words, i int) bool { return i < len(ws) && ws[i].Pause == 0 }

// beginsWithSubject reports whether a clause with a subject and a verb begins at i. The
// word before i is a conjunction.
func beginsWithSubject(ws english.Words, i int) bool {
	return adjoins(ws, i) && (ws.IsPronoun(i) || ws.In(i, subjectStarts)) && verbFollows(ws[i:])
}

// beginsThatClause reports whether a clause begins at i. The word before i is "that". In
// "that week" no clause begins.
func beginsThatClause(ws english.Words, i int) bool {
	return adjoins(ws, i) && (ws.IsPronoun(i) || ws.IsAuxiliary(i) || ws.IsDeterminer(i) || ws.IsVerb(i) || ws.IsPastTense(i))
}

// verbFollows reports whether one of the first six words is a verb, with no pause before
// it.
func verbFollows(ws english.Words) bool {
	for i := 0; i < len(ws) && i <= 5; i++ {
		if i > 0 && ws[i].Pause != 0 {
			return false
		}
		if ws.IsAuxiliary(i) || ws.IsVerb(i) || ws.IsPastTense(i) {
			return true
		}
	}
	return false
}

var (
	subordinators = setIn("too-complex", "subordinators")
	conjunctions  = setIn("too-complex", "conjunctions")
	lateVerbs     = setIn("too-complex", "lateVerbs")
	subjectStarts = setIn("too-complex", "subjectStarts")
)
