package check

import (
	"buyin/internal/english"
	"buyin/internal/motive"
)

var hypotheticalRule = Rule{
	Name: "hypothetical", Group: Wording, Severity: motive.Info, question: findHypothetical, Source: murphy,
	Doc:  "what people imagine they would do says little about what they do; ask about something that is or was",
	Bad:  "What would you do if you were in charge?",
	Good: "What did you do the last time you were in charge?",
}

// findHypothetical finds questions about things that people imagine, instead of things that
// are or were. It ignores a "would" that means a past habit, and one in a polite request.
func findHypothetical(q *question) *finding {
	const imagine, remedy = "asks them to imagine something", "ask about the last time it happened"
	if isPastHabit(q.Words) {
		return nil
	}
	for i := range q.Clauses {
		c := &q.Clauses[i]
		ws := c.Words
		if s, ok := findImagining(c); ok {
			return q.flag(ws, s, imagine, remedy)
		}
		if !c.Asks {
			continue
		}
		if s, ok := ws.Find(supposing); ok && !isNarrated(ws, s.From) {
			return q.flag(ws, s, imagine, remedy)
		}
		if s, ok := findWould(q, c); ok && c.Kind != english.Elliptical {
			return q.flag(ws, s, "asks about something that has not happened", remedy)
		}
	}
	return nil
}

// findImagining finds an invitation to imagine something: "suppose you could". It ignores
// questions that begin with a question word or a verb.
func findImagining(c *english.Clause) (english.Span, bool) {
	if c.Asks && c.Kind != english.Request && c.Kind != english.Elliptical {
		return english.Span{}, false
	}
	ws := c.Words
	s, ok := ws.Find(imagining)
	if !ok || repeatsReport(ws[:s.From]) {
		return english.Span{}, false
	}
	i := s.From
	return s, i == 0 || ws[i].Pause != 0 || ws.IsFiller(i-1) || ws.Is(i, "if in given")
}

// isNarrated reports whether the verb at i is about the past: what did you imagine.
func isNarrated(ws english.Words, i int) bool {
	return ws[max(0, i-3):i].HasIn(pastMarkers)
}

// findWould finds a "would" about something imagined, in the first words of a question.
func findWould(q *question, c *english.Clause) (english.Span, bool) {
	ws := c.Words
	if c.Kind == english.Request {
		return ws.FindFrom(c.Head, wouldDo)
	}
	for i := c.Head; i < len(ws) && i <= c.Head+6; i++ {
		newClause := ws[i].Pause == ',' && i > c.Head+2 || i > c.Head && ws.In(i, clauseStarts)
		switch {
		case newClause:
			return english.Span{}, false
		case isWould(c, i), ws.Is(i, "could might will should") && hasPastCondition(q.Words):
			return ws.Span(i, 3), !isPolite(ws, i)
		}
	}
	return english.Span{}, false
}

func isWould(c *english.Clause, i int) bool {
	return c.Words.Is(i, "would wouldn't") || i > c.Head && c.Words.Is(i, "you'd it'd they'd")
}

// hasPastCondition reports whether the words hold an "if" with a past tense.
func hasPastCondition(ws english.Words) bool {
	for i := range ws {
		if !ws.Is(i, "if") {
			continue
		}
		for k := i + 1; k <= i+4; k++ {
			if ws.IsPastTense(k) || ws.Is(k, "could would") {
				return true
			}
		}
	}
	return false
}

// isPolite reports whether the "would" at i only makes the question polite: how
// would you describe, what would you say, would you like to talk.
func isPolite(ws english.Words, i int) bool {
	verb := i + 1
	for verb <= i+4 && (ws.In(verb, wouldSubjects) || ws.IsAdverb(verb)) {
		verb++
	}
	switch {
	case verb > i+4:
		return false
	case ws.Is(verb, "like"):
		return ws.Contains(wouldLike)
	case ws.Is(verb, "be"):
		return ws.Contains(fairToSay) && !ws.Has("if")
	}
	return ws.In(verb, politeVerbs) && !ws.Has("if")
}

// isPastHabit reports whether the words place the question in a time that is over. Then
// "would" describes a habit.
func isPastHabit(ws english.Words) bool {
	if s, ok := ws.Find(habits); ok {
		return !ws[s.From:s.To].Has("if")
	}
	for i := 1; i < len(ws); i++ { // what would he say when it rained
		if ws.Is(i, "when") && ws.IsPronoun(i+1) && ws.IsPastTense(i+2) {
			return !ws.Has("if")
		}
	}
	return false
}

var (
	imagining     = phrasesIn("hypothetical", "imagining")
	supposing     = phrasesIn("hypothetical", "supposing")
	wouldDo       = phrasesIn("hypothetical", "wouldDo")
	wouldLike     = phrasesIn("hypothetical", "wouldLike")
	fairToSay     = phrasesIn("hypothetical", "fairToSay")
	habits        = phrasesIn("hypothetical", "habits")
	wouldSubjects = setIn("hypothetical", "wouldSubjects")
	politeVerbs   = setIn("hypothetical", "politeVerbs")
	pastMarkers   = setIn("hypothetical", "pastMarkers")
	clauseStarts  = setIn("hypothetical", "clauseStarts")
)
