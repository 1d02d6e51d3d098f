//go:build unix

package prompt

import (
	"context"
	"io"
	"reflect"
	"strings"
	"testing"
	"time"

	"buyin/internal/interview"
	"buyin/internal/motive"
)

// The keys of a whole interview, looked at on the way.
func TestAWholeTalkOnATerminal(t *testing.T) {
	s := newSeat(t, 80, 24, true)
	set := setup(ship())
	set.Preamble = true
	ended := s.talk(interview.New(set), set)

	at := s.sees(0, "what do you believe drives Sam Lee?")
	at = s.sees(at, "The strongest")
	s.type_("5\r") // by number
	at = s.sees(at, "And next")
	s.type_("PA\r") // by a part of its name
	at = s.sees(at, "And then")
	s.type_("\r") // that is all
	at = s.sees(at, "Does Sam Lee know")
	s.type_("\x1b[B\r") // by the arrows
	at = s.sees(at, "Opener 0?")

	paste := strings.Repeat("a line of what they said, and more of it\n\n", 480) + "love problem solving, no pay"
	s.type_("before ")
	go io.WriteString(s.keys, "\x1b[200~"+strings.ReplaceAll(paste, "\n", "\r")+"\x1b[201~") // 20 KB
	at = s.sees(at, "love problem solving, no pay")
	s.type_(" after\r\r")
	at = s.sees(at, "keep all of it")
	s.type_("2=-3 comp=2\r") // a correction, as in plain lines
	at = s.sees(at, "Say back: ")

	at = s.sees(at, "2. ")
	s.type_("a bit of pay\r\r")
	at = s.sees(at, "keep it")
	s.type_("\x1b[B\r") // change it
	at = s.sees(at, "Pay")
	s.type_("\x1b[A\x1b[A\r") // from 2 up to 4
	at = s.sees(at, "keep it")
	s.type_("\x1b[B\x1b[B\r") // add a driver
	at = s.sees(at, "Which")
	s.type_("job\r")
	at = s.sees(at, "Job security")
	s.type_("1\r")
	at = s.sees(at, "keep all of it")
	s.type_("\r")
	at = s.sees(at, "3. ")

	s.type_("/back\r") // the words are there to be edited
	at = s.sees(at, "a bit of pay")
	s.type_("\x1b[D\x1b[D\x1b[D\x7f\x7f\x7fof no \x05!\r\r")
	at = s.sees(at, "a bit of no pay!")
	at = s.sees(at, "keep it")
	s.type_("/help\r")
	at = s.sees(at, "/quit")
	at = s.sees(at, "a bit of no pay!") // the note is still there
	s.type_("\r")
	at = s.sees(at, "keep it")
	s.type_("\r")
	at = s.sees(at, "3. ")
	s.type_("/done\r")
	at = s.sees(at, "Now sum up")
	at = s.sees(at, "keep all of it")
	s.type_("\x1b[B\x1b[B\x1b[B\r") // nothing of it
	at = s.sees(at, "what would have to be true")
	s.type_("if the rota were settled\r\r")
	at = s.sees(at, "Which goal")
	s.type_("2\r")
	s.sees(at, "And how?")
	s.type_("\r4\r") // Enter alone chooses nothing

	got := <-ended
	if got.err != nil {
		t.Fatalf("%v; the screen:\n%s", got.err, got.shown)
	}
	s.wantRestored()
	iv := got.session.Interview()
	if want := map[string]int{"competition": 5, "pay": 4}; !reflect.DeepEqual(iv.Guess, want) || iv.Told == nil || !iv.Told.Quotes {
		t.Errorf("guess %v, told %+v", iv.Guess, iv.Told)
	}
	if len(iv.Turns) != 4 || iv.Turns[0].Answer != "before "+paste+" after" {
		t.Fatalf("%d turns; the first answer has %d bytes, want %d", len(iv.Turns), len(iv.Turns[0].Answer), len(paste)+13)
	}
	if e := iv.Turns[0].Evidence; len(e) != 3 || e[1].Strength != -3 || e[2].Motivator != "competition" {
		t.Errorf("evidence %+v", e)
	}
	if turn := iv.Turns[1]; turn.Answer != "a bit of no pay!" || len(turn.Evidence) != 1 || turn.Evidence[0].Strength != -4 {
		t.Errorf("after /back: %+v", turn)
	}
	if p := iv.Turns[3].Position; p == nil || p.Goal != "rota" || p.Meets || p.Says != "belief" {
		t.Errorf("position %+v", p)
	}
}

func TestCtrlCAndCtrlDEndATalkThatGoesOn(t *testing.T) {
	for key, want := range map[string]error{"\x03": errCtrlC, "\x04": Ended} {
		set := setup(ship())
		s := newSeat(t, 40, 15, true)
		ended := s.talk(interview.New(set), set)
		at := s.sees(0, "Opener 0?")
		s.type_("love problem solving\r\r")
		at = s.sees(at, "keep it")
		s.type_("\r")
		at = s.sees(at, "2. ")
		s.type_("half a tho")
		s.sees(at, "half a tho")
		s.type_(key)
		got := <-ended
		if got.err != want {
			t.Fatalf("%q: %v, want %v", key, got.err, want)
		}
		s.wantRestored()
		again, err := interview.Replay(set, got.kept)
		if err != nil || again.Draft() != "half a tho" || len(again.Interview().Turns) != 1 {
			t.Fatalf("%v, draft %q", err, again.Draft())
		}
		s = newSeat(t, 40, 15, true)
		ended = s.talk(again, set)
		at = s.sees(0, "half a tho")
		s.type_("ught of pay\r\r")
		s.sees(at, "keep it")
		s.type_("\r/done\r\r\r")
		got = <-ended
		if turns := got.session.Interview().Turns; got.err != nil || len(turns) != 3 || turns[1].Answer != "half a thought of pay" {
			t.Errorf("resumed: %v, %+v", got.err, turns)
		}
	}
}

// Keys that survey takes for something else, or that are for nothing.
func TestStrayKeysAreHarmless(t *testing.T) {
	stray := "\x1b[1;5C\x1b[15~\x1bb\x1bOP\x1b[[A\x1b[200~\x1b[201~\x1b[24;80R\x1b[I\x00\x1c\x1a\x1b[<0;1;1M\x1b\x1b[5~\t\x1b"
	set := setup()
	set.Preamble = true
	s := newSeat(t, 80, 24, true)
	ended := s.talk(interview.New(set), set)
	at := s.sees(0, "The strongest")
	s.type_(strings.ReplaceAll(stray, "\t", "") + "\x1b[200~pasted\rinto a list\r\x1b[201~")
	time.Sleep(2 * escapeWait)
	s.type_("\r")
	at = s.sees(at, "Does Sam Lee know")
	s.type_("\r")
	at = s.sees(at, "Opener 0?")
	s.type_("no" + stray)
	time.Sleep(2 * escapeWait)
	s.type_(" words" + strings.TrimSuffix(stray, "\x1b") + " lost\r\r")
	at = s.sees(at, "no driver in it")
	s.type_(strings.ReplaceAll(stray, "\t", ""))
	time.Sleep(2 * escapeWait)
	s.type_("\r")
	s.sees(at, "2. ")
	s.type_("/quit\r")
	got := <-ended
	iv := got.session.Interview()
	if got.err != Quit || len(iv.Guess) > 0 || iv.Told != nil || len(iv.Turns) != 1 || iv.Turns[0].Answer != "no words lost" {
		t.Errorf("%v, %+v", got.err, iv)
	}
	s.wantRestored()
}

// Words typed into a list look for an entry. Where they find none they are a
// line, which chooses as in plain lines or nothing; a number always chooses.
func TestWordsTypedIntoAList(t *testing.T) {
	s := newSeat(t, 80, 24, true)
	ctx, stop := context.WithCancel(context.Background())
	defer stop()
	c, restore := s.full(ctx)
	defer restore()
	options := []string{"having room for life", "a puzzle", "pay"}
	for i, tt := range []struct {
		keys string
		want int
	}{
		{"room\r", 0},
		{"neither, he said\r3\r", 2},
		{"it depends\x15\r2\r", 1}, // wiped out
		{"a pay\x01\x1b[3~\x1b[3~\r", 2},
		{"99\r1\r", 0},
		{"/nonsense\x15\r\r", -1},
		{"qq\x7f\x7f\r\r", -1},
	} {
		s.type_(tt.keys)
		if got, _, err := c.Choose("which?", options, "none"); err != nil || got != tt.want {
			t.Errorf("choice %d, %q: %d, %v; want %d; the screen:\n%s", i+1, tt.keys, got, err, tt.want, s.screen)
		}
	}
}

// The same answers leave the same bytes, typed at a terminal.
func TestTheSameAnswersGiveTheSameBytesOnATerminal(t *testing.T) {
	turns, tradeOffs := 0, 0
	for seed := uint64(0); seed < 20 || tradeOffs < 3 && seed < 400; seed++ {
		set, answers := madeTalk(seed)
		f := &typist{Script: NewScript(answers), debrief: set.Debrief}
		scripted, err := Run(interview.New(set), f, keepNothing)
		if err != nil {
			t.Fatal(err)
		}
		if seed >= 20 && !strings.Contains(saved(t, scripted), "question: "+motive.TradeOff) {
			continue
		}
		s := newSeat(t, 40+20*int(seed%3), 15+5*int(seed%3), true)
		ended := s.talk(interview.New(set), set)
		s.sees(0, "?")
		s.type_(f.keys)
		got := <-ended
		if got.err != nil || saved(t, got.session) != saved(t, scripted) {
			t.Fatalf("seed %d: %v; typed %q\n%s\nscripted\n%s\nthe screen:\n%s", seed, got.err, f.keys, saved(t, got.session), saved(t, scripted), got.shown)
		}
		for _, turn := range scripted.Interview().Turns {
			turns++
			if motive.Stem(turn.Question) == motive.TradeOff {
				tradeOffs++
			}
		}
		s.wantRestored()
	}
	if turns < 100 || tradeOffs < 3 {
		t.Errorf("only %d turns were compared, %d of them trade-offs", turns, tradeOffs)
	}
}

func TestATerminalThatDoesNotAnswerGetsPlainLines(t *testing.T) {
	s := newSeat(t, 80, 24, false)
	s.type_("typed ahead\n")
	ctx, stop := context.WithCancel(context.Background())
	defer stop()
	c, _, restore := Open(ctx, Streams{In: s.tty, Out: s.tty, Term: "xterm"})
	if _, ok := c.(*Plain); !ok {
		t.Fatalf("the console is %T", c)
	}
	restore()
	s.wantRestored()
	if got, err := c.Line("ahead", ""); err != nil || got.text != "typed ahead" {
		t.Errorf("%+v, %v", got, err)
	}
	s.type_("\x1b[12;1Rand now\n") // the answer comes late
	if got, err := c.Line("now", ""); err != nil || got.text != "and now" {
		t.Errorf("%+v, %v", got, err)
	}
}

func TestPlainLinesWhereTheyAreWanted(t *testing.T) {
	s := newSeat(t, 80, 24, false)
	for _, streams := range []Streams{
		{In: s.tty, Out: s.tty, Term: "xterm", Plain: true},
		{In: s.tty, Out: s.tty, Term: "dumb"},
		{In: s.tty, Out: s.tty},
		{In: s.tty, Out: io.Discard, Term: "xterm"},
		{In: strings.NewReader(""), Out: s.tty, Term: "xterm"},
	} {
		ctx, stop := context.WithCancel(context.Background())
		if c, _, _ := Open(ctx, streams); reflect.TypeOf(c) != reflect.TypeOf(&Plain{}) {
			t.Errorf("%+v: the console is %T", streams, c)
		}
		stop()
	}
	if sent := s.sent(); sent != "" {
		t.Errorf("plain lines sent %q", sent)
	}
}

// A terminal in plain lines cuts long lines; that is said, not hidden.
func TestALineThatTheTerminalCutIsMentioned(t *testing.T) {
	if longestTyped == 0 {
		t.Skip("SKIPPED: nobody knows how long a line may be here")
	}
	s := newSeat(t, 80, 24, true)
	ctx, stop := context.WithCancel(context.Background())
	defer stop()
	c, _, _ := Open(ctx, Streams{In: s.tty, Out: s.tty, Plain: true})
	go io.WriteString(s.keys, strings.Repeat("x", 6000)+"\n\n")
	got, err := c.Note("long", "")
	if err != nil || len(got.text) != longestTyped {
		t.Errorf("%d bytes, %v", len(got.text), err)
	}
	s.sees(0, "may be missing")
}
