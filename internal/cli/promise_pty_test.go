//go:build unix

package cli_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// On a terminal the command shows what there is and asks for a new promise: whose it
// is stands in the question, an unreadable date is asked for again, and of two days
// one is chosen.
func TestAPromiseOnATerminal(t *testing.T) {
	p := newProgram(t)
	cmd := p.start("promise", "Sam Lee")
	at := p.WaitFor(0, "No promises between you and Sam Lee", "What do you promise Sam Lee")
	p.Type("the room by 12/04\r")
	at = p.WaitFor(at, "may be either", "2027-04-12", "2026-12-04")
	p.Type("2\r")
	at = p.WaitFor(at, "p1, you promise Sam Lee: the room")
	p.wantExit(cmd, 0)

	cmd = p.start("promise", "Sam", "--by", "them")
	at = p.WaitFor(at, "What does Sam Lee promise")
	p.Type("the list of risks\r")
	at = p.WaitFor(at, "By when?")
	p.Type("soon\r")
	at = p.WaitFor(at, "cannot read", "By when?")
	p.Type("when the build is green\r")
	at = p.WaitFor(at, "p2, Sam Lee promises: the list of risks, when the build is green")
	p.wantExit(cmd, 0)

	cmd = p.start("promise", "Sam") // nothing more is promised
	at = p.WaitFor(at, "p1, yours: the room", "What do you promise Sam Lee")
	p.Type("\r")
	p.wantExit(cmd, 0)

	cmd = p.start("promise", "Sam")
	p.WaitFor(at, "What do you promise Sam Lee")
	p.Type("half a pro\x03")
	p.wantExit(cmd, 130)

	// A day that is over is most often a slip of the year; it may also be right.
	cmd = p.start("promise", "Sam", "the desks by 2026-01-15")
	at = p.WaitFor(at, "days ago. Which day did you mean?", "1 another day", "2027-01-15")
	p.Type("2\r")
	at = p.WaitFor(at, "p3, you promise Sam Lee: the desks (2027-01-15)")
	p.wantExit(cmd, 0)
	cmd = p.start("promise", "Sam", "the lamps", "--due", "2026-01-15")
	at = p.WaitFor(at, "Which day did you mean?")
	p.Type("1\r")
	at = p.WaitFor(at, "By when?")
	p.Type("2026-11-22\r")
	at = p.WaitFor(at, "1 day ago. Which day did you mean?")
	p.Type("\r")
	at = p.WaitFor(at, "p4, you promise Sam Lee: the lamps (2026-11-22)")
	p.wantExit(cmd, 0)
	if said := p.Output(); strings.Contains(said[at:], "another day") {
		t.Errorf("what was confirmed is doubted again: %q", said[at:])
	}

	// A weekday that does not fit the day is asked about, too.
	cmd = p.start("promise", "Sam", "the chairs by Thursday 4 December")
	at = p.WaitFor(at, "The weekday does not fit 2026-12-04. Which day is meant?", "1 Friday 2026-12-04", "2 Thursday 2026-11-26")
	p.Type("1\r")
	p.WaitFor(at, "p5, you promise Sam Lee: the chairs")
	p.wantExit(cmd, 0)

	files, err := filepath.Glob(filepath.Join(p.home, "ws", "interviews", "*.yaml"))
	if err != nil || len(files) != 1 {
		t.Fatalf("%v, %v", files, err)
	}
	data, err := os.ReadFile(files[0])
	if text := string(data); err != nil || strings.Count(text, "{id: p") != 5 || !strings.Contains(text, `due: "2027-01-15"`) || !strings.Contains(text, `due: "2026-12-04"`) {
		t.Errorf("%v\n%s", err, text)
	}
}
