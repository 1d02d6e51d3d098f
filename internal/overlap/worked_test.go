package overlap

import (
	"math"
	"testing"

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
		g.Goals = append(g.Goals, motive.Goal{ID: string(rune('a' + i)), Offers: o, How: says(o)})
	}
	return g
}

func says(offers map[string]int) map[string]string {
	how := map[string]string{}
	for id := range offers {
		how[id] = "as promised"
	}
	return how
}

func turn(question string, evidence ...motive.Evidence) motive.Turn {
	return motive.Turn{Question: question, Evidence: evidence}
}

func says1(id string, strength int, kind motive.Kind) motive.Evidence {
	return motive.Evidence{Motivator: id, Strength: strength, Kind: kind}
}

func volunteered(id string, strength int) motive.Evidence {
	return says1(id, strength, motive.Volunteered)
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

func TestWorkedExample(t *testing.T) {
	goals := offering(map[string]int{"job-security": 3, "engineering-identity": 1, "problem-solving": 4, "pay": 2})
	var turns []motive.Turn
	for id, n := range map[string]int{"job-security": 1, "engineering-identity": 4, "problem-solving": 3, "pay": 1} {
		for range n {
			turns = append(turns, turn("", volunteered(id, 5)))
		}
	}
	r := Score(talk(turns...), goals, five())
	// alpha = 1.4, 4.4, 3.4, 1.4, 0.4; A = 11; (1.4*0.6 + 4.4*0.2 + 3.4*0.8 + 1.4*0.4)/11 = 5/11
	for _, c := range []struct {
		name      string
		got, want float64
	}{
		{"overlap", r.Overlap, 0.4545}, {"low", r.Low, 0.3271}, {"high", r.High, 0.5847}, {"probability", r.Probability, 0.2816},
		{"share of identity", r.Standings[1].Share, 4.4 / 11},
	} {
		if !close4(c.got, c.want) {
			t.Errorf("%s: got %.6f, want %.4f", c.name, c.got, c.want)
		}
	}
	if r.Verdict != Unclear || r.Answers != 9 || !r.Heard || !r.HasGoals {
		t.Errorf("got %s from %d answers, want unclear from 9", r.Verdict, r.Answers)
	}
}
