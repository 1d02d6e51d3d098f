package listen

import (
	"cmp"
	"slices"

	"buyin/internal/listen/shorthand"
)

// A quote of more than maxQuoteWords is shortened to the words with the
// greatest weight. At least minQuoteWords remain.
const (
	maxQuoteWords = 12
	minQuoteWords = 4
)

// quote returns the part of the note, as typed, that has the greatest weight for
// a motivator.
func (m *model) quote(note string, t shorthand.Text, r reading, motivator int) string {
	words := r.words
	if len(words) > maxQuoteWords {
		words = heaviestRun(words, m.wordWeights(words, motivator))
	}
	from, to := t.Source(words[0].start, words[len(words)-1].end)
	from, to = shorthand.Balance(note, from, to)
	return note[from:to]
}

// wordWeights returns how much each word adds to the score of a motivator
// through its features. The score is a sum, so the split between words is
// exact. Only the part that comes from the sentence vector cannot be split.
func (m *model) wordWeights(words []word, motivator int) []float64 {
	weights := make([]float64, len(words))
	us := m.vocabulary.occurrences(words, false, nil)
	scale := m.vocabulary.blockScales(us)
	for _, u := range us {
		if u.feature < 0 || m.vocabulary.weight[u.feature] == 0 {
			continue
		}
		value := m.vocabulary.weight[u.feature] * scale[m.vocabulary.block[u.feature]]
		for _, p := range m.index[u.feature] {
			weights[u.at] += value * p.value * m.topic[p.text][motivator]
		}
	}
	return weights
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

// heaviestWords returns the n words that add most to a motivator's score, the
// heaviest first. It returns no word twice.
func (m *model) heaviestWords(note string, words []word, motivator, n int) (texts []string) {
	weights := m.wordWeights(words, motivator)
	order := make([]int, len(words))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(weights[b], weights[a]) })
	for _, i := range order {
		text := note[words[i].start:words[i].end]
		if weights[i] <= 0.005 || len(texts) == n {
			break
		}
		if !slices.Contains(texts, text) {
			texts = append(texts, text)
		}
	}
	return texts
}
