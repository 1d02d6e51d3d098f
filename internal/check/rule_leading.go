package check

import (
	"slices"
	"strings"

	"buyin/internal/english"
	"buyin/internal/motive"
)

var leadingRule = Rule{
	Name: "leading", Group: Wording, Severity: motive.Warning, question: findLeading, Source: payne,
	Doc:  "a question that presumes its answer, or pushes towards one, gets a polite answer",
	Bad:  "You enjoyed the release, didn't you?",
	Good: "How was the release for you?",
}

// findLeading finds questions that presume their answer or push towards one.
func findLeading(q *question) *finding {
	for _, find := range []func(*question) *finding{
		findTag, findPush, findAssertedFeeling, findOwnOpinion, findPresumption,
	} {
		if f := find(q); f != nil {
			return f
		}
	}
	return nil
}

func (q *question) flagLeading(ws english.Words, s english.Span, wrong string) *finding {
	return q.flag(ws, s, wrong, leadingRemedy)
}

const (
	leadingRemedy = "ask without saying what you expect to hear"
	pushesToward  = "pushes towards an answer"
)

// findTag finds tags such as ", don't you?" and ", right?", questions that begin with
// "Isn't it", and statements with a question mark.
func findTag(q *question) *finding {
	for i := range q.Clauses {
		c := &q.Clauses[i]
		ws := c.Words
		switch c.Kind {
		case english.YesNo:
			if isNegativeQuestion(c) || isTagQuestion(c) || asksForAgreement(c) {
				return q.flagLeading(ws, ws.Span(c.Head, 2), pushesToward)
			}
		case english.Elliptical:
			from := lastComma(ws)
			if tail := ws[from:]; len(tail) <= 3 && (from > 0 || i > 0) && tail.Contains(tagWords) {
				return q.flagLeading(ws, english.Span{From: from, To: len(ws)}, pushesToward)
			}
			if from, ok := statementAboutThem(c); ok {
				return q.finding(ws, english.Span{From: from, To: len(ws)}, "a statement with a question mark pushes towards yes", leadingRemedy)
			}
		}
	}
	return nil
}

// isNegativeQuestion reports whether a question begins like "isn't it".
func isNegativeQuestion(c *english.Clause) bool {
	first := c.Words.Form(c.Head)
	return len(first) > 3 && strings.HasSuffix(first, "n't")
}

// isTagQuestion reports whether a question is only a tag: ", did you?".
func isTagQuestion(c *english.Clause) bool {
	asked := c.Asked()
	return c.Head > 0 && asked[0].Pause == ',' && len(asked) <= 3 && asked.IsPronoun(1)
}

func asksForAgreement(c *english.Clause) bool {
	asked := c.Asked()
	return asked.IsPronoun(1) && asked.Is(2, "agree concede accept admit") && !c.Words.Has("disagree")
}

// lastComma returns the index of the last word after a comma, 0 if there is
// none.
func lastComma(ws english.Words) int {
	for i := len(ws) - 1; i > 0; i-- {
		if ws[i].Pause == ',' {
			return i
		}
	}
	return 0
}

// statementAboutThem finds a statement with a question mark that tells people about
// themselves: "So you liked it?". It returns the index at which the statement begins.
func statementAboutThem(c *english.Clause) (from int, ok bool) {
	ws := c.Words
	for ws.IsFiller(from) {
		from++
	}
	return from, len(ws) > from+2 && ws.In(from, statementStarts) && c.EndMark == '?'
}

// findPush finds words that allow only one answer, and words about what others think.
func findPush(q *question) *finding {
	const oneAnswer = "allows only one answer"
	if s, ok := q.Words.Find(pushing); ok && !repeatsReport(q.Words[:s.From]) && !q.Words.Has("disagree") {
		return q.flagLeading(q.Words, s, oneAnswer)
	}
	preambles := slices.DeleteFunc(q.Preambles(), repeatsReport)
	for _, ws := range preambles {
		if s, ok := ws.Find(bandwagon); ok && !givesBothSides(q) {
			return q.flagLeading(ws, s, "says what others think before asking")
		}
	}
	for _, ws := range preambles {
		if s, ok := ws.Find(sweeping); ok {
			return q.flagLeading(ws, s, oneAnswer)
		}
	}
	return nil
}

// givesBothSides reports whether a question names two opposite opinions, such as "some say"
// and "others say".
func givesBothSides(q *question) bool {
	return q.Words.Has("some") && q.Words.Has("others") || q.Words.Contains(otherSide)
}

// findAssertedFeeling finds statements that assert the feelings of the people
// asked.
func findAssertedFeeling(q *question) *finding {
	for _, ws := range append(q.Preambles(), givens(q)...) {
		if ws.In(0, notAsserting) || repeatsReport(ws) {
			continue
		}
		if s, ok := ws.Find(feelings); ok && isAsserted(ws, s.From) {
			return q.flagLeading(ws, s, "tells them what they feel")
		}
	}
	return nil
}

// givens returns the words after a question that state something as a fact: "... now that
// you", "... given how".
func givens(q *question) []english.Words {
	var all []english.Words
	for i := range q.Clauses {
		ws := q.Clauses[i].Words
		for k := q.Clauses[i].Head; k < len(ws); k++ {
			if ws.Is(k, "given now since seeing knowing") && ws.Is(k+1, "that you you're how") {
				all = append(all, ws[k:])
			}
		}
	}
	return all
}

// isAsserted reports whether the words assert the feeling at i. "people you feel close to"
// and "what you enjoy" do not.
func isAsserted(ws english.Words, i int) bool {
	switch {
	case i == 0, i > 1 && ws.Is(i-2, "now given"):
		return true
	case ws.In(i-1, beforeUnasserted):
		return false
	}
	return ws[i].Pause != 0 || !ws.Is(i, "you") || ws.IsClosedClass(i-1) || ws.In(i-1, reportingVerbs) || ws.Is(i-1, "know sure see hope imagine")
}

// findOwnOpinion finds an opinion of the interviewer's before the question.
func findOwnOpinion(q *question) *finding {
	const ownView = "gives your own view before asking for theirs"
	if q.LastQuestion() == nil {
		return nil
	}
	preambles := slices.DeleteFunc(q.Preambles(), repeatsReport)
	for _, ws := range preambles {
		if s, ok := statedOpinion(ws); ok {
			return q.flagLeading(ws, s, ownView)
		}
	}
	for _, ws := range preambles {
		if s, ok := ws.Find(verdicts); ok && s.From > 0 && !ws.Is(0, "if") && !quotesSomebody(ws) {
			return q.flagLeading(ws, s, ownView)
		}
	}
	return nil
}

// statedOpinion finds phrases such as "I think". It ignores them if only a fact follows, or
// nothing.
func statedOpinion(ws english.Words) (english.Span, bool) {
	s, ok := ws.Find(opinions)
	if !ok && ws.Is(0, "personally") {
		s, ok = ws.Span(0, 1), true
	}
	if !ok || s.To == len(ws) && s.From > 0 {
		return s, false
	}
	return s, !(ws.Is(s.To-1, "think believe feel reckon guess") && recallsFact(ws[s.To:]))
}

// recallsFact reports whether the words after "I think" state a fact: we met, it was in
// May.
func recallsFact(ws english.Words) bool {
	if ws.Is(0, "that") {
		ws = ws[1:]
	}
	return ws.Is(0, "we you it i") && ws.In(1, factVerbs) && !ws.Has("great good")
}

// findPresumption finds questions that presume a feeling, a benefit or a harm.
func findPresumption(q *question) *finding {
	for _, c := range q.Questions() {
		ws := c.Asked()
		if s, ok := ws.Find(presuming); ok && !(ws.Has("or") && ws.Has("not")) {
			return q.flagLeading(ws, s, "assumes the answer")
		}
	}
	return nil
}

var (
	tagWords         = phrasesIn("leading", "tagWords")
	pushing          = phrasesIn("leading", "pushing")
	sweeping         = phrasesIn("leading", "sweeping")
	bandwagon        = phrasesIn("leading", "bandwagon")
	otherSide        = phrasesIn("leading", "otherSide")
	feelings         = phrasesIn("leading", "feelings")
	opinions         = phrasesIn("leading", "opinions")
	verdicts         = phrasesIn("leading", "verdicts")
	presuming        = phrasesIn("leading", "presuming")
	notAsserting     = setIn("leading", "notAsserting")
	factVerbs        = setIn("leading", "factVerbs")
	statementStarts  = setIn("leading", "statementStarts")
	beforeUnasserted = setIn("leading", "beforeUnasserted")
)
