package hearing

import (
	"bytes"
	"fmt"
	"testing"
	"time"

	"buyin/internal/cli/env"
)

func TestProgressLine(t *testing.T) {
	for _, c := range []struct {
		notes int
		share float64
		took  time.Duration
		want  string
	}{
		{0, 0, 0, "0 heard"},
		{1500, 0, 10 * time.Second, "1,500 heard"},
		{1500, 0.25, 10 * time.Second, "1,500 heard, 30s left"},
		{6000, 1, 40 * time.Second, "6,000 heard"},
	} {
		if got := progressLine(c.notes, c.share, c.took); got != c.want {
			t.Errorf("got %q, want %q", got, c.want)
		}
	}
}

func TestProgressGivesWayToMessages(t *testing.T) {
	var screen bytes.Buffer
	at := time.Unix(0, 0)
	e := &env.Env{System: env.System{Now: func() time.Time { return at }}, Messages: &screen}
	p := NewProgress(e)
	p.Heard(0.5)
	at = at.Add(time.Second)
	p.Heard(0.5)
	fmt.Fprintln(e.Messages, "a problem")
	p.End()
	fmt.Fprintln(e.Messages, "the end")
	if got, want := screen.String(), "\r2 heard, 1s left\x1b[K\r\x1b[Ka problem\nthe end\n"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	var none *Progress // as without a terminal
	none.Heard(0.5)
	none.Hide()
	none.End()
}
