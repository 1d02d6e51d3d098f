package terminal

import "testing"

// A line that fits is shown as it is: somebody has laid it out.
func TestWrapLeavesWhatFits(t *testing.T) {
	const fits = "  little) and being well paid for your"
	for text, want := range map[string]string{
		fits:                    fits,
		"- a b\n" + fits:        "- a b\n" + fits,
		fits + " own work":      "  little) and being well paid for\n    your own work",
		"one two three " + fits: "one two three   little) and being well\npaid for your",
	} {
		if got := wrap(text, 40); got != want {
			t.Errorf("%q:\n%s\nwant\n%s", text, got, want)
		}
	}
}
