//go:build unix

package hearing

import (
	"os"
	"os/exec"
	"syscall"
)

// ownGroup puts the program and its children into their own process group.
func ownGroup(cmd *exec.Cmd) { cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true} }

// killGroup ends the program and its children.
func killGroup(p *os.Process) { _ = syscall.Kill(-p.Pid, syscall.SIGKILL) }
