package wording

import (
	"strings"
	"testing"
)

func TestNearest(t *testing.T) {
	words := []string{"job-security", "pay", "problem-solving", "balance"}
	for word, want := range map[string]string{
		"Pay": "pay", "pya": "pay", "job_security": "job-security", "problem": "problem-solving", "balanse": "balance", "blance": "balance", "salary": "", "": "", "x": "",
		strings.Repeat("p", 500): "",
	} {
		if got, ok := Nearest(word, words); got != want || ok != (want != "") {
			t.Errorf("%q: got %q, want %q", word, got, want)
		}
	}
}
