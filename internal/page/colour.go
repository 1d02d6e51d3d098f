package page

import "github.com/fatih/color"

// Painter colours words for a terminal, or leaves them alone. It is never the only
// sign of anything: what a colour says, a word says too.
type Painter struct{ On bool }

func (i Painter) paint(s string, a ...color.Attribute) string {
	if !i.On || s == "" {
		return s
	}
	c := color.New(a...)
	c.EnableColor()
	return c.Sprint(s)
}

// of lays a tone over a text.
func (i Painter) Paint(t Tone, s string) string {
	switch t {
	case Strong:
		return i.paint(s, color.Bold)
	case Good:
		return i.paint(s, color.FgGreen)
	case Bad:
		return i.paint(s, color.FgRed)
	case Doubtful:
		return i.paint(s, color.FgYellow)
	case Quoted:
		return i.paint(s, color.FgCyan)
	case Quiet:
		return i.paint(s, color.Faint)
	}
	return s
}
