package prompt

import (
	"reflect"
	"strings"
	"testing"

	"buyin/internal/interview"
	"buyin/internal/motive"
)

// A note that reads like a correction of what was just heard is questioned.
func TestANoteThatReadsLikeACorrection(t *testing.T) {
	set := setup()
	first := "love the problem solving and a bit of pay"
	one := func(id string, strength int) motive.Evidence {
		return motive.Evidence{Motivator: id, Strength: strength, Kind: motive.Volunteered}
	}
	solving, pay := one("problem-solving", 4), one("pay", 2)
	solving.Quote, pay.Quote = "problem solving", "pay"
	with := func(e motive.Evidence, strength int) motive.Evidence { e.Strength = strength; return e }
	for note, want := range map[string][]motive.Evidence{
		"none":   {},
		"0":      {},
		"2":      {pay},
		"1=-2":   {with(solving, -2)},
		"+pay=5": {solving, with(pay, 5)},
		"-":      {with(solving, -4), pay},
	} {
		got := run(t, set, first, note, "1", "fine", "/quit")
		wantErr(t, got, Quit)
		wantShown(t, got, "“"+note+"” reads like a correction of your last note (“love the", "heard: ", "2. ")
		turns := got.session.Interview().Turns
		if len(turns) != 2 || turns[1].Answer != "fine" {
			t.Fatalf("%q: %+v; shown:\n%s", note, turns, got.shown)
		}
		if e := turns[0].Evidence; len(e) != len(want) || len(e) > 0 && !reflect.DeepEqual(e, want) {
			t.Errorf("%q: %+v, want %+v; shown:\n%s", note, e, want, got.shown)
		}
		again, err := interview.Replay(set, got.kept)
		if err != nil || saved(t, again) != saved(t, got.session) {
			t.Errorf("%q: replayed: %v\n%s\nwant\n%s", note, err, saved(t, again), saved(t, got.session))
		}
	}
	for _, note := range []string{"none", "2", "1=4"} { // they said that
		got := run(t, set, first, note, "", "/quit")
		if answers := answersOf(got); len(answers) != 2 || answers[1] != note {
			t.Errorf("%q: %q; shown:\n%s", note, answers, got.shown)
		}
	}
	for _, note := range []string{"no", "3", "12", "no pay", "pay", "yes", "none of that", "ok", "x", "to learn", "- love it"} { // no correction
		got := run(t, set, first, note, "/quit")
		if answers := answersOf(got); len(answers) != 2 || answers[1] != note {
			t.Errorf("%q: %q; shown:\n%s", note, answers, got.shown)
		}
	}
	got := run(t, set, first, "1=4", "and no competition", "/quit") // both are words
	if answers := answersOf(got); len(answers) != 3 || answers[1] != "1=4" || answers[2] != "and no competition" {
		t.Errorf("typed on: %q; shown:\n%s", answers, got.shown)
	}
	got = run(t, set, first, "1=4", "/help", "", "", "/quit") // the note is kept while help is shown
	if answers := answersOf(got); len(answers) != 2 || answers[1] != "1=4" {
		t.Errorf("after /help: %q; shown:\n%s", answers, got.shown)
	}
	if got := run(t, set, "none", "/quit"); strings.Contains(got.shown, "reads like a correction") {
		t.Errorf("there was nothing to correct; shown:\n%s", got.shown)
	}
	got = run(t, set, first, "-2", "1", "1 2", "", "fine", "/quit") // what cannot be read opens the sheet
	if turns := got.session.Interview().Turns; len(turns) != 2 || len(turns[0].Evidence) != 1 || turns[0].Evidence[0].Motivator != "pay" {
		t.Errorf("%+v; shown:\n%s", turns, got.shown)
	}
	got = run(t, set, first, "1=4") // interrupted at the question
	wantErr(t, got, Ended)
	if again, err := interview.Replay(set, got.kept); err != nil || again.Draft() != "1=4" {
		t.Errorf("the draft is %q, %v", again.Draft(), err)
	}
	got = run(t, set, first, "1=2", "1") // and after it
	wantErr(t, got, Ended)
	if again, err := interview.Replay(set, got.kept); err != nil || again.Draft() != "" {
		t.Errorf("the draft is %q, %v", again.Draft(), err)
	}
}
