package output

import (
	"fmt"
	"io"
	"strings"
	"testing"

	"buyin/internal/fixture"
	"buyin/internal/listen"
)

// examined returns an evaluation with every kind of problem: more confused
// pairs and texts than are listed, and two motivators with too few texts.
func examined() Evaluation {
	c := fixture.Catalogue()
	x := Evaluation{Catalogue: c, OwnTexts: listen.CrossValidation{
		Metrics: listen.Metrics{Single: 8, SingleFirst: 5, SingleTopThree: 6, Neutral: 3, FalseAlarms: 1, Hits: 6, Extras: 2, Missed: 2},
		Short:   []listen.Shortage{{Motivator: "pay", Examples: 4, Refusals: 1}, {Motivator: "unknown", Examples: 0, Refusals: 0}},
	}}
	for i := range len(c.Motivators) - 1 {
		one, other := c.Motivators[i].ID, c.Motivators[i+1].ID
		x.OwnTexts.Confused = append(x.OwnTexts.Confused, listen.Confusion{One: one, Other: other, Times: 120 - 11*i})
		x.OwnTexts.Strays = append(x.OwnTexts.Strays, listen.Stray{Text: fmt.Sprintf("stray %d", i), Motivator: one, Nearer: other, Like: "what it is like"},
			listen.Stray{Text: fmt.Sprintf("and %d", i), Motivator: other, Nearer: one, Like: "something else"})
	}
	return x
}

func TestGoldenExamined(t *testing.T) {
	fixture.Golden(t, "examined.txt", examined().Text)
	x := examined()
	x.OwnTexts = listen.CrossValidation{Metrics: x.OwnTexts.Metrics}
	x.HeldOut = &HeldOut{Name: "notes.ndjson", Notes: 4, Figures: listen.Metrics{Single: 2, SingleFirst: 1, SingleTopThree: 2, Negated: 1, NegatedHeard: 1, Hits: 3}}
	fixture.Golden(t, "examined-held-out.txt", x.Text)
}

func TestRightFirst(t *testing.T) {
	x := examined()
	if got, measured := x.RightFirst(); got != 0.625 || !measured {
		t.Errorf("of its own texts: %v, %v", got, measured)
	}
	x.HeldOut = &HeldOut{Figures: listen.Metrics{Single: 4, SingleFirst: 1}}
	if got, measured := (Evaluation{OwnTexts: listen.CrossValidation{Learnt: 9}}).RightFirst(); got != listen.LeftOutFirst || !measured {
		t.Errorf("of texts that were learnt: %v", got)
	}
	if got, measured := x.RightFirst(); got != 0.25 || !measured {
		t.Errorf("of the notes by other hands: %v, %v", got, measured)
	}
	x.HeldOut = &HeldOut{}
	if got, measured := x.RightFirst(); measured {
		t.Errorf("of none: %v, measured", got)
	}
}

func TestExaminedWithAPayload(t *testing.T) {
	for _, payload := range fixture.Payloads() {
		x := examined()
		x.Catalogue.Motivators[0].Name = payload
		x.OwnTexts.Strays[0].Text, x.OwnTexts.Strays[0].Like = payload, payload
		x.OwnTexts.Short[1].Motivator = payload
		x.HeldOut = &HeldOut{Name: payload}
		got := fixture.Written(t, x.Text)
		if at := fixture.Live(got); at != "" {
			t.Errorf("%q: live %q", payload, at)
		}
		if want := fixture.Written(t, func(w io.Writer) error { y := examined(); y.HeldOut = &HeldOut{}; return y.Text(w) }); strings.Count(got, "\n") != strings.Count(want, "\n") {
			t.Errorf("%q: other lines than without", payload)
		}
	}
}
