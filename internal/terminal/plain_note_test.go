package terminal

import (
	"bytes"
	"context"
	"strings"
	"testing"
)

// A note in plain lines is the same from a person as from a pipe.
func TestNotesInPlainLines(t *testing.T) {
	for _, tt := range []struct {
		typed string
		want  Input
		err   error
	}{
		{"one\n", Input{Text: "one"}, nil},
		{"one\\\ntwo\\\nthree\nfour\n", Input{Text: "one\ntwo\nthree"}, nil},
		{"  one \\\n two\n", Input{Text: "  one \n two"}, nil},
		{"C:\\\\\n", Input{Text: `C:\`}, nil},
		{"C:\\x\n", Input{Text: `C:\x`}, nil},
		{"one\\\n\n", Input{Text: "one"}, nil},
		{".\n", Input{Text: "."}, nil},
		{"\n", Input{Text: "as it was"}, nil},
		{"/note one\\\ntwo\n", Input{Command: "note", Text: "one\ntwo"}, nil},
		{"one\\\n/done\n", Input{Command: "done", Draft: "one"}, nil},
		{"//one\\\n//two\\\n/back\n", Input{Command: "back", Draft: "/one\n/two"}, nil},
		{"one\\\n/usr/bin\n", Input{Text: "one\n/usr/bin"}, nil},
		{"/dnoe\nwords\n", Input{Text: "words"}, nil},
		{"one\\\ntw", Input{Text: "one\ntw"}, nil},
		{"one\\\ntwo\\\n", Input{Text: "one\ntwo"}, Ended},
		{"", Input{}, Ended},
	} {
		for _, person := range []bool{false, true} {
			ctx, stop := context.WithCancel(context.Background())
			var out bytes.Buffer
			p := NewPlainConsole(NewLines(ctx, strings.NewReader(tt.typed), maxTestLine), &out, 80, person, testCommands)
			got, err := p.Note("what?", "(a hint)", "as it was")
			if got != tt.want || err != tt.err {
				t.Errorf("%q: %+v, %v; want %+v, %v; shown:\n%s", tt.typed, got, err, tt.want, tt.err, &out)
			}
			stop()
		}
	}
}
