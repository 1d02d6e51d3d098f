//go:build unix

package ask

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"buyin/internal/ask"
	"buyin/internal/motive"
	"buyin/internal/prompt"
	"buyin/internal/terminal"
	"buyin/internal/terminal/ptytest"
)

// errCtrlC is what Ctrl-C ends a prompt with in these tests.
var errCtrlC = errors.New("interrupted")

// start starts an ask on the pseudo-terminal; its result comes through the channel.
func start(t *testing.T, s *ptytest.Fixture, from ask.Session, set ask.Setup) <-chan result {
	t.Helper()
	console, _, restore := prompt.Open(s.Context(), terminal.Streams{In: s.TTY, Out: s.TTY, Term: "xterm", Color: true, Interrupted: errCtrlC, Clock: s.Clock})
	if !console.ReadsKeys() {
		t.Fatal("the console reads no keys")
	}
	return ptytest.Start(s, func(context.Context) result {
		defer restore()
		var r recorder
		session, err := ask.Run(from, New(console, set, options()), r.record)
		restore()
		return result{session, r.kept, s.Shown(), err}
	})
}

var sizes = [][2]int{{80, 24}, {40, 15}}

// A whole ask with six cards takes a key a card, one for how much, one for the reply
// and two a promise, and six Enters: it is all right, it is put, nothing more is to
// be said of the terms, no more promises, the record, it is right.
func TestTheKeysOfAnAsk(t *testing.T) {
	for _, size := range sizes {
		set := setup(allCards...)
		s := ptytest.New(t, size[0], size[1], true)
		ended := start(t, s, ask.New(set), set)
		keys, words, at := 0, 0, 0
		press := func(typed string) { s.Type(typed); keys += len(typed) }
		say := func(typed string) { s.Type(typed + "\r"); words += len(typed) + 1 }
		at = s.WaitFor(at, "all right?", "0 yes")
		press("\r")
		at = s.WaitFor(at, "not today")
		press("\r")
		for n := range allCards {
			at = s.WaitFor(at, fmt.Sprintf("%d of 6.", n+1), "rather not say")
			press(fmt.Sprint((n+1)%7 + 1)) // the last one is no 6
		}
		at = s.WaitFor(at, "very much)?")
		press("6")
		at = s.WaitFor(at, "Why 6")
		say("the craft in it")
		at = s.WaitFor(at, "more than 6?")
		say("an owner for the rota")
		at = s.WaitFor(at, "neither")
		press("\r")
		if size[1] < 20 { // what is said back comes first, and the digit answers there, too
			at = s.WaitFor(at, "Enter: more")
		} else {
			at = s.WaitFor(at, "no answer today")
		}
		press("2")
		for n, what := range []string{"two quiet weeks by Friday", "the hand-over by 4 May"} {
			at = s.WaitFor(at, "nothing more")
			press(fmt.Sprint(n + 1))
			at = s.WaitFor(at, "by when?")
			say(what)
			at = s.WaitFor(at, "noted: ")
		}
		at = s.WaitFor(at, "nothing more")
		press("\r")
		at = s.WaitFor(at, "wrote down?", "not now")
		press("\r")
		s.WaitFor(at, "RECORD of Sam Lee", "Is that right?")
		press("\r")
		got := <-ended
		if got.err != nil {
			t.Fatalf("%v; the screen:\n%s", got.err, got.shown)
		}
		s.WantRestored()
		iv := got.session.Interview()
		if len(iv.Turns[0].Effects) != 6 || *iv.Turns[1].Scale != 6 || iv.Reply != motive.ReplyIf || len(iv.Promises) != 2 || iv.Promises[0].Due != "2026-12-04" {
			t.Errorf("%+v", iv)
		}
		if most := 6 + 2 + 6 + 2; keys > most { // the Enter of a promise ends its words
			t.Errorf("%d keys besides %d for the words, want at most %d", keys, words, most)
		}
		t.Logf("%v: %d keys, and %d for the words", size, keys, words)
	}
}

// An Enter right after a digit belongs to it; a later one is an answer of its own.
func TestAnEnterAfterADigit(t *testing.T) {
	set := setup("pay", "craft")
	s := ptytest.New(t, 80, 24, true)
	ended := start(t, s, ask.New(set), set)
	s.WaitFor(0, "0 yes")
	s.Type("\r\r96\r2\r6\rthe pay\r\r\r72\r\r\r\r\r") // a digit that is not in the list does nothing
	got := <-ended
	if turns := got.session.Interview().Turns; got.err != nil || len(turns) < 2 || turns[0].Effects["craft"] != -3 || turns[1].Answer != "the pay" || got.session.Interview().Reply != motive.ReplyIf {
		t.Errorf("%v, %+v; the screen:\n%s", got.err, turns, got.shown)
	}
	s.WantRestored()
}

// After a yes with a condition that nobody has written down, words are that condition and
// not a promise, and Enter passes.
func TestTheConditionIsAskedFor(t *testing.T) {
	for typed, want := range map[string]string{"depends on Kim\r": "depends on Kim", "\r": ""} {
		set := setup()
		s := ptytest.New(t, 80, 24, true)
		ended := start(t, s, ask.New(set), set)
		at := s.WaitFor(0, "0 yes")
		s.Type("\r\r")
		at = s.WaitFor(at, "very much)?")
		s.Type("5\r")
		at = s.WaitFor(at, "Why 5")
		s.Type("\r")
		at = s.WaitFor(at, "more than 5?")
		s.Type("\r")
		at = s.WaitFor(at, "no answer today")
		s.Type("2\r")
		at = s.WaitFor(at, "What is the condition?")
		s.Type(typed)
		s.WaitFor(at, "nothing more")
		s.Type("/done\r")
		got := <-ended
		var said string
		for _, turn := range got.session.Interview().Turns {
			if turn.Question == motive.Closing {
				said = turn.Answer
			}
		}
		if iv := got.session.Interview(); said != want || iv.Reply != motive.ReplyIf || len(iv.Promises) > 0 {
			t.Errorf("%q: %+v; the screen:\n%s", typed, iv, got.shown)
		}
		wantReplayed(t, set, got)
		s.WantRestored()
	}
}

// A digit pressed once too often answers no question of another kind: in a line it
// waits for Enter, where it can be seen, and a list stays on the screen.
func TestOnePressTooMany(t *testing.T) {
	set := setup("pay", "craft")
	s := ptytest.New(t, 80, 24, true)
	ended := start(t, s, ask.New(set), set)
	s.WaitFor(0, "0 yes")
	s.Type("\r\r6")
	at := s.WaitFor(0, "2 of 2.", "rather not say")
	s.Type("88")                  // they would rather not say; how much they want it is not 8
	waits := func(digit string) { // on a line of its own
		s.WaitForScreen(func(screen string) bool { return strings.HasSuffix(strings.TrimSpace(screen), "\n> "+digit) }, digit+" on the last line")
	}
	at = s.WaitFor(at, "very much)?")
	waits("8")
	s.Type("3") // replaces it
	at = s.WaitFor(at, "Why 3")
	s.Type("the pay\rif it were\r")
	at = s.WaitFor(at, "neither")
	s.Type("11") // a condition; their answer is not yes
	at = s.WaitFor(at, "no answer today")
	s.Type("\r") // chooses nothing
	at = s.WaitFor(at, "no answer today")
	s.WaitForScreen(func(screen string) bool { return strings.Contains(screen, "\n  5 no answer today") }, "the options, in sight")
	s.Type("22")
	at = s.WaitFor(at, "nothing more")
	s.Type("call Ann\r")
	at = s.WaitFor(at, "call Ann: who will?")
	s.Type("2")
	at = s.WaitFor(at, "leaves it open")
	s.Type("Friday\r")
	s.WaitFor(at, "noted: call Ann", "nothing more")
	s.Type("/done\r")
	got := <-ended
	iv := got.session.Interview()
	if got.err != nil || len(iv.Turns) != 3 || len(iv.Turns[0].Effects) != 1 || *iv.Turns[1].Scale != 3 || len(iv.Turns[2].Positions) != 2 || iv.Reply != motive.ReplyIf {
		t.Errorf("%v, %+v; the screen:\n%s", got.err, iv, got.shown)
	}
	s.WantRestored()
}

// A 1 pressed once too often may be the beginning of a 10, which then waits for Enter,
// too: who meant 0 sees it.
func TestOneOnePressedTooOften(t *testing.T) {
	for typed, want := range map[string]int{"0\r": 10, "00": 0, "05": 5, "\x7f\x7f4": 4} {
		set := setup("pay")
		s := ptytest.New(t, 80, 24, true)
		ended := start(t, s, ask.New(set), set)
		s.WaitFor(0, "0 yes")
		s.Type("\r\r")
		at := s.WaitFor(0, "1 of 1.", "rather not say")
		s.Type("11")
		at = s.WaitFor(at, "very much)?")
		s.Type(typed)
		s.WaitFor(at, "Enter passes")
		s.Type("/quit\r")
		got := <-ended
		if turns := got.session.Interview().Turns; len(turns) != 2 || turns[1].Scale == nil || *turns[1].Scale != want {
			t.Errorf("%q: %+v; the screen:\n%s", typed, turns, got.shown)
		}
		s.WantRestored()
	}
}

// Enter alone answers no card, and leaves nothing on the screen.
func TestEnterAtACard(t *testing.T) {
	set := setup("pay")
	s := ptytest.New(t, 40, 15, true)
	ended := start(t, s, ask.New(set), set)
	at := s.WaitFor(0, "0 yes")
	s.Type("\r\r")
	at = s.WaitFor(at, "rather not say")
	s.Type("\r")
	at = s.WaitFor(at, "rather not say")
	s.Type("\r")
	at = s.WaitFor(at, "rather not say")
	s.WaitForScreen(func(screen string) bool {
		return strings.Contains(screen, "1 of 1.") && strings.Count(screen, "arrows or a number") == 1
	}, "one list below its question")
	s.Type("5")
	s.WaitFor(at, "very much)?")
	s.Type("/quit\r")
	<-ended
	s.WantRestored()
}

// How much they want it: 1 waits for a 0, x is 10, and what is no number is refused.
func TestHowMuchOnATerminal(t *testing.T) {
	for typed, want := range map[string]int{"0": 0, "1\r": 1, "10": 10, "x": 10, "7\r": 7, "y\r9": 9, "1\x7f8": 8, "\r\r3": 3} {
		set := setup()
		s := ptytest.New(t, 80, 24, true)
		ended := start(t, s, ask.New(set), set)
		at := s.WaitFor(0, "0 yes")
		s.Type("\r\r")
		at = s.WaitFor(at, "very much)?")
		s.Type(typed)
		s.WaitFor(at, fmt.Sprintf("%d", want))
		s.WaitFor(at, "Enter passes")
		s.Type("/quit\r")
		got := <-ended
		if turns := got.session.Interview().Turns; len(turns) != 1 || turns[0].Scale == nil || *turns[0].Scale != want {
			t.Errorf("%q: %+v; the screen:\n%s", typed, turns, got.shown)
		}
		s.WantRestored()
	}
}

// Ctrl-C at every step leaves a journal from which the ask goes on.
func TestCtrlCAtEveryStep(t *testing.T) {
	for keys, step := range map[string]struct {
		shown string
		next  ask.Kind
		draft string
	}{
		"":                                 {"0 yes", ask.Fairness, ""},
		"\r":                               {"not today", ask.Put, ""},
		"\r\r":                             {"rather not say", ask.Effect, ""},
		"\r\r6":                            {"very much)?", ask.Readiness, ""},
		"\r\r65":                           {"Why 5", ask.Reason, ""},
		"\r\r65half a tho":                 {"half a tho", ask.Reason, "half a tho"},
		"\r\r65no pay\r\t":                 {"back to the note", ask.Terms, ""},
		"\r\r65no pay\rif it were\r":       {"neither", ask.Terms, "if it were"},
		"\r\r65no pay\rif\r3":              {"another part", ask.Terms, "if"},
		"\r\r65no pay\rif\r\r":             {"no answer today", ask.Reply, ""},
		"\r\r65no pay\rif\r\r4":            {"have to change?", ask.Change, ""},
		"\r\r65no pay\rif\r\r1":            {"nothing more", ask.Promises, ""},
		"\r\r65no pay\rif\r\r111call":      {"call", ask.Promises, "call"},
		"\r\r65no pay\rif\r\r111call\r":    {"leaves it open", ask.Promises, "call"},
		"\r\r65no pay\rif\r\r111call\rFri": {"Fri", ask.Promises, "call"},
		"\r\r65no pay\rif\r\r1call Ann":    {"call Ann", ask.Promises, "call Ann"},
		"\r\r65no pay\rif\r\r1call Ann\r":  {"Ann: who will?", ask.Promises, "call Ann"},
		"\r\rit depends on":                {"depends on", ask.Effect, "it depends on"},
		"\r\r6it depends on":               {"depends on", ask.Readiness, "it depends on"},
		"\r\r65since the operation":        {"operation", ask.Reason, ""},
		"\r\r65no pay\rif\r\r111call\r4 May\r\r\r\r": {"wrote down?", ask.End, ""},
		"\r\r65no pay\rif\r\r1\r\r":                  {"not now", ask.Show, ""},
	} {
		if step.next == ask.End {
			continue
		}
		set := setup("pay")
		s := ptytest.New(t, 80, 24, true)
		ended := start(t, s, ask.New(set), set)
		s.WaitFor(0, "0 yes")
		s.Type(keys)
		s.WaitFor(0, step.shown)
		s.Type("\x03")
		got := <-ended
		again, err := ask.Replay(set, got.kept)
		if got.err != errCtrlC || err != nil || again.Next().Kind != step.next || again.Drafts() != step.draft {
			t.Errorf("%q: %v, %v, at %s with %q; the screen:\n%s", keys, got.err, err, again.Next().Kind, again.Drafts(), got.shown)
		}
		s.WantRestored()
	}
}

// A paste is never an answer to a card, and is one answer in words.
func TestAPaste(t *testing.T) {
	set := setup("pay", "craft")
	s := ptytest.New(t, 80, 24, true)
	ended := start(t, s, ask.New(set), set)
	at := s.WaitFor(0, "0 yes")
	s.Type("\r\r")
	at = s.WaitFor(at, "1 of 2.", "rather not say")
	s.Type("\x1b[200~6\n\x1b[201~")
	s.Type("\x7f\x7f\r") // what was pasted begins a line, and is no answer before Enter
	s.Type("5")
	at = s.WaitFor(at, "2 of 2.", "rather not say")
	s.Type("3")
	at = s.WaitFor(at, "very much)?")
	s.Type("7")
	at = s.WaitFor(at, "Why 7")
	s.Type("\x1b[200~first the pay\nthen the craft\n\x1b[201~\r")
	s.WaitFor(at, "more than 7?")
	s.Type("/quit\r")
	got := <-ended
	turns := got.session.Interview().Turns
	if len(turns) != 2 || turns[0].Effects["pay"] != 1 || turns[0].Effects["craft"] != -1 || !strings.HasPrefix(turns[1].Answer, "first the pay\nthen the craft") {
		t.Errorf("%+v; the screen:\n%s", turns, got.shown)
	}
	s.WantRestored()
}

// The window may change its size at any time.
func TestResize(t *testing.T) {
	set := setup(allCards...)
	s := ptytest.New(t, 80, 24, true)
	ended := start(t, s, ask.New(set), set)
	at := s.WaitFor(0, "0 yes")
	s.Resize(40, 15)
	s.Type("\r")
	at = s.WaitFor(at, "not today")
	s.Type("\r")
	at = s.WaitFor(at, "1 of 6.", "rather not say")
	s.Resize(30, 10)
	s.Type("6")
	at = s.WaitFor(at, "2 of 6.")
	s.Resize(120, 40)
	s.Type("2")
	at = s.WaitFor(at, "3 of 6.", "rather not say")
	s.Type("/done\r")
	at = s.WaitFor(at, "no answer today")
	s.Type("3")
	s.WaitFor(at, "nothing more")
	s.Type("/done\r")
	got := <-ended
	if iv := got.session.Interview(); got.err != nil || iv.Turns[0].Effects["craft"] != -3 || iv.Reply != motive.ReplyNotYet {
		t.Errorf("%v, %+v; the screen:\n%s", got.err, iv, got.shown)
	}
	s.WantRestored()
}

// typist draws answers, and types them as lines and as keys.
type typist struct {
	rnd   *rand.Rand
	typed []typed
}

// typed is a line, or a digit that chooses from a list of this kind.
type typed struct{ text, list string }

func (p *typist) digit(n int, list string) { p.typed = append(p.typed, typed{fmt.Sprint(n), list}) }

func (p *typist) line(text string) { p.typed = append(p.typed, typed{text, ""}) }

// lines returns all of it as lines.
func (p *typist) lines() (lines []string) {
	for _, t := range p.typed {
		lines = append(lines, t.text)
	}
	return lines
}

// keys returns all of it as keys. A digit chooses at once, and an Enter right after it
// belongs to it, so one more is typed if Enter is the next answer. The digit that
// answered a question of another kind just before is typed twice in a list, and needs
// an Enter in a line.
func (p *typist) keys() string {
	var keys strings.Builder
	last := typed{}
	for _, t := range p.typed {
		atOnce := t.list != "" && (last.text != t.text || last.list == t.list || last.list == "")
		if last.list != "" && t.text == "" {
			keys.WriteString("\r")
		}
		keys.WriteString(t.text)
		switch {
		case !atOnce && t.list != "" && t.list != "scale":
			keys.WriteString(t.text)
		case !atOnce:
			keys.WriteString("\r")
			t.list = ""
		}
		last = t
	}
	return keys.String()
}

// ask types a whole ask of the cards.
func (p *typist) ask(cards int) {
	p.line("")
	p.line("")
	for range cards {
		switch p.rnd.IntN(5) {
		case 0:
			p.line(fmt.Sprintf("%+d", p.rnd.IntN(11)-5))
		case 1:
			p.line("/skip")
		default:
			p.digit(p.rnd.IntN(8)+1, "card")
		}
	}
	switch scale := p.rnd.IntN(12); scale {
	case 11:
		p.line("/skip")
	case 1, 10:
		p.line(fmt.Sprint(scale))
	default:
		p.digit(scale, "scale")
	}
	texts := []string{"the pay", "no balance, craft perhaps", "2 weeks of it", "ünïcödé 🙂", "//usr/bin"}
	p.line(texts[p.rnd.IntN(len(texts))])
	p.line(texts[p.rnd.IntN(len(texts))])
	if n := p.rnd.IntN(7); n == 0 {
		p.line("")
	} else if p.digit(n, "terms"); n > 2 {
		p.line("")
	}
	reply := p.rnd.IntN(5) + 1
	p.digit(reply, "reply")
	if reply == 4 {
		p.line("more people")
	}
	for range p.rnd.IntN(3) {
		p.digit(p.rnd.IntN(2)+1, "who")
		if p.rnd.IntN(2) == 0 {
			p.line("call Ann by Friday")
			continue
		}
		p.line("call Ann")
		p.line([]string{"", "in two weeks", "when the build is green"}[p.rnd.IntN(3)])
	}
	p.line("")
	p.digit(1, "show")
}

// The same answers give the same record, in plain lines and on a terminal.
func TestTheSameAnswersGiveTheSameRecord(t *testing.T) {
	for seed := range uint64(40) {
		p := &typist{rnd: rand.New(rand.NewPCG(seed, 1))}
		cards := p.rnd.IntN(len(allCards) + 1)
		p.ask(cards)
		set := setup(allCards[:cards]...)
		plain := run(t, ask.New(set), set, p.lines()...)
		if plain.err != nil {
			t.Fatalf("seed %d: %v; typed %q; shown:\n%s", seed, plain.err, p.lines(), plain.shown)
		}
		size := sizes[seed%2]
		s := ptytest.New(t, size[0], size[1], true)
		ended := start(t, s, ask.New(set), set)
		s.WaitFor(0, "0 yes")
		s.Type(p.keys())
		got := <-ended
		if got.err != nil || saved(t, got.session) != saved(t, plain.session) {
			t.Fatalf("seed %d: %v; typed %q\n%s\nplain\n%s\nthe screen:\n%s", seed, got.err, p.keys(), saved(t, got.session), saved(t, plain.session), got.shown)
		}
		wantReplayed(t, set, got)
		s.WantRestored()
	}
}

// What is typed at the list of the reply, in place of a choice or too early, changes
// nothing of the terms, however often /back goes there and on.
func TestTermsSurviveWhatIsTypedAtTheReply(t *testing.T) {
	const terms = "if thursdays stay mine, and\nnot \"on call\" — ünïcödé 🙂 日本"
	for _, noise := range []string{
		"only if they stay mine\r", "x\x7f", "99", "\t\r", "/b\x7f\x7f", "\r\r", "\x1b[200~two\nlines\x1b[201~\r", "no way\r", "/note tired\r", "/nonsense\r\x15", "\x1b[A\x1b[B\r", "0", "8",
	} {
		for _, size := range sizes {
			set := setup()
			s := ptytest.New(t, size[0], size[1], true)
			ended := start(t, s, ask.New(set), set)
			at := s.WaitFor(0, "0 yes")
			s.Type("\r\r")
			at = s.WaitFor(at, "very much)?")
			s.Type("5")
			at = s.WaitFor(at, "Why 5")
			s.Type("the pay\r")
			at = s.WaitFor(at, "more than 5?")
			s.Type("\x1b[200~" + terms + "\x1b[201~\r")
			at = s.WaitFor(at, "0 neither")
			s.Type("1\r\r") // on the small screen, the second Enter is for what is said back
			at = s.WaitFor(at, "no answer today")
			for range 2 {
				s.Type(noise + "/back\r")
				at = s.WaitFor(at, "more than 5?")
				s.Type("\r")
				at = s.WaitFor(at, "as before:")
				s.Type("\r\r")
				at = s.WaitFor(at, "no answer today")
			}
			s.Type("/quit\r")
			got := <-ended
			turns := got.session.Interview().Turns
			if len(turns) != 2 || turns[1].Answer != terms || got.session.Interview().Reply != "" {
				t.Errorf("%q: %+v, answer %q; the screen:\n%s", noise, turns, got.session.Interview().Reply, got.shown)
			}
			wantReplayed(t, set, got)
			s.WantRestored()
		}
	}
}

// What is said back before the reply can be read from its beginning, however small the
// screen is: it waits for a key, and a digit answers at once.
func TestAllThatIsSaidBackCanBeRead(t *testing.T) {
	for _, typed := range []string{"\r2", "2"} {
		set := setup("pay", "balance")
		s := ptytest.New(t, 40, 15, true)
		ended := start(t, s, ask.New(set), set)
		at := s.WaitFor(0, "0 yes")
		s.Type("\r\r")
		at = s.WaitFor(at, "1 of 2.", "rather not say")
		s.Type("6")
		at = s.WaitFor(at, "2 of 2.", "rather not say")
		s.Type("2")
		at = s.WaitFor(at, "very much)?")
		s.Type("5")
		at = s.WaitFor(at, "Why 5")
		s.Type("weil unsere Donaudampfschifffahrtsgesellschaft 日本語の締め切りを待っている\r")
		at = s.WaitFor(at, "more than 5?")
		s.Type("if thursdays stay mine\r")
		at = s.WaitFor(at, "0 neither")
		s.Type("\r")
		at = s.WaitFor(at, "Enter: more")
		s.WaitForScreen(func(screen string) bool {
			return strings.Contains(screen, "Say back: On the one hand") && strings.Contains(screen, "stay mine”")
		}, "all that is said back")
		s.Type(typed)
		s.WaitFor(at, "2 yes, with a condition", "nothing more")
		s.Type("/quit\r")
		if got := <-ended; got.session.Interview().Reply != motive.ReplyIf {
			t.Errorf("%q: the reply is %q; the screen:\n%s", typed, got.session.Interview().Reply, got.shown)
		}
		s.WantRestored()
	}
}
