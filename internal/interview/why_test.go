package interview_test

import (
	"strings"
	"testing"

	"buyin/internal/interview"
	"buyin/internal/motive"
)

// TestWhyIsOneSentenceAndMentionsTheAsk checks the reasons during a talk: a
// probe of something the ask offers or costs says so, and any other probe says
// why it is asked.
func TestWhyIsOneSentenceAndMentionsTheAsk(t *testing.T) {
	c := wide(8, 90)
	g := ask(c)
	s := interview.New(interview.Setup{Catalogue: c, Goals: []motive.Goals{g}})
	offered, unoffered, costs := 0, 0, 0
	for range 12 {
		step := s.Next()
		if step.Kind != interview.Ask && step.Kind != interview.TradeOff {
			break
		}
		if step.Why == "" || strings.ContainsAny(step.Why, ".!?") {
			t.Errorf("%s: %q is not one sentence without its stop", step.Question, step.Why)
		}
		if len(step.Motivators) == 1 && !step.FollowUp {
			want := "flatter"
			switch offer := g.Goals[0].Offers[step.Motivators[0]]; {
			case offer > 0:
				offered++
				want = "your ask offers it"
			case offer < 0:
				costs++
				want = "your ask costs them some of it"
			default:
				unoffered++
			}
			if !strings.Contains(step.Why, want) {
				t.Errorf("%s: %q does not say %q", step.Question, step.Why, want)
			}
		}
		given := interview.Given{Text: "well", Evidence: says("m00", 3, "")}
		if step.Kind == interview.TradeOff {
			given = interview.Given{Choice: step.Motivators[0]}
		}
		s = must(t, s, given)
	}
	if offered == 0 || unoffered == 0 || costs == 0 {
		t.Errorf("%d probes of what is offered, %d of what is not, %d of what is taken", offered, unoffered, costs)
	}
}

// TestMoneyIsNotTouchedEarly checks that the first questions are not about pay
// or the like, whatever was said.
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

// TestWhyAdmitsAnEarlierProbe gives answers in which nothing is heard. The
// reason for a second probe of a motivator must not say that nothing was asked
// about it.
func TestWhyAdmitsAnEarlierProbe(t *testing.T) {
	c := wide(2, 14)
	for i := range c.Motivators {
		for k := range c.Motivators[i].Probes {
			c.Motivators[i].Probes[k].FollowUp = nil
		}
	}
	s := interview.New(interview.Setup{Catalogue: c})
	put, again := map[string]bool{}, 0
	for s.Next().Kind == interview.Ask {
		step := s.Next()
		if len(step.Motivators) == 1 {
			id, want := step.Motivators[0], "nothing is known yet"
			if put[id] {
				again++
				want = "you asked about"
			}
			if !strings.HasPrefix(step.Why, want) {
				t.Errorf("%s: %q does not begin with %q", id, step.Why, want)
			}
			put[id] = true
		}
		s = must(t, s, interview.Given{Text: "well"})
	}
	if again == 0 {
		t.Error("nothing was asked about twice")
	}
}
