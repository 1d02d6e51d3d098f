package review

import (
	"strings"

	"buyin/internal/terminal"
	"buyin/internal/visible"
)

// A field is a text that is typed in the footer.
type field struct{ text string }

// insert adds a character, if it is safe to show.
func (f *field) insert(r rune) {
	if visible.Plain(r) && len(f.text) < maxTyped {
		f.text += string(r)
	}
}

const maxTyped = 200 // in bytes

// erase applies a key that erases. It reports whether the key is one, and there
// was something to erase.
func (f *field) erase(s terminal.Stroke) bool {
	before := f.text
	switch s {
	case terminal.Erase:
		runes := []rune(f.text)
		f.text = string(runes[:max(len(runes)-1, 0)])
	case terminal.EraseWord:
		trimmed := strings.TrimRight(f.text, " ")
		f.text = trimmed[:strings.LastIndex(trimmed, " ")+1]
	case terminal.EraseLine:
		f.text = ""
	default:
		return false
	}
	return f.text != before
}

// press applies a key to the text. It reports whether the mode ends without
// having done anything: by Esc, or by erasing an empty text.
func (f *field) press(k terminal.Key) (left bool) {
	switch k.Stroke {
	case terminal.Letter:
		f.insert(k.Rune)
	case terminal.Esc:
		return true
	case terminal.Erase:
		return !f.erase(k.Stroke)
	default:
		f.erase(k.Stroke)
	}
	return false
}

// prompt returns a line with a label and the text that is being typed. If there
// is not enough room, it shows the end of the text.
func (t *table) prompt(label, text string) []terminal.Line {
	if visible.Width(label)+1+visible.Width(text) <= t.width {
		text = label + " " + text
	}
	for visible.Width(text) > t.width {
		text = text[len(string([]rune(text)[0])):]
	}
	return []terminal.Line{{{Text: text, Style: terminal.Bold}}}
}

// shown returns the text with the place where the next letter goes.
func (f *field) shown() string { return f.text + "_" }
