package wording

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"buyin/internal/reflection"
)

// maxQuoted is the largest number of words of an answer that the coach repeats.
const maxQuoted = 10

// FirstWords returns the first words of a note, at most maxQuoted. It stops at the end
// of a sentence. If it cuts within a sentence, it adds "…".
func FirstWords(note string) string {
	const n = maxQuoted
	words, more := strings.Fields(note), ""
	if len(words) > n {
		words, more = words[:n], " …"
	}
	for i, w := range words {
		if i >= 2 && strings.ContainsAny(w[len(w)-1:], ".!?;") {
			words, more = words[:i+1], ""
			break
		}
	}
	out := strings.TrimRightFunc(strings.Join(words, " "), func(r rune) bool {
		return unicode.IsPunct(r) && r != ')' && r != '”' && r != '"'
	})
	const most = 120 // in bytes, because a "word" may be a long pasted line
	if len(out) > most {
		cut := most
		for !utf8.RuneStart(out[cut]) {
			cut--
		}
		out, more = out[:cut], "…"
	}
	return out + more
}

// The number of words in a clause that is quoted aloud.
const fewestQuoted, mostQuoted = 2, 7

// FirstClause returns the first clause of a note if it can be quoted aloud: it is short,
// and nothing in it is private. Else it returns "".
func FirstClause(note string) string {
	end := strings.IndexAny(note, ",.;:!?()\n")
	if end < 0 {
		end = len(note)
	}
	words := strings.Fields(note[:end])
	if len(words) < fewestQuoted || len(words) > mostQuoted || reflection.IsPrivate(note[:end]) {
		return ""
	}
	return strings.Join(words, " ")
}

// Shares reports whether a sentence says a clause already: half or more of the
// words that carry its meaning are in both.
func Shares(sentence, clause string) bool {
	said, words := contentOf(sentence), contentOf(clause)
	both := 0
	for _, w := range words {
		if _, ok := slices.BinarySearch(said, w); ok {
			both++
		}
	}
	return len(words) > 0 && 2*both >= len(words)
}

// GoodWords returns words of theirs for something good that a question can take up, or "":
// the phrase of an answer that sounds warm, or else the clause that tells most, unless
// that is a negation. That something pulls is not enough, and nor is a warm answer:
// "great week, nobody said thank you".
func GoodWords(words string, r reflection.Reading) string {
	phrase := LiteralPhrase(words, r)
	switch {
	case r.Tone != reflection.Warm:
		return ""
	case phrase == "" && !reflection.IsNegative(r.Quote):
		return r.Quote
	}
	return phrase
}

// LiteralPhrase returns the phrase of a reading if the words hold it as it is, so
// that it can be quoted: "my own bench" becomes "your own bench", which they did not
// say. Else it returns "".
func LiteralPhrase(words string, r reflection.Reading) string {
	if strings.Contains(strings.ToLower(words), r.Phrase) {
		return r.Phrase
	}
	return ""
}
