//go:build unix

package cli_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// On a terminal, outcome with a report alone asks what came of the ask.
func TestOutcomeAsksWhatCameOfIt(t *testing.T) {
	p := newProgram(t)
	ws := filepath.Join(p.home, "ws")
	ask := filepath.Join(ws, "interviews", "a.yaml")
	for path, text := range map[string]string{
		filepath.Join(ws, "goals", "ship.yaml"): "schema: buyin/goals/v1\nid: ship\nowner: {name: Dana, kind: manager}\nask: ship it\ngoals:\n  - {id: ship, statement: ship, type: outcome, offers: {pay: 1}}\n",
		ask:                                     "schema: buyin/interview/v1\nid: a\nkind: ask\nreport: {name: Sam Lee}\nstarted: 2026-11-02T09:00:00Z\nfinished: 2026-11-02T09:30:00Z\ncatalogue: {name: default, version: 2.1.0}\ngoals: ship\nput: {on: 2026-11-02, overlap: null, catalogue: 2.1.0}\nreply: \"yes\"\nturns: []\n",
	} {
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	recorded := func() string {
		data, err := os.ReadFile(ask)
		if err != nil {
			t.Fatal(err)
		}
		_, rest, _ := strings.Cut(string(data), "outcome: ")
		return strings.TrimSpace(strings.SplitN(rest, "\n", 2)[0])
	}

	cmd := p.start("outcome", "sam")
	at := p.WaitFor(0, "What came of ship, which you asked Sam Lee on 2026-11-02?", "0 record nothing", "2 partly", "4 void: the ask no longer counts")
	p.Type("\r")
	at = p.WaitFor(at, "nothing was recorded")
	p.wantExit(cmd, 0)
	if got := recorded(); got != "" {
		t.Errorf("Enter recorded %s", got)
	}
	cmd = p.start("outcome", "sam")
	at = p.WaitFor(at, "What came of ship")
	p.Type("2\r")
	p.WaitFor(at, "recorded: Sam Lee, ship: partly")
	p.wantExit(cmd, 0)
	if got := recorded(); !strings.Contains(got, "says: partly") {
		t.Errorf("recorded %q", got)
	}
}
