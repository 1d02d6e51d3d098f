package check

import (
	"strings"

	"buyin/internal/english"
	"buyin/internal/motive"
)

var absoluteRule = Rule{
	Name: "absolute", Group: Wording, Severity: motive.Warning, question: findAbsolute, Source: saris,
	Doc:  "nobody can truthfully answer a question about always, never or every",
	Bad:  "What do you always look for in a task?",
	Good: "What did you look for in your last task?",
}

// findAbsolute finds the words always, never and every in questions about the present. It
// ignores an "always" about the past, a "never mind" and "every Thursday".
func findAbsolute(q *question) *finding {
	const wrong, remedy = "allows no exceptions", "ask about the last time, or one particular time"
	for _, c := range q.Questions() {
		ws := c.Words
		if s, ok := ws.FindFrom(c.Head, sweepingWords); ok {
			return q.flag(ws, s, wrong, remedy)
		}
		for i := max(1, c.Head); i < len(ws); i++ {
			switch {
			case ws[i].Quoted:
			case ws.Is(i, "always never") && isTimeless(c, i) && !isOffered(ws, i):
				return q.flag(ws, ws.Span(i, 1), wrong, remedy)
			case ws.Is(i, "every") && meansWholeKind(c, i):
				return q.flag(ws, ws.Span(i, 2), wrong, remedy)
			}
		}
	}
	return nil
}

// isOffered reports whether the word at i is one of several answers that the question
// offers: often, seldom or never.
func isOffered(ws english.Words, i int) bool {
	if !ws.Has("or") {
		return false
	}
	last := i+1 == len(ws)
	return ws[i].Pause == ',' || last || ws[i+1].Pause == ',' ||
		ws.Is(i-1, "or nor just") || ws.Is(i+1, "or") || ws.Has("sometimes rarely")
}

// isTimeless reports whether the always or never at i is about the present. It is not if
// other words soften it, if it is part of a saying, or if it is about the past.
func isTimeless(c *english.Clause, i int) bool {
	asked := c.Asked()
	i -= c.Head
	switch {
	case isSoftened(asked, i):
		return false
	case asked.Is(i-1, "is are"):
		return true
	}
	return !pastFollows(asked, i) && !(asked[:i].Has("did had was") && placesInPast(c.Words))
}

// isSoftened reports whether the words around the always or never at i weaken
// it: almost always, never mind, have always, never again.
func isSoftened(ws english.Words, i int) bool {
	if ws.Is(i, "never") {
		if ws.Is(i+1, "did before again") {
			return true
		}
	} else if ws.Is(i-1, "have has 've") {
		return true
	}
	return ws.In(i-1, softeningBefore) || strings.HasSuffix(ws.Form(i-1), "'d") || ws.In(i+1, softeningAfter) || ws.Is(i-2, "had")
}

// pastFollows reports whether a verb in the past tense follows the word at i. An adverb may
// come between them. Example: the part that never came.
func pastFollows(ws english.Words, i int) bool {
	if ws.IsPastTense(i + 1) {
		return true
	}
	return (ws.IsAdverb(i+1) || ws.Is(i+1, "quite really ever")) && ws.IsPastTense(i+2)
}

// placesInPast reports whether the words name a time in the past.
func placesInPast(ws english.Words) bool {
	for i := range ws {
		if ws.In(i, pastTimes) || ws.Is(i, "when") && i > 0 || ws.Is(i, "last that") && ws.In(i+1, periods) {
			return true
		}
	}
	return false
}

// meansWholeKind reports whether the every at i means a whole kind, such as "every job". It
// does not if the things can be counted, as in "every Thursday" and "every other week", or
// in "every bolt" of a thing that was checked once.
func meansWholeKind(c *english.Clause, i int) bool {
	ws := c.Words
	switch {
	case i+1 >= len(ws) || ws[i+1].Capital || ws.In(i+1, countable):
		return false
	case repeatedTimes.Has(strings.TrimSuffix(ws.Form(i+1), "s")):
		return i > c.Head && ws.Is(i-1, "is are does has makes make")
	case ws[i+1:].Has("ever you've"):
		return true
	}
	return !asksAboutPast(c, i+2)
}

// asksAboutPast reports whether the question is about something that happened. It leaves
// out the word at skip, which may be a participle.
func asksAboutPast(c *english.Clause, skip int) bool {
	for k := c.Head; k < len(c.Words); k++ {
		if c.Words.Is(k, "did was were had happened") || k > c.Head && k != skip && c.Words.IsPastTense(k) {
			return true
		}
	}
	return false
}

var (
	sweepingWords   = phrasesIn("absolute", "sweepingWords")
	softeningBefore = setIn("absolute", "softeningBefore")
	softeningAfter  = setIn("absolute", "softeningAfter")
	pastTimes       = setIn("absolute", "pastTimes")
	periods         = setIn("absolute", "periods")
	countable       = setIn("absolute", "countable")
	repeatedTimes   = setIn("absolute", "repeatedTimes")
)
