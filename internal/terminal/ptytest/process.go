//go:build unix

package ptytest

import (
	"os"
	"os/exec"
	"syscall"
	"time"

	"buyin/internal/fixture/background"
)

// A Process is another process at the terminal. It is killed when the test ends.
type Process struct {
	fixture *Fixture
	cmd     *exec.Cmd
	ended   chan struct{}
}

// StartProcess starts a command with its streams at the terminal, which becomes the
// terminal of its session.
func (f *Fixture) StartProcess(cmd *exec.Cmd) *Process {
	f.t.Helper()
	cmd.Stdin, cmd.Stdout, cmd.Stderr = f.TTY, f.TTY, f.TTY
	cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true, Setctty: true}
	if err := cmd.Start(); err != nil {
		f.t.Fatal(err)
	}
	p := &Process{fixture: f, cmd: cmd, ended: make(chan struct{})}
	background.Go(f.t, func() { _ = cmd.Wait(); close(p.ended) })
	f.t.Cleanup(func() { _ = cmd.Process.Kill() })
	return p
}

// Signal sends a signal to the process.
func (p *Process) Signal(sig os.Signal) { _ = p.cmd.Process.Signal(sig) }

// Wait waits for the end of the process and returns its status.
func (p *Process) Wait() int {
	p.fixture.t.Helper()
	select {
	case <-p.ended:
	case <-time.After(background.Patience):
		p.fixture.t.Fatalf("the process does not end; the screen:\n%s", p.fixture.Screen)
	}
	return p.cmd.ProcessState.ExitCode()
}
