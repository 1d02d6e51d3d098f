package present

import (
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"

	"buyin/internal/fixture"
	"buyin/internal/present/show"
)

// says reports whether a squeezed text contains a sentence.
func says(text, said string) bool { return strings.Contains(text, squeezed(said)) }

func TestCouncilHoldsEveryQuestion(t *testing.T) {
	c := fixture.Catalogue()
	c.Motivators[2].Probes[0].Ask = "What is this one, then?"
	page := NewCouncil(CouncilInput{Version: "1.0.0", Catalogue: c, Scoring: "1. What was heard.", Closing: "closing?", Told: "told?", TradeOff: "this or that?", Dir: "/home/x", Ask: askGuide("", "Ada").Outline})
	text := squeezed(textOf(t, fixture.Written(t, page.HTML)))
	for _, q := range append(slices.Clone(c.Openers), c.Motivators[2].Probes...) {
		for _, asked := range append(append([]string{q.Ask}, q.Reword...), q.FollowUp...) {
			if !says(text, asked) {
				t.Errorf("%q is missing", asked)
			}
		}
	}
	for _, said := range []string{"closing?", "told?", "this or that?", "/home/x", "1. What was heard.", "Yes, if, not yet or no?", "What would have to change?", "A no costs you nothing."} {
		if !says(text, said) {
			t.Errorf("%q is missing", said)
		}
	}
	for _, f := range show.Inventory() {
		for _, field := range f.Fields {
			if !says(text, fmt.Sprint(field.Name, field.Holds)) {
				t.Errorf("%q is missing", field.Name)
			}
		}
	}
	fixture.Golden(t, "council.txt", func(w io.Writer) error { return page.Text(w, 80, false) })
	fixture.Golden(t, "council.md", page.Markdown)
}
