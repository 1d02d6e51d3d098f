package consoles

import (
	"strings"
	"testing"

	"buyin/internal/motive"
)

// five is a catalogue of five motivators.
func five() motive.Catalogue {
	return motive.Catalogue{Motivators: []motive.Motivator{
		{ID: "job-security", Name: "Job security"}, {ID: "engineering-identity", Name: "Engineering identity"},
		{ID: "problem-solving", Name: "Problem solving"}, {ID: "pay", Name: "Pay"}, {ID: "competition", Name: "Competition"},
	}}
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
