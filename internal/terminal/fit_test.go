package terminal

import "testing"

func TestBreakAtBlanks(t *testing.T) {
	for _, tt := range []struct {
		text    string
		columns int
		want    string
	}{
		{"buyin: short", 12, "buyin: short"},
		{"buyin: continue it with --resume", 24, "buyin: continue it with\n--resume"},
		{"buyin: continue it with --resume", 23, "buyin: continue it with\n--resume"},
		{"buyin: continue it with --resume", 22, "buyin: continue it\nwith --resume"},
		{"it is in /a/long/path/that/can/be/copied for you", 16, "it is in\n/a/long/path/that/can/be/copied\nfor you"},
		{"/a/long/path/first of all", 10, "/a/long/path/first\nof all"},
		{"it serves 37 %", 13, "it serves\n37 %"},
		{"one line\nand a longer one", 10, "one line\nand a\nlonger one"},
		{"世界 世界 世界", 9, "世界 世界\n世界"},
		{"", 5, ""},
	} {
		if got := breakAtBlanks(tt.text, tt.columns); got != tt.want {
			t.Errorf("%q in %d columns: %q, want %q", tt.text, tt.columns, got, tt.want)
		}
	}
	if got := Fit("a text that is wider than nothing", nil); got != "a text that is wider than nothing" {
		t.Errorf("without a terminal: %q", got)
	}
}
