package overlap

import (
	"testing"

	"buyin/internal/motive"
)

func TestUnits(t *testing.T) {
	type turns = []motive.Turn
	tests := []struct {
		name  string
		turns turns
		pay   float64 // u of pay
		cold  bool
	}{
		{"a volunteered entry of full strength is worth one", turns{turn("q", volunteered("pay", 5))}, 1, false},                                                               // 1.0*5/5
		{"one that was asked for is worth half", turns{turn("q", prompted("pay", 5))}, 0.5, false},                                                                             // 0.5*5/5
		{"one picked in a trade-off is worth 0.7", turns{turn("q", chosen("pay"))}, 0.7, false},                                                                                // 0.7*5/5
		{"one confirmed is worth 0.7", turns{turn("q", confirmed("pay", 5))}, 0.7, false},                                                                                      // 0.7*5/5
		{"a kind left out is volunteered", turns{turn("q", entryOf("pay", 5, ""))}, 1, false},                                                                                  // 1.0*5/5
		{"what puts them off counts against", turns{turn("q", volunteered("pay", -3))}, -0.6, true},                                                                            // 1.0*-3/5
		{"a shrug is worth nothing and leaves cold", turns{turn("q", prompted("pay", 0))}, 0, true},                                                                            // 0.5*0/5
		{"an opener and its follow-up are one answer", turns{turn("q", volunteered("pay", 5)), turn("q", volunteered("pay", 5))}, 1, false},                                    // 2/2
		{"two questions are two answers", turns{turn("q", volunteered("pay", 5)), turn("r", volunteered("pay", 5))}, 2, false},                                                 // 1 + 1
		{"an answer that says much is divided", turns{turn("q", volunteered("pay", 5), volunteered("craft", 3))}, 1 / 1.6, false},                                              // 1/(1+0.6)
		{"an answer of size one is not", turns{turn("q", volunteered("pay", 3), volunteered("craft", 2))}, 0.6, false},                                                         // 0.6+0.4 = 1
		{"an answer may be worth less than one", turns{turn("q", volunteered("pay", 1)), turn("q", prompted("pay", 2))}, 0.4, false},                                           // 0.2 + 0.2
		{"sizes count, not signs", turns{turn("q", volunteered("pay", 5), volunteered("craft", -5))}, 0.5, false},                                                              // 1/(1+1)
		{"for and against in one answer cancel, and leave cold", turns{turn("q", volunteered("pay", 5), volunteered("pay", -5))}, 0, true},                                     // 1/2 - 1/2
		{"for and against in two answers cancel but for rounding", turns{turn("q", volunteered("pay", 3), volunteered("pay", 1)), turn("r", volunteered("pay", -4))}, 0, true}, // 0.6+0.2-0.8
		{"the last word can take it all back", turns{turn("q", volunteered("pay", 5)), turn("playback", confirmed("pay", 0))}, 0, true},                                        // min(1+0, 0)
		{"the last word can turn it round", turns{turn("q", volunteered("pay", 5)), turn("playback", confirmed("pay", -2))}, -0.28, true},                                      // min(1-0.28, -0.28)
		{"a last word against leaves worse as it is", turns{turn("q", volunteered("pay", -5)), turn("playback", confirmed("pay", -2))}, -1.28, true},                           // min(-1-0.28, -0.28)
		{"the last word can bring it back", turns{turn("q", volunteered("pay", -5)), turn("playback", confirmed("pay", 5))}, 0.7, false},                                       // max(-1+0.7, 0.7)
		{"a last word for leaves better as it is", turns{turn("q", volunteered("pay", 5)), turn("playback", confirmed("pay", 1))}, 1.14, false},                                // max(1+0.14, 0.14)
		{"the last word is that entry after the division", turns{turn("q", volunteered("pay", -5)), turn("playback", confirmed("pay", 5), confirmed("craft", 5))}, 0.5, false}, // max(-1+0.5, 0.7/1.4)
		{"of two last words the last counts", turns{turn("playback", confirmed("pay", 5)), turn("r", confirmed("pay", -5))}, -0.7, true},                                       // min(0.7-0.7, -0.7)
		{"of two in one turn as well", turns{turn("playback", confirmed("pay", -5), confirmed("pay", 5))}, 0.5, false},                                                         // max(-0.5+0.5, 0.7/1.4)
		{"what comes after the last word is held to it too", turns{turn("playback", confirmed("pay", 0)), turn("closing", volunteered("pay", 5))}, 0, true},                    // min(0+1, 0)
		{"evidence on a stranger is passed over", turns{turn("q", volunteered("pay", 5), volunteered("fame", 5))}, 1, false},                                                   // 1/1
	}
	for _, tt := range tests {
		r := New(catalogue("pay", "craft")).Score(motive.Interview{Turns: tt.turns})
		got := r.Standings[0]
		if !equal(got.Units, tt.pay) || got.Cold != tt.cold {
			t.Errorf("%s: got %v (cold %v), want %v (cold %v)", tt.name, got.Units, got.Cold, tt.pay, tt.cold)
		}
		if got.PutsOff != (tt.pay < 0) || got.Belief != max(0, got.Units) {
			t.Errorf("%s: puts off %v with belief %v", tt.name, got.PutsOff, got.Belief)
		}
	}
}

func TestAnswersThatHoldEvidence(t *testing.T) {
	s := New(catalogue("pay", "craft"))
	tests := []struct {
		name  string
		turns []motive.Turn
		want  int
	}{
		{"none", nil, 0},
		{"an answer without evidence does not count", []motive.Turn{turn("q")}, 0},
		{"a follow-up belongs to its question", []motive.Turn{turn("q", volunteered("pay", 1)), turn("q", volunteered("craft", 1))}, 1},
		{"a follow-up may bring the first evidence", []motive.Turn{turn("q"), turn("q", volunteered("craft", 1))}, 1},
		{"a shrug is evidence", []motive.Turn{turn("q", prompted("pay", 0))}, 1},
		{"a stranger is not", []motive.Turn{turn("q", volunteered("fame", 5))}, 0},
		{"more than a list is searched for", manyTurns(80), 80},
	}
	for _, tt := range tests {
		if got := s.Score(motive.Interview{Turns: tt.turns}).Answers; got != tt.want {
			t.Errorf("%s: got %d answers, want %d", tt.name, got, tt.want)
		}
	}
}

// manyTurns returns two turns for each of n questions.
func manyTurns(n int) []motive.Turn {
	var turns []motive.Turn
	for i := range 2 * n {
		turns = append(turns, turn("note."+string(rune('a'+i%n)), volunteered("pay", 1)))
	}
	return turns
}

func TestStandingsCarryCountsAndQuotes(t *testing.T) {
	quoted := func(e motive.Evidence, quote string) motive.Evidence { e.Quote = quote; return e }
	r := New(catalogue("pay", "craft")).Score(talk(
		turn("", quoted(volunteered("pay", 2), "a raise"), quoted(volunteered("craft", -4), "no polish")),
		turn("", quoted(prompted("pay", 4), ""), quoted(chosen("pay"), "the money")),
		turn("playback", quoted(confirmed("pay", -1), "well")),
	))
	pay, craft := r.Standings[0], r.Standings[1]
	if pay.Strongest != 5 || pay.Weakest != -1 || !pay.LastWord || pay.Counts != (Counts{1, 1, 1, 1}) {
		t.Errorf("pay rests on %+v", pay)
	}
	if spaced(pay.Quotes) != "well" { // it puts them off, so the words that pull are none for it
		t.Errorf("pay quotes %q", pay.Quotes)
	}
	if craft.Strongest != 0 || craft.Weakest != -4 || craft.LastWord || craft.Counts.Total() != 1 || len(craft.Quotes) != 1 {
		t.Errorf("craft rests on %+v", craft)
	}
}
