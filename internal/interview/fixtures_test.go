package interview

import (
	"testing"

	"buyin/internal/motive"
)

// pair returns a catalogue of craft and calm, with an opener and a probe of
// each.
func pair() motive.Catalogue {
	return motive.Catalogue{
		Motivators: []motive.Motivator{
			{ID: "craft", Name: "Craft", Probes: []motive.Question{{ID: "craft.last", Ask: "What did you last make?"}}},
			{ID: "calm", Name: "Calm", Probes: []motive.Question{{ID: "calm.last", Ask: "When was it last quiet?"}}},
		},
		Openers: []motive.Question{{ID: "open.week", Ask: "How was the week?"}},
	}
}

// four returns pair with two more motivators.
func four() motive.Catalogue {
	c := pair()
	for _, id := range []string{"pay", "fame"} {
		c.Motivators = append(c.Motivators, motive.Motivator{ID: id, Name: id, Probes: []motive.Question{{ID: id + ".last", Ask: "What came of it?"}}})
	}
	c.Openers = append(c.Openers, motive.Question{ID: "open.day", Ask: "How was today?"})
	return c
}

// offering returns the goals of an ask that makes these offers.
func offering(offers map[string]int) []motive.Goals {
	return []motive.Goals{{ID: "ask", Ask: "Ship it", Threshold: 0.5, Goals: []motive.Goal{{ID: "goal", Offers: offers}}}}
}

func heard(motivator string, strength int) motive.Evidence {
	return motive.Evidence{Motivator: motivator, Strength: strength}
}

// after returns the talk after an act.
func after(t *testing.T, s Session, g Given) Session {
	t.Helper()
	next, err := s.Answer(g)
	if err != nil {
		t.Fatal(err)
	}
	return next
}
