package env

import (
	"strings"
	"unicode"

	"buyin/internal/visible"
)

// Program is how a command that is printed begins: buyin, with the --dir and the
// --catalogue of this run, so that the command works as it is printed.
func (e *Env) Program() string {
	program := "buyin"
	if e.Flags.Dir != "" {
		program += " --dir " + ShellQuote(visible.Line(e.Flags.Dir))
	}
	if e.Flags.Catalogue != "" {
		program += " --catalogue " + ShellQuote(visible.Line(e.Flags.Catalogue))
	}
	return program
}

// ShellQuote quotes a word for a POSIX shell, unless none of its characters is
// special to a shell.
func ShellQuote(s string) string {
	special := func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsMark(r) && !unicode.IsDigit(r) && !strings.ContainsRune("-_./:@%+,", r)
	}
	if s == "" || strings.ContainsFunc(s, special) {
		return "'" + strings.ReplaceAll(s, "'", `'\''`) + "'"
	}
	return s
}
