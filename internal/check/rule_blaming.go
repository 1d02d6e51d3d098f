package check

import (
	"buyin/internal/english"
	"buyin/internal/motive"
)

var blamingRule = Rule{
	Name: "blaming", Group: Wording, Severity: motive.Warning, question: findBlaming, Source: interviews,
	Doc:  "a question that makes people justify themselves gets a defence",
	Bad:  "Why didn't you finish the migration?",
	Good: "What happened with the migration?",
}

// findBlaming finds questions that make people justify themselves: "why didn't
// you", "whose fault".
func findBlaming(q *question) *finding {
	const wrong, remedy = "makes them justify themselves", "ask what happened, or what led to it"
	if s, ok := q.Words.Find(accusing); ok {
		return q.flag(q.Words, s, wrong, remedy)
	}
	for _, c := range q.Questions() {
		if s, ok := demandsReasons(c); ok {
			return q.flag(c.Asked(), s, wrong, remedy)
		}
		if s, ok := c.Asked().Prefix(lapses); ok {
			return q.flag(c.Asked(), s, "assumes that they were at fault", remedy)
		}
	}
	return nil
}

// demandsReasons finds the words with which a clause asks why, if it asks why the report
// did something or why something went wrong.
func demandsReasons(c *english.Clause) (english.Span, bool) {
	ws := c.Asked()
	if s, ok := ws.Prefix(wholeQuestions); ok && s.To == len(ws) {
		return s, true
	}
	if s, ok := ws.Find(whyYou); ok && !isChoice(ws[s.To:]) {
		return s, true
	}
	if s, ok := ws.Prefix(whyYours); ok && (ws.Contains(faults) || !ws.Is(s.To-1, "the this there that it") && ws.Contains(failings)) {
		return s, true
	}
	if s, ok := ws.Prefix(tellWhy); ok && c.Kind == english.Request && (ws.Contains(faults) || ws.Contains(failings)) {
		return s, true
	}
	return english.Span{}, false
}

// isChoice reports whether a question that begins with "why did you" is harmless. It is if
// it asks about a choice or a habit that people like to talk about, or for an opinion: why
// did you become, why do you cycle, why do you think the bridge was closed.
func isChoice(ws english.Words) bool {
	for i := 0; i < len(ws) && i <= 3; i++ {
		switch {
		case opinionVerbs.Match(ws, i) > 0:
			return i == 0 && !ws.Is(1, "you you're you'd")
		case choices.Match(ws, i) > 0:
			return true
		case !ws[i].Capital && !ws.IsAdverb(i) && !ws.In(i, beforeChoice):
			return false
		}
	}
	return false
}

var (
	accusing       = phrasesIn("blaming", "accusing")
	wholeQuestions = phrasesIn("blaming", "wholeQuestions")
	whyYou         = phrasesIn("blaming", "whyYou")
	whyYours       = phrasesIn("blaming", "whyYours")
	tellWhy        = phrasesIn("blaming", "tellWhy")
	lapses         = phrasesIn("blaming", "lapses")
	faults         = phrasesIn("blaming", "faults")
	failings       = phrasesIn("blaming", "failings")
	choices        = phrasesIn("blaming", "choices")
	opinionVerbs   = phrasesIn("blaming", "opinionVerbs")
	beforeChoice   = setIn("blaming", "beforeChoice")
)
