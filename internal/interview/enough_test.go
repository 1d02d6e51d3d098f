package interview_test

import (
	"strings"
	"testing"

	"buyin/internal/interview"
	"buyin/internal/motive"
)

// talkOf answers each question with what say gives for it, until the coach has
// enough, and returns the talk there.
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
	for s.Questions()+1 < motive.MaxQuestions { // and the playback
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

func TestAPlainCaseIsSettledSoon(t *testing.T) {
	c := wide(8, 90)
	g := motive.Goals{ID: "ask", Threshold: 0.5, Goals: []motive.Goal{{ID: "goal", Offers: map[string]int{"m00": 5, "m03": 5}}}}
	for _, tt := range []struct{ name, driver string }{{"all of it is served", "m00"}, {"none of it is served", "m05"}} {
		s := talkOf(t, interview.Setup{Catalogue: c, Goals: []motive.Goals{g}}, func(int) []motive.Evidence { return says(tt.driver, 5, "") })
		if s.Questions() < 5 || s.Questions() > 8 || !strings.Contains(s.Next().Enough, "settle") {
			t.Errorf("%s: enough after %d questions: %s", tt.name, s.Questions(), s.Next().Enough)
		}
		s = must(t, s, interview.Given{Text: "and another thing", Evidence: says(tt.driver, 5, "")})
		if s.Next().Enough != "" {
			t.Errorf("%s: said again: %s", tt.name, s.Next().Enough)
		}
	}
}

func TestWhereNothingCanSettleItTheCoachSaysSo(t *testing.T) {
	c := wide(8, 90)
	// two drivers are heard, one of them served: an ask for half of what there is
	g := motive.Goals{ID: "ask", Threshold: 0.5, Goals: []motive.Goal{{ID: "goal", Offers: map[string]int{"m00": 5}}}}
	s := talkOf(t, interview.Setup{Catalogue: c, Goals: []motive.Goals{g}}, func(n int) []motive.Evidence {
		return says([]string{"m00", "m05"}[n%2], 5, "")
	})
	if why := s.Next().Enough; why == "" || strings.Contains(why, "what was said settles") {
		t.Errorf("at an even chance there is enough because %q", why)
	}
}

func TestTheNextTalkHasAQuestion(t *testing.T) {
	c := wide(8, 90)
	s := interview.New(interview.Setup{Catalogue: c, Goals: []motive.Goals{ask(c)}})
	step, ok := s.NextTime()
	if !ok || step.Question == "" || step.Why == "" {
		t.Errorf("next time: %+v", step)
	}
}
