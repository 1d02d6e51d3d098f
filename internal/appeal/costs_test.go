package appeal

import (
	"strings"
	"testing"

	"buyin/internal/appeal/retold"
	"buyin/internal/motive"
	"buyin/internal/overlap"
)

// What they told may be a grievance: it is not said that a cost of which nobody has
// written what it is takes that away, nor twice in the same words.
func TestAGrievanceIsNotTakenAway(t *testing.T) {
	w := newWriter(Input{Goals: []motive.Goals{{ID: "ask"}}})
	told := retold.Told{Form: retold.Quoted, Text: "I'm always the one who stays late"}
	first := w.cost(overlap.Standing{Motivator: "balance"}, told)
	second := w.cost(overlap.Standing{Motivator: "fairness"}, told)
	repelled := w.repelled(overlap.Standing{Motivator: "pay"}, told)
	for _, text := range []string{first, second, repelled} {
		if !strings.Contains(text, told.Text) || strings.Contains(text, "away") {
			t.Errorf("said %q", text)
		}
	}
	_, afterFirst, _ := strings.Cut(first, "late")
	_, afterSecond, _ := strings.Cut(second, "late")
	if afterFirst == afterSecond {
		t.Errorf("twice %q", afterFirst)
	}
}
