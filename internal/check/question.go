package check

import (
	"buyin/internal/english"
	"buyin/internal/motive"
)

// A question is one wording of a probe, an opener or a follow-up, parsed.
type question struct {
	*english.Sentence
	motivator *motive.Motivator // what it explores; nil for an opener
	families  []*family         // the motivator's synonyms
}

// A finding is what a wording rule found in a question.
type finding struct {
	from, to int // bytes of the question's text
	message  string
	remedy   string
	infoOnly bool // information, whatever the rule's severity
}

// flag returns a finding on the span. Its message is the span's words, quoted,
// and what is wrong with them.
func (q *question) flag(ws english.Words, s english.Span, wrong, remedy string) *finding {
	return q.finding(ws, s, q.quote(ws, s)+" "+wrong, remedy)
}

func (q *question) finding(ws english.Words, s english.Span, message, remedy string) *finding {
	return &finding{from: ws[s.From].Start, to: ws[s.To-1].End, message: message, remedy: remedy}
}

// quote returns the span's words as written, in quotation marks.
func (q *question) quote(ws english.Words, s english.Span) string {
	return english.Quote(q.Text[ws[s.From].Start:ws[s.To-1].End])
}

// repeatsReport reports whether the words give back what the report said: "you
// said", "you called it". Such words may judge and assert: they are not ours.
func repeatsReport(ws english.Words) bool {
	for i := range ws {
		if !ws.Is(i, "you you've you'd your") {
			continue
		}
		for j := i + 1; j <= i+3; j++ {
			if ws.In(j, reportingVerbs) {
				return true
			}
		}
	}
	return false
}

// quotesSomebody reports whether a statement is somebody's: "everyone says".
func quotesSomebody(ws english.Words) bool { return hasAfterFirst(ws, attributingVerbs) }

// hasAfterFirst reports whether a word after the first is in the set.
func hasAfterFirst(ws english.Words, set *english.Set) bool {
	for i := 1; i < len(ws); i++ {
		if ws.In(i, set) {
			return true
		}
	}
	return false
}

var (
	reportingVerbs   = setIn("shared", "reportingVerbs")
	attributingVerbs = setIn("shared", "attributingVerbs")
)
