package check

import (
	"slices"

	"buyin/internal/english"
	"buyin/internal/motive"
)

var nearDuplicateRule = Rule{
	Name: "near-duplicate", Group: Examples, Severity: motive.Warning, whole: findNearDuplicates,
	Source: "Broder, On the Resemblance and Containment of Documents, 1997",
	Doc:    "two motivators with almost the same example cannot be told apart by it",
	Bad:    "pay: {examples: [they never said thank you for it]}\nrecognition: {examples: [they never said thank you for that]}",
	Good:   "recognition: {examples: [they never said thank you for it]}",
}

const (
	minResemblance = 0.7 // of two near duplicates: the share of words and pairs of words in common
	minWords       = 3   // words that a text must have to be compared
	bands          = 8   // of rows hashes each: texts of resemblance 0.7 share one with a probability of 0.97
	rows           = 3
	bucketSize     = 8 // texts of a bucket with which a new one is compared
)

// findNearDuplicates finds examples of two motivators that are almost the same.
// It compares only texts that share a bucket of minimal hashes (MinHash), so
// that the time grows with their number and not with its square.
func findNearDuplicates(r *review) {
	x := similarityIndex{examples: r.examples()}
	x.shingles = make([][]uint64, len(x.examples))
	x.buckets = make(map[bucketKey]bucket, bands*len(x.examples))
	for i, e := range x.examples {
		words := r.plainWords(e.text)
		if len(words) < minWords {
			continue
		}
		x.shingles[i] = english.Shingles(words)
		if j, ok := x.add(i); ok {
			other := x.examples[j]
			r.reportPath("almost the same stands under "+excerpt(r.in.Catalogue.Motivators[other.motivator].ID)+": "+quoted(other.text),
				"keep it where it belongs, or tell the two apart", "motivators", e.motivator, e.key, e.index)
		}
	}
}

// A similarityIndex finds texts that resemble one another, by locality-sensitive
// hashing.
type similarityIndex struct {
	examples []exampleAt
	shingles [][]uint64 // of each example, nil if it is too short
	buckets  map[bucketKey]bucket
}

// A bucketKey is a band and its minimal hashes.
type bucketKey struct {
	band   int
	hashes [rows]uint64
}

// A bucket holds the first texts that got its key.
type bucket struct {
	texts [bucketSize]int32
	n     int32
}

// add puts example i into its buckets and returns an earlier example of another
// motivator that resembles it.
func (x *similarityIndex) add(i int) (found int, ok bool) {
	tried := make([]int32, 0, bucketSize)
	hashes := minHashes(x.shingles[i])
	for band := range bands {
		key := bucketKey{band: band, hashes: [rows]uint64(hashes[band*rows:])}
		b := x.buckets[key]
		for _, j := range b.texts[:b.n] {
			if ok || x.examples[j].motivator == x.examples[i].motivator || slices.Contains(tried, j) {
				continue
			}
			tried = append(tried, j)
			if english.Resemblance(x.shingles[i], x.shingles[j]) >= minResemblance {
				found, ok = int(j), true
			}
		}
		if b.n < bucketSize {
			b.texts[b.n] = int32(i)
			b.n++
			x.buckets[key] = b
		}
	}
	return found, ok
}

// minHashes returns the least value of each of bands*rows hash functions over
// the set.
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
