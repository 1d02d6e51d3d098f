package page

import "testing"

func TestBeginningsOfLinesAreNoBlocks(t *testing.T) {
	for in, want := range map[string]string{
		"- x": `\- x`, "+ x": `\+ x`, "1. x": `1\. x`, "12) x": `12\) x`, "---": `\---`, "===": `\===`, "# x": `\# x`, "> x": `&gt; x`, "1 x": "1 x", "x - y": "x - y", "2026-11-23": "2026-11-23",
	} {
		if got := markdownOf(Untrusted(in)); got != want {
			t.Errorf("%q: got %q, want %q", in, got, want)
		}
	}
}
