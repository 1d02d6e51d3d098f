//go:build unix

package prompt

import (
	"fmt"
	"strings"
	"testing"

	"buyin/internal/interview"
	"buyin/internal/terminal/ptytest"
)

// A page is pasted into a debrief and corrected on the sheet, which never
// scrolls.
func TestADebriefOnATerminal(t *testing.T) {
	set := overSetup(ship())
	s := ptytest.New(t, 80, 24, true)
	ended := startTalk(t, s, interview.New(set), set)
	at := s.WaitFor(0, "Does Sam Lee know")
	s.Type("1\r")
	at = s.WaitFor(at, "an empty line when that is all.")
	s.Type("\x1b[200~- love the problem solving\r\r- me: looked tired\r- a bit of pay\r  or so they say\r- no competition, perhaps\r\x1b[201~\r")
	at = s.WaitFor(at, "5 lines: 3 answers", "Enter shows what I hear in them")
	s.Type("job security\r") // one more, typed
	at = s.WaitFor(at, "4 noted")
	s.Type("\t") // the sheet in between
	at = s.WaitFor(at, "4 lines, 4 not looked at yet", "Enter back")
	s.Type("\r") // back to the notes
	at = s.WaitFor(at, "4 of 4 lines not looked at", "More notes, if there are any.")
	s.Type("\r")
	at = s.WaitFor(at, "Heard from Sam Lee", "4 lines, 4 not looked at yet (·), 1 of them unsure (?)")
	s.Type("\t1") // the next unsure line
	at = s.WaitFor(at, "3 not looked at yet")
	s.Type("a") // one more line
	at = s.WaitFor(at, "What else did they say?")
	s.Type("fine\r")
	at = s.WaitFor(at, "5 noted")
	s.Type("/done\r")
	at = s.WaitFor(at, "5 lines, 4 not looked at yet")
	s.Type("\r")
	at = s.WaitFor(at, "Saved. 4 of 5 lines not looked at", "Two last questions.", "Did you sum it up")
	s.Type("(she seemed tired)\r")
	at = s.WaitFor(at, "kept as your own note")
	s.Type("and no pay\r")
	at = s.WaitFor(at, "Added to the notes as line 6.")
	s.Type("\r")
	s.WaitFor(at, "Last, if it came up")
	s.Type("\r")
	got := <-ended
	wantErr(t, got, nil)
	s.WantRestored()
	wantAnswers(t, got, "love the problem solving", "a bit of pay\nor so they say", "no competition, perhaps", "job security", "fine", "and no pay")
	iv := got.session.Interview()
	if len(iv.Notes) != 2 || iv.Notes[0] != "looked tired" || iv.Notes[1] != "she seemed tired" {
		t.Errorf("notes %q", iv.Notes)
	}
	if e := iv.Turns[2].Evidence; len(e) != 1 || e[0].Motivator != "competition" || e[0].ByCoach {
		t.Errorf("the third line: %+v", e)
	}
	if e := iv.Turns[0].Evidence; len(e) != 1 || !e[0].ByCoach {
		t.Errorf("the first line: %+v", e)
	}
}

// Twenty kilobytes are pasted in answer to another question, and nothing of them
// is lost, also if the talk is interrupted while they are saved or shown.
func TestALongPageIsPasted(t *testing.T) {
	var page strings.Builder
	var want []string
	for i := 0; page.Len() < 20<<10; i++ {
		want = append(want, fmt.Sprintf("they said a thing about problem solving, number %d", i))
		page.WriteString(want[i] + "\r\r")
	}
	for _, size := range [][2]int{{80, 24}, {40, 15}, {1, 5}} {
		set := overSetup()
		s := ptytest.New(t, size[0], size[1], true)
		ended := startTalk(t, s, interview.New(set), set)
		s.WaitFor(0, "?")
		s.TypeBeside("\x1b[200~" + page.String() + "\x1b[201~\r" +
			"\r\x1b[Fx\x03") // the sheet; the last line is deleted; Ctrl-C
		got := <-ended
		wantErr(t, got, errCtrlC)
		s.WantRestored()
		wantAnswers(t, got, want[:len(want)-1]...)
		again, err := interview.Replay(set, got.kept)
		if err != nil || saved(t, again) != saved(t, got.session) {
			t.Errorf("%v: the journal is another talk: %v", size, err)
		}
	}
}

// The window changes its size while the sheet is open.
func TestTheSheetOfADebriefIsResized(t *testing.T) {
	set := overSetup()
	s := ptytest.New(t, 80, 24, true)
	ended := startTalk(t, s, interview.New(set), set)
	s.WaitFor(0, "Does Sam Lee know")
	s.Type("1\rlove the problem solving\ra bit of pay\r\r")
	at := s.WaitFor(0, "2 lines, 2 not looked at yet")
	s.Resize(40, 15)
	at = s.WaitFor(at, "2 lines")
	s.Type("-")
	s.WaitFor(at, "Problem solving -4")
	s.Resize(1, 1)
	s.Type("\x1b[B-")
	s.Resize(80, 24)
	s.WaitFor(at, "Pay -2")
	s.Type("\r\r")
	got := <-ended
	wantErr(t, got, nil)
	s.WantRestored()
	turns := got.session.Interview().Turns
	if len(turns) != 2 || turns[0].Evidence[0].Strength != -4 || turns[1].Evidence[0].Strength != -2 {
		t.Errorf("turns %+v", turns)
	}
}

// debriefKeys are the keys of a debrief with edits, one by one, each with the
// acts that are saved when it was typed.
func debriefKeys() (keys []string, acts []int) {
	add := func(key string, saved int) {
		keys = append(keys, key)
		if n := len(acts); n > 0 {
			saved += acts[n-1]
		}
		acts = append(acts, saved)
	}
	typed := func(text string) {
		for _, r := range text {
			add(string(r), 0)
		}
	}
	typed("1")
	add("\r", 1) // told
	typed("a bit of pay")
	add("\r", 1)
	typed("me: tired")
	add("\r", 1)
	add("\x1b[200~- love problem solving\r- job security\r\x1b[201~", 0)
	add("\r", 2)
	add("\r", 0)     // the sheet
	add("-", 1)      // pay puts them off
	add("\x1b[B", 0) // the second line
	typed("=com")
	add("\r", 1) // competition instead
	add("u", 1)
	add("j", 1) // the second line joins the first
	add("\x1b[B", 0)
	add("x", 1)
	add("u", 1)
	add("a", 0)
	typed("fine")
	add("\r", 1)
	add("\r", 0) // the sheet
	add("\r", 1) // done
	return keys, acts
}

// Whatever key is the last one, all that was done before it is saved, and a
// draft is kept.
func TestADebriefIsInterruptedAtAnyKey(t *testing.T) {
	keys, acts := debriefKeys()
	for n := range keys {
		set := overSetup()
		s := ptytest.New(t, 80, 24, true)
		ended := startTalk(t, s, interview.New(set), set)
		s.WaitFor(0, "Does Sam Lee know")
		s.Type(strings.Join(keys[:n+1], "") + "\x03")
		got := <-ended
		wantErr(t, got, errCtrlC)
		s.WantRestored()
		if saved := len(got.acts()); saved != acts[n] {
			t.Errorf("after %q: %d acts are saved, want %d: %+v", keys[:n+1], saved, acts[n], got.acts())
		}
		again, err := interview.Replay(set, got.kept)
		if err != nil || saved(t, again) != saved(t, got.session) {
			t.Errorf("after %q: the journal is another talk: %v", keys[:n+1], err)
		}
		if strings.HasSuffix(strings.Join(keys[:n+1], ""), "a bit") && again.Draft() != "a bit" {
			t.Errorf("the draft is %q", again.Draft())
		}
	}
}
