package check

// A Bloom tells of most words that no phrase of its lists begins with them, at
// the cost of a look at a bit or two: nearly all words of a question are of no
// interest to nearly all lists. What passes must still be looked up.
type Bloom struct {
	words  []uint64 // bits by the hash of a phrase's first word
	stems  []uint64 // bits by the hash of the first bytes of one with a star
	anyone bool     // a phrase may begin with any word
}

// stem is how many first bytes of a word are looked at for those with a star.
const stem = 3

// sieveOf is the sieve of the lists together.
func sieveOf(lists ...*compiledList) Bloom {
	var words, stems []uint32 // hashes
	s := Bloom{}
	for _, l := range lists {
		for w := range l.byFirst {
			words = append(words, uint32(hash(w)))
		}
		for _, ph := range l.rest {
			if w := ph[0].may[0].word; len(w) >= stem {
				stems = append(stems, uint32(hash(w[:stem])))
			} else {
				s.anyone = true
			}
		}
	}
	s.words, s.stems = bitsOf(words), bitsOf(stems)
	return s
}

// bitsOf are bits of which those of the hashes are set: at most one in 32.
func bitsOf(hashes []uint32) []uint64 {
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

// whole reports whether a phrase may begin with the word itself.
func (s *Bloom) whole(w *Word) bool { return isSet(s.words, w.hash) }

// started reports whether a phrase may begin with a word that stands for others.
func (s *Bloom) started(w *Word) bool { return s.anyone || isSet(s.stems, w.stem) }

func (s *Bloom) MayStart(w *Word) bool { return s.whole(w) || s.started(w) }
