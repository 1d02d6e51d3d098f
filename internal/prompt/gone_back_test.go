package prompt

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"buyin/internal/interview"
	"buyin/internal/motive"
)

// answersOf are the answers of the questions in a talk, without the playback.
func answersOf(got result) []string {
	var answers []string
	for _, turn := range got.session.Interview().Turns {
		if turn.Question != motive.Playback && turn.Question != motive.Closing {
			answers = append(answers, turn.Answer)
		}
	}
	return answers
}

func TestGoingBackKeepsWhatWasSaid(t *testing.T) {
	two := []string{"first the problem solving", "then the competition", "/sheet", "2 =-2", ""}
	tests := []struct {
		name    string
		lines   []string
		answers []string
		shown   string
	}{
		{"Enter keeps each answer", []string{"/back", "/back", "", "", "/quit"}, []string{"first the problem solving", "then the competition"}, "So far: “then the competition”"},
		{"another first answer", []string{"/back", "/back", "a bit of pay", "", "/quit"}, []string{"a bit of pay", "then the competition"}, "So far: “then the competition”"},
		{"the second is skipped", []string{"/back", "/back", "", "/skip", "/quit"}, []string{"first the problem solving"}, "So far: “then the competition”"},
		{"done, and kept", []string{"/back", "/back", "/done", "", "", "", ""}, []string{"first the problem solving", "then the competition"}, "You went back over an answer"},
		{"done, and left out", []string{"/back", "/back", "/done", "1", "", ""}, []string{"first the problem solving"}, "“then the competition”"},
		{"done at the second", []string{"/back", "/back", "", "/done", "", "", ""}, []string{"first the problem solving", "then the competition"}, "So far: “then the competition”"},
		{"done, and not decided", []string{"/back", "/back", "/done", "/help", "", "", "/quit"}, []string{"first the problem solving", "then the competition"}, "So far: “then the competition”"},
		{"done, and quit", []string{"/back", "/back", "/done", "/quit"}, []string{"first the problem solving"}, "You went back over an answer"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := run(t, setup(), append(slices.Clone(two), tt.lines...)...)
			if got.err != nil && got.err != Quit {
				t.Fatal(got.err)
			}
			wantShown(t, got, tt.shown)
			if answers := answersOf(got); !slices.Equal(answers, tt.answers) {
				t.Errorf("the answers are %q, want %q; shown:\n%s", answers, tt.answers, got.shown)
			}
			// What was corrected in an answer stays corrected.
			for _, turn := range got.session.Interview().Turns {
				if turn.Answer == "then the competition" && (len(turn.Evidence) != 1 || turn.Evidence[0].Strength != -2) {
					t.Errorf("the evidence is %+v", turn.Evidence)
				}
			}
			// The same after a resume.
			again, err := interview.Replay(setup(), got.kept)
			if err != nil || !slices.Equal(answersOf(result{session: again}), tt.answers) {
				t.Errorf("resumed: %q, %v", answersOf(result{session: again}), err)
			}
		})
	}
}

// A talk that is interrupted after /back still knows what was gone over.
func TestAResumedTalkKnowsWhatWasGoneOver(t *testing.T) {
	set := setup()
	got := run(t, set, "first the problem solving", "then the competition", "/back", "/back", "/quit")
	again, err := interview.Replay(set, got.kept)
	if err != nil {
		t.Fatal(err)
	}
	got = runLines(t, again, set, false, "", "", "/quit")
	if answers := answersOf(got); !slices.Equal(answers, []string{"first the problem solving", "then the competition"}) {
		t.Errorf("the answers are %q; shown:\n%s", answers, got.shown)
	}
}

func TestGoingBackBeforeTheTalk(t *testing.T) {
	set := setup()
	set.Preamble = true
	got := run(t, set, "pay comp", "1", "/back", "/back", "", "", "/quit")
	iv := got.session.Interview()
	if iv.Guess["pay"] != 5 || iv.Guess["competition"] != 4 || iv.Told == nil || !iv.Told.Quotes {
		t.Errorf("guess %v, told %+v; shown:\n%s", iv.Guess, iv.Told, got.shown)
	}
	wantShown(t, got, "Your private guess is noted.", "as before: yes, and their words may be kept")
	got = run(t, set, "pay comp", "2", "/back", "/back", "1", "problem", "3", "/quit")
	iv = got.session.Interview()
	if len(iv.Guess) != 1 || iv.Guess["problem-solving"] != 5 || iv.Told != nil {
		t.Errorf("answered again: guess %v, told %+v; shown:\n%s", iv.Guess, iv.Told, got.shown)
	}
}

// What the report said to the summary, and their terms, are drafts, too.
func TestGoingBackAtTheEnd(t *testing.T) {
	set := setup(ship())
	talk := []string{"problem solving", "/done", "1=2 pay=3", "if it were real", "2", "4"}
	want := run(t, set, talk...)
	wantErr(t, want, nil)
	for name, lines := range map[string][]string{
		"to the summary, from the goal": append(slices.Clone(talk[:4]), "/back", "/back", "", "", "2", "4"),
		"to the summary, and done":      append(slices.Clone(talk[:4]), "/back", "/back", "/done", "", "2", "4"),
		"to the question":               append(slices.Clone(talk[:3]), "/back", "/back", "/done", "", "if it were real", "2", "4"),
	} {
		got := run(t, set, lines...)
		if saved(t, got.session) != saved(t, want.session) {
			t.Errorf("%s: %v, saved\n%s\nwant\n%s\nshown:\n%s", name, got.err, saved(t, got.session), saved(t, want.session), got.shown)
		}
	}
	// Their terms, with the goal that they concern.
	s, err := interview.Replay(set, want.kept)
	if err != nil {
		t.Fatal(err)
	}
	s, err = s.Answer(interview.Given{Act: interview.WentBack})
	if err != nil {
		t.Fatal(err)
	}
	for name, lines := range map[string][]string{"Enter": {"", ""}, "done": {"/done"}, "another goal": {"", "1", "2", "4"}} {
		got := runLines(t, s, set, false, lines...)
		if saved(t, got.session) != saved(t, want.session) {
			t.Errorf("%s: %v, saved\n%s\nwant\n%s\nshown:\n%s", name, got.err, saved(t, got.session), saved(t, want.session), got.shown)
		}
	}
}

func TestGoingBackOverAChoice(t *testing.T) {
	set := setupOfThree()
	s := atTradeOff(t, set)
	pair := s.Next().Motivators
	for choice, want := range map[string]string{"2": pair[1], "3": ""} {
		got := runLines(t, s, set, false, choice, "/back", "", "/quit")
		turns := got.session.Interview().Turns
		last := turns[len(turns)-1]
		if (want == "") != (len(last.Evidence) == 0) || want != "" && last.Evidence[0].Motivator != want {
			t.Errorf("choice %s: %+v; shown:\n%s", choice, last, got.shown)
		}
		wantShown(t, got, "as before: ")
	}
}

// The evidence of a note whose words were not kept survives, too.
func TestGoingBackOverAWordlessAnswer(t *testing.T) {
	set := setup()
	sensitive := Options{Sensitive: func(note string) string {
		if strings.Contains(note, "SECRET") {
			return "That is secret."
		}
		return ""
	}}
	got := runWith(t, set, sensitive, "SECRET problem solving", "", "/back", "", "/quit")
	turns := got.session.Interview().Turns
	if len(turns) != 1 || turns[0].Answer != "" || len(turns[0].Evidence) != 1 {
		t.Errorf("turns %+v; shown:\n%s", turns, got.shown)
	}
}

func TestGoingBackInADebrief(t *testing.T) {
	for name, rest := range map[string][]string{
		"Enter":     {"", "", "", "/done", "", ""},
		"done kept": {"/done", "", "", "", ""},
	} {
		got := typed(t, overSetup(), append([]string{"1", "love the problem solving", "no pay", "/back", "/back", "/back"}, rest...)...)
		if answers := answersOf(got); !slices.Equal(answers, []string{"love the problem solving", "no pay"}) {
			t.Errorf("%s: %q, %v; shown:\n%s", name, answers, got.err, got.shown)
		}
	}
}

// Whatever is typed, gone back over and interrupted, again and again, is there when the
// talk is resumed.
func TestGoingBackIsInterruptedAgainAndAgain(t *testing.T) {
	set := setup()
	s := interview.New(set)
	play := func(lines ...string) result {
		t.Helper()
		got := runLines(t, s, set, false, lines...)
		wantErr(t, got, Ended)
		again := s
		for _, g := range got.kept { // what the journal holds is what is resumed
			next, err := again.Answer(g)
			if err != nil {
				t.Fatal(err)
			}
			again = next
		}
		if !reflect.DeepEqual(again.GoneOver(), got.session.GoneOver()) || again.Draft() != got.session.Draft() {
			t.Errorf("resumed with %+v, %q; want %+v, %q", again.GoneOver(), again.Draft(), got.session.GoneOver(), got.session.Draft())
		}
		s = again
		return got
	}
	play("love the problem solving", "a bit of pay", "half of the third\\", "/back") // gone back over half a note
	play("and the second, longer\\", "/back")                                        // at the second, too
	play("the first, again\\")                                                       // the input ends over a note
	got := play("", "", "", "")
	var texts []string
	for _, turn := range got.session.Interview().Turns {
		texts = append(texts, strings.TrimSpace(turn.Answer))
	}
	if want := []string{"the first, again", "and the second, longer", "half of the third"}; !slices.Equal(texts[:min(3, len(texts))], want) {
		t.Errorf("%q, want %q; shown:\n%s", texts, want, got.shown)
	}
}

// /done asks about words that are no answer yet, too, and keeps them as one.
func TestDoneKeepsHalfANote(t *testing.T) {
	for choice, want := range map[string]int{"": 2, "1": 1} {
		got := run(t, setup(), "love the problem solving", "half a bit of pay\\", "/back", "/done", choice, "", "")
		wantErr(t, got, nil)
		wantShown(t, got, "half a bit of pay")
		turns := got.session.Interview().Turns
		asked := 0
		for _, turn := range turns {
			if turn.Answer != "" {
				asked++
			}
		}
		if asked != want || want > 1 && len(turns[1].Evidence) != 1 {
			t.Errorf("%q: %+v; shown:\n%s", choice, turns, got.shown)
		}
	}
}
