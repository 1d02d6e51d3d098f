// Measure runs a program and writes how many KB of memory it needed at most, and
// how many milliseconds of CPU time, to the file that its first argument names. It
// is small itself: the system counts what the parent has in memory as the child's.
package main

import (
	"fmt"
	"os"
	"os/exec"
	"syscall"
)

func main() {
	cmd := exec.Command(os.Args[2], os.Args[3:]...)
	cmd.Stdin, cmd.Stdout, cmd.Stderr = os.Stdin, os.Stdout, os.Stderr
	cmd.Run() // its status is the caller's
	p := cmd.ProcessState
	if p == nil {
		os.Exit(99)
	}
	used := fmt.Sprint(p.SysUsage().(*syscall.Rusage).Maxrss, (p.UserTime() + p.SystemTime()).Milliseconds())
	if os.WriteFile(os.Args[1], []byte(used), 0o600) != nil {
		os.Exit(99)
	}
	os.Exit(p.ExitCode())
}
