package review

import (
	"strconv"
	"strings"

	"buyin/internal/language"
	"buyin/internal/sheet"
	"buyin/internal/terminal"
)

// pressKey applies a key to the table.
func (t *table) pressKey(k terminal.Key) action {
	if move, ok := moves[k.Stroke]; ok {
		t.move(move)
		return action{}
	}
	switch k.Stroke {
	case terminal.Tab, terminal.BackTab:
		t.moveUnsure(k.Stroke)
	case terminal.Left, terminal.Right:
		t.moveEntry(k.Stroke)
	case terminal.Enter:
		return action{outcome: &Outcome{Kind: Finished}}
	case terminal.Esc:
		if t.options.Live {
			return action{outcome: &Outcome{Kind: Finished}}
		}
		t.message = language.Say("review.escape")
	case terminal.Letter:
		return t.pressLetter(k.Rune)
	default:
		t.message = language.Say("review.key.unknown")
	}
	return action{}
}

// moves maps a key to the number of the row that it moves to: the row in focus,
// how many rows a page has, the number of rows.
var moves = map[terminal.Stroke]func(focus, page, last int) int{
	terminal.Up:       func(focus, _, _ int) int { return focus - 1 },
	terminal.Down:     func(focus, _, _ int) int { return focus + 1 },
	terminal.PageUp:   func(focus, page, _ int) int { return focus - page },
	terminal.PageDown: func(focus, page, _ int) int { return focus + page },
	terminal.Home:     func(int, int, int) int { return 1 },
	terminal.End:      func(_, _, last int) int { return last },
}

func (t *table) move(to func(focus, page, last int) int) {
	page := max(1, t.layout().rowsShown()-1)
	before := t.focus
	t.focus = min(max(to(t.focus, page, len(t.rows)), 1), len(t.rows))
	switch {
	case t.focus != before:
	case t.focus <= 1:
		t.message = language.Say("review.first")
	default:
		t.message = language.Say("review.last")
	}
}

func (t *table) moveUnsure(s terminal.Stroke) {
	switch {
	case len(t.rows) == 0:
		t.message = language.Say("review.unsure.none")
	case s == terminal.Tab:
		t.nextUnsure(1)
	default:
		t.nextUnsure(-1)
	}
}

// moveEntry makes another entry of the row the current one.
func (t *table) moveEntry(s terminal.Stroke) {
	r, ok := t.row()
	step := map[terminal.Stroke]int{terminal.Left: -1, terminal.Right: 1}[s]
	to := r.Current + step
	switch {
	case !ok || len(r.Entries) == 0 || r.State != sheet.Kept:
		t.message = language.Say("review.entry.none")
	case to < 0 || to >= len(r.Entries):
		t.message = language.Say("review.entry.last")
	default:
		t.setSheet(t.sheet.Select(t.focus, to))
	}
}

// letters maps a letter to what it asks for. Letters that begin a mode are in
// modes.
var letters = map[rune]sheet.Op{
	'0': sheet.Nothing, '-': sheet.Flip, ' ': sheet.Confirm, 'x': sheet.Delete, 'm': sheet.Note, 'j': sheet.Join, 'w': sheet.Wordless,
}

func (t *table) pressLetter(r rune) action {
	switch r {
	case 'u':
		return action{undo: true}
	case '?':
		t.mode = &helpMode{}
		return action{}
	case '/':
		t.mode = &searchMode{from: t.focus, top: t.top}
		return action{}
	case 'a':
		return t.pressAdd()
	case 'D', 'T', 't':
		return t.pressPerson(r)
	}
	if len(t.rows) == 0 {
		t.message = language.Say("review.empty")
		return action{}
	}
	if op, ok := letters[r]; ok {
		return action{edit: &sheet.Edit{Op: op, Row: t.focus}}
	}
	return t.pressEntry(r)
}

// pressEntry applies a letter that is about the entries of the row in focus.
func (t *table) pressEntry(r rune) action {
	switch {
	case r >= '1' && r <= '9':
		return t.pick(int(r-'0'), false)
	case r == '=' || r == '+' || r == 's' || r == 'q':
		t.begin(r)
	default:
		t.message = language.Say("review.letter.unknown", "letter", strconv.QuoteRune(r))
	}
	return action{}
}

// pick keeps an entry of the row in focus, by its digit.
func (t *table) pick(digit int, also bool) action {
	r, _ := t.row()
	if r.Own {
		t.message = language.Say("review.own")
		return action{}
	}
	if digit > len(r.Entries) {
		t.message = language.Say("review.digit", "n", digit)
		return action{}
	}
	return action{edit: &sheet.Edit{Op: sheet.Pick, Row: t.focus, Motivator: r.Entries[digit-1].Motivator, Entry: digit, Also: also}}
}

// begin begins a mode that corrects the row in focus, if it can be corrected.
func (t *table) begin(letter rune) {
	r, _ := t.row()
	switch {
	case r.Own:
		t.message = language.Say("review.own")
	case r.State != sheet.Kept:
		t.message = language.Say("review.gone")
	case r.Fixed:
		t.message = language.Say("review.fixed")
	case letter == '=' || letter == '+':
		t.mode = &nameMode{also: letter == '+'}
	case r.Current < 0:
		t.message = language.Say("review.current.none")
	case letter == 's':
		t.mode = &strengthMode{}
	case strings.TrimSpace(r.Words) == "":
		t.message = language.Say("review.wordless")
	default:
		t.mode = newWordsMode(r)
	}
}

func (t *table) pressAdd() action {
	if t.options.Adds {
		return action{outcome: &Outcome{Kind: AddLines}}
	}
	t.message = language.Say("review.add.none")
	return action{}
}

// pressPerson begins to move a line or the record, or to delete the record.
func (t *table) pressPerson(letter rune) action {
	r, ok := t.row()
	switch {
	case !t.options.Record:
		t.message = language.Say("review.record.none", "letter", strconv.QuoteRune(letter))
	case letter == 'D':
		t.mode = &deleteMode{}
	case letter == 'T':
		t.mode = &personMode{record: true}
	case !ok:
		t.message = language.Say("review.empty")
	case r.Own:
		t.message = language.Say("review.own")
	case r.State != sheet.Kept:
		t.message = language.Say("review.gone")
	default:
		t.mode = &personMode{}
	}
	return action{}
}
