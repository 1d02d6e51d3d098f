package prompt

import (
	"strings"
	"unicode"

	"buyin/internal/visible"
)

// An editor is the text being typed at a prompt, and the cursor in it.
type editor struct {
	text  []key // letters, and enters for the ends of lines
	at    int   // the cursor stands before text[at]
	many  bool  // lines: an empty one ends the note
	split bool  // of one line: a pasted end of a line ends it, else it is a blank
	fresh bool  // nothing was changed yet
	aside []key // the draft that a command is typed in the place of
}

// newEditor begins with a draft, the cursor at its end.
func newEditor(draft string, many, split bool) *editor {
	e := &editor{many: many, split: split}
	for _, r := range draft {
		k := key{stroke: letter, r: r, pasted: true}
		if r == '\n' {
			k.stroke = enter
		}
		e.text = append(e.text, k)
	}
	e.at, e.fresh = len(e.text), true
	return e
}

// take does what a key is for. It reports whether the text is done.
func (e *editor) take(k key) (done bool) {
	switch k.stroke {
	case letter:
		e.insert(k)
	case enter:
		return e.enter(k)
	case left:
		e.at = max(e.at-1, 0)
	case right:
		e.at = min(e.at+1, len(e.text))
	case home:
		e.at = e.lineStart(e.at)
	case end:
		e.at = e.lineEnd(e.at)
	case up, down:
		e.vertical(k.stroke)
	case erase:
		e.cut(e.at-1, e.at)
	case erases:
		e.cut(e.at, e.at+1)
	case eraseLine:
		e.cut(e.lineStart(e.at), e.lineEnd(e.at))
	case eraseRest:
		e.cut(e.at, e.lineEnd(e.at))
	case eraseWord:
		from := e.at
		for from > 0 && e.blank(from-1) {
			from--
		}
		for from > 0 && !e.blank(from-1) {
			from--
		}
		e.cut(from, e.at)
	}
	return false
}

func (e *editor) blank(i int) bool { return e.text[i].stroke == enter || unicode.IsSpace(e.text[i].r) }

func (e *editor) insert(k key) {
	if e.fresh && len(e.text) > 0 && e.at == len(e.text) && k.r == '/' && !k.pasted {
		e.aside, e.text, e.at = e.text, nil, 0
	}
	e.fresh = false
	e.text = append(e.text, key{})
	copy(e.text[e.at+1:], e.text[e.at:])
	e.text[e.at] = k
	e.at++
}

func (e *editor) cut(from, to int) {
	from, to = max(from, 0), min(to, len(e.text))
	if from < to {
		e.text = append(e.text[:from], e.text[to:]...)
		e.at, e.fresh = from, false
	}
	if len(e.text) == 0 && e.aside != nil { // no command after all
		e.text, e.aside = e.aside, nil
		e.at, e.fresh = len(e.text), true
	}
}

// enter ends a line, a note, or nothing but a line of a paste.
func (e *editor) enter(k key) (done bool) {
	switch {
	case !e.many && k.pasted && !e.split:
		e.insert(key{stroke: letter, r: ' ', pasted: true})
		return false
	case !e.many || e.fresh && !k.pasted:
		return true
	case k.pasted:
		e.insert(k)
		return false
	}
	e.at = len(e.text) // wherever the cursor was, two Enters end a note
	from := e.lineStart(e.at)
	last := strings.TrimSpace(plainText(e.text[from:]))
	if last == "" || last == "." {
		e.cut(max(from-1, 0), len(e.text))
		return true
	}
	if e.typedSlash(from) && (known(last) || from == 0 && !strings.HasPrefix(last, "//")) {
		return true
	}
	e.insert(k)
	return false
}

// typedSlash reports whether the line's first character that is not blank is a
// slash that was typed, not pasted.
func (e *editor) typedSlash(from int) bool {
	for _, k := range e.text[from:] {
		if k.stroke == enter {
			return false
		}
		if !unicode.IsSpace(k.r) {
			return k.r == '/' && !k.pasted
		}
	}
	return false
}

func (e *editor) lineStart(at int) int {
	for at > 0 && e.text[at-1].stroke != enter {
		at--
	}
	return at
}

func (e *editor) lineEnd(at int) int {
	for at < len(e.text) && e.text[at].stroke != enter {
		at++
	}
	return at
}

// vertical goes a line up or down, as far into it.
func (e *editor) vertical(s stroke) {
	start := e.lineStart(e.at)
	into := e.at - start
	switch {
	case s == up && start > 0:
		above := e.lineStart(start - 1)
		e.at = min(above+into, start-1)
	case s == down && e.lineEnd(e.at) < len(e.text):
		below := e.lineEnd(e.at) + 1
		e.at = min(below+into, e.lineEnd(below))
	}
}

// typed is what was typed: words, or a command. A command in the last line of
// a note ends that note and is returned to be obeyed next. Two slashes that
// were typed at the start of a line are one; what was pasted is words.
func (e *editor) typed() (t typed, next string, err error) {
	if to := e.lineEnd(0); to == len(e.text) && e.typedSlash(0) {
		t, err := read(plainText(e.text))
		return t, "", err
	}
	var lines []string
	for from := 0; ; {
		to := e.lineEnd(from)
		line := plainText(e.text[from:to])
		if e.typedSlash(from) {
			t, err := read(line)
			switch {
			case err != nil: // no command; so it is words
			case t.command == "":
				line = t.text
			case to == len(e.text):
				return typed{text: strings.Join(lines, "\n")}, line, nil
			}
		}
		lines = append(lines, line)
		if to == len(e.text) {
			return typed{text: strings.Join(lines, "\n")}, "", nil
		}
		from = to + 1
	}
}

func plainText(keys []key) string {
	var b strings.Builder
	for _, k := range keys {
		if k.stroke == enter {
			b.WriteByte('\n')
		} else {
			b.WriteRune(k.r)
		}
	}
	return b.String()
}

// A row is what stands on one row of the screen.
type row struct {
	shown string
	from  int  // of the text
	first bool // of its line
}

// rows lays the text out in rows of at most width columns, broken at blanks
// where there are any, and says where the cursor is. Everything in them is
// safe to show.
func (e *editor) rows(width int) (rows []row, cursorRow, cursorCol int) {
	width = max(width, 4)
	cells := make([]string, len(e.text))
	for i, k := range e.text {
		if k.stroke != enter {
			cells[i] = visible.Line(string(k.r))
		}
	}
	for from, first := 0, true; ; {
		to, next, hard := e.breakRow(cells, from, width)
		r := row{from: from, first: first, shown: strings.Join(cells[from:to], "")}
		if e.at >= from && (e.at < next || next >= len(e.text) && !hard) {
			cursorRow = len(rows)
			cursorCol = visible.Width(strings.Join(cells[from:min(e.at, to)], ""))
		}
		rows = append(rows, r)
		if next >= len(e.text) && !hard {
			return rows, cursorRow, cursorCol
		}
		from, first = next, hard
	}
}

// breakRow says where the row that begins at from ends, where the next one
// begins, and whether a line ends there.
func (e *editor) breakRow(cells []string, from, width int) (to, next int, hard bool) {
	taken, blank := 0, -1
	for i := from; i < len(e.text); i++ {
		if e.text[i].stroke == enter {
			return i, i + 1, true
		}
		w := visible.Width(cells[i])
		if taken+w > width {
			if blank > from {
				return blank, blank, false
			}
			return max(i, from+1), max(i, from+1), false
		}
		taken += w
		if e.text[i].r == ' ' {
			blank = i + 1
		}
	}
	return len(e.text), len(e.text), false
}
