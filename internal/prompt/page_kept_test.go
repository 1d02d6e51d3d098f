package prompt

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"buyin/internal/interview"
	"buyin/internal/motive"
	"buyin/internal/notes"
)

// A page of notes is in the journal before its lines are heard. Wherever the program is
// killed, all lines are there once when the debrief is resumed, in their order.
func TestAPageIsNotLostWhileItIsHeard(t *testing.T) {
	page := "2 March 2026\n- no pay\n- no\nme: tired\n- no\n\n- love the problem solving\n  and the rest of it\n- “Sam: a bit of pay”"
	typed := []string{"1", "love problem solving"}
	typed = append(typed, strings.Split(page, "\n")...)
	set := overSetup()
	for name, whole := range map[string]result{
		"typed":     run(t, set, append(typed, "love problem solving", "/done", "", "", "", "")...),
		"in a file": runWith(t, set, pageOptions(page), "1", "", "", ""),
	} {
		wantErr(t, whole, nil)
		began := slices.IndexFunc(whole.kept, func(g interview.Given) bool { return g.Act == interview.Paged })
		if began < 0 {
			t.Fatalf("%s: no page is kept: %+v", name, whole.kept)
		}
		ended := began + slices.IndexFunc(whole.kept[began:], func(g interview.Given) bool { return g.Act == interview.Paged && g.Text == "" })
		for n := began + 1; n <= ended; n++ {
			again, err := interview.Replay(set, whole.kept[:n])
			if err != nil {
				t.Fatal(err)
			}
			resumed := runLines(t, again, set, false, "/done", "", "", "", "")
			wantErr(t, resumed, nil)
			if got, want := linesOf(resumed.session), linesOf(whole.session); got != want {
				t.Errorf("%s, killed after %d acts:\n%s\nwant\n%s\nshown:\n%s", name, n, got, want, resumed.shown)
			}
			if page, _ := resumed.session.Page(); page.Text != "" {
				t.Errorf("%s, killed after %d acts: the page is still kept", name, n)
			}
		}
		if again, err := interview.Replay(set, whole.kept); err != nil || saved(t, again) != saved(t, whole.session) {
			t.Errorf("%s: replayed, it is another talk: %v", name, err)
		}
	}
}

// pageOptions are those of a debrief of a page in a file.
func pageOptions(page string) Options {
	parsed := notes.Parse(page, notes.Options{Report: "Sam Lee", Today: "2026-11-23"})
	return Options{Page: page, Notes: parsed.Lines, Understood: parsed.Understood.Sentence()}
}

// linesOf returns the answers and the notes of a talk.
func linesOf(s interview.Session) string {
	var lines []string
	for _, turn := range s.Interview().Turns {
		lines = append(lines, turn.Answer)
	}
	return fmt.Sprintf("%s: %q %q", s.Interview().Started, lines, s.Interview().Notes)
}

// If no words may be kept, no page is.
func TestNoPageIsKeptWithoutWords(t *testing.T) {
	for name, got := range map[string]result{
		"typed":     run(t, overSetup(), "2", "SECRET pay", "SECRET problem solving", "/done", "", "", ""),
		"in a file": runWith(t, overSetup(), pageOptions("SECRET pay\nSECRET problem solving\n"), "2", "", "", ""),
	} {
		wantErr(t, got, nil)
		if all := fmt.Sprintf("%+v", got.kept); strings.Contains(all, "SECRET") || len(got.session.Interview().Turns) != 2 {
			t.Errorf("%s: %s", name, all)
		}
	}
}

// A page that names the day on which the debrief began does not set another one, also if
// it is resumed later.
func TestTheDayOfThePageIsThatOfTheDebrief(t *testing.T) {
	set := overSetup()
	set.Head.Told = &motive.Told{On: "2026-11-23", Quotes: true}
	got := run(t, set, "love problem solving", "/quit")
	wantErr(t, got, Quit)
	for _, today := range []string{"2026-11-23", "2026-11-25"} {
		again, err := interview.Replay(set, got.kept)
		if err != nil {
			t.Fatal(err)
		}
		o := Options{Page: "x", Record: func(interview.Given) error { return nil }}
		d := NewDialogue(newPlainConsole(t.Context(), "23 November 2026\nno pay\na good day\n/done\n\n\n\n", &strings.Builder{}, false), set, o)
		d.options.Today = today
		session, err := Run(again, d, o.Record)
		if err != nil || session.Interview().Started != set.Head.Started || len(session.Interview().Turns) != 3 {
			t.Errorf("on %s: %v, %s", today, err, linesOf(session))
		}
	}
}

// A page that is longer than a talk can be is cut, and it is said where. That is so after
// a crash, too.
func TestAPageThatIsTooLong(t *testing.T) {
	var lines []string
	for i := range motive.MaxTurns + 5 {
		lines = append(lines, fmt.Sprintf("line %d of it", i))
	}
	set := overSetup()
	got := run(t, set, append(append([]string{"1"}, lines...), "me: tired", "/done", "", "", "")...)
	wantErr(t, got, nil)
	if turns := got.session.Interview().Turns; len(turns) != motive.MaxTurns-10 || turns[len(turns)-1].Answer != "line 989 of it" {
		t.Errorf("%d lines were taken", len(turns))
	}
	wantShown(t, got, "A talk holds 990 lines. 16 more were not taken, from “line 990 of it” on.")
	began := slices.IndexFunc(got.kept, func(g interview.Given) bool { return g.Act == interview.Paged })
	again, err := interview.Replay(set, got.kept[:began+500])
	if err != nil {
		t.Fatal(err)
	}
	resumed := runLines(t, again, set, false, "/done", "", "", "")
	wantErr(t, resumed, nil)
	if linesOf(resumed.session) != linesOf(got.session) {
		t.Errorf("after a crash it is another talk; shown:\n%s", resumed.shown)
	}
}
