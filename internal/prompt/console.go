package prompt

import (
	"context"
	"io"

	"buyin/internal/motive"
	"buyin/internal/terminal"
)

// A Console is what a Dialogue needs of a terminal. Every question may be
// answered by a command instead.
type Console interface {
	terminal.Console
	// Note asks for a note of one or more lines; the draft can be edited or kept.
	Note(label, draft string) (terminal.Input, error)
	// Pick asks for up to most motivators, the strongest first, and returns their
	// ids. None is an answer.
	Pick(label string, from []motive.Motivator, most int) ([]string, terminal.Input, error)
	// Correct shows what was heard and returns it as the person corrects it.
	Correct(label string, heard []motive.Evidence, c motive.Catalogue) ([]motive.Evidence, terminal.Input, error)
}

// Open returns the console that fits the streams; see terminal.Open. It sets the
// streams' commands and their longest line.
func Open(ctx context.Context, s terminal.Streams) (Console, io.Writer, func()) {
	s.Commands, s.MaxLine = commands, motive.MaxText
	console, out, restore := terminal.Open(ctx, s)
	if full, ok := console.(*terminal.FullConsole); ok {
		return &fullConsole{FullConsole: full}, out, restore
	}
	return &plainConsole{PlainConsole: console.(*terminal.PlainConsole)}, out, restore
}
