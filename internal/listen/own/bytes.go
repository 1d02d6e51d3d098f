package own

import (
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"math"
)

// modelMagic begins the bytes of a model. Its number changes with their format
// and with the way in which a model learns.
const modelMagic = "buyin own 1\n"

// Key returns a hash of everything that a model depends on.
func (s *Source) Key() [32]byte {
	h := sha256.New()
	source := s.Words.Source()
	fmt.Fprintf(h, "%q %q %x %q %d\n", modelMagic, s.New, source, s.Encoder.Name, s.Encoder.Most)
	fmt.Fprintf(h, "%x\n", sha256.Sum256([]byte(s.Sample)))
	for k := range s.Shipped {
		fmt.Fprintf(h, "%v ", s.shares(k))
	}
	for _, t := range collectTexts(s.Catalogue, s.New) {
		fmt.Fprintf(h, "%d %d %v %q\n", t.motivator, t.sign, t.cue, t.written)
	}
	return [32]byte(h.Sum(nil))
}

// Encode returns a model as bytes for Decode.
func (m *Model) Encode() []byte {
	data := []byte(modelMagic)
	data = appendNumber(data, len(m.ids))
	for _, id := range m.ids {
		data = appendString(data, id)
	}
	for _, file := range m.files {
		data = appendString(data, file)
	}
	if m.vectors == nil {
		data = appendNumber(data, 0)
	} else {
		data = appendNumber(data, len(m.vectors.centre))
		data = appendFloats(data, m.vectors.centre)
		data = appendFloats(data, m.vectors.bias)
		for _, w := range m.vectors.weights {
			data = appendFloats(data, w)
		}
	}
	return binary.LittleEndian.AppendUint32(data, crc32.ChecksumIEEE(data))
}

func appendNumber(data []byte, n int) []byte {
	return binary.LittleEndian.AppendUint32(data, uint32(n))
}

func appendString(data []byte, s string) []byte { return append(appendNumber(data, len(s)), s...) }

func appendFloats(data []byte, values []float32) []byte {
	for _, x := range values {
		data = binary.LittleEndian.AppendUint32(data, math.Float32bits(x))
	}
	return data
}

var errDamaged = errors.New("what was learnt of the catalogue's own motivators is damaged; it is learnt anew")

// Decode returns the model that Encode wrote. It refuses damaged data.
func Decode(data string) (*Model, error) {
	if len(data) < len(modelMagic)+4 || data[:len(modelMagic)] != modelMagic {
		return nil, errDamaged
	}
	body, sum := data[:len(data)-4], data[len(data)-4:]
	if crc32.ChecksumIEEE([]byte(body)) != binary.LittleEndian.Uint32([]byte(sum)) {
		return nil, errDamaged
	}
	return decodeBody(body[len(modelMagic):])
}

// decodeBody decodes the bytes between the magic and the checksum.
func decodeBody(body string) (*Model, error) {
	r := &byteReader{rest: body}
	m := &Model{}
	for range r.count(4) {
		m.ids = append(m.ids, r.string())
	}
	for range (len(m.ids) + groupSize - 1) / groupSize {
		if file := r.string(); r.bad || m.addGroup(file) != nil {
			return nil, errDamaged
		}
	}
	if width := r.count(4); width > 0 {
		m.vectors = &linear{centre: r.floats(width), bias: r.floats(len(m.ids) + 1)}
		for range len(m.ids) + 1 {
			m.vectors.weights = append(m.vectors.weights, r.floats(width))
		}
	}
	if r.bad || r.rest != "" || len(m.ids) == 0 {
		return nil, errDamaged
	}
	return m, nil
}

// A byteReader reads values from bytes. After a value that is cut off, it is bad
// and reads nothing more.
type byteReader struct {
	rest string
	bad  bool
}

func (r *byteReader) take(n int) string {
	if r.bad || n > len(r.rest) {
		r.bad = true
		return ""
	}
	taken := r.rest[:n]
	r.rest = r.rest[n:]
	return taken
}

// largest is far above every value that is learnt. Sums of products with larger ones
// might not be numbers.
const largest = 1e9

// count reads the number of values that follow, which have at least some bytes
// each.
func (r *byteReader) count(size int) int {
	data := r.take(4)
	if r.bad {
		return 0
	}
	n := binary.LittleEndian.Uint32([]byte(data))
	if uint64(n)*uint64(size) > uint64(len(r.rest)) {
		r.bad = true
		return 0
	}
	return int(n)
}

func (r *byteReader) string() string { return r.take(r.count(1)) }

func (r *byteReader) floats(n int) []float32 {
	data := r.take(4 * n)
	values := make([]float32, len(data)/4)
	for i := range values {
		values[i] = math.Float32frombits(binary.LittleEndian.Uint32([]byte(data[4*i : 4*i+4])))
		if !(-largest <= values[i] && values[i] <= largest) {
			r.bad = true
		}
	}
	return values
}
