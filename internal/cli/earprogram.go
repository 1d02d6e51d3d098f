package cli

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"runtime"
	"strings"
	"sync"
	"time"

	"buyin/internal/cli/env"
	"buyin/internal/motive"
	"buyin/internal/visible"
)

// How long a program may think about one note, how long its line may be, and
// how many motivators it may hear.
const (
	earPatience = 30 * time.Second
	earLine     = 1 << 20
	earMost     = 3
)

// An earProgram is another program that hears. It is sent one line with the
// catalogue's motivators, then a line for each note, and answers each note with
// a line as catalogue hear --format ndjson prints it.
type earProgram struct {
	in      io.WriteCloser
	answers chan []byte // closed when the program says no more
	kill    func()
}

// earCatalogue is the first line that the program gets.
type earCatalogue struct {
	Schema     string         `json:"schema"`
	Motivators []earMotivator `json:"motivators"`
}

type earMotivator struct {
	ID      string `json:"id"`
	Name    string `json:"name"`
	Meaning string `json:"meaning"`
}

// foreignEar starts the program of --ear-program and listens through it. Once
// it fails, own listens to that note and the rest.
func (a *app) foreignEar(c motive.Catalogue, own func(string) []motive.Heard) (func(string) []motive.Heard, error) {
	p, err := startEar(a.Flags.EarProgram, a.Messages)
	if err != nil {
		return nil, fmt.Errorf("--ear-program: %w", err)
	}
	a.Say("notes leave buyin: each one is handed to %s", visible.Line(a.Flags.EarProgram))
	first := earCatalogue{Schema: "buyin/ear/v1"}
	for _, m := range c.Motivators {
		first.Motivators = append(first.Motivators, earMotivator{m.ID, m.Name, m.Meaning})
	}
	err = p.send(first)
	var lock sync.Mutex
	return func(note string) []motive.Heard {
		lock.Lock()
		defer lock.Unlock()
		var heard []motive.Heard
		if p != nil {
			if err == nil {
				heard, err = p.hear(note, c, a.Context.Done())
			}
			if err == nil {
				return heard
			}
			p.kill()
			p = nil
			a.Say("--ear-program: %v; the coach listens from here on", err)
		}
		return own(note)
	}, nil
}

// startEar runs the command in the system's shell.
func startEar(command string, complaints io.Writer) (*earProgram, error) {
	cmd := exec.Command("sh", "-c", command)
	if runtime.GOOS == "windows" {
		cmd = exec.Command("cmd", "/C", command)
	}
	cmd.Env = os.Environ()
	cmd.Stderr = harmless{complaints}
	cmd.WaitDelay = time.Second
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
	p := &earProgram{in: in, answers: make(chan []byte)}
	over := make(chan struct{})
	p.kill = func() {
		close(over)
		_ = in.Close()
		_ = cmd.Process.Kill()
	}
	go func() {
		defer close(p.answers)
		lines := bufio.NewScanner(out)
		lines.Buffer(nil, earLine)
		for lines.Scan() {
			select {
			case p.answers <- append([]byte(nil), lines.Bytes()...):
			case <-over:
				_ = cmd.Wait()
				return
			}
		}
		_ = cmd.Process.Kill() // it has closed its output, or said too much in a line
		_ = cmd.Wait()
	}()
	return p, nil
}

// harmless shows what the program complains of, with nothing live in it.
type harmless struct{ w io.Writer }

func (h harmless) Write(p []byte) (int, error) {
	_, err := io.WriteString(h.w, visible.Text(string(p)))
	return len(p), err
}

func (p *earProgram) send(value any) error {
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
	case <-time.After(earPatience):
		return errors.New("the program does not read")
	}
}

// hear sends one note and waits for what was heard in it.
func (p *earProgram) hear(note string, c motive.Catalogue, stop <-chan struct{}) ([]motive.Heard, error) {
	if err := p.send(struct {
		Text string `json:"text"`
	}{note}); err != nil {
		return nil, err
	}
	select {
	case line, more := <-p.answers:
		if !more {
			return nil, errors.New("the program has ended")
		}
		return understood(line, note, c)
	case <-time.After(earPatience):
		return nil, fmt.Errorf("no answer in %v", earPatience)
	case <-stop:
		return nil, env.ErrInterrupted
	}
}

// understood reads the program's answer. A quote that does not stand in the
// note is no quote: then the note itself is.
func understood(line []byte, note string, c motive.Catalogue) (heard []motive.Heard, err error) {
	var answer struct {
		Heard []struct {
			Motivator string   `json:"motivator"`
			Strength  int      `json:"strength"`
			Quote     string   `json:"quote"`
			Score     *float64 `json:"score"`
		} `json:"heard"`
	}
	if err := json.Unmarshal(line, &answer); err != nil {
		return nil, errors.New("its answer is not a line of JSON as catalogue hear prints it")
	}
	if answer.Heard == nil {
		return nil, errors.New(`its answer has no "heard"; nothing heard is []`)
	}
	for _, h := range answer.Heard[:min(len(answer.Heard), earMost)] {
		score := 1.0
		if h.Score != nil {
			score = max(0, min(1, *h.Score))
		}
		switch {
		case c.Index(h.Motivator) < 0:
			return nil, fmt.Errorf("it heard %q, which the catalogue does not know", h.Motivator)
		case h.Strength == 0 || h.Strength < -5 || h.Strength > 5:
			return nil, fmt.Errorf("it heard %s with strength %d; it is -5 to 5 and not 0", h.Motivator, h.Strength)
		case h.Quote == "" || !strings.Contains(note, h.Quote):
			h.Quote = strings.TrimSpace(note)
		}
		heard = append(heard, motive.Heard{Motivator: h.Motivator, Strength: h.Strength, Quote: h.Quote, Score: score})
	}
	return heard, nil
}
