package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"buyin/internal/motive"
)

// fiveNotes are made up.
const fiveNotes = `{"text":"more money","labels":[["pay",1]],"also":[]}
{"text":"less money","labels":[["pay",-1]],"also":["craft"]}
{"text":"good work","labels":[["pay",1]],"also":["craft"]}
{"text":"it rains","labels":[],"asked":"How is it?","about":"pay"}
{"text":"it pours","labels":[]}
`

// hearWords hears money as pay, work as craft, and nothing else without a
// question.
func hearWords(s motive.Said) (heard []motive.Heard) {
	switch {
	case strings.Contains(s.Text, "money"):
		heard = append(heard, motive.Heard{Motivator: "pay", Strength: 3, Score: 0.9, Sure: true})
	case strings.Contains(s.Text, "work"):
		heard = append(heard, motive.Heard{Motivator: "craft", Strength: 3, Score: 0.5, Sure: true})
	case s.Asked != "" && s.About != "":
		heard = append(heard, motive.Heard{Motivator: s.About, Strength: -3, Score: 0.9, Sure: true})
	}
	return heard
}

func TestPrintSpoken(t *testing.T) {
	path := filepath.Join(t.TempDir(), "five.jsonl")
	if err := os.WriteFile(path, []byte(fiveNotes), 0o600); err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	if err := printSpoken(&out, listener{hearWords, []string{"craft", "pay"}}, path); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		"real people (5)",
		"  lenient first  lenient three  lenient sure\n  lenient                            1.00           1.00           .75\n",
		"  first  three  sure right  known  alarms  -1 caught  +1 flipped\n  strict                      .50    .50         .25    .33     .50        .00         .00\n",
	} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("%q is not in\n%s", want, &out)
		}
	}
}

func TestPrintSpokenSaysThatItSkips(t *testing.T) {
	var out strings.Builder
	if err := printSpoken(&out, listener{hearWords, nil}, ""); err != nil || !strings.HasPrefix(out.String(), "SKIPPED: ") {
		t.Errorf("%q, %v", &out, err)
	}
	if err := printSpoken(&out, listener{hearWords, nil}, "no such file"); err == nil {
		t.Error("a missing file was not reported")
	}
}

func TestFormats(t *testing.T) {
	for x, want := range map[float64]string{0: ".00", 0.789: ".79", 1: "1.00"} {
		if got := share(x); got != want {
			t.Errorf("share(%v) is %q, want %q", x, got, want)
		}
	}
	for x, want := range map[float64]string{0: "+.000", 0.0789: "+.079", -0.0789: "-.079", -1: "-1.000"} {
		if got := signed(x); got != want {
			t.Errorf("signed(%v) is %q, want %q", x, got, want)
		}
	}
}
