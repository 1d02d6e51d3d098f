package minilm

import (
	"errors"
	"fmt"
)

// A vocabulary holds the entries in the order of their bytes, where they are in
// the file.
type vocabulary struct {
	spelt   string   // all entries, one after the other
	ends    []uint32 // where each entry ends in spelt
	ids     string   // two bytes for the id of each entry
	longest int      // length of the longest entry, in bytes
	unknown int32
}

// find returns the id of an entry.
func (v *vocabulary) find(entry []byte) (id int32, ok bool) {
	low, high := 0, len(v.ends)
	for low < high {
		middle := int(uint(low+high) / 2)
		if v.entry(middle) < string(entry) {
			low = middle + 1
		} else {
			high = middle
		}
	}
	if low == len(v.ends) || v.entry(low) != string(entry) {
		return 0, false
	}
	return v.id(low), true
}

func (v *vocabulary) entry(i int) string {
	start := uint32(0)
	if i > 0 {
		start = v.ends[i-1]
	}
	return v.spelt[start:v.ends[i]]
}

func (v *vocabulary) id(i int) int32 { return int32(v.ids[2*i]) | int32(v.ids[2*i+1])<<8 }

// check refuses entries that are not in order, and ids that are used twice or
// have no row.
func (v *vocabulary) check() error {
	seen := make([]bool, len(v.ends))
	for i := range v.ends {
		id := int(v.id(i))
		switch {
		case i > 0 && v.entry(i-1) >= v.entry(i):
			return fmt.Errorf("entry %d of the vocabulary is not in order", i)
		case id >= len(seen) || seen[id]:
			return fmt.Errorf("entry %d of the vocabulary has the wrong id %d", i, id)
		}
		seen[id] = true
		v.longest = max(v.longest, len(v.entry(i)))
	}
	return nil
}

// marks returns the ids of the tokens with a meaning of their own.
func (v *vocabulary) marks() (m marks, err error) {
	for name, id := range map[string]*int32{"[CLS]": &m.begin, "[SEP]": &m.end, "[UNK]": &m.unknown} {
		found, ok := v.find([]byte(name))
		if !ok {
			return m, errors.New("the vocabulary lacks " + name)
		}
		*id = found
	}
	v.unknown = m.unknown
	return m, nil
}
