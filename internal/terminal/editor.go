package terminal

import (
	"strings"
	"unicode"
)

// An editor holds the text being typed at a prompt, and the cursor in it.
type editor struct {
	text      []Key // characters; the stroke enter ends a line
	cursor    int   // the cursor is before text[cursor]
	kind      editKind
	commands  Commands
	untouched bool  // the draft has not been changed yet
	setAside  []Key // the draft, while a command is typed in its place
}

// An editKind says which key ends the text.
type editKind int

const (
	singleLine   editKind = iota // Enter ends it; a pasted line end becomes a blank
	lineByLine                   // Enter or a pasted line end ends it
	severalLines                 // an empty line, a lone full stop or a command ends it
)

// newEditor returns an editor that holds a draft, with the cursor at the end.
func newEditor(draft string, kind editKind, commands Commands) *editor {
	e := &editor{kind: kind, commands: commands}
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
	case Left, Right, Home, End, Up, Down:
		e.move(k.Stroke)
	default:
		e.erase(k.Stroke)
	}
	return false
}

// move moves the cursor.
func (e *editor) move(s Stroke) {
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

// erase executes a key that erases text. It ignores all other keys.
func (e *editor) erase(s Stroke) {
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

// insert inserts a character at the cursor. A slash typed after an untouched
// draft begins a command and sets the draft aside.
func (e *editor) insert(k Key) {
	if e.untouched && len(e.text) > 0 && e.cursor == len(e.text) && k.Rune == '/' && !k.Pasted {
		e.setAside, e.text, e.cursor = e.text, nil, 0
	}
	e.untouched = false
	e.text = append(e.text, Key{})
	copy(e.text[e.cursor+1:], e.text[e.cursor:])
	e.text[e.cursor] = k
	e.cursor++
}

// cut removes text[from:to]. If this removes the last character of a command,
// the draft that was set aside returns.
func (e *editor) cut(from, to int) {
	from, to = max(from, 0), min(to, len(e.text))
	if from < to {
		e.text = append(e.text[:from], e.text[to:]...)
		e.cursor, e.untouched = from, false
	}
	if len(e.text) == 0 && e.setAside != nil {
		e.text, e.setAside = e.setAside, nil
		e.cursor, e.untouched = len(e.text), true
	}
}

// enter ends a line or the whole text. It reports whether the whole text is
// complete.
func (e *editor) enter(k Key) (done bool) {
	switch {
	case e.kind == singleLine && k.Pasted:
		e.insert(Key{Stroke: Letter, Rune: ' ', Pasted: true})
		return false
	case e.kind != severalLines || e.untouched && !k.Pasted:
		return true
	case k.Pasted:
		e.insert(k)
		return false
	}
	e.cursor = len(e.text) // two Enters end a note, wherever the cursor is
	from := e.lineStart(e.cursor)
	last := strings.TrimSpace(plainText(e.text[from:]))
	if last == "" || last == "." {
		e.cut(max(from-1, 0), len(e.text))
		return true
	}
	if e.typedSlash(from) && (e.commands.Contains(last) || from == 0 && !strings.HasPrefix(last, "//")) {
		return true
	}
	e.insert(k)
	return false
}

// typedSlash reports whether the first character of the line that is not a
// blank is a slash, and was typed and not pasted.
func (e *editor) typedSlash(from int) bool {
	for _, k := range e.text[from:] {
		if k.Stroke == Enter {
			return false
		}
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

// input returns the typed text as words or as a command. A command in the last
// line of a note ends the note, and is returned as next. Two slashes typed at
// the start of a line become one. Pasted text is always words.
func (e *editor) input() (in Input, next string, err error) {
	if to := e.lineEnd(0); to == len(e.text) && e.typedSlash(0) {
		in, err := e.commands.Parse(plainText(e.text))
		return in, "", err
	}
	var lines []string
	for from := 0; ; {
		to := e.lineEnd(from)
		line := plainText(e.text[from:to])
		if e.typedSlash(from) {
			in, err := e.commands.Parse(line)
			switch {
			case err != nil: // not a command, so words
			case in.Command == "":
				line = in.Text
			case to == len(e.text):
				return Input{Text: strings.Join(lines, "\n")}, line, nil
			}
		}
		lines = append(lines, line)
		if to == len(e.text) {
			return Input{Text: strings.Join(lines, "\n")}, "", nil
		}
		from = to + 1
	}
}

// plainText returns the characters of the keys as a text.
func plainText(keys []Key) string {
	var b strings.Builder
	for _, k := range keys {
		if k.Stroke == Enter {
			b.WriteByte('\n')
		} else {
			b.WriteRune(k.Rune)
		}
	}
	return b.String()
}
