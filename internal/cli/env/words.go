package env

import (
	"bytes"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"buyin/internal/corpus"
	"buyin/internal/motive"
)

// ReadWords reads a text of at most motive.MaxText bytes from standard input. what names
// it in an error.
func (e *Env) ReadWords(what string) (string, error) {
	data, err := io.ReadAll(io.LimitReader(e.In, motive.MaxText+1))
	switch {
	case err != nil:
		return "", fmt.Errorf("reading the %s: %w", what, err)
	case len(data) > motive.MaxText:
		return "", Usagef("a %s can have at most %d KiB; split it", what, motive.MaxText>>10)
	}
	return strings.TrimPrefix(string(data), "\uFEFF"), e.checkUTF8("-", data)
}

// checkUTF8 refuses words from a file or stream that are not UTF-8, and reports the
// first place. The column counts characters, from 1.
func (e *Env) checkUTF8(path string, data []byte) error {
	if utf8.Valid(data) {
		return nil
	}
	at := 0
	for {
		r, size := utf8.DecodeRune(data[at:])
		if r == utf8.RuneError && size == 1 {
			break
		}
		at += size
	}
	before := data[:at]
	line := bytes.LastIndexByte(before, '\n') + 1
	return e.ReportProblems(motive.Problems{{
		Pos:  motive.Pos{File: corpus.DisplayName(path), Line: 1 + bytes.Count(before, []byte("\n")), Column: 1 + utf8.RuneCount(before[line:])},
		Rule: "invalid-utf8", Severity: motive.Error,
		Message: fmt.Sprintf("the byte 0x%02x, which is not UTF-8", data[at]), Remedy: "save it as UTF-8",
	}})
}

// CheckTypedUTF8 refuses words of a command line that are not UTF-8.
func CheckTypedUTF8(what, words string) error {
	if !utf8.ValidString(words) {
		return Usagef("%s is not UTF-8; use a UTF-8 terminal", what)
	}
	return nil
}
