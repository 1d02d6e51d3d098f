package interview

import (
	"strings"
	"testing"

	"buyin/internal/motive"
)

// The question of what would put them off comes early if the ask offers much of
// something that was never spoken of, and else before the end.
func TestPutOffComesEarlyForAnUnheardOffer(t *testing.T) {
	craft := about(flat, heard("craft", 4))
	for _, tt := range []struct {
		name   string
		offers map[string]int
		answer Given
		early  bool
	}{
		{"an offer of 5 that was never spoken of", map[string]int{"craft": 5, "fame": 5}, craft, true},
		{"an offer of 3", map[string]int{"fame": 3}, craft, true},
		{"a small offer", map[string]int{"fame": 2}, craft, false},
		{"all offers were spoken of", map[string]int{"craft": 5}, craft, false},
		{"an offer that leaves them cold", map[string]int{"fame": 5}, about(flat, heard("fame", 0)), false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var acts []Given
			for i := range offQuestions {
				acts = append(acts, to(Open, "open."+string(rune('0'+i)), tt.answer))
			}
			s := play(t, Setup{Catalogue: six(), Goals: offering(tt.offers)}, acts...)
			if got := s.offIsDue(s.setup.scorer.ScoreQuick(s.iv), false); got != tt.early {
				t.Errorf("due: %t, want %t", got, tt.early)
			}
			if !s.offIsDue(s.setup.scorer.ScoreQuick(s.iv), true) {
				t.Error("not due, and the talk is about to end")
			}
			again := after(t, s, to(AskOff, motive.PutOff, flat))
			if again.offIsDue(again.setup.scorer.ScoreQuick(again.iv), true) {
				t.Error("due again")
			}
		})
	}
}

// It comes before the end also if nobody said that it is enough.
func TestPutOffComesBeforeALimit(t *testing.T) {
	s := New(Setup{Catalogue: six(), Limit: 5})
	for s.count(AskOff) == 0 {
		if s.Next().Enough != "" || s.Next().Kind == Playback {
			t.Fatalf("the end comes first: %+v", s.Next())
		}
		s = after(t, s, charged) // always something to stay with
	}
	if s.countAnswered() > 4 {
		t.Errorf("it came as question %d of 4", s.countAnswered())
	}
}

func TestPutOffTakesUpTheirWords(t *testing.T) {
	bench := about(Given{Text: "I love the new bench."}, heard("craft", 4))
	told := motive.Interview{Told: &motive.Told{On: "2026-11-23"}}
	for _, tt := range []struct {
		name  string
		head  motive.Interview
		acts  []Given
		words string
	}{
		{"words", motive.Interview{}, []Given{bench}, "the new bench"},
		{"the newest that were not sore", motive.Interview{}, []Given{bench, about(Given{Text: "I was worried about the audit."}, heard("trust", -4))}, "the new bench"},
		{"their phrase is not quoted in other words", motive.Interview{}, []Given{about(Given{Text: "I was happy with my new bench."}, heard("craft", 4))}, ""},
		{"what pulls them, in words that are not warm", motive.Interview{}, []Given{about(Given{Text: "Nobody says anything about the new bench."}, heard("craft", 4))}, ""},
		{"a negation in a warm answer", motive.Interview{}, []Given{about(Given{Text: "Great week, nobody praised the new bench."}, heard("craft", 4))}, ""},
		{"no words are kept", told, []Given{bench}, ""},
		{"nothing was said", motive.Interview{}, nil, ""},
	} {
		step, ok := play(t, Setup{Catalogue: six(), Head: tt.head}, tt.acts...).putOffStep()
		if !ok || step.Kind != PutOff || step.Move != AskOff || step.FollowUp || strings.Contains(step.Asked, "the new bench") != (tt.words == "the new bench") || !strings.Contains(step.Asked, tt.words) || strings.Contains(step.Asked, "“your") {
			t.Errorf("%s: got %+v", tt.name, step)
		}
	}
}

// It is asked once.
func TestPutOffIsAskedOnce(t *testing.T) {
	s := New(Setup{Catalogue: six()})
	step, ok := s.putOffStep()
	if !ok {
		t.Fatal("it is not asked")
	}
	s = after(t, s, Given{Kind: PutOff, Move: AskOff, Question: step.Question, Asked: step.Asked, Text: "We met on Monday."})
	for range 3 {
		if step, again := s.putOffStep(); again {
			t.Errorf("it is asked again: %+v", step)
		}
		s = after(t, s, to(Open, "open.1", flat))
	}
}

// What puts them off counts as volunteered: the question names nothing.
func TestAnswersToPutOff(t *testing.T) {
	s := play(t, Setup{Catalogue: six()}, to(AskOff, motive.PutOff, about(Given{Text: "noise"}, heard("calm", -4))))
	if got := s.Interview().Turns[0]; got.Question != motive.PutOff || got.Evidence[0].Kind != motive.Volunteered {
		t.Errorf("got %+v", got)
	}
}
