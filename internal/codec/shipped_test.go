package codec

import (
	"os"
	"testing"

	"buyin/internal/motive"
)

// shipped returns the catalogue that buyin embeds.
func shipped(tb testing.TB) motive.Catalogue {
	tb.Helper()
	data, err := os.ReadFile("../../motivators.yaml")
	if err != nil {
		tb.Fatal(err)
	}
	c, _, problems := DecodeCatalogue("motivators.yaml", data)
	if len(problems) > 0 {
		tb.Fatal(problems)
	}
	return c
}

func TestTheShippedCatalogueReads(t *testing.T) {
	c := shipped(t)
	if c.Name != "default" || c.Version != "2.1.0" || len(c.Motivators) != 16 || len(c.Openers) != 14 || len(c.NeutralExamples) < 30 {
		t.Errorf("got %s %s with %d motivators, %d openers, %d neutral examples", c.Name, c.Version, len(c.Motivators), len(c.Openers), len(c.NeutralExamples))
	}
	for _, m := range c.Motivators {
		if len(m.Probes) < 3 || len(m.Cues) == 0 || m.Appeal.Say == "" || m.Appeal.Avoid == "" || m.Choice == "" {
			t.Errorf("%s was not read whole: %+v", m.ID, m)
		}
	}
}

func TestNothingInTheShippedCatalogueIsMistakable(t *testing.T) {
	data, err := os.ReadFile("../../motivators.yaml")
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range ReadCatalogue("motivators.yaml", data).Ambiguous {
		if s.Text != "2.1.0" {
			t.Errorf("%s: %q is without quotes", s.Pos, s.Text)
		}
	}
}
