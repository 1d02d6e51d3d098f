package fast

import "encoding/binary"

// A keyTable holds the names of an object's keys, in the order in which buyin
// writes them.
type keyTable struct {
	names    []keyName
	required keySet
}

// maxKeyText is the largest length of a key with its quotes and colon. It is
// two words of eight bytes, so that two comparisons are enough.
const maxKeyText = 16

// A keyName is a key as it is written, with its quotes and colon: "name":
type keyName struct {
	text         string
	words, masks [2]uint64 // text as two words, and masks with 0xff for each byte of text
}

func newKeyName(name string) keyName {
	n := keyName{text: `"` + name + `":`}
	if len(n.text) > maxKeyText {
		panic("the key " + name + " is too long for the scanner")
	}
	for i := range len(n.text) {
		n.words[i/8] |= uint64(n.text[i]) << (i % 8 * 8)
		n.masks[i/8] |= 0xff << (i % 8 * 8)
	}
	return n
}

// expectKey looks for the expected key, and then for the keys after it in their
// usual order. It allows no blanks, except one before the key and one before
// its value. i is the offset of the brace or comma before the key. Looking for
// one key is cheaper than finding out which key it is. It returns the index of
// the key and the offset of its value. If none of these keys comes next, value
// is fail.
func (t *keyTable) expectKey(data []byte, i, expected int) (k, value int) {
	if i++; data[i] == ' ' {
		i++
	}
	text := data[i : i+maxKeyText]
	first, second := binary.LittleEndian.Uint64(text), binary.LittleEndian.Uint64(text[8:])
	for k = expected; k < len(t.names); k++ {
		n := &t.names[k]
		if (first^n.words[0])&n.masks[0]|(second^n.words[1])&n.masks[1] != 0 {
			continue
		}
		if value = i + len(n.text); data[value] == ' ' {
			value++
		}
		return k, value
	}
	return 0, fail
}

// findKey returns the index of the key with this name, or -1.
func (t *keyTable) findKey(name []byte) int {
	for k := range t.names {
		if text := t.names[k].text; text[1:len(text)-2] == string(name) {
			return k
		}
	}
	return -1
}

// A keySet is a set of keys of an object. Each bit is the index of a key.
type keySet uint32

// addDuplicate adds a key. It reports whether the set already had it.
func (set *keySet) addDuplicate(k int) bool {
	before := *set
	*set |= 1 << k
	return before == *set
}
