package people

import (
	"strings"

	"buyin/internal/cli/env"
	"buyin/internal/motive"
	"buyin/internal/records"
	"buyin/internal/visible"
)

// ResumeCommand is the command that continues an unfinished talk or ask, with the
// report or the id that says which one.
func (rd *Reader) ResumeCommand(r records.Record, which string) string {
	if r.Interview.Kind == motive.KindAsk {
		return rd.Program() + " ask --resume " + ShellArg(which)
	}
	return rd.Program() + " interview --resume " + ShellArg(which)
}

// ArgWithFlags is a name as the user has to type it at a shell behind a command, with
// the flags of this run that the command needs to find the same records.
func (rd *Reader) ArgWithFlags(name string) string {
	flags, arg := strings.TrimPrefix(rd.Program(), "buyin"), ShellArg(name)
	if strings.HasPrefix(arg, "-- ") {
		return strings.TrimPrefix(flags+" "+arg, " ")
	}
	return arg + flags
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
func ShellQuote(s string) string { return env.ShellQuote(s) }
