package env

import (
	"bytes"
	"fmt"
	"io"
	"strings"
	"testing"

	"buyin/internal/motive"
)

// A text that is too long is refused, even if most of it are blanks, and never cut off.
func TestReadWords(t *testing.T) {
	blanks := strings.Repeat(" ", motive.MaxText)
	for _, tt := range []struct{ in, want, fault string }{
		{"two weeks\n", "two weeks\n", ""},
		{"\uFEFFtwo weeks", "two weeks", ""},
		{blanks, blanks, ""},
		{"", "", ""},
		{"two weeks" + blanks + "and the room", "", "at most 64 KiB; split it"},
		{"two \xff weeks" + blanks, "", "at most 64 KiB; split it"},
		{"one\ntw\xff", "", "stdin:2:3: the byte 0xff, which is not UTF-8"},
	} {
		var messages bytes.Buffer
		e := New(t.Context(), System{In: strings.NewReader(tt.in), Out: io.Discard, Err: &messages, Getenv: func(string) string { return "" }})
		got, err := e.ReadWords("note")
		if (err == nil) != (tt.fault == "") || err == nil && got != tt.want {
			t.Errorf("%.20q: %.20q, %v; want %.20q, %q", tt.in, got, err, tt.want, tt.fault)
		}
		if said := fmt.Sprint(err, messages.String()); !strings.Contains(said, tt.fault) {
			t.Errorf("%.20q: %s, want %q", tt.in, said, tt.fault)
		}
	}
}
