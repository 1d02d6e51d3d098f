package english

// A Bloom is a Bloom filter over the first words of phrases. It rejects most
// words with one or two bit tests. If it does not reject a word, the word must
// still be looked up.
type Bloom struct {
	words   []uint64 // bits by the hash of a phrase's first word
	stems   []uint64 // for first words with a star: bits by the hash of the word's first bytes
	anyWord bool     // some phrase may begin with any word
}

// stemLength is the number of bytes that are hashed of a first word with a
// star.
const stemLength = 3

// NewBloom returns a filter over all phrases of the lists.
func NewBloom(lists ...*PhraseList) Bloom {
	compiled := make([]*compiledList, len(lists))
	for i, l := range lists {
		compiled[i] = l.compiled()
	}
	return newBloom(compiled...)
}

func newBloom(lists ...*compiledList) Bloom {
	var words, stems []uint32 // hashes of first words
	b := Bloom{}
	for _, l := range lists {
		for w := range l.byFirst {
			words = append(words, uint32(Hash(w)))
		}
		for _, ph := range l.wildcards {
			if w := ph[0].alternatives[0].word; len(w) >= stemLength {
				stems = append(stems, uint32(Hash(w[:stemLength])))
			} else {
				b.anyWord = true
			}
		}
	}
	b.words, b.stems = bitSet(words), bitSet(stems)
	return b
}

// bitSet returns a bit set with the bits of the hashes set. At most one bit in
// 32 is set. Its length is a power of two.
func bitSet(hashes []uint32) []uint64 {
	n := 1
	for n*64 < 32*len(hashes) {
		n *= 2
	}
	bits := make([]uint64, n)
	for _, h := range hashes {
		bits[h/64&uint32(n-1)] |= 1 << (h % 64)
	}
	return bits
}

func isSet(bits []uint64, h uint32) bool {
	return bits[h/64&uint32(len(bits)-1)]&(1<<(h%64)) != 0
}

func (b *Bloom) mayBeFirst(w *Word) bool { return isSet(b.words, w.hash) }

func (b *Bloom) mayMatchWildcard(w *Word) bool { return b.anyWord || isSet(b.stems, w.stem) }

// MayStart reports whether a phrase may begin with the word. If it returns
// false, none does.
func (b *Bloom) MayStart(w *Word) bool { return b.mayBeFirst(w) || b.mayMatchWildcard(w) }
