package cli_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// From 20 outcomes on, the page says whether the overlap has told them apart.
func TestOutcomesTellOverlapsApart(t *testing.T) {
	ws := filepath.Join(t.TempDir(), "ws")
	if err := os.MkdirAll(filepath.Join(ws, "interviews"), 0o700); err != nil {
		t.Fatal(err)
	}
	record := func(i int, overlap, says string) {
		text := fmt.Sprintf("schema: buyin/interview/v1\nid: a%d\nkind: ask\nreport: {name: Person %d}\ncatalogue: {name: default, version: 2.1.0}\ngoals: ship\nturns: []\n"+
			"put: {on: 2026-11-02, overlap: %s, catalogue: 2.1.0}\noutcome: {says: %q, on: 2026-11-20}\n", i, i, overlap, says)
		if err := os.WriteFile(filepath.Join(ws, "interviews", fmt.Sprintf("a%d.yaml", i)), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	said := func() string {
		t.Helper()
		p := play(t, ws, "", "outcome")
		if p.status != 0 || strings.Contains(p.out, "Person") {
			t.Fatalf("status %d: %s%s", p.status, p.out, p.err)
		}
		return strings.Join(strings.Fields(p.out), " ")
	}
	for i := range 20 {
		if i == 19 {
			if got := said(); !strings.Contains(got, "12 of 19 asks so far") || !strings.Contains(got, "there are 19.") || strings.Contains(got, "band") {
				t.Errorf("19 outcomes: %s", got)
			}
		}
		if i < 12 {
			record(i, "0.7", "yes")
		} else {
			record(i, "0.2", "no")
		}
	}
	if got := said(); !strings.Contains(got, "12 of 20 asks so far") || !strings.Contains(got, "overlap led to a yes 80 % band 20 % ") {
		t.Errorf("20 outcomes: %s", got)
	}
	for i := range 20 {
		record(20+i, "0.7", "no")
		record(40+i, "0.2", "yes")
	}
	record(60, "null", "yes")
	if got := said(); !strings.Contains(got, "33 of 61 asks so far") || !strings.Contains(got, "The overlap has not told these apart so far.") || strings.Contains(got, "band") {
		t.Errorf("61 outcomes: %s", got)
	}
}
