package prompt

import (
	"encoding/json"
	"strings"
	"testing"

	"buyin/internal/interview"
	"buyin/internal/motive"
)

// What is typed next begins the next note, whatever it begins with.
func TestNoKeyIsNeededToGoOn(t *testing.T) {
	lines := []string{"love the problem solving", "2 weeks of pay", "no competition", "- and a dash", "none of it", "fine"}
	got := run(t, setup(), append(lines, "/quit")...)
	wantErr(t, got, Quit)
	for i, turn := range got.session.Interview().Turns {
		if turn.Answer != lines[i] {
			t.Errorf("answer %d is %q, want %q; shown:\n%s", i, turn.Answer, lines[i], got.shown)
		}
	}
}

// The heard line in plain lines: at once, or shown first.
func TestTheHeardLineInPlainLines(t *testing.T) {
	for name, lines := range map[string][]string{
		"at once":     {"/heard 2"},
		"shown first": {"/heard", "2"},
		"in steps":    {"/heard n", "/heard +2"},
	} {
		got := run(t, setup(), append(append([]string{"the problem solving, no pay"}, lines...), "fine", "/quit")...)
		wantErr(t, got, Quit)
		wantShown(t, got, "heard: 1 Problem solving + · 2 Pay - (/heard corrects it)\nSay back: ", "2. ", "heard: 2 Pay -\nSay back: ", "2. ", "> fine")
		turns := got.session.Interview().Turns
		if len(turns) != 2 || len(turns[0].Evidence) != 1 || turns[0].Evidence[0].Motivator != "pay" || turns[0].Evidence[0].ByCoach {
			t.Errorf("%s: %+v", name, turns)
		}
	}
	got := run(t, setup(), "the problem solving, no pay", "/heard", "", "/heard 7", "/heard", "r", "/heard", "/quit")
	wantShown(t, got, "> /heard", "heard: [1 Problem solving +] · 2 Pay -", "Say back: ", "or: ", "What is right? 1: only that.", "2. ", "not 7", "> r", "Say back: ")
	if n := len(got.kept); n != 1 {
		t.Errorf("%d acts: %+v", n, got.kept)
	}
	if e := got.session.Interview().Turns[0].Evidence; len(e) != 2 || !e[0].ByCoach {
		t.Errorf("%+v", e)
	}
	got = run(t, setup(), "/heard", "/quit")
	wantShown(t, got, "There is nothing to correct yet.")
}

// /back goes over a correction, and keeps what it says as the draft's.
func TestACorrectionIsGoneBackOver(t *testing.T) {
	got := run(t, setup(), "the problem solving, no pay", "/heard 2", "/back", "", "/quit")
	wantErr(t, got, Quit)
	turns := got.session.Interview().Turns
	if len(turns) != 1 || turns[0].Answer != "the problem solving, no pay" || len(turns[0].Evidence) != 1 || turns[0].Evidence[0].Motivator != "pay" {
		t.Errorf("%+v; shown:\n%s", turns, got.shown)
	}
	again, err := interview.Replay(setup(), got.kept)
	if err != nil || saved(t, again) != saved(t, got.session) {
		t.Errorf("%v, replayed as\n%s", err, saved(t, again))
	}
}

// What comes before a question is said once, not at each command.
func TestWhatIsSaidBackIsShownOnce(t *testing.T) {
	got := run(t, setup(), "love the problem solving", "/why", "/note mine", "/help", "/other", "/quit")
	if n := strings.Count(got.shown, "Say back: "); n != 1 {
		t.Errorf("it was shown %d times:\n%s", n, got.shown)
	}
	if n := strings.Count(got.shown, "Say first: "); n != 1 {
		t.Errorf("the frame was shown %d times:\n%s", n, got.shown)
	}
}

// In a rehearsal Enter takes the reply as the note.
func TestEnterTakesASimulatedReply(t *testing.T) {
	set := setup()
	replies := map[interview.Kind]string{interview.Ask: "love the problem solving", interview.SumUp: "that's about it"}
	got := runWith(t, set, Options{Reply: func(s interview.Step) string { return replies[s.Kind] }},
		"", "", "in my words: the pay", "", "/done", "", "")
	wantErr(t, got, nil)
	wantShown(t, got, "Sam Lee: “love the problem solving”\n(Enter alone takes that as your note.)", "heard: 1 Problem solving +", "2. ", "> in my words: the pay")
	turns := got.session.Interview().Turns
	if len(turns) < 4 || turns[0].Answer != replies[interview.Ask] || turns[1].Answer != replies[interview.Ask] || turns[2].Answer != "in my words: the pay" {
		t.Errorf("%+v; shown:\n%s", turns, got.shown)
	}
	if n := strings.Count(got.shown, "(Enter alone takes that"); n != 1 {
		t.Errorf("the hint was shown %d times", n)
	}
}

// Enter at the playback confirms what was said aloud, and nothing else. So does
// a yes; after a no it is asked what is not so.
func TestThePlaybackConfirmsOnlyWhatWasSaid(t *testing.T) {
	talk := []string{"the problem solving, no pay", "a bit of competition perhaps", "/done"}
	for _, lines := range [][]string{{""}, {"yes"}, {"no", "y"}} {
		got := run(t, setup(), append(append(talk[:3:3], lines...), "")...)
		wantErr(t, got, nil)
		turns := got.session.Interview().Turns
		evidence := turns[len(turns)-1].Evidence
		if len(turns) != 3 || len(evidence) != 2 || evidence[0].Motivator != "problem-solving" || evidence[1].Motivator != "pay" {
			t.Errorf("%q: %+v; shown:\n%s", lines, turns, got.shown)
		}
	}
	got := run(t, setup(), append(talk, "no", "-2", "")...)
	wantShown(t, got, "Did they agree? Enter = yes", "What is not so? -2 takes out 2")
	got = run(t, setup(), append(talk, "/skip", "")...)
	if turns := got.session.Interview().Turns; len(turns) != 2 {
		t.Errorf("what was not said back was confirmed: %+v", turns)
	}
}

// Where no words may be kept, the heard line still corrects what was heard.
func TestTheHeardLineWithoutWords(t *testing.T) {
	set := setup()
	set.Head.Told = &motive.Told{On: "2026-11-23"}
	got := run(t, set, "SECRET problem solving, no pay perhaps", "/heard 2", "/quit")
	wantErr(t, got, Quit)
	wantShown(t, got, "heard: 1 Problem solving + ? · 2 Pay - ?", "heard: 2 Pay -\n")
	turns := got.session.Interview().Turns
	if len(turns) != 1 || len(turns[0].Evidence) != 1 || turns[0].Evidence[0].Motivator != "pay" || strings.Contains(saved(t, got.session), "SECRET") {
		t.Errorf("%+v", turns)
	}
	for _, g := range got.kept {
		if data, _ := json.Marshal(g); strings.Contains(string(data), "SECRET") {
			t.Errorf("the journal holds %s", data)
		}
	}
}

// A number means the same as on the line before, also once something is corrected.
func TestTheHeardLineKeepsItsNumbers(t *testing.T) {
	got := run(t, setup(), "the problem solving, no pay", "/heard 2", "/heard", "+comp", "/heard", "", "/heard 1", "/quit")
	wantErr(t, got, Quit)
	wantShown(t, got, "heard: 2 Pay -\n", "heard: 1 Problem solving + ? · [2 Pay -]\n", "heard: 2 Pay - · 3 Competition +\n",
		"heard: 1 Problem solving + ? · [2 Pay -] · 3 Competition +\n", "heard: 1 Problem solving +\n")
	if e := got.session.Interview().Turns[0].Evidence; len(e) != 1 || e[0].Motivator != "problem-solving" {
		t.Errorf("%+v", e)
	}
}

// What the coach is unsure of is on the sheet of a talk of which no words are kept, and
// nobody has looked at it before somebody does.
func TestASuggestionStaysWithoutWords(t *testing.T) {
	set := setup()
	set.Head.Told = &motive.Told{On: "2026-11-23"}
	got := run(t, set, "the pay perhaps", "/sheet", "", "tea", "/sheet", "1 1", "", "/quit")
	wantErr(t, got, Quit)
	wantShown(t, got, "heard: 1 Pay + ?", "the pay perhaps", "1 Pay", "nobody has looked")
	turns := got.session.Interview().Turns
	if len(turns) != 2 || len(turns[0].Evidence) != 1 || turns[0].Evidence[0].Motivator != "pay" {
		t.Errorf("%+v; shown:\n%s", turns, got.shown)
	}
	for _, g := range got.kept {
		if data, _ := json.Marshal(g); strings.Contains(string(data), "perhaps") {
			t.Errorf("kept %s", data)
		}
	}
}

// One Enter too many after a note does not sound as if the note were lost.
func TestAnEnterAfterANote(t *testing.T) {
	got := run(t, setup(), "", "love the pay", "", "/quit")
	wantShown(t, got, "Nothing noted yet.", "2. ", "Your last note is kept. Nothing is noted for this question yet.")
}

// What the manager said is a note of their own, as in the notes on a talk that is over.
func TestALineOfTheManagersInANote(t *testing.T) {
	got := runLines(t, interview.New(setup()), setup(), true, "love the pay\\", "me: told her of May\\", "every day", "me: hm", "fine", "/quit")
	wantErr(t, got, Quit)
	iv := got.session.Interview()
	if len(iv.Turns) != 2 || iv.Turns[0].Answer != "love the pay\nevery day" || iv.Turns[1].Answer != "fine" || strings.Join(iv.Notes, "|") != "told her of May|hm" {
		t.Errorf("%+v, %q; shown:\n%s", iv.Turns, iv.Notes, got.shown)
	}
	again, err := interview.Replay(setup(), got.kept)
	if err != nil || saved(t, again) != saved(t, got.session) {
		t.Errorf("%v, replayed as\n%s", err, saved(t, again))
	}
}
