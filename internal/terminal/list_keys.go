package terminal

import (
	"slices"

	"github.com/AlecAivazis/survey/v2/terminal"

	"buyin/internal/visible"
)

// A lineBegun is the error that ends a list because the person began to type a
// line.
type lineBegun struct{ text string }

// Error implements error.
func (lineBegun) Error() string { return "line begun" }

// A chosenByDigit is the error that ends a list because the number of an entry was
// typed.
type chosenByDigit struct{ Entry }

// Error implements error.
func (chosenByDigit) Error() string { return "by digit" }

// tabBegun is the text of a lineBegun that stands for Tab.
const tabBegun = "\t"

// listKeys passes keys to survey, one at a time, so that survey reads nothing
// ahead. It passes only keys that survey understands. It drops pasted text that
// begins no line, ESC (which starts survey's own modes) and Ctrl-D (which would
// answer for the person). It ends the list if a line is begun.
type listKeys struct {
	keys        *keyboard
	entries     []Entry
	filter      []rune         // the text typed so far to filter the list
	anyLetter   bool           // every letter begins a line
	byDigit     bool           // the number of an entry chooses it at once
	private     bool           // the answer does not stay on the screen
	onlyList    bool           // with byDigit: another digit does nothing
	tab         bool           // Tab ends the list
	repeats     func(Key) bool // with byDigit: a digit may be one press too many, and does nothing
	fd          uintptr
	interrupted error
	err         error // the reason why the list ended
}

// Fd returns the file descriptor whose mode survey sets.
func (k *listKeys) Fd() uintptr { return k.fd }

// Read implements io.Reader. It returns one key in the form that survey
// expects.
func (k *listKeys) Read(p []byte) (int, error) {
	for {
		got, err := k.keys.next()
		if err == nil && (got.Pasted && !k.beginsLine(got) || k.onlyList && k.isOtherDigit(got) || k.byDigit && k.repeats(got)) {
			continue
		}
		if err == nil {
			err = k.endOfList(got)
		}
		if err != nil {
			k.err = err
			return 0, err
		}
		text, ok := surveyKeys[got.Stroke]
		if got.Stroke == Letter {
			text, ok = string(got.Rune), visible.Plain(got.Rune)
		}
		if ok {
			return copy(p, text), nil
		}
	}
}

// isOtherDigit reports whether a key is a digit that is no entry's number.
func (k *listKeys) isOtherDigit(got Key) bool {
	if got.Stroke != Letter || got.Rune < '0' || got.Rune > '9' {
		return false
	}
	_, ok := k.numbered(got.Rune)
	return !ok
}

// numbered returns the entry whose number is the digit.
func (k *listKeys) numbered(digit rune) (Entry, bool) {
	i := slices.IndexFunc(k.entries, func(e Entry) bool { return e.Number >= 0 && e.Number <= 9 && '0'+rune(e.Number) == digit })
	if i < 0 {
		return Entry{}, false
	}
	return k.entries[i], true
}

// beginsLine reports whether a pasted key begins a line. A command must be
// typed.
func (k *listKeys) beginsLine(got Key) bool {
	return k.anyLetter && got.Stroke == Letter && got.Rune != '/'
}

// endOfList returns the error with which the key ends the list, or nil. A key
// after which no entry matches begins a line.
func (k *listKeys) endOfList(got Key) error {
	switch {
	case got.Stroke == Interrupt:
		return k.interrupted
	case got.Stroke == EndInput:
		return Ended
	case got.Stroke == Tab && k.tab:
		return lineBegun{tabBegun}
	case got.Stroke == Letter && k.byDigit && !got.Pasted:
		if e, ok := k.numbered(got.Rune); ok {
			return chosenByDigit{e}
		}
		return lineBegun{string(got.Rune)}
	case got.Stroke == Letter && (got.Rune == '/' || k.anyLetter):
		return lineBegun{string(got.Rune)}
	case !k.filterMatches(got):
		return lineBegun{string(k.filter)}
	}
	return nil
}

// filterMatches updates the filter text and reports whether any entry still
// matches.
func (k *listKeys) filterMatches(got Key) bool {
	switch got.Stroke {
	case Letter:
		k.filter = append(k.filter, got.Rune)
	case Erase:
		k.filter = k.filter[:max(0, len(k.filter)-1)]
	case EraseWord, EraseLine:
		k.filter = nil
	}
	return len(k.filter) == 0 || slices.ContainsFunc(k.entries, func(e Entry) bool { return e.matches(string(k.filter)) })
}

var surveyKeys = map[Stroke]string{
	Redraw: "\x00", // survey ignores this key, but draws the list again
	Enter:  "\r", Up: "\x1b[A", Down: "\x1b[B", Tab: "\t",
	Erase: string(rune(terminal.KeyBackspace)), EraseWord: string(rune(terminal.KeyDeleteWord)), EraseLine: string(rune(terminal.KeyDeleteLine)),
}
