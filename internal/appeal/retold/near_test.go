package retold

import (
	"strings"
	"testing"
	"unicode/utf8"

	"buyin/internal/motive"
	"buyin/internal/overlap"
)

// What is left of a long answer is a part of it, and holds what is left of the marked
// words and of the other quotes.
func TestNear(t *testing.T) {
	for name, sentence := range map[string]string{"words": "Número uno: the rewrite was hard. ", "no blanks": "日本語", "one byte": "a"} {
		long := strings.Repeat(sentence, 3*maxAnswer/len(sentence))
		middle := wordStart(long, len(long)/2)
		for _, marked := range []string{long, long[middle:], long[middle:wordStart(long, middle+60)], long[wordStart(long, len(long)-60):], "not in it", ""} {
			turn := motive.Turn{Answer: long, Evidence: []motive.Evidence{{Quote: long}, {Quote: long[:middle]}, {Quote: marked}}}
			words, left := near(overlap.Words{Text: marked, Motivator: "pay", Turn: 3}, turn)
			if words.Turn != 3 || words.Motivator != "pay" || len(left.Answer) > maxAnswer+1 || !strings.Contains(long, left.Answer) || !utf8.ValidString(left.Answer) || left.Answer == "" {
				t.Errorf("%s: %d bytes are left", name, len(left.Answer))
			}
			if inside := strings.Contains(long, marked); inside && !strings.Contains(left.Answer, words.Text) || marked != "" && (words.Text == "" || !strings.HasPrefix(marked, words.Text)) {
				t.Errorf("%s: of %.20q is left %.20q", name, marked, words.Text)
			}
			if left.Evidence[0].Quote != left.Answer || left.Evidence[2].Quote != words.Text || turn.Evidence[0].Quote != long {
				t.Errorf("%s: quotes %.60v", name, left.Evidence)
			}
		}
	}
	short := motive.Turn{Answer: "short", Evidence: []motive.Evidence{{Quote: "sh"}}}
	if words, left := near(overlap.Words{Text: "sh"}, short); words.Text != "sh" || left.Answer != "short" || left.Evidence[0].Quote != "sh" {
		t.Errorf("%+v %+v", words, left)
	}
}

// That both name a month does not make an offer the answer to what somebody said.
func TestAMonthIsNoSubject(t *testing.T) {
	if n := SharedWords("I'm leaving in March anyway", "a course on scheduling in March"); n != 0 {
		t.Errorf("%d words shared", n)
	}
	if n := SharedWords("a course in March", "a course on scheduling in March"); n != 1 {
		t.Errorf("%d words shared", n)
	}
}
