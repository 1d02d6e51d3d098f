package prompt

import (
	"fmt"
	"slices"
	"strings"

	"buyin/internal/motive"
	"buyin/internal/visible"
)

// Full is a console on a terminal: lists are chosen from with the arrows or a
// number, notes are edited in place, and a paste is one note. It takes what
// plain lines take, so whoever knows the one can type the other.
type Full struct {
	keys        *keyboard
	screen      *screen
	held        []string // commands that ended a note, to be obeyed next
	interrupted error    // what Ctrl-C ends a prompt with
	color       bool
	hinted      bool // how a note ends has been said
	pastedLines bool // the paste under way has ended a line before
}

// Show prints a paragraph, wrapped, and made safe to show.
func (f *Full) Show(paragraph string) { f.show(paragraph, false) }

func (f *Full) show(paragraph string, strong bool) {
	columns, _ := f.screen.size()
	text := wrapped(paragraph, columns)
	if strong && f.color && text != "" {
		text = bold + text + notBold
	}
	fmt.Fprintln(f.screen, text)
}

// heldCommand is a command that waits to be obeyed.
func (f *Full) heldCommand() (typed, bool) {
	if len(f.held) == 0 {
		return typed{}, false
	}
	t, err := read(f.held[0])
	f.held = f.held[1:]
	return t, err == nil
}

// edit has the text typed, edited and ended.
func (f *Full) edit(e *editor) error {
	d := drawing{to: f.screen}
	for {
		if !f.keys.waiting() {
			d.draw(e)
		}
		k, err := f.keys.next()
		switch {
		case err == nil && k.stroke == interrupt:
			err = f.interrupted
		case err == nil && k.stroke == ended:
			err = Ended
		}
		if err != nil {
			d.leave(e)
			return err
		}
		done := e.take(k)
		if f.endsPaste(e, k) || done {
			d.leave(e)
			return nil
		}
	}
}

// endsPaste reports whether the key is the end of a paste of lines whose last
// one has no end of its own.
func (f *Full) endsPaste(e *editor, k key) bool {
	was := f.pastedLines
	f.pastedLines = e.split && k.pasted && (was || k.stroke == enter)
	return was && e.split && k.stroke == pasteEnd && len(e.text) > 0
}

// ask has words or a command typed; what is no command and begins with a slash
// is there to be mended.
func (f *Full) ask(e *editor) (typed, error) {
	if t, ok := f.heldCommand(); ok {
		return t, nil
	}
	for {
		err := f.edit(e)
		t, next, wrong := e.typed()
		switch {
		case err != nil:
			t.command = ""
			return t, err
		case wrong != nil:
			f.Show(wrong.Error())
			continue
		case next != "":
			f.held = append(f.held, next)
		}
		return t, nil
	}
}

// Name takes a name, whatever it begins with.
func (f *Full) Name(label string) (string, error) {
	f.show(label, true)
	e := newEditor("", false, false)
	err := f.edit(e)
	return plainText(e.text), err
}

// Line takes one line; the lines of a paste come one after the other.
func (f *Full) Line(label, draft string) (typed, error) {
	if label != "" {
		f.show(label, true)
	}
	return f.ask(newEditor(draft, false, true))
}

// Note takes a note.
func (f *Full) Note(label, draft string) (typed, error) {
	f.show(label, true)
	if !f.hinted {
		f.hinted = true
		f.Show("(Note their words; Enter on an empty line ends a note. /help lists the commands.)")
	}
	return f.ask(newEditor(draft, true, false))
}

// Pick takes motivators one after the other, the strongest first.
func (f *Full) Pick(label string, from []motive.Motivator, most int) ([]string, typed, error) {
	f.show(label, true)
	var picked []string
	for len(picked) < most {
		entries := []entry{{number: 0, text: map[bool]string{true: "that is all", false: "pass"}[len(picked) > 0], place: -1}}
		for i, m := range from {
			if !slices.Contains(picked, m.ID) {
				entries = append(entries, entry{number: i + 1, text: m.Name, place: i})
			}
		}
		i, t, err := f.choose([]string{"The strongest", "And next", "And then", "And"}[min(len(picked), 3)], entries, 0, nil)
		if err != nil || t.command != "" {
			return nil, t, err
		}
		if i < 0 {
			break
		}
		picked = append(picked, from[i].ID)
	}
	return picked, typed{}, nil
}

// Choose takes one of the options. Without one for Enter, the focus begins on
// an entry that is none of them.
func (f *Full) Choose(label string, options []string, none string) (int, typed, error) {
	f.show(label, true)
	entries := []entry{{number: 0, text: none, place: -1}}
	if none == "" {
		entries[0] = entry{number: noNumber, text: "(choose with the arrows, or type a number)", place: -1}
	}
	for i, o := range options {
		entries = append(entries, entry{number: i + 1, text: o, place: i})
	}
	for {
		i, t, err := f.choose("", entries, 0, nil)
		if err != nil || t.command != "" || i >= 0 || none != "" {
			return i, t, err
		}
	}
}

// wrapped is a paragraph made safe to show, broken into lines of a width.
// Lines that are indented stay so.
func wrapped(paragraph string, columns int) string {
	lines := strings.Split(visible.Text(paragraph), "\n")
	for i, line := range lines {
		indent := len(line) - len(strings.TrimLeft(line, " "))
		lines[i] = visible.Wrap(line, columns, min(indent+2, 8)*min(indent, 1))
	}
	return strings.Join(lines, "\n")
}
