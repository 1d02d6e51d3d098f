package shorthand

import (
	"slices"
	"strings"
)

// leaveOutStance marks the atoms in which the writer says that somebody said
// the rest: "says that", "he thinks". It reports whether there are any.
func leaveOutStance(atoms []atom, written []string) (found bool) {
	heard := make([]string, len(atoms))
	for i, a := range atoms {
		heard[i] = a.form
	}
	for i := 0; i < len(atoms); i++ {
		n := 0
		switch {
		case isA("aside", heard, i):
			n = 1
		case atoms[i].pause, i > 0 && isA("link", heard, i-1) && isA("subject", heard, i):
			n = countStance(atoms[i:], heard[i:], i == 0)
		}
		for range n {
			atoms[i].replaced, written[i], found = true, "", true
			i++
		}
		if n > 0 {
			i--
		}
	}
	return found
}

// countStance returns how many words say that somebody said what follows. At
// the beginning of a note their name may come first.
func countStance(atoms []atom, heard []string, isFirst bool) int {
	i, takesNoun := findVerb(heard)
	if i == 0 && len(heard) > 1 && !atoms[1].pause && (isA("subject", heard, 0) || isFirst && isName(atoms[0].typed)) {
		if i, takesNoun = findVerb(heard[1:]); i > 0 {
			i++
		}
	}
	if i == 0 {
		return 0
	}
	for isA("between", heard, i) {
		i++
	}
	switch {
	case isA("that", heard, i):
		return i + 1
	case isA("clause", heard, i), takesNoun && isA("noun", heard, i):
		return i
	}
	return 0
}

// isA reports whether word i is in a section of stance.txt.
func isA(section string, words []string, i int) bool {
	return i < len(words) && slices.Contains(load().stance[section], words[i])
}

// findVerb returns the number of words of a verb of saying that begins here, or
// 0, and whether what was said may begin with a noun.
func findVerb(words []string) (n int, takesNoun bool) {
	for _, section := range []string{"verb", "report"} {
		for _, verb := range load().stance[section] {
			if n := countPhrase(words, verb); n > 0 {
				return n, section == "verb"
			}
		}
	}
	return 0, false
}

// countPhrase returns the number of words of a phrase if the words begin with
// it, else 0.
func countPhrase(words []string, phrase string) (n int) {
	for more := true; more; n++ {
		var first string
		if first, phrase, more = strings.Cut(phrase, "_"); n == len(words) || words[n] != first {
			return 0
		}
	}
	return n
}

func isName(word string) bool { return len(word) > 1 && 'A' <= word[0] && word[0] <= 'Z' }
