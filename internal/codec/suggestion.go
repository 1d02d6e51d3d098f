package codec

import "strings"

// maxMistyped is the length in bytes from which nobody mistyped a word.
const maxMistyped = 100

// nearest returns the word most like the one given, where one is like enough
// to have been meant: another case, the same beginning, or few letters off.
func nearest(word string, words []string) (string, bool) {
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

// normalize takes away what people vary without noticing.
func normalize(s string) string {
	return strings.Map(func(r rune) rune {
		if r == '_' || r == ' ' || r == '-' {
			return '-'
		}
		return r
	}, strings.ToLower(s))
}

// distance counts the letters to insert, delete, change or swap with their
// neighbour to make one word of the other.
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

// suggestion is the remedy where one of the words was wanted, or what else there
// is to do.
func suggestion(word string, words []string, orElse string) string {
	if meant, ok := nearest(word, words); ok {
		return `did you mean "` + meant + `"?`
	}
	return strings.TrimSuffix("use "+joinOr(words)+", "+orElse, ", ")
}

// joinOr lists words in a sentence.
func joinOr(words []string) string {
	switch n := len(words); n {
	case 0:
		return "none"
	case 1:
		return words[0]
	default:
		return strings.Join(words[:n-1], ", ") + " or " + words[n-1]
	}
}
