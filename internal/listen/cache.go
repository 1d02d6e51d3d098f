package listen

import (
	_ "embed"
	"encoding/binary"
	"hash/fnv"
	"math"
	"slices"
	"strings"

	"buyin/internal/listen/encoder"
)

// shippedCache holds the vectors of the shipped catalogue's texts and the model
// trained on them. "make ear" writes the file after a change of the catalogue.
// It is embedded as a string, which costs nothing until it is read.
//
//go:embed shipped.bin
var shippedCache string

// cacheMagic begins every cache and names the version of its format. Increase
// it if the encoder or the splitting into words changes.
const cacheMagic = "buyin/ear/2\n"

// Limits of a cache for a user's own catalogues. Texts that are no longer used
// are dropped first.
const (
	maxVectors = 8000
	maxModels  = 4
)

// A key is a hash of a text, or of everything a model depends on.
type key uint64

func keyOf(texts ...string) key {
	h := fnv.New64a()
	for _, t := range texts {
		h.Write([]byte(t))
		h.Write([]byte{0})
	}
	return key(h.Sum64())
}

// A packedVector is the vector of one text, packed with two values in each
// byte. The encoder's values lie in a narrow range, so four bits are enough:
// the cosine between the packed and the original vector is 0.998.
type packedVector struct {
	step  float32
	value string // a string of packedSize bytes; each value is in -7..7 and is stored with 8 added
}

const packedSize = encoder.Size / 2

// quantise packs a vector.
func quantise(v []float32) packedVector {
	top := float32(1e-9)
	for _, x := range v {
		top = max(top, x, -x)
	}
	data := make([]byte, packedSize)
	for i, x := range v {
		data[i/2] |= byte(math.RoundToEven(float64(x/top*7))+8) << (4 * (i % 2))
	}
	return packedVector{top / 7, string(data)}
}

// A cache holds vectors by the hash of their text and models by the hash of
// their catalogue.
type cache struct {
	vectors map[key]packedVector
	models  map[key][]float32
	order   []key // keys of the models, the newest last
}

// parseCache reads a cache. It ignores data that is damaged or in another
// version of the format.
func parseCache(data string) cache {
	m := cache{vectors: map[key]packedVector{}, models: map[key][]float32{}}
	rest, ok := strings.CutPrefix(data, cacheMagic)
	const entry = 8 + 4 + packedSize
	n, ok := takeCount(&rest, ok)
	if !ok || n > len(rest)/entry {
		return m
	}
	for range n {
		k := key(binary.LittleEndian.Uint64([]byte(rest[:8])))
		step := math.Float32frombits(binary.LittleEndian.Uint32([]byte(rest[8:12])))
		if step > 0 && step < 1 {
			m.vectors[k] = packedVector{step, rest[12:entry]}
		}
		rest = rest[entry:]
	}
	n, ok = takeCount(&rest, ok)
	for range n {
		if len(rest) < 8 {
			return m
		}
		k := key(binary.LittleEndian.Uint64([]byte(rest[:8])))
		rest = rest[8:]
		size, ok := takeCount(&rest, ok)
		if !ok || size > len(rest)/4 {
			return m
		}
		values := make([]float32, size)
		for i := range values {
			values[i] = math.Float32frombits(binary.LittleEndian.Uint32([]byte(rest[4*i : 4*i+4])))
		}
		rest = rest[4*size:]
		m.keepModel(k, values)
	}
	return m
}

// takeCount removes a count from the front of the data. It returns false if
// there is no count, or if the count is implausibly large.
func takeCount(rest *string, ok bool) (int, bool) {
	if !ok || len(*rest) < 4 {
		return 0, false
	}
	n := binary.LittleEndian.Uint32([]byte((*rest)[:4]))
	*rest = (*rest)[4:]
	return int(n), n < 1<<30
}

// keepModel adds a model as the newest.
func (m *cache) keepModel(k key, values []float32) {
	if _, known := m.models[k]; !known {
		m.order = append(m.order, k)
	}
	m.models[k] = values
}

// encode writes the cache. If there are too many vectors, those of used texts
// are kept first.
func (m *cache) encode(used map[key]bool) []byte {
	keys := make([]key, 0, len(m.vectors))
	for k := range m.vectors {
		keys = append(keys, k)
	}
	slices.SortFunc(keys, func(a, b key) int {
		switch {
		case used[a] != used[b] && used[a], used[a] == used[b] && a < b:
			return -1
		}
		return 1
	})
	keys = keys[:min(len(keys), maxVectors)]
	out := binary.LittleEndian.AppendUint32([]byte(cacheMagic), uint32(len(keys)))
	for _, k := range keys {
		out = binary.LittleEndian.AppendUint64(out, uint64(k))
		out = binary.LittleEndian.AppendUint32(out, math.Float32bits(m.vectors[k].step))
		out = append(out, m.vectors[k].value...)
	}
	models := m.order[max(0, len(m.order)-maxModels):]
	out = binary.LittleEndian.AppendUint32(out, uint32(len(models)))
	for _, k := range models {
		out = binary.LittleEndian.AppendUint64(out, uint64(k))
		out = binary.LittleEndian.AppendUint32(out, uint32(len(m.models[k])))
		for _, v := range m.models[k] {
			out = binary.LittleEndian.AppendUint32(out, math.Float32bits(v))
		}
	}
	return out
}
