package prompt

import (
	"slices"
	"strings"
	"testing"

	"buyin/internal/interview"
	"buyin/internal/motive"
)

// recordedEar adds an ear to the setup that records everything it is given.
func recordedEar(set *interview.Setup) *[]motive.Said {
	var all []motive.Said
	hear := set.Ear
	set.Ear = func(said motive.Said) []motive.Heard {
		all = append(all, said)
		return hear(said)
	}
	return &all
}

// The ear gets the question as it was worded, with the motivator that it
// explores. That is also so for a follow-up, and for a question in other words.
func TestTheEarGetsTheQuestion(t *testing.T) {
	set := setup()
	given := recordedEar(&set)
	kinds := map[string]int{}
	for _, answers := range [][]string{
		{"I love the competition, it is what I get up for", "I love the competition", "I love the competition so much", "coffee", "pay"},
		{"/other", "tea again", "coffee again", "pay", "coffee"},
	} {
		got := run(t, set, append(answers, "/done", "/skip", "")...)
		wantErr(t, got, nil)
		for _, turn := range got.session.Interview().Turns {
			about, probe := set.Catalogue.Explores(turn.Question)
			want := motive.Said{Text: turn.Answer, Asked: turn.Asked, About: about}
			if !slices.Contains(*given, want) {
				t.Errorf("the ear was not given %+v", want)
			}
			switch {
			case turn.Asked == "And then?" || turn.Asked == "What was that like?":
				kinds["follow-up"]++
			case strings.HasPrefix(turn.Asked, "In other words") || strings.HasSuffix(turn.Asked, "again?"):
				kinds["other words"]++
			case probe:
				kinds["probe"]++
			default:
				kinds["opener"]++
			}
		}
	}
	for _, kind := range []string{"opener", "probe", "follow-up", "other words"} {
		if kinds[kind] == 0 {
			t.Errorf("the talks have no %s: %v", kind, kinds)
		}
	}
	for _, said := range *given {
		if said.Asked == "" {
			t.Errorf("the ear was given %+v without the question", said)
		}
	}
}

// A line of a debrief answers a question that nobody noted, also a line that is
// typed while the summing-up is on the screen.
func TestTheEarGetsNoQuestionForALineOfADebrief(t *testing.T) {
	set := overSetup(ship())
	given := recordedEar(&set)
	got := run(t, set, "1", "love the pay", "/done", "", "they also said that the rota never holds", "", "", "")
	wantErr(t, got, nil)
	var lines int
	for _, said := range *given {
		if said.Asked != "" || said.About != "" {
			t.Errorf("the ear was given a question: %+v", said)
		}
		lines++
	}
	if lines < 2 {
		t.Errorf("the ear was given %+v; shown:\n%s", *given, got.shown)
	}
}
