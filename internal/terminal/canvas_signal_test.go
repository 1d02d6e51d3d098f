//go:build unix

package terminal

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"os/signal"
	"strconv"
	"strings"
	"syscall"
	"testing"

	"buyin/internal/terminal/ptytest"
)

// The signal tests run this binary again, as a program with a canvas.
func TestMain(m *testing.M) {
	switch os.Getenv("TERMINAL_CHILD") {
	case "":
		os.Exit(m.Run())
	case "leader":
		os.Exit(leadSession())
	}
	os.Exit(childCanvas())
}

// A panickingContext panics when it has ended.
type panickingContext struct{ context.Context }

func (p panickingContext) Err() error {
	if p.Context.Err() != nil {
		panic("planted")
	}
	return nil
}

// childCanvas counts the keys on a canvas. Signals end the context, as in cli.
func childCanvas() int {
	ctx, stop := context.WithCancelCause(context.Background())
	ended, _ := signal.NotifyContext(ctx, os.Interrupt, syscall.SIGTERM, syscall.SIGHUP, syscall.SIGQUIT, syscall.SIGUSR1)
	context.AfterFunc(ended, func() { stop(errInterrupted) })
	if os.Getenv("TERMINAL_CHILD") == "panic" {
		ctx = panickingContext{ctx}
	}
	console, out, restore := Open(ctx, Streams{In: os.Stdin, Out: os.Stderr, Term: "xterm", Interrupted: errInterrupted})
	defer restore()
	c := console.(*FullConsole).OpenCanvas()
	fmt.Fprintln(out, "written meanwhile")
	for keys := 0; ; {
		columns, rows := c.Size()
		c.Paint(plainLines(fmt.Sprint("keys: ", keys), fmt.Sprint(columns, " by ", rows)))
		k, err := c.Key()
		if err != nil {
			return 130
		}
		if k.Stroke != Redraw {
			keys++
		}
	}
}

// leadSession runs the program as a shell with job control does: in a process
// group of its own, in the foreground. It says when the program stops.
func leadSession() int {
	program := exec.Command(os.Args[0])
	program.Env = append(os.Environ(), "TERMINAL_CHILD=canvas")
	program.Stdin, program.Stdout, program.Stderr = os.Stdin, os.Stdout, os.Stderr
	program.SysProcAttr = &syscall.SysProcAttr{Setpgid: true, Foreground: true}
	if err := program.Start(); err != nil {
		return 99
	}
	fmt.Printf("leader of <%d>\n", program.Process.Pid)
	for {
		var status syscall.WaitStatus
		if _, err := syscall.Wait4(program.Process.Pid, &status, syscall.WUNTRACED, nil); err != nil {
			return 98
		}
		if !status.Stopped() {
			return status.ExitStatus()
		}
		fmt.Println("the program has stopped")
	}
}

// startChild starts this binary again on a terminal and types a key.
func startChild(t *testing.T, kind string) (*ptytest.Fixture, *ptytest.Process) {
	t.Helper()
	s := ptytest.New(t, 30, 5, true)
	s.TypeCursorReport()
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), "TERMINAL_CHILD="+kind)
	p := s.StartProcess(cmd)
	at := s.WaitFor(0, "keys: 0")
	s.Type("x")
	s.WaitFor(at, "keys: 1")
	return s, p
}

func TestSignalsCloseACanvas(t *testing.T) {
	ends := map[string]syscall.Signal{
		"INT": syscall.SIGINT, "TERM": syscall.SIGTERM, "HUP": syscall.SIGHUP, "QUIT": syscall.SIGQUIT, "panic": syscall.SIGUSR1,
	}
	for end, sig := range ends {
		t.Run(end, func(t *testing.T) {
			t.Parallel()
			s, p := startChild(t, end)
			p.Signal(sig)
			if status, want := p.Wait(), map[bool]int{true: 2, false: 130}[end == "panic"]; status != want {
				t.Errorf("status %d, want %d; the screen:\n%s", status, want, s.Screen)
			}
			s.WantRestored()
			s.WaitFor(0, "written meanwhile")
			if strings.Contains(s.Shown(), "keys:") {
				t.Errorf("the canvas is still shown:\n%s", s.Screen)
			}
		})
	}
}

// A suspended program shows the normal screen. When it continues, the canvas
// returns, in the size that the terminal has then.
func TestACanvasIsSuspended(t *testing.T) {
	for _, by := range []string{"TSTP", "Ctrl-Z", "STOP"} {
		t.Run(by, func(t *testing.T) {
			t.Parallel()
			s, p := startChild(t, "leader")
			s.WaitFor(s.WaitFor(0, "leader of <"), ">") // it may come after what the program shows
			_, after, _ := strings.Cut(s.Output(), "leader of <")
			digits, _, _ := strings.Cut(after, ">")
			pid, err := strconv.Atoi(digits)
			if err != nil {
				t.Fatal(err)
			}
			for _, columns := range []int{30, 20} {
				at := len(s.Output())
				switch by {
				case "TSTP":
					syscall.Kill(pid, syscall.SIGTSTP)
				case "Ctrl-Z":
					s.Type("\x1a")
				default: // no program notices this signal
					syscall.Kill(pid, syscall.SIGSTOP)
				}
				at = s.WaitFor(at, "the program has stopped")
				if by != "STOP" {
					s.WantRestored()
				} else if err := s.Restore(); err != nil { // as a shell does
					t.Fatal(err)
				}
				s.Resize(columns, 5)
				syscall.Kill(pid, syscall.SIGCONT)
				s.WaitFor(at, "\x1b[?1049h", fmt.Sprint(columns, " by 5"))
				wantRows(t, s, "keys: 1", fmt.Sprint(columns, " by 5"))
			}
			s.Type("\x03")
			if status := p.Wait(); status != 130 {
				t.Errorf("status %d, want 130; the screen:\n%s", status, s.Screen)
			}
			s.WantRestored()
		})
	}
}
