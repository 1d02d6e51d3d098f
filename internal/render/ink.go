package render

import "github.com/fatih/color"

// Ink colours words for a terminal, or leaves them alone. It is never the only
// sign of anything: what a colour says, a word says too.
type ink struct{ on bool }

func (i ink) paint(s string, a ...color.Attribute) string {
	if !i.on || s == "" {
		return s
	}
	c := color.New(a...)
	c.EnableColor()
	return c.Sprint(s)
}

// of lays a tone over a text.
func (i ink) of(t tone, s string) string {
	switch t {
	case strong:
		return i.paint(s, color.Bold)
	case good:
		return i.paint(s, color.FgGreen)
	case bad:
		return i.paint(s, color.FgRed)
	case doubtful:
		return i.paint(s, color.FgYellow)
	case theirs:
		return i.paint(s, color.FgCyan)
	case quiet:
		return i.paint(s, color.Faint)
	}
	return s
}
