package wording

import (
	"cmp"
	"slices"
	"strings"

	"buyin/internal/motive"
	"buyin/internal/overlap"
)

// AddQuotes adds the report's own words to what was heard in an interview, where
// there are any. No words stand for two motivators: they go to the one for which
// they were heard most strongly. It changes sum and words.
func AddQuotes(sum []motive.Heard, words []overlap.Words, iv motive.Interview) []motive.Heard {
	slices.SortStableFunc(words, func(a, b overlap.Words) int {
		return cmp.Compare(max(b.Strength, -b.Strength), max(a.Strength, -a.Strength))
	})
	var used []overlap.Words
	for _, w := range words {
		at := slices.IndexFunc(sum, func(h motive.Heard) bool { return h.Motivator == w.Motivator && h.Quote == "" })
		answer := iv.Turns[w.Turn].Answer
		if at < 0 || slices.ContainsFunc(used, func(u overlap.Words) bool { return overlaps(u, w, answer) }) {
			continue
		}
		used = append(used, w)
		sum[at].Quote = w.Text
		if w.Text == answer {
			sum[at].Quote = FirstWords(w.Text)
		}
	}
	return sum
}

// overlaps reports whether two excerpts are the same words, or share words of one
// answer, which is that of b.
func overlaps(a, b overlap.Words, answer string) bool {
	if a.Text == b.Text || a.Turn != b.Turn {
		return a.Text == b.Text
	}
	i, j := strings.Index(answer, a.Text), strings.Index(answer, b.Text)
	if i < 0 || j < 0 {
		return strings.Contains(a.Text, b.Text) || strings.Contains(b.Text, a.Text)
	}
	return i < j+len(b.Text) && j < i+len(a.Text)
}
