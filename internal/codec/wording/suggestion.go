package wording

import (
	"slices"
	"strings"
)

// maxMistyped is the length in bytes up to which a word is taken for a typo.
const maxMistyped = 100

// Nearest returns the word most similar to the one given, if one is similar
// enough to have been meant: it differs only in case, has the same beginning, or
// is a few letters off.
func Nearest(word string, words []string) (string, bool) {
	if len(word) > maxMistyped || word == "" {
		return "", false
	}
	plain := normalize(word)
	best, at := 1+max(1, min(3, len(plain)/3)), -1
	for i, w := range words {
		d := best
		switch other := normalize(w); {
		case plain == other:
			return w, true
		case len(plain) >= 3 && (strings.HasPrefix(other, plain) || strings.HasPrefix(plain, other) && len(other) >= 3):
			d = 1
		default:
			d = distance(plain, other)
		}
		if d < best {
			best, at = d, i
		}
	}
	if at < 0 {
		return "", false
	}
	return words[at], true
}

// normalize maps a word to lower case, and underscores and blanks to hyphens.
func normalize(s string) string {
	return strings.Map(func(r rune) rune {
		if r == '_' || r == ' ' || r == '-' {
			return '-'
		}
		return r
	}, strings.ToLower(s))
}

// distance is the Damerau-Levenshtein distance of two words: how many letters to
// insert, delete, change or swap with a neighbour to turn one into the other.
func distance(a, b string) int {
	x, y := []rune(a), []rune(b)
	before, last, row := make([]int, len(y)+1), make([]int, len(y)+1), make([]int, len(y)+1)
	for j := range last {
		last[j] = j
	}
	for i := 1; i <= len(x); i++ {
		row[0] = i
		for j := 1; j <= len(y); j++ {
			change := 1
			if x[i-1] == y[j-1] {
				change = 0
			}
			row[j] = min(last[j]+1, row[j-1]+1, last[j-1]+change)
			if i > 1 && j > 1 && x[i-1] == y[j-2] && x[i-2] == y[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
		}
		before, last, row = last, row, before
	}
	return last[len(y)]
}

// Suggestion returns the remedy for a word that is not one of the words: the
// nearest one, or all of them and what else can be done.
func Suggestion(word string, words []string, orElse string) string {
	if meant, ok := Nearest(word, words); ok {
		return `did you mean "` + meant + `"?`
	}
	return strings.TrimSuffix("use "+JoinOr(words)+", "+orElse, ", ")
}

// SuggestMotivator is Suggestion for the id of a motivator. People know its name, which
// may be another word: names holds that of each id.
func SuggestMotivator(word string, ids, names []string) string {
	_, isID := Nearest(word, ids)
	name, isName := Nearest(word, names)
	if isName && (!isID || normalize(name) == normalize(word)) {
		if id := ids[slices.Index(names, name)]; normalize(id) != normalize(name) {
			return `did you mean "` + id + `", the id of ` + name + "?"
		}
	}
	return Suggestion(word, ids, "")
}

// JoinOr lists words as in "a, b or c".
func JoinOr(words []string) string {
	switch n := len(words); n {
	case 0:
		return "none"
	case 1:
		return words[0]
	default:
		return strings.Join(words[:n-1], ", ") + " or " + words[n-1]
	}
}
