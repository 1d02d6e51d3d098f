package edit

import (
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"

	"buyin/internal/codec"
	"buyin/internal/motive"
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
		got, err := SetTexts(c.file, []byte(c.was), []Text{{Path: []any{"report", "name"}, Text: `Zoë "Z"`}})
		if err != nil || string(got) != c.want {
			t.Errorf("%q: %v\n got %q\nwant %q", c.was, err, got, c.want)
		}
	}
	for _, bad := range []string{"", "report: Sam\n", "report: {name: [Sam]}\n", "report: {name: &a Sam}\n", "{", "- x\n", "report:\n  name: Sam\n    Lee\n"} {
		if got, err := SetTexts("a.yaml", []byte(bad), []Text{{Path: []any{"report", "name"}, Text: "x"}}); err == nil {
			t.Errorf("%q became %q", bad, got)
		}
	}
	got, err := SetTexts("a.yaml", []byte("a: [x, y]\nb: z\n"), []Text{{[]any{"b"}, "long enough"}, {[]any{"a", 1}, "2"}})
	if err != nil || !strings.HasPrefix(string(got), "a: [x, \"2\"]\nb: \"long enough\"\n") {
		t.Errorf("%q, %v", got, err)
	}
}

// Setting the name in an interview that can be read changes nothing else of it.
func FuzzSetTexts(f *testing.F) {
	for _, seed := range []string{
		"schema: buyin/interview/v1\nid: a\nreport: {name: Sam}\ncatalogue: {name: default, version: 1.0.0}\nturns: []\n",
		"schema: buyin/interview/v1\nid: a\nreport:\n  name: 'Sam''s' # x\n  team: y\ncatalogue: {name: default, version: 1.0.0}\nturns:\n  - question: open.a\n    answer: |\n      Sam\n",
		"{\"schema\":\"buyin/interview/v1\",\"id\":\"a\",\"report\":{\"name\":\"S\\u0061m\"},\"catalogue\":{\"name\":\"default\",\"version\":\"1.0.0\"},\"turns\":[]}",
		"report:\n  name: >-\n    Sam\n\n    Lee\n  role: x\nschema: buyin/interview/v1\nid: a\ncatalogue: {name: default, version: 1.0.0}\nturns: []\n",
	} {
		f.Add([]byte(seed), "Zoë")
	}
	f.Fuzz(func(t *testing.T, data []byte, name string) {
		was, problems := codec.DecodeInterview("a", data, motive.Catalogue{})
		if len(problems) > 0 || name == "" || len(name) > motive.MaxName || !utf8.ValidString(name) {
			return
		}
		out, err := SetTexts("a", data, []Text{{Path: []any{"report", "name"}, Text: name}})
		if err != nil {
			return
		}
		now, problems := codec.DecodeInterview("a", out, motive.Catalogue{})
		if was.Report.Name = now.Report.Name; len(problems) > 0 && strings.TrimSpace(name) == name && name != "" || now.Report.Name != "" && !reflect.DeepEqual(was, now) {
			t.Errorf("%q with %q became %q: %v", data, name, out, problems)
		}
	})
}
