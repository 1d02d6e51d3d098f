package overlap

import (
	"math"
	"strings"

	"buyin/internal/motive"
)

// five returns the customer's five motivators.
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

// offering returns goals with one goal for each map of offers.
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

// talk returns an interview and gives each turn without a question one of its
// own.
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

// say returns a number of answers, each with one volunteered entry of full
// strength.
func say(id string, times int) []motive.Turn {
	var turns []motive.Turn
	for i := range times {
		turns = append(turns, turn("open."+id+string(rune('a'+i)), volunteered(id, 5)))
	}
	return turns
}

func confirmed(id string, strength int) motive.Evidence {
	return entryOf(id, strength, motive.Confirmed)
}

func chosen(id string) motive.Evidence { return entryOf(id, 5, motive.Chosen) }

func prompted(id string, strength int) motive.Evidence {
	return entryOf(id, strength, motive.Prompted)
}

func joined(parts ...[]motive.Turn) motive.Interview {
	var all []motive.Turn
	for _, p := range parts {
		all = append(all, p...)
	}
	return motive.Interview{Turns: all}
}

func spaced(ids []string) string { return strings.Join(ids, " ") }

// Score scores a single interview.
func Score(iv motive.Interview, g motive.Goals, c motive.Catalogue) Result {
	return New(c, g).Score(iv)
}
