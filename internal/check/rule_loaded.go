package check

import "buyin/internal/motive"

var loadedRule = Rule{
	Name: "loaded", Group: Wording, Severity: motive.Warning, question: findLoaded, Source: payne,
	Doc:  "a word that judges what is asked about influences the report's own judgement",
	Bad:  "How did you cope with the shambles of the last release?",
	Good: "How did you find the last release?",
}

// findLoaded finds words that judge the subject of the question. It ignores words that the
// question quotes from others.
func findLoaded(q *question) *finding {
	terms := valueLaden()
	for i := range q.Clauses {
		c := &q.Clauses[i]
		ws := c.Words
		if !c.Asks && (repeatsReport(ws) || quotesSomebody(ws)) {
			continue
		}
		// "what did you mean when you called it that" repeats the report's own word
		if s, ok := terms.find(ws, q.Words); ok && !(c.Asks && hasAfterFirst(ws[:s.From], recountingVerbs)) {
			return q.flag(ws, s, "is a judgement", "use a neutral word, and let them judge")
		}
	}
	return nil
}

var (
	valueLaden      = termsIn("loaded", "valueLaden")
	recountingVerbs = setIn("loaded", "recountingVerbs")
)
