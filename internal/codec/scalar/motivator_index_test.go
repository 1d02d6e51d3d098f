package scalar

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"buyin/internal/motive"
)

func TestMotivatorIndexFindsItsIDs(t *testing.T) {
	shipped := NewMotivatorIndex(shippedMotivators(t))
	if !shipped.hashed {
		t.Error("the ids of the shipped catalogue have no perfect hash")
	}
	var many motive.Catalogue
	for i := range 300 {
		many.Motivators = append(many.Motivators, motive.Motivator{ID: fmt.Sprintf("m%d", i)})
	}
	for _, x := range []*MotivatorIndex{shipped, NewMotivatorIndex(many), NewMotivatorIndex(motive.Catalogue{Motivators: many.Motivators[:40]})} {
		for i, id := range x.ids {
			if got := x.Find([]byte(id)); got != i || !x.Has(id) || x.ID(i) != id {
				t.Errorf("%s is at %d, want %d", id, got, i)
			}
		}
		for _, id := range []string{"", "x", "pa", "pay ", "m999", "job-securitx"} {
			if got := x.Find([]byte(id)); got != -1 || x.Has(id) {
				t.Errorf("%q is at %d", id, got)
			}
		}
	}
}

// shippedMotivators finds the ids of the shipped catalogue without a decoder.
func shippedMotivators(t *testing.T) (c motive.Catalogue) {
	t.Helper()
	data, err := os.ReadFile("../../../motivators.yaml")
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(data)) {
		if id, ok := strings.CutPrefix(line, "  - id: "); ok {
			c.Motivators = append(c.Motivators, motive.Motivator{ID: strings.TrimSpace(id)})
		}
	}
	if len(c.Motivators) < 12 {
		t.Fatalf("only %d motivators found", len(c.Motivators))
	}
	return c
}
