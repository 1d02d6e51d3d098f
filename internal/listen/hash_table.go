package listen

// The parameters of FNV-1a with 64 bits (Fowler, Noll and Vo).
const (
	fnvStart  uint64 = 14695981039346656037
	fnvFactor uint64 = 1099511628211
)

// hashTable gives numbers to hashes. Parts of words come by the hundred thousand
// when an ear gets ready, and a map of strings would take most of that time; two
// parts with the same 64 bits are not to be expected.
type hashTable struct {
	hash  []uint64 // 0 where nothing stands
	value []int32
	held  int
}

func newHashTable() *hashTable {
	const room = 1 << 16 // a power of two
	return &hashTable{hash: make([]uint64, room), value: make([]int32, room)}
}

// slot is where the hash stands, or where it would.
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

// insert gives a number to a hash that has none.
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
