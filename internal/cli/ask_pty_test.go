//go:build unix

package cli_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// writeFiles writes files of the workspace, by their paths in it.
func (p *program) writeFiles(files map[string]string) {
	p.t.Helper()
	for path, text := range files {
		path = filepath.Join(p.home, "ws", path)
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			p.t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			p.t.Fatal(err)
		}
	}
}

// records returns the names of the saved records.
func (p *program) records() (names []string) {
	p.t.Helper()
	all, err := filepath.Glob(filepath.Join(p.home, "ws", "interviews", "*"))
	if err != nil {
		p.t.Fatal(err)
	}
	for _, path := range all {
		names = append(names, filepath.Base(path))
	}
	return names
}

const (
	shipGoals = "schema: buyin/goals/v1\nid: ship\nowner: {name: Dana, kind: manager}\nask: ship it\ngoals:\n  - {id: ship, statement: ship, type: outcome, offers: {pay: 4}}\n"
	saidYes   = "schema: buyin/interview/v1\nid: a\nkind: ask\nreport: {name: Sam Lee}\ntold: {on: 2026-11-02, quotes: true}\nstarted: 2026-11-02T09:00:00Z\nfinished: 2026-11-02T09:30:00Z\ncatalogue: {name: default, version: 2.1.0}\ngoals: ship\nput: {on: 2026-11-02, overlap: null, catalogue: 2.1.0}\nreply: \"yes\"\nturns: []\n"
)

// After a yes the manager is asked what to do. Enter leaves it; who does what can be
// noted; and the ask can be put again.
func TestAnAskAfterAYes(t *testing.T) {
	p := newProgram(t)
	p.writeFiles(map[string]string{"goals/ship.yaml": shipGoals, "interviews/a.yaml": saidYes})

	cmd := p.start("ask", "sam")
	at := p.WaitFor(0, "Sam Lee said yes to this on 2026-11-02", "0 nothing: the yes stands", "2 put it again")
	p.Type("\r")
	at = p.WaitFor(at, "the yes stands", "buyin outcome 'Sam Lee' yes")
	p.wantExit(cmd, 0)
	if all := p.records(); len(all) != 1 {
		t.Errorf("kept: %q", all)
	}

	cmd = p.start("ask", "sam")
	at = p.WaitFor(at, "What would you like to do?", "note who does what")
	p.Type("1\r")
	at = p.WaitFor(at, "Who does what now", "nothing more")
	p.Type("1")
	at = p.WaitFor(at, "by when?")
	p.Type("the list by Friday\r")
	at = p.WaitFor(at, "noted: the list", "nothing more")
	p.Type("/done\r")
	at = p.WaitFor(at, "saved as")
	p.wantExit(cmd, 0)
	if said := p.Output(); strings.Contains(said, "Here is what I'd like to ask") {
		t.Error("the ask was put again")
	}

	cmd = p.start("ask", "sam")
	at = p.WaitFor(at, "What would you like to do?", "put it again")
	p.Type("2\r")
	at = p.WaitFor(at, "all right?")
	p.Type("\r")
	at = p.WaitFor(at, "Here is what I'd like to ask")
	p.Type("/quit\r")
	p.WaitFor(at, "nothing is kept")
	p.wantExit(cmd, 0)
}
