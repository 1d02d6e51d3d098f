package check

import (
	"strings"

	"buyin/internal/english"
	"buyin/internal/motive"
)

var doubleBarrelledRule = Rule{
	Name: "double-barrelled", Group: Wording, Severity: motive.Warning, question: findDoubleBarrelled, Source: dillman,
	Doc:  "two things asked at once get one answer, and nobody knows to which",
	Bad:  "What do you think of the tools and the people here?",
	Good: "What do you think of the tools here?",
}

// findDoubleBarrelled finds questions that ask about two separate things. A pair that forms
// one idea (work and family, ups and downs, you and Priya) counts as one thing.
func findDoubleBarrelled(q *question) *finding {
	const remedy = "ask one at a time"
	var before *english.Clause
	for _, c := range q.Questions() {
		ws := c.Words
		if before != nil && before.Kind != english.YesNo && before.EndMark == '?' && c.EndMark != 0 && !followsUp(c) {
			return q.finding(ws, ws.Span(c.Head, 3), "a second question follows the first", remedy)
		}
		if s, ok := findSecondQuestion(c); ok {
			return q.flag(ws, s, "starts a second question", remedy)
		}
		if s, ok := findSecondThing(c); ok {
			return q.flag(ws, s, "asks about a second thing", remedy)
		}
		before = c
	}
	return nil
}

// followsUp reports whether a later question only continues the one before: it offers
// answers to that question, refers to it, or is very short.
func followsUp(c *english.Clause) bool {
	asked := c.Asked()
	switch {
	case c.Kind == english.Elliptical, c.Kind == english.YesNo && asked.Has("or say expect"):
		return true
	case c.Head > 0 && c.Words.Is(0, "also plus and"):
		return false
	}
	return asked.HasIn(backReferences) || len(asked) <= 3
}

// findSecondQuestion finds the start of a second question, such as "and what did" or "and
// do you".
func findSecondQuestion(c *english.Clause) (english.Span, bool) {
	for i := c.Head + 2; i+1 < len(c.Words); i++ {
		if !c.Words.Is(i, "and or also plus but") || c.Words[i].Quoted {
			continue
		}
		j := junction{c, c.Words, i, i + 1}
		for j.ws.Is(j.next, "also then if so") {
			j.next++
		}
		if end, ok := j.secondQuestion(); ok {
			return english.Span{From: i, To: end}, true
		}
	}
	return english.Span{}, false
}

// A junction is a place in a question at which a coordinator such as "and" adds more words.
type junction struct {
	*english.Clause
	ws   english.Words // the words of the clause
	at   int           // index of the coordinator
	next int           // index of the first added word
}

// secondQuestion reports whether the added words are a question of their own. end is the
// index after the words that show it.
func (j junction) secondQuestion() (end int, ok bool) {
	switch {
	case j.isShortQuestion(), j.continuesPerfect():
		return j.next + 1, true
	case j.asksInWhichWay(), j.asksYesNo(), j.requestsMore():
		return j.next + 2, true
	case j.asksForStory():
		return 0, false
	}
	return j.next + 2, j.asksOpenly() || j.requestsMoreOpenly() || j.asksWhoDid()
}

// isShortQuestion reports whether a short question is added: ", and what for".
func (j junction) isShortQuestion() bool {
	added := len(j.ws) - j.next
	return j.ws.IsQuestionWord(j.next) && !j.ws.Is(j.next, "who why how") && j.ws[j.at].Pause == ',' && added > 1 && added <= 3
}

// continuesPerfect reports whether a second participle is added: "have you tried it and
// finished".
func (j junction) continuesPerfect() bool {
	return j.Kind == english.YesNo && j.ws.Is(j.Head, "have has") && j.ws.Is(j.at, "and") && j.next == j.at+1 && j.ws.IsPastTense(j.next)
}

// asksInWhichWay reports whether a question such as "and in what way did" is added.
func (j junction) asksInWhichWay() bool {
	return j.ws.IsPreposition(j.next) && j.ws.IsQuestionWord(j.next+1) && !j.ws.Is(j.next+1, "when where") && j.ws.IsAuxiliary(j.next+3)
}

// asksForStory reports whether the clause first asks for one word and then for the story
// behind it: "who was it, and what did they make of that".
func (j junction) asksForStory() bool {
	return j.ws.IsQuestionWord(j.next) && j.ws.Is(j.Head, "who whom whose which when where") && !j.ws.Is(j.at, "also") && refersBack(j.ws[j.next+1:])
}

// asksOpenly reports whether an open question is added: "and what did".
func (j junction) asksOpenly() bool {
	if !j.ws.IsQuestionWord(j.next) {
		return false
	}
	return j.ws.IsAuxiliary(j.next+1) || j.ws.IsAuxiliary(j.next+2) && !j.ws.IsPronoun(j.next+1) && !j.ws.Is(j.next+1, "the a an my your our")
}

// requestsMoreOpenly reports whether a request asks for a second thing in an open way:
// "tell me about the plan and how you found the shop".
func (j junction) requestsMoreOpenly() bool {
	return j.Kind == english.Request && j.ws.Is(j.next, "how what why") && j.ws.Is(j.next+1, "you your the") &&
		len(j.ws)-j.next >= 4 && !refersBack(j.ws[j.next+1:]) && !j.ws[j.Head:j.at].Has("happened")
}

// asksYesNo reports whether a yes-no question is added: "and do you", ", and is the shop".
func (j junction) asksYesNo() bool {
	first := j.ws.Form(j.next)
	if !j.ws.IsAuxiliary(j.next) || strings.HasSuffix(first, "n't") || j.ws.Is(j.at, "or") {
		return false
	}
	return j.ws.IsPronoun(j.next+1) || j.ws.IsDeterminer(j.next+1) && (j.ws[j.at].Pause == ',' || j.Kind == english.YesNo)
}

// asksWhoDid reports whether a question such as "and who decides" is added.
func (j junction) asksWhoDid() bool {
	verb := j.next + 1
	return j.ws.Is(j.next, "what who") && j.ws.Is(j.at, "and") && !j.ws.IsClosedClass(verb) &&
		(j.ws.IsVerb(verb) || j.ws.IsPastTense(verb) || strings.HasSuffix(j.ws.Form(verb), "s"))
}

// requestsMore reports whether a second request is added: "and tell me".
func (j junction) requestsMore() bool {
	return j.ws.IsRequestVerb(j.next) && j.ws.Is(j.next+1, "me us")
}

// refersBack reports whether the words refer to an earlier question. "it" and "that" do;
// "that week" does not.
func refersBack(ws english.Words) bool {
	for i := range ws {
		if !ws.Is(i, "that this it them") {
			continue
		}
		if i+1 == len(ws) || ws[i+1].Pause != 0 || ws.IsClosedClass(i+1) || ws.IsVerb(i+1) {
			return true
		}
	}
	return false
}

// findSecondThing finds a second thing that the question asks an opinion of: "the tools and
// the people here", "the uniforms plus the overtime rules".
func findSecondThing(c *english.Clause) (english.Span, bool) {
	asked := c.Asked()
	s, ok := asked.Find(adding)
	if ok && s.From > 1 && asked[:s.From].Contains(attitudes) && !hasAfterFirst(asked[:s.From], circumstances) {
		return shift(s, c.Head), true
	}
	opposite, hasOpposite := asked.Find(opposites)
	attitude, hasAttitude := asked.Find(attitudes)
	end := objectEnd(asked)
	for i := 2; i+1 < len(asked) && i <= end; i++ {
		if !joinsThings(asked, i) || isOneIdea(c.Words, c.Head+i) {
			continue
		}
		// nothing is before the first match, so the search begins there: to begin at
		// the first word each time would be quadratic
		if hasOpposite {
			if s, ok := asked[:i+2].FindFrom(opposite.From, opposites); ok && s.To == i+2 {
				return shift(asked.Span(i, 2), c.Head), true
			}
		}
		if n := addsThing(asked, i); n > 0 && hasAttitude {
			if _, ok := asked[:i].FindFrom(attitude.From, attitudes); ok {
				return shift(asked.Span(i, n), c.Head), true
			}
		}
	}
	return english.Span{}, false
}

// joinsThings reports whether word i is an "and" that may join things. After a pronoun it
// joins people instead: you and Priya.
func joinsThings(ws english.Words, i int) bool {
	return ws.Is(i, "and") && !ws[i].Quoted && !ws.IsPronoun(i-1) && !ws.Is(i-1, "me us him them")
}

func shift(s english.Span, by int) english.Span {
	return english.Span{From: s.From + by, To: s.To + by}
}

// addsThing reports whether the "and" at i adds a second thing to the first. It returns how
// many words from i on show this, or 0 if no thing is added.
func addsThing(ws english.Words, i int) int {
	next, before := i+1, ws[:i]
	switch {
	case beginsThing(ws, next) && namesThing(before):
		return 3 // the tools and the people
	case repeatsPreposition(ws, i):
		return 3 // with the tools and with people
	case ws.Is(next, "out") && ws.Is(next+1, "of") && before.Has("out"):
		return 4 // out of the tools and out of the people
	case ws.Is(next, "how why") && ws[i-1].Pause == 0 && beginsNounClause(ws, next):
		return 2 // the plan and how it was made
	case isCommonNoun(ws, i-1) && isCommonNoun(ws, next) && endsObject(ws, next):
		return 2 // tools and people
	}
	return 0
}

// beginsThing reports whether an article, a possessive or a demonstrative is at i, with no
// pause after it.
func beginsThing(ws english.Words, i int) bool {
	return (ws.In(i, articles) || ws.Is(i, "that")) && adjoins(ws, i+1)
}

// repeatsPreposition reports whether the preposition after the "and" at i also comes before
// the "and".
func repeatsPreposition(ws english.Words, i int) bool {
	next := i + 1
	return ws.IsPreposition(next) && next+1 < len(ws) && !ws.Is(next, "up down out off on over") && ws[:i].Has(ws.Form(next))
}

func isCommonNoun(ws english.Words, i int) bool { return ws.IsNoun(i) && !ws[i].Capital }

func beginsNounClause(ws english.Words, i int) bool {
	return i+2 < len(ws) && (ws.IsPronoun(i+1) || ws.IsDeterminer(i+1))
}

// endsObject reports whether the object of the question ends with word i.
func endsObject(ws english.Words, i int) bool {
	return i+1 >= len(ws) || ws[i+1].Pause != 0 || ws.IsPreposition(i+1) || ws.In(i+1, afterObject)
}

// isOneIdea reports whether the "and" is inside a pair that is one idea.
func isOneIdea(ws english.Words, and int) bool {
	for from := max(0, and-2); from <= and; from++ {
		if from+pairs.Match(ws, from) > and {
			return true
		}
	}
	return false
}

// objectEnd returns the index at which the object of a question must end. It
// ends before a word that begins a clause of time or circumstance. It also ends
// before "between", because a question with that word asks about two things on
// purpose.
func objectEnd(ws english.Words) int {
	for i := range ws {
		if i > 0 && ws.In(i, circumstances) || ws.Is(i, "between") {
			return i
		}
	}
	return len(ws)
}

// namesThing reports whether the words name a thing to which another can be added. Such a
// name has an article, a possessive or a verb in -ing.
func namesThing(ws english.Words) bool {
	for i := range ws {
		if ws.In(i, articles) || len(ws[i].Form) > 4 && strings.HasSuffix(ws[i].Form, "ing") {
			return true
		}
	}
	return false
}

var (
	pairs          = phrasesIn("double-barrelled", "pairs")
	attitudes      = phrasesIn("double-barrelled", "attitudes")
	opposites      = phrasesIn("double-barrelled", "opposites")
	adding         = phrasesIn("double-barrelled", "adding")
	circumstances  = setIn("double-barrelled", "circumstances")
	backReferences = setIn("double-barrelled", "backReferences")
	articles       = setIn("double-barrelled", "articles")
	afterObject    = setIn("double-barrelled", "afterObject")
)
