package check

import (
	"fmt"
	"strings"
	"testing"

	"buyin/internal/motive"
)

// Without bounds either catalogue takes hours.
func TestManyCuesTakeLinearTime(t *testing.T) {
	var long strings.Builder
	var many, neutral []string
	for i := range 20_000 {
		fmt.Fprintf(&long, "w%d ", i)
		many = append(many, fmt.Sprintf("of b%d", i))
		neutral = append(neutral, fmt.Sprintf("of c%d", i))
	}
	long.WriteString("golden handcuffs")
	c := motive.Catalogue{
		Name: "large", Language: "en", NeutralExamples: neutral,
		Motivators: []motive.Motivator{
			{ID: "a", Name: "A", Cues: append(many, long.String())},
			{ID: "b", Name: "B", Cues: []string{"golden handcuffs"}, Examples: neutral},
		},
	}
	found := map[string]int{}
	for _, p := range Run(Input{Catalogue: c, Places: nowhere}) {
		found[p.Rule]++
	}
	if found["contained-cue"] != 1 || found["idle-cues"] != 1 || found["common-cue"] != 0 {
		t.Errorf("got %v; want one contained-cue, one idle-cues, no common-cue", found)
	}
}

func TestHiddenInPointsAtWhatIsHidden(t *testing.T) {
	for _, tt := range []struct {
		name, text string
		want       string
	}{
		{"plain text hides nothing", "a\tb\r\nc \\ d", ""},
		{"nor do joiners between their neighbours", "👩\u200d💻", ""},
		{"which are not blamed for what comes behind them", "👩\u200d💻\tok\u202e", "\u202e"},
		{"a joiner alone is hidden", "a\u200db", "\u200d"},
		{"so is a byte that is no text", "a\xffb", "\xff"},
	} {
		from, to, ok := findHidden(tt.text)
		if ok != (tt.want != "") || tt.text[from:to] != tt.want {
			t.Errorf("%s: got %q, %t, want %q", tt.name, tt.text[from:to], ok, tt.want)
		}
	}
}

// Each comment of a block is about the line after the block.
func TestManyIgnoringCommentsTakeLinearTime(t *testing.T) {
	const n = 50_000
	in := Input{Places: nowhere, Read: motive.Problems{{Pos: motive.Pos{Line: n + 1}, Rule: "closed"}}}
	for line := 1; line <= n; line++ {
		name := "closed"
		if line > 1 {
			name = "loaded"
		}
		in.Comments = append(in.Comments, Comment{Line: line, Text: ignorePrefix + " " + name + " -- so it is", Alone: true})
	}
	found := map[string]int{}
	for _, p := range Run(in) {
		found[p.Rule]++
	}
	if found["closed"] != 0 || found["loaded"] != 0 || found["unused-ignore"] != n-1 {
		t.Errorf("got %v; want %d of unused-ignore", found, n-1)
	}
}
