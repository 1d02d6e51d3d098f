package env

import (
	"bytes"
	"fmt"
	"testing"
	"time"
)

func TestProgressIsOutOfTheWay(t *testing.T) {
	line := func(took time.Duration) string { return fmt.Sprintf("1 scored after %v", took) }
	var screen bytes.Buffer
	at := time.Unix(0, 0)
	p := NewProgress(&screen, func() time.Time { return at })
	p.Redraw(line)
	if screen.Len() > 0 {
		t.Errorf("at once: %q", screen.String())
	}
	at = at.Add(redrawInterval)
	p.Redraw(line)
	fmt.Fprintln(p, "a complaint")
	p.Clear()
	if got, want := screen.String(), "\r1 scored after 200ms\x1b[K\r\x1b[Ka complaint\n"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}
