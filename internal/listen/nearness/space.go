package nearness

import (
	"compress/flate"
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"hash/fnv"
	"io"
	"math"
	"slices"
	"sort"
	"strings"

	"buyin/internal/listen/own"
)

// magic begins a file of vectors and names the version of its format. The hash of
// the encoder's weights follows, then, deflated, both means, and for each text, in the
// order of their hashes, the hash and the packed vector.
const magic = "buyin near 2\n"

const hashSize = 8

// A Space compares what was said with texts. It is safe for concurrent use.
type Space struct {
	notes, texts []float32 // the mean vectors of each kind
	vectors      string
	size         int // bytes of a hash and its vector
}

// Means are the mean vectors of notes and of the texts that can be said.
type Means struct{ Notes, Texts []float32 }

// Mean returns the mean of some vectors.
func Mean(vectors [][]float32) []float32 {
	mean := make([]float32, len(vectors[0]))
	for _, v := range vectors {
		for i, x := range v {
			mean[i] += x / float32(len(vectors))
		}
	}
	return mean
}

// Pack returns the file that Open reads. The vectors are those of the texts.
func Pack(weights string, means Means, texts []string, vectors [][]float32) string {
	var entries []string
	for i, text := range texts {
		entries = append(entries, hash(text)+own.Pack(vectors[i]))
	}
	slices.Sort(entries)
	source := sha256.Sum256([]byte(weights))
	data := binary.LittleEndian.AppendUint32(nil, uint32(len(means.Notes)))
	for _, x := range append(slices.Clone(means.Notes), means.Texts...) {
		data = binary.LittleEndian.AppendUint32(data, math.Float32bits(x))
	}
	return magic + string(source[:]) + deflate(string(data)+strings.Join(slices.Compact(entries), ""))
}

// deflate compresses data, because the file is part of the program.
func deflate(data string) string {
	var b strings.Builder
	w, err := flate.NewWriter(&b, flate.BestCompression)
	if err == nil {
		_, err = io.WriteString(w, data)
	}
	if err == nil {
		err = w.Close()
	}
	if err != nil {
		panic(err) // the level is valid, and a builder takes everything
	}
	return b.String()
}

// maxSize is how many bytes a file may hold when it is inflated.
const maxSize = 64 << 20

// inflate is the reverse of deflate.
func inflate(data string) (string, error) {
	var b strings.Builder
	n, err := io.Copy(&b, io.LimitReader(flate.NewReader(strings.NewReader(data)), maxSize+1))
	if err != nil || n > maxSize {
		return "", errDamaged
	}
	return b.String(), nil
}

// IsOf reports whether a file was made with these weights of the encoder.
func IsOf(file, weights string) bool {
	source := sha256.Sum256([]byte(weights))
	return strings.HasPrefix(file, magic+string(source[:]))
}

// hash returns a hash of a text, of hashSize bytes.
func hash(text string) string {
	h := fnv.New64a()
	h.Write([]byte(text))
	return string(h.Sum(nil))
}

var errDamaged = errors.New("the vectors of the shipped wordings are damaged; make near writes them")

// Open reads a file that Pack wrote.
func Open(file string) (*Space, error) {
	head := len(magic) + sha256.Size
	if len(file) < head || file[:len(magic)] != magic {
		return nil, errDamaged
	}
	rest, err := inflate(file[head:])
	if err != nil || len(rest) < 4 {
		return nil, errDamaged
	}
	width := int(binary.LittleEndian.Uint32([]byte(rest[:4])))
	rest = rest[4:]
	if width < 1 || width > 4096 || len(rest) < 8*width {
		return nil, errDamaged
	}
	s := &Space{notes: floats(rest[:4*width]), texts: floats(rest[4*width : 8*width]), vectors: rest[8*width:]}
	s.size = hashSize + len(own.Pack(s.notes))
	if len(s.vectors)%s.size != 0 {
		return nil, errDamaged
	}
	return s, nil
}

func floats(data string) []float32 {
	values := make([]float32, len(data)/4)
	for i := range values {
		values[i] = math.Float32frombits(binary.LittleEndian.Uint32([]byte(data[4*i : 4*i+4])))
	}
	return values
}

// Packed returns the packed vector of a shipped text.
func (s *Space) Packed(text string) (string, bool) {
	key := hash(text)
	at := sort.Search(len(s.vectors)/s.size, func(i int) bool { return s.vectors[i*s.size:][:hashSize] >= key })
	if at*s.size == len(s.vectors) || s.vectors[at*s.size:][:hashSize] != key {
		return "", false
	}
	return s.vectors[at*s.size+hashSize : (at+1)*s.size], true
}

// A Direction is a vector of length one without the mean of its kind, or nil for a
// text without words.
type Direction []float32

// OfText returns the direction of a packed vector of a text.
func (s *Space) OfText(packed string) Direction { return direction(packed, s.texts) }

// OfNote returns the direction of the vector of what was said.
func (s *Space) OfNote(vector []float32) Direction {
	if vector == nil {
		return nil
	}
	return direction(own.Pack(vector), s.notes)
}

// direction returns nil for what cannot be unpacked.
func direction(packed string, mean []float32) Direction {
	v, err := own.Unpack(packed)
	if err != nil || len(v) != len(mean) {
		return nil
	}
	square := float32(1e-12)
	for i := range v {
		v[i] -= mean[i]
		square += float32(v[i] * v[i])
	}
	scale := float32(1 / math.Sqrt(float64(square)))
	for i := range v {
		v[i] *= scale
	}
	return v
}

// Cosine returns the cosine of two directions, and 0 if one is nil. It is the same
// on every processor.
func Cosine(a, b Direction) float64 {
	if a == nil || b == nil {
		return 0
	}
	sum := float32(0)
	for i, x := range a {
		sum += float32(x * b[i])
	}
	return float64(sum)
}
