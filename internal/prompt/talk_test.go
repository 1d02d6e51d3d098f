package prompt

import (
	"encoding/json"
	"reflect"
	"strings"
	"testing"

	"buyin/internal/interview"
	"buyin/internal/motive"
)

// A talk as a manager types it, from the guess to the closing question.
func TestAWholeTalkInPlainLines(t *testing.T) {
	set := setup(ship())
	set.Preamble = true
	got := run(t, set,
		"5 pay", // the guess, strongest first
		"1",     // they know, and their words may be kept
		"/other",
		"love the problem solving, no pay", // opener
		"/sheet", "1 1 2=-3 comp 2", "",    // corrected
		"/why",
		"/note looked tired",
		"a bit of competition",
		"/done",
		"1 pay=0", // the playback: one is confirmed, one corrected
		"if the rota were settled first",
		"6", // a reason to say no to the rota
		"",  // no other
		"",  // the sheet
	)
	wantErr(t, got, nil)
	wantShown(t, got,
		"Your private guess first: what drives Sam Lee?", "Tell Sam Lee first", "1. Opener 0?", "1. Opener 0 again?",
		"heard: 1 Problem solving + · 2 Pay - (/heard corrects it)\n", "Say back: ",
		"Why now: ", "kept as your own note", "heard: 1 Competition +\n", "sum up", "a no costs you nothing", "2 of 4 lines not looked at")
	iv := got.session.Interview()
	if want := map[string]int{"competition": 5, "pay": 4}; !reflect.DeepEqual(iv.Guess, want) {
		t.Errorf("guess %v, want %v", iv.Guess, want)
	}
	if iv.Told == nil || *iv.Told != (motive.Told{On: "2026-11-23", Quotes: true}) {
		t.Errorf("told %+v", iv.Told)
	}
	if len(iv.Notes) != 1 || iv.Notes[0] != "looked tired" {
		t.Errorf("notes %q", iv.Notes)
	}
	if len(iv.Turns) != 4 {
		t.Fatalf("%d turns: %+v", len(iv.Turns), iv.Turns)
	}
	first, last := iv.Turns[0], iv.Turns[3]
	want := []motive.Evidence{
		{Motivator: "problem-solving", Strength: 4, Kind: motive.Volunteered, Quote: "problem solving"},
		{Motivator: "pay", Strength: -3, Kind: motive.Volunteered, Quote: "pay"},
		{Motivator: "competition", Strength: 2, Kind: motive.Volunteered},
	}
	if !reflect.DeepEqual(first.Evidence, want) {
		t.Errorf("evidence %+v, want %+v", first.Evidence, want)
	}
	if e := iv.Turns[1].Evidence; len(e) != 1 || !e[0].ByCoach {
		t.Errorf("nobody looked at %+v", e)
	}
	if first.Asked != "Opener 0 again?" {
		t.Errorf("/other left the wording %q", first.Asked)
	}
	if p := last.Positions; len(p) != 1 || p[0].Says != motive.Belief || p[0].Goal != "rota" || !p[0].Contradicts() {
		t.Errorf("position %+v", last.Positions)
	}
	played := []motive.Evidence{
		{Motivator: "problem-solving", Strength: 4, Kind: motive.Confirmed},
		{Motivator: "pay", Strength: 0, Kind: motive.Confirmed},
		{Motivator: "competition", Kind: motive.Withdrawn},
	}
	if !reflect.DeepEqual(iv.Turns[2].Evidence, played) {
		t.Errorf("in the playback: %+v, want %+v", iv.Turns[2].Evidence, played)
	}
	wantShown(t, got, "Kept: Problem solving +4 · Pay 0. Taken back: Competition.")
}

func TestTheEndOfTheInputAnswersNothing(t *testing.T) {
	lines := []string{"5 pay", "1", "love the problem solving", "a bit of competition", "/sheet", "2 comp=3", "1 x", "u", "", "/note mine", "no pay",
		"fine", "/done", "1", "if the rota were settled", "3", ""}
	set := setup(ship())
	set.Preamble = true
	whole := run(t, set, append(lines, "3 ok", "")...)
	wantErr(t, whole, nil)
	for n := range lines {
		cut := run(t, set, lines[:n]...)
		wantErr(t, cut, Ended)
		acts, all := cut.acts(), whole.acts()
		if len(acts) >= len(all) || len(acts) > 0 && !reflect.DeepEqual(acts, all[:len(acts)]) {
			t.Errorf("cut after %d lines, %d acts that are no beginning of the whole talk: %+v", n, len(acts), acts)
		}
		if len(acts) > n {
			t.Errorf("%d acts of %d lines", len(acts), n)
		}
		// resumed from what was recorded, the talk ends as if it had not been cut off
		again, err := interview.Replay(set, cut.kept)
		if err != nil {
			t.Fatal(err)
		}
		rest := append(lines[n:len(lines):len(lines)], "3 ok", "")
		switch {
		case again.Draft() != "":
			rest = append([]string{""}, rest...) // Enter keeps the words that were typed
		case n == 7:
			rest = append([]string{"/sheet", "1 x"}, rest...) // what was edited before the sheet opened cannot be undone on it
			rest = append(rest[:2:2], rest[2:]...)
		case n > 4 && n < 9:
			rest = append([]string{"/sheet"}, rest...)
		}
		if n == 7 { // a deleted line is gone when the sheet opens again
			continue
		}
		if n == len(lines)-1 { // half a position is not kept
			rest = []string{"", "3", "", "3 ok", ""}
		}
		if got := runLines(t, again, set, false, rest...); got.err != nil || saved(t, got.session) != saved(t, whole.session) {
			t.Errorf("cut after %d lines and resumed: %v\n%s\nwant\n%s\nshown:\n%s", n, got.err, saved(t, got.session), saved(t, whole.session), got.shown)
		}
	}
}

// At the last sheet everything is answered, so the end of a pipe ends the talk.
func TestTheEndOfAPipeAtTheLastSheetEndsTheTalk(t *testing.T) {
	talk := []string{"love the problem solving", "/done", "", "1 pay"}
	got := run(t, setup(), talk...)
	wantErr(t, got, nil)
	if turns := got.session.Interview().Turns; len(turns) != 2 || turns[0].Evidence[0].Motivator != "pay" {
		t.Errorf("turns %+v", turns)
	}
	set := setup()
	person := runLines(t, interview.New(set), set, true, talk...)
	wantErr(t, person, Ended)
	again, err := interview.Replay(set, person.kept)
	if err != nil || again.Next().Kind != interview.End {
		t.Fatalf("%v, %v", again.Next(), err)
	}
	resumed := runLines(t, again, set, true, "") // the sheet opens again
	wantErr(t, resumed, nil)
	wantShown(t, resumed, "Heard from Sam Lee", "2 lines, all looked at")
	if saved(t, resumed.session) != saved(t, got.session) {
		t.Errorf("saved\n%s\nwant\n%s", saved(t, resumed.session), saved(t, got.session))
	}
}

func TestCommandsAtEveryPrompt(t *testing.T) {
	set := setup(ship())
	set.Preamble = true
	// the lines that lead to each kind of prompt
	at := map[string][]string{
		"guess":    nil,
		"told":     {""},
		"ask":      {"", ""},
		"next ask": {"", "", "a bit of pay"},
		"question": {"", "", "a bit of pay", "1=3"},
		"playback": {"", "", "problem solving", "/done"},
		"closing":  {"", "", "problem solving", "/done", ""},
		"position": {"", "", "problem solving", "/done", "", "if it were real"},
		"how":      {"", "", "problem solving", "/done", "", "if it were real", "3"},
	}
	for name, lines := range at {
		t.Run(name, func(t *testing.T) {
			got := run(t, set, append(lines, "/quit")...)
			wantErr(t, got, Quit)
			acts := len(got.acts())
			for _, command := range []string{"/help", "/why", "/nonsense", "?", "/note to self"} {
				got := run(t, set, append(lines, command, "/quit")...)
				wantErr(t, got, Quit)
				more := 0
				if command == "/note to self" {
					more = 1
				}
				if n := len(got.acts()); n != acts+more && command != "?" {
					t.Errorf("%s: %d acts, want %d; shown:\n%s", command, n, acts+more, got.shown)
				}
			}
			sheet := []string{"/sheet", "", "/quit"}
			if len(lines) < 3 { // there is nothing to correct yet
				sheet = []string{"/sheet", "/quit"}
			}
			got = run(t, set, append(lines, sheet...)...)
			wantErr(t, got, Quit)
			if n := len(got.acts()); n != acts {
				t.Errorf("/sheet: %d acts, want %d; shown:\n%s", n, acts, got.shown)
			}
			got = run(t, set, append(lines, "/sheet", "/quit")...)
			wantErr(t, got, Quit)
			got = run(t, set, append(lines, "/back", "/quit")...)
			wantErr(t, got, Quit)
			got = run(t, set, append(lines, "/other", "/quit")...)
			wantErr(t, got, Quit)
			got = run(t, set, append(lines, "/skip", "/quit")...)
			if got.err != Quit && got.err != nil {
				t.Errorf("/skip: %v", got.err)
			}
			got = run(t, set, append(lines, "/done", "/done", "/done", "/done", "/done")...)
			wantErr(t, got, nil)
		})
	}
}

func TestBackReturnsToTheAnswer(t *testing.T) {
	got := run(t, setup(), "first the problem solving", "/back", "", "/done", "", "")
	wantErr(t, got, nil)
	wantShown(t, got, "1. Opener 0?", "2. ", "1. Opener 0?", "So far: “first the problem solving”. Enter keeps it", "2. ")
	turns := got.session.Interview().Turns
	if len(turns) != 2 || turns[0].Answer != "first the problem solving" || len(turns[0].Evidence) != 1 {
		t.Errorf("turns %+v", turns)
	}
	if got := run(t, setup(), "/back", "/quit"); !strings.Contains(got.shown, "nothing to go back to") {
		t.Errorf("at the first question: %s", got.shown)
	}
}

// A draft belongs to its question only.
func TestADraftStaysWithItsQuestion(t *testing.T) {
	got := run(t, setup(), "problem solving", "/back", "no pay", "", "/quit")
	wantErr(t, got, Quit)
	if n := strings.Count(got.shown, "So far:"); n != 1 {
		t.Errorf("a draft was shown %d times; shown:\n%s", n, got.shown)
	}
	got = run(t, setup(), "/note mine", "/back", "/quit")
	if got = run(t, setup(), "/note", "/note she looked tired", "/quit"); strings.Join(got.session.Interview().Notes, ",") != "she looked tired" {
		t.Errorf("the notes are %q", got.session.Interview().Notes)
	}
	if strings.Contains(got.shown, "So far:") {
		t.Errorf("the manager's own note came back as the report's words:\n%s", got.shown)
	}
}

func TestACommandKeepsTheNote(t *testing.T) {
	set := setup()
	got := runLines(t, interview.New(set), set, true, `two lines\`, `of problem solving\`, "/done", "", "", "")
	wantErr(t, got, nil)
	turns := got.session.Interview().Turns
	if len(turns) != 2 || turns[0].Answer != "two lines\nof problem solving" || len(turns[0].Evidence) != 1 {
		t.Errorf("turns %+v", turns)
	}
	got = run(t, set, "problem solving", "/back", "/done", "", "", "")
	if turns := got.session.Interview().Turns; got.err != nil || len(turns) != 2 || turns[0].Answer != "problem solving" {
		t.Errorf("after /back and /done: %v, %+v", got.err, turns)
	}
}

func TestANoteOfSeveralLines(t *testing.T) {
	set := setup()
	tests := []struct {
		name  string
		lines []string
		want  string
	}{
		{"a line is a note", []string{"one", ""}, "one"},
		{"a backslash continues it", []string{`one\`, `two\`, "three", ""}, "one\ntwo\nthree"},
		{"two backslashes are one", []string{`C:\\`, ""}, `C:\`},
		{"two slashes are one", []string{`//one\`, "//two", ""}, "/one\n/two"},
		{"no command in it", []string{`one\`, "/usr/bin", ""}, "one\n/usr/bin"},
		{"a command after it", []string{`one\`, "/why", "", ""}, "one"},
		{"as typed", []string{`  one	\`, " two", ""}, "  one\t\n two"},
		{"nothing is no note", []string{"", "one", ""}, "one"},
	}
	for _, tt := range tests {
		got := runLines(t, interview.New(set), set, true, append(tt.lines, "/quit")...)
		wantErr(t, got, Quit)
		if turns := got.session.Interview().Turns; len(turns) != 1 || turns[0].Answer != tt.want {
			t.Errorf("%s: %+v, want %q", tt.name, turns, tt.want)
		}
	}
}

func TestATooLongNoteIsNotLost(t *testing.T) {
	set := setup()
	half := strings.Repeat("x", motive.MaxText/2+1)
	got := runLines(t, interview.New(set), set, true, half+`\`, half, "", "short", "", "/quit")
	wantErr(t, got, Quit)
	wantShown(t, got, tooLong(), "So far:", tooLong())
	if turns := got.session.Interview().Turns; len(turns) != 1 || turns[0].Answer != "short" {
		t.Errorf("%d turns", len(turns))
	}
}

func TestNoWordsAreKeptIfNoneMayBe(t *testing.T) {
	set := setup(ship())
	set.Preamble = true
	got := run(t, set, "", "2", "SECRET problem solving", "/sheet", "1 =3", "", "SECRET pay", "/back", "SECRET pay", "/note of mine",
		"SECRET", "/quit")
	wantErr(t, got, Quit)
	again, err := interview.Replay(set, got.kept)
	if err != nil {
		t.Fatal(err)
	}
	rest := runLines(t, again, set, false, "SECRET competition", "/done", "", "SECRET terms", "1", "1", "2 comp", "2 m", "")
	wantErr(t, rest, nil)
	journal, err := json.Marshal(append(got.kept, rest.kept...))
	if err != nil {
		t.Fatal(err)
	}
	for what, text := range map[string]string{"the journal": string(journal), "the file": saved(t, rest.session)} {
		for _, words := range []string{"SECRET", "quote:", `"Quote":"p`} {
			if strings.Contains(text, words) {
				t.Errorf("%s holds %q: %s", what, words, text)
			}
		}
		if !strings.Contains(text, "of mine") {
			t.Errorf("%s lost the manager's own note", what)
		}
	}
	iv := rest.session.Interview()
	if len(iv.Turns) != 6 || iv.Turns[0].Evidence[0].Strength != 3 {
		t.Errorf("the drivers are not kept: %+v", iv.Turns)
	}
}

func TestASensitiveNote(t *testing.T) {
	for _, tt := range []struct {
		answer []string
		want   string
	}{
		{[]string{"1"}, "problem solving, since the operation"},
		{[]string{""}, ""},
		{[]string{"2", "problem solving"}, "problem solving"},
	} {
		set := setup()
		var kept []interview.Given
		got := runWith(t, set, Options{
			Record: func(g interview.Given) error { kept = append(kept, g); return nil },
			Sensitive: func(note string) string {
				if strings.Contains(note, "operation") {
					return "That touches on health."
				}
				return ""
			},
		}, append(append([]string{"problem solving, since the operation"}, tt.answer...), "", "/quit")...)
		turns := got.session.Interview().Turns
		if len(turns) != 1 || turns[0].Answer != tt.want || len(turns[0].Evidence) != 1 {
			t.Errorf("%q: %+v; shown:\n%s", tt.answer, turns, got.shown)
		}
		data, _ := json.Marshal(kept)
		if tt.want == "" && strings.Contains(string(data), "operation") {
			t.Errorf("the journal holds the words: %s", data)
		}
	}
}

// atEnough returns a talk at a question that says that there is enough.
func atEnough(t *testing.T) (interview.Setup, interview.Session) {
	t.Helper()
	for limit := 2; limit < 14; limit++ {
		set := setup()
		set.Limit = limit
		for s := interview.New(set); s.Next().Kind.Asks(); {
			if s.Next().Kind == interview.Ask && s.Next().Enough != "" {
				return set, s
			}
			given := interview.Given{Text: "fine", Evidence: []motive.Evidence{{Motivator: "pay", Strength: 2}}}
			if s.Next().Kind != interview.Ask {
				given = interview.Given{Act: interview.Skipped}
			}
			next, err := s.Answer(given)
			if err != nil {
				t.Fatal(err)
			}
			s = next
		}
	}
	t.Fatal("it was never enough")
	return interview.Setup{}, interview.Session{}
}

// Once there is enough, Enter goes on to the playback. One Enter too many after
// a note does not.
func TestEnterFinishesATalkThatHasEnough(t *testing.T) {
	set, s := atEnough(t)
	turns := len(s.Interview().Turns)
	got := runLines(t, s, set, false, "", "and a bit of pay", "/quit")
	wantErr(t, got, Quit)
	wantShown(t, got, ". Enter sums up; or go on:", "Press Enter again to sum up", "> and a bit of pay")
	if n := len(got.session.Interview().Turns); n != turns+1 {
		t.Errorf("%d turns, want %d; shown:\n%s", n, turns+1, got.shown)
	}
	got = runLines(t, s, set, false, "", "", "", "")
	wantErr(t, got, nil)
	wantShown(t, got, ". Enter sums up; or go on:", "Press Enter again to sum up", "Now sum up")
}

// Suggestions that the coach is not sure of are shown and count for nothing.
func TestAnUnsureSuggestionIsNotKept(t *testing.T) {
	got := run(t, setup(), "the problem solving, perhaps", "/done", "", "1 1", "")
	wantErr(t, got, nil)
	wantShown(t, got, "heard: 1 Problem solving + ? (/heard corrects it)")
	if turns := got.session.Interview().Turns; len(turns) != 1 || len(turns[0].Evidence) != 1 || turns[0].Evidence[0].ByCoach {
		t.Errorf("turns %+v; shown:\n%s", turns, got.shown)
	}
	got = run(t, setup(), "the problem solving, perhaps", "/done", "", "")
	if turns := got.session.Interview().Turns; len(turns) != 1 || len(turns[0].Evidence) != 0 {
		t.Errorf("turns %+v", turns)
	}
}
