//go:build unix

package prompt

import (
	"fmt"
	"strings"
	"testing"

	"buyin/internal/interview"
	"buyin/internal/motive"
	"buyin/internal/sheet"
	"buyin/internal/terminal/ptytest"
)

// Tab goes to the heard line and back, and leaves a half-typed note as it is.
func TestTheHeardLineOnATerminal(t *testing.T) {
	for _, size := range [][2]int{{80, 24}, {40, 15}} {
		set := setup()
		s := ptytest.New(t, size[0], size[1], true)
		ended := startTalk(t, s, interview.New(set), set)
		at := s.WaitFor(0, "Opener 0?")
		s.Type("\t") // nothing was heard yet
		at = s.WaitFor(at, "nothing to correct yet")
		at = s.WaitFor(at, "Opener 0?")
		s.Type("the problem solving, no pay\r")
		at = s.WaitFor(at, "heard: 1 Problem solving + · 2 Pay -")
		at = s.WaitFor(at, "Say back: ", "2. ")
		s.Type("2 weeks of\x1b[D\x1b[D\t") // half typed, the cursor before "of"
		at = s.WaitFor(at, "[1 Problem solving +] · 2 Pay -")
		s.Type("\t")
		at = s.WaitFor(at, "2 weeks of")
		s.Type("less \t") // without a correction the note is where it was
		at = s.WaitFor(at, "[1 Problem solving +]")
		s.Type("2")
		at = s.WaitFor(at, "[2 Pay -]")
		s.Type("-")
		at = s.WaitFor(at, "[2 Pay +]")
		s.Type("e") // a letter goes on with the note
		at = s.WaitFor(at, "heard: 2 Pay +")
		at = s.WaitFor(at, "Say back: ", "2. ")
		s.WaitFor(at, "2 weeks less eof")
		s.Type("\x7f\r")
		at = s.WaitFor(at, "nothing clear in that")
		s.Type("\tcompe\r\t")
		s.WaitFor(at, "heard: 1 Competition +")
		s.Type("/quit\r")
		got := <-ended
		turns := got.session.Interview().Turns
		if got.err != Quit || len(turns) != 2 || turns[1].Answer != "2 weeks less of" || len(turns[0].Evidence) != 1 || turns[0].Evidence[0].Strength != 4 ||
			turns[0].Evidence[0].Motivator != "pay" || len(turns[1].Evidence) != 1 || turns[1].Evidence[0].Motivator != "competition" {
			t.Errorf("%v: %+v; the screen:\n%s", got.err, turns, got.shown)
		}
		s.WantRestored()
	}
}

// Ctrl-C on the heard line keeps the half-typed note.
func TestCtrlCOnTheHeardLine(t *testing.T) {
	set := setup()
	s := ptytest.New(t, 80, 24, true)
	ended := startTalk(t, s, interview.New(set), set)
	at := s.WaitFor(0, "Opener 0?")
	s.Type("the problem solving\r")
	at = s.WaitFor(at, "2. ")
	s.Type("half a tho\t")
	s.WaitFor(at, "back to the note")
	s.Type("\x03")
	got := <-ended
	again, err := interview.Replay(set, got.kept)
	if got.err != errCtrlC || err != nil || again.Draft() != "half a tho" {
		t.Errorf("%v, %v, draft %q", got.err, err, again.Draft())
	}
	s.WantRestored()
}

// A best-worst question in lists, by keys and in words.
func TestABestWorstQuestionOnATerminal(t *testing.T) {
	set := setup()
	talk := atBestWorst(t, set)
	four := talk.Next().Motivators
	for keys, want := range map[string][2]string{
		"\x1b[B\x1b[B\r\x1b[B\r":   {four[1], four[0]}, // by the arrows
		"\r2\r4\r":                 {four[1], four[3]}, // Enter alone chooses nothing
		"2\r\r":                    {four[1], ""},      // the first Enter belongs to the 2
		"3 1\r":                    {four[2], four[0]},
		"24":                       {four[1], four[3]},
		"20":                       {four[1], ""},
		"it depends\r2\r/why\r4\r": {four[1], four[3]},
		"5\r":                      {"", ""},
	} {
		s := ptytest.New(t, 80, 24, true)
		ended := startTalk(t, s, talk, set)
		s.WaitFor(0, "none of these")
		s.Type(keys)
		s.WaitFor(0, fmt.Sprintf("%d. ", talk.Next().Number+1))
		s.Type("/quit\r")
		got := <-ended
		turns := got.session.Interview().Turns
		last := turns[len(turns)-1]
		chosen := ""
		if len(last.Evidence) > 0 {
			chosen = last.Evidence[0].Motivator
		}
		if chosen != want[0] || last.Least != want[1] || strings.Contains(keys, "depends") != (last.Answer == "it depends") {
			t.Errorf("%q: %+v, want %q; the screen:\n%s", keys, last, want, got.shown)
		}
		s.WantRestored()
	}
}

// Ten answers take at most one and a half keys each, besides the characters of
// the words: the Enter that ends a note, choices, and corrections included.
func TestTheKeysOfTenAnswers(t *testing.T) {
	words := []string{"love the problem solving", "no pay, perhaps", "a bit of competition", "2 weeks of it", "no job security", "- fine", "the pay"}
	set := setup(ship())
	s := ptytest.New(t, 80, 24, true)
	ended := startTalk(t, s, interview.New(set), set)
	at, keys := 0, 0
	press := func(typed string, n int) { s.Type(typed); keys += n }
	plain := interview.New(set) // the same talk, to know what comes next
	give := func(g interview.Given) {
		next, err := plain.Answer(g)
		if err != nil {
			t.Fatal(err)
		}
		plain = next
	}
	for answers := 0; answers < 10; answers++ {
		step := plain.Next()
		at = s.WaitFor(at, strings.Fields(step.Asked)[0])
		switch step.Kind {
		case interview.TradeOff:
			press("1", 1)
			give(interview.Given{Choice: step.Motivators[0]})
		case interview.BestWorst:
			at = s.WaitFor(at, "none of these")
			press("24", 2)
			give(interview.Given{Choice: step.Motivators[1], Least: step.Motivators[3]})
		case interview.SumUp:
			press("\r", 1)
			give(interview.Given{Act: interview.Skipped})
		case interview.Ask, interview.PutOff:
			note := words[answers%len(words)]
			if answers == 2 { // what was heard in the second answer is right
				press("\t1", 2)
				at = s.WaitFor(at, "type on, or Tab")
				give(interview.Given{Act: interview.Edited, Change: changeOf(t, plain, set, "2 1")})
			}
			s.Type(note)
			press("\r", 1)
			give(interview.Given{Text: note, Evidence: plain.Hear(note)})
		default:
			t.Fatalf("a step %s", step.Kind)
		}
	}
	s.WaitFor(at, strings.Fields(plain.Next().Asked)[0])
	s.Type("/quit\r")
	got := <-ended
	if turns := got.session.Interview().Turns; len(turns) < 9 || len(turns[1].Evidence) != 1 || turns[1].Evidence[0].ByCoach {
		t.Errorf("%+v; the screen:\n%s", turns, got.shown)
	}
	if perAnswer := float64(keys) / 10; perAnswer > 1.5 {
		t.Errorf("%.1f keys an answer", perAnswer)
	}
	kinds := map[string]int{}
	for _, turn := range got.session.Interview().Turns {
		kinds[motive.Stem(turn.Question)]++
	}
	t.Logf("%d keys for %v", keys, kinds)
}

// changeOf returns the change that an edit of the sheet makes.
func changeOf(t *testing.T, s interview.Session, set interview.Setup, typed string) *sheet.Change {
	t.Helper()
	table := s.Sheet()
	for _, r := range table.Rows() {
		table = table.Suggest(r.Number, set.Ear(table.Said(r)))
	}
	edit, err := sheet.Parse(typed, table, set.Catalogue)
	if err != nil {
		t.Fatal(err)
	}
	_, change, err := table.Apply(edit)
	if err != nil {
		t.Fatal(err)
	}
	return &change
}

// Tab at the question of what terms mean goes to what was heard in them, and back.
func TestTermsOnATerminal(t *testing.T) {
	for _, size := range [][2]int{{80, 24}, {40, 15}} {
		set := setup(ship())
		s := ptytest.New(t, size[0], size[1], true)
		ended := startTalk(t, s, interview.New(set), set)
		at := s.WaitFor(0, "Opener 0?")
		s.Type("fine\r")
		at = s.WaitFor(at, "2. ")
		s.Type("/done\r")
		at = s.WaitFor(at, "go on: no driver in it")
		s.Type("/skip\r")
		at = s.WaitFor(at, "Last: ")
		s.Type("no pay for the problem solving\r")
		at = s.WaitFor(at, "heard: 1 Problem solving + · 2 Pay -", "What does that mean for the ask?")
		s.Type("\t")
		at = s.WaitFor(at, "[1 Problem solving +]")
		s.Type("2\t")
		at = s.WaitFor(at, "heard: 2 Pay -", "What does that mean for the ask?")
		s.Type("6")
		at = s.WaitFor(at, "another part of the ask?")
		s.Type("2") // what is left is numbered anew
		s.WaitFor(at, "Heard from Sam Lee")
		s.Type("\r\r")
		got := <-ended
		turns := got.session.Interview().Turns
		last := turns[len(turns)-1]
		if got.err != nil || len(last.Evidence) != 1 || last.Evidence[0].Motivator != "pay" || last.Evidence[0].ByCoach || len(last.Positions) != 2 {
			t.Errorf("%v: %+v; the screen:\n%s", got.err, last, got.shown)
		}
		s.WantRestored()
	}
}
