package review

import (
	"strings"

	"buyin/internal/language"
	"buyin/internal/motive"
	"buyin/internal/sheet"
	"buyin/internal/terminal"
	"buyin/internal/visible"
)

// A table is the sheet on the full screen: what is shown, and what the keys do.
// It computes on values; Full reads the keys, paints the lines and saves the
// edits.
type table struct {
	catalogue motive.Catalogue
	options   Options
	sheet     sheet.Sheet
	rows      []sheet.Row // the rows of the sheet
	focus     int         // number of the row in focus; 0 if there are no rows
	top       int         // index of the first row on the screen
	width     int         // columns of the screen
	height    int         // rows of the screen
	message   string      // what the last key did, or why it did nothing; before the first key, what was understood
	mode      mode        // what reads the keys instead of the table, or nil
	sought    string      // the text that was searched for last
}

// An action is what a key asks for.
type action struct {
	edit    *sheet.Edit
	undo    bool
	outcome *Outcome
}

// A mode reads keys instead of the table, for instance the name of a motivator.
type mode interface {
	// press applies a key.
	press(t *table, k terminal.Key) action
	// lines returns at most the given number of lines for the footer.
	lines(t *table, most int) []terminal.Line
	// hints returns the keys of the mode, the most useful first.
	hints(t *table) []string
}

// newTable returns the table of a sheet.
func newTable(c motive.Catalogue, s sheet.Sheet, o Options) *table {
	t := &table{catalogue: c, options: o, width: 80, height: 24}
	t.setSheet(s)
	t.focus = min(max(o.Focus, 1), len(t.rows))
	_, t.message, _ = strings.Cut(o.Title, "\n")
	return t
}

func (t *table) setSheet(s sheet.Sheet) { t.sheet, t.rows = s, s.Rows() }

// row returns the row in focus.
func (t *table) row() (sheet.Row, bool) { return t.sheet.Row(t.focus) }

// hear adds suggestions to a row if needed, and reports whether it had to
// listen.
func (t *table) hear(number int) bool {
	s, listened := t.options.hear(t.sheet, number)
	if listened {
		t.setSheet(s)
	}
	return listened
}

// prepare makes the table ready to be shown in this size: the row in focus is
// on the screen, and there are suggestions for all rows on it.
func (t *table) prepare(width, height int) {
	t.width, t.height = width, height
	n := t.layout().rowsShown()
	switch {
	case t.focus-1 < t.top:
		t.top = t.focus - 1
	case t.focus > t.top+n:
		t.top = t.focus - n
	}
	t.top = max(0, min(t.top, len(t.rows)-n))
	for i := t.top; i < min(t.top+n, len(t.rows)); i++ {
		t.hear(i + 1)
	}
}

// press applies a key and returns what it asks for. Pasted text is never read
// as keys; only a text that is being typed takes it in.
func (t *table) press(k terminal.Key) action {
	switch {
	case k.Stroke == terminal.Redraw || k.Stroke == terminal.PasteEnd || k.Stroke == terminal.Nothing:
		return action{}
	case k.Pasted:
		t.paste(k)
		return action{}
	}
	t.message = ""
	t.hear(t.focus)
	if t.mode != nil {
		return t.mode.press(t, k)
	}
	return t.pressKey(k)
}

// A textMode is a mode that reads a text, which may be pasted.
type textMode interface {
	mode
	insert(t *table, r rune)
}

func (t *table) paste(k terminal.Key) {
	if m, ok := t.mode.(textMode); ok {
		if k.Stroke == terminal.Letter {
			t.message = ""
			m.insert(t, k.Rune)
		}
		return
	}
	t.message = language.Say("review.paste")
	if t.options.Adds {
		t.message = language.Say("review.paste.add")
	}
}

// run makes an edit or takes one back, also on the disk, and says so. The error
// says that it could not be saved.
func (t *table) run(a action) error {
	switch {
	case a.edit != nil:
		return t.apply(*a.edit)
	case a.undo:
		return t.undo()
	}
	return nil
}

func (t *table) apply(e sheet.Edit) error {
	after, impossible, failed := t.options.apply(t.sheet, e)
	if failed != nil {
		return failed
	}
	if impossible != nil {
		t.message = visible.Line(impossible.Error())
		return nil
	}
	t.message = t.sheet.Describe(e)
	t.setSheet(after)
	return nil
}

func (t *table) undo() error {
	before, e, impossible, failed := t.options.undo(t.sheet)
	if failed != nil {
		return failed
	}
	if impossible != nil {
		t.message = visible.Line(impossible.Error())
		return nil
	}
	t.setSheet(before)
	t.focus = e.Row
	t.message = language.Say("review.undo", "edit", before.Describe(e))
	return nil
}

// maxListened is the number of rows that are listened to at a time. It takes
// about a second.
const maxListened = 80

// listenAhead adds suggestions to further rows, until stop says that a key was
// typed. It reports whether it had to listen.
func (t *table) listenAhead(stop func() bool) bool {
	listened := 0
	for number := 1; number <= len(t.rows) && listened < maxListened && !stop(); number++ {
		if t.hear(number) {
			listened++
		}
	}
	return listened > 0
}

// nextUnsure moves the focus to the next unsure row in a direction (1 or -1).
// It begins again at the other end.
func (t *table) nextUnsure(direction int) {
	listened := 0
	for i, n := 1, len(t.rows); i <= n; i++ {
		number := (t.focus-1+direction*i+n*2)%n + 1
		if t.hear(number) {
			listened++
		}
		if t.sheet.Unsure(number) {
			t.focus = number
			return
		}
		if listened == maxListened && i < n {
			t.message = language.Say("review.unsure.far", "n", number)
			return
		}
	}
	t.message = language.Say("review.unsure.none")
}
