package check

import (
	"buyin/internal/english"
	"buyin/internal/motive"
)

// A question is one parsed wording of a probe, an opener or a follow-up.
type question struct {
	*english.Sentence
	motivator *motive.Motivator // the motivator that the question explores; nil for an opener
	families  []*family         // the families of synonyms of the motivator
}

// A finding is a span of a question in which a wording rule found something.
type finding struct {
	from, to int // offsets in the question's text, in bytes
	message  string
	remedy   string
	infoOnly bool // the finding is information, whatever the rule's severity
}

// flag returns a finding on the span. Its message quotes the span's words and says what is
// wrong with them.
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

// repeatsReport reports whether the words repeat what the report said: "you said", "you
// called it". Such words may judge and assert, because they are the report's own.
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

// quotesSomebody reports whether a statement is attributed to somebody: "everyone says".
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
