package hearing

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"runtime"
	"sync"
	"time"

	"buyin/internal/cli/env"
	"buyin/internal/motive"
	"buyin/internal/visible"
)

const (
	programTimeout = 30 * time.Second // time limit for one note
	maxAnswer      = 1 << 20          // bytes of a line in the program's answer
	maxHeard       = 3                // motivators heard in one note; further ones are dropped
)

// A program is another program that is used as an ear. It first gets one line
// with the catalogue's motivators. Then it gets a line for each note, and
// answers each with a line; see protocol.go.
type program struct {
	in      io.WriteCloser
	answers chan []byte   // lines; closed when the program ends
	kill    func()        // ends the program at once; may be called again
	timeout time.Duration // for reading a line, and again for answering it
}

// leaveTime is how long the program may take to end on its own after its input
// has ended.
const leaveTime = 200 * time.Millisecond

// leave ends the program's input and waits a moment for the program to end.
// Then it kills the program and its children, if they are still running.
func (p *program) leave() {
	_ = p.in.Close()
	select {
	case <-p.answers:
	case <-time.After(leaveTime):
	}
	p.kill()
}

// startProgram starts the program in --ear-program and returns a Func that
// listens through it. If the program fails at a note, own listens to that note
// and all later ones.
func startProgram(e *env.Env, c motive.Catalogue, own Func) (Func, error) {
	p, err := start(e.Flags.EarProgram, e.Messages)
	if err != nil {
		return nil, fmt.Errorf("--ear-program: %w", err)
	}
	e.Say("notes leave buyin: each one is passed to %s", visible.Line(e.Flags.EarProgram))
	e.AtExit(p.leave)
	err = p.send(catalogueLine(c))
	var lock sync.Mutex
	failed := false
	return func(said motive.Said) []motive.Heard {
		lock.Lock()
		defer lock.Unlock()
		var heard []motive.Heard
		if !failed {
			if err == nil {
				heard, err = p.hear(said, c, e.Context.Done())
			}
			if err == nil {
				return heard
			}
			p.kill()
			failed = true
			e.Say("--ear-program: %v; the coach listens from now on", err)
		}
		return own(said)
	}, nil
}

// start runs a command in the system's shell. The command's standard error goes
// to messages.
func start(command string, messages io.Writer) (*program, error) {
	cmd := exec.Command("sh", "-c", command)
	if runtime.GOOS == "windows" {
		cmd = exec.Command("cmd", "/C", command)
	}
	cmd.Env = os.Environ()
	cmd.Stderr = sanitizingWriter{messages}
	cmd.WaitDelay = time.Second
	ownGroup(cmd)
	in, err := cmd.StdinPipe()
	if err != nil {
		return nil, err
	}
	out, err := cmd.StdoutPipe()
	if err != nil {
		return nil, err
	}
	if err := cmd.Start(); err != nil {
		return nil, err
	}
	p := &program{in: in, answers: make(chan []byte), timeout: programTimeout}
	stopped := make(chan struct{})
	p.kill = sync.OnceFunc(func() {
		close(stopped)
		_ = in.Close()
		killGroup(cmd.Process)
	})
	go func() {
		defer close(p.answers)
		p.readAnswers(out, stopped)
		killGroup(cmd.Process) // it has closed its output or written a line that is too long
		_ = cmd.Wait()
	}()
	return p, nil
}

// readAnswers passes on each line of the program's output. It stops when the
// output ends, or when the program is no longer needed.
func (p *program) readAnswers(out io.Reader, stopped <-chan struct{}) {
	lines := bufio.NewScanner(out)
	lines.Buffer(nil, maxAnswer)
	for lines.Scan() {
		select {
		case p.answers <- append([]byte(nil), lines.Bytes()...):
		case <-stopped:
			return
		}
	}
}

// A sanitizingWriter writes text in which no character acts on a terminal.
type sanitizingWriter struct{ w io.Writer }

func (s sanitizingWriter) Write(p []byte) (int, error) {
	_, err := io.WriteString(s.w, visible.Text(string(p)))
	return len(p), err
}

// send writes a value as a line of JSON and waits until the program has read
// it.
func (p *program) send(value any) error {
	data, err := json.Marshal(value)
	if err != nil {
		return err
	}
	sent := make(chan error, 1)
	go func() {
		_, err := p.in.Write(append(data, '\n'))
		sent <- err
	}()
	select {
	case err := <-sent:
		if err != nil {
			return errors.New("the program has ended")
		}
		return nil
	case <-time.After(p.timeout):
		return errors.New("the program does not read")
	}
}

// hear sends a note to the program and waits for the answer.
func (p *program) hear(said motive.Said, c motive.Catalogue, stop <-chan struct{}) ([]motive.Heard, error) {
	if err := p.send(noteLine(said)); err != nil {
		return nil, err
	}
	select {
	case line, more := <-p.answers:
		if !more {
			return nil, errors.New("the program has ended")
		}
		return parseAnswer(line, said.Text, c)
	case <-time.After(p.timeout):
		return nil, fmt.Errorf("no answer in %v", p.timeout)
	case <-stop:
		return nil, env.ErrInterrupted
	}
}
