package outcomes

import (
	"strings"
	"testing"

	"buyin/internal/fixture"
	"buyin/internal/motive"
	"buyin/internal/overlap/outcome"
)

func pairs(n int, x float64, says string) (all []outcome.Pair) {
	for range n {
		all = append(all, outcome.Pair{Overlap: x, Says: says})
	}
	return all
}

func text(t *testing.T, p Page, width int) string {
	t.Helper()
	var b strings.Builder
	if err := p.Text(&b, width, false); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

const yes, no = motive.OutcomeYes, motive.OutcomeNo

func TestPage(t *testing.T) {
	apart := outcome.Read(append(append(pairs(12, .7, yes), pairs(2, .7, no)...), append(pairs(2, .21, yes), pairs(12, .21, no)...)...))
	same := outcome.Read(append(append(pairs(7, .7, yes), pairs(7, .7, no)...), append(pairs(7, .21, yes), pairs(7, .21, no)...)...))
	ship := []Ask{{"ship", outcome.Counts{Yes: 14, No: 14}}}
	for _, tt := range []struct {
		name  string
		page  Page
		holds []string
		not   []string
	}{
		{"nothing", Page{}, []string{"No outcome is recorded yet."}, []string{"overlap", "By ask"}},
		{"only asks without one", Page{Open: []Open{{"Sam Lee", "ship", "2026-11-02"}}}, []string{"- Sam Lee, ship, put on 2026-11-02", "buyin outcome REPORT yes --goals ID"}, []string{"overlap"}},
		{"few", Page{Asks: []Ask{{"ship", outcome.Counts{Yes: 2, Partly: 1, No: 1, Void: 2}}}, Reading: outcome.Read(pairs(1, .4, yes))},
			[]string{"3 of 4 asks so far came to something.", "2 asks that no longer count (void) are left out.", "there is 1.", "ship    2       1   1     2"}, []string{"%"}},
		{"only void", Page{Asks: []Ask{{"ship", outcome.Counts{Void: 1}}}}, []string{"No outcome is recorded yet."}, []string{"0 of 0", "from 20 outcomes"}},
		{"not told apart", Page{Asks: ship, Reading: same}, []string{"14 of 28 asks so far", "has not told these apart so far", "50 % led to a yes, whatever the overlap was"}, []string{"80 % band"}},
		{"told apart", Page{Asks: ship, Reading: apart}, []string{
			"asks with a larger overlap led to a yes more often",
			"overlap  led to a yes    80 % band", "21 % 19 % 8 to 32 %", "30 % 28 %", "60 % 69 %", "70 % 80 % 68 to 91 %",
			"From 28 asks that were put with buyin ask. This is about asks, not about a person",
		}, []string{"   20 %", "   71 %", "not told"}},
	} {
		got := text(t, tt.page, 80)
		for _, want := range tt.holds {
			if !strings.Contains(strings.Join(strings.Fields(got), " "), strings.Join(strings.Fields(want), " ")) {
				t.Errorf("%s: no %q in\n%s", tt.name, want, got)
			}
		}
		for _, wrong := range tt.not {
			if strings.Contains(got, wrong) {
				t.Errorf("%s: %q in\n%s", tt.name, wrong, got)
			}
		}
	}
}

// No line holds a name and a figure of the overlap.
func TestNoNameBesideAnOverlap(t *testing.T) {
	p := Page{
		Asks: []Ask{{"ship", outcome.Counts{Yes: 10, No: 10}}}, Reading: outcome.Read(append(pairs(10, .7, yes), pairs(10, .2, no)...)),
		Open: []Open{{"Sam Lee", "ship", "2026-11-02"}},
	}
	got := text(t, p, 80)
	if !strings.Contains(got, "80 % band") || !strings.Contains(got, "Sam Lee") {
		t.Fatalf("nothing was put to the test:\n%s", got)
	}
	for line := range strings.Lines(got) {
		if strings.Contains(line, "Sam") && strings.Contains(line, "%") {
			t.Errorf("%q", line)
		}
	}
}

func TestPageWithAPayload(t *testing.T) {
	for _, payload := range fixture.Payloads() {
		p := Page{Asks: []Ask{{payload, outcome.Counts{Yes: 1}}}, Open: []Open{{payload, payload, payload}}}
		for _, width := range []int{20, 80} {
			if at := fixture.Live(text(t, p, width)); at != "" {
				t.Errorf("%q: live %q", payload, at)
			}
		}
	}
}
