package prompt

import (
	"buyin/internal/motive"
)

// A Console is what a dialogue needs of a screen: words shown, and words,
// picks and choices taken. Whatever is typed may be a command instead.
type Console interface {
	// Show puts up a paragraph that asks for nothing.
	Show(paragraph string)
	// Note takes a note, of one or of many lines; draft is there to be edited.
	Note(label, draft string) (typed, error)
	// Name takes a name: no commands, and what is typed is no part of a talk.
	Name(label string) (string, error)
	// Line takes one line; draft is there to be edited.
	Line(label, draft string) (typed, error)
	// Pick takes up to most motivators, in order of choice; none is an answer.
	Pick(label string, from []motive.Motivator, most int) ([]string, typed, error)
	// Choose takes one of the options by its place, -1 for none of them. Where
	// none is not "" it says what that means, and Enter alone means it; where it
	// is "", one of them has to be named.
	Choose(label string, options []string, none string) (int, typed, error)
	// Correct has a list of what was heard kept or mended.
	Correct(label string, heard []motive.Evidence, c motive.Catalogue) ([]motive.Evidence, typed, error)
}
