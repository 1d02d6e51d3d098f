package overlap

// maxLinearIDs is up to how many ids comparing with each finds one faster than a map
// does: most differ in length, and what was decoded with the same catalogue is
// the same text at the same place.
const maxLinearIDs = 16

// An index finds the place of a motivator in the catalogue.
type index struct {
	ids []string
	at  map[string]int32 // nil where there are few
}

func newIndex(ids []string) index {
	x := index{ids: ids}
	if len(ids) <= maxLinearIDs {
		return x
	}
	x.at = make(map[string]int32, len(ids))
	for k, id := range ids {
		if _, twice := x.at[id]; !twice {
			x.at[id] = int32(k)
		}
	}
	return x
}

// find returns the first place of the id, and whether there is one.
func (x *index) find(id string) (int32, bool) {
	if x.at != nil {
		k, ok := x.at[id]
		return k, ok
	}
	for k := range x.ids {
		if x.ids[k] == id {
			return int32(k), true
		}
	}
	return 0, false
}
