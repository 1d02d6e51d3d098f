package interview_test

import (
	"slices"
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
	for n := range 14 {
		step := s.Next()
		if !step.Kind.Asks() {
			break
		}
		if step.Why == "" || strings.ContainsAny(step.Why, ".!?") {
			t.Errorf("%s: %q is not one sentence without its stop", step.Question, step.Why)
		}
		if len(step.Motivators) == 1 && !step.FollowUp {
			want := "skew"
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
		var evidence []motive.Evidence
		if n%4 == 3 {
			evidence = says("m00", 3, "")
		}
		s = must(t, s, answerTo(step, evidence))
	}
	if offered == 0 || unoffered == 0 || costs == 0 {
		t.Errorf("%d probes of what is offered, %d of what is not, %d of what is taken", offered, unoffered, costs)
	}
}

// TestMoneyIsNotTouchedEarly checks that none of the first questions is about pay
// or the like, unless it stays with what they brought up themselves.
func TestMoneyIsNotTouchedEarly(t *testing.T) {
	c := wide(8, 90) // m00 is extrinsic
	for _, topic := range []string{"", "m00", "m01"} {
		s := interview.New(interview.Setup{Catalogue: c, Goals: []motive.Goals{ask(c)}})
		for range 3 {
			step := s.Next()
			if slices.Contains(step.Motivators, "m00") && (topic != "m00" || step.Move != interview.Deepen) {
				t.Errorf("they speak of %q, and question %d is %s, to %s", topic, step.Number, step.Question, step.Move)
			}
			var evidence []motive.Evidence
			if topic != "" {
				evidence = says(topic, 5, "")
			}
			s = must(t, s, answerTo(step, evidence))
		}
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
