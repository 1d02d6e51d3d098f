package interview_test

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"buyin/internal/fixture/property"
	"buyin/internal/interview"
	"buyin/internal/interview/earlier"
	"buyin/internal/motive"
	"buyin/internal/overlap"
)

// varied returns a catalogue in which no two questions are worded the same.
func varied(k, questions int) motive.Catalogue {
	c := wide(k, questions)
	for i := range c.Openers {
		c.Openers[i].Ask = "How was " + c.Openers[i].ID + "?"
	}
	for _, m := range c.Motivators {
		for i := range m.Probes {
			m.Probes[i].Ask = "What of " + m.Probes[i].ID + "?"
		}
	}
	return c
}

func TestAnEarlierGuessIsKept(t *testing.T) {
	set := interview.Setup{Catalogue: two(), Goals: []motive.Goals{shipIt()}, Preamble: true, Head: motive.Interview{Told: &motive.Told{On: "2026-11-23", Quotes: true}}}
	if s := interview.New(set); s.Next().Kind != interview.Guess {
		t.Errorf("without a guess comes %s", s.Next().Kind)
	}
	set.Guessed = true
	s := interview.New(set)
	if s.Next().Kind != interview.Ask || s.Interview().Guess != nil {
		t.Errorf("next comes %s", s.Next().Kind)
	}
	// A journal that began before the guess was known holds its answer, and one
	// that began when it was known holds none.
	for _, guessed := range []bool{true, false} {
		set.Guessed = guessed
		s, err := interview.Replay(set, []interview.Given{
			{Act: interview.Skipped, Kind: interview.Guess},
			{Kind: interview.Ask, Question: "open.week", Asked: "How was the week?", Move: interview.Open, Text: "fine oak", Evidence: says("craft", 4, "fine oak")},
		})
		if err != nil || s.Questions() != 1 || s.Next().Kind != interview.Ask || s.Next().Number != 2 {
			t.Errorf("guessed %v: %v, %+v", guessed, err, s.Next())
		}
		s, err = interview.Replay(set, []interview.Given{{Kind: interview.Ask, Question: "open.week", Asked: "How was the week?", Move: interview.Open, Text: "fine oak", Evidence: []motive.Evidence{}}})
		if err != nil || s.Questions() != 1 || s.Next().Kind != interview.Ask {
			t.Errorf("guessed %v, without the act: %v, %+v", guessed, err, s.Next())
		}
	}
}

func TestASecondTalkDoesNotAskWhatItKnows(t *testing.T) {
	c := varied(16, 90)
	known := []motive.Turn{{Question: "open.q0", Answer: "yes"}}
	for _, id := range []string{"m02", "m05"} {
		for q := range 3 {
			known = append(known, motive.Turn{Question: id + ".q" + string(rune('0'+q)), Answer: "so", Evidence: []motive.Evidence{{Motivator: id, Strength: 5, Kind: motive.Volunteered}}})
		}
		known = append(known, motive.Turn{Question: motive.Playback, Evidence: []motive.Evidence{{Motivator: id, Strength: 5, Kind: motive.Confirmed}}})
	}
	known = append(known, motive.Turn{Question: "open.q1", Answer: "well", Evidence: []motive.Evidence{{Motivator: "m00", Strength: 2, Kind: motive.Volunteered}}})
	s := interview.New(earlier.With(interview.Setup{Catalogue: c, Goals: []motive.Goals{ask(c)}}, []overlap.Talk{{Interview: motive.Interview{Turns: known}}}))
	probes := 0
	for i, step := range s.Preview(8) {
		if step.Kind != interview.Ask || len(step.Motivators) == 0 {
			continue
		}
		if probes++; slices.Contains([]string{"m00", "m02", "m05"}, step.Motivators[0]) && probes <= 4 {
			t.Errorf("question %d is about what is known: %s", i+1, step.Question)
		}
	}
	if n := len(s.Interview().Turns); n != 0 {
		t.Errorf("the talk holds %d turns of the earlier one", n)
	}
}

func TestAChoiceIsNotAskedAgain(t *testing.T) {
	four := []string{"m00", "m01", "m02", "m03"}
	heard := func(ids ...string) (turns []motive.Turn) {
		for i, id := range ids {
			turns = append(turns, motive.Turn{Question: "open.q" + string(rune('0'+i)), Evidence: []motive.Evidence{{Motivator: id, Strength: 4, Kind: motive.Volunteered}}})
		}
		return turns
	}
	chosen := func(question, best string) motive.Turn {
		return motive.Turn{Question: question, Answer: best, Evidence: []motive.Evidence{{Motivator: best, Strength: 5, Kind: motive.Chosen}}}
	}
	asks := func(turns []motive.Turn) (ids []string) {
		set := earlier.With(interview.Setup{Catalogue: varied(5, 30)}, []overlap.Talk{{Interview: motive.Interview{Turns: turns}}})
		for _, step := range interview.New(set).Preview(40) {
			if step.Move == interview.Choose {
				ids = append(ids, step.Question)
			}
		}
		return ids
	}
	all := "best-worst." + strings.Join(four, ".")
	if got := asks(heard(four...)); !slices.Contains(got, all) {
		t.Fatalf("the four were never asked about: %q", got)
	}
	if got := asks(append(heard(four...), chosen(all, "m01"))); slices.Contains(got, all) {
		t.Errorf("asked again: %q", got)
	}
	if got := asks(heard("m00", "m01")); len(got) == 0 {
		t.Fatal("no choice between two that are close")
	}
	if got := asks(append(heard("m00", "m01"), chosen("trade-off.m00.m01", "m01"))); slices.Contains(got, "trade-off.m00.m01") {
		t.Errorf("asked again: %q", got)
	}
	if got := asks(append(heard("m00", "m01"), chosen("best-worst.m00.m01.m02.m03", "m01"))); slices.Contains(got, "trade-off.m00.m01") {
		t.Errorf("the best of four was told apart: %q", got)
	}
}

// The first question of a second talk is the one nearest to what was left open.
func TestASecondTalkBeginsNearTheLast(t *testing.T) {
	c := varied(4, 40)
	set := interview.Setup{Catalogue: c, Near: func(words string, texts []string) []float64 {
		near := make([]float64, len(texts))
		for i, text := range texts {
			if words == "if the saw were new" && text == c.Openers[3].Ask {
				near[i] = 1
			}
		}
		return near
	}}
	if s := interview.New(set); s.Next().Question == c.Openers[3].ID {
		t.Error("in a first talk nothing is near")
	}
	set.Since = &interview.Since{Terms: "if the saw were new"}
	s := interview.New(set)
	if s.Next().Question != c.Openers[3].ID || !strings.Contains(s.Next().Lead, "if the saw were new") {
		t.Errorf("begins with %+v", s.Next())
	}
}

// TestASecondTalkEnds plays two random talks with one person. The second ends,
// and holds nothing of the first.
func TestASecondTalkEnds(t *testing.T) {
	property.Check(t, func(t *rapid.T) {
		set := setups().Draw(t, "setup")
		play := func(set interview.Setup) interview.Session {
			s := interview.New(set)
			for n := 0; s.Next().Kind != interview.End; n++ {
				if n == steps {
					t.Fatalf("the talk is still at %q after %d acts", s.Next().Question, n)
				}
				if next, err := s.Answer(act(t, s, set.Catalogue)); err == nil {
					s = next
				}
			}
			return s
		}
		first := play(set).Interview()
		after := earlier.With(set, []overlap.Talk{{Interview: first}})
		second := interview.New(after)
		if lines := earlier.Recap(after, second, "2026-11-30"); len(lines) > 3 {
			t.Errorf("a recap of %d lines", len(lines))
		}
		if told := second.Interview().Told; first.Told != nil && (told == nil || set.Head.Told == nil && *told != *first.Told) {
			t.Errorf("told %+v, and %+v in the first talk", told, first.Told)
		}
		for _, turn := range play(after).Interview().Turns {
			if strings.Contains(turn.Question, "#") {
				t.Errorf("%s is of the first talk", turn.Question)
			}
		}
	})
}
