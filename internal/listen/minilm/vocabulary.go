package minilm

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"
)

// A vocabulary holds the entries in the order of their bytes. In the file, each is
// written as the number of bytes that it shares with the one before, the number of
// its other bytes, and these.
type vocabulary struct {
	spelt   string   // all entries, one after the other
	ends    []uint32 // where each entry ends in spelt
	ids     string   // two bytes for the id of each entry, where they are in the file
	longest int      // length of the longest entry, in bytes
	unknown int32
}

// maxEntry is the most bytes of an entry.
const maxEntry = 255

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

func (v *vocabulary) id(i int) int32 { return int32(word16(v.ids[2*i:])) }

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

// vocabulary reads the ids, for each entry the number of bytes that it shares with
// the one before and that of its others, and these bytes.
func (d *decoder) vocabulary(n int) (v vocabulary) {
	v.ids = d.take(2 * n)
	shared, others := d.coded(n), d.coded(n)
	total := 0
	for _, n := range others {
		total += int(n)
	}
	letters := d.coded(total)
	if d.short {
		return v
	}
	var spelt strings.Builder
	spelt.Grow(4 * total)
	v.ends = make([]uint32, 0, n)
	before := ""
	for i, more := range others {
		start := spelt.Len()
		spelt.WriteString(before[:min(int(shared[i]), len(before))])
		spelt.Write(letters[:more])
		letters, before = letters[more:], spelt.String()[start:]
		v.ends = append(v.ends, uint32(spelt.Len()))
	}
	v.spelt = spelt.String()
	return v
}

// vocabulary writes what the decoder reads.
func (p *packer) vocabulary(words []string) {
	ids := make([]int, len(words))
	for i := range ids {
		ids[i] = i
	}
	slices.SortFunc(ids, func(a, b int) int { return cmp.Compare(words[a], words[b]) })
	var shared, others, letters []byte
	before := ""
	for _, id := range ids {
		p.out = order.AppendUint16(p.out, uint16(id))
		word := words[id]
		if len(word) > maxEntry {
			p.fail("the entry %.20q of the vocabulary is too long", word)
			return
		}
		common := commonStart(before, word)
		shared, others, letters = append(shared, byte(common)), append(others, byte(len(word)-common)), append(letters, word[common:]...)
		before = word
	}
	for _, part := range [][]byte{shared, others, letters} {
		p.coded(part)
	}
}

// commonStart returns the number of bytes with which both texts begin.
func commonStart(a, b string) int {
	n := 0
	for n < min(len(a), len(b)) && a[n] == b[n] {
		n++
	}
	return n
}
