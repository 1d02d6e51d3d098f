//go:build unix

package prompt

import (
	"fmt"
	"reflect"
	"strings"
	"testing"
	"time"

	"buyin/internal/interview"
	"buyin/internal/motive"
	"buyin/internal/terminal/ptytest"
)

// A whole talk key by key, with the screen checked on the way.
func TestAWholeTalkOnATerminal(t *testing.T) {
	s := ptytest.New(t, 80, 24, true)
	set := setup(ship())
	set.Preamble = true
	ended := startTalk(t, s, interview.New(set), set)

	at := s.WaitFor(0, "Turn the screen away. Your private guess first: what drives Sam Lee?")
	at = s.WaitFor(at, "The strongest")
	s.Type("5\r") // by number
	at = s.WaitFor(at, "And next")
	s.Type("PA\r") // by a part of its name
	at = s.WaitFor(at, "And then")
	s.Type("\r") // that is all
	at = s.WaitFor(at, "Does Sam Lee know")
	s.WaitForScreen(func(screen string) bool {
		return strings.Contains(screen, "Noted, for you alone.") && strings.Contains(screen, "Your private guess first") && !strings.Contains(screen, "Competition") && !strings.Contains(screen, "Pay")
	}, "the guess to leave the screen")
	s.Type("\x1b[B\r") // by the arrows
	at = s.WaitFor(at, "Opener 0?")

	paste := strings.Repeat("a line of what they said, and more of it\n\n", 480) + "love problem solving, no pay"
	s.Type("before ")
	s.TypeBeside("\x1b[200~" + strings.ReplaceAll(paste, "\n", "\r") + "\x1b[201~") // 20 KB
	at = s.WaitFor(at, "love problem solving, no pay")
	s.Type(" after\r")
	at = s.WaitFor(at, "heard: 1 Problem solving + · 2 Pay -")
	at = s.WaitFor(at, "Say back: ")

	at = s.WaitFor(at, "2. ")
	s.Type("/sheet\r") // at the last answer
	at = s.WaitFor(at, "Heard from Sam Lee")
	s.Type("+comp\r")
	at = s.WaitFor(at, "3 Competition +4")
	s.Type("\r")
	at = s.WaitFor(at, "2. ")
	s.Type("a bit of pay\r")
	at = s.WaitFor(at, "heard: 1 Pay +")
	at = s.WaitFor(at, "3. ")

	s.Type("/back\r") // the words can be edited
	at = s.WaitFor(at, "a bit of pay")
	s.Type("\x1b[D\x1b[D\x1b[D\x7f\x7f\x7fof no \x05!")
	at = s.WaitFor(at, "a bit of no pay!")
	s.Type("\x01/help\r") // over the words
	at = s.WaitFor(at, "/quit")
	at = s.WaitFor(at, "a bit of no pay!") // they are still there
	s.Type("\r")
	at = s.WaitFor(at, "heard: 1 Pay -")
	at = s.WaitFor(at, "3. ")
	s.Type("1=2\r") // an old habit
	at = s.WaitFor(at, "reads like a correction")
	s.Type("1\r")
	at = s.WaitFor(at, "heard: 1 Pay +")
	s.Type("/done\r")
	at = s.WaitFor(at, "Now sum up")
	at = s.WaitFor(at, "keep all of it")
	s.Type("\x1b[B\x1b[B\x1b[B\r") // none of it is so
	at = s.WaitFor(at, "Taken back: ")
	at = s.WaitFor(at, "a no costs you nothing")
	s.Type("if the rota were settled\r")
	at = s.WaitFor(at, "What does that mean for the ask?")
	s.Type("6\r") // the Enter belongs to the 6
	at = s.WaitFor(at, "another part of the ask")
	s.Type("\r")
	at = s.WaitFor(at, "Heard from Sam Lee")
	s.Type("\x1b[B-") // the second line, with the other sign
	s.WaitFor(at, "1 Pay -2")
	s.Type("\r")

	got := <-ended
	if got.err != nil {
		t.Fatalf("%v; the screen:\n%s", got.err, got.shown)
	}
	s.WantRestored()
	iv := got.session.Interview()
	if want := map[string]int{"competition": 5, "pay": 4}; !reflect.DeepEqual(iv.Guess, want) || iv.Told == nil || !iv.Told.Quotes {
		t.Errorf("guess %v, told %+v", iv.Guess, iv.Told)
	}
	if len(iv.Turns) != 4 || iv.Turns[0].Answer != "before "+paste+" after" {
		t.Fatalf("%d turns; the first answer has %d bytes, want %d", len(iv.Turns), len(iv.Turns[0].Answer), len(paste)+13)
	}
	if e := iv.Turns[0].Evidence; len(e) != 3 || e[1].Strength != -4 || e[1].ByCoach || e[2].Motivator != "competition" {
		t.Errorf("evidence %+v", e)
	}
	if turn := iv.Turns[1]; turn.Answer != "a bit of no pay!" || len(turn.Evidence) != 1 || turn.Evidence[0].Strength != -2 {
		t.Errorf("after /back: %+v", turn)
	}
	if p := iv.Turns[3].Positions; len(p) != 1 || p[0].Goal != "rota" || !p[0].Contradicts() || p[0].Says != "belief" {
		t.Errorf("position %+v", p)
	}
}

func TestCtrlCAndCtrlDLeaveATalkToBeResumed(t *testing.T) {
	for key, want := range map[string]error{"\x03": errCtrlC, "\x04": Ended} {
		set := setup(ship())
		s := ptytest.New(t, 40, 15, true)
		ended := startTalk(t, s, interview.New(set), set)
		at := s.WaitFor(0, "Opener 0?")
		s.Type("love problem solving\r")
		at = s.WaitFor(at, "2. ")
		s.Type("half a tho")
		s.WaitFor(at, "half a tho")
		s.Type(key)
		got := <-ended
		if got.err != want {
			t.Fatalf("%q: %v, want %v", key, got.err, want)
		}
		s.WantRestored()
		again, err := interview.Replay(set, got.kept)
		if err != nil || again.Draft() != "half a tho" || len(again.Interview().Turns) != 1 {
			t.Fatalf("%v, draft %q", err, again.Draft())
		}
		s = ptytest.New(t, 40, 15, true)
		ended = startTalk(t, s, again, set)
		at = s.WaitFor(0, "half a tho")
		s.Type("ught of pay\r")
		at = s.WaitFor(at, "3. ")
		s.Type("/done\r\r\r") // the playback, the closing question
		s.WaitFor(at, "Heard from Sam Lee")
		s.Type("\r")
		got = <-ended
		if turns := got.session.Interview().Turns; got.err != nil || len(turns) != 3 || turns[1].Answer != "half a thought of pay" {
			t.Errorf("resumed: %v, %+v", got.err, turns)
		}
	}
}

// Keys that survey would misunderstand, and keys that do nothing.
func TestStrayKeysAreHarmless(t *testing.T) {
	stray := "\x1b[1;5C\x1b[15~\x1bb\x1bOP\x1b[[A\x1b[200~\x1b[201~\x1b[24;80R\x1b[I\x00\x1c\x1a\x1b[<0;1;1M\x1b\x1b[5~\t\x1b"
	set := setup()
	set.Preamble = true
	s := ptytest.New(t, 80, 24, true)
	ended := startTalk(t, s, interview.New(set), set)
	at := s.WaitFor(0, "The strongest")
	s.Type(strings.ReplaceAll(stray, "\t", "") + "\x1b[200~pasted\rinto a list\r\x1b[201~\r")
	at = s.WaitFor(at, "Does Sam Lee know")
	s.Type("\r")
	at = s.WaitFor(at, "Opener 0?")
	s.Type("no" + stray)
	s.Clock.PassWhenAwaited(t, time.Second) // the rest of the last ESC does not come
	s.Type(" words" + strings.TrimSuffix(stray, "\x1b") + " lost\r")
	at = s.WaitFor(at, "nothing clear in that")
	s.WaitFor(at, "2. ")
	s.Type("/quit\r")
	got := <-ended
	iv := got.session.Interview()
	if got.err != Quit || len(iv.Guess) > 0 || iv.Told != nil || len(iv.Turns) != 1 || iv.Turns[0].Answer != "no words lost" {
		t.Errorf("%v, %+v", got.err, iv)
	}
	s.WantRestored()
}

// The same answers give the same saved interview, typed at a terminal.
func TestTheSameAnswersGiveTheSameFileOnATerminal(t *testing.T) {
	turns, choices := 0, 0
	for seed := uint64(0); seed < 20 || choices < 3 && seed < 400; seed++ {
		set, answers := randomTalk(seed)
		f := newRecorder(set, answers, seed)
		scripted, err := Run(interview.New(set), f, discard)
		if err != nil {
			t.Fatal(err)
		}
		if seed >= 20 && !strings.Contains(saved(t, scripted), "question: "+motive.BestWorst) && !strings.Contains(saved(t, scripted), "question: "+motive.TradeOff) {
			continue
		}
		s := ptytest.New(t, 40+20*int(seed%3), 15+5*int(seed%3), true)
		ended := startTalk(t, s, interview.New(set), set)
		s.WaitFor(0, "?")
		s.Type(f.keys)
		got := <-ended
		if got.err != nil || saved(t, got.session) != saved(t, scripted) {
			t.Fatalf("seed %d: %v; typed %q\n%s\nscripted\n%s\nthe screen:\n%s", seed, got.err, f.keys, saved(t, got.session), saved(t, scripted), got.shown)
		}
		for _, turn := range scripted.Interview().Turns {
			turns++
			if stem := motive.Stem(turn.Question); stem == motive.TradeOff || stem == motive.BestWorst {
				choices++
			}
		}
		s.WantRestored()
	}
	if turns < 100 || choices < 3 {
		t.Errorf("only %d turns were compared, %d of them choices", turns, choices)
	}
}

// Commands that only show something leave the picks, and /back takes back one.
func TestPicksSurviveACommand(t *testing.T) {
	set := setup()
	set.Preamble = true
	s := ptytest.New(t, 80, 40, true)
	ended := startTalk(t, s, interview.New(set), set)
	at := s.WaitFor(0, "The strongest")
	s.Type("5\r")
	at = s.WaitFor(at, "And next")
	s.Type("/help\r")
	at = s.WaitFor(at, "/quit")
	at = s.WaitFor(at, "And next")
	s.Type("1\r")
	at = s.WaitFor(at, "And then")
	s.Type("/back\r")
	at = s.WaitFor(at, "And next")
	s.Type("4\r")
	at = s.WaitFor(at, "And then")
	s.Type("\r")
	at = s.WaitFor(at, "Does Sam Lee know")
	s.Type("\r")
	s.WaitFor(at, "Opener 0?")
	s.Type("/quit\r")
	got := <-ended
	if want := map[string]int{"competition": 5, "pay": 4}; !reflect.DeepEqual(got.session.Interview().Guess, want) {
		t.Errorf("guess %v", got.session.Interview().Guess)
	}
	s.WantRestored()
}

func TestAChoiceIsAnsweredInWordsOnATerminal(t *testing.T) {
	set := setupOfThree()
	talk := atTradeOff(t, set)
	s := ptytest.New(t, 80, 24, true)
	ended := startTalk(t, s, talk, set)
	at := s.WaitFor(0, "Which would you miss")
	s.Type("\x1b[200~depends on\rthe day\x1b[201~\r")
	at = s.WaitFor(at, "which of the two is it?")
	s.Type("\r") // Enter alone chooses nothing
	s.Type("2\r")
	s.WaitFor(at, fmt.Sprintf("%d. ", talk.Next().Number+1))
	s.Type("/quit\r")
	got := <-ended
	turns := got.session.Interview().Turns
	if last := turns[len(turns)-1]; last.Answer != "depends on the day" || len(last.Evidence) != 1 || last.Evidence[0].Motivator != talk.Next().Motivators[1] {
		t.Errorf("%+v; the screen:\n%s", last, got.shown)
	}
	s.WantRestored()
}
