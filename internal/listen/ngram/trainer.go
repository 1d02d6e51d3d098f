package ngram

import (
	"maps"
	"slices"
)

// A trainer holds what training needs. It reads each different word once,
// because a corpus has far more words than different ones.
type trainer struct {
	texts      []Text
	classes    int
	options    Options
	words      lexicon
	tokens     [][]int32  // the words of each text, by their number in the lexicon
	pairs      [][]uint32 // the pairs of each text
	vocabulary vocabulary
	design     design
	weights    [][]float32 // by feature and output
}

// A lexicon numbers the different words of a corpus, in the order in which they
// occur, and so the different parts.
type lexicon struct {
	words   map[uint32]int32 // by hash
	keys    []uint32         // the hash of each word
	parts   [][]int32        // the parts of each word
	partIDs map[uint32]int32 // by hash
	partKey []uint32
}

// readTexts splits all texts into words.
func (t *trainer) readTexts() {
	t.words = lexicon{words: map[uint32]int32{}, partIDs: map[uint32]int32{}}
	var uses []use
	for _, x := range t.texts {
		uses = appendUses(uses[:0], appendWords(nil, x.Words))
		tokens, pairs := t.words.read(uses)
		t.tokens, t.pairs = append(t.tokens, tokens), append(t.pairs, pairs)
	}
}

// read numbers the words of a text, and returns them and the pairs.
func (l *lexicon) read(uses []use) (tokens []int32, pairs []uint32) {
	isNew := false
	for _, u := range uses {
		switch u.kind {
		case single:
			id, known := l.words[u.key]
			if isNew = !known; isNew {
				id = int32(len(l.keys))
				l.words[u.key] = id
				l.keys, l.parts = append(l.keys, u.key), append(l.parts, nil)
			}
			tokens = append(tokens, id)
		case pair:
			pairs = append(pairs, u.key)
		case part:
			if isNew {
				l.addPart(u.key)
			}
		}
	}
	return tokens, pairs
}

// addPart adds a part to the last word.
func (l *lexicon) addPart(key uint32) {
	id, known := l.partIDs[key]
	if !known {
		id = int32(len(l.partKey))
		l.partIDs[key] = id
		l.partKey = append(l.partKey, key)
	}
	last := len(l.parts) - 1
	l.parts[last] = append(l.parts[last], id)
}

// A tally counts in how many texts each feature is.
type tally struct{ texts, last []int32 }

func newTally(n int) tally { return tally{make([]int32, n), make([]int32, n)} }

// add counts a feature of a text, whose number is from 1 on.
func (t *tally) add(feature, text int32) {
	if t.last[feature] != text {
		t.last[feature] = text
		t.texts[feature]++
	}
}

// countFeatures builds the vocabulary: all words, and the pairs and parts that
// are in enough texts. Parts that are in more than a quarter of the texts tell
// little and cost much time.
func (t *trainer) countFeatures() {
	words, parts := newTally(len(t.words.keys)), newTally(len(t.words.partKey))
	pairs := map[uint32]int{}
	for i, tokens := range t.tokens {
		for _, w := range tokens {
			words.add(w, int32(i+1))
			for _, p := range t.words.parts[w] {
				parts.add(p, int32(i+1))
			}
		}
		slices.Sort(t.pairs[i])
		for _, key := range slices.Compact(slices.Clone(t.pairs[i])) {
			pairs[key]++
		}
	}
	most := len(t.texts)/4 + 8
	t.vocabulary.texts = len(t.texts)
	t.vocabulary.add(single, frequencies(t.words.keys, words.texts), 0, len(t.texts))
	t.vocabulary.add(pair, pairs, t.options.LeastTexts, len(t.texts))
	t.vocabulary.add(part, frequencies(t.words.partKey, parts.texts), t.options.LeastParts, most)
}

func frequencies(keys []uint32, texts []int32) map[uint32]int {
	with := make(map[uint32]int, len(keys))
	for i, key := range keys {
		with[key] = int(texts[i])
	}
	return with
}

// add adds the features of a kind that are in at least and at most so many
// texts. Kinds are added in their order.
func (v *vocabulary) add(k kind, with map[uint32]int, least, most int) {
	var keys []uint32
	var idf []byte
	for _, key := range slices.Sorted(maps.Keys(with)) {
		if n := with[key]; n >= least && n <= most {
			keys = append(keys, key)
			idf = append(idf, roundIDF(v.texts, n))
		}
	}
	v.keys[k] = packKeys(keys)
	v.idf += string(idf)
	for later := k + 1; later <= kinds; later++ {
		v.first[later] = v.first[k] + len(idf)
	}
}
