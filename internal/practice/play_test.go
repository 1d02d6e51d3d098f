package practice_test

import (
	"maps"
	"math/rand/v2"
	"slices"
	"testing"

	"buyin/internal/interview"
	"buyin/internal/motive"
	"buyin/internal/overlap"
	"buyin/internal/practice"
)

func newReport(p motive.Persona, c motive.Catalogue, playback practice.Playback, seed uint64) *practice.Report {
	return practice.New(p, c, playback, rand.New(rand.NewPCG(seed, 0)))
}

func TestTheSameSeedGivesTheSameTalk(t *testing.T) {
	c := shippedCatalogue(t)
	p := shippedPersonas(t, c)[0]
	play := func() motive.Interview {
		s, err := practice.PlayAdaptive(interview.Setup{Catalogue: c, Preamble: true}, newReport(p, c, practice.Agrees, 3), nil)
		if err != nil {
			t.Fatal(err)
		}
		return s.Interview()
	}
	first, second := play(), play()
	if len(first.Turns) < overlap.MinAnswers || len(first.Turns) != len(second.Turns) {
		t.Fatalf("%d turns, then %d", len(first.Turns), len(second.Turns))
	}
	for i := range first.Turns {
		if first.Turns[i].Question != second.Turns[i].Question || first.Turns[i].Answer != second.Turns[i].Answer {
			t.Errorf("turn %d: %+v, then %+v", i, first.Turns[i], second.Turns[i])
		}
	}
}

// The same playback comes after the same talk, however they take it.
func TestThePlaybackDoesNotChangeTheTalkBeforeIt(t *testing.T) {
	c := shippedCatalogue(t)
	p := shippedPersonas(t, c)[1]
	var before [][]string
	for _, playback := range []practice.Playback{practice.Agrees, practice.Nothing, practice.All} {
		s, err := practice.PlayAdaptive(interview.Setup{Catalogue: c}, newReport(p, c, playback, 3), nil)
		if err != nil {
			t.Fatal(err)
		}
		var asked []string
		for _, turn := range s.Interview().Turns {
			if turn.Question != motive.Playback {
				asked = append(asked, turn.Asked)
			}
		}
		before = append(before, asked)
	}
	if len(before[0]) == 0 || !slices.Equal(before[0], before[1]) || !slices.Equal(before[0], before[2]) {
		t.Errorf("got %q", before)
	}
}

func TestAFullTalkAsksEverything(t *testing.T) {
	c := shippedCatalogue(t)
	s, err := practice.PlayFull(interview.Setup{Catalogue: c}, newReport(shippedPersonas(t, c)[0], c, practice.All, 3), nil)
	if want := len(c.Openers) + len(c.Motivators) + 1; err != nil || s.Questions() != want {
		t.Errorf("%d questions, want %d (%v)", s.Questions(), want, err)
	}
}

// The coach's ear gets each question of a full talk, and not the one that the
// talk itself would ask next.
func TestTheCoachsEarGetsTheQuestions(t *testing.T) {
	want := map[string]string{"How was the week?": "", "What did you last make?": "craft", "When was it last quiet?": "calm", "What came of it?": "pay"}
	got := map[string]string{}
	setup := interview.Setup{Catalogue: three, Ear: func(said motive.Said) []motive.Heard {
		got[said.Asked] = said.About
		return nil
	}}
	if _, err := practice.PlayFull(setup, newReport(ada, three, practice.All, 3), practice.CoachEar); err != nil {
		t.Fatal(err)
	}
	if !maps.Equal(got, want) {
		t.Errorf("the ear was given %v, want %v", got, want)
	}
}

// Nobody corrects the coach: what it is unsure of counts for nothing, and the
// rest has been looked at by nobody.
func TestTheCoachsEarKeepsWhatItIsSureOf(t *testing.T) {
	setup := interview.Setup{Catalogue: three, Ear: func(motive.Said) []motive.Heard {
		return []motive.Heard{{Motivator: "craft", Strength: 3, Quote: "seals", Sure: true}, {Motivator: "calm", Strength: 2, Score: 0.6}}
	}}
	s, err := practice.PlayFull(setup, newReport(ada, three, practice.Nothing, 3), practice.CoachEar)
	if err != nil {
		t.Fatal(err)
	}
	for _, turn := range s.Interview().Turns {
		for _, e := range turn.Evidence {
			if turn.Question != motive.Playback && (e.Motivator != "craft" || !e.ByCoach || e.Strength != 3 || e.Quote != "seals") {
				t.Errorf("%s: %+v", turn.Question, e)
			}
		}
	}
	if first := s.Interview().Turns[0].Evidence; len(first) != 1 || first[0].Kind != motive.Volunteered {
		t.Errorf("got %+v", first)
	}
}

// A perfect ear has looked at every answer, also if nothing is in it.
func TestAPerfectEarLeavesNothingToTheCoach(t *testing.T) {
	setup := interview.Setup{Catalogue: three, Ear: func(motive.Said) []motive.Heard {
		return []motive.Heard{{Motivator: "pay", Strength: 5, Sure: true}}
	}}
	s, err := practice.PlayFull(setup, newReport(motive.Persona{}, three, practice.Agrees, 3), nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, turn := range s.Interview().Turns {
		if turn.Evidence == nil || slices.ContainsFunc(turn.Evidence, func(e motive.Evidence) bool { return e.Strength != 0 }) {
			t.Errorf("%s: %+v", turn.Question, turn.Evidence)
		}
	}
}

func TestNoTalkIsTooLong(t *testing.T) {
	c := shippedCatalogue(t)
	for i, p := range shippedPersonas(t, c) {
		s, err := practice.PlayAdaptive(interview.Setup{Catalogue: c}, newReport(p, c, practice.Agrees, uint64(i)), nil)
		if err != nil {
			t.Fatal(err)
		}
		if n := s.Questions(); n > motive.MaxQuestions || n < overlap.MinAnswers {
			t.Errorf("%s: %d questions", p.ID, n)
		}
	}
}
