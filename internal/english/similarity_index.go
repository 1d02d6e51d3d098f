package english

import "slices"

const (
	minResemblance = 0.7 // resemblance of similar texts: the share of words and pairs of words that they have in common
	minWords       = 3   // a text with fewer words is similar to none
	bands          = 8   // number of bands, of rows hashes each; texts of resemblance 0.7 have a band in common with a probability of 0.97
	rows           = 3
	bucketSize     = 8 // number of texts in a bucket with which a new text is compared
)

// A SimilarityIndex finds texts that are almost the same. It uses MinHash and
// locality-sensitive hashing (Broder, 1997): it compares only texts that have a
// band of minimal hashes in common, so its time grows with the number of texts
// and not with the square.
type SimilarityIndex struct {
	texts   []indexedText
	buckets map[bucketKey]bucket
}

// An indexedText holds the shingles of a text and the group that the text
// belongs to.
type indexedText struct {
	shingles []uint64 // nil if the text is too short
	group    int
}

// A bucketKey is the number of a band and its minimal hashes.
type bucketKey struct {
	band   int
	hashes [rows]uint64
}

// A bucket holds the first texts with the same key.
type bucket struct {
	texts [bucketSize]int32
	n     int32
}

// NewSimilarityIndex returns an index with room for n texts.
func NewSimilarityIndex(n int) *SimilarityIndex {
	return &SimilarityIndex{make([]indexedText, 0, n), make(map[bucketKey]bucket, bands*n)}
}

// Add adds a text, given as plain words. If an earlier text of another group is
// almost the same, Add returns its number. Texts are numbered from 0 in the
// order in which they are added.
func (x *SimilarityIndex) Add(words []string, group int) (earlier int, ok bool) {
	i := len(x.texts)
	x.texts = append(x.texts, indexedText{group: group})
	if len(words) < minWords {
		return 0, false
	}
	x.texts[i].shingles = Shingles(words)
	tried := make([]int32, 0, bucketSize)
	hashes := minHashes(x.texts[i].shingles)
	for band := range bands {
		key := bucketKey{band: band, hashes: [rows]uint64(hashes[band*rows:])}
		b := x.buckets[key]
		for _, j := range b.texts[:b.n] {
			if ok || x.texts[j].group == group || slices.Contains(tried, j) {
				continue
			}
			tried = append(tried, j)
			if Resemblance(x.texts[i].shingles, x.texts[j].shingles) >= minResemblance {
				earlier, ok = int(j), true
			}
		}
		if b.n < bucketSize {
			b.texts[b.n] = int32(i)
			b.n++
			x.buckets[key] = b
		}
	}
	return earlier, ok
}

// minHashes applies each of bands*rows hash functions to the set, and returns
// the smallest value of each.
func minHashes(set []uint64) (least [bands * rows]uint64) {
	for i := range least {
		least[i] = ^uint64(0)
	}
	for _, h := range set {
		for i := range least {
			least[i] = min(least[i], mix(h+uint64(i)*0x9e3779b97f4a7c15))
		}
	}
	return least
}

// mix spreads a hash over all its bits (the finalizer of SplitMix64).
func mix(x uint64) uint64 {
	x = (x ^ x>>30) * 0xbf58476d1ce4e5b9
	x = (x ^ x>>27) * 0x94d049bb133111eb
	return x ^ x>>31
}
