package ngram

import "math"

// idfSteps is the number of steps from one inverse document frequency to the
// next whole one. Frequencies are stored as multiples of a step in a byte.
const idfSteps = 16

// unknown is the weight of an unknown word or part in the length of a text,
// relative to a feature that only one text has.
const unknown = 0.6

// A vocabulary numbers the features: first all words, then pairs, then parts,
// each kind in the order of the hashes. It is read where it is stored.
type vocabulary struct {
	keys  [kinds]string // the hashes, as packKeys writes them
	first [kinds + 1]int
	idf   string // a byte for each feature
	texts int    // number of texts that were counted
}

// size returns the number of features.
func (v *vocabulary) size() int { return v.first[kinds] }

// number sets the numbers of the features.
func (v *vocabulary) number(uses []use) {
	for i := range uses {
		uses[i].feature = v.find(uses[i].kind, uses[i].key)
	}
}

// find returns the number of a feature, or -1.
func (v *vocabulary) find(k kind, key uint32) int32 {
	keys, first := v.keys[k][3*firstBytes:], int(key>>24)
	low, high := 0, min(number24(v.keys[k][3*first:]), len(keys)/3)
	if first > 0 {
		low = number24(v.keys[k][3*first-3:])
	}
	end, key := high, key&(1<<24-1)
	for low < high {
		middle := int(uint(low+high) / 2)
		if uint32(number24(keys[3*middle:])) < key {
			low = middle + 1
		} else {
			high = middle
		}
	}
	if low >= end || uint32(number24(keys[3*low:])) != key {
		return -1
	}
	return int32(v.first[k] + low)
}

// roundIDF returns the inverse document frequency of a feature that some of the
// texts hold, as it is stored.
func roundIDF(texts, with int) byte {
	idf := math.Log(float64(texts+1) / (float64(with) + 0.5))
	return byte(min(255, math.Round(idf*idfSteps)))
}

// A cell is a feature of a text with its value, and the word that holds it. A
// feature that occurs twice has two cells, and their values add up.
type cell struct {
	feature int32
	word    int32
	value   float32
}

// appendRow appends the cells of a text, in the order of its words.
func (v *vocabulary) appendRow(row []cell, uses []use) []cell {
	var square [blocks]float64
	for _, u := range uses {
		square[u.kind.block()] += v.square(u)
		if u.feature >= 0 {
			row = append(row, cell{u.feature, u.word, v.weight(u.feature)})
		}
	}
	scale := scalesOf(square)
	for i := range row {
		row[i].value = float32(row[i].value * scale[v.kindOf(row[i].feature).block()])
	}
	return row
}

// weight returns the inverse document frequency of a feature.
func (v *vocabulary) weight(feature int32) float32 { return float32(v.idf[feature]) / idfSteps }

// square returns what a feature adds to the squared length of its block. The
// length is computed as if no feature occurred twice, so that a score is a sum
// over words. Unknown words and parts are part of it: a text of which much is
// unknown is similar to nothing. An unknown pair is not, because most are.
func (v *vocabulary) square(u use) float64 {
	switch {
	case u.feature >= 0:
		return float64(v.weight(u.feature)) * float64(v.weight(u.feature))
	case u.kind == pair:
		return 0
	}
	rare := float64(roundIDF(v.texts, 1)) / idfSteps
	return float64(unknown * rare * rare) // converted, so that it is not fused with a sum
}

// scalesOf returns the factors that scale the blocks to length one.
func scalesOf(square [blocks]float64) (scales [blocks]float32) {
	for b, s := range square {
		if s > 0 {
			scales[b] = float32(1 / math.Sqrt(s))
		}
	}
	return scales
}

func (v *vocabulary) kindOf(feature int32) kind {
	switch {
	case int(feature) < v.first[pair]:
		return single
	case int(feature) < v.first[part]:
		return pair
	}
	return part
}

// isFrequent reports whether more than an eighth of the texts hold a word.
func (v *vocabulary) isFrequent(word int32) bool {
	return v.idf[word] < roundIDF(v.texts, v.texts/8+8)
}

// nearScales returns the scales of a text's blocks without pairs.
func (v *vocabulary) nearScales(uses []use) [blocks]float32 {
	var square [blocks]float64
	for _, u := range uses {
		if u.kind != pair {
			square[u.kind.block()] += v.square(u)
		}
	}
	return scalesOf(square)
}
