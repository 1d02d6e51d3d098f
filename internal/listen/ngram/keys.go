package ngram

// firstBytes is the number of values of the first byte of a hash.
const firstBytes = 256

// keysSize is the size of the keys of n features.
func keysSize(n int) int { return 3 * (firstBytes + n) }

// packKeys returns hashes, which are in order, as the vocabulary reads them: for
// each first byte where its hashes end, and then the other three bytes of each
// hash. All numbers have three bytes.
func packKeys(keys []uint32) string {
	packed := make([]byte, 0, keysSize(len(keys)))
	end := 0
	for first := range uint32(firstBytes) {
		for end < len(keys) && keys[end]>>24 == first {
			end++
		}
		packed = append24(packed, end)
	}
	for _, key := range keys {
		packed = append24(packed, int(key))
	}
	return string(packed)
}
