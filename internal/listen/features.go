package listen

import (
	"math"
	"unicode/utf8"
)

// The two blocks of features. Each is scaled to length one separately, because
// there are many more parts of words than words.
const (
	byWord = iota // stems, and pairs of neighbouring stems
	byPart        // runs of 3 to 5 characters within a word
	blockCount
)

const (
	shortestPart = 3
	longestPart  = 5

	// unknownWeight is the weight of an unknown word or part in the length of a
	// note, relative to a feature that occurs in only one text. It makes a note
	// with many unknown words similar to nothing.
	unknownWeight = 0.6
)

// A vocabulary numbers the features of the catalogue's texts.
type vocabulary struct {
	share  [blockCount]float64 // weight of each block in the similarity of two texts
	words  map[string]int32
	pairs  map[[2]int32]int32
	parts  *hashTable // by hash
	block  []uint8    // block of each feature
	texts  []int32    // number of texts with each feature
	weight []float64  // inverse document frequency of each feature; 0: ignored
	rare   float64    // weight of a feature that occurs in one text

	counted int32   // number of texts counted so far
	last    []int32 // the last text with each feature
	cell    []int32 // index of the feature in that text's row
}

// An occurrence is a feature and the word of a text at which it occurs. A
// feature that the vocabulary lacks is stored as -1-block.
type occurrence struct {
	feature int32
	at      int32
}

func newVocabulary(share [blockCount]float64) *vocabulary {
	const texts, room = 1 << 12, 1 << 15 // about enough for the shipped catalogue
	return &vocabulary{
		share: share, words: make(map[string]int32, texts), pairs: make(map[[2]int32]int32, 4*texts), parts: newHashTable(),
		block: make([]uint8, 0, room), texts: make([]int32, 0, room), last: make([]int32, 0, room),
	}
}

// occurrences appends the features of the words in order. If learn is set, it
// numbers new features. A pair never spans a pause.
func (v *vocabulary) occurrences(ws []word, learn bool, to []occurrence) []occurrence {
	previous := int32(-1)
	var padded []byte
	for i, w := range ws {
		at := int32(i)
		id, known := v.words[w.stem]
		if !known {
			id = -1 - byWord
			if learn {
				id = v.addFeature(byWord)
				v.words[w.stem] = id
			}
		}
		to = append(to, occurrence{id, at})
		if w.before == none && previous >= 0 && id >= 0 {
			pair, known := v.pairs[[2]int32{previous, id}]
			if !known && learn {
				pair, known = v.addFeature(byWord), true
				v.pairs[[2]int32{previous, id}] = pair
			}
			if known {
				to = append(to, occurrence{pair, at})
			}
		}
		previous = id
		padded = append(append(append(padded[:0], '_'), w.form...), '_')
		to = v.appendParts(padded, at, learn, to)
	}
	return to
}

// appendParts appends the runs of 3 to 5 characters of one word. The marks at
// both edges of the word count as characters.
func (v *vocabulary) appendParts(padded []byte, at int32, learn bool, to []occurrence) []occurrence {
	for from := 0; from < len(padded); {
		_, first := utf8.DecodeRune(padded[from:])
		end, hash := from, fnvStart
		for n := 1; n <= longestPart && end < len(padded); n++ {
			_, size := utf8.DecodeRune(padded[end:])
			for _, b := range padded[end : end+size] {
				hash = (hash ^ uint64(b)) * fnvFactor
			}
			end += size
			if n < shortestPart {
				continue
			}
			id, known := v.parts.lookUp(hash)
			if !known {
				id = -1 - byPart
				if learn {
					id = v.addFeature(byPart)
					v.parts.insert(hash, id)
				}
			}
			to = append(to, occurrence{id, at})
		}
		from += first
	}
	return to
}

func (v *vocabulary) addFeature(block uint8) int32 {
	v.block = append(v.block, block)
	v.texts = append(v.texts, 0)
	v.last = append(v.last, 0)
	return int32(len(v.block) - 1)
}

// count adds one to the number of texts with each of these features.
func (v *vocabulary) count(us []occurrence) {
	v.counted++
	for _, u := range us {
		if u.feature >= 0 && v.last[u.feature] != v.counted {
			v.last[u.feature] = v.counted
			v.texts[u.feature]++
		}
	}
}

// setWeights computes the weights once all n texts have been counted. It
// ignores parts that occur in more than a quarter of the texts, because those
// parts distinguish little and take the most time.
func (v *vocabulary) setWeights(n int) {
	v.rare = math.Log(float64(n+1) / 1.5)
	v.weight, v.cell = make([]float64, len(v.texts)), make([]int32, len(v.texts))
	for f, held := range v.texts {
		if v.block[f] == byPart && int(held) > max(8, n/4) {
			continue
		}
		v.weight[f] = math.Log(float64(n+1) / (float64(held) + 0.5))
	}
}

// squaredLength returns the block of an occurrence, and how much the occurrence
// adds to the squared length of that block.
func (v *vocabulary) squaredLength(u occurrence) (block int, square float64) {
	if u.feature < 0 {
		return int(-1 - u.feature), unknownWeight * v.rare * v.rare
	}
	return int(v.block[u.feature]), v.weight[u.feature] * v.weight[u.feature]
}

// A featureValue is a feature of a text and its value.
type featureValue struct {
	feature int32
	value   float64
}

// newRow returns the text as a sparse vector. Features are in the order in
// which they first occur. The length of a block is computed as if no feature
// occurred twice, so that a score is a sum over words.
func (v *vocabulary) newRow(us []occurrence) []featureValue {
	scale := v.blockScales(us)
	cells := make([]featureValue, 0, len(us))
	v.counted++
	for _, u := range us {
		f := u.feature
		if f < 0 || v.weight[f] == 0 {
			continue
		}
		value := v.weight[f] * scale[v.block[f]]
		if v.last[f] == v.counted {
			cells[v.cell[f]].value += value
			continue
		}
		v.last[f], v.cell[f] = v.counted, int32(len(cells))
		cells = append(cells, featureValue{f, value})
	}
	return cells
}

// blockScales returns the factors that scale each block of a text to its
// length.
func (v *vocabulary) blockScales(us []occurrence) (scale [blockCount]float64) {
	var square [blockCount]float64
	for _, u := range us {
		b, s := v.squaredLength(u)
		square[b] += s
	}
	for b, s := range square {
		if s > 0 {
			scale[b] = math.Sqrt(v.share[b] / s)
		}
	}
	return scale
}
