package overlap

import (
	"testing"

	"buyin/internal/motive"
)

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
