package codec

import (
	"strings"
	"testing"
)

func TestSettings(t *testing.T) {
	tests := []struct{ name, in, want, problem string }{
		{"severities in order, and fail_on", "severities:\n  jargon: info\n  closed: off\nfail_on: warning\n", "jargon=info closed=off fail_on=warning", ""},
		{"nothing set", "severities: {}\n", "fail_on=", ""},
		{"a severity that is none", "severities: {closed: fatal}\n", "fail_on=", `.buyin.yaml:1:22: unknown severity "fatal"; write error, warning, info or off [unknown-severity]`},
		{"a key that is none", "severity: {}\n", "fail_on=", "[unknown-key]"},
		{"a list", "severities: [closed]\n", "fail_on=", "[wrong-type]"},
		{"fail on what is not", "fail_on: info\n", "fail_on=error", "[unknown-fail_on]"},
	}
	for _, test := range tests {
		s, problems := DecodeSettings(".buyin.yaml", []byte(test.in))
		got := ""
		for _, of := range s.Severities {
			got += of.Rule + "=" + of.Severity + " "
		}
		if got += "fail_on=" + s.FailOn; got != test.want {
			t.Errorf("%s: got %q, want %q", test.name, got, test.want)
		}
		if text := problems.Error(); (test.problem == "") != (text == "") || !strings.Contains(text, test.problem) {
			t.Errorf("%s: problems %q, want %q", test.name, text, test.problem)
		}
	}
}
