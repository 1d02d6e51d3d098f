package prompt

import (
	"strings"
	"testing"

	"buyin/internal/interview"
	"buyin/internal/motive"
)

// notes are a manager's notes on a talk that is over.
var notes = []string{
	"love the problem solving", "and a bit of pay", "",
	"", // pasted notes have extra empty lines
	"no competition at all", "nothing in this one",
}

func overSetup(goals ...motive.Goals) interview.Setup {
	set := setup(goals...)
	set.Debrief, set.Preamble = true, true
	return set
}

func TestADebriefIsReviewedOnceAtTheEnd(t *testing.T) {
	set := overSetup(ship())
	lines := append([]string{"1"}, notes...) // they know, and their words may be kept
	lines = append(lines, "/done", "", "", "")
	got := run(t, set, lines...)
	wantErr(t, got, nil)
	wantShown(t, got, "Does Sam Lee know", "a line for each thing said", "This is what I hear",
		"1 “love the problem solving”: Problem solving pulls 4 of 5", "4 “nothing in this one”: no driver",
		"Did you sum it up for them", "Last, if it came up")
	if strings.Contains(got.shown, "believe drives") {
		t.Error("a guess was asked for after the talk")
	}
	iv := got.session.Interview()
	want := []struct{ question, answer string }{
		{"debrief.1", "love the problem solving"}, {"debrief.2", "and a bit of pay"},
		{"debrief.3", "no competition at all"}, {"debrief.4", "nothing in this one"},
	}
	if len(iv.Turns) != len(want) {
		t.Fatalf("turns %+v", iv.Turns)
	}
	for i, w := range want {
		if iv.Turns[i].Question != w.question || iv.Turns[i].Answer != w.answer {
			t.Errorf("turn %d: %+v, want %+v", i, iv.Turns[i], w)
		}
	}
}

func TestALineOfADebriefIsCorrected(t *testing.T) {
	set := overSetup()
	lines := append([]string{""}, notes...)
	lines = append(lines, "/done",
		"4", "comp=5", // correct the fourth line
		"1", "1=2",
		"-9223372036854775808", "9", "", // out of range; then keep the rest
		"1", "-2", // there was a playback, and its second entry was dropped
	)
	got := run(t, set, lines...)
	wantErr(t, got, nil)
	turns := got.session.Interview().Turns
	if len(turns) != 5 || turns[0].Evidence[0].Strength != 2 || turns[0].Evidence[0].Quote != "problem solving" ||
		len(turns[3].Evidence) != 1 || turns[3].Evidence[0].Strength != 5 || turns[3].Evidence[0].Kind != motive.Volunteered {
		t.Errorf("turns %+v", turns)
	}
	again, err := interview.Replay(set, got.kept)
	if err != nil || saved(t, again) != saved(t, got.session) {
		t.Errorf("replayed: %v\n%s\nwant\n%s", err, saved(t, again), saved(t, got.session))
	}
}

func TestADebriefIsResumed(t *testing.T) {
	set := overSetup()
	lines := append(append([]string{"1"}, notes...), "/done", "1", "1=2", "", "")
	whole := run(t, set, lines...)
	wantErr(t, whole, nil)
	for n := range lines {
		cut := run(t, set, lines[:n]...)
		wantErr(t, cut, Ended)
		again, err := interview.Replay(set, cut.kept)
		if err != nil {
			t.Fatal(err)
		}
		rest := lines[n:]
		switch { // the review starts again
		case n == 8 || n == 10:
			rest = append([]string{"/done"}, rest...)
		case n == 9:
			rest = append([]string{"/done", "1"}, rest...)
		}
		got := runLines(t, again, set, false, rest...)
		if got.err != nil || saved(t, got.session) != saved(t, whole.session) {
			t.Errorf("cut after %d lines: %v\n%s\nshown\n%s", n, got.err, saved(t, got.session), got.shown)
		}
	}
}

func TestADebriefWithoutWords(t *testing.T) {
	set := overSetup()
	got := run(t, set, "2", "SECRET problem solving", "/back", "", "", "SECRET pay", "/done", "2", "1=1", "", "")
	wantErr(t, got, nil)
	wantShown(t, got, "(words not kept): Pay pulls 4 of 5")
	if text := saved(t, got.session); strings.Contains(text, "SECRET") || !strings.Contains(text, "motivator: pay, strength: 1") {
		t.Errorf("saved:\n%s", text)
	}
}

func TestBackInADebrief(t *testing.T) {
	got := run(t, overSetup(), "1", "love the problem solving", "no pay", "/back", "a bit of pay", ".", "", "")
	wantErr(t, got, nil)
	wantShown(t, got, "So far: “no pay”")
	if turns := got.session.Interview().Turns; len(turns) != 2 || turns[1].Answer != "a bit of pay" {
		t.Errorf("turns %+v", turns)
	}
}

func TestAnEmptyDebrief(t *testing.T) {
	got := run(t, overSetup(), "", "", "/done", "")
	wantErr(t, got, nil)
	if turns := got.session.Interview().Turns; len(turns) != 0 {
		t.Errorf("turns %+v", turns)
	}
}

// Notes that are piped or pasted may come before told is answered.
func TestADebriefThatStartsWithNotes(t *testing.T) {
	got := run(t, overSetup(), "/help", "yes", "7", "love the problem solving", "no pay", "/done", "", "")
	wantErr(t, got, nil)
	iv := got.session.Interview()
	if len(iv.Turns) != 2 || iv.Turns[0].Answer != "love the problem solving" || iv.Turns[1].Question != "debrief.2" || iv.Told != nil {
		t.Errorf("told %+v, turns %+v", iv.Told, iv.Turns)
	}
}

// A minus and a line's number drop the line's words.
func TestALineOfADebriefIsRedacted(t *testing.T) {
	set := overSetup()
	for _, minus := range []string{"-2", "-1"} {
		got := runWith(t, set, Options{Sensitive: func(note string) string {
			return map[bool]string{true: "That touches on health."}[strings.Contains(note, "operation")]
		}}, "1", "love the problem solving", "no pay since the operation", "/done", "-9", minus, "", "", "")
		wantErr(t, got, nil)
		wantShown(t, got, "That touches on health.", "-2 keeps what line 2 says", "(words not kept): ")
		turns := got.session.Interview().Turns
		gone, kept := turns[1], turns[0]
		if minus == "-1" {
			gone, kept = kept, gone
		}
		if gone.Answer != "" || len(gone.Evidence) != 1 || gone.Evidence[0].Quote != "" || kept.Answer == "" || kept.Evidence[0].Quote == "" {
			t.Errorf("%s: %+v", minus, turns)
		}
	}
}
