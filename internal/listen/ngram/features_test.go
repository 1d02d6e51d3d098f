package ngram

import "testing"

// keyOf returns the hash of a feature that is spelt like this.
func keyOf(spelt string) uint32 { return fold(hashBytes(hashStart, spelt)) }

func TestUsesAreWordsPairsAndParts(t *testing.T) {
	var want []use
	add := func(k kind, word int32, spelt ...string) {
		for _, s := range spelt {
			want = append(want, use{key: keyOf(s), kind: k, word: word})
		}
	}
	add(single, 0, "i")
	add(part, 0, " i ")
	add(single, 1, "née")
	add(pair, 1, "i née")
	add(part, 1, " né", " née", " née ", "née", "née ", "ée ")
	got := appendUses(nil, appendWords(nil, "I née"))
	if len(got) != len(want) {
		t.Fatalf("%d uses, want %d", len(got), len(want))
	}
	for i := range got {
		if got[i] != want[i] {
			t.Errorf("use %d is %v, want %v", i, got[i], want[i])
		}
	}
}
