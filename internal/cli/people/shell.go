package people

import (
	"strings"
	"unicode"

	"buyin/internal/motive"
	"buyin/internal/records"
	"buyin/internal/visible"
)

// ResumeCommand is the command that continues an unfinished talk or ask, with the
// report or the id that says which one.
func ResumeCommand(r records.Record, which string) string {
	if r.Interview.Kind == motive.KindAsk {
		return "buyin ask --resume " + ShellArg(which)
	}
	return "buyin interview --resume " + ShellArg(which)
}

// ShellArg is a name as the user has to type it at a shell.
func ShellArg(name string) string {
	name = visible.Line(name)
	if strings.HasPrefix(name, "-") {
		return "-- " + ShellQuote(name)
	}
	return ShellQuote(name)
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
