package minilm

import (
	"encoding/binary"
	"errors"
	"fmt"
	"math"

	"buyin/internal/listen/huffman"
)

// Decode reads a file of weights. The model refers to the string, of which most
// is not read before it is needed.
func Decode(data string) (*Model, error) {
	d := &decoder{rest: data}
	if d.take(len(Magic)) != Magic {
		return nil, errors.New("these are no weights of this version of the encoder")
	}
	m := &Model{}
	copy(m.source[:], d.take(len(m.source)))
	for _, field := range m.shape.fields() {
		*field = d.number()
	}
	if err := m.shape.check(); err != nil {
		return nil, err
	}
	d.precise = m.shape.precise
	m.words = d.vocabulary(m.shape.words)
	d.model(m)
	switch {
	case d.short:
		return nil, fmt.Errorf("the weights are cut off after %d bytes", len(data))
	case len(d.rest) > 0:
		return nil, fmt.Errorf("%d bytes follow the weights", len(d.rest))
	case d.odd:
		return nil, errors.New("a weight is not a finite number")
	}
	if err := m.words.check(); err != nil {
		return nil, err
	}
	var err error
	m.marks, err = m.words.marks()
	return m, err
}

// A decoder reads values from the front of the file. At its end it sets short
// and returns nothing from then on.
type decoder struct {
	rest       string
	short, odd bool
	precise    int // bytes of a value
}

// take returns the next n bytes, or "" if there are fewer.
func (d *decoder) take(n int) string {
	if n > len(d.rest) {
		d.short, d.rest = true, ""
		return ""
	}
	s := d.rest[:n]
	d.rest = d.rest[n:]
	return s
}

// number reads a size. One that is too large for any size becomes -1.
func (d *decoder) number() int {
	s := d.take(4)
	if s == "" {
		return -1
	}
	n := word32(s)
	if n > math.MaxInt32 {
		return -1
	}
	return int(n)
}

func word32(s string) uint32 {
	return uint32(s[0]) | uint32(s[1])<<8 | uint32(s[2])<<16 | uint32(s[3])<<24
}

func word16(s string) uint16 { return uint16(s[0]) | uint16(s[1])<<8 }

// floats reads n values, or nothing if there are fewer.
func (d *decoder) floats(n int) []float32 {
	data := d.take(d.precise * n)
	out := make([]float32, len(data)/d.precise)
	for i := range out {
		if d.precise == 2 {
			out[i] = half(word16(data[2*i:]))
			continue
		}
		out[i] = math.Float32frombits(word32(data[4*i:]))
		d.odd = d.odd || out[i]-out[i] != 0
	}
	return out
}

// code reads a code.
func (d *decoder) code() huffman.Code { return huffman.New(d.take(256)) }

// coded reads n bytes, or nothing if there are fewer: their code, the size of a
// block, and the block.
func (d *decoder) coded(n int) []byte {
	code := d.code()
	block := d.take(max(0, d.number()))
	if n > 8*len(block) {
		d.short = true
		return nil
	}
	out := make([]byte, n)
	code.Decode(out, block)
	return out
}

func (d *decoder) model(m *Model) {
	s := &m.shape
	m.rows = d.rows(s.words)
	m.places = d.floats(s.window * s.width)
	m.segments = d.floats(2 * s.width)
	m.first = d.norm(s.width)
	for range s.layers {
		m.layers = append(m.layers, layer{
			attention:      d.matrix(s.width, 3*s.width),
			mix:            d.matrix(s.width, s.width),
			afterAttention: d.norm(s.width),
			up:             d.matrix(s.width, s.inner),
			down:           d.matrix(s.inner, s.width),
			afterInner:     d.norm(s.width),
		})
	}
	m.motivators = head{d.floats(s.motivators * s.width), d.floats(s.motivators)}
	m.signs = head{d.floats(s.signs * s.width), d.floats(s.signs)}
}

func (d *decoder) norm(n int) layerNorm { return layerNorm{d.floats(n), d.floats(n)} }

func (d *decoder) matrix(n, m int) matrix {
	return matrix{n: n, m: m, bias: d.floats(m), step: d.steps(m), weights: d.weights(n, m)}
}

// steps reads the largest weight of each row, and returns the step sizes.
func (d *decoder) steps(n int) []float32 {
	steps := d.floats(n)
	for i := range steps {
		steps[i] /= largestWeight
	}
	return steps
}

// half returns the value of a half float. It has no infinities and no NaN: the
// largest exponent is one like the others.
func half(bits uint16) float32 {
	sign := uint32(bits>>15) << 31
	exponent, fraction := uint32(bits>>10&31), uint32(bits&1023)
	if exponent == 0 {
		return math.Float32frombits(sign) + float32(math.Float32frombits(sign|0x33800000)*float32(fraction))
	}
	return math.Float32frombits(sign | (exponent+112)<<23 | fraction<<13)
}

// halfBits returns the half float nearest to a value that is not negative.
func halfBits(v float32) uint16 {
	best := uint16(0)
	for low, high := 0, 1<<15-1; low <= high; {
		middle := uint16((low + high) / 2)
		if half(middle) <= v {
			best, low = middle, int(middle)+1
		} else {
			high = int(middle) - 1
		}
	}
	if next := best + 1; next < 1<<15 && half(next)-v < v-half(best) {
		return next
	}
	return best
}

var order = binary.LittleEndian
