package ngram

// A design is the matrix of a regression: a row for each text, a column for each
// feature. The features of words and pairs are cells of the row. Those of parts
// are a product of two matrices, the words of the texts and the parts of the
// words, which has five times fewer cells than a row of parts for each text.
type design struct {
	features int
	rows     [][]cell  // words and pairs
	tokens   [][]int32 // words, by their number in parts
	scales   []float32 // of the parts of each text
	parts    [][]cell  // of each word
	sums     [][]float32
}

// newDesign returns the rows of all texts. They are those of appendRow.
func (t *trainer) newDesign() design {
	v, l := &t.vocabulary, &t.words
	d := design{features: v.size(), tokens: t.tokens, parts: make([][]cell, len(l.keys))}
	squares := make([]float64, len(l.keys)) // of the parts of each word
	for w, parts := range l.parts {
		for _, id := range parts {
			f := v.find(part, l.partKey[id])
			squares[w] += v.square(use{kind: part, feature: f})
			if f >= 0 {
				d.parts[w] = append(d.parts[w], cell{feature: f, value: v.weight(f)})
			}
		}
	}
	for i, tokens := range t.tokens {
		var square [blocks]float64
		var uses []use
		for _, w := range tokens {
			uses = append(uses, use{kind: single, key: l.keys[w]})
			square[byPart] += squares[w]
		}
		for _, key := range t.pairs[i] {
			uses = append(uses, use{kind: pair, key: key})
		}
		v.number(uses)
		d.rows = append(d.rows, v.appendRow(nil, uses))
		d.scales = append(d.scales, scalesOf(square)[byPart])
	}
	return d
}

// times sets to, by text, to the product with a matrix by feature.
func (d *design) times(to, from [][]float32) {
	for w, parts := range d.parts {
		clear(d.sums[w])
		for _, c := range parts {
			addScaled(d.sums[w], from[c.feature], c.value)
		}
	}
	for i, row := range d.rows {
		clear(to[i])
		for _, w := range d.tokens[i] {
			addScaled(to[i], d.sums[w], d.scales[i])
		}
		for _, c := range row {
			addScaled(to[i], from[c.feature], c.value)
		}
	}
}

// transposed sets to, by feature, to the product of the transposed design with
// a matrix by text.
func (d *design) transposed(to, from [][]float32) {
	for _, t := range to {
		clear(t)
	}
	for _, s := range d.sums {
		clear(s)
	}
	for i, row := range d.rows {
		for _, w := range d.tokens[i] {
			addScaled(d.sums[w], from[i], d.scales[i])
		}
		for _, c := range row {
			addScaled(to[c.feature], from[i], c.value)
		}
	}
	for w, parts := range d.parts {
		for _, c := range parts {
			addScaled(to[c.feature], d.sums[w], c.value)
		}
	}
}

// addScaled adds factor * from to to. It does four at a time because most of
// the time of training is spent here.
func addScaled(to, from []float32, factor float32) {
	from = from[:len(to)]
	for len(to) >= 4 && len(from) >= 4 {
		to[0] += factor * from[0]
		to[1] += factor * from[1]
		to[2] += factor * from[2]
		to[3] += factor * from[3]
		to, from = to[4:], from[4:]
	}
	for i := range to {
		to[i] += factor * from[i]
	}
}
