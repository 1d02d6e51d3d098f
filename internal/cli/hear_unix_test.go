//go:build unix

package cli

import (
	"bufio"
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync/atomic"
	"syscall"
	"testing"
	"time"

	"buyin"
	"buyin/internal/cli/env"
	"buyin/internal/terminal/ptytest"
)

// The progress is shown on standard error if that is a terminal, and erased at
// the end.
func TestHearingShowsItsProgress(t *testing.T) {
	path := filepath.Join(t.TempDir(), "notes.txt")
	if err := os.WriteFile(path, []byte(strings.Repeat("she wants a raise\n", 40)), 0o600); err != nil {
		t.Fatal(err)
	}
	in, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer in.Close()
	p := ptytest.New(t, 80, 24, true)
	var seconds atomic.Int64
	var out bytes.Buffer
	status := Main(env.System{
		Args: []string{"catalogue", "hear", "-"}, In: in, Out: &out, Err: p.TTY,
		Getenv:           func(string) string { return "" },
		Now:              func() time.Time { return time.Unix(seconds.Add(1), 0) },
		ShippedCatalogue: buyin.Motivators,
	})
	if n := strings.Count(out.String(), "Pay +"); status != 0 || n != 40 {
		t.Errorf("status %d, %d results", status, n)
	}
	p.WaitFor(0, " heard, ", "s left", "\r\x1b[K")
	p.WaitForScreen(func(screen string) bool { return strings.TrimSpace(screen) == "" }, "an empty screen")
}

// startBeside starts a program, which is killed when the test ends.
func startBeside(t *testing.T, cmd *exec.Cmd) {
	t.Helper()
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		_ = cmd.Process.Kill()
		_ = cmd.Wait()
	})
}

// Ctrl-C ends the program also while it waits for another line.
func TestCtrlCEndsHearing(t *testing.T) {
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	cmd := &exec.Cmd{Path: self, Args: []string{"buyin", "catalogue", "hear"}, Env: append(os.Environ(), "NOW=2026-11-23T09:00:00Z")}
	in, err := cmd.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	defer in.Close()
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	startBeside(t, cmd)
	if _, err := in.Write([]byte("she wants a raise\n")); err != nil {
		t.Fatal(err)
	}
	if line, err := bufio.NewReader(out).ReadString('\n'); err != nil || !strings.HasPrefix(line, "Pay +") {
		t.Errorf("got %q, %v", line, err)
	}
	if err := cmd.Process.Signal(syscall.SIGINT); err != nil {
		t.Fatal(err)
	}
	_ = cmd.Wait()
	if status := cmd.ProcessState.ExitCode(); status != env.StatusInterrupted {
		t.Errorf("status %d, want %d", status, env.StatusInterrupted)
	}
}

// Ctrl-C while a catalogue is learnt does not make it look as if nothing was heard.
func TestCtrlCEndsLearning(t *testing.T) {
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "fish.yaml")
	if err := os.WriteFile(path, []byte(fishCatalogue(400)), 0o600); err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	cmd := &exec.Cmd{Path: self, Args: []string{"buyin", "catalogue", "hear", "--catalogue", path, "a pond of my own"},
		Env: append(os.Environ(), "NOW=2026-11-23T09:00:00Z", "XDG_CACHE_HOME="+t.TempDir()), Stdout: &out}
	messages, err := cmd.StderrPipe()
	if err != nil {
		t.Fatal(err)
	}
	startBeside(t, cmd)
	if line, err := bufio.NewReader(messages).ReadString('\n'); err != nil || !strings.Contains(line, "learning them") {
		t.Errorf("got %q, %v", line, err)
	}
	if err := cmd.Process.Signal(syscall.SIGINT); err != nil {
		t.Fatal(err)
	}
	_ = cmd.Wait()
	if status := cmd.ProcessState.ExitCode(); status != env.StatusInterrupted || out.Len() > 0 {
		t.Errorf("status %d and %q, want %d and nothing", status, out.String(), env.StatusInterrupted)
	}
}

// fishCatalogue returns a catalogue with two motivators of its own, and so many
// examples of one.
func fishCatalogue(examples int) string {
	var b strings.Builder
	b.WriteString(`schema: buyin/catalogue/v1
name: fish
version: 1.0.0
motivators:
  - id: tea
    name: Tea
    meaning: Wants tea.
    appeal: {say: there is tea, avoid: there is none}
    choice: having tea
    probes:
      - id: tea.one
        ask: What do you drink?
    examples:
      - a cup of tea first
  - id: fish
    name: Fish
    meaning: Wants fish.
    appeal: {say: there is fish, avoid: there is none}
    choice: having fish
    probes:
      - id: fish.one
        ask: What swims?
    refusals:
      - fish do nothing for me
    examples:
`)
	for i := range examples {
		fmt.Fprintf(&b, "      - carp number %d in the pond behind the house is the one that keeps him here\n", i)
	}
	b.WriteString("openers:\n  - id: open.one\n    ask: What was good?\nneutral_examples:\n  - the meeting moved\n")
	return b.String()
}
