package ngram

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"buyin/internal/fixture/property"
)

func TestEveryKeyIsFoundAndNoOther(t *testing.T) {
	edges := []uint32{0, 1, 1<<24 - 1, 1 << 24, 0xff000000, 0xfffffffe, 0xffffffff}
	anyKey := rapid.OneOf(rapid.Uint32(), rapid.SampledFrom(edges), rapid.Uint32Range(5<<24, 5<<24+20))
	property.Check(t, func(t *rapid.T) {
		keys := rapid.SliceOfDistinct(anyKey, rapid.ID).Draw(t, "keys")
		slices.Sort(keys)
		packed := packKeys(keys)
		if len(packed) != keysSize(len(keys)) {
			t.Fatalf("%d keys have %d bytes, not %d", len(keys), len(packed), keysSize(len(keys)))
		}
		v := vocabulary{keys: [kinds]string{packed, packKeys(nil), packKeys(nil)}, first: [kinds + 1]int{0, len(keys), len(keys), len(keys)}}
		for _, key := range append(append(edges, keys...), anyKey.Draw(t, "another")) {
			want := int32(-1)
			if i, ok := slices.BinarySearch(keys, key); ok {
				want = int32(i)
			}
			if got := v.find(single, key); got != want {
				t.Errorf("%#x is feature %d, want %d", key, got, want)
			}
			if got := v.find(part, key); got != -1 {
				t.Errorf("%#x is feature %d of none", key, got)
			}
		}
	})
}
