package brief

import (
	"testing"

	"buyin/internal/fixture"
	"buyin/internal/overlap"
)

// A catalogue of one's own may leave out the full stops.
func TestAdviceWithoutFullStops(t *testing.T) {
	c := fixture.Catalogue()
	for i := range c.Motivators {
		c.Motivators[i].Appeal.Say, c.Motivators[i].Appeal.Avoid = "the figure", "Hints?"
	}
	b := New(Input{Catalogue: c, Scorer: overlap.New(c, fixture.Ask()), Talks: fixture.SamsTalks(), ReportName: "Sam Lee"})
	fixture.CheckSays(t, fixture.Flat(t, b.Text), []string{"In general: the figure. What backfires: Hints?"}, []string{"Hints?."})
}
