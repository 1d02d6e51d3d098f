package ngram

// Scores are what a model says of a text. The last class is "nothing".
type Scores struct {
	Class []float32 // about 0 to 1 for each class
	Sign  []float32 // for each motivator: about 1 if it pulls, -1 if it puts off
	Whole float32   // the sign of the whole text
	Near  []float32 // mean similarity of the three nearest texts of each class, 0 to 1
}

// A Part is what one word adds to the scores. The parts of all words add up to
// the scores exactly, if they are added in their order.
type Part struct {
	Start, End int // text[Start:End] is the word
	Class      []float32
	Sign       []float32
	Whole      float32
}

// A Reader scores texts with buffers of its own. It is for one goroutine at a
// time.
type Reader struct {
	model   *Model
	words   []word
	uses    []use
	row     []cell
	like    []likeness   // of each word of the vocabulary to the text
	similar []float32    // each text of the corpus to the text
	best    [][3]float32 // the similarity of the three nearest of each class
}

// NewReader returns a reader for the model.
func (m *Model) NewReader() *Reader {
	return &Reader{
		model: m, like: make([]likeness, m.size.singles),
		similar: make([]float32, m.size.texts), best: make([][3]float32, m.size.classes),
	}
}

// read splits a text into its features.
func (r *Reader) read(text string) {
	r.words = appendWords(r.words[:0], text)
	r.uses = appendUses(r.uses[:0], r.words)
	r.model.vocabulary.number(r.uses)
	r.row = r.model.vocabulary.appendRow(r.row[:0], r.uses)
}

// Score scores a text. It accepts any bytes.
func (r *Reader) Score(text string) Scores {
	r.read(text)
	values := make([]float32, 2*outputsFor(r.model.size.classes)+r.model.size.classes)
	total, values := values[:outputsFor(r.model.size.classes)], values[outputsFor(r.model.size.classes):]
	one, near := values[:len(total)], values[len(total):]
	for rest := r.row; len(rest) > 0; {
		rest = r.model.nextWord(one, rest)
		for i, v := range one {
			total[i] += v
		}
	}
	r.nearest(near)
	class, sign, whole := r.model.outputs(total)
	return Scores{Class: class, Sign: sign, Whole: whole, Near: near}
}

// Parts returns what each word of a text adds to its scores.
func (r *Reader) Parts(text string) (parts []Part) {
	r.read(text)
	for rest := r.row; len(rest) > 0; {
		w := r.words[rest[0].word]
		values := make([]float32, outputsFor(r.model.size.classes))
		rest = r.model.nextWord(values, rest)
		class, sign, whole := r.model.outputs(values)
		parts = append(parts, Part{Start: w.start, End: w.end, Class: class, Sign: sign, Whole: whole})
	}
	return parts
}

// outputs divides the outputs into those of the classes, the signs, and the
// sign of the whole text.
func (m *Model) outputs(values []float32) (class, sign []float32, whole float32) {
	return values[:m.size.classes:m.size.classes], values[m.size.classes : len(values)-1 : len(values)-1], values[len(values)-1]
}

// nextWord sets to to what the first word of the row adds to the outputs, and
// returns the rest of the row.
func (m *Model) nextWord(to []float32, row []cell) []cell {
	clear(to)
	n := 0
	for ; n < len(row) && row[n].word == row[0].word; n++ {
		m.addWeights(to, int(row[n].feature), row[n].value)
	}
	return row[n:]
}

// rowOf returns the row of a feature's weights.
func (m *Model) rowOf(feature int) int {
	p := feature - m.vocabulary.first[part]
	if p < 0 {
		return feature
	}
	return m.vocabulary.first[part] + min(number16(m.data.rows[2*p:]), m.size.rows-1) // smaller if damaged
}

// addWeights adds the weights of a feature, times the factor.
func (m *Model) addWeights(to []float32, feature int, factor float32) {
	step, units := m.rows.row(m.rowOf(feature))
	factor = float32(factor * step)
	if m.size.bits == 8 {
		for i := range to {
			to[i] += float32(float32(int8(units.Read(m.rows.weights))) * factor)
		}
		return
	}
	for i := 0; i < len(to); i += 2 {
		unit := units.Read(m.rows.weights)
		to[i] += float32(float32(int8(unit<<4)>>4) * factor)
		to[i+1] += float32(float32(int8(unit)>>4) * factor)
	}
}
