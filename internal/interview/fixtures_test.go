package interview

import (
	"fmt"
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

// six returns a catalogue of six motivators with three probes each, and six
// openers, all with a follow-up. No question resembles another.
func six() motive.Catalogue {
	c := motive.Catalogue{Name: "six", Version: "1.0.0"}
	for _, id := range []string{"craft", "calm", "pay", "fame", "trust", "growth"} {
		m := motive.Motivator{ID: id, Name: id, Choice: "having " + id, Extrinsic: id == "pay"}
		for i := range 3 {
			m.Probes = append(m.Probes, motive.Question{
				ID: fmt.Sprintf("%s.%d", id, i), Ask: fmt.Sprintf("%s%d?", id, i), Reword: []string{fmt.Sprintf("%s%d, reworded?", id, i)},
				FollowUp: []string{fmt.Sprintf("%s%d, further?", id, i)},
			})
		}
		c.Motivators = append(c.Motivators, m)
	}
	for i := range 6 {
		c.Openers = append(c.Openers, motive.Question{
			ID: fmt.Sprintf("open.%d", i), Ask: fmt.Sprintf("opener%d?", i), FollowUp: []string{fmt.Sprintf("opener%d, further?", i)},
		})
	}
	return c
}

// Answers to an open question, and how they are read.
var (
	warm    = Given{Text: "It was fine and I liked the quiet mornings.", Evidence: []motive.Evidence{}}
	sore    = Given{Text: "It was frustrating.", Evidence: []motive.Evidence{}}
	charged = Given{Text: "I loved building that.", Evidence: []motive.Evidence{heard("craft", 5)}}
	flat    = Given{Text: "We met on Monday.", Evidence: []motive.Evidence{}}
	rich    = Given{Text: "We met on Monday and went through the list of things to do.", Evidence: []motive.Evidence{}}
	empty   = Given{Text: "Nothing special.", Evidence: []motive.Evidence{}}
	skip    = Given{Act: Skipped}
)

// about returns the answer with this heard in it.
func about(g Given, evidence ...motive.Evidence) Given {
	g.Evidence = evidence
	return g
}

// to returns the answer as one to a question that was asked with a move.
func to(move Move, question string, g Given) Given {
	g.Kind, g.Move, g.Question, g.Asked, g.FollowUp = Ask, move, question, question+" "+string(move)+"?", move.stays()
	switch move {
	case AskOff:
		g.Kind = PutOff
	case Sum:
		g.Kind = SumUp
	}
	return g
}

// play returns the talk after these acts.
func play(t *testing.T, set Setup, acts ...Given) Session {
	t.Helper()
	s := New(set)
	for _, g := range acts {
		s = after(t, s, g)
	}
	return s
}
