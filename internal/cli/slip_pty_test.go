//go:build unix

package cli_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// On a terminal, a name that may be a slip is asked about, before anything else is asked
// or written: by note and promise if it is nearly that of somebody, by outcome always.
func TestASlipInANameIsAskedAbout(t *testing.T) {
	p := newProgram(t)
	interviews := filepath.Join(p.home, "ws", "interviews")
	kept := func() (all string) {
		files, err := filepath.Glob(filepath.Join(interviews, "*.yaml"))
		if err != nil {
			t.Fatal(err)
		}
		for _, path := range files {
			data, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			all += string(data)
		}
		return all
	}
	goals := filepath.Join(p.home, "ws", "goals")
	if err := os.MkdirAll(goals, 0o700); err != nil {
		t.Fatal(err)
	}
	text := "schema: buyin/goals/v1\nid: ship\nowner: {name: Dana, kind: manager}\nask: ship it\ngoals:\n  - {id: ship, statement: ship, type: outcome, offers: {pay: 1}}\n"
	if err := os.WriteFile(filepath.Join(goals, "ship.yaml"), []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}

	cmd := p.start("promise", "Sam Lee", "two quiet weeks") // nobody is known, so nothing is asked
	at := p.WaitFor(0, "nothing was kept about Sam Lee before")
	p.wantExit(cmd, 0)

	cmd = p.start("promise", "Samm", "the room") // it is Sam Lee
	at = p.WaitFor(at, "Nothing is kept about Samm. Who is it?", "1 Sam Lee", "2 Samm, somebody new", "3 nobody; stop here")
	p.Type("1\r")
	at = p.WaitFor(at, "p2, you promise Sam Lee: the room")
	p.wantExit(cmd, 0)

	before := kept()
	cmd = p.start("note", "Sam Lo") // a word of two letters is no slip of another one
	at = p.WaitFor(at, "What did you hear or see?")
	p.Type("\x03")
	p.wantExit(cmd, 130)
	cmd = p.start("note", "Sma Lee") // it is nobody
	at = p.WaitFor(at, "Nothing is kept about Sma Lee. Who is it?")
	p.Type("3\r")
	p.wantExit(cmd, 0)
	cmd = p.start("outcome", "Kim", "yes") // outcomes are seldom of somebody new
	at = p.WaitFor(at, "Nothing is kept about Kim. Who is it?", "1 Kim, somebody new", "2 nobody; stop here")
	p.Type("\x03")
	p.wantExit(cmd, 130)
	if now := kept(); now != before {
		t.Errorf("something was written:\n%s", now)
	}

	cmd = p.start("outcome", "Samm", "yes")
	at = p.WaitFor(at, "Nothing is kept about Samm. Who is it?")
	p.Type("2\r")
	p.WaitFor(at, "recorded: Samm, ship: yes")
	p.wantExit(cmd, 0)
	if all := kept(); !strings.Contains(all, "{name: Samm}") || strings.Contains(all, "Sma") || strings.Contains(all, "Kim") {
		t.Errorf("kept:\n%s", all)
	}
}

// So do interview and ask, before they begin.
func TestASlipInTheNameOfATalkIsAskedAbout(t *testing.T) {
	p := newProgram(t)
	cmd := p.start("promise", "Sam Lee", "two quiet weeks")
	at := p.WaitFor(0, "p1, you promise Sam Lee")
	p.wantExit(cmd, 0)
	for _, command := range []string{"interview", "ask"} {
		cmd = p.start(command, "Samm", "--goals", filepath.Join("..", "..", "testdata", "demo", "goals.yaml"))
		at = p.WaitFor(at, "Nothing is kept about Samm. Who is it?", "1 Sam Lee", "3 nobody; stop here")
		p.Type("3\r")
		p.wantExit(cmd, 0)
	}
}

// A short name that could be several people is asked about, and so is one that is cut
// short or longer than the one that is known.
func TestAShortNameIsAskedAbout(t *testing.T) {
	p := newProgram(t)
	at := 0
	for _, known := range []string{"Jonas Keller", "Jonas Klein", "Ada"} {
		cmd := p.start("promise", known, "the room")
		at = p.WaitFor(at, "you promise "+known+": the room")
		p.wantExit(cmd, 0)
		if known == "Jonas Keller" {
			cmd = p.start("interview", "Jonas K")
			at = p.WaitFor(at, "Nothing is kept about Jonas K. Who is it?", "1 Jonas Keller", "2 Jonas K, somebody new")
			p.Type("1\r")
			at = p.WaitFor(at, "what drives Jonas Keller")
			p.Type("\x03")
			p.wantExit(cmd, 130)
		}
	}
	cmd := p.start("interview", "jonas")
	at = p.WaitFor(at, "jonas could be several people. Who is it?", "1 Jonas Keller", "2 Jonas Klein", "3 jonas, somebody new", "4 nobody; stop here")
	p.Type("2\r")
	at = p.WaitFor(at, "what drives Jonas Klein")
	p.Type("\x03")
	p.wantExit(cmd, 130)
	cmd = p.start("interview", "Ada Berg")
	at = p.WaitFor(at, "Nothing is kept about Ada Berg. Who is it?", "1 Ada", "2 Ada Berg, somebody new")
	p.Type("2\r")
	p.WaitFor(at, "what drives Ada Berg")
	p.Type("\x03")
	p.wantExit(cmd, 130)
}
