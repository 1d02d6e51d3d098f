package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"syscall"
	"time"
)

// alone is the argument with which this program runs another and tells what
// that took. It does so in a process of its own, since a system counts what the
// parent holds at the start as the child's memory.
const alone = "-alone"

// taken is what a program took.
type taken struct {
	Wall, CPU time.Duration
	Peak      int64 // bytes
}

// runAlone runs the command on the standard streams, and writes what it took
// to file 3.
func runAlone(command []string) int {
	cmd := exec.Command(command[0], command[1:]...)
	cmd.Stdin, cmd.Stdout, cmd.Stderr = os.Stdin, os.Stdout, os.Stderr
	begun := time.Now()
	err := cmd.Run()
	wall := time.Since(begun)
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) {
		fmt.Fprintln(os.Stderr, err)
		return 3
	}
	used := cmd.ProcessState.SysUsage().(*syscall.Rusage)
	t := taken{wall, cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime(), used.Maxrss << 10}
	if err := json.NewEncoder(os.NewFile(3, "taken")).Encode(t); err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 3
	}
	return cmd.ProcessState.ExitCode()
}

// measure runs the program once, and keeps the better figures.
func measure(m *measured, input, output string) error {
	from, err := os.Open(input)
	if err != nil {
		return err
	}
	defer from.Close()
	if _, err := io.Copy(io.Discard, from); err != nil { // into the cache
		return err
	}
	if _, err := from.Seek(0, io.SeekStart); err != nil {
		return err
	}
	to, err := os.Create(output)
	if err != nil {
		return err
	}
	defer to.Close()
	tell, told, err := os.Pipe()
	if err != nil {
		return err
	}
	defer tell.Close()
	self, err := os.Executable()
	if err != nil {
		return err
	}
	cmd := exec.Command(self, append([]string{alone}, m.command...)...)
	cmd.Stdout, cmd.Stderr, cmd.ExtraFiles = to, os.Stderr, []*os.File{told}
	if !m.file {
		cmd.Stdin = from
	}
	err = cmd.Run()
	told.Close()
	if err != nil {
		return err
	}
	var t taken
	if err := json.NewDecoder(tell).Decode(&t); err != nil {
		return err
	}
	if m.wall == 0 || t.Wall < m.wall {
		m.wall = t.Wall
	}
	if m.cpu == 0 || t.CPU < m.cpu {
		m.cpu = t.CPU
	}
	m.peak = max(m.peak, t.Peak)
	return nil
}
