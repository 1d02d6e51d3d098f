package terminal

import (
	"slices"
	"unicode"
)

// An editor holds the text being typed at a prompt, and the cursor in it.
type editor struct {
	text      []Key // characters; the stroke Enter ends a line
	cursor    int   // the cursor is before text[cursor]
	kind      editKind
	isPage    bool // Tab over a text does nothing
	commands  Commands
	untouched bool                   // the draft has not been changed yet
	selected  bool                   // the text was refused, or waits for Enter; the next character replaces it
	waits     rune                   // a complete text that begins with this digit waits for Enter; 0 for none
	over      *interrupted           // what a command is being typed over; nil if nothing
	complete  func(text string) bool // reports whether a typed text needs no Enter; nil: all texts do
	command   int                    // the start of the line that holds a command, once the text is complete; -1 if there is none
}

// An interrupted is a text that a command is being typed over.
type interrupted struct {
	keys      []Key
	cursor    int
	untouched bool
}

// An editKind says which key ends the text.
type editKind int

const (
	singleLine   editKind = iota // Enter ends it; a pasted line end becomes a blank
	lineByLine                   // Enter or a pasted line end ends it
	severalLines                 // Enter ends it; AltEnter or a backslash before Enter begins a further line
)

// newEditor returns an editor that holds a draft, with the cursor at the end.
func newEditor(draft string, kind editKind, commands Commands) *editor {
	e := &editor{kind: kind, commands: commands, command: -1}
	for _, r := range draft {
		k := Key{Stroke: Letter, Rune: r, Pasted: true}
		if r == '\n' {
			k.Stroke = Enter
		}
		e.text = append(e.text, k)
	}
	e.cursor, e.untouched = len(e.text), true
	return e
}

// apply executes a key. It reports whether the text is complete.
func (e *editor) apply(k Key) (done bool) {
	switch k.Stroke {
	case Letter:
		e.insert(k)
	case Enter:
		return e.enter(k)
	case AltEnter:
		if e.kind == severalLines {
			e.insert(Key{Stroke: Enter})
		}
	case Left, Right, Home, End, Up, Down:
		e.move(k.Stroke)
	default:
		e.erase(k.Stroke)
	}
	return false
}

// move moves the cursor.
func (e *editor) move(s Stroke) {
	e.selected = false
	switch s {
	case Left:
		e.cursor = max(e.cursor-1, 0)
	case Right:
		e.cursor = min(e.cursor+1, len(e.text))
	case Home:
		e.cursor = e.lineStart(e.cursor)
	case End:
		e.cursor = e.lineEnd(e.cursor)
	default:
		e.moveLine(s)
	}
}

// moveLine moves the cursor up or down one line. It keeps the cursor's column
// if it can.
func (e *editor) moveLine(s Stroke) {
	start := e.lineStart(e.cursor)
	column := e.cursor - start
	switch {
	case s == Up && start > 0:
		above := e.lineStart(start - 1)
		e.cursor = min(above+column, start-1)
	case s == Down && e.lineEnd(e.cursor) < len(e.text):
		below := e.lineEnd(e.cursor) + 1
		e.cursor = min(below+column, e.lineEnd(below))
	}
}

// erasing are the strokes that erase text.
var erasing = []Stroke{Erase, EraseAhead, EraseLine, EraseRest, EraseWord}

// erase executes a key that erases text. It ignores all other keys.
func (e *editor) erase(s Stroke) {
	e.selected = e.selected && !slices.Contains(erasing, s)
	switch s {
	case Erase:
		e.cut(e.cursor-1, e.cursor)
	case EraseAhead:
		e.cut(e.cursor, e.cursor+1)
	case EraseLine:
		e.cut(e.lineStart(e.cursor), e.lineEnd(e.cursor))
	case EraseRest:
		e.cut(e.cursor, e.lineEnd(e.cursor))
	case EraseWord:
		e.cut(e.wordStart(e.cursor), e.cursor)
	}
}

// insert inserts a character or a line end at the cursor. It replaces a text
// that was refused. A slash may begin a command over the text, and a second
// slash makes it a slash of that text.
func (e *editor) insert(k Key) {
	if e.selected {
		e.cursor = len(e.text)
		e.cut(0, len(e.text))
	}
	slash := k.Rune == '/' && !k.Pasted
	switch {
	case slash && e.beginsCommand():
		e.over = &interrupted{e.text, e.cursor, e.untouched}
		e.text, e.cursor = nil, 0
	case slash && e.over != nil && plainText(e.text) == "/":
		e.cut(0, len(e.text))
		k.Pasted = true
	}
	e.untouched = false
	e.text = slices.Insert(e.text, e.cursor, k)
	e.cursor++
}

// beginsCommand reports whether a slash typed now begins a command over the
// text. It does after a draft that is untouched, and at the very start.
func (e *editor) beginsCommand() bool {
	return e.commands != nil && e.over == nil && len(e.text) > 0 && (e.cursor == 0 || e.untouched && e.cursor == len(e.text))
}

// cut removes text[from:to]. If this removes the last character of a command,
// the text that it was typed over returns.
func (e *editor) cut(from, to int) {
	e.selected = false
	from, to = max(from, 0), min(to, len(e.text))
	if from < to {
		e.text = slices.Delete(e.text, from, to)
		e.cursor, e.untouched = from, false
	}
	if len(e.text) == 0 && e.over != nil {
		e.text, e.cursor, e.untouched = e.over.keys, e.over.cursor, e.over.untouched
		e.over = nil
	}
}

// enter ends a line or the whole text. It reports whether the whole text is
// complete.
func (e *editor) enter(k Key) (done bool) {
	switch {
	case k.Pasted && e.kind == singleLine:
		e.insert(Key{Stroke: Letter, Rune: ' ', Pasted: true})
		return false
	case k.Pasted && e.kind == severalLines:
		e.insert(k)
		return false
	case e.kind == severalLines && e.backslashes() > 0:
		two := e.backslashes() > 1
		e.cut(e.cursor-1, e.cursor)
		if !two {
			e.insert(Key{Stroke: Enter})
			return false
		}
	}
	e.command = -1
	if from := e.lineStart(e.cursor); from > 0 && e.typedSlash(from) && e.commands.Contains(plainText(e.text[from:e.lineEnd(from)])) {
		e.command = from
	}
	return true
}

// backslashes returns the number of backslashes that were typed before the
// cursor, at the end of its line.
func (e *editor) backslashes() int {
	if e.cursor != e.lineEnd(e.cursor) {
		return 0
	}
	n := 0
	for n < e.cursor && e.text[e.cursor-1-n].Rune == '\\' && !e.text[e.cursor-1-n].Pasted {
		n++
	}
	return n
}

// typedSlash reports whether the first character of the line that is not a
// blank is a slash, and was typed and not pasted.
func (e *editor) typedSlash(from int) bool {
	for _, k := range e.text[from:e.lineEnd(from)] {
		if !unicode.IsSpace(k.Rune) {
			return k.Rune == '/' && !k.Pasted
		}
	}
	return false
}

// lineStart returns the start of the line that contains the position.
func (e *editor) lineStart(at int) int {
	for at > 0 && e.text[at-1].Stroke != Enter {
		at--
	}
	return at
}

// lineEnd returns the end of the line that contains the position.
func (e *editor) lineEnd(at int) int {
	for at < len(e.text) && e.text[at].Stroke != Enter {
		at++
	}
	return at
}

// wordStart returns the start of the last word before the position.
func (e *editor) wordStart(at int) int {
	for at > 0 && e.blank(at-1) {
		at--
	}
	for at > 0 && !e.blank(at-1) {
		at--
	}
	return at
}

func (e *editor) blank(i int) bool {
	return e.text[i].Stroke == Enter || unicode.IsSpace(e.text[i].Rune)
}
