//go:build unix

package cli

import (
	"bufio"
	"bytes"
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
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
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
