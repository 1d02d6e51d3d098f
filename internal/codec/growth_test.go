package codec

import (
	"fmt"
	"strings"
	"testing"

	"buyin/internal/fixture/growth"
)

// many returns n items, each with its number.
func many(n int, item string) string {
	var b strings.Builder
	for i := range n {
		b.WriteString(strings.ReplaceAll(item, "#", fmt.Sprint(i)))
	}
	return b.String()
}

// Twice as much in a file costs about twice the memory, whether the file is
// decoded, refused or explained.
func TestFilesCostLinearly(t *testing.T) {
	const (
		goals = "schema: buyin/goals/v1\nid: ship\nowner: {name: Dana, kind: manager}\nask: Ship it\ngoals:\n"
		goal  = "- {id: g#, statement: a, type: belief, offers: {pay: 2}}\n"
		talk  = "schema: buyin/interview/v1\nid: a\nreport: {name: Sam}\ncatalogue: {name: default, version: 1.0.0}\n"
		turn  = "- {question: open.q#, asked: a, answer: b, evidence: [{motivator: pay, strength: 5}]}\n"
	)
	c := shipped(t)
	for _, tt := range []struct {
		what string
		n    int
		text func(n int) string
	}{
		{"keys", 4000, func(n int) string { return goals + many(1, goal) + many(n, "x-#: 1\n") }},
		{"keys of a free mapping", 4000, func(n int) string { return goals + many(1, goal) + "x-a:\n" + many(n, "  k#: 1\n") }},
		{"unknown keys", 4000, func(n int) string { return goals + many(1, goal) + many(n, "k#: 1\n") }},
		{"keys in JSON", 4000, func(n int) string { return "{" + many(n, `"x-#":1,`) + `"x-z":1}` }},
		{"depth of lists", 15, func(n int) string {
			return goals + many(1, goal) + "x-a:\n" + many(200, "  - "+strings.Repeat("[", n)+strings.Repeat("]", n)+"\n")
		}},
		{"depth of dashes that is refused", 30_000, func(n int) string { return strings.Repeat("- ", n) + "a" }},
		{"depth of brackets that is refused", 30_000, func(n int) string { return strings.Repeat("[", n) }},
		{"depth in JSON that is refused", 30_000, func(n int) string { return "{\"a\":" + strings.Repeat("[", n) }},
		{"goals", 450, func(n int) string { return goals + many(n, goal) }},
		{"turns", 450, func(n int) string { return talk + "turns:\n" + many(n, turn) }},
		{"notes", 4000, func(n int) string { return talk + "turns: []\nnotes:\n" + many(n, "- note #\n") }},
		{"values before a mistake", 4000, func(n int) string { return goals + "x-a: [" + many(n, "a#, ") }},
		{"lines before a mistake", 4000, func(n int) string { return goals + many(n, "x-#: 1\n") + " y\n" }},
		{"bytes of a text", 30_000, func(n int) string { return goals + "x-a: '" + strings.Repeat("a", n) + "'\n" }},
		{"comments", 4000, func(n int) string { return goals + many(1, goal) + many(n, "# #\nx-#: 1 # b\n") }},
	} {
		growth.Linear(t, tt.what, tt.n, func(n int) func() {
			name, data := "a.yaml", []byte(tt.text(n))
			if data[0] == '{' {
				name = "a.json"
			}
			return func() {
				DecodeGoals(name, data, c)
				DecodeInterview(name, data, c)
			}
		})
	}
}
