package listen

// Parameters of the 64-bit FNV-1a hash (Fowler, Noll and Vo).
const (
	fnvStart  uint64 = 14695981039346656037
	fnvFactor uint64 = 1099511628211
)

// A hashTable maps hashes to numbers. A catalogue has hundreds of thousands of
// parts of words, and with a map of strings most of the training time would go
// into looking them up. It assumes that no two parts have the same 64-bit hash.
type hashTable struct {
	hash  []uint64 // 0: empty slot
	value []int32
	held  int
}

func newHashTable() *hashTable {
	const room = 1 << 16 // a power of two
	return &hashTable{hash: make([]uint64, room), value: make([]int32, room)}
}

// slot returns the slot of the hash. If the hash is missing, it returns the
// empty slot to insert it into.
func (n *hashTable) slot(hash uint64) int {
	mask := len(n.hash) - 1
	at := int(hash^hash>>32) & mask
	for n.hash[at] != 0 && n.hash[at] != hash {
		at = (at + 1) & mask
	}
	return at
}

func (n *hashTable) lookUp(hash uint64) (int32, bool) {
	at := n.slot(hash)
	return n.value[at], n.hash[at] != 0
}

// insert adds a hash that is not in the table.
func (n *hashTable) insert(hash uint64, value int32) {
	if n.held*2 >= len(n.hash) {
		old := *n
		n.hash, n.value, n.held = make([]uint64, 2*len(old.hash)), make([]int32, 2*len(old.value)), 0
		for i, h := range old.hash {
			if h != 0 {
				n.insert(h, old.value[i])
			}
		}
	}
	at := n.slot(hash)
	n.hash[at], n.value[at] = hash, value
	n.held++
}
