package terminal

import (
	"fmt"
	"slices"
	"strings"
)

// A FullConsole uses the whole terminal. An entry of a list is chosen with the
// arrow keys or by its number, notes are edited in place, and pasted text is
// one note. Anything that can be typed at a PlainConsole can be typed here in
// the same way.
type FullConsole struct {
	keys        *keyboard
	screen      *screen
	commands    Commands
	tab         string  // the command that Tab stands for; "" for none
	half        *editor // the text over which Tab was pressed, until it is asked for again
	interrupted error   // the error of a prompt that was ended by Ctrl-C
	color       bool
	chosen      chosen // by the last digit
	pastedLines bool   // a line end in the current paste has already ended a line
}

// Show prints a paragraph, wrapped and made safe to show.
func (f *FullConsole) Show(paragraph string) { f.show(paragraph, Plain) }

// Quiet prints a paragraph that need not be read. It is dim if colours are on.
func (f *FullConsole) Quiet(paragraph string) { f.show(paragraph, Dim) }

// Heading prints a paragraph that asks for something. It is bold if colours are
// on.
func (f *FullConsole) Heading(paragraph string) { f.show(paragraph, Bold) }

func (f *FullConsole) show(paragraph string, style Style) {
	columns, _ := f.screen.size()
	text := wrap(paragraph, columns)
	if text != "" {
		text = style.wrap(text, f.color)
	}
	fmt.Fprintln(f.screen, text)
}

// edit reads keys into the editor until the text is complete. It reports
// whether Tab was typed instead of a text.
func (f *FullConsole) edit(e *editor) (tabbed bool, _ error) {
	d := f.newDrawing()
	for {
		if !f.keys.waiting() {
			d.draw(e)
		}
		k, err := f.next()
		switch {
		case err == nil && k.Stroke == Redraw:
			d = f.newDrawing() // begin a new drawing below the shell's output
			continue
		case err == nil && k.Stroke == Tab && f.tabs(e):
			d.erase()
			return true, nil
		case err != nil:
			d.leave(e)
			return false, err
		}
		done := e.apply(k) || f.endsEarly(e, k)
		if f.endsPaste(e, k) || done {
			d.leave(e)
			return false, nil
		}
	}
}

// endsEarly reports whether a typed key completes a text that needs no Enter. An Enter
// right after it does nothing. A text that begins with a digit pressed once too often
// waits for Enter, and the next character replaces it.
func (f *FullConsole) endsEarly(e *editor, k Key) bool {
	if e.complete == nil || k.Pasted || k.Stroke != Letter {
		return false
	}
	if f.repeats(k, nil) {
		e.waits = k.Rune
	}
	text := plainText(e.text)
	ends := e.complete(text)
	if e.selected = ends && strings.HasPrefix(text, string(e.waits)); e.selected || !ends {
		return false
	}
	f.choseBy(k.Rune, nil)
	return true
}

// chosen is a digit that has just answered a question, and the entries it chose from.
type chosen struct {
	digit rune
	from  []Entry
}

func (f *FullConsole) choseBy(digit rune, from []Entry) {
	f.chosen, f.keys.habit = chosen{digit, from}, f.keys.last.Add(habitTimeout)
}

// repeats reports whether a key may be one press too many of the digit that has just
// answered another question. It then does nothing in a list, which stays on the screen,
// and waits for Enter in a line.
func (f *FullConsole) repeats(k Key, entries []Entry) bool {
	return k.Habit && k.Rune == f.chosen.digit && !slices.Equal(entries, f.chosen.from)
}

// tabs reports whether Tab stands for a command at this text. Only a note can be
// left half-typed.
func (f *FullConsole) tabs(e *editor) bool {
	return f.tab != "" && e.commands != nil && e.over == nil && (len(e.text) == 0 || e.kind == severalLines && !e.isPage)
}

func (f *FullConsole) newDrawing() drawing { return drawing{to: f.screen, color: f.color} }

// next returns the next key. The error is Ended for Ctrl-D and at the end of the
// input, and the console's own for Ctrl-C.
func (f *FullConsole) next() (Key, error) {
	k, err := f.keys.next()
	switch {
	case err != nil:
		return Key{}, err
	case k.Stroke == Interrupt:
		return Key{}, f.interrupted
	case k.Stroke == EndInput:
		return Key{}, Ended
	}
	return k, nil
}

// endsPaste reports whether the key ends a paste of several lines, and the last
// of them has no line end.
func (f *FullConsole) endsPaste(e *editor, k Key) bool {
	before := f.pastedLines
	f.pastedLines = e.kind == lineByLine && k.Pasted && (before || k.Stroke == Enter)
	return before && e.kind == lineByLine && k.Stroke == PasteEnd && len(e.text) > 0
}

// ask reads words or a command. An unknown command stays on the line, so that
// the person can correct it.
func (f *FullConsole) ask(e *editor) (Input, error) {
	for {
		tabbed, err := f.edit(e)
		switch {
		case err != nil:
			return Input{Text: e.words()}, err
		case tabbed:
			f.half = e
			return Input{Command: f.tab, Draft: plainText(e.text)}, nil
		}
		in, wrong := e.input()
		if wrong == nil {
			return in, nil
		}
		f.Show(wrong.Error())
	}
}

// Name asks for one line that is never a command.
func (f *FullConsole) Name(label string) (string, error) {
	f.Heading(label)
	e := newEditor("", singleLine, nil)
	_, err := f.edit(e)
	return plainText(e.text), err
}

// Line asks for one line. A paste of several lines answers several calls.
func (f *FullConsole) Line(label, draft string) (Input, error) {
	if label != "" {
		f.Heading(label)
	}
	return f.ask(newEditor(draft, lineByLine, f.commands))
}

// ShortLine asks for one line, such as a number. A typed text for which complete
// reports true needs no Enter.
func (f *FullConsole) ShortLine(label string, complete func(text string) bool) (Input, error) {
	if label != "" {
		f.Heading(label)
	}
	e := newEditor("", lineByLine, f.commands)
	e.complete = complete
	return f.ask(e)
}

// LineFrom reads a line whose beginning was typed over a list. If accept
// returns an error, it shows the error and the person can edit the line. It
// does not pass commands to accept.
func (f *FullConsole) LineFrom(begun string, accept func(line string) error) (Input, error) {
	e := f.begunLine(begun)
	for {
		in, err := f.ask(e)
		if err != nil || in.Command != "" {
			return in, err
		}
		if err := accept(in.Text); err != nil {
			f.Show(err.Error())
			e.selected = true
			continue
		}
		return in, nil
	}
}

// begunLine returns an editor of one line that already holds the text.
func (f *FullConsole) begunLine(text string) *editor {
	e := newEditor("", singleLine, f.commands)
	for _, r := range text {
		e.apply(Key{Stroke: Letter, Rune: r})
	}
	return e
}

// Note asks for a note of one or more lines. It shows the hint, if there is
// one, below the label. Tab leaves the note half-typed: the next call with that
// draft continues it.
func (f *FullConsole) Note(label, hint, draft string) (Input, error) {
	if label != "" {
		f.Heading(label)
	}
	if hint != "" {
		f.Show(hint)
	}
	e, half := newEditor(draft, severalLines, f.commands), f.half
	f.half = nil
	if half != nil && half.kind == severalLines && plainText(half.text) == draft {
		e = half
	}
	return f.ask(e)
}

// Page asks for notes of many lines. Tab stands for a command only where nothing
// is typed.
func (f *FullConsole) Page(label, draft string) (Input, error) {
	if label != "" {
		f.Heading(label)
	}
	e := newEditor(draft, severalLines, f.commands)
	e.isPage = true
	return f.ask(e)
}

// Choose implements Console. If the person must choose an option, the focus
// starts on an extra entry, so that Enter alone chooses nothing.
func (f *FullConsole) Choose(label string, options []string, none string) (int, Input, error) {
	f.Heading(label)
	entries, _ := Choice{Options: options, None: none}.entries()
	for {
		i, in, err := f.List("", entries, 0)
		if err != nil || in.Command != "" || i >= 0 || none != "" {
			return i, in, err
		}
	}
}
