package codec

import (
	"fmt"
	"strings"
	"testing"

	"buyin/internal/motive"
)

// Files that are made to be slow or large are rejected, or decoded, in a second or so.
// A quadratic decoder would need hours for the largest.
func TestHugeFiles(t *testing.T) {
	const (
		goals = "schema: buyin/goals/v1\nid: ship\nowner: {name: Dana, kind: manager}\nask: Ship it\ngoals:\n  - id: schedule\n    statement: Ship\n    type: outcome\n    offers: {pay: 2}\n"
		most  = motive.MaxDocument - len(goals) - 100
	)
	rep := strings.Repeat
	keys := func(format string, n int) string {
		var b strings.Builder
		for i := range n {
			fmt.Fprintf(&b, format, i)
		}
		return b.String()
	}
	tests := []struct{ name, data, rule string }{
		{"one byte too many", goals + rep("#", motive.MaxDocument-len(goals)+1), "document-too-large"},
		{"as many bytes as may be", goals + rep("#", most), ""},
		{"brackets", goals + "x-a: " + rep("[", most), "too-deep"},
		{"brackets that close", goals + "x-a: " + rep("[", 5000) + rep("]", 5000) + "\n", "too-deep"},
		{"braces", goals + "x-a: " + rep("{a: ", 3000) + rep("}", 3000) + "\n", "too-deep"},
		{"dashes", goals + "x-a:\n  " + rep("- ", 5000) + "\n", "too-deep"},
		{"question marks", goals + "x-a: " + rep("? ", 5000) + "\n", "too-deep"},
		{"keys on one line", goals + rep("a: ", most/3), "too-deep"},
		{"40,000 keys in a mapping", goals + "x-a:\n" + keys("  k%d: 1\n", 40_000), ""},
		{"40,000 keys that are one", goals + "x-a:\n" + rep("  k: 1\n", 40_000), "too-many-problems"},
		{"40,000 unknown keys", goals + keys("k%d: 1\n", 40_000), "too-many-problems"},
		{"anchors", goals + keys("x-%d: &a 1\n", 40_000), "too-many-problems"},
		{"a text that is too long", goals + "x-a: " + rep("a", motive.MaxText+1) + "\n", "text-too-long"},
		{"a text as long as may be", goals + "x-a: " + rep("a", motive.MaxText) + "\n", ""},
		{"a key that is too long", goals + "? " + rep("a", 2000) + "\n: 1\n", "unknown-key"},
		{"comments", goals + rep("#\n", most/2), ""},
		{"comments after values", goals + "x-a:\n" + rep("  - a # b\n", 100_000), ""},
		{"blank lines", goals + rep("\n", most), ""},
		{"blanks", goals + rep(" ", most), ""},
		{"carriage returns", goals + rep("\r", most), ""},
		{"quotes", goals + "x-a: \"" + rep("\\\"", most/2), "text-too-long"},
		{"quotes that open and close", goals + "x-a: [" + rep(`"",`, 200_000) + "]\n", ""},
		{"a text folded over many lines", goals + "x-a: a\n" + rep(" \n", most/2) + "  b\n", "text-too-long"},
		{"a block of many lines", goals + "x-a: |\n" + rep("  a\n", 10_000), ""},
		{"empty blocks", goals + "x-a:\n" + rep("  - |\n", 100_000), ""},
		{"empty blocks after carriage returns", goals + "x-a:\n" + rep("  - |\r", 100_000), ""},
		{"zero-width joiners", goals + rep("\u200d", 200_000) + ": 1\n", ""},
		{"many documents", goals + rep("---\na: 1\n", 100_000), "second-document"},
		{"goals without end", goals + rep("  - {id: a, statement: a, type: b, offers: {a: 9}}\n", 50_000), "too-many-goals"},
	}
	c := shipped(t)
	for _, tt := range tests {
		_, _, problems := DecodeGoals("huge.yaml", []byte(tt.data), c)
		checkProblems(t, []byte(tt.data), problems)
		if got := rules(problems); tt.rule != "" && !strings.Contains(got, tt.rule) || tt.rule == "" && got != "" && tt.name != "zero-width joiners" {
			t.Errorf("%s: got %q, want %q", tt.name, got, tt.rule)
		}
	}
}

func rules(problems motive.Problems) string {
	var all []string
	for _, p := range problems {
		all = append(all, p.Rule)
	}
	return strings.Join(all, " ")
}

func TestHugeJSON(t *testing.T) {
	rep := strings.Repeat
	head := `{"schema":"buyin/goals/v1","x-a":`
	tests := []struct{ name, data, rule string }{
		{"brackets", head + rep("[", 4_000_000), "too-deep"},
		{"brackets that close", head + rep("[", 100_000) + rep("]", 100_000) + "}", "too-deep"},
		{"braces", head + rep(`{"a":`, 100_000) + "1" + rep("}", 100_000) + "}", "too-deep"},
		{"keys that are one", head + "{" + rep(`"a":1,`, 200_000) + `"b":1}}`, "duplicate-key"},
		{"blanks", head + "1}" + rep(" ", 4_000_000), "missing-key"},
		{"a number without end", head + rep("1", 4_000_000) + "}", "text-too-long"},
		{"escapes", head + `"` + rep(`\u0041`, 10_000) + `"}`, "missing-key"},
		{"minus signs", head + rep("-", 1_000_000) + "}", "text-too-long"},
	}
	c := shipped(t)
	for _, tt := range tests {
		_, _, problems := DecodeGoals("huge.json", []byte(tt.data), c)
		checkProblems(t, []byte(tt.data), problems)
		if got := rules(problems); !strings.Contains(got, tt.rule) {
			t.Errorf("%s: got %q, want %q", tt.name, got, tt.rule)
		}
	}
}

// A comment on every line, with lines that end with carriage returns alone.
func TestHugeComments(t *testing.T) {
	const n = 200_000
	if got := ReadCatalogue("c.yaml", []byte("a: b\n"+strings.Repeat("#\r", n))).Comments; len(got) != n || !got[n-1].Alone {
		t.Errorf("got %d comments, want %d, each alone on its line", len(got), n)
	}
}
