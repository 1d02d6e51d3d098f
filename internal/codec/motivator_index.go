package codec

import "buyin/internal/motive"

// A motivatorIndex is the catalogue that a document's motivators are looked up in.
type motivatorIndex struct {
	ids    []string
	byID   map[string]int // index by id
	slots  [256]uint8     // 1 + index by hash, where no two of the ids share one; see find
	hashed bool           // slots are in use
	salt   uint32
}

func newMotivatorIndex(c motive.Catalogue) *motivatorIndex {
	l := &motivatorIndex{ids: make([]string, len(c.Motivators)), byID: make(map[string]int, len(c.Motivators))}
	for i, m := range c.Motivators {
		l.ids[i] = m.ID
		if _, twice := l.byID[m.ID]; !twice {
			l.byID[m.ID] = i
		}
	}
	for salt := range uint32(64) {
		if l.fillSlots(salt) {
			break
		}
	}
	return l
}

// fillSlots puts every id into its slot, if no two want the same.
func (l *motivatorIndex) fillSlots(salt uint32) bool {
	if len(l.ids) > 64 {
		return false
	}
	l.slots = [len(l.slots)]uint8{}
	for i, id := range l.ids {
		if id == "" || l.byID[id] != i {
			return false
		}
		slot := &l.slots[slotOf([]byte(id), salt)]
		if *slot != 0 {
			return false
		}
		*slot = uint8(i + 1)
	}
	l.salt, l.hashed = salt, true
	return true
}

// slotOf is a hash of a word that is not empty, good enough for a few ids: of
// its length and three of its letters.
func slotOf(id []byte, salt uint32) uint8 {
	n := len(id)
	h := uint32(n)<<24 | uint32(id[n-1])<<16 | uint32(id[n/2])<<8 | uint32(id[0])
	return uint8(h * (2*salt*0x9e3779b1 + 0x85ebca6b) >> 24)
}

// find is the index of the motivator, or -1.
func (l *motivatorIndex) find(id []byte) int {
	if l.hashed && len(id) > 0 {
		k := int(l.slots[slotOf(id, l.salt)]) - 1
		if k >= 0 && l.ids[k] == string(id) {
			return k
		}
		return -1
	}
	if k, ok := l.byID[string(id)]; ok {
		return k
	}
	return -1
}
