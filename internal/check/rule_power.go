package check

import (
	"sync"

	"buyin/internal/english"
	"buyin/internal/motive"
)

var powerRule = Rule{
	Name: "power", Group: Wording, Severity: motive.Warning, question: findPower, Source: voice,
	Doc:  "a boss's question is hard to refuse, so it should not ask people to accuse themselves, inform on others, declare loyalty or tell of private time",
	Bad:  "What do your colleagues say about me when I am away?",
	Good: "What do you need more of from me?",
}

// findPower finds what somebody's own boss should not ask. The report cannot well refuse
// to answer, and an honest answer may harm them or somebody else. Words that repeat what
// the report said do not count.
func findPower(q *question) *finding {
	all := powerAsks()
	asks := q.LastQuestion() != nil
	for i := range q.Clauses {
		c := &q.Clauses[i]
		if asks && !c.Asks {
			continue
		}
		ws := unrepeated(c)
		var span english.Span
		n, ok := all.first(ws, func(n int) bool {
			s, ok := all.asks[n].findIn(ws, q.Words)
			if ok {
				span = s
			}
			return ok
		})
		if ok {
			kind := all.asks[n].kind
			return q.flag(ws, span, "asks them to "+kind, powerRemedies[kind])
		}
	}
	return nil
}

// unrepeated returns the clause's words, without a preamble that repeats what the report
// said: "you mentioned the rumour, how did you take it".
func unrepeated(c *english.Clause) english.Words {
	if repeatsReport(c.Words[:c.Head]) {
		return c.Asked()
	}
	return c.Words
}

var powerRemedies = map[string]string{
	"accuse themselves":    "ask about the work and what gets in its way",
	"inform on others":     "ask about their own work, and what would help it",
	"declare loyalty":      "ask what they want from their work",
	"tell of private time": "leave it out, and listen if they bring it up",
}

// A powerAsk is a phrase that asks for one of the things that a boss should not ask for.
type powerAsk struct {
	term
	kind string
	of   string // "you" or "others": a word before the phrase must name them
	bare bool   // the phrase does not count if it describes a noun after it
}

func (a *powerAsk) findIn(ws, question english.Words) (english.Span, bool) {
	return findWhere(ws, a.phrases, func(s english.Span) bool {
		switch {
		case a.of == "you" && !namesReport(ws[:s.From]), a.of == "others" && !namesOthers(ws[:s.From]):
			return false
		case a.bare && describesThing(ws, s):
			return false
		}
		return !hasOtherSense(question, a.unless)
	})
}

// subjectReach is how many words before a phrase its subject is looked for.
const subjectReach = 8

// namesReport reports whether the words end with something about the report. The "you" of
// "can you tell me" does not count.
func namesReport(ws english.Words) bool {
	for i := max(0, len(ws)-subjectReach); i < len(ws); i++ {
		if ws.In(i, reportWords) && !ws.IsRequestVerb(i+1) {
			return true
		}
	}
	return false
}

// namesOthers reports whether the words end with something about other people: a word for
// them, or a name.
func namesOthers(ws english.Words) bool {
	for i := max(0, len(ws)-subjectReach); i < len(ws); i++ {
		if ws.In(i, otherWords) || i > 0 && ws[i].Capital && !ws.Is(i, "i i'm i've i'd i'll") {
			return true
		}
	}
	return false
}

// A powerList holds what the rule looks for.
type powerList struct {
	anchoredList
	asks []powerAsk
}

// asksIn returns the asks of a section. Each begins with a line "any: KIND", "bare: KIND",
// "you: KIND" or "others: KIND" and ends with a line "unless: WORDS".
func asksIn(file, section string) func() powerList {
	return sync.OnceValue(func() powerList {
		var l powerList
		var phrases []string
		from := 0 // first ask of the block
		for _, b := range english.ListsOf("rules/" + file).Section(section) {
			if b.Key == "unless" {
				unless := english.NewSet(b.Value)
				for ; from < len(l.asks); from++ {
					l.asks[from].unless = unless
				}
				continue
			}
			for _, phrase := range b.Phrases {
				t := term{phrases: english.NewPhrases(phrase)}
				l.asks = append(l.asks, powerAsk{t, b.Value, b.Key, b.Key == "bare"})
			}
			phrases = append(phrases, b.Phrases...)
		}
		l.anchoredList = newAnchoredList(phrases)
		return l
	})
}

var (
	powerAsks   = asksIn("power", "asks")
	reportWords = setIn("power", "you")
	otherWords  = setIn("power", "others")
)
