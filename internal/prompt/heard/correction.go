package heard

import (
	"errors"
	"fmt"
	"strings"

	"buyin/internal/language"
	"buyin/internal/motive"
	"buyin/internal/prompt/review"
	"buyin/internal/sheet"
)

// A Talk is what the line needs of the talk that goes on.
type Talk struct {
	Catalogue motive.Catalogue
	Keeper    review.Keeper   // saves each edit
	SayBack   func() []string // what the manager can say back now, the best first
}

// A Correction is the row of the last answer while it is corrected.
type Correction struct {
	talk   Talk
	sheet  sheet.Sheet
	row    int  // number of the row
	said   int  // which of SayBack is said back
	edited bool // something was edited
	picked bool // something else is said back
}

// New begins to correct a row of the sheet. said is the index of what is said
// back so far.
func New(t Talk, s sheet.Sheet, row, said int) *Correction {
	return &Correction{talk: t, sheet: s, row: row, said: said}
}

// Edited reports whether something was edited.
func (c *Correction) Edited() bool { return c.edited }

// Changed reports whether something was edited, or something else is said back.
func (c *Correction) Changed() bool { return c.edited || c.picked }

// Said returns the index in SayBack of what is said back.
func (c *Correction) Said() int { return c.said }

// Line returns the Line of the row as it is now.
func (c *Correction) Line() string { return Line(c.now(), c.talk.Catalogue) }

// Entries returns all entries of the row as it is now, in the order of their numbers.
func (c *Correction) Entries() []sheet.Entry { return c.now().Entries }

func (c *Correction) now() sheet.Row {
	r, _ := c.sheet.Row(c.row)
	return r
}

// sayAnother takes the next thing to say back, or the one before. It returns
// false if there is no other.
func (c *Correction) sayAnother(step int) bool {
	n := len(c.talk.SayBack())
	if n < 2 {
		return false
	}
	c.said, c.picked = ((c.said+step)%n+n)%n, true
	return true
}

// edit makes an edit and saves it. The first error says that the edit is
// impossible, the second that it could not be saved.
func (c *Correction) edit(e sheet.Edit) (impossible, failed error) {
	after, change, err := c.sheet.Apply(e)
	if err != nil {
		return err, nil
	}
	if err := c.talk.Keeper.Keep(change); err != nil {
		return refused(err)
	}
	c.sheet, c.said, c.edited = after, 0, true
	return nil, nil
}

// undo takes back the last edit that was made here. The errors are those of edit.
func (c *Correction) undo() (impossible, failed error) {
	before, _, ok := c.sheet.Undo()
	if !ok {
		return errors.New(language.Say("review.undo.none")), nil
	}
	if err := c.talk.Keeper.Undo(); err != nil {
		return refused(err)
	}
	c.sheet, c.said, c.edited = before, 0, true
	return nil, nil
}

// refused returns an error of a Keeper as the errors of edit.
func refused(err error) (impossible, failed error) {
	var r *sheet.RefusedError
	if errors.As(err, &r) {
		return err, nil
	}
	return nil, err
}

// parse reads a line as an edit of the row. A motivator that is named is kept as
// well: to say it instead is a digit's work, or the sheet's.
func (c *Correction) parse(line string) (sheet.Edit, error) {
	line = strings.TrimSpace(line)
	if strings.EqualFold(line, "n") || strings.EqualFold(line, "no") {
		line = "0"
	}
	e, err := sheet.Parse(fmt.Sprintf("%d %s", c.row, line), c.sheet, c.talk.Catalogue)
	if err != nil {
		return e, err
	}
	if e.Op == sheet.Move {
		return e, errors.New(language.Say("review.plain.record.none"))
	}
	for p := &e; p != nil; p = p.And {
		p.Also = p.Also || p.Op == sheet.Pick && p.Entry == 0
	}
	return e, nil
}

// Type makes the correction that a line asks for: an edit, or "r" for another
// thing to say back. If it cannot be made, why says why.
func (c *Correction) Type(line string) (why string, _ error) {
	if strings.EqualFold(strings.TrimSpace(line), "r") {
		if !c.sayAnother(1) {
			why = language.Say("prompt.heard.back.none")
		}
		return why, nil
	}
	e, err := c.parse(line)
	if err != nil {
		return err.Error(), nil
	}
	impossible, failed := c.edit(e)
	if impossible != nil {
		why = impossible.Error()
	}
	return why, failed
}

// Lines returns what can be corrected: the line, and all that can be said back.
func (c *Correction) Lines() []string {
	lines := []string{lineToCorrect(c.now(), c.talk.Catalogue)}
	for i, words := range c.talk.SayBack() {
		text := language.Say("prompt.heard.back", "words", words)
		if i != c.said {
			text = language.Say("prompt.heard.back.or", "words", words)
		}
		lines = append(lines, text)
	}
	return lines
}
