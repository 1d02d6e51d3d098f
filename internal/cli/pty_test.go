//go:build unix

package cli_test

import (
	"bytes"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"

	"buyin/internal/terminal/ptytest"
)

// A program runs on a pseudo-terminal of 80 by 24, with a workspace of its own.
type program struct {
	*ptytest.Fixture
	t    *testing.T
	home string
	env  []string
}

func newProgram(t *testing.T) *program {
	t.Helper()
	home := t.TempDir()
	return &program{Fixture: ptytest.New(t, 80, 24, true), t: t, home: home, env: append(os.Environ(),
		"NOW=2026-11-23T09:00:00Z", "SEED=1", "HOME="+home, "BUYIN_DIR="+filepath.Join(home, "ws"), "TERM=xterm", "NO_COLOR=")}
}

// start starts the program with all its streams on the terminal.
func (p *program) start(args ...string) *ptytest.Process {
	p.t.Helper()
	if !slices.Contains(args, "--plain") {
		p.TypeCursorReport()
	}
	return p.StartProcess(&exec.Cmd{Path: os.Args[0], Args: append([]string{"buyin"}, args...), Env: p.env})
}

// wantExit waits for the program and checks its exit status and that the terminal
// is restored.
func (p *program) wantExit(cmd *ptytest.Process, status int) {
	p.t.Helper()
	if got := cmd.Wait(); got != status {
		p.t.Errorf("status %d, want %d; the screen:\n%s", got, status, p.Shown())
	}
	p.WantRestored()
}

// The keys of an interview that Ctrl-C cuts off and --resume continues.
func TestATalkOnATerminal(t *testing.T) {
	p := newProgram(t)
	cmd := p.start("interview")
	at := p.WaitFor(0, "Who is it with?")
	p.Type("Sam Lee\r")
	at = p.WaitFor(at, "Your private guess first: what drives Sam Lee?", "The strongest")
	p.Type("problem\r4\r\r") // by name, by number, and that is all
	at = p.WaitFor(at, "Does Sam Lee know")
	p.Type("1\r")
	at = p.WaitFor(at, "1. ")
	p.Type("\x1b[200~finally cracked the deadlock,\r\rnobody else could\x1b[201~\r")
	at = p.WaitFor(at, "heard: 1 Problem solving", "Say back: ", "2. ")
	p.Type("half a tho\x03")
	at = p.WaitFor(at, "saved unfinished")
	p.wantExit(cmd, 130)

	cmd = p.start("interview", "--resume")
	at = p.WaitFor(at, "continuing the talk with Sam Lee: 1 answer", "half a tho")
	p.Type("ught\r")
	at = p.WaitFor(at, "heard: ", "3. ")
	p.Type("\tpay-2\r\t") // what was heard, corrected
	at = p.WaitFor(at, "Pay -", "3. ")
	p.Type("/done\r")
	at = p.WaitFor(at, "Now sum up", "or a correction")
	p.Type("\r")
	at = p.WaitFor(at, "Heard from Sam Lee")
	p.Type("\r")
	at = p.WaitFor(at, "saved as", "next: ")
	p.wantExit(cmd, 0)

	cmd = p.start("show", "Sam Lee")
	p.WaitFor(at, "cracked the deadlock", "Pay, puts them off 2 of 5")
	p.wantExit(cmd, 0)
}

// Signals end a talk at a terminal as Ctrl-C does; HUP comes when the terminal is
// closed.
func TestSignalsEndATalkOnATerminal(t *testing.T) {
	for _, sig := range []syscall.Signal{syscall.SIGINT, syscall.SIGTERM, syscall.SIGHUP, syscall.SIGQUIT} {
		p := newProgram(t)
		cmd := p.start("interview", "Sam")
		at := p.WaitFor(0, "The strongest")
		p.Type("\r")
		p.WaitFor(at, "not yet")
		cmd.Signal(sig)
		p.wantExit(cmd, 130)
	}
}

// Ctrl-C at an ask says that it is lost.
func TestAnAskThatIsInterrupted(t *testing.T) {
	p := newProgram(t)
	cmd := p.start("goals")
	at := p.WaitFor(0, "What do you need from them")
	p.Type("Ship it by May\r")
	at = p.WaitFor(at, "Who is asking?")
	p.Type("\x03")
	p.WaitFor(at, "nothing was saved")
	p.wantExit(cmd, 130)
}

// Plain lines at a terminal contain no escape sequences.
func TestPlainLinesAtATerminal(t *testing.T) {
	p := newProgram(t)
	cmd := p.start("interview", "Sam", "--plain")
	at := p.WaitFor(0, "Numbers or names, strongest first. Enter passes.")
	p.Type("\n")
	at = p.WaitFor(at, "0 not yet: their words are kept here for now")
	p.Type("\n")
	at = p.WaitFor(at, "continues it")
	p.Type("finally cracked\\\nthe deadlock\n")
	at = p.WaitFor(at, "heard: 1 Problem solving", "/heard corrects it", "2. ")
	p.Type("\x04")
	p.WaitFor(at, "the input ended before the talk did")
	p.wantExit(cmd, 3)
	if strings.Contains(p.Output(), "\x1b") {
		t.Errorf("plain lines contain an escape: %q", p.Output())
	}
}

// A debrief that begins with its notes leaves open whether the person knows, and
// says so when it is saved.
func TestADebriefWithSomebodyWhoDoesNotKnow(t *testing.T) {
	p := newProgram(t)
	cmd := p.start("interview", "Sam", "--debrief", "--plain")
	at := p.WaitFor(0, "your first note)")
	p.Type("the bonus left him cold\n")
	at = p.WaitFor(at, "not yet.", "1 noted")
	p.Type("/done\n")
	at = p.WaitFor(at, "Heard from Sam")
	p.Type("\n")
	at = p.WaitFor(at, "last question", "Did you sum it up")
	p.Type("\n")
	p.WaitFor(at, "saved as", "Sam does not know yet that you keep notes; tell them soon")
	p.wantExit(cmd, 0)
}

// A note is typed and corrected at a terminal; a sensitive one draws a question.
func TestANoteOnATerminal(t *testing.T) {
	p := newProgram(t)
	cmd := p.start("note", "Sam")
	at := p.WaitFor(0, "What did you hear or see?")
	p.Type("finally cracked the deadlock\r")
	at = p.WaitFor(at, "Notes about Sam", "Problem solving +")
	p.Type("s2")
	at = p.WaitFor(at, "Problem solving +2")
	p.Type("\r")
	at = p.WaitFor(at, "all looked at")
	p.wantExit(cmd, 0)
	cmd = p.start("interview", "Sam", "--self")
	at = p.WaitFor(at, "1. ")
	p.Type("he has been off sick, and loves a puzzle\r")
	at = p.WaitFor(at, "That touches on health.", "What should be kept?")
	p.Type("\r")
	p.WaitFor(at, "2. ")
	p.Type("/quit\r")
	p.wantExit(cmd, 0)
	filepath.WalkDir(filepath.Join(p.home, "ws"), func(path string, e fs.DirEntry, err error) error {
		if data, err := os.ReadFile(path); err == nil && bytes.Contains(data, []byte("off sick")) {
			t.Errorf("%s holds the words", path)
		}
		return err
	})
	cmd = p.start("show", "Sam")
	p.WaitFor(at, "cracked the deadlock")
	p.wantExit(cmd, 0)
}

// A terminal that is closed sends several signals; what was typed is saved
// nevertheless.
func TestSeveralSignalsAtOnce(t *testing.T) {
	p := newProgram(t)
	cmd := p.start("interview", "Sam")
	at := p.WaitFor(0, "The strongest")
	p.Type("\r")
	at = p.WaitFor(at, "not yet")
	p.Type("1\r")
	at = p.WaitFor(at, "1. ")
	p.Type("half a tho")
	p.WaitFor(at, "half a tho")
	for _, sig := range []syscall.Signal{syscall.SIGHUP, syscall.SIGTERM, syscall.SIGHUP, syscall.SIGQUIT} {
		cmd.Signal(sig)
	}
	p.wantExit(cmd, 130)
	cmd = p.start("interview", "--resume")
	p.WaitFor(len(p.Output()), "half a tho")
	p.Type("\x03")
	p.wantExit(cmd, 130)
}

// Enters typed while the program starts answer nothing.
func TestEntersTypedBeforeTheFirstPrompt(t *testing.T) {
	for _, flags := range [][]string{nil, {"--plain"}} {
		p := newProgram(t)
		p.Type("\r\r\r\r")
		cmd := p.start(append([]string{"interview", "Sam"}, flags...)...)
		at := p.WaitFor(0, "Your private guess first: what drives Sam?")
		p.Type("pay\r")
		if flags == nil {
			at = p.WaitFor(at, "And next")
			p.Type("\r")
		}
		p.WaitFor(at, "Does Sam know")
		p.Type("/quit\r")
		p.wantExit(cmd, 0)
	}
}

// A note is suspended by Ctrl-Z in a real shell and continued by fg.
func TestSuspendedInARealShell(t *testing.T) {
	for _, s := range shellSetups {
		if s.needs != "" {
			continue
		}
		t.Run(s.name, func(t *testing.T) {
			t.Parallel()
			r := startShell(t, s, "")
			r.Type("../real/buyin note Sue\r")
			r.at = r.WaitFor(r.at, "What did you hear or see?")
			r.Type("she cracked the dead")
			r.at = r.WaitFor(r.at, "the dead")
			r.Type("\x1a")
			r.at = r.WaitFor(r.at, "ready> ")
			r.Type("fg\r")
			r.at = r.WaitFor(r.at, "she cracked the dead")
			r.Type("lock\r")
			r.at = r.WaitFor(r.at, "Notes about Sue", "Enter done")
			r.Type("\x1a")
			r.at = r.WaitFor(r.at, "ready> ")
			r.Type("fg\r")
			r.at = r.WaitFor(r.at, "Notes about Sue", "Enter done")
			r.Type("\r")
			r.at = r.WaitFor(r.at, "ready> ")
			r.Type("../real/buyin show Sue\r")
			r.WaitFor(r.at, "she cracked the deadlock")
		})
	}
}
