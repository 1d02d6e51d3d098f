//go:build !unix

package hearing

import (
	"os"
	"os/exec"
)

func ownGroup(*exec.Cmd) {}

// killGroup ends the program. It does not end the program's children.
func killGroup(p *os.Process) { _ = p.Kill() }
