package scalar

import "buyin/internal/motive"

// A MotivatorIndex finds the motivators of a catalogue by their ids.
type MotivatorIndex struct {
	ids   []string
	names []string
	byID  map[string]int // index by id

	// slots is a perfect hash of the ids, which is faster than the map. It
	// holds 1 + the index of a motivator, by the hash of its id. Some sets of
	// ids have no perfect hash.
	slots  [256]uint8
	hashed bool
	salt   uint32
}

// maxHashed is the largest number of ids for which a perfect hash is tried.
const maxHashed = 64

// NewMotivatorIndex indexes the motivators of a catalogue. If several have the
// same id, it indexes the first.
func NewMotivatorIndex(c motive.Catalogue) *MotivatorIndex {
	x := &MotivatorIndex{ids: make([]string, len(c.Motivators)), names: make([]string, len(c.Motivators)), byID: make(map[string]int, len(c.Motivators))}
	for i, m := range c.Motivators {
		x.ids[i], x.names[i] = m.ID, m.Name
		if _, duplicate := x.byID[m.ID]; !duplicate {
			x.byID[m.ID] = i
		}
	}
	for salt := range uint32(64) {
		if x.fillSlots(salt) {
			break
		}
	}
	return x
}

// fillSlots puts every id into its slot. It returns false if two ids have the
// same slot.
func (x *MotivatorIndex) fillSlots(salt uint32) bool {
	if len(x.ids) > maxHashed {
		return false
	}
	x.slots = [len(x.slots)]uint8{}
	for i, id := range x.ids {
		if id == "" || x.byID[id] != i {
			return false
		}
		slot := &x.slots[slotOf([]byte(id), salt)]
		if *slot != 0 {
			return false
		}
		*slot = uint8(i + 1)
	}
	x.salt, x.hashed = salt, true
	return true
}

// slotOf hashes the length and three letters of an id, which must not be empty.
// That is enough to distinguish a few ids.
func slotOf(id []byte, salt uint32) uint8 {
	n := len(id)
	h := uint32(n)<<24 | uint32(id[n-1])<<16 | uint32(id[n/2])<<8 | uint32(id[0])
	return uint8(h * (2*salt*0x9e3779b1 + 0x85ebca6b) >> 24)
}

// Find returns the index of a motivator in the catalogue, or -1.
func (x *MotivatorIndex) Find(id []byte) int {
	if x.hashed && len(id) > 0 {
		k := int(x.slots[slotOf(id, x.salt)]) - 1
		if k >= 0 && x.ids[k] == string(id) {
			return k
		}
		return -1
	}
	if k, ok := x.byID[string(id)]; ok {
		return k
	}
	return -1
}

// Has reports whether the catalogue has a motivator with this id.
func (x *MotivatorIndex) Has(id string) bool {
	_, known := x.byID[id]
	return known
}

// Names returns the names that people see, in the order of IDs.
func (x *MotivatorIndex) Names() []string { return x.names }

// ID returns the id of the motivator at an index.
func (x *MotivatorIndex) ID(i int) string { return x.ids[i] }

// IDs returns the ids of all motivators, in the order of the catalogue.
func (x *MotivatorIndex) IDs() []string { return x.ids }
