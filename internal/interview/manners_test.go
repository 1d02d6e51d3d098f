package interview

import (
	"slices"
	"strings"
	"testing"

	"buyin/internal/motive"
)

// What comes after an answer.
func TestTheNextMoveFollowsFromTheAnswer(t *testing.T) {
	for _, tt := range []struct {
		name string
		acts []Given
		want []Move // one of these
	}{
		{"nothing yet", nil, []Move{Open}},
		{"a warm answer", []Given{warm}, []Move{Deepen}},
		{"a sore answer", []Given{sore}, []Move{Deepen}},
		{"a charged answer", []Given{charged}, []Move{Deepen}},
		{"two charged answers", []Given{charged, charged}, []Move{Deepen}},
		{"three charged answers", []Given{charged, charged, charged}, []Move{Deepen}},
		{"four charged answers", []Given{charged, charged, charged, charged}, []Move{Open, Bridge}},
		{"two warm answers", []Given{warm, warm}, []Move{Deepen}},
		{"three warm answers", []Given{warm, warm, warm}, []Move{Open}},
		{"a flat answer in which something was heard", []Given{about(flat, heard("craft", 3))}, []Move{Deepen}},
		{"a rich answer", []Given{rich}, []Move{Deepen}},
		{"a flat answer", []Given{flat}, []Move{Deepen}},
		{"two flat answers", []Given{flat, flat}, []Move{Open}},
		{"it leaves them cold", []Given{about(flat, heard("craft", 0))}, []Move{Open}},
		{"an empty answer", []Given{empty}, []Move{Rescue}},
		{"an empty answer to the rescue", []Given{empty, empty}, []Move{Open}},
		{"a warm answer to the rescue", []Given{empty, warm}, []Move{Deepen}},
		{"a flat answer to the rescue", []Given{empty, flat}, []Move{Open}},
		{"an empty answer in the next thread", []Given{empty, flat, empty}, []Move{Rescue}},
		{"no answer", []Given{skip}, []Move{Open}},
		{"no answer after a charged one", []Given{charged, skip}, []Move{Open, Bridge}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			s := play(t, Setup{Catalogue: six()}, tt.acts...)
			if step := s.Next(); !slices.Contains(tt.want, step.Move) {
				t.Errorf("the next move is %q (%s), want one of %q", step.Move, step.Question, tt.want)
			}
		})
	}
}

// A rescue asks something small. It repeats nothing of the empty answer, and
// nothing is said back.
func TestRescue(t *testing.T) {
	c := six()
	s := play(t, Setup{Catalogue: c}, empty)
	step := s.Next()
	if step.Question != "open.0" || !step.FollowUp || len(step.Back) != 0 || step.Lead != "" || !slices.Contains(s.smallQuestions(), step.Asked) {
		t.Errorf("got %+v", step)
	}
	if strings.Contains(strings.ToLower(step.Asked), "special") {
		t.Errorf("%q quotes the empty answer", step.Asked)
	}
	again := play(t, Setup{Catalogue: c}, empty, flat, empty)
	if again.Next().Asked == step.Asked {
		t.Errorf("%q is asked twice", step.Asked)
	}
	// an answer in which a person heard something is not empty
	if kept := play(t, Setup{Catalogue: c}, about(empty, heard("craft", 3))); kept.Next().Move == Rescue {
		t.Error("rescued, and something was heard")
	}
}

// A question that stays with an answer is about what was heard in it: a follow-up
// of the same question, or of a probe of that motivator, or one that takes up
// their words.
func TestDeepening(t *testing.T) {
	c := six()
	fame := about(flat, heard("fame", 4))
	s := play(t, Setup{Catalogue: c}, fame)
	var questions []string
	for _, step := range s.candidates(s.setup.scorer.ScoreQuick(s.iv)) {
		if step.Move == Deepen {
			questions = append(questions, step.Question)
			if !step.FollowUp {
				t.Errorf("%+v is no follow-up", step.Step)
			}
		}
	}
	for _, want := range []string{"open.0", "fame.0", "fame.1", "fame.2"} {
		if !slices.Contains(questions, want) {
			t.Errorf("%s is no candidate; %q are", want, questions)
		}
	}
	for _, q := range questions {
		if q != "open.0" && !strings.HasPrefix(q, "fame.") {
			t.Errorf("%s has nothing to do with what was heard", q)
		}
	}

	// the follow-up of a probe that was not asked counts as this probe
	answered := after(t, s, Given{Kind: Ask, Move: Deepen, Question: "fame.1", Asked: "fame1, further?", FollowUp: true, Text: "well", Evidence: []motive.Evidence{heard("fame", 4)}})
	if e := answered.Interview().Turns[1].Evidence[0]; e.Kind != motive.Prompted {
		t.Errorf("the answer is %+v", e)
	}
	if left := answered.unasked(c.Motivators[3].Probes); len(left) != 2 {
		t.Errorf("the probes left are %+v", left)
	}
}

// No choice, and nothing about pay, comes before the talk is warm; but pay may be
// spoken of if they brought it up.
func TestWarmUp(t *testing.T) {
	for _, answer := range []Given{flat, warm, empty, about(flat, heard("craft", 4)), about(flat, heard("craft", 4), heard("calm", 4))} {
		s := New(Setup{Catalogue: six(), Goals: offering(map[string]int{"pay": 5})})
		for range warmUpQuestions {
			step := s.Next()
			if step.Move == Choose || slices.Contains(step.Motivators, "pay") {
				t.Errorf("after %q, question %d is %s", answer.Text, step.Number, step.Question)
			}
			s = after(t, s, answer)
		}
	}
	s := play(t, Setup{Catalogue: six()}, about(flat, heard("pay", 4)))
	if !slices.ContainsFunc(s.candidates(s.setup.scorer.ScoreQuick(s.iv)), func(c candidate) bool { return c.Move == Deepen && slices.Contains(c.Motivators, "pay") }) {
		t.Error("they brought pay up, and no question stays with it")
	}
}

// The sum-up, what would put them off and choices have their place in a talk.
func TestWholeTalk(t *testing.T) {
	c := six()
	for _, tt := range []struct {
		name  string
		goals []motive.Goals
		say   func(n int) Given
	}{
		{"one driver, without an ask", nil, func(int) Given { return about(flat, heard("craft", 4)) }},
		{"three drivers, without an ask", nil, func(n int) Given { return about(flat, heard([]string{"craft", "calm", "trust"}[n%3], 4)) }},
		{"two drivers and an ask", offering(map[string]int{"craft": 5, "fame": 4}), func(n int) Given { return about(rich, heard([]string{"craft", "calm"}[n%2], 3)) }},
		{"now and then a driver", offering(map[string]int{"craft": 5}), func(n int) Given {
			if n%3 == 0 {
				return about(flat, heard("growth", 3))
			}
			return flat
		}},
		{"nothing", offering(map[string]int{"craft": 5}), func(int) Given { return flat }},
	} {
		t.Run(tt.name, func(t *testing.T) {
			s := New(Setup{Catalogue: c, Goals: tt.goals})
			n, moves := 0, map[Move]int{}
			for ; s.Next().Enough == ""; n++ {
				step := s.Next()
				moves[step.Move]++
				if choices := moves[Choose]; step.Move == Choose && choices > mostChoices {
					t.Errorf("question %d is choice number %d", step.Number, choices)
				}
				g := tt.say(n)
				if step.Move == Choose {
					g = Given{Choice: step.Motivators[0]}
				} else if step.Move == AskOff || step.Move == Sum {
					g = flat
				}
				s = after(t, s, g)
			}
			if moves[AskOff] != 1 || moves[Sum] > 1 {
				t.Errorf("moves: %v", moves)
			}
			if answers := s.countAnswered() + 1; answers > motive.MaxQuestions {
				t.Errorf("%d questions", answers)
			}
		})
	}
}
