package check

import (
	"fmt"
	"testing"

	"buyin/internal/motive"
)

// large returns a catalogue of n motivators with two probes and four examples each.
func large(n int) motive.Catalogue {
	c := motive.Catalogue{Name: "large", Version: "1.0.0", Language: "en", NeutralExamples: []string{"the build took eleven minutes"}}
	for i := range n {
		id := fmt.Sprintf("motivator-%d", i)
		c.Motivators = append(c.Motivators, motive.Motivator{
			ID: id, Name: fmt.Sprintf("Motivator %d", i), Meaning: "Wants it.", Choice: "it",
			Cues: []string{fmt.Sprintf("cue number %d", i), fmt.Sprintf("word-%d", i)},
			Probes: []motive.Question{
				{ID: id + ".a", Ask: fmt.Sprintf("Tell me about the last time you went to hall %d.", i), Reword: []string{"What did you last tell a friend about it?"}},
				{ID: id + ".b", Ask: fmt.Sprintf("How did the week in hall %d come to a close?", i)},
			},
			Examples: []string{fmt.Sprintf("we heard cue number %d in the hall again today", i), "the same words stand everywhere in this one"},
			Refusals: []string{fmt.Sprintf("word-%d leaves me as cold as a stone on the beach", i)}, CounterExamples: []string{"not it"},
		})
	}
	return c
}

func nowhere(...any) motive.Pos { return motive.Pos{} }

// Ten thousand motivators are checked in under a second.
func BenchmarkTenThousandMotivators(b *testing.B) {
	c := large(10_000)
	for b.Loop() {
		Run(Input{Catalogue: c, Places: nowhere})
	}
}

func BenchmarkWording(b *testing.B) {
	questions := []string{"Tell me about the last time you saw your work in use.", "How did you last run into someone using what you made?", "What got dropped here that you were sorry to see go?"}
	for i := 0; b.Loop(); i++ {
		q := ask(questions[i%len(questions)], &motive.Motivator{ID: "pay", Name: "Pay"})
		for _, r := range wordingRules() {
			r.question(q)
		}
	}
}
