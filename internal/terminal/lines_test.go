package terminal

import (
	"context"
	"errors"
	"io"
	"strings"
	"testing"

	"buyin/internal/fixture/background"
)

func TestLines(t *testing.T) {
	long := strings.Repeat("x", maxTestLine)
	tests := []struct {
		name, in string
		want     []string // "!" for a line that is too long
	}{
		{"nothing", "", nil},
		{"one", "a\n", []string{"a"}},
		{"without an end", "a\nb", []string{"a", "b"}},
		{"a byte order mark", "\uFEFFa\n\uFEFFb\n", []string{"a", "\uFEFFb"}},
		{"Windows", "a\r\nb\r\n", []string{"a", "b"}},
		{"empty ones", "\n\na\n", []string{"", "", "a"}},
		{"not UTF-8", "a\xffb\n", []string{"a\uFFFDb"}},
		{"of the greatest length", long + "\n", []string{long}},
		{"too long, and the next is read", long + "xxx\nb\n", []string{"!", "b"}},
		{"too long, and no end", long + "xxx", []string{"!"}},
		{"much too long", strings.Repeat(long, 20) + "\nb", []string{"!", "b"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			l := NewLines(t.Context(), strings.NewReader(tt.in), maxTestLine)
			for i, want := range tt.want {
				got, err := l.next()
				if want == "!" && err == errTooLong {
					continue
				}
				if err != nil || got != want {
					t.Fatalf("line %d: %.40q, %v; want %.40q", i+1, got, err, want)
				}
			}
			for range 3 { // reading again gives the same
				if got, err := l.next(); err != Ended {
					t.Fatalf("after the last line: %q, %v", got, err)
				}
			}
		})
	}
}

func TestTheContextEndsARead(t *testing.T) {
	r, w := io.Pipe()
	defer w.Close()
	ctx, stop := context.WithCancelCause(context.Background())
	l := NewLines(ctx, r, maxTestLine)
	why := errors.New("interrupted")
	background.Go(t, func() { stop(why) })
	if _, err := l.next(); err != why {
		t.Errorf("%v, want %v", err, why)
	}
	if _, err := l.next(); err != why {
		t.Errorf("again: %v, want %v", err, why)
	}
}

// failing is a reader that fails, like a terminal that was closed.
type failing struct{}

func (failing) Read([]byte) (int, error) { return 0, errors.New("input/output error") }

func TestAFailingInput(t *testing.T) {
	l := NewLines(t.Context(), failing{}, maxTestLine)
	for range 2 {
		if _, err := l.next(); err == nil || err == Ended {
			t.Errorf("%v", err)
		}
	}
}
