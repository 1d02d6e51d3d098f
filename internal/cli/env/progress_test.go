package env

import (
	"bytes"
	"fmt"
	"strings"
	"sync"
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

// Workers print messages while the line is redrawn. go test -race checks this.
func TestProgressInSeveralGoroutines(t *testing.T) {
	var screen bytes.Buffer
	p := NewProgress(&screen, func() time.Time { return time.Now().Add(time.Hour) })
	var all sync.WaitGroup
	for range 4 {
		all.Go(func() {
			for range 100 {
				p.Redraw(func(time.Duration) string { return "line" })
				fmt.Fprint(p, "message")
				p.Clear()
			}
		})
	}
	all.Wait()
	if n := strings.Count(screen.String(), "message"); n != 400 {
		t.Errorf("%d messages, want 400", n)
	}
}
