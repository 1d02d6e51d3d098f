package power

import (
	"strings"

	"buyin/internal/english"
)

// An anchoredList rules out nearly all of many phrases before they are matched. It looks for
// a rare word that each phrase needs, its anchor, and then for the phrase's other needed
// words. So a long list of phrases with common first words costs little.
type anchoredList struct {
	english.Bloom                  // filter over the anchors
	byAnchor      map[string][]int // numbers of the phrases, in order
	needs         [][][]uint16     // by phrase and needed word: the bits of the alternatives
}

// newAnchoredList returns a list of the phrases, which are numbered from 0.
func newAnchoredList(phrases []string) anchoredList {
	l := anchoredList{byAnchor: map[string][]int{}}
	var anchors []string
	for i, phrase := range phrases {
		needed := neededWords(phrase)
		for _, word := range rarest(needed) {
			l.byAnchor[word] = append(l.byAnchor[word], i)
			anchors = append(anchors, word)
		}
		l.needs = append(l.needs, bitsOf(needed))
	}
	l.Bloom = english.NewBloom(english.NewPhrases(anchors...))
	return l
}

// first returns the lowest number of a phrase whose needed words are in ws and that accept
// accepts.
func (l *anchoredList) first(ws english.Words, accept func(int) bool) (best int, ok bool) {
	var words wordBits
	for i := range ws {
		if !l.MayStart(&ws[i]) || ws.Is(i, "tell walk talk") && ws.Is(i+1, "me us") {
			continue // "tell me" only asks
		}
		for _, n := range l.byAnchor[ws[i].Form] {
			if ok && n >= best {
				break
			}
			if words.hasAll(ws, l.needs[n]) && accept(n) {
				best, ok = n, true
				break
			}
		}
	}
	return best, ok
}

// wordBits is a set of words, as bits of their hashes. It is filled when it is first used.
type wordBits struct {
	bits   [bitCount / 64]uint64
	filled bool
}

const bitCount = 1024

func bitOf(word string) uint16 { return uint16(english.Hash(word) % bitCount) }

// hasAll reports whether for each needed word one of its alternatives is probably in ws. If
// it returns false, one is missing.
func (b *wordBits) hasAll(ws english.Words, needed [][]uint16) bool {
	if !b.filled {
		for i := range ws {
			n := bitOf(ws[i].Form)
			b.bits[n/64] |= 1 << (n % 64)
		}
		b.filled = true
	}
	for _, alternatives := range needed {
		if !b.hasOne(alternatives) {
			return false
		}
	}
	return true
}

func (b *wordBits) hasOne(alternatives []uint16) bool {
	for _, n := range alternatives {
		if b.bits[n/64]&(1<<(n%64)) != 0 {
			return true
		}
	}
	return false
}

// neededWords returns the alternatives of each word of a phrase that is not optional.
func neededWords(phrase string) (all [][]string) {
	for _, pattern := range strings.Fields(phrase) {
		if !strings.HasPrefix(pattern, "~") && pattern != "_" && !strings.Contains(pattern, "*") {
			all = append(all, strings.Split(pattern, "|"))
		}
	}
	return all
}

func bitsOf(needed [][]string) (all [][]uint16) {
	for _, words := range needed {
		bits := make([]uint16, len(words))
		for i, w := range words {
			bits[i] = bitOf(w)
		}
		all = append(all, bits)
	}
	return all
}

// rarest returns the needed word that is probably the rarest, as far as the classes of its
// alternatives tell; nil if none is needed.
func rarest(needed [][]string) (best []string) {
	least := 0
	for _, words := range needed {
		if n := commonness(words); best == nil || n < least {
			best, least = words, n
		}
	}
	return best
}

// commonness compares how often one of the words occurs.
func commonness(words []string) (n int) {
	for _, w := range words {
		switch {
		case english.IsFunctionWord(w):
			n += 1000
		case english.IsCommonWord(w), frequentWords.Has(w):
			n += 50
		default:
			n++
		}
	}
	return n
}

var frequentWords = english.SetIn("rules/power", "frequent")
