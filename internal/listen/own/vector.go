package own

import (
	"encoding/binary"
	"errors"
	"fmt"
	"math"

	"buyin/internal/listen/minilm"
)

// An Encoder makes the vectors of texts. Many goroutines use it at once, so New
// returns a function for one of them.
type Encoder struct {
	Name string // of its weights; vectors of different weights cannot be compared
	New  func() func(text string) []float32
	Most int // bytes of text that it reads in some seconds; texts beyond are learnt by words only
}

// Bytes of text that two goroutines read in eight seconds, at 0.17 ms a byte, or
// nine times that without assembly.
const (
	mostBytes      = 90000
	mostBytesPlain = 10000
)

// NewEncoder returns the encoder of a model.
func NewEncoder(m *minilm.Model) Encoder {
	source := m.Source()
	most := mostBytesPlain
	if minilm.Fast() {
		most = mostBytes
	}
	return Encoder{Name: string(source[:]), Most: most, New: func() func(string) []float32 {
		r := m.NewReader(1)
		return func(text string) []float32 {
			reading := r.Read("", text)
			return Vector(&reading)
		}
	}}
}

// Vector returns the mean of the vectors of the note's tokens, or nil if the note
// has none. Those of the question are left out: the texts that motivators are
// learnt from have none.
func Vector(r *minilm.Reading) []float32 {
	var sum []float32
	n := float32(0)
	for i, token := range r.Tokens {
		if token.Origin != minilm.Note {
			continue
		}
		if sum == nil {
			sum = make([]float32, len(r.Vectors[i]))
		}
		for j, v := range r.Vectors[i] {
			sum[j] += v
		}
		n++
	}
	for j := range sum {
		sum[j] /= n
	}
	return sum
}

// Pack rounds a vector to values of four bits and one step size for all of them.
// The cosine between what is packed and the vector is 0.99 or more.
func Pack(vector []float32) string {
	largest := float32(1e-9)
	for _, x := range vector {
		largest = max(largest, x, -x)
	}
	step := largest / 7
	data := binary.LittleEndian.AppendUint32(nil, math.Float32bits(step))
	for i, x := range vector {
		unit := byte(int8(math.Round(float64(x/step)))) & 15
		if i%2 == 0 {
			data = append(data, unit)
		} else {
			data[len(data)-1] |= unit << 4
		}
	}
	return string(data)
}

// Unpack returns a vector that Pack rounded, with an even number of values.
func Unpack(data string) ([]float32, error) {
	if len(data) < 4 {
		return nil, errors.New("a packed vector is cut off")
	}
	step := math.Float32frombits(binary.LittleEndian.Uint32([]byte(data[:4])))
	if !(step > 0 && step < 1e6) {
		return nil, fmt.Errorf("a packed vector has steps of %g", step)
	}
	vector := make([]float32, 0, 2*(len(data)-4))
	for _, b := range []byte(data[4:]) {
		vector = append(vector, float32(int8(b<<4)>>4)*step, float32(int8(b)>>4)*step)
	}
	return vector, nil
}
