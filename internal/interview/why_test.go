package interview_test

import (
	"strings"
	"testing"

	"buyin/internal/interview"
	"buyin/internal/motive"
)

// TestWhyIsOneSentenceAndOwnsUpToTheAsk goes through a talk: a probe of what
// the ask offers says so, and one of what it does not says why it comes.
func TestWhyIsOneSentenceAndOwnsUpToTheAsk(t *testing.T) {
	c := wide(8, 90)
	g := ask(c)
	s := interview.New(interview.Setup{Catalogue: c, Goals: []motive.Goals{g}})
	offered, unoffered := 0, 0
	for range 12 {
		step := s.Next()
		if step.Kind != interview.Ask && step.Kind != interview.TradeOff {
			break
		}
		if step.Why == "" || strings.ContainsAny(step.Why, ".!?") {
			t.Errorf("%s: %q is not one sentence without its stop", step.Question, step.Why)
		}
		if len(step.Motivators) == 1 && !step.FollowUp {
			if g.Goals[0].Offers[step.Motivators[0]] > 0 {
				offered++
				if !strings.Contains(step.Why, "your ask offers it") {
					t.Errorf("%s, which is offered: %s", step.Question, step.Why)
				}
			} else {
				unoffered++
				if !strings.Contains(step.Why, "flatter") {
					t.Errorf("%s, which is not offered: %s", step.Question, step.Why)
				}
			}
		}
		given := interview.Given{Text: "well", Evidence: says("m00", 3, "")}
		if step.Kind == interview.TradeOff {
			given = interview.Given{Choice: step.Motivators[0]}
		}
		s = must(t, s, given)
	}
	if offered == 0 || unoffered == 0 {
		t.Errorf("%d probes of what is offered, %d of what is not", offered, unoffered)
	}
}

// TestMoneyIsNotTouchedEarly asks nothing about pay and the like among the
// first questions, whatever was said.
func TestMoneyIsNotTouchedEarly(t *testing.T) {
	c := wide(8, 90) // m00 is extrinsic
	s := interview.New(interview.Setup{Catalogue: c, Goals: []motive.Goals{ask(c)}})
	for range 3 {
		for _, id := range s.Next().Motivators {
			if id == "m00" {
				t.Errorf("question %d is %s", s.Next().Number, s.Next().Question)
			}
		}
		s = must(t, s, interview.Given{Kind: interview.Ask, Text: "well", Evidence: says("m00", 5, "")})
	}
}
