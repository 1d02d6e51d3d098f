package hearing

import (
	"time"

	"buyin/internal/cli/env"
)

// A Progress shows on a terminal how far the hearing of many notes is. A nil
// Progress shows nothing.
type Progress struct {
	line  *env.Progress
	notes int
	end   func()
}

// NewProgress returns a Progress on standard error. Messages that are printed
// before its End erase its line first.
func NewProgress(e *env.Env) *Progress {
	messages := e.Messages
	p := &Progress{line: env.NewProgress(messages, e.Now)}
	e.Messages = p.line
	p.end = func() { e.Messages = messages }
	return p
}

// Heard counts a note, and shows the progress. share is the share of the notes
// that were heard, in [0,1], or 0 if it is not known.
func (p *Progress) Heard(share float64) {
	if p == nil {
		return
	}
	p.notes++
	p.line.Redraw(func(took time.Duration) string { return progressLine(p.notes, share, took) })
}

// Hide erases the progress until the next note is heard.
func (p *Progress) Hide() {
	if p != nil {
		p.line.Clear()
	}
}

// End erases the progress for good.
func (p *Progress) End() {
	if p != nil {
		p.line.Clear()
		p.end()
	}
}

// progressLine says how many notes were heard and how long the rest will take.
func progressLine(notes int, share float64, took time.Duration) string {
	line := env.WithThousands(notes) + " heard"
	if share > 0 && share < 1 {
		line += ", " + time.Duration(float64(took)*(1-share)/share).Round(time.Second).String() + " left"
	}
	return line
}
