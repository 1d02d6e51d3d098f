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

// listKeys passes keys to survey, one at a time, so that survey reads nothing
// ahead. It passes only keys that survey understands. It drops pasted text, ESC
// (which starts survey's own modes) and Ctrl-D (which would answer for the
// person). It ends the list if a line is begun.
type listKeys struct {
	keys        *keyboard
	entries     []Entry
	filter      []rune // the text typed so far to filter the list
	anyLetter   bool   // every letter begins a line
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

// endOfList returns the error with which the key ends the list, or nil. A key
// after which no entry matches begins a line.
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
	redraw: "\x00", // survey ignores this key, but draws the list again
	enter:  "\r", up: "\x1b[A", down: "\x1b[B", tab: "\t",
	erase: string(rune(terminal.KeyBackspace)), eraseWord: string(rune(terminal.KeyDeleteWord)), eraseLine: string(rune(terminal.KeyDeleteLine)),
}
