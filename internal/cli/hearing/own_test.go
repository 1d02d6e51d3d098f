package hearing

import (
	"bytes"
	"fmt"
	"testing"
	"time"

	"buyin/internal/cli/env"
)

func TestHowFarAnEarIs(t *testing.T) {
	for _, c := range []struct {
		share float64
		took  time.Duration
		want  string
	}{
		{0, time.Second, "learning the catalogue: 0 %"},
		{0.25, 10 * time.Second, "learning the catalogue: 25 %, 30s left"},
		{0.999, 99900 * time.Millisecond, "learning the catalogue: 99 %, 0s left"},
		{0.5, 90 * time.Second, "learning the catalogue: 50 %, 1m30s left"},
	} {
		if got := trainingLine(c.share, c.took); got != c.want {
			t.Errorf("got %q, want %q", got, c.want)
		}
	}
}

func TestAnEarTakesItsLineAway(t *testing.T) {
	var screen bytes.Buffer
	at := time.Unix(0, 0)
	e := &env.Env{System: env.System{Now: func() time.Time { return at }}, Messages: &screen}
	told := showTraining(e)
	for i := range 4 {
		told(float64(i) / 4)
		at = at.Add(200 * time.Millisecond)
	}
	told(1)
	want := ""
	for i, left := range []string{"1s", "0s", "0s"} {
		want += fmt.Sprintf("\rlearning the catalogue: %d %%, %s left\x1b[K", 25*(i+1), left)
	}
	if got := screen.String(); got != want+"\r\x1b[K" {
		t.Errorf("got  %q\nwant %q", got, want)
	}
	screen.Reset()
	quick := showTraining(e)
	quick(0)
	quick(1)
	if screen.Len() > 0 {
		t.Errorf("one that takes no time says %q", screen.String())
	}
}

func TestTenSecondsAreNotAFew(t *testing.T) {
	if few, many := trainingTime(manyTexts), trainingTime(4000); few != "a few seconds" || many != "ten seconds or so" {
		t.Errorf("%q, %q", few, many)
	}
}
