package page

import "github.com/fatih/color"

// A Painter colours text for a terminal, if On is set. Colour is never the only
// sign: a word always says the same.
type Painter struct{ On bool }

func (i Painter) paint(s string, a ...color.Attribute) string {
	if !i.On || s == "" {
		return s
	}
	c := color.New(a...)
	c.EnableColor()
	return c.Sprint(s)
}

// Paint colours a text in a tone.
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
