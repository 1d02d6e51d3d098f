package retold

import (
	"slices"
	"strings"
	"unicode/utf8"

	"buyin/internal/motive"
	"buyin/internal/overlap"
)

// maxAnswer is how many bytes of an answer are read for what can be said of it. Each of
// its sentences is compared with all of it.
const maxAnswer = 4 << 10

// near narrows words and the turn they stand in to what is around their beginning, if
// the answer is long. What is quoted is short, so nothing that could be told is lost but
// sentences far from what somebody marked.
func near(words overlap.Words, turn motive.Turn) (overlap.Words, motive.Turn) {
	answer := turn.Answer
	if len(answer) <= maxAnswer && len(words.Text) <= maxAnswer {
		return words, turn
	}
	at := max(0, strings.Index(answer, words.Text))
	from := wordStart(answer, max(0, at-maxAnswer/4))
	to := wordStart(answer, min(len(answer), from+maxAnswer))
	turn.Answer = answer[from:to]
	words.Text = clip(words.Text, answer, from, to)
	turn.Evidence = slices.Clone(turn.Evidence)
	for i, e := range turn.Evidence {
		turn.Evidence[i].Quote = clip(e.Quote, answer, from, to)
	}
	return words, turn
}

// clip returns the part of an excerpt that is within the bytes from..to of an answer; of
// one that is not in the answer, its beginning.
func clip(excerpt, answer string, from, to int) string {
	at := strings.Index(answer, excerpt)
	if at < 0 {
		return excerpt[:wordStart(excerpt, min(len(excerpt), maxAnswer))]
	}
	start, end := max(at, from), min(at+len(excerpt), to)
	return answer[start:max(start, end)]
}

// wordStart returns the last place up to an offset at which a word begins, or the text
// ends. In a text without blanks it is where a character begins.
func wordStart(text string, at int) int {
	if at == len(text) {
		return at
	}
	if blank := strings.LastIndexAny(text[max(0, at-maxAnswer/4):at], " \n"); blank >= 0 {
		return max(0, at-maxAnswer/4) + blank + 1
	}
	for at > 0 && !utf8.RuneStart(text[at]) {
		at--
	}
	return at
}
