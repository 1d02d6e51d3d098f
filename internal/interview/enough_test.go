package interview_test

import (
	"slices"
	"strings"
	"testing"

	"buyin/internal/interview"
	"buyin/internal/motive"
	"buyin/internal/overlap"
)

func TestHalfAnHourIsEnough(t *testing.T) {
	c := wide(8, 90)
	s := interview.New(interview.Setup{Catalogue: c, Goals: []motive.Goals{ask(c)}})
	said := 0
	for s.Questions()+1 < motive.MaxQuestions { // + 1 for the playback
		if s.Next().Enough != "" {
			said++
		}
		s = must(t, s, answerTo(s.Next(), nil))
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
	isLate   = "You have enough: 13 questions are asked"
)

func offering(offers map[string]int) []motive.Goals {
	return []motive.Goals{{ID: "ask", Threshold: 0.5, Goals: []motive.Goal{{ID: "goal", Offers: offers}}}}
}

// saying returns a function that speaks of these motivators in turn.
func saying(strength int, ids ...string) func(int) []motive.Evidence {
	return func(n int) []motive.Evidence { return says(ids[n%len(ids)], strength, "") }
}

// If all that matters to them is served, or nothing of it, few questions are
// needed.
func TestAPlainCaseIsSettledSoon(t *testing.T) {
	c := wide(8, 90)
	for name, offers := range map[string]map[string]int{
		"all of it is served":  {"m01": 5, "m02": 5, "m03": 5},
		"none of it is served": {"m05": 5, "m06": 5},
	} {
		s := talkOf(t, interview.Setup{Catalogue: c, Goals: offering(offers)}, saying(5, "m01", "m02", "m03"))
		if s.Questions() < 5 || s.Questions() > 8 || !strings.HasPrefix(s.Next().Enough, settled) && !strings.HasPrefix(s.Next().Enough, promised) {
			t.Errorf("%s: enough after %d questions: %s", name, s.Questions(), s.Next().Enough)
		}
		s = must(t, s, answerTo(s.Next(), says("m01", 5, "")))
		if s.Next().Enough != "" {
			t.Errorf("%s: said again: %s", name, s.Next().Enough)
		}
	}
}

// What the coach says when it has enough is true of what was said, and of a
// playback to which they agree and add nothing. By then it has asked what would
// put them off.
func TestTheCoachIsRightThatItHasEnough(t *testing.T) {
	c := wide(8, 90)
	seen := map[string]int{}
	for _, tt := range []struct {
		offers   map[string]int
		strength int
		ids      []string
	}{
		{map[string]int{"m00": 5}, 5, []string{"m00"}},
		{map[string]int{"m00": 5}, 5, []string{"m05", "m06", "m07"}},
		{map[string]int{"m00": 5}, 2, []string{"m01", "m02", "m03"}},
		{map[string]int{"m00": 5}, 5, []string{"m00", "m00", "m05"}},
		{map[string]int{"m00": 5}, 2, []string{"m00", "m00", "m05"}},
		{map[string]int{"m01": 5, "m02": 5}, 5, []string{"m01", "m02", "m03"}},
		{map[string]int{"m01": 5, "m02": 5, "m03": 5}, 5, []string{"m01", "m02", "m03"}},
		{map[string]int{"m00": 3, "m03": 2, "m05": 2}, 4, []string{"m00", "m00", "m05"}},
	} {
		goals := offering(tt.offers)
		s := talkOf(t, interview.Setup{Catalogue: c, Goals: goals}, saying(tt.strength, tt.ids...))
		scorer := overlap.New(c, goals...)
		byWords := scorer.Score(s.Interview()).Verdict != overlap.Unclear
		if !slices.ContainsFunc(s.Interview().Turns, func(turn motive.Turn) bool { return turn.Question == motive.PutOff }) {
			t.Errorf("%v: enough without a question about what would put them off: %s", tt, s.Next().Enough)
		}
		enough := s.Next().Enough
		s = must(t, s, interview.Given{Act: interview.Done})
		var agreed []motive.Evidence
		for _, h := range s.Next().Sum {
			agreed = append(agreed, says(h.Motivator, h.Strength, "")...)
		}
		s = must(t, s, interview.Given{Evidence: agreed})
		byPlayback := scorer.Score(s.Interview()).Verdict != overlap.Unclear
		for start, fits := range map[string]bool{
			settled: byWords, promised: !byWords && byPlayback, inVain: !byWords && !byPlayback, isLate: true,
		} {
			if strings.HasPrefix(enough, start) {
				seen[start]++
				if !fits {
					t.Errorf("%v: %q; firm by words %t, by the playback %t", tt, enough, byWords, byPlayback)
				}
			}
		}
	}
	if len(seen) < 3 {
		t.Errorf("only these reasons were given: %v", seen)
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
