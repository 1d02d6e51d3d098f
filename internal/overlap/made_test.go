package overlap

import (
	"math"

	"buyin/internal/motive"
)

// five are the customer's five motivators.
func five() motive.Catalogue {
	return catalogue("job-security", "engineering-identity", "problem-solving", "pay", "competition")
}

func catalogue(ids ...string) motive.Catalogue {
	c := motive.Catalogue{Name: "test", Version: "1.0.0"}
	for _, id := range ids {
		c.Motivators = append(c.Motivators, motive.Motivator{ID: id, Name: id})
	}
	return c
}

// offering are goals with one goal for each map of offers.
func offering(offers ...map[string]int) motive.Goals {
	g := motive.Goals{ID: "ship", Threshold: 0.5}
	for i, o := range offers {
		g.Goals = append(g.Goals, motive.Goal{ID: string(rune('a' + i)), Offers: o, How: hows(o)})
	}
	return g
}

func hows(offers map[string]int) map[string]string {
	how := map[string]string{}
	for id := range offers {
		how[id] = "as promised"
	}
	return how
}

func turn(question string, evidence ...motive.Evidence) motive.Turn {
	return motive.Turn{Question: question, Evidence: evidence}
}

func entryOf(id string, strength int, kind motive.Kind) motive.Evidence {
	return motive.Evidence{Motivator: id, Strength: strength, Kind: kind}
}

func volunteered(id string, strength int) motive.Evidence {
	return entryOf(id, strength, motive.Volunteered)
}

// talk gives each turn a question of its own where it names none.
func talk(turns ...motive.Turn) motive.Interview {
	for i := range turns {
		if turns[i].Question == "" {
			turns[i].Question = "open.q" + string(rune('a'+i))
		}
	}
	return motive.Interview{Turns: turns}
}

func close4(got, want float64) bool { return math.Abs(got-want) < 5e-5 }
func equal(got, want float64) bool  { return math.Abs(got-want) < 1e-12 }
