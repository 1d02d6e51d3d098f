package overlap

// maxLinearIDs is the number of ids up to which a linear search is faster than
// a map. Most ids differ in length, and ids decoded with the same catalogue
// share their bytes, so comparing is cheap.
const maxLinearIDs = 16

// An index finds a motivator's position in the catalogue.
type index struct {
	ids []string
	at  map[string]int32 // nil if there are at most maxLinearIDs
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

// find returns the first position of the id, and false if it is missing.
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
