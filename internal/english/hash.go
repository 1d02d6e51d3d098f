package english

// Hash returns the FNV-1a hash of s. It is the same in every run.
func Hash(s string) uint64 { return HashMore(14695981039346656037, s) }

// HashMore continues a hash: HashMore(Hash(a), b) is Hash(a + b).
func HashMore(h uint64, s string) uint64 {
	for i := range len(s) {
		h = (h ^ uint64(s[i])) * 1099511628211
	}
	return h
}
