package encoder

import (
	_ "embed"
	"encoding/binary"
	"errors"
	"fmt"
	"math"
)

// packedWeights is model.bin. It is embedded as a string, which costs nothing
// until it is read.
//
//go:embed model.bin
var packedWeights string

// An Encoder holds the packed weights and unpacks them row by row when it uses
// them. It reuses its buffers, so it is not safe for concurrent use.
type Encoder struct {
	vocabulary vocabulary
	embedding  string    // pieces rows of embeddingWidth values of TableBits
	step       []float32 // value of one step, for each row
	frequency  []float32 // frequencies of the position signal
	layers     [2]layer
	last       matrix
	work       workspace
}

// New returns an encoder with the embedded weights, which stay packed until
// they are used.
func New() *Encoder {
	e, err := unpack(packedWeights)
	if err != nil {
		panic(err) // the build embeds another file than the one that its tests passed with
	}
	return e
}

// unpack reads the format that the command convert writes.
func unpack(data string) (*Encoder, error) {
	r := &unpacker{rest: data}
	if string(r.take(len(Magic))) != Magic {
		return nil, errors.New("not the weights of an encoder; run make weights")
	}
	e := &Encoder{vocabulary: r.vocabulary()}
	e.step = r.floats(pieces)
	e.embedding = r.take(pieces * embeddingWidth * TableBits / 8)
	e.frequency = r.floats(embeddingWidth / 2)
	for i := range e.layers {
		l := &e.layers[i]
		l.in = embeddingWidth << i
		l.before = layerNorm{r.floats(l.in), r.floats(l.in)}
		l.qkv = r.matrix(l.in, 3*l.in)
		l.out = r.matrix(l.in, modelWidth)
		if i == 0 {
			l.residual = r.matrix(embeddingWidth, modelWidth)
		}
		l.between = layerNorm{r.floats(modelWidth), r.floats(modelWidth)}
		l.up = r.matrix(modelWidth, hiddenWidth)
		l.down = r.matrix(hiddenWidth, modelWidth)
	}
	e.last = r.matrix(modelWidth, Size)
	if r.short || len(r.rest) > 0 {
		return nil, fmt.Errorf("the weights of the encoder have the wrong length, %d bytes; run make weights", len(data))
	}
	return e, nil
}

// An unpacker reads values from the front of the file. At the end of the file
// it sets short, and returns zeros from then on.
type unpacker struct {
	rest  string
	short bool
}

func (r *unpacker) take(n int) string {
	if n > len(r.rest) {
		r.short, r.rest = true, ""
		return string(make([]byte, n))
	}
	s := r.rest[:n]
	r.rest = r.rest[n:]
	return s
}

func (r *unpacker) floats(n int) []float32 {
	data := r.take(4 * n)
	out := make([]float32, n)
	for i := range out {
		out[i] = math.Float32frombits(binary.LittleEndian.Uint32([]byte(data[4*i : 4*i+4])))
	}
	return out
}

// matrix reads a matrix: the bias, the step of each row, and the rows, which
// stay packed.
func (r *unpacker) matrix(n, m int) matrix {
	return matrix{n: n, m: m, bias: r.floats(m), step: r.floats(m), packed: r.take(n * m * MatrixBits / 8)}
}

// unpackBits fills to with values of the given number of bits, low bits first.
// In the file the largest value is added to each of them, so that none is
// negative. Eight values at a time fill whole bytes.
func unpackBits(to []int64, data string, bits int) {
	mask, largest := uint64(1)<<bits-1, int64(1)<<(bits-1)-1
	for i := 0; i+8 <= len(to); i += 8 {
		var held uint64
		for b := range bits {
			held |= uint64(data[b]) << (8 * b)
		}
		data = data[bits:]
		for j := range 8 {
			to[i+j] = int64(held>>(bits*j)&mask) - largest
		}
	}
}

// vocabulary reads the pieces. Each is stored as a byte for the length, the
// text, and the score.
func (r *unpacker) vocabulary() vocabulary {
	v := vocabulary{of: make(map[string]piece, pieces)}
	n := int(binary.LittleEndian.Uint16([]byte(r.take(2))))
	for i := range n {
		text := r.take(int(r.take(1)[0]))
		score := r.floats(1)[0]
		if i >= reserved {
			v.add(text, piece{int32(i), score})
		}
	}
	return v
}
