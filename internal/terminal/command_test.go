package terminal

import (
	"strings"
	"testing"
)

// The tests open consoles with testCommands and maxTestLine.
var testCommands = Commands{"skip", "back", "note", "done", "help"}

const maxTestLine = 64 << 10

func TestParseCommand(t *testing.T) {
	tests := []struct {
		line, command, text, wrong string
	}{
		{line: "cracked it", text: "cracked it"},
		{line: "  kept as typed ", text: "  kept as typed "},
		{line: "", text: ""},
		{line: "/skip", command: "skip"},
		{line: "  /back  ", command: "back"},
		{line: "/note likes the post-it", command: "note", text: "likes the post-it"},
		{line: "/note\ttabbed", command: "note", text: "tabbed"},
		{line: "//etc is where it lives", text: "/etc is where it lives"},
		{line: "  // a comment", text: "  / a comment"},
		{line: "/", wrong: "no command /;"},
		{line: "/Skip", command: "skip"},
		{line: "/usr/bin", wrong: "no command /usr/bin;"},
		{line: "and/or", text: "and/or"},
		{line: "/done now", command: "done", text: "now"},
	}
	for _, tt := range tests {
		got, err := testCommands.Parse(tt.line)
		if tt.wrong != "" {
			if err == nil || !strings.HasPrefix(err.Error(), tt.wrong) {
				t.Errorf("%q: error %v, want %q", tt.line, err, tt.wrong)
			}
			continue
		}
		if err != nil || got.Command != tt.command || got.Text != tt.text {
			t.Errorf("%q: %+v, %v; want command %q, text %q", tt.line, got, err, tt.command, tt.text)
		}
	}
}
