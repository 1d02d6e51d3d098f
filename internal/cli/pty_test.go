//go:build unix

package cli_test

import (
	"bytes"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/creack/pty"
	"github.com/hinshun/vt10x"
	"golang.org/x/term"
)

// A desk is a terminal of 80 by 24 with the program on it.
type desk struct {
	t       *testing.T
	keys    *os.File // we type here
	tty     *os.File
	screen  vt10x.Terminal
	before  *term.State
	home    string
	env     []string
	mu      sync.Mutex
	written bytes.Buffer
}

func newDesk(t *testing.T) *desk {
	t.Helper()
	keys, tty, err := pty.Open()
	if err != nil {
		t.Skipf("SKIPPED: no pseudo-terminal here: %v", err)
	}
	if err := pty.Setsize(tty, &pty.Winsize{Cols: 80, Rows: 24}); err != nil {
		t.Fatal(err)
	}
	home := t.TempDir()
	d := &desk{t: t, keys: keys, tty: tty, home: home, env: append(os.Environ(),
		"NOW=2026-11-23T09:00:00Z", "SEED=1", "HOME="+home, "BUYIN_DIR="+filepath.Join(home, "ws"), "TERM=xterm", "NO_COLOR=")}
	d.screen = vt10x.New(vt10x.WithWriter(keys), vt10x.WithSize(80, 24))
	if d.before, err = term.GetState(int(tty.Fd())); err != nil {
		t.Fatal(err)
	}
	go func() {
		buf := make([]byte, 4096)
		for {
			n, err := keys.Read(buf)
			d.mu.Lock()
			d.written.Write(buf[:n])
			d.mu.Unlock()
			d.screen.Write(buf[:n])
			if err != nil {
				return
			}
		}
	}()
	t.Cleanup(func() { tty.Close(); keys.Close() })
	return d
}

// buyin starts the program, its three streams the terminal.
func (d *desk) buyin(args ...string) *exec.Cmd {
	d.t.Helper()
	cmd := &exec.Cmd{
		Path: os.Args[0], Args: append([]string{"buyin"}, args...), Env: d.env, Stdin: d.tty, Stdout: d.tty, Stderr: d.tty,
		SysProcAttr: &syscall.SysProcAttr{Setsid: true, Setctty: true},
	}
	if !slices.Contains(args, "--plain") {
		d.type_("\x1b[1;1R") // where the cursor is, ahead of the question: on a busy machine the answer may be late
	}
	if err := cmd.Start(); err != nil {
		d.t.Fatal(err)
	}
	d.t.Cleanup(func() { cmd.Process.Kill() })
	return cmd
}

func (d *desk) sent() string {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.written.String()
}

// sees waits for each text in turn, from the place on, and returns the place
// behind the last.
func (d *desk) sees(from int, texts ...string) int {
	d.t.Helper()
	for _, text := range texts {
		for until := time.Now().Add(20 * time.Second); ; time.Sleep(2 * time.Millisecond) {
			sent := d.sent()
			if i := strings.Index(sent[from:], text); i >= 0 {
				from += i + len(text)
				break
			}
			if time.Now().After(until) {
				d.t.Fatalf("%q did not come; the screen:\n%s", text, d.screen)
			}
		}
	}
	return from
}

func (d *desk) type_(keys string) { io.WriteString(d.keys, keys) }

// ends waits for the program to end with the status, and looks whether it left
// the terminal as it was.
func (d *desk) ends(cmd *exec.Cmd, status int) {
	d.t.Helper()
	cmd.Wait()
	if got := cmd.ProcessState.ExitCode(); got != status {
		d.t.Errorf("status %d, want %d; the screen:\n%s", got, status, d.screen)
	}
	now, err := term.GetState(int(d.tty.Fd()))
	if err != nil || !reflect.DeepEqual(now, d.before) {
		d.t.Errorf("the terminal's settings are %+v, were %+v (%v)", now, d.before, err)
	}
	// what it wrote last may still be on its way through the terminal
	for until := time.Now().Add(5 * time.Second); d.hidesCursor(); time.Sleep(2 * time.Millisecond) {
		if time.Now().After(until) {
			d.t.Fatal("the cursor is hidden")
		}
	}
}

func (d *desk) hidesCursor() bool {
	sent := d.sent()
	return strings.LastIndex(sent, "\x1b[?25h") < strings.LastIndex(sent, "\x1b[?25l")
}

// The keys of an interview that Ctrl-C cuts off and --resume goes on with.
func TestATalkOnATerminal(t *testing.T) {
	d := newDesk(t)
	cmd := d.buyin("interview")
	at := d.sees(0, "Who is it with?")
	d.type_("Sam Lee\r")
	at = d.sees(at, "what do you believe drives Sam Lee?", "The strongest")
	d.type_("problem\r4\r\r") // by name, by number, and that is all
	at = d.sees(at, "Does Sam Lee know")
	d.type_("1\r")
	at = d.sees(at, "1. ")
	d.type_("\x1b[200~finally cracked the deadlock,\r\rnobody else could\x1b[201~\r\r")
	at = d.sees(at, "Problem solving", "keep")
	d.type_("\r")
	at = d.sees(at, "Say back: ", "2. ")
	d.type_("half a tho\x03")
	at = d.sees(at, "kept unfinished")
	d.ends(cmd, 130)

	cmd = d.buyin("interview", "--resume")
	at = d.sees(at, "going on with the talk with Sam Lee: 1 answer", "half a tho")
	d.type_("ught\r\r")
	at = d.sees(at, "or a correction")
	d.type_("none pay=-2\r")
	at = d.sees(at, "Say back: ", "3. ")
	d.type_("/done\r")
	at = d.sees(at, "Now sum up", "or a correction")
	d.type_("\r")
	at = d.sees(at, "saved as", "next: ")
	d.ends(cmd, 0)

	cmd = d.buyin("show", "Sam Lee")
	d.sees(at, "cracked the deadlock", "half a thought")
	d.ends(cmd, 0)
}

// Signals end a talk at a terminal as Ctrl-C does, and HUP when it goes away.
func TestSignalsEndATalkOnATerminal(t *testing.T) {
	for _, sig := range []syscall.Signal{syscall.SIGINT, syscall.SIGTERM, syscall.SIGHUP} {
		d := newDesk(t)
		cmd := d.buyin("interview", "Sam")
		at := d.sees(0, "The strongest")
		d.type_("\r")
		d.sees(at, "not yet")
		cmd.Process.Signal(sig)
		d.ends(cmd, 130)
	}
}

// Plain lines at a terminal hold no escape bytes.
func TestPlainLinesAtATerminal(t *testing.T) {
	d := newDesk(t)
	cmd := d.buyin("interview", "Sam", "--plain")
	at := d.sees(0, "Numbers or names, strongest first. Enter passes.")
	d.type_("\n")
	at = d.sees(at, "0 not yet (Enter)")
	d.type_("\n")
	at = d.sees(at, "an empty line ends a note")
	d.type_("finally cracked\nthe deadlock\n\n")
	at = d.sees(at, "Enter keeps, ? explains")
	d.type_("\n")
	at = d.sees(at, "2. ")
	d.type_("\x04")
	d.sees(at, "the input ended before the talk did")
	d.ends(cmd, 3)
	if strings.Contains(d.sent(), "\x1b") {
		t.Errorf("plain lines hold an escape: %q", d.sent())
	}
}

// A note is typed and weighed at a terminal, and what is sensitive is said.
func TestANoteOnATerminal(t *testing.T) {
	d := newDesk(t)
	cmd := d.buyin("note", "Sam")
	at := d.sees(0, "What did you hear or see?")
	d.type_("finally cracked the deadlock\r\r")
	at = d.sees(at, "or a correction")
	d.type_("1=2\r")
	d.ends(cmd, 0)
	cmd = d.buyin("interview", "Sam", "--self")
	at = d.sees(at, "1. ")
	d.type_("he has been off sick, and loves a puzzle\r\r")
	at = d.sees(at, "That touches on health.", "What should be kept?")
	d.type_("1\r")
	at = d.sees(at, "or a correction")
	d.type_("\r")
	d.sees(at, "2. ")
	d.type_("/quit\r")
	d.ends(cmd, 0)
	filepath.WalkDir(filepath.Join(d.home, "ws"), func(path string, e fs.DirEntry, err error) error {
		if data, err := os.ReadFile(path); err == nil && bytes.Contains(data, []byte("off sick")) {
			t.Errorf("%s holds the words", path)
		}
		return err
	})
	cmd = d.buyin("show", "Sam")
	d.sees(at, "cracked the deadlock")
	d.ends(cmd, 0)
}
