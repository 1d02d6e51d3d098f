package visible

import (
	"math/rand/v2"
	"strings"
	"testing"
)

// Lines are broken at blanks only, and fit their width.
func TestWrap(t *testing.T) {
	rnd := rand.New(rand.NewPCG(1, 2))
	words := []string{"a", "“said”:", "it’s", "/help", "--resume", "well-being", "-", "…", "(Enter", "=", "yes)", "世界", "ünï", "e\u0301", "9.", "a/b", "100 %"}
	for range 3000 {
		var chosen []string
		for range 1 + rnd.IntN(40) {
			chosen = append(chosen, words[rnd.IntN(len(words))])
		}
		text := strings.Join(chosen, " ")
		width, indent := 10+rnd.IntN(70), rnd.IntN(5)
		got := Wrap(text, width, indent)
		for _, line := range strings.Split(got, "\n") {
			if Width(line) > width && width-indent >= Width("--resume") {
				t.Errorf("%q in %d columns, indented by %d: %q is too wide", text, width, indent, line)
			}
		}
		if indent < 4 && width > 14 && strings.Join(strings.Fields(got), " ") != text {
			t.Errorf("%q in %d columns, indented by %d, breaks a word:\n%s", text, width, indent, got)
		}
		if strings.Contains(got, "\n%") {
			t.Errorf("a percent sign alone in %q", got)
		}
	}
	for _, tt := range []struct {
		text          string
		width, indent int
		want          string
	}{
		{"say it, then use --resume", 20, 2, "say it, then use\n  --resume"},
		{"0123456789 0123456789", 10, 0, "0123456789\n0123456789"},
		{"0123456789abcdef", 12, 2, "0123456789\n  abcdef"},
		{"世界世界世界", 10, 0, "世界世界世\n界"},
	} {
		if got := Wrap(tt.text, tt.width, tt.indent); got != tt.want {
			t.Errorf("%q in %d columns: %q, want %q", tt.text, tt.width, got, tt.want)
		}
	}
}

func TestCut(t *testing.T) {
	for _, tt := range []struct {
		line  string
		width int
		want  string
	}{
		{"abc", 5, "abc"}, {"abc", 3, "abc"}, {"abc", 2, "ab"}, {"abc", 0, ""}, {"", 3, ""},
		{"a世b", 2, "a"}, {"a世b", 3, "a世"}, {"ae\u0301b", 2, "ae\u0301"}, {"👩\u200d💻x", 2, "👩\u200d💻"}, {"👩\u200d💻x", 1, ""},
	} {
		if got := Cut(tt.line, tt.width); got != tt.want {
			t.Errorf("%q cut at %d columns: %q, want %q", tt.line, tt.width, got, tt.want)
		}
	}
}
