package cli

import (
	"fmt"
	"io"
	"strings"
	"time"

	"buyin/internal/prompt"
)

// renews reports whether a line on standard error can be renewed in its place.
func (a *app) renews() bool {
	return prompt.IsTerminal(a.err) && !a.flags.plain && a.Env("TERM") != "dumb"
}

// every is how often a progress line is renewed.
const every = 200 * time.Millisecond

// progress is a line on a terminal that says how far a long run is. Whatever
// else is written goes through it, so that the line is out of its way.
type progress struct {
	io.Writer
	now         func() time.Time
	begun, last time.Time
	shown       bool
}

func newProgress(terminal io.Writer, now func() time.Time) *progress {
	return &progress{Writer: terminal, now: now, begun: now(), last: now()}
}

// show renews the line, where it is time to: records, bad ones, and how many
// bytes of how many were read, total being 0 where it is not known.
func (p *progress) show(records, bad int, read, total int64) {
	p.renew(func(took time.Duration) string { return progressLine(records, bad, read, total, took) })
}

// renew renews the line, where it is time to, with what it is after so long.
func (p *progress) renew(line func(took time.Duration) string) {
	at := p.now()
	if at.Sub(p.last) < every {
		return
	}
	p.last = at
	p.shown = true
	fmt.Fprint(p.Writer, "\r"+line(at.Sub(p.begun))+"\x1b[K")
}

func progressLine(records, bad int, read, total int64, took time.Duration) string {
	line := grouped(records) + " scored"
	if bad > 0 {
		line += ", " + grouped(bad) + " could not be"
	}
	seconds := max(took.Seconds(), 0.001)
	line += ", " + grouped(int(float64(records)/seconds)) + " a second"
	if total > read && read > 0 {
		left := time.Duration(seconds * float64(total-read) / float64(read) * float64(time.Second)).Round(time.Second)
		line += ", " + left.String() + " left"
	}
	return line
}

// clear takes the line away.
func (p *progress) clear() {
	if p.shown {
		p.shown = false
		io.WriteString(p.Writer, "\r\x1b[K")
	}
}

func (p *progress) Write(b []byte) (int, error) {
	p.clear()
	return p.Writer.Write(b)
}

// grouped is a number with a comma after every three digits.
func grouped(n int) string {
	s := fmt.Sprint(n)
	var b strings.Builder
	for i, c := range s {
		if i > 0 && (len(s)-i)%3 == 0 && s[i-1] != '-' {
			b.WriteByte(',')
		}
		b.WriteRune(c)
	}
	return b.String()
}
