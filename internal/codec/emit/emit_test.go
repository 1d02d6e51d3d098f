package emit

import (
	"testing"
)

// tree has every kind of node, and texts that need quotes or escapes.
func tree() *Node {
	report := Inline()
	report.AddText("name", "Sam: \"Lee\"")
	report.AddText("team", "")
	report.Add("real", Literal(true))
	turn := Object()
	turn.AddText("question", "open.a")
	turn.Add("evidence", List())
	turn.Add("nested", List(report, Text("yes")))
	root := Object()
	root.AddText("id", "2026-11-23-k7qf")
	root.Add("report", report)
	root.Add("turns", List(turn, turn))
	root.Add("notes", List(Text("a\n\x1b😀\u202e"), Literal(-5)))
	root.Add("none", Object())
	return root
}

func TestFormats(t *testing.T) {
	for _, test := range []struct {
		name        string
		appendTo    func([]byte, *Node) []byte
		wantWritten string
	}{
		{"YAML", AppendYAML, `id: 2026-11-23-k7qf
report: {name: "Sam: \"Lee\"", real: true}
turns:
  - question: open.a
    evidence: []
    nested:
      - {name: "Sam: \"Lee\"", real: true}
      - "yes"
  - question: open.a
    evidence: []
    nested:
      - {name: "Sam: \"Lee\"", real: true}
      - "yes"
notes:
  - "a\n\x1b😀\u202e"
  - -5
none: {}
`},
		{"JSON", AppendJSON, `{
  "id": "2026-11-23-k7qf",
  "report": {"name": "Sam: \"Lee\"", "real": true},
  "turns": [
    {
      "question": "open.a",
      "evidence": [],
      "nested": [
        {"name": "Sam: \"Lee\"", "real": true},
        "yes"
      ]
    },
    {
      "question": "open.a",
      "evidence": [],
      "nested": [
        {"name": "Sam: \"Lee\"", "real": true},
        "yes"
      ]
    }
  ],
  "notes": [
    "a\n\u001b😀\u202e",
    -5
  ],
  "none": {}
}
`},
		{"NDJSON", AppendLine, `{"id":"2026-11-23-k7qf","report":{"name":"Sam: \"Lee\"","real":true},` +
			`"turns":[{"question":"open.a","evidence":[],"nested":[{"name":"Sam: \"Lee\"","real":true},"yes"]},` +
			`{"question":"open.a","evidence":[],"nested":[{"name":"Sam: \"Lee\"","real":true},"yes"]}],` +
			`"notes":["a\n\u001b😀\u202e",-5],"none":{}}` + "\n"},
	} {
		if got := string(test.appendTo(nil, tree())); got != test.wantWritten {
			t.Errorf("%s: got\n%s\nwant\n%s", test.name, got, test.wantWritten)
		}
	}
}
