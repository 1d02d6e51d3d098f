package appeal_test

import (
	"strings"
	"testing"

	"buyin/internal/appeal"
	"buyin/internal/motive"
	"buyin/internal/overlap"
)

// An illness in the family is no argument, whatever was marked and kept of it.
func TestNothingSensitiveIsSaid(t *testing.T) {
	c := motive.Catalogue{Name: "m", Version: "1.0.0", Motivators: []motive.Motivator{{ID: "balance", Name: "Balance", Choice: "balance"}}}
	for _, offer := range []int{4, -4} {
		g := motive.Goals{ID: "ask", Ask: "Do it", Goals: []motive.Goal{{ID: "g", Offers: map[string]int{"balance": offer}, How: map[string]string{"balance": "two quiet weeks in May"}}}}
		for _, excerpt := range []string{"my daughter has asthma, I was at the hospital twice this fall", "I was at the hospital twice this fall", "I love the quiet weeks in May"} {
			answer := "my daughter has asthma, I was at the hospital twice this fall\nI love the quiet weeks in May"
			turn := motive.Turn{Question: "balance.free", Answer: answer, Evidence: []motive.Evidence{{Motivator: "balance", Strength: 5, Kind: motive.Volunteered, Quote: excerpt}}}
			talks := []overlap.Talk{{Interview: motive.Interview{Turns: []motive.Turn{turn}}}}
			in := appeal.NewInput(c, overlap.New(c, g), talks, "Sam Lee")
			o := appeal.NewOpening(in)
			said := strings.Join(append(append(append(appeal.Sentences(in), o.Matters...), o.Say...), o.Costs...), " ")
			if said == "" || strings.Contains(said, "asthma") || strings.Contains(said, "hospital") {
				t.Errorf("%q, offered %d: said %q", excerpt, offer, said)
			}
			if harmless := strings.HasPrefix(excerpt, "I love"); harmless != strings.Contains(said, "quiet weeks in May”") && harmless != strings.Contains(said, "love the quiet weeks") {
				t.Errorf("%q, offered %d: said %q", excerpt, offer, said)
			}
		}
	}
}
