package prompt

import (
	"strings"
	"testing"

	"buyin/internal/interview"
)

func TestHelpNamesEveryCommandAndMotivator(t *testing.T) {
	commands, motivators := (&Dialogue{catalogue: five()}).help()
	shown := commands + strings.Join(motivators, "\n")
	for _, want := range []string{"/other", "/skip", "/back", "/why", "/note", "/done", "/quit", "/help", "//", "(pay)", "(competition)"} {
		if !strings.Contains(shown, want) {
			t.Errorf("help does not name %s", want)
		}
	}
}

func TestHelpInARehearsal(t *testing.T) {
	d := &Dialogue{catalogue: five(), options: Options{Reply: func(interview.Step) string { return "" }}}
	if shown, _ := d.help(); strings.Contains(shown, "--resume") || strings.Contains(shown, "closing question") || !strings.Contains(shown, "what was hidden") {
		t.Errorf("help in a rehearsal:\n%s", shown)
	}
}

func TestParsePicks(t *testing.T) {
	tests := []struct {
		line  string
		want  string
		wrong string
	}{
		{line: "", want: ""},
		{line: "5 4", want: "competition pay"},
		{line: "pay, comp, job security", want: "pay competition job-security"},
		{line: "job pay", want: "job-security pay"},
		{line: "pay fame", wrong: "no motivator \"fame\""},
		{line: "pay;job-security", want: "pay job-security"},
		{line: "engineering", want: "engineering-identity"},
		{line: "1 2 3 4", wrong: "up to 3"},
		{line: "pay 4", wrong: "pay is named twice"},
		{line: "6", wrong: "there is no 6"},
		{line: "0", want: ""},
		{line: "0 1", wrong: "there is no 0"},
		{line: "-1", wrong: "there is no -1"},
	}
	for _, tt := range tests {
		got, err := parsePicks(tt.line, five(), 3)
		if tt.wrong != "" {
			if err == nil || !strings.HasPrefix(err.Error(), tt.wrong) {
				t.Errorf("%q: error %v, want %q", tt.line, err, tt.wrong)
			}
			continue
		}
		if err != nil || strings.Join(got, " ") != tt.want {
			t.Errorf("%q: %v, %v; want %s", tt.line, got, err, tt.want)
		}
	}
}
