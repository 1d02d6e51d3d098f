package check

import (
	"buyin/internal/english"
	"buyin/internal/motive"
)

var closedRule = Rule{
	Name: "closed", Group: Wording, Severity: motive.Warning, question: findClosed, Source: interviews,
	Doc:  "a question that can be answered with yes, no or one word brings no story, and so no evidence",
	Bad:  "Did the last release go well?",
	Good: "How did the last release go?",
}

const (
	closedRemedy = "start with what, how or tell me about"
	yesOrNo      = "can be answered with yes or no"
)

// findClosed finds questions that can be answered with yes, no or one word. Only the last
// question of a text counts, because people answer that one.
func findClosed(q *question) *finding {
	if s, ok := q.Words.Find(scales); ok {
		return q.flag(q.Words, s, "asks for one word or a number", closedRemedy)
	}
	c := q.LastQuestion()
	if c == nil {
		return nil
	}
	ws := c.Words
	switch c.Kind {
	case english.YesNo:
		if _, ok := c.Asked().Prefix(stories); !ok {
			return q.flag(ws, ws.Span(c.Head, 2), yesOrNo, closedRemedy)
		}
	case english.Elliptical:
		if len(ws) > 3 || !ws.Contains(nudges) {
			return q.finding(ws, ws.Span(0, len(ws)), "a statement with a question mark can be answered with yes or no", closedRemedy)
		}
	case english.Request:
		return closedRequest(q, c)
	case english.Open:
		return oneWordAnswer(q, ws, c.Head)
	}
	return nil
}

// closedRequest finds requests that can be answered with one word: tell me whether, name
// one.
func closedRequest(q *question, c *english.Clause) *finding {
	for i := c.Head; i < len(c.Words) && i < c.Head+8; i++ {
		if f, done := closedRequestAt(q, c, i); done {
			return f
		}
	}
	return nil
}

// closedRequestAt judges the word at i of a request. done is true if that word decides
// about the whole request.
func closedRequestAt(q *question, c *english.Clause, i int) (f *finding, done bool) {
	ws := c.Words
	afterComma := i > c.Head && ws[i].Pause == ','
	switch {
	case afterComma && ws.IsAuxiliary(i) && ws.IsPronoun(i+1):
		return q.flag(ws, ws.Span(i, 2), yesOrNo, closedRemedy), true
	case afterComma && (i > c.Head+3 || !ws.IsQuestionWord(i)), ws.Is(i, "about more"):
		return nil, true
	case asksWhether(c, i):
		return q.finding(ws, english.Span{From: c.Head, To: i + 1}, q.quote(ws, ws.Span(i, 1))+" "+yesOrNo, closedRemedy), true
	case i == c.Head && asksForChoice(ws, i):
		return q.flag(ws, ws.Span(i, 1), "asks for one word", closedRemedy), true
	case ws.Is(i, "when where"): // begins a subordinate clause, unless "tell me" comes before it
		return nil, i == 0 || ws.Is(i-1, "me us know")
	case ws.IsQuestionWord(i):
		return oneWordAnswer(q, ws, i), true
	}
	return nil, false
}

// asksWhether finds requests such as "tell me whether" and "let me know if".
func asksWhether(c *english.Clause, i int) bool {
	return c.Words.Is(i, "whether") || i > c.Head && c.Words.Is(i, "if") && c.Words.Is(i-1, "me us know hear say")
}

// asksForChoice finds requests such as "name one" and "rate the".
func asksForChoice(ws english.Words, i int) bool {
	return ws.Is(i, "name rate pick choose") && i+1 < len(ws)
}

// oneWordAnswer finds the start of a question at i that can be answered with one word.
func oneWordAnswer(q *question, ws english.Words, i int) *finding {
	if n := oneWordQuestion(ws, i); n > 0 && !opensUp(ws[i+1:]) {
		return q.flag(ws, english.Span{From: i, To: i + n}, "can be answered with one word", closedRemedy)
	}
	return nil
}

// oneWordQuestion returns how many words at i form the start of a question that can be
// answered with one word: how many, when, which team. It returns 0 for any other question.
func oneWordQuestion(ws english.Words, i int) int {
	switch {
	case ws.Is(i, "when when's whose"), ws.Is(i, "who who's whom") && !ws[i+1:].Has("like"),
		ws.Is(i, "where where's") && !ws[i+1:].Has("from wrong stand see"):
		return 1
	case ws.Is(i, "which"):
		return min(2, len(ws)-i)
	case ws.Is(i, "how") && followedBy(ws, i, measures):
		return 2
	case ws.Is(i, "what what's"):
		return whatFact(ws, i)
	case ws.IsPreposition(i):
		return prepositionFact(ws, i)
	}
	return 0
}

// prepositionFact does the same as oneWordQuestion for questions that begin with a
// preposition: in which, at what time.
func prepositionFact(ws english.Words, i int) int {
	switch {
	case followedBy(ws, i, prepositionQuestions):
		return 2
	case ws.Follows(i+1, "what") && followedBy(ws, i+1, timeFacts):
		return 3
	}
	return 0
}

// whatFact does the same as oneWordQuestion for questions that begin with what: what time,
// what is your job title, what do you prefer, A or B.
func whatFact(ws english.Words, i int) int {
	if ws.Is(i, "what") && followedBy(ws, i, facts) {
		return 2
	}
	if rest := ws[i+1:]; rest.Has("prefer rather") && rest.Has("or") {
		return 1
	}
	for k := i + 1; k <= i+3; k++ {
		if ws.Is(k, "your the job shift") && followedBy(ws, k, titles) {
			return k + 2 - i
		}
	}
	return 0
}

// followedBy reports whether the word after i is in the set and no pause comes
// before it.
func followedBy(ws english.Words, i int, set *english.Set) bool {
	return ws.In(i+1, set) && ws[i+1].Pause == 0
}

// opensUp reports whether a question asks for more than one word later on.
func opensUp(ws english.Words) bool {
	for i := range ws {
		if ws.Is(i, "and or") && ws.Is(i+1, "why how what what's") {
			return true
		}
	}
	return false
}

var (
	scales               = phrasesIn("closed", "scales")
	nudges               = phrasesIn("closed", "nudges")
	stories              = phrasesIn("closed", "stories")
	measures             = setIn("closed", "measures")
	facts                = setIn("closed", "facts")
	titles               = setIn("closed", "titles")
	prepositionQuestions = setIn("closed", "prepositionQuestions")
	timeFacts            = setIn("closed", "timeFacts")
)
