// Package manner tells speech word for word from notes that a manager takes.
//
// The ear is right less often about speech at the same scores: speech wanders, and
// most of it is about something else. So it must be surer of speech.
package manner

import (
	_ "embed"
	"strings"
	"sync"
	"unicode"
)

// Words of a text from which on it is speech: notes are shorter. A text in the
// first person is speech from fewer on.
const (
	spokenWords      = 21
	firstPersonWords = 12
)

//go:embed fillers.txt
var fillers string

// phrases are the fillers, each between blanks, by their first words.
var phrases = sync.OnceValue(func() map[string][]string {
	byFirst := map[string][]string{}
	for line := range strings.Lines(fillers) {
		if line = strings.TrimSpace(line); line != "" && line[0] != '#' {
			first, _, _ := strings.Cut(line, " ")
			byFirst[first] = append(byFirst[first], " "+line+" ")
		}
	}
	return byFirst
})

// IsSpeech reports whether a text is likely to be speech: it is long, in the first
// person, or has words that people say and hardly ever write down. A short answer
// to a question that is known is a note, because the manager has typed it.
func IsSpeech(text string, isAnswer bool) bool {
	words := strings.FieldsFunc(strings.ToLower(strings.ReplaceAll(text, "’", "'")), func(r rune) bool {
		return r != '\'' && !unicode.IsLetter(r) && !unicode.IsDigit(r)
	})
	if len(words) >= spokenWords {
		return true
	}
	if isAnswer {
		return false
	}
	all := " " + strings.Join(words, " ") + " "
	for _, w := range words {
		if len(words) >= firstPersonWords && isFirstPerson(w) {
			return true
		}
		for _, phrase := range phrases()[w] {
			if strings.Contains(all, phrase) {
				return true
			}
		}
	}
	return false
}

func isFirstPerson(word string) bool {
	return word == "i" || strings.HasPrefix(word, "i'")
}
