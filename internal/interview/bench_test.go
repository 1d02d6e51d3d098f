package interview_test

import (
	"fmt"
	"testing"

	"buyin/internal/interview"
	"buyin/internal/motive"
)

// wide returns a catalogue of k motivators with the given number of questions
// in all.
func wide(k, questions int) motive.Catalogue {
	c := motive.Catalogue{Name: "wide", Version: "1.0.0"}
	for i := range k {
		id := fmt.Sprintf("m%02d", i)
		m := motive.Motivator{ID: id, Name: "Motivator " + id, Choice: "having " + id, Extrinsic: i%9 == 0}
		for j := range (questions - 10) / k {
			m.Probes = append(m.Probes, motive.Question{
				ID: fmt.Sprintf("%s.q%d", id, j), Ask: "What happened?", FollowUp: []string{"And then?"},
			})
		}
		c.Motivators = append(c.Motivators, m)
	}
	for i := range questions - questions/k*k + 10 {
		c.Openers = append(c.Openers, motive.Question{ID: fmt.Sprintf("open.q%d", i), Ask: "How was it?", FollowUp: []string{"And?"}})
	}
	return c
}

// ask returns goals that offer some of the motivators and cost one.
func ask(c motive.Catalogue) motive.Goals {
	offers := map[string]int{}
	for i, m := range c.Motivators {
		if i%3 == 0 {
			offers[m.ID] = 1 + i%5
		}
	}
	offers[c.Motivators[1].ID] = -3
	return motive.Goals{ID: "ask", Ask: "Ship it", Threshold: 0.5, Goals: []motive.Goal{{ID: "goal", Offers: offers}}}
}

// BenchmarkNextQuestion measures the time from an answer to the next question,
// late in a talk, with 40 motivators and 300 questions.
func BenchmarkNextQuestion(b *testing.B) {
	c := wide(40, 300)
	s := interview.New(interview.Setup{Catalogue: c, Goals: []motive.Goals{ask(c)}})
	for i := range 9 {
		s, _ = s.Answer(interview.Given{Text: "so it was", Evidence: []motive.Evidence{{Motivator: c.Motivators[i*4%40].ID, Strength: 1 + i%5}}})
	}
	for b.Loop() {
		if _, err := s.Answer(interview.Given{Text: "well", Evidence: []motive.Evidence{{Motivator: "m07", Strength: 3}}}); err != nil {
			b.Fatal(err)
		}
	}
}
