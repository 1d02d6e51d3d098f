package check

import (
	"strings"

	"buyin/internal/english"
)

// A cueAt is a cue and its place in the catalogue.
type cueAt struct {
	motivator, index int
	words            []string // as plain words; at least one
	key              string   // the words as one string; cues with the same key are equal
	text             string
}

// maxCueWords is the number of words of a cue that are compared.
const maxCueWords = 12

// A cueIndex finds the cues of a catalogue in a text.
type cueIndex struct {
	cues      []cueAt          // in the order of the catalogue
	claimants map[string][]int // by the key of a cue: the motivators that have it
	longest   int              // number of words of the longest cue, at most maxCueWords
}

// cues returns the cues of the catalogue.
func (r *review) cues() []cueAt { return r.indexCues().cues }

// indexCues builds the index of cues on the first call.
func (r *review) indexCues() *cueIndex {
	if r.cueIndex != nil {
		return r.cueIndex
	}
	x := &cueIndex{claimants: map[string][]int{}}
	for i, m := range r.in.Catalogue.Motivators {
		for k, text := range m.Cues {
			words := r.plainWords(text)
			if len(words) == 0 {
				continue
			}
			key := strings.Join(words, " ")
			x.cues = append(x.cues, cueAt{motivator: i, index: k, words: words, key: key, text: text})
			x.claimants[key] = append(x.claimants[key], i)
			x.longest = min(maxCueWords, max(x.longest, len(words)))
		}
	}
	r.cueIndex = x
	return x
}

// eachCue calls visit for every cue among the words, with its key and the motivators that
// claim it. It looks up whole cues, so many cues with the same first word cost no more than
// few.
func (r *review) eachCue(words []string, visit func(key string, claimants []int)) {
	x := r.indexCues()
	var buffer [128]byte
	key := buffer[:0]
	for i := range words {
		key = key[:0]
		for to := i; to < min(len(words), i+x.longest); to++ {
			if to > i {
				key = append(key, ' ')
			}
			key = append(key, words[to]...)
			if claimants, ok := x.claimants[string(key)]; ok {
				visit(string(key), claimants)
			}
		}
	}
}

// plainWords returns the plain words of a text of the catalogue. It caches them,
// because several rules read the same texts.
func (r *review) plainWords(text string) []string {
	words, ok := r.plainCache[text]
	if !ok {
		if r.plainCache == nil {
			r.plainCache = map[string][]string{}
		}
		words = english.PlainWords(text)
		r.plainCache[text] = words
	}
	return words
}
