package terminal

import (
	"slices"

	"github.com/AlecAivazis/survey/v2/terminal"

	"buyin/internal/visible"
)

// A lineBegun is the error that ends a list because a line was begun over it.
type lineBegun struct{ text string }

// Error implements error.
func (lineBegun) Error() string { return "line begun" }

// A listKeys feeds survey with the keys that it understands, one at a time, so
// that survey reads nothing ahead. It drops pasted text, ESC (which starts
// survey's own modes) and Ctrl-D (which would answer for the person), and it
// ends the list if a line is begun.
type listKeys struct {
	keys        *keyboard
	entries     []Entry
	filter      []rune // what was typed so far to filter the list
	anyLetter   bool   // every letter begins a line
	fd          uintptr
	interrupted error
	err         error // why the list ended
}

// Fd returns the descriptor whose mode survey sets.
func (k *listKeys) Fd() uintptr { return k.fd }

// Read implements io.Reader: it returns one key as survey expects it.
func (k *listKeys) Read(p []byte) (int, error) {
	for {
		got, err := k.keys.next()
		if err == nil && got.pasted {
			continue
		}
		if err == nil {
			err = k.endOfList(got)
		}
		if err != nil {
			k.err = err
			return 0, err
		}
		text, ok := surveyKeys[got.stroke]
		if got.stroke == letter {
			text, ok = string(got.r), visible.Plain(got.r)
		}
		if ok {
			return copy(p, text), nil
		}
	}
}

// endOfList returns why the key ends the list, or nil. A key that leaves no
// entry to choose begins a line.
func (k *listKeys) endOfList(got key) error {
	switch {
	case got.stroke == interrupt:
		return k.interrupted
	case got.stroke == endInput:
		return Ended
	case got.stroke == letter && (got.r == '/' || k.anyLetter):
		return lineBegun{string(got.r)}
	case !k.filterMatches(got):
		return lineBegun{string(k.filter)}
	}
	return nil
}

// filterMatches updates the filter text and reports whether any entry still
// matches.
func (k *listKeys) filterMatches(got key) bool {
	switch got.stroke {
	case letter:
		k.filter = append(k.filter, got.r)
	case erase:
		k.filter = k.filter[:max(0, len(k.filter)-1)]
	case eraseWord, eraseLine:
		k.filter = nil
	}
	return len(k.filter) == 0 || slices.ContainsFunc(k.entries, func(e Entry) bool { return e.matches(string(k.filter)) })
}

var surveyKeys = map[stroke]string{
	redraw: "\x00", // which survey ignores and draws the list again
	enter:  "\r", up: "\x1b[A", down: "\x1b[B", tab: "\t",
	erase: string(rune(terminal.KeyBackspace)), eraseWord: string(rune(terminal.KeyDeleteWord)), eraseLine: string(rune(terminal.KeyDeleteLine)),
}
