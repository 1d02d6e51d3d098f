package practicetest_test

import (
	"path/filepath"
	"testing"

	"buyin/internal/practice/practicetest"
)

var evalDir = filepath.Join("..", "..", "..", "testdata", "eval")

// Each set has the number of talks that is asked for, with people of all its
// authors, and no two talks have one seed.
func TestSets(t *testing.T) {
	c, err := practicetest.Catalogue()
	if err != nil {
		t.Fatal(err)
	}
	for _, talks := range []int{10, 300} {
		sets, err := practicetest.Sets(c, evalDir, talks, "")
		if err != nil || len(sets) != len(practicetest.Names) {
			t.Fatalf("%d sets, %v", len(sets), err)
		}
		for _, set := range sets {
			people := map[string]bool{}
			for _, p := range set.Pairs {
				people[p.Persona.Name] = true
				if !p.Truth.Known || p.Truth.Overlap < 0.3 || p.Truth.Overlap > 0.7 {
					t.Errorf("%s: the ask of %s is not contested: %+v", set.Name, p.Persona.Name, p.Truth)
				}
			}
			if n := set.Talks(); n < talks || n > 2*talks {
				t.Errorf("%s: %d talks, want %d", set.Name, n, talks)
			}
			if len(people) < 5 {
				t.Errorf("%s: only %d people in %d talks", set.Name, len(people), talks)
			}
		}
	}
	if sets, err := practicetest.Sets(c, evalDir, 10, "blind"); err != nil || len(sets) != 1 || sets[0].Name != "blind" {
		t.Errorf("one set: %v, %v", sets, err)
	}
	if _, err := practicetest.Sets(c, t.TempDir(), 10, "blind"); err == nil {
		t.Error("a folder without people was not reported")
	}
}
