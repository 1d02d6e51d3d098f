package brief

import (
	"strings"
	"testing"

	"buyin/internal/fixture"
	"buyin/internal/motive"
	"buyin/internal/overlap"
)

// What would help most is argued with what draws them alone: not with what they deny, and
// not with an illness in the family.
func TestWordsThatAreNoArgument(t *testing.T) {
	raised := briefOf(fixture.NothingServed(), "Ada").Raises
	for words, want := range map[string]bool{
		"a clean cut every time":                        true,
		"not the money":                                 false,
		"daughter has asthma, hospital twice this fall": false,
	} {
		var heard []motive.Evidence
		for _, r := range raised {
			heard = append(heard, motive.Evidence{Motivator: r.Motivator, Strength: 4, Kind: motive.Volunteered, Quote: words})
		}
		talk := motive.Interview{Turns: []motive.Turn{{Question: "open.energy", Answer: words, Evidence: heard}}}
		b := briefOfTalks([]overlap.Talk{{Interview: talk}}, "Ada")
		_, help, found := strings.Cut(beforeFigures(t, b), "\nWhat would help most\n")
		if !found {
			t.Fatalf("%q: nothing would help", words)
		}
		help, _, _ = strings.Cut(help, "\n\n")
		if got := strings.Contains(help, words); got != want {
			t.Errorf("%q is an argument: %v, want %v, in\n%s", words, got, want, help)
		}
	}
}
