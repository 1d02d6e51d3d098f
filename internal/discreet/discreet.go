// Package discreet leaves out what somebody said about something sensitive, such as an
// illness in the family, where words of theirs are picked to be said back or to be argued
// with. It does so even if somebody kept the words. Pages that show what is kept about a
// person do not use it.
package discreet

import (
	"slices"
	"strings"

	"buyin/internal/listen"
	"buyin/internal/overlap"
)

// Words returns the words that are not from a line about something sensitive: "hospital
// twice" says little without "her daughter has asthma" before it.
func Words(words []overlap.Words, talks []overlap.Talk) []overlap.Words {
	return slices.DeleteFunc(slices.Clone(words), func(w overlap.Words) bool {
		return Touches(w.Text) || Touches(linesOf(answerTo(w, talks), w.Text))
	})
}

// Touches reports whether a text touches on something sensitive.
func Touches(text string) bool {
	_, touches := listen.SensitiveTopic(text)
	return touches
}

// answerTo returns the answer that words are from.
func answerTo(w overlap.Words, talks []overlap.Talk) string {
	if w.Talk < 0 || w.Talk >= len(talks) {
		return ""
	}
	turns := talks[w.Talk].Interview.Turns
	if w.Turn < 0 || w.Turn >= len(turns) {
		return ""
	}
	return turns[w.Turn].Answer
}

// linesOf returns the lines of an answer that an excerpt of it stands in.
func linesOf(answer, excerpt string) string {
	at := strings.Index(answer, excerpt)
	if at < 0 {
		return ""
	}
	from := strings.LastIndexByte(answer[:at], '\n') + 1
	end := at + len(excerpt)
	if more := strings.IndexByte(answer[end:], '\n'); more >= 0 {
		return answer[from : end+more]
	}
	return answer[from:]
}
