package interview_test

import (
	"fmt"
	"hash/fnv"
	"testing"

	"buyin/internal/interview"
	"buyin/internal/motive"
)

// wide returns a catalogue of k motivators with the given number of questions
// in all. No question resembles another.
func wide(k, questions int) motive.Catalogue {
	c := motive.Catalogue{Name: "wide", Version: "1.0.0"}
	for i := range k {
		id := fmt.Sprintf("m%02d", i)
		m := motive.Motivator{ID: id, Name: "Motivator " + id, Choice: "having " + id, Extrinsic: i%9 == 0}
		for j := range (questions - 10) / k {
			m.Probes = append(m.Probes, motive.Question{
				ID: fmt.Sprintf("%s.q%d", id, j), Ask: "What about the " + word(100*i+j) + "?", FollowUp: []string{"And the " + word(100*i+j) + "ness?"},
			})
		}
		c.Motivators = append(c.Motivators, m)
	}
	for i := range questions - questions/k*k + 10 {
		c.Openers = append(c.Openers, motive.Question{ID: fmt.Sprintf("open.q%d", i), Ask: "How was the " + word(9000+i) + "?", FollowUp: []string{"And its " + word(9000+i) + "ness?"}})
	}
	return c
}

// word returns a word of its own for a number.
func word(n int) string {
	var w []byte
	for ; n > 0 || len(w) < 6; n /= 10 {
		w = append(w, "bdfgklmprs"[n%10], "aeiou"[n%5])
	}
	return string(w)
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

// fixedNear returns a nearness that depends on the texts alone.
func fixedNear(words string, texts []string) []float64 {
	near := make([]float64, len(texts))
	for i, text := range texts {
		h := fnv.New32a()
		h.Write([]byte(words + text))
		near[i] = float64(h.Sum32()%1000) / 1000
	}
	return near
}

// BenchmarkNextQuestion measures the time from an answer to the next question and
// what to say before it, with 40 motivators, 300 questions and nearness. An early
// question is valued in a whole talk, and takes longest.
func BenchmarkNextQuestion(b *testing.B) {
	c := wide(40, 300)
	rich := interview.Given{Text: "I loved that it was such a hard thing to build.", Evidence: says("m07", 4, "a hard thing to build")}
	for _, bb := range []struct {
		name    string
		answers int // before the last one
		last    interview.Given
	}{
		{"early", 3, rich},
		{"stay", 9, rich},
		{"move on", 9, interview.Given{Text: "We met on Monday.", Evidence: []motive.Evidence{}}},
	} {
		b.Run(bb.name, func(b *testing.B) {
			s := interview.New(interview.Setup{Catalogue: c, Goals: []motive.Goals{ask(c)}, Near: fixedNear})
			for i := range bb.answers {
				s, _ = s.Answer(answerTo(s.Next(), says(c.Motivators[i*4%40].ID, 1+i%5, "")))
			}
			for b.Loop() {
				if _, err := s.Answer(bb.last); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
