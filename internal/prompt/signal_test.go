//go:build unix

package prompt

import (
	"context"
	"errors"
	"os"
	"os/exec"
	"os/signal"
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
	if os.Getenv("PROMPT_CHILD") != "" {
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
	signals := make(chan os.Signal, 1)
	signal.Notify(signals, os.Interrupt, syscall.SIGTERM, syscall.SIGHUP, syscall.SIGUSR1)
	panicking := os.Getenv("PROMPT_CHILD") == "panic"
	go func() { <-signals; stop(errCtrlC) }()
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
	"a note half typed":    {"\r\rhalf a\rthou", "thou"},
	"what was heard":       {"\r\ra bit of pay\r\r", "keep it"},
	"a correction":         {"\r\ra bit of pay\r\rpay=", "pay="},
	"a strength":           {"\r\ra bit of pay\r\r\x1b[B\r", "drop it"},
	"a driver to be added": {"\r\ra bit of pay\r\r\x1b[B\x1b[B\r", "Which"},
	"the playback":         {"\r\ra bit of pay\r\r\r/done\r", "keep it"},
	"the closing question": {"\r\ra bit of pay\r\r\r/done\r\r", "Last: "},
	"a goal":               {"\r\ra bit of pay\r\r\r/done\r\rterms\r\r", "none of them"},
	"how it meets it":      {"\r\ra bit of pay\r\r\r/done\r\rterms\r\r1\r", "And how?"},
	"a debrief":            {"1\r", "What did they say?"},
	"a debrief's look":     {"1\rlove pay\r/done\r", "mends it"},
}

func TestTheTerminalIsRestored(t *testing.T) {
	ends := map[string]syscall.Signal{
		"INT": syscall.SIGINT, "TERM": syscall.SIGTERM, "HUP": syscall.SIGHUP, "panic": syscall.SIGUSR1,
	}
	for end, sig := range ends {
		for name, p := range promptCases {
			t.Run(end+" at "+name, func(t *testing.T) {
				t.Parallel()
				s := ptytest.New(t, 80, 24, true)
				s.TypeCursorReport()
				cmd := exec.Command(os.Args[0])
				cmd.Env = append(os.Environ(), "PROMPT_CHILD="+end)
				if strings.HasPrefix(name, "a debrief") {
					cmd.Env = append(cmd.Env, "PROMPT_DEBRIEF=1")
				}
				cmd.Stdin, cmd.Stdout, cmd.Stderr = s.TTY, s.TTY, s.TTY
				cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true, Setctty: true}
				if err := cmd.Start(); err != nil {
					t.Fatal(err)
				}
				at := s.WaitFor(0, map[bool]string{true: "Does Sam", false: "The strongest"}[strings.HasPrefix(name, "a debrief")])
				if p.keys != "" {
					s.Type(p.keys)
					s.WaitFor(at, p.shown)
				}
				time.Sleep(5 * time.Millisecond) // for the rest of the prompt
				cmd.Process.Signal(sig)
				err := cmd.Wait()
				status := cmd.ProcessState.ExitCode()
				if want := map[bool]int{true: 2, false: 130}[end == "panic"]; status != want {
					t.Errorf("status %d, want %d (%v); the screen:\n%s", status, want, err, s.Screen)
				}
				if end == "panic" {
					s.WaitFor(at, "planted")
				}
				s.WantRestored()
			})
		}
	}
}
