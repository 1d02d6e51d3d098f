package heard

import (
	"errors"

	"buyin/internal/language"
	"buyin/internal/motive"
	"buyin/internal/sheet"
)

// A Console shows the heard line and corrects it.
type Console interface {
	Quiet(paragraph string)
	Heard(h *Correction, line string, c motive.Catalogue) error
	ReadsKeys() bool
}

// An Unsaved is an answer that is not saved yet, or can be given again. What was heard
// in it can be corrected on the heard line.
type Unsaved struct {
	catalogue motive.Catalogue
	heard     []motive.Heard
	now       motive.Turn
	before    []motive.Turn
}

// NewUnsaved returns an answer in which all of heard is suggested.
func NewUnsaved(c motive.Catalogue, t motive.Turn, heard []motive.Heard) *Unsaved {
	return &Unsaved{catalogue: c, heard: heard, now: t}
}

// Turn returns the answer as it is now.
func (u *Unsaved) Turn() motive.Turn { return u.now }

// Line returns what is heard in the answer in one line, and the hint on how it is
// corrected, if there is something to correct.
func (u *Unsaved) Line(console Console, hint bool) string {
	row, _ := u.sheet().Row(1)
	line := Line(row, u.catalogue)
	switch {
	case !hint || len(row.Entries) == 0:
		return line
	case console.ReadsKeys():
		return line + " " + language.Say("prompt.heard.hint")
	}
	return line + " " + language.Say("prompt.heard.hint.line")
}

func (u *Unsaved) sheet() sheet.Sheet {
	return sheet.New(u.catalogue, motive.Interview{Turns: []motive.Turn{u.now}}).Suggest(1, u.heard)
}

// Correct corrects what was heard: by the line, if it is not "", or by what the person
// types. It reports whether something was edited.
func (u *Unsaved) Correct(console Console, line string) (edited bool, _ error) {
	talk := Talk{Catalogue: u.catalogue, Keeper: u, SayBack: func() []string { return nil }}
	c := New(talk, u.sheet(), 1, 0)
	err := console.Heard(c, line, u.catalogue)
	if err == nil && c.Edited() {
		console.Quiet(c.Line())
	}
	return c.Edited(), err
}

// Keep implements review.Keeper. Only what was heard can be changed.
func (u *Unsaved) Keep(c sheet.Change) error {
	if len(c.Turns) != 1 || c.Turns[0].Gone || c.Note != "" {
		return &sheet.RefusedError{Why: errors.New(language.Say("prompt.terms.edit"))}
	}
	u.before = append(u.before, u.now)
	u.now = c.Apply(motive.Interview{Turns: []motive.Turn{u.now}}).Turns[0]
	return nil
}

// Undo implements review.Keeper.
func (u *Unsaved) Undo() error {
	u.now, u.before = u.before[len(u.before)-1], u.before[:len(u.before)-1]
	return nil
}
