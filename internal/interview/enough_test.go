package interview_test

import (
	"strings"
	"testing"

	"buyin/internal/interview"
	"buyin/internal/motive"
)

// talkOf answers each question with the result of say until the coach has
// enough, and returns the talk.
func talkOf(t *testing.T, set interview.Setup, say func(n int) []motive.Evidence) interview.Session {
	t.Helper()
	s := interview.New(set)
	for n := 0; s.Next().Enough == ""; n++ {
		if n > motive.MaxQuestions {
			t.Fatalf("still asking %q after %d questions", s.Next().Question, n)
		}
		g := interview.Given{Text: "well", Evidence: say(n)}
		if s.Next().Kind == interview.TradeOff {
			g = interview.Given{Choice: s.Next().Motivators[0]}
		}
		s = must(t, s, g)
	}
	return s
}

func TestHalfAnHourIsEnough(t *testing.T) {
	c := wide(8, 90)
	s := interview.New(interview.Setup{Catalogue: c, Goals: []motive.Goals{ask(c)}})
	said := 0
	for s.Questions()+1 < motive.MaxQuestions { // + 1 for the playback
		if s.Next().Enough != "" {
			said++
		}
		s = must(t, s, interview.Given{Kind: interview.Ask, Text: "well"})
	}
	if said > 1 {
		t.Errorf("enough was said %d times before time was up", said)
	}
	if !strings.Contains(s.Next().Enough, "half an hour") {
		t.Errorf("after %d questions there is enough because %q", s.Questions(), s.Next().Enough)
	}
	s = must(t, s, interview.Given{Text: "one more thing"})
	if s.Next().Kind == interview.End || s.Next().Enough != "" {
		t.Errorf("going on is met with %+v", s.Next())
	}
}

func TestNobodyIsAskedMoreThanFourteenQuestions(t *testing.T) {
	c := wide(8, 90)
	for _, goals := range [][]motive.Goals{nil, {ask(c)}} {
		for name, say := range map[string]func(int) []motive.Evidence{
			"nothing is heard": func(int) []motive.Evidence { return nil },
			"everything a bit": func(n int) []motive.Evidence { return says(c.Motivators[n%8].ID, 1, "") },
			"now so, now so":   func(n int) []motive.Evidence { return says(c.Motivators[n%3].ID, 5-10*(n%2), "") },
		} {
			s := talkOf(t, interview.Setup{Catalogue: c, Goals: goals}, say)
			if n := s.Questions() + 1; n > motive.MaxQuestions {
				t.Errorf("%s: %d questions", name, n)
			}
		}
	}
}

// The first words of what the coach says when it has enough.
const (
	settled  = "You have enough: what was said settles "
	promised = "You could sum up now: what they say to the summing-up should settle "
	inVain   = "You could sum up now: no question left is likely to settle "
)

func TestAPlainCaseIsSettledSoon(t *testing.T) {
	c := wide(8, 90)
	for _, tt := range []struct{ name, driver string }{{"all of it is served", "m00"}, {"none of it is served", "m05"}} {
		s := talkOf(t, interview.Setup{Catalogue: c, Goals: offering(map[string]int{"m00": 5, "m03": 5})}, func(int) []motive.Evidence { return says(tt.driver, 5, "") })
		if s.Questions() < 5 || s.Questions() > 8 || !strings.HasPrefix(s.Next().Enough, settled) {
			t.Errorf("%s: enough after %d questions: %s", tt.name, s.Questions(), s.Next().Enough)
		}
		s = must(t, s, interview.Given{Text: "and another thing", Evidence: says(tt.driver, 5, "")})
		if s.Next().Enough != "" {
			t.Errorf("%s: said again: %s", tt.name, s.Next().Enough)
		}
	}
}

func offering(offers map[string]int) []motive.Goals {
	return []motive.Goals{{ID: "ask", Threshold: 0.5, Goals: []motive.Goal{{ID: "goal", Offers: offers}}}}
}

// The coach must not say that something is settled if the playback still has to
// settle it, nor promise what no question can settle.
func TestTheCoachSaysWhyItHasEnough(t *testing.T) {
	const verdict, order = "how far your ask serves them", "the order of what drives them most"
	c := wide(8, 90)
	of := func(strength int, ids ...string) func(int) []motive.Evidence {
		return func(n int) []motive.Evidence { return says(ids[n%len(ids)], strength, "") }
	}
	for _, tt := range []struct {
		name  string
		goals []motive.Goals
		say   func(int) []motive.Evidence
		want  string
	}{
		{"all that drives them is served", offering(map[string]int{"m00": 5}), of(5, "m00"), settled + verdict},
		{"two thirds of it are, in part", offering(map[string]int{"m00": 3, "m03": 2, "m05": 2}), of(4, "m00", "m00", "m05"), promised + verdict},
		{"what is heard of it is weak", offering(map[string]int{"m00": 4}), of(2, "m02", "m00"), promised + verdict},
		{"half of it may be", offering(map[string]int{"m00": 5, "m03": 5}), of(4, "m02", "m00"), inVain + verdict},
		{"half of it is", offering(map[string]int{"m00": 5}), of(5, "m00", "m05"), inVain + verdict},
		{"nothing is heard", offering(map[string]int{"m00": 5}), func(int) []motive.Evidence { return nil }, inVain + verdict},
		{"without an ask, one driver", nil, of(5, "m00"), settled + order},
		{"without an ask, two of them", nil, of(4, "m00", "m00", "m05"), promised + order},
	} {
		s := talkOf(t, interview.Setup{Catalogue: c, Goals: tt.goals}, tt.say)
		if got := s.Next().Enough; got != tt.want {
			t.Errorf("%s: enough because %q, want %q", tt.name, got, tt.want)
		}
	}
}

func TestTheNextTalkHasAQuestion(t *testing.T) {
	c := wide(8, 90)
	s := interview.New(interview.Setup{Catalogue: c, Goals: []motive.Goals{ask(c)}})
	step, ok := s.ForNextTalk()
	if !ok || step.Question == "" || step.Why == "" {
		t.Errorf("next time: %+v", step)
	}
}
