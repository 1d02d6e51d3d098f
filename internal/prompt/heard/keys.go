package heard

import (
	"unicode"

	"buyin/internal/language"
	"buyin/internal/prompt/review"
	"buyin/internal/sheet"
	"buyin/internal/terminal"
)

// keys is a Correction on the full screen.
type keys struct {
	*Correction
	name    *review.NameField // the name that is being typed, or nil
	goes    bool              // the last key made an edit: a letter now goes on with the note
	message string            // why the last key did nothing
}

// Keys corrects the row on the full screen, until the person goes back to the
// note. After an edit a letter goes back, too, and is the note's, and so does a
// paste. The error says that something could not be saved, or that the input has
// ended.
func (c *Correction) Keys(f *terminal.FullConsole) error {
	panel := f.OpenPanel()
	defer panel.Close()
	k := &keys{Correction: c}
	for {
		if !panel.Pending() {
			columns, rows := panel.Size()
			panel.Paint(k.lines(columns, rows-2))
		}
		key, err := panel.Key()
		if err != nil {
			return err
		}
		if k.goesOn(key) {
			panel.Unread(key)
			return nil
		}
		if done, err := k.press(key); done || err != nil {
			return err
		}
	}
}

// goesOn reports whether a key goes on with the note.
func (k *keys) goesOn(key terminal.Key) bool {
	return k.name == nil && key.Stroke == terminal.Letter && (key.Pasted || k.goes && unicode.IsLetter(key.Rune))
}

// press applies a key. It reports whether the person goes back to the note.
func (k *keys) press(key terminal.Key) (done bool, _ error) {
	switch {
	case key.Stroke == terminal.Redraw || key.Stroke == terminal.PasteEnd || key.Stroke == terminal.Nothing:
		return false, nil
	case key.Pasted:
		k.message = language.Say("prompt.heard.paste")
		return false, nil
	case k.name != nil:
		return false, k.pressName(key)
	}
	k.message = ""
	switch key.Stroke {
	case terminal.Tab, terminal.BackTab, terminal.Enter, terminal.Esc:
		return true, nil
	case terminal.Up, terminal.Down:
		step := map[terminal.Stroke]int{terminal.Up: -1, terminal.Down: 1}[key.Stroke]
		if !k.sayAnother(step) {
			k.message = language.Say("prompt.heard.back.none")
		}
	case terminal.Left, terminal.Right:
		step := map[terminal.Stroke]int{terminal.Left: -1, terminal.Right: 1}[key.Stroke]
		k.sheet = k.sheet.Select(k.row, k.now().Current+step)
	case terminal.Erase:
		return false, k.say(k.undo())
	case terminal.Letter:
		return false, k.pressLetter(key.Rune)
	}
	return false, nil
}

// letters maps a letter to the edit that it makes.
var letters = map[rune]sheet.Op{'-': sheet.Flip, '0': sheet.Nothing, 'n': sheet.Nothing, ' ': sheet.Confirm}

func (k *keys) pressLetter(r rune) error {
	if op, ok := letters[r]; ok {
		return k.say(k.edit(sheet.Edit{Op: op, Row: k.row}))
	}
	switch {
	case r >= '1' && r <= '9':
		return k.pick(int(r-'0'), false)
	case r == '+' || r == '=':
		k.name = &review.NameField{}
	case unicode.IsLetter(r):
		k.name = &review.NameField{}
		return k.pressName(terminal.Key{Stroke: terminal.Letter, Rune: r})
	default:
		k.message = language.Say("prompt.heard.key")
	}
	return nil
}

// pick keeps the entry with a number, alone or as well.
func (k *keys) pick(n int, also bool) error {
	entries := k.now().Entries
	if n > len(entries) {
		k.message = language.Say("prompt.heard.digit", "n", n)
		return nil
	}
	return k.say(k.edit(sheet.Edit{Op: sheet.Pick, Row: k.row, Motivator: entries[n-1].Motivator, Entry: n, Also: also}))
}

// pressName applies a key to the name that is being typed.
func (k *keys) pressName(key terminal.Key) error {
	k.message = ""
	switch {
	case key.Stroke == terminal.Letter && key.Rune >= '1' && key.Rune <= '9' && k.name.IsEmpty():
		k.name = nil
		return k.pick(int(key.Rune-'0'), true)
	case key.Stroke == terminal.Enter && k.name.IsEmpty():
		k.name = nil
	case key.Stroke == terminal.Enter:
		e, err := k.named()
		if err != nil { // maybe it was the next note
			k.message = language.Say("prompt.heard.name.none", "error", err)
			return nil
		}
		k.name = nil
		return k.say(k.edit(e))
	case k.name.Press(key):
		k.name = nil
	}
	return nil
}

// named returns the edit that Enter makes of the name.
func (k *keys) named() (sheet.Edit, error) {
	line, err := k.name.Line(k.talk.Catalogue)
	if err != nil {
		return sheet.Edit{}, err
	}
	return k.parse("+" + line)
}

// say keeps the reason why an edit is impossible as the message.
func (k *keys) say(impossible, failed error) error {
	k.goes = impossible == nil && failed == nil
	if impossible != nil {
		k.message = impossible.Error()
	}
	return failed
}
