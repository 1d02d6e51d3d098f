package power

import (
	"testing"

	"buyin/internal/english"
)

// Each kind of ask has a remedy.
func TestEveryAskHasARemedy(t *testing.T) {
	kinds := 0
	for _, b := range english.ListsOf("rules/power").Section("asks") {
		if b.Key == "" || b.Key == "unless" {
			continue
		}
		kinds++
		if remedies[b.Value] == "" {
			t.Errorf("no remedy if they are asked to %s", b.Value)
		}
	}
	if kinds < 4 {
		t.Errorf("only %d groups of asks", kinds)
	}
}
