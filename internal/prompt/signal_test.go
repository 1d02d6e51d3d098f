//go:build unix

package prompt

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"os/signal"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"buyin/internal/interview"
	"buyin/internal/terminal"
	"buyin/internal/terminal/ptytest"
)

// The signal tests run this binary again, as a talk at a terminal.
func TestMain(m *testing.M) {
	switch os.Getenv("PROMPT_CHILD") {
	case "":
	case "leader":
		os.Exit(leadSession())
	default:
		os.Exit(childTalk())
	}
	os.Exit(m.Run())
}

// A panickingContext panics in the prompt that is waiting when it ends.
type panickingContext struct{ context.Context }

func (p panickingContext) Err() error {
	if p.Context.Err() != nil {
		panic("planted")
	}
	return nil
}

// childTalk runs a talk as cli does: signals end the context, and the terminal is
// restored in any case.
func childTalk() int {
	ctx, stop := context.WithCancelCause(context.Background())
	ended, _ := signal.NotifyContext(ctx, os.Interrupt, syscall.SIGTERM, syscall.SIGHUP, syscall.SIGQUIT, syscall.SIGUSR1)
	context.AfterFunc(ended, func() { stop(errCtrlC) })
	panicking := os.Getenv("PROMPT_CHILD") == "panic"
	if panicking {
		ctx = panickingContext{ctx}
	}
	set := setup(ship())
	set.Preamble = true
	set.Debrief = os.Getenv("PROMPT_DEBRIEF") != ""
	console, _, restore := Open(ctx, terminal.Streams{In: os.Stdin, Out: os.Stderr, Term: "xterm", Interrupted: errCtrlC})
	defer restore()
	_, err := Run(interview.New(set), NewDialogue(console, set, Options{}), discard)
	switch {
	case errors.Is(err, errCtrlC):
		return 130
	case err != nil:
		return 3
	}
	return 0
}

// promptCases are the keys that lead to each kind of prompt, and what it shows.
var promptCases = map[string]struct{ keys, shown string }{
	"the guess":            {"", "The strongest"},
	"the second guess":     {"5\r", "And next"},
	"a command":            {"/he", "/he"},
	"told":                 {"\r", "not yet"},
	"a note":               {"\r\r", "Opener 0?"},
	"a note half typed":    {"\r\rhalf a\x1b\rthou", "thou"},
	"the next question":    {"\r\ra bit of pay\r", "2. "},
	"a typed correction":   {"\r\ra bit of pay\r1=2\r", "they said that"},
	"the heard line":       {"\r\ra bit of pay\r\t", "back to the note"},
	"a name to be added":   {"\r\ra bit of pay\rhalf\tco", "add: co"},
	"the sheet":            {"\r\ra bit of pay\r/sheet\r", "Heard from"},
	"a name on the sheet":  {"\r\ra bit of pay\r/sheet\r=co", "instead: co"},
	"the playback":         {"\r\ra bit of pay\r/done\r", "keep it"},
	"a correction":         {"\r\ra bit of pay\r/done\rpay=", "pay="},
	"a strength":           {"\r\ra bit of pay\r/done\r\x1b[B\r", "take it out"},
	"a driver to be added": {"\r\ra bit of pay\r/done\r\x1b[B\x1b[B\r", "Which"},
	"the closing question": {"\r\ra bit of pay\r/done\r\r", "Last: "},
	"a goal":               {"\r\ra bit of pay\r/done\r\rterms\r", "neither"},
	"another goal":         {"\r\ra bit of pay\r/done\r\rterms\r3", "another part of the ask"},
	"terms, heard":         {"\r\ra bit of pay\r/done\r\rno pay\r\t", "back to the note"},
	"the last sheet":       {"\r\ra bit of pay\r/done\r\rterms\r\r", "Heard from"},
	"a debrief":            {"1\r", "every line is one thing"},
	"a debrief's sheet":    {"1\rlove pay\r\r", "Heard from"},
}

// startChild starts a talk on a terminal and types the keys that lead to a
// prompt. As a leader, the child is told of when the talk stops; see leadSession.
func startChild(t *testing.T, name, kind string) (s *ptytest.Fixture, p *ptytest.Process, at int) {
	t.Helper()
	s = ptytest.New(t, 80, 24, true)
	s.TypeCursorReport()
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), "PROMPT_CHILD="+kind)
	debrief := strings.HasPrefix(name, "a debrief")
	if debrief {
		cmd.Env = append(cmd.Env, "PROMPT_DEBRIEF=1")
	}
	p = s.StartProcess(cmd)
	at = s.WaitFor(0, map[bool]string{true: "Does Sam", false: "The strongest"}[debrief])
	if to := promptCases[name]; to.keys != "" {
		s.Type(to.keys)
		s.WaitFor(at, to.shown)
	}
	return s, p, at
}

func TestTheTerminalIsRestored(t *testing.T) {
	ends := map[string]syscall.Signal{
		"INT": syscall.SIGINT, "TERM": syscall.SIGTERM, "HUP": syscall.SIGHUP, "QUIT": syscall.SIGQUIT, "panic": syscall.SIGUSR1,
	}
	for end, sig := range ends {
		for name := range promptCases {
			t.Run(end+" at "+name, func(t *testing.T) {
				t.Parallel()
				s, p, at := startChild(t, name, end)
				time.Sleep(5 * time.Millisecond) // for the rest of the prompt
				p.Signal(sig)
				if status, want := p.Wait(), map[bool]int{true: 2, false: 130}[end == "panic"]; status != want {
					t.Errorf("status %d, want %d; the screen:\n%s", status, want, s.Shown())
				}
				if end == "panic" {
					s.WaitFor(at, "planted")
				}
				s.WantRestored()
			})
		}
	}
}

// leadSession runs a talk as a shell with job control does: in a process group
// of its own, in the foreground. It says when the talk stops.
func leadSession() int {
	talk := exec.Command(os.Args[0])
	talk.Env = append(os.Environ(), "PROMPT_CHILD=talk")
	talk.Stdin, talk.Stdout, talk.Stderr = os.Stdin, os.Stdout, os.Stderr
	talk.SysProcAttr = &syscall.SysProcAttr{Setpgid: true, Foreground: true}
	if err := talk.Start(); err != nil {
		return 99
	}
	fmt.Printf("leader of <%d>\n", talk.Process.Pid)
	for {
		var status syscall.WaitStatus
		if _, err := syscall.Wait4(talk.Process.Pid, &status, syscall.WUNTRACED, nil); err != nil {
			return 98
		}
		if !status.Stopped() {
			return status.ExitStatus()
		}
		fmt.Println("the talk has stopped")
	}
}

// A talk that is suspended leaves the terminal as it was, and goes on where it
// was, by a signal as by Ctrl-Z.
func TestATalkIsSuspended(t *testing.T) {
	for name := range promptCases {
		for _, by := range []string{"TSTP", "Ctrl-Z", "STOP"} {
			t.Run(by+" at "+name, func(t *testing.T) {
				t.Parallel()
				s, p, _ := startChild(t, name, "leader")
				s.WaitFor(s.WaitFor(0, "leader of <"), ">")
				_, after, _ := strings.Cut(s.Output(), "leader of <")
				digits, _, _ := strings.Cut(after, ">")
				pid, err := strconv.Atoi(digits)
				if err != nil {
					t.Fatal(err)
				}
				for range 2 {
					at := len(s.Output())
					switch by {
					case "TSTP":
						syscall.Kill(pid, syscall.SIGTSTP)
					case "Ctrl-Z":
						s.Type("\x1a")
					default: // nobody can see that one coming
						syscall.Kill(pid, syscall.SIGSTOP)
					}
					at = s.WaitFor(at, "the talk has stopped")
					if by != "STOP" {
						s.WantRestored()
					} else if err := s.Restore(); err != nil { // as a shell does
						t.Fatal(err)
					}
					syscall.Kill(pid, syscall.SIGCONT)
					s.WaitFor(at, "\x1b[?2004h")
				}
				s.Type("\x03")
				if status := p.Wait(); status != 130 {
					t.Errorf("status %d, want 130; the screen:\n%s", status, s.Screen)
				}
				s.WantRestored()
			})
		}
	}
}
