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

func TestSuggestMotivator(t *testing.T) {
	ids, names := []string{"engineering-identity", "pay", "job-security", "fairness"}, []string{"Craft", "Pay", "Job security", ""}
	for word, want := range map[string]string{
		"craft":        `did you mean "engineering-identity", the id of Craft?`,
		"Craft":        `did you mean "engineering-identity", the id of Craft?`,
		"crafts":       `did you mean "engineering-identity", the id of Craft?`,
		"pya":          `did you mean "pay"?`,
		"Job security": `did you mean "job-security"?`,
		"engineering":  `did you mean "engineering-identity"?`,
		"":             "use engineering-identity, pay, job-security or fairness",
		"fame":         "use engineering-identity, pay, job-security or fairness",
	} {
		if got := SuggestMotivator(word, ids, names); got != want {
			t.Errorf("%q: %s, want %s", word, got, want)
		}
	}
}
