package prompt

import (
	"context"
	"encoding/json"
	"io"
	"slices"
	"strings"
	"testing"

	"buyin/internal/interview"
	"buyin/internal/motive"
	"buyin/internal/notes"
)

// rough are a manager's notes on a talk that is over.
var rough = []string{
	"love the problem solving", "and a bit of pay", "",
	"", // pasted notes have extra empty lines
	"no competition at all", "nothing in this one",
}

func overSetup(goals ...motive.Goals) interview.Setup {
	set := setup(goals...)
	set.Debrief, set.Preamble = true, true
	return set
}

// typed runs a debrief in plain lines for a person at a terminal.
func typed(t *testing.T, set interview.Setup, lines ...string) result {
	t.Helper()
	return runLines(t, interview.New(set), set, true, lines...)
}

func wantAnswers(t *testing.T, got result, want ...string) {
	t.Helper()
	if answers := answersOf(got); !slices.Equal(answers, want) {
		t.Errorf("the answers are %q, want %q; shown:\n%s", answers, want, got.shown)
	}
}

func TestEveryLineOfADebriefIsAnAnswer(t *testing.T) {
	set := overSetup(ship())
	lines := append([]string{"1"}, rough...) // they know, and their words may be kept
	lines = append(lines, "/done", "", "", "")
	for _, person := range []bool{false, true} {
		got := runLines(t, interview.New(set), set, person, lines...)
		wantErr(t, got, nil)
		wantShown(t, got, "Does Sam Lee know", "every line is one thing they said", "1: love the problem solving",
			"1 Problem solving +4", "Saved. 4 of 4 lines not looked at", "Did you sum it up for them", "Last, if it came up")
		if strings.Contains(got.shown, "believe drives") {
			t.Error("a guess was asked for after the talk")
		}
		iv := got.session.Interview()
		want := []string{"love the problem solving", "and a bit of pay", "no competition at all", "nothing in this one"}
		wantAnswers(t, got, want...)
		for i, turn := range iv.Turns {
			if wantID := "debrief." + string(rune('1'+i)); turn.Question != wantID {
				t.Errorf("turn %d is %s, want %s", i, turn.Question, wantID)
			}
			for _, e := range turn.Evidence {
				if !e.ByCoach {
					t.Errorf("nobody looked at %+v", e)
				}
			}
		}
	}
}

// The end of a pipe ends a debrief that has a note. Nobody is there to ask.
func TestTheEndOfAPipeFinishesADebrief(t *testing.T) {
	set := overSetup(ship())
	for name, lines := range map[string][]string{
		"after the notes":    rough,
		"after told":         append([]string{"1"}, rough...),
		"after done":         append(slices.Clone(rough), "/done"),
		"in the sheet":       append(slices.Clone(rough), "/done", "4 ok"),
		"after the sheet":    append(slices.Clone(rough), "/done", ""),
		"after the playback": append(slices.Clone(rough), "/done", "", "1", "1=5"),
	} {
		got := run(t, set, lines...)
		if got.err != nil || len(answersOf(got)) != 4 {
			t.Errorf("%s: %v, %q; shown:\n%s", name, got.err, answersOf(got), got.shown)
		}
		if told := got.session.Interview().Told; (told != nil) != (name == "after told") {
			t.Errorf("%s: told %+v", name, told)
		}
	}
	for name, lines := range map[string][]string{"nothing": nil, "told": {"1"}, "blank lines": {"", "", ""}} {
		wantErr(t, run(t, set, lines...), Ended)
		wantErr(t, typed(t, set, lines...), Ended)
		_ = name
	}
	wantErr(t, typed(t, set, rough...), Ended) // a person can resume it
}

func TestWhatIsUnderstoodOfAPageIsShown(t *testing.T) {
	got := run(t, overSetup(), "0", "- love the problem solving", "me: looked tired", "- no pay", "  or so they say", "/done", "", "")
	wantErr(t, got, nil)
	wantAnswers(t, got, "love the problem solving", "no pay\nor so they say")
	if iv := got.session.Interview(); len(iv.Notes) != 1 || iv.Notes[0] != "looked tired" {
		t.Errorf("notes %q", iv.Notes)
	}
	wantShown(t, got, "2 answers")
}

// A line that is typed alone can continue the one before.
func TestATypedLineContinuesTheOneBefore(t *testing.T) {
	set := overSetup()
	got := typed(t, set, "1", "love the problem solving", "  and a bit of pay", "> no competition", "fine", "/done", "", "")
	wantErr(t, got, nil)
	wantAnswers(t, got, "love the problem solving\nand a bit of pay\nno competition", "fine")
	if e := got.session.Interview().Turns[0].Evidence; len(e) != 3 {
		t.Errorf("heard %+v", e)
	}
	again, err := interview.Replay(set, got.kept)
	if err != nil || saved(t, again) != saved(t, got.session) {
		t.Errorf("replayed: %v\n%s\nwant\n%s", err, saved(t, again), saved(t, got.session))
	}
}

// What is added to a line that somebody has looked at is heard, and nobody has
// looked at that.
func TestWhatIsAddedToACorrectedLineIsHeard(t *testing.T) {
	for name, lines := range map[string][]string{
		"in between": {"1", "love the pay", "/sheet", "1 ok", "", "  and problem solving", "/done", "", "", ""},
		"at the end": {"1", "love the pay", "/done", "1 ok", "a", "  and problem solving", "/done", "", "", ""},
	} {
		got := typed(t, overSetup(), lines...)
		turns := got.session.Interview().Turns
		if len(turns) != 1 || turns[0].Answer != "love the pay\nand problem solving" || len(turns[0].Evidence) != 2 {
			t.Fatalf("%s: turns %+v", name, turns)
		}
		pay, solving := turns[0].Evidence[0], turns[0].Evidence[1]
		if pay.Motivator != "pay" || pay.ByCoach || solving.Motivator != "problem-solving" || !solving.ByCoach {
			t.Errorf("%s: evidence %+v", name, turns[0].Evidence)
		}
		if row, _ := got.session.Sheet().Row(1); row.Looked {
			t.Errorf("%s: the line counts as looked at", name)
		}
	}
}

// A line that is too long to be continued is left, and what continues it is the
// next answer.
func TestALineIsContinuedUpToTheLongestText(t *testing.T) {
	long := func(word string) string { return strings.TrimSpace(strings.Repeat(word+" ", 8000)) }
	for name, lines := range map[string][]string{
		"heard":     {"1", long("word"), "  " + long("more"), "/done", "", "", ""},
		"corrected": {"1", long("word"), "/done", "1 pay", "a", "  " + long("more"), "/done", "", "", ""},
	} {
		got := typed(t, overSetup(), lines...)
		if got.err != nil {
			t.Errorf("%s: %v", name, got.err)
		}
		wantAnswers(t, got, long("word"), long("more"))
	}
}

func TestALineOfADebriefIsCorrected(t *testing.T) {
	set := overSetup()
	lines := append([]string{""}, rough...)
	lines = append(lines, "/done",
		"4 comp=5", // correct the fourth line
		"1 =2", "2 x", "u",
		"-9223372036854775808", "9 pay", // no such line
		"",        // keep the rest
		"1", "-2", // there was a playback, and its second entry was dropped
	)
	got := typed(t, set, lines...)
	wantErr(t, got, nil)
	turns := got.session.Interview().Turns
	if len(turns) != 5 || turns[0].Evidence[0].Strength != 2 || turns[0].Evidence[0].Quote != "problem solving" || turns[0].Evidence[0].ByCoach ||
		!turns[2].Evidence[0].ByCoach || len(turns[3].Evidence) != 1 || turns[3].Evidence[0].Strength != 5 || turns[3].Evidence[0].Kind != motive.Volunteered {
		t.Errorf("turns %+v; shown:\n%s", turns, got.shown)
	}
	again, err := interview.Replay(set, got.kept)
	if err != nil || saved(t, again) != saved(t, got.session) {
		t.Errorf("replayed: %v\n%s\nwant\n%s", err, saved(t, again), saved(t, got.session))
	}
}

func TestLinesAreAddedFromTheSheet(t *testing.T) {
	got := typed(t, overSetup(), "1", "love the problem solving", "/done", "1 pay", "a", "no competition", "/done", "2 ok", "", "")
	wantErr(t, got, nil)
	wantAnswers(t, got, "love the problem solving", "no competition")
	turns := got.session.Interview().Turns
	if e := turns[0].Evidence; len(e) != 1 || e[0].Motivator != "pay" {
		t.Errorf("the correction is lost: %+v", e)
	}
}

// A debrief that is interrupted anywhere goes on from there.
func TestADebriefIsResumed(t *testing.T) {
	set := overSetup()
	lines := append(append([]string{"1"}, rough...), "/done", "1 =2", "2 x", "", "")
	whole := typed(t, set, lines...)
	wantErr(t, whole, nil)
	for n := range lines {
		cut := typed(t, set, lines[:n]...)
		wantErr(t, cut, Ended)
		again, err := interview.Replay(set, cut.kept)
		if err != nil {
			t.Fatal(err)
		}
		rest := lines[n:]
		if n > 7 && n < 11 { // the sheet opens again
			rest = append([]string{"/done"}, rest...)
		}
		if n == 10 { // the deleted line is not on it any more
			wantLines(t, again, 3)
		}
		got := runLines(t, again, set, true, rest...)
		if got.err != nil || saved(t, got.session) != saved(t, whole.session) {
			t.Errorf("cut after %d lines: %v\n%s\nshown\n%s", n, got.err, saved(t, got.session), got.shown)
		}
	}
}

func wantLines(t *testing.T, s interview.Session, want int) {
	t.Helper()
	if n := len(s.Sheet().Rows()); n != want {
		t.Errorf("the sheet has %d lines, want %d", n, want)
	}
}

func TestADebriefWithoutWords(t *testing.T) {
	set := overSetup()
	got := typed(t, set, "2", "SECRET problem solving", "/back", "SECRET pay", "/done", "1 q SECRET", "1 1=1", "1 x", "u", "", "")
	wantErr(t, got, nil)
	wantShown(t, got, "1: SECRET pay", "1 Pay +4")
	if text := saved(t, got.session); strings.Contains(text, "SECRET") || !strings.Contains(text, "motivator: pay, strength: 1") {
		t.Errorf("saved:\n%s", text)
	}
	if journal, err := json.Marshal(got.kept); err != nil || strings.Contains(string(journal), "SECRET") {
		t.Errorf("the journal holds %s, %v", journal, err)
	}
}

func TestBackInADebrief(t *testing.T) {
	got := typed(t, overSetup(), "1", "love the problem solving", "no pay", "/back", "a bit of pay", ".", "", "")
	wantErr(t, got, nil)
	wantShown(t, got, "So far: “no pay”")
	wantAnswers(t, got, "love the problem solving", "a bit of pay")
}

func TestAnEmptyDebrief(t *testing.T) {
	for _, person := range []bool{false, true} {
		set := overSetup()
		got := runLines(t, interview.New(set), set, person, "", "", "/done", "")
		wantErr(t, got, nil)
		wantAnswers(t, got)
	}
}

// Notes that are piped or pasted may come before told is answered. In a pipe
// only a lone 0, 1 or 2 answers it.
func TestADebriefThatStartsWithNotes(t *testing.T) {
	got := typed(t, overSetup(), "/help", "yes", "7", "love the problem solving", "no pay", "/done", "", "")
	wantErr(t, got, nil)
	wantAnswers(t, got, "love the problem solving", "no pay")
	got = run(t, overSetup(), "yes", "7", "love the problem solving", "/done", "", "")
	wantErr(t, got, nil)
	wantAnswers(t, got, "yes", "7", "love the problem solving")
	if told := got.session.Interview().Told; told != nil {
		t.Errorf("told %+v", told)
	}
	got = run(t, overSetup(), "  1 of them, indented", "  no pay")
	wantAnswers(t, got, "1 of them, indented", "no pay")
}

func TestTheWordsOfALineAreRemoved(t *testing.T) {
	set := overSetup()
	for _, line := range []string{"2", "1"} {
		got := runWith(t, set, Options{Sensitive: func(note string) string {
			return map[bool]string{true: "That touches on health."}[strings.Contains(note, "operation")]
		}}, "1", "love the problem solving", "no pay since the operation", "/done", line+" w", "", "")
		wantErr(t, got, nil)
		wantShown(t, got, "That touches on health. (w keeps", "(words not kept)")
		turns := got.session.Interview().Turns
		gone, kept := turns[1], turns[0]
		if line == "1" {
			gone, kept = kept, gone
		}
		if gone.Answer != "" || len(gone.Evidence) != 1 || gone.Evidence[0].Quote != "" || kept.Answer == "" || kept.Evidence[0].Quote == "" {
			t.Errorf("%s w: %+v", line, turns)
		}
	}
}

// Notes that were read from a file need no answer from anybody.
func TestADebriefThatNobodyAttends(t *testing.T) {
	set := overSetup(ship())
	page := notes.Parse("love the problem solving\npay, perhaps\nno competition\n", notes.Options{})
	var kept []interview.Given
	d := NewDialogue(nil, set, Options{Notes: page.Lines, Unattended: true, Record: func(g interview.Given) error { kept = append(kept, g); return nil }})
	s, err := Run(interview.New(set), d, func(g interview.Given) error { kept = append(kept, g); return nil })
	if err != nil {
		t.Fatal(err)
	}
	turns := s.Interview().Turns
	if len(turns) != 3 || len(turns[0].Evidence) != 1 || !turns[0].Evidence[0].ByCoach || len(turns[1].Evidence) != 0 {
		t.Errorf("turns %+v", turns)
	}
	if n := d.LeftOpen(s); n != 1 {
		t.Errorf("%d suggestions are left, want 1", n)
	}
}

// A suggestion on a line that somebody has settled is not left open, and lines
// that could not be carried out are counted.
func TestWhatIsLeftOfASheet(t *testing.T) {
	set := overSetup()
	for line, want := range map[string]struct{ left, refused int }{"2 0": {0, 0}, "2 bananas": {1, 1}, "99 pay": {1, 1}, "2 1": {0, 0}} {
		ctx, stop := context.WithCancel(context.Background())
		d := NewDialogue(newPlainConsole(ctx, "1\nlove the pay\npay, perhaps\n/done\n"+line+"\ndone\n\n\n", io.Discard, false), set, Options{})
		s, err := Run(interview.New(set), d, func(interview.Given) error { return nil })
		stop()
		if err != nil || d.LeftOpen(s) != want.left || d.NotCarriedOut() != want.refused {
			t.Errorf("%s: %d left, %d refused, %v", line, d.LeftOpen(s), d.NotCarriedOut(), err)
		}
	}
}

// Notes from a file are corrected on the sheet if somebody is there.
func TestNotesFromAFileComeToTheSheet(t *testing.T) {
	set := overSetup()
	page := notes.Parse("love the problem solving\npay, perhaps\n", notes.Options{})
	got := runDialogue(t, interview.New(set), set, Options{Notes: page.Lines, Understood: "2 lines were understood."}, true, "1", "2 1", "", "")
	wantErr(t, got, nil)
	wantShown(t, got, "Does Sam Lee know", "2 lines were understood.", "Pay +4", "2 lines")
	turns := got.session.Interview().Turns
	if len(turns) != 2 || len(turns[1].Evidence) != 1 || turns[1].Evidence[0].ByCoach || got.session.Interview().Told == nil {
		t.Errorf("turns %+v", turns)
	}
}

// A debrief that 1.0.0 left unfinished, in which an answer had several lines, goes
// on.
func TestADebriefOfAnOlderVersionIsResumed(t *testing.T) {
	set := overSetup()
	line := func(act interview.Act, question, text string) interview.Given {
		return interview.Given{Act: act, Kind: interview.Ask, Question: question, Asked: "What did they say?", Text: text}
	}
	again, err := interview.Replay(set, []interview.Given{
		{Act: interview.Skipped, Kind: interview.Told},
		line(interview.Answered, "debrief.1", "love the problem solving"), line(interview.Answered, "debrief.1", "and a bit of pay"),
		line(interview.Skipped, "debrief.1", ""), line(interview.Answered, "debrief.2", "no competition"),
		{Act: interview.Corrected, Turn: 0, Evidence: []motive.Evidence{{Motivator: "problem-solving", Strength: 3}}},
	})
	if err != nil {
		t.Fatal(err)
	}
	got := runLines(t, again, set, true, "fine", "/done", "2 1", "", "")
	wantErr(t, got, nil)
	wantShown(t, got, "3 lines are noted so far.", "1, looked at: love the problem solving", "4: fine")
	var questions []string
	for _, turn := range got.session.Interview().Turns {
		questions = append(questions, turn.Question)
	}
	if want := []string{"debrief.1", "debrief.1", "debrief.2", "debrief.3"}; !slices.Equal(questions, want) {
		t.Errorf("the questions are %q, want %q; shown:\n%s", questions, want, got.shown)
	}
}

// An old habit: a correction is typed below the line.
func TestATypedCorrectionInADebrief(t *testing.T) {
	set := overSetup()
	got := typed(t, set, "1", "love the problem solving", "none", "1", "no competition", "1=4", "0", "fine", "/done", "", "")
	wantErr(t, got, nil)
	wantAnswers(t, got, "love the problem solving", "no competition", "1=4", "fine")
	if e := got.session.Interview().Turns[0].Evidence; len(e) != 0 {
		t.Errorf("the first line: %+v; shown:\n%s", e, got.shown)
	}
	got = typed(t, set, "1", "love the problem solving", "1=4", "and a bit of pay", "1=2", "/done", "", "")
	wantErr(t, got, nil)
	wantAnswers(t, got, "love the problem solving", "1=4", "and a bit of pay", "1=2")
}

// A line that is nobody's words is not passed over in silence.
func TestALineThatIsNoAnswer(t *testing.T) {
	got := typed(t, overSetup(), "1", "love the problem solving", "## 2026-11-03", "/done", "", "")
	wantErr(t, got, nil)
	wantAnswers(t, got, "love the problem solving")
	wantShown(t, got, "Notes of 3 November 2026", "Heard from Sam Lee\n", "\n1: love")
}

// A talk holds only so many answers. What is over is not passed over in silence.
func TestADebriefThatIsTooLong(t *testing.T) {
	set := overSetup()
	lines := make([]notes.Line, motive.MaxTurns+3)
	for i := range lines {
		lines[i].Text = "fine"
	}
	d := NewDialogue(nil, set, Options{Notes: lines, Unattended: true})
	s, err := Run(interview.New(set), d, discard)
	if err == nil || !strings.Contains(err.Error(), "at most 1000") || len(s.Interview().Turns) != motive.MaxTurns {
		t.Errorf("%v, %d turns", err, len(s.Interview().Turns))
	}
	got := runDialogue(t, interview.New(set), set, Options{Notes: lines}, true, "1", "done", "")
	wantErr(t, got, nil)
	wantShown(t, got, "at most 1000", "2 more lines were not taken.", "1000 lines")
}
