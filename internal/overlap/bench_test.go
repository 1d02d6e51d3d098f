package overlap

import (
	"fmt"
	"testing"

	"buyin/internal/motive"
)

// usual returns a talk with fourteen answers and a playback over twelve
// motivators, and a scorer with the goals of the contract's example.
func usual() (*Scorer, motive.Interview) {
	c := catalogue("job-security", "engineering-identity", "problem-solving", "pay", "competition",
		"autonomy", "mastery", "purpose", "recognition", "belonging", "balance", "influence")
	g := offering(map[string]int{"problem-solving": 5, "pay": 2, "balance": -4, "mastery": 3})
	var turns []motive.Turn
	for i := range 14 {
		id := func(j int) string { return c.Motivators[(i*i+j)%12].ID }
		turns = append(turns, motive.Turn{Question: fmt.Sprintf("%s.q%d", id(0), i), Answer: "said", Evidence: []motive.Evidence{
			{Motivator: id(0), Strength: 3 + i%3, Kind: motive.Prompted, Quote: "said"},
			{Motivator: id(5), Strength: 2 - i%4, Kind: motive.Volunteered, Quote: "also said"},
		}})
	}
	turns = append(turns, motive.Turn{Question: motive.Playback, Evidence: []motive.Evidence{
		entryOf("problem-solving", 5, motive.Confirmed), entryOf("pay", 3, motive.Confirmed), entryOf("balance", 4, motive.Confirmed),
	}})
	return New(c, g), motive.Interview{Turns: turns}
}

func BenchmarkScore(b *testing.B) {
	s, iv := usual()
	b.ReportAllocs()
	for b.Loop() {
		s.Score(iv)
	}
}

func BenchmarkScoreInto(b *testing.B) {
	s, iv := usual()
	var r Result
	b.ReportAllocs()
	for b.Loop() {
		s.ScoreInto(&r, iv)
	}
}

func BenchmarkQuick(b *testing.B) {
	s, iv := usual()
	b.ReportAllocs()
	for b.Loop() {
		s.ScoreQuick(iv)
	}
}

func BenchmarkInterval(b *testing.B) {
	for _, p := range [][2]float64{{5.5, 6.6}, {30, 80}, {0.4, 9}, {3000, 2000}} {
		b.Run(fmt.Sprint(p), func(b *testing.B) {
			for b.Loop() {
				d := newBeta(p[0], p[1])
				d.quantile(tailProbability)
				d.upperQuantile(tailProbability)
			}
		})
	}
}

func BenchmarkNew(b *testing.B) {
	s, _ := usual()
	for b.Loop() {
		New(s.catalogue, s.goals...)
	}
}
