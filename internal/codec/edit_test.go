package codec

import (
	"strings"
	"testing"
)

func TestSetTexts(t *testing.T) {
	for _, c := range []struct{ file, was, want string }{
		{"a.yaml", "# mine\nreport: {name: Sam, x-id: 7} # kept\nnew-key: [1,  2]\n", "# mine\nreport: {name: \"Zoë \\\"Z\\\"\", x-id: 7} # kept\nnew-key: [1,  2]\n"},
		{"a.yaml", "report:\n  name: Sam Lee\n  team: x\n", "report:\n  name: \"Zoë \\\"Z\\\"\"\n  team: x\n"},
		{"a.yaml", "report:\n  name: 'Sam''s' # hi\n", "report:\n  name: \"Zoë \\\"Z\\\"\" # hi\n"},
		{"a.yaml", "report:\n  name: |\n    Sam\n    Lee\n  team: x\n", "report:\n  name: \"Zoë \\\"Z\\\"\"\n  team: x\n"},
		{"a.yaml", "report:\r\n  name: Sam\r\nx: 1\r\n", "report:\r\n  name: \"Zoë \\\"Z\\\"\"\r\nx: 1\r\n"},
		{"a.json", "\ufeff{\"report\": {\"name\":\"S\\u0061m\"} }", "\ufeff{\"report\": {\"name\":\"Zoë \\\"Z\\\"\"} }"},
		{"a.yaml", "\ufeffreport: {name: Sam}\n", "\ufeffreport: {name: \"Zoë \\\"Z\\\"\"}\n"},
	} {
		got, err := SetTexts(c.file, []byte(c.was), []Edit{{Path: []any{"report", "name"}, Text: `Zoë "Z"`}})
		if err != nil || string(got) != c.want {
			t.Errorf("%q: %v\n got %q\nwant %q", c.was, err, got, c.want)
		}
	}
	for _, bad := range []string{"", "report: Sam\n", "report: {name: [Sam]}\n", "report: {name: &a Sam}\n", "{", "- x\n", "report:\n  name: Sam\n    Lee\n"} {
		if got, err := SetTexts("a.yaml", []byte(bad), []Edit{{Path: []any{"report", "name"}, Text: "x"}}); err == nil {
			t.Errorf("%q became %q", bad, got)
		}
	}
	got, err := SetTexts("a.yaml", []byte("a: [x, y]\nb: z\n"), []Edit{{[]any{"b"}, "long enough"}, {[]any{"a", 1}, "2"}})
	if err != nil || !strings.HasPrefix(string(got), "a: [x, \"2\"]\nb: \"long enough\"\n") {
		t.Errorf("%q, %v", got, err)
	}
}
