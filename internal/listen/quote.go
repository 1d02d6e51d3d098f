package listen

import (
	"cmp"
	"slices"
	"strings"

	"buyin/internal/listen/shorthand"
)

// A quote of more than maxQuoteWords is shortened to the words with the
// greatest weight. At least minQuoteWords remain.
const (
	maxQuoteWords = 12
	minQuoteWords = 4
)

// quote returns the part of the note, as typed, that speaks most for a motivator:
// a clause, or the heaviest words of a long one.
func (r *reading) quote(of voice) string {
	weights := r.weights(of)
	words, weights := heaviestClause(r.words, weights)
	if len(words) > maxQuoteWords {
		words = heaviestRun(words, weights)
	}
	from, to := r.text.Source(words[0].start, words[len(words)-1].end)
	from, to = shorthand.Balance(r.said.Text, from, to)
	return r.said.Text[from:to]
}

// heaviestClause returns the clause with the largest sum of weights, and the
// weights of its words.
func heaviestClause(words []word, weights []float64) ([]word, []float64) {
	from, to, best := 0, len(words), 0.0
	start := 0
	for i, clause := range splitClauses(words) {
		end := start + len(clause)
		sum := 0.0
		for _, w := range weights[start:end] {
			sum += w
		}
		if i == 0 || sum > best {
			from, to, best = start, end, sum
		}
		start = end
	}
	return words[from:to], weights[from:to]
}

// heaviestRun returns the run of words with the largest sum of weights, after
// the average weight was deducted from each. Without that deduction, the run
// would be the whole text.
func heaviestRun(words []word, weights []float64) []word {
	average := 0.0
	for _, w := range weights {
		average += w / float64(len(weights))
	}
	from, to, best := 0, 1, weights[0]-average
	start, sum := 0, 0.0
	for i, w := range weights {
		sum += w - average
		if sum > best {
			from, to, best = start, i+1, sum
		}
		if sum < 0 {
			start, sum = i+1, 0
		}
	}
	for to-from < min(minQuoteWords, len(words)) {
		if to < len(words) {
			to++
		}
		if from > 0 && to-from < minQuoteWords {
			from--
		}
	}
	if to-from > maxQuoteWords {
		to = from + maxQuoteWords
	}
	return words[from:to]
}

// heaviestWords returns the n words that speak most for a motivator, the heaviest
// first. It returns no word twice, in capitals or not.
func (r *reading) heaviestWords(of voice, n int) (texts []string) {
	weights := r.weights(of)
	order := make([]int, len(weights))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(weights[b], weights[a]) })
	for _, i := range order {
		text := r.written[r.words[i].start:r.words[i].end]
		if weights[i] <= 0 || len(texts) == n {
			break
		}
		if !slices.ContainsFunc(texts, func(other string) bool { return strings.EqualFold(other, text) }) {
			texts = append(texts, text)
		}
	}
	return texts
}
