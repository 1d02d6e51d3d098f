package ngram

import (
	"cmp"
	"slices"
)

// A likeness is how much a word has in common with a text, as a word and by its
// parts.
//
// The similarity of two texts is the mean of the cosines of their two blocks,
// without pairs. A block is a sum over words. So the reader computes the
// likeness of each word of the vocabulary to a text once, and then the
// similarity of each text of the corpus is a sum over its words.
type likeness struct{ word, parts float32 }

// compare computes the similarity of all texts of the corpus to the text that
// was read.
func (r *Reader) compare() {
	r.compareWords()
	r.compareTexts()
}

// compareWords computes the likeness of all words of the vocabulary.
func (r *Reader) compareWords() {
	m := r.model
	clear(r.like)
	scales := m.vocabulary.nearScales(r.uses)
	for _, c := range r.row {
		idf := m.vocabulary.weight(c.feature)
		switch square := float32(idf * idf); m.vocabulary.kindOf(c.feature) {
		case single:
			r.like[c.feature].word += float32(square * scales[byWord])
		case part:
			square = float32(square * scales[byPart])
			links := m.linksOf(m.rowOf(int(c.feature)) - m.vocabulary.first[part])
			for ; len(links) >= 2; links = links[2:] {
				if w := number16(links); w < len(r.like) {
					r.like[w].parts += square
				}
			}
		}
	}
}

// linksOf returns the words that hold the parts of a row.
func (m *Model) linksOf(row int) string {
	start := 0
	if row > 0 {
		start = number24(m.data.ends[3*row-3:])
	}
	end := number24(m.data.ends[3*row:])
	if start > end || 2*end > len(m.data.links) {
		return "" // damaged
	}
	return m.data.links[2*start : 2*end]
}

// compareTexts sets the similarity of each text of the corpus to the text that
// was compared, 0 to 1.
func (r *Reader) compareTexts() {
	m, like := r.model, r.like
	tokens := m.data.tokens
	for i := range r.similar {
		n := 2 * int(m.data.lengths[i])
		if n > len(tokens) {
			return // damaged
		}
		sum := likeness{}
		for held := tokens[:n]; len(held) >= 2; held = held[2:] {
			if w := number16(held); w < len(like) {
				sum.word += like[w].word
				sum.parts += like[w].parts
			}
		}
		tokens = tokens[n:]
		scales := m.data.scales[4*i:]
		word, parts := float32(number16(scales)), float32(number16(scales[2:]))
		r.similar[i] = float32(float32(sum.word*word)+float32(sum.parts*parts)) * (scaleUnit / 2)
	}
}

// label returns a label of a text: its class, and whether it puts off. A text
// has two; the class of a missing one is -1.
func (m *Model) label(text, which int) (class int, putsOff bool) {
	l := int(m.data.labels[2*text+which])
	if l/2 >= m.size.classes {
		return -1, false
	}
	return l / 2, l%2 == 1
}

// nearest sets near to the mean similarity of the three nearest texts of each
// class.
func (r *Reader) nearest(near []float32) {
	r.compare()
	clear(r.best)
	for text, s := range r.similar {
		for which := range 2 {
			if class, _ := r.model.label(text, which); class >= 0 && s > r.best[class][2] {
				insert(&r.best[class], s)
			}
		}
	}
	for class, b := range r.best {
		near[class] = (b[0] + b[1] + b[2]) / 3
	}
}

// insert puts a similarity, which is greater than the last of three, in its
// place among them.
func insert(best *[3]float32, s float32) {
	switch {
	case s > best[0]:
		best[0], best[1], best[2] = s, best[0], best[1]
	case s > best[1]:
		best[1], best[2] = s, best[1]
	default:
		best[2] = s
	}
}

// A Neighbour is a text of the corpus that is similar to a text.
type Neighbour struct {
	Words      string
	PutsOff    bool
	Similarity float32 // 0 to 1
}

// Nearest returns the n texts of a class that are most similar to the text, the
// most similar first. It decompresses all texts of the corpus.
func (r *Reader) Nearest(text string, class, n int) ([]Neighbour, error) {
	lines, err := r.model.lines()
	if err != nil {
		return nil, err
	}
	r.read(text)
	r.compare()
	var found []Neighbour
	for i, s := range r.similar {
		for which := range 2 {
			if c, putsOff := r.model.label(i, which); c == class && s > 0 {
				found = append(found, Neighbour{lines[i], putsOff, s})
			}
		}
	}
	slices.SortStableFunc(found, func(a, b Neighbour) int { return cmp.Compare(b.Similarity, a.Similarity) })
	return found[:min(n, len(found))], nil
}
