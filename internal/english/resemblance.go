package english

import (
	"slices"
	"strings"
)

// PlainWords returns the words of a text in lower case without hyphens,
// apostrophes and plural endings, so that "safe jobs" and "safe-job" are equal.
func PlainWords(text string) []string {
	ws := Split(hyphens.Replace(text))
	all := make([]string, 0, len(ws))
	for _, w := range ws {
		form := strings.ReplaceAll(w.Form, "'", "")
		if len(form) > 4 && strings.HasSuffix(form, "s") && !strings.HasSuffix(form, "ss") {
			form = form[:len(form)-1]
		}
		all = append(all, form)
	}
	return all
}

var hyphens = strings.NewReplacer("-", " ", "‑", " ")

// Shingles returns the hashes of all words and of all pairs of neighbouring
// words. Each hash is listed once, in ascending order.
func Shingles(words []string) []uint64 {
	set := make([]uint64, 0, 2*len(words))
	for i, w := range words {
		set = append(set, Hash(w))
		if i > 0 {
			set = append(set, HashMore(HashMore(Hash(words[i-1]), " "), w))
		}
	}
	slices.Sort(set)
	return slices.Compact(set)
}

// Resemblance returns the Jaccard index of two sorted sets, in [0,1]: the
// number of elements in both sets, divided by the number in either. At least
// one set must not be empty.
func Resemblance(a, b []uint64) float64 {
	both := 0
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] == b[j]:
			both, i, j = both+1, i+1, j+1
		case a[i] < b[j]:
			i++
		default:
			j++
		}
	}
	return float64(both) / float64(len(a)+len(b)-both)
}
