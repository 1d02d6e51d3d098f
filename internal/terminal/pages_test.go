//go:build unix

package terminal

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"buyin/internal/fixture/background"
	"buyin/internal/terminal/ptytest"
)

func TestItemsInColumns(t *testing.T) {
	items := []string{"1 one", "2 two", "3 thirteen", "4 four", "5 世"}
	for columns, want := range map[int]string{
		80: "1 one       2 two       3 thirteen  4 four      5 世",
		34: "1 one       3 thirteen  5 世\n2 two       4 four",
		22: "1 one       4 four\n2 two       5 世\n3 thirteen",
		21: strings.Join(items, "\n"),
		10: strings.Join(items, "\n"),
	} {
		if got := strings.Join(inColumns(items, columns), "\n"); got != want {
			t.Errorf("in %d columns:\n%s\nwant\n%s", columns, got, want)
		}
	}
	if got := inColumns(nil, 80); len(got) > 0 {
		t.Errorf("without items: %q", got)
	}
	if got := inColumns([]string{"\x1b[2J"}, 80); got[0] != `\x1b[2J` {
		t.Errorf("a hostile item: %q", got)
	}
}

// A long text is shown a page at a time; a key that asks for something else is
// not lost.
func TestPagesOfATerminal(t *testing.T) {
	var items []string
	for i := range 60 {
		items = append(items, fmt.Sprintf("this is item number %d", i))
	}
	tests := []struct {
		name, keys, next string
		pages            int // how many times it waits for a key
		all              bool
	}{
		{"to the end", "\r \x1b[B\x1b[6~", "", 4, true},
		{"ended by q", "\rq", "", 2, false},
		{"ended by ESC", "\x1b", "", 1, false},
		{"ended by a command", " /done\r", "done", 2, false},
		{"keys without an effect", "\x1b[A\x1b[D\x7fq", "", 4, false},
	}
	for _, tt := range tests {
		s := ptytest.New(t, 30, 15, true)
		ctx, stop := context.WithCancel(context.Background())
		f, restore := openFull(t, ctx, s)
		s.Type(tt.keys)
		if strings.HasSuffix(tt.keys, "\x1b") {
			background.Go(t, func() { s.Clock.PassWhenAwaited(t, escapeTimeout) })
		}
		if err := f.ShowPages("a heading", items); err != nil {
			t.Errorf("%s: %v", tt.name, err)
		}
		s.Type("\r")
		in, err := f.Line("what now?", "")
		if err != nil || in.Command != tt.next {
			t.Errorf("%s: %+v, %v", tt.name, in, err)
		}
		s.WaitFor(0, "what now?")
		if n := strings.Count(s.Output(), "q: no more"); n != tt.pages {
			t.Errorf("%s: %d pages; output %q", tt.name, n, s.Output())
		}
		if strings.Contains(s.Output(), items[59]) != tt.all {
			t.Errorf("%s: output %q", tt.name, s.Output())
		}
		restore()
		stop()
	}
}

func TestAPageThatFitsWaitsForNoKey(t *testing.T) {
	s := ptytest.New(t, 30, 15, true)
	ctx, stop := context.WithCancel(context.Background())
	defer stop()
	f, restore := openFull(t, ctx, s)
	defer restore()
	if err := f.ShowPages("one\ntwo", []string{"three"}); err != nil {
		t.Error(err)
	}
	s.WaitFor(0, "one\r\ntwo\r\nthree\r\n")
	s.Type("\x03")
	if err := f.ShowPages(strings.Repeat("line\n", 20), nil); err != errInterrupted {
		t.Errorf("after Ctrl-C: %v", err)
	}
}
