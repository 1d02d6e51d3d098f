package difference

import (
	"strings"
	"testing"
)

func TestCompare(t *testing.T) {
	for _, c := range []struct{ a, b, onlyA, onlyB string }{
		{"", "", "", ""},
		{"x\ny\n", "x\ny", "", ""},
		{"x\r\ny\n", "x\ny\n", "", ""},
		{"a\nb\nc\n", "a\nc\n", "b", ""},
		{"a\nb\n", "b\na\n", "a", "a"},
		{strings.Repeat("x\n", 3000) + "end\n", strings.Repeat("y\n", 3000) + "end\n", strings.Repeat("x", 3000), strings.Repeat("y", 3000)},
	} {
		onlyA, onlyB := Compare(c.a, c.b)
		join := func(lines []Line) (s string) {
			for _, l := range lines {
				s += l.Text
			}
			return s
		}
		if join(onlyA) != c.onlyA || join(onlyB) != c.onlyB {
			t.Errorf("%.9q, %.9q: %.99q, %.99q", c.a, c.b, join(onlyA), join(onlyB))
		}
	}
}
