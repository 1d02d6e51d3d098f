// Package consoles asks what a talk needs on the full screen, or in plain lines: notes,
// motivators, corrections and the sheet.
package consoles

import (
	"context"
	"io"

	"buyin/internal/motive"
	"buyin/internal/prompt/heard"
	"buyin/internal/prompt/review"
	"buyin/internal/sheet"
	"buyin/internal/terminal"
)

// Commands are the commands that can be typed at every prompt. The text
// prompt.help in package language explains them.
var Commands = terminal.Commands{"other", "skip", "back", "why", "note", "promise", "heard", "sheet", "done", "quit", "help"}

// A Console holds the functions of a terminal that a talk needs. The person
// may type a command in answer to any question.
type Console interface {
	terminal.Console
	// Heading is Show for what is read first, and Quiet for what need not be read.
	Heading(paragraph string)
	Quiet(paragraph string)
	// Note asks for a note of one or more lines. The draft can be edited or
	// kept.
	Note(label, draft string) (terminal.Input, error)
	// Pick asks for at most the given number of motivators, the strongest
	// first, and returns their ids. The person may pick none. If a command that
	// only shows something interrupts it, the next Pick with the same label
	// starts with what was picked.
	Pick(label string, from []motive.Motivator, most int) ([]string, terminal.Input, error)
	// PickPrivately is Pick for what nobody else should read. It leaves nothing of it
	// on the screen, or says that it does.
	PickPrivately(label string, from []motive.Motivator, most int) ([]string, terminal.Input, error)
	// ChooseOrSay is Choose for a question that can also be answered in words.
	// It returns the words, or "" if an option was chosen.
	ChooseOrSay(c terminal.Choice) (int, string, terminal.Input, error)
	// Notes asks for rough notes, which may have many lines. A pipe is read up to
	// a command or its end. What was noted before a command is the Draft of the
	// input, and what was noted before an error its Text.
	Notes(label, draft string) (terminal.Input, error)
	// FirstNotes is Notes for a question that notes may answer instead. It reads
	// one line of a pipe.
	FirstNotes(label string) (terminal.Input, error)
	// Sheet shows the sheet until the person has finished with it.
	Sheet(c motive.Catalogue, s sheet.Sheet, o review.Options) (sheet.Sheet, review.Outcome, error)
	// Interactive reports whether a person is at the keyboard.
	Interactive() bool
	// ReadsKeys reports whether single keys are read, such as Tab.
	ReadsKeys() bool
	// Heard corrects what was heard in the last answer: by the line, if it is not
	// "", or by what the person types.
	Heard(h *heard.Correction, line string, c motive.Catalogue) error
	// Correct shows the motivators that were heard, and returns the list after
	// the person's corrections.
	Correct(label string, heard []motive.Evidence, c motive.Catalogue) ([]motive.Evidence, terminal.Input, error)
}

// Open returns the console that fits the streams; see terminal.Open. It sets
// the commands and the longest line of the streams.
func Open(ctx context.Context, s terminal.Streams) (Console, io.Writer, func()) {
	s.Commands, s.Tab, s.MaxLine = Commands, "heard", motive.MaxText
	console, out, restore := terminal.Open(ctx, s)
	if full, ok := console.(*terminal.FullConsole); ok {
		return &Full{FullConsole: full}, out, restore
	}
	return &Plain{PlainConsole: console.(*terminal.PlainConsole)}, out, restore
}
