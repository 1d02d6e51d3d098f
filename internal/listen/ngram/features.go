package ngram

import "unicode/utf8"

// A kind is one of three kinds of features.
type kind int

const (
	single kind = iota // a word
	pair               // a word and the one before it
	part               // 3 to 5 characters of a word, where each edge of the word counts as one
	kinds
)

// The two blocks of a row. Each is scaled separately, because a text has many
// more parts of words than words.
const (
	byWord = iota // words and pairs
	byPart
	blocks
)

func (k kind) block() int {
	if k == part {
		return byPart
	}
	return byWord
}

const (
	shortestPart = 3
	longestPart  = 5
)

// A use is a feature and the word of the text that holds it. A feature is known
// by its hash. Two features of one kind with the same hash count as one.
type use struct {
	key     uint32
	kind    kind
	word    int32
	feature int32 // its number in a vocabulary, or -1
}

// Parameters of the 64-bit FNV-1a hash.
const (
	hashStart  uint64 = 14695981039346656037
	hashFactor uint64 = 1099511628211
)

func hashBytes(hash uint64, data string) uint64 {
	for i := range len(data) {
		hash = (hash ^ uint64(data[i])) * hashFactor
	}
	return hash
}

func fold(hash uint64) uint32 { return uint32(hash>>32) ^ uint32(hash) }

// appendUses appends the features of the words, word by word.
func appendUses(uses []use, words []word) []use {
	var room [2 * maxWordRunes]byte // so that a usual word needs no allocation
	padded := room[:0]
	for i, w := range words {
		at := int32(i)
		hash := hashBytes(hashStart, w.form)
		uses = append(uses, use{key: fold(hash), kind: single, word: at})
		if i > 0 {
			uses = append(uses, use{key: fold(hashBytes(hashBytes(hashBytes(hashStart, words[i-1].form), " "), w.form)), kind: pair, word: at})
		}
		padded = append(append(append(padded[:0], ' '), w.form...), ' ')
		uses = appendParts(uses, padded, at)
	}
	return uses
}

// appendParts appends the parts of a word, which has a space at both edges.
func appendParts(uses []use, padded []byte, at int32) []use {
	for from := 0; from < len(padded); {
		_, first := utf8.DecodeRune(padded[from:])
		hash, end := hashStart, from
		for n := 1; n <= longestPart && end < len(padded); n++ {
			_, size := utf8.DecodeRune(padded[end:])
			for _, b := range padded[end : end+size] {
				hash = (hash ^ uint64(b)) * hashFactor
			}
			end += size
			if n >= shortestPart {
				uses = append(uses, use{key: fold(hash), kind: part, word: at})
			}
		}
		from += first
	}
	return uses
}
