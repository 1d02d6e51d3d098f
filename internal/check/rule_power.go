package check

import (
	"buyin/internal/check/power"
	"buyin/internal/english"
	"buyin/internal/motive"
)

var powerRule = Rule{
	Name: "power", Group: Wording, Severity: motive.Warning, question: findPower, Source: voice,
	Doc:  "a boss's question is hard to refuse, so it should not ask people to accuse themselves, inform on others, declare loyalty or talk about private time",
	Bad:  "What do your colleagues say about me when I am away?",
	Good: "What do you need more of from me?",
}

// findPower finds what somebody's own boss should not ask. The report cannot well refuse
// to answer, and an honest answer may harm them or somebody else. Words that repeat what
// the report said do not count.
func findPower(q *question) *finding {
	asks := q.LastQuestion() != nil
	for i := range q.Clauses {
		c := &q.Clauses[i]
		if asks && !c.Asks {
			continue
		}
		ws := unrepeated(c)
		if f, ok := power.Find(ws, q.Words); ok {
			return q.flag(ws, f.Span, "asks them to "+f.Kind, f.Remedy)
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
