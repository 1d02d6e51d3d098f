package sheet

import (
	"testing"

	"buyin/internal/motive"
)

// testCatalogue has motivators whose names and beginnings clash where those of
// the shipped catalogue do.
func testCatalogue() motive.Catalogue {
	probe := func(id string) []motive.Question { return []motive.Question{{ID: id + ".one"}, {ID: id + ".two"}} }
	c := motive.Catalogue{Name: "test", Version: "1.0.0", Openers: []motive.Question{{ID: "open.day"}}}
	for _, m := range []struct{ id, name string }{
		{"job-security", "Job security"}, {"engineering-identity", "Craft"}, {"problem-solving", "Problem solving"},
		{"pay", "Pay"}, {"purpose", "Purpose"}, {"mastery", "Mastery"}, {"balance", "Balance"},
	} {
		c.Motivators = append(c.Motivators, motive.Motivator{ID: m.id, Name: m.name, Probes: probe(m.id)})
	}
	c.Motivators[3].Cues = []string{"money", "pay rise"}
	c.Motivators[5].Cues = []string{"get better at", "have a go"}
	c.Motivators[6].Cues = []string{"home by", "have to go"}
	return c
}

// testInterview has six rows: an answer with two motivators, one that the coach
// heard, one without any, a choice, a playback and a closing answer.
func testInterview() motive.Interview {
	return motive.Interview{ID: "a", Turns: []motive.Turn{
		{Question: "debrief.1", Asked: "What?", Answer: "more money, and time to fetch my daughter", Evidence: []motive.Evidence{
			{Motivator: "pay", Strength: 4, Kind: motive.Volunteered, Quote: "more money"},
			{Motivator: "balance", Strength: 3, Kind: motive.Volunteered, Quote: "fetch my daughter"},
		}},
		{Question: "debrief.2", Asked: "What?", Answer: "the puzzle itself", Evidence: []motive.Evidence{
			{Motivator: "problem-solving", Strength: 5, Kind: motive.Volunteered, Quote: "puzzle", ByCoach: true},
		}},
		{Question: "pay.one", Asked: "Pay?", Answer: "hm, nothing special"},
		{Question: "trade-off.pay.mastery", Asked: "Which?", Answer: "pay", Evidence: []motive.Evidence{{Motivator: "pay", Strength: 5, Kind: motive.Chosen}}},
		{Question: "playback", Asked: playedBack, Evidence: []motive.Evidence{
			{Motivator: "pay", Strength: 3, Kind: motive.Confirmed}, {Motivator: "purpose", Kind: motive.Withdrawn},
		}},
		{Question: "closing", Asked: "What then?", Answer: "two quiet weeks", Positions: []motive.Position{{Says: motive.Belief}}},
	}}
}

const playedBack = "Most: “more money”. Then “fetch my …”. And: “the puzzle itself”. Right?"

func testSheet() Sheet { return New(testCatalogue(), testInterview()) }

// must applies edits that are written as lines.
func must(t testing.TB, s Sheet, lines ...string) (Sheet, []Change) {
	t.Helper()
	var changes []Change
	for _, line := range lines {
		e, err := Parse(line, s, s.catalogue)
		if err != nil {
			t.Fatalf("%s: %v", line, err)
		}
		after, change, err := s.Apply(e)
		if err != nil {
			t.Fatalf("%s: %v", line, err)
		}
		s, changes = after, append(changes, change)
	}
	return s, changes
}
