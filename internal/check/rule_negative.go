package check

import (
	"strings"

	"buyin/internal/english"
	"buyin/internal/motive"
)

var negativeRule = Rule{
	Name: "negative", Group: Wording, Severity: motive.Warning, question: findNegative, Source: krosnick,
	Doc:  "people answer a question with two negations the wrong way round",
	Bad:  "What don't you find unpleasant here?",
	Good: "What do you find pleasant here?",
}

// findNegative finds questions in which one negation reverses another.
func findNegative(q *question) *finding {
	const remedy = "rephrase it positively"
	for _, c := range q.Questions() {
		ws := c.Asked()
		if s, ok := ws.Find(doubled); ok {
			return q.flag(ws, s, "is a double negative", remedy)
		}
		if s, ok := findDoubleNegation(ws); ok {
			return q.flag(ws, s, "is a double negative", remedy)
		}
	}
	return nil
}

// findDoubleNegation finds two negations in one clause.
func findDoubleNegation(ws english.Words) (english.Span, bool) {
	first := -1      // index of the last negation, -1 before the first
	pending := false // it is in the same clause, so another negation would reverse it
	for i := range ws {
		if ws[i].Quoted || isIdiom(ws, i) {
			continue
		}
		if beginsCoordinateClause(ws, i) || ws.Is(i-1, "nor or") {
			pending = false
		}
		switch {
		case isNegation(ws, i):
		case !isReversal(ws, i):
			continue
		case pending: // "not unpleasant"
		case first >= 0 || !hasNegation(ws[i+1:]):
			continue // a reversal after no negation is harmless: "unpleasant"
		}
		if pending {
			return english.Span{From: first, To: i + 1}, true
		}
		first, pending = i, true
	}
	return english.Span{}, false
}

func isNegation(ws english.Words, i int) bool {
	form := ws.Form(i)
	return len(form) > 3 && strings.HasSuffix(form, "n't") || negations.Has(form)
}

// isReversal reports whether word i reverses the meaning of the words that it describes or
// governs: unclear, disagree, refuse.
func isReversal(ws english.Words, i int) bool { return ws.In(i, reversals) }

// hasNegation reports whether the words hold a negation or a reversal.
func hasNegation(ws english.Words) bool {
	for i := range ws {
		if (isNegation(ws, i) || isReversal(ws, i)) && !isIdiom(ws, i) {
			return true
		}
	}
	return false
}

// isIdiom reports whether the negation at i is part of an idiom that negates nothing: not
// only, no longer, never mind.
func isIdiom(ws english.Words, i int) bool {
	before, after := "", ""
	switch ws.Form(i) {
	case "not":
		before, after = "or why whether if", "only just least long far sure yet"
	case "no":
		before, after = "or", "longer doubt matter one's. two wonder sooner later"
	case "nothing":
		after = "but else"
	case "never":
		after = "mind before ending"
	case "without":
		after = "doubt fail"
	case "fails":
		before = "never"
	case "stop", "stopped", "against":
		return !negationBefore(ws, i)
	}
	return ws.Is(i-1, before) || ws.Is(i+1, after)
}

// negationBefore reports whether one of the four words before i is a negation.
func negationBefore(ws english.Words, i int) bool {
	for k := max(0, i-4); k < i; k++ {
		if isNegation(ws, k) {
			return true
		}
	}
	return false
}

// beginsCoordinateClause reports whether a new clause begins at i. A negation in the new
// clause does not reverse one before it.
func beginsCoordinateClause(ws english.Words, i int) bool {
	return ws.In(i, negationBreaks) || ws[i].Pause == ',' && !ws.Is(i, "not no never that which nor")
}

var (
	doubled        = phrasesIn("negative", "doubled")
	negations      = setIn("negative", "negations")
	reversals      = setIn("negative", "reversals")
	negationBreaks = setIn("negative", "negationBreaks")
)
