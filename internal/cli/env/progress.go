package env

import (
	"fmt"
	"io"
	"strings"
	"sync"
	"time"
)

// redrawInterval is how often a progress line is redrawn.
const redrawInterval = 200 * time.Millisecond

// A Progress is a line on a terminal that shows the progress of a long run. All
// other output to that terminal goes through its Write, which erases the line
// first. It is safe for concurrent use.
type Progress struct {
	terminal io.Writer
	now      func() time.Time

	mutex       sync.Mutex
	begun, last time.Time
	shown       bool
}

// NewProgress returns a progress line. It shows nothing before the first
// Redraw.
func NewProgress(terminal io.Writer, now func() time.Time) *Progress {
	return &Progress{terminal: terminal, now: now, begun: now(), last: now()}
}

// Redraw calls line with the time since the run began, and shows the text that
// line returns. It does nothing if the last redraw was less than redrawInterval
// ago.
func (p *Progress) Redraw(line func(took time.Duration) string) {
	p.mutex.Lock()
	defer p.mutex.Unlock()
	at := p.now()
	if at.Sub(p.last) < redrawInterval {
		return
	}
	p.last = at
	p.shown = true
	fmt.Fprint(p.terminal, "\r"+line(at.Sub(p.begun))+"\x1b[K")
}

// Clear erases the line.
func (p *Progress) Clear() {
	p.mutex.Lock()
	defer p.mutex.Unlock()
	p.clear()
}

func (p *Progress) clear() {
	if p.shown {
		p.shown = false
		io.WriteString(p.terminal, "\r\x1b[K")
	}
}

// Write erases the line and writes to the terminal.
func (p *Progress) Write(b []byte) (int, error) {
	p.mutex.Lock()
	defer p.mutex.Unlock()
	p.clear()
	return p.terminal.Write(b)
}

// WithThousands returns a number with a comma between groups of three digits.
func WithThousands(n int) string {
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

// ItOrThem returns the pronoun for n things.
func ItOrThem(n int) string {
	if n == 1 {
		return "it"
	}
	return "them"
}

// Plural returns a number with its noun: "1 talk", "2 talks".
func Plural(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}
