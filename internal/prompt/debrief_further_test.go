package prompt

import (
	"strings"
	"testing"

	"buyin/internal/interview"
)

// replayed checks that the journal of a run gives the same talk.
func replayed(t *testing.T, set interview.Setup, got result) {
	t.Helper()
	again, err := interview.Replay(set, got.kept)
	if err != nil || saved(t, again) != saved(t, got.session) {
		t.Errorf("replayed: %v\n%s\nwant\n%s", err, saved(t, again), saved(t, got.session))
	}
}

// The sheet in the middle of a debrief returns to the notes.
func TestTheSheetReturnsToTheNotes(t *testing.T) {
	set := overSetup()
	got := typed(t, set, "1", "love the problem solving", "/sheet", "1 pay", "", "no competition", "/sheet", "a", "fine", "/done", "", "")
	wantErr(t, got, nil)
	wantAnswers(t, got, "love the problem solving", "no competition", "fine")
	wantShown(t, got, "Enter goes back", "1 line, all looked at.", "More notes, if there are any. /done", "2 noted", "What else did they say?", "3 noted", "Did you sum it up")
	if n := strings.Count(got.shown, "Did you sum it up"); n != 1 {
		t.Errorf("the playback came %d times; shown:\n%s", n, got.shown)
	}
	replayed(t, set, got)
}

// Words that fit no choice behind the notes are kept as what they are.
func TestWordsBehindTheNotesAreKept(t *testing.T) {
	set := overSetup(ship())
	got := typed(t, set, "1", "love the problem solving", "/done", "",
		"(seemed tired)", "no pay, they said", "9", "1", "", // the playback
		"[ask about the trip]", "if the rota were settled", // the closing question
		"me: by May", "a bit of competition", "5", "and job security", "")
	wantErr(t, got, nil)
	wantShown(t, got, "Two last questions.", "Did you sum it up", "kept as your own note", "Added to the notes as line 2.",
		"number from the list", "kept as your own note", "What does that mean for the ask?", "kept as your own note", "Added to the notes as line 4.", "another part of the ask", "Added to the notes as line 5.")
	iv := got.session.Interview()
	if notes := strings.Join(iv.Notes, "; "); notes != "seemed tired; ask about the trip; by May" {
		t.Errorf("notes %q", notes)
	}
	var all []string
	for _, turn := range iv.Turns {
		all = append(all, turn.Question+" "+turn.Answer)
	}
	if want := "debrief.1 love the problem solving|debrief.2 no pay, they said|playback |debrief.3 a bit of competition|debrief.4 and job security|closing if the rota were settled"; strings.Join(all, "|") != want {
		t.Errorf("turns\n%s\nwant\n%s", strings.Join(all, "|"), want)
	}
	if e := iv.Turns[1].Evidence; len(e) != 1 || e[0].Motivator != "pay" || !e[0].ByCoach {
		t.Errorf("heard %+v", e)
	}
	if e := iv.Turns[2].Evidence; len(e) != 2 { // what was added counts in the playback
		t.Errorf("played back %+v", e)
	}
	if p := iv.Turns[5].Positions; len(p) != 1 || p[0].Goal != "rota" {
		t.Errorf("positions %+v", p)
	}
	replayed(t, set, got)
}

// Lines are added from the sheet behind the notes, too, and /back says what it
// takes out.
func TestLinesAreAddedBehindTheNotes(t *testing.T) {
	set := overSetup()
	got := typed(t, set, "1", "love the problem solving", "/done", "", "/sheet", "a", "no pay", "/sheet", "a", "fine", "/done", "/back", "")
	wantErr(t, got, nil)
	wantAnswers(t, got, "love the problem solving", "no pay")
	wantShown(t, got, "One last question.", "What else did they say?", "Added to the notes as line 2.", "Added to the notes as line 3.", "Taken out of the notes again: “fine”")
	replayed(t, set, got)
}

// /back from behind the notes says that these are the notes.
func TestBackToTheNotes(t *testing.T) {
	set := overSetup()
	got := typed(t, set, "1", "love the problem solving", "/done", "", "/back", "no pay", "/done", "", "")
	wantErr(t, got, nil)
	wantAnswers(t, got, "love the problem solving", "no pay")
	wantShown(t, got, "Did you sum it up", "More notes, if there are any. /done when that is all.", "2 noted", "Did you sum it up")
	replayed(t, set, got)
}

// What a page was taken for is said once, where it answered another question.
func TestAFirstPageAnswersTold(t *testing.T) {
	got := typed(t, overSetup(), "love the problem solving", "/done", "", "")
	wantShown(t, got, "0 not yet: their words are kept here for now; tell them soon (Enter, or",
		"Taken as your notes, and for the question as: not yet.", "1 noted")
	if strings.Contains(got.shown, "Type or paste") {
		t.Errorf("the notes are explained after they were typed; shown:\n%s", got.shown)
	}
}

// Each typed line is echoed with its number, and a remark as what it is.
func TestTypedLinesAreEchoed(t *testing.T) {
	got := typed(t, overSetup(), "1", "- love the problem solving", "me: tired", "10:42 no pay", "  at all", "/done", "", "")
	wantShown(t, got, "1 noted\n", "kept as your own note\n", "2 noted\n", "added to 2\n", "Heard from")
	notes, _, _ := strings.Cut(got.shown, "Heard from")
	if strings.Contains(notes, "heard:") || strings.Contains(notes, "> 1 noted") || strings.Contains(notes, "> 2") {
		t.Errorf("shown:\n%s", notes)
	}
}

// The day at the top of a page is that of the talk. The first one counts.
func TestTheDayOfADebrief(t *testing.T) {
	set := overSetup()
	got := typed(t, set, "1", "1:1 w/ Sam 28 Oct", "love the problem solving", "/back", "no pay", "## 2026-11-01", "fine", "/done", "", "")
	wantErr(t, got, nil)
	wantAnswers(t, got, "no pay", "fine")
	wantShown(t, got, "Notes of 28 October 2026", "1 noted")
	if iv := got.session.Interview(); iv.Started != "2026-10-28T12:00:00Z" {
		t.Errorf("started %s", iv.Started)
	}
	replayed(t, set, got)
	for _, first := range []string{"1:1 Sam 23 Nov", "1:1 Sam", "Notes Sam 3 Nov 2023"} { // today, unknown, long ago
		got := run(t, set, "1", first, "fine", "no pay", "/done", "", "")
		wantAnswers(t, got, "fine", "no pay")
		if iv := got.session.Interview(); iv.Started != set.Head.Started {
			t.Errorf("%s: started %s", first, iv.Started)
		}
	}
}

// A page that comes a second time is left out; doubles within a page are kept.
func TestAPageThatIsPastedTwice(t *testing.T) {
	set := overSetup()
	page := []string{"love the problem solving", "fine", "fine", "(tired out)"}
	got := typed(t, set, append(append([]string{"1"}, page...), "love the problem solving", "fine", "(tired out)", "/done", "", "")...)
	wantErr(t, got, nil)
	wantAnswers(t, got, "love the problem solving", "fine", "fine", "fine") // short lines can be said twice
	wantShown(t, got, "this line was there already and was left out", "4 noted")
	d := NewDialogue(newPlainConsole(t.Context(), "", &strings.Builder{}, true), set, Options{})
	d.session = got.session
	if err := d.readPage("- fine\n- love  the problem solving\n- no pay\n"); err != nil {
		t.Fatal(err)
	}
	if len(d.page.lines) != 1 || !strings.HasSuffix(d.page.sentence, "2 of these lines were there already and were left out.") {
		t.Errorf("%+v, %q", d.page.lines, d.page.sentence)
	}
}
