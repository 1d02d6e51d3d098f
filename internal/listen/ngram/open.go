package ngram

import (
	"errors"
	"fmt"
	"math"

	"buyin/internal/listen/huffman"
)

// A Model scores texts. It is safe for concurrent use.
type Model struct {
	source     string
	size       header
	data       layout
	vocabulary vocabulary
	rows       rows
}

var errCutOff = errors.New("the model of words is cut off")

// Open returns the model of a file that Learn wrote. It refers to the string and
// decodes nothing but two codes, so it checks the sizes only. A model with damaged values
// scores badly and does no other harm.
func Open(data string) (*Model, error) {
	if len(data) < len(magic) || data[:len(magic)] != magic {
		return nil, errors.New("this is no model of words of this version")
	}
	m := &Model{}
	rest := data[len(magic):]
	if len(rest) < SourceSize {
		return nil, errCutOff
	}
	m.source, rest = rest[:SourceSize], rest[SourceSize:]
	for _, field := range m.size.fields() {
		if len(rest) < 4 {
			return nil, errCutOff
		}
		*field = int(number32(rest))
		rest = rest[4:]
	}
	if err := m.size.check(); err != nil {
		return nil, err
	}
	if !m.data.cut(m.size, rest) {
		return nil, fmt.Errorf("the model of words has %d bytes, which is not its size", len(data))
	}
	m.vocabulary = vocabulary{keys: m.data.keys, idf: m.data.idf, texts: m.size.texts}
	for k, n := range []int{m.size.singles, m.size.pairs, m.size.parts} {
		m.vocabulary.first[k+1] = m.vocabulary.first[k] + n
	}
	m.rows = rows{
		steps: huffman.New(m.data.codes[:256]), weights: huffman.New(m.data.codes[256:]),
		ends: m.data.blocks, data: m.data.coded, size: outputsFor(m.size.classes) * m.size.bits / 8,
	}
	return m, nil
}

// check refuses sizes with which a sum of sizes could overflow, or for which
// there is no code.
func (h *header) check() error {
	for _, field := range h.fields() {
		if *field > math.MaxInt32/512 {
			return fmt.Errorf("the model of words has a size of %d, which is too large", *field)
		}
	}
	switch {
	case h.classes < 2 || h.classes > maxMotivators+1:
		return fmt.Errorf("the model of words has %d classes", h.classes)
	case h.bits != 4 && h.bits != 8:
		return fmt.Errorf("the model of words has weights of %d bits", h.bits)
	case h.rows > h.parts || h.rows == 0 && h.parts > 0:
		return fmt.Errorf("the model of words has %d rows for %d parts", h.rows, h.parts)
	case h.singles > limit+1:
		return fmt.Errorf("the model of words has %d words", h.singles)
	}
	return nil
}

// Motivators returns the number of motivators.
func (m *Model) Motivators() int { return m.size.classes - 1 }

// Texts returns the number of texts that the model was learnt from.
func (m *Model) Texts() int { return m.size.texts }
