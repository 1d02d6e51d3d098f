package listen

import (
	"encoding/binary"
	"hash/fnv"
	"slices"
	"strings"

	"buyin/internal/listen/shipped"
)

// cacheMagic begins every cache and names the version of its format.
const cacheMagic = "buyin/ear/3\n"

// Limits of a cache for a user's own catalogues. What was used or added last is
// kept.
const (
	maxVectors    = 8000
	maxModels     = 4
	maxEntryBytes = 1 << 24
)

// A cache holds the vectors of texts and what was learnt of catalogues, by hashes
// of what they were made from. A text or a catalogue cannot be read from it.
type cache struct {
	vectors, models store
	grown           bool // it has entries that no earlier run has stored
}

// A store holds values by key. Its keys are in the order of their use.
type store struct {
	values map[string]string
	order  []string
}

func newCache() cache {
	return cache{vectors: store{values: map[string]string{}}, models: store{values: map[string]string{}}}
}

// keep keeps a value, unless it is so large that the cache could not be read again.
func (s *store) keep(key, value string) {
	if len(value) > maxEntryBytes {
		return
	}
	s.values[key] = value
	s.use(key)
}

// use puts a key at the end of the order.
func (s *store) use(key string) { s.order = append(s.order, key) }

// newest returns the n keys that were used last, the newest last.
func (s *store) newest(n int) (keys []string) {
	seen := map[string]bool{}
	for _, key := range slices.Backward(s.order) {
		if _, ok := s.values[key]; ok && !seen[key] && len(keys) < n {
			seen[key] = true
			keys = append(keys, key)
		}
	}
	slices.Reverse(keys)
	return keys
}

// vectorKey returns the key of a text's vector, which depends on the encoder.
func vectorKey(text string) string {
	h := fnv.New128a()
	h.Write([]byte(shipped.Encoder[:min(len(shipped.Encoder), 256)])) // holds the hash of what the weights were made from
	h.Write([]byte(text))
	return string(h.Sum(nil))
}

func (c *cache) vector(text string) (string, bool) {
	key := vectorKey(text)
	value, ok := c.vectors.values[key]
	if ok {
		c.vectors.use(key)
	}
	return value, ok
}

func (c *cache) keepVector(text, vector string) {
	c.vectors.keep(vectorKey(text), vector)
	c.grown = true
}

func (c *cache) model(key [32]byte) (string, bool) {
	value, ok := c.models.values[string(key[:])]
	if ok {
		c.models.use(string(key[:]))
	}
	return value, ok
}

func (c *cache) keepModel(key [32]byte, model string) {
	c.models.keep(string(key[:]), model)
	c.grown = true
}

// encode writes the cache.
func (c *cache) encode() []byte {
	out := []byte(cacheMagic)
	for _, part := range []struct {
		store *store
		most  int
	}{{&c.vectors, maxVectors}, {&c.models, maxModels}} {
		keys := part.store.newest(part.most)
		out = binary.LittleEndian.AppendUint32(out, uint32(len(keys)))
		for _, key := range keys {
			out = appendEntry(appendEntry(out, key), part.store.values[key])
		}
	}
	return out
}

func appendEntry(out []byte, entry string) []byte {
	return append(binary.LittleEndian.AppendUint32(out, uint32(len(entry))), entry...)
}

// parseCache reads a cache. It ignores what is damaged or in another version of
// the format.
func parseCache(data string) cache {
	c := newCache()
	rest, ok := strings.CutPrefix(data, cacheMagic)
	if !ok {
		return c
	}
	for _, s := range []*store{&c.vectors, &c.models} {
		n, ok := takeNumber(&rest)
		for ; ok && n > 0; n-- {
			var key, value string
			if key, ok = takeEntry(&rest); !ok {
				return c
			}
			if value, ok = takeEntry(&rest); !ok {
				return c
			}
			s.keep(key, value)
		}
	}
	return c
}

func takeEntry(rest *string) (entry string, ok bool) {
	n, ok := takeNumber(rest)
	if !ok || n > len(*rest) {
		return "", false
	}
	entry, *rest = (*rest)[:n], (*rest)[n:]
	return entry, true
}

// takeNumber removes a number from the front. It returns false if there is none,
// or if it is larger than any that encode writes.
func takeNumber(rest *string) (int, bool) {
	if len(*rest) < 4 {
		return 0, false
	}
	n := binary.LittleEndian.Uint32([]byte((*rest)[:4]))
	*rest = (*rest)[4:]
	return int(n), n <= maxEntryBytes
}
