package people

import (
	"errors"
	"strings"

	"buyin/internal/prompt"
	"buyin/internal/records"
	"buyin/internal/records/naming"
	"buyin/internal/visible"
)

// Meant returns the report that a name means, and says who it is if the name is short.
// If it could be several people, it asks on a terminal who is meant, and else is wrong
// usage. A name under which nothing is kept may be a slip: if it is nearly the name of
// somebody, or another form of it, or if rare is set because the command is seldom about somebody new, it asks on a
// terminal who is meant. Without a terminal it belongs to a new report; SayNew or SaySlip
// says so when something is kept.
func (rd *Reader) Meant(name string, all []records.Record, rare bool) (string, error) {
	names := records.Names(all)
	found, err := MatchName(name, names)
	var several *naming.AmbiguousError
	if errors.As(err, &several) && rd.Interactive() {
		return rd.askWho(name, visible.Line(name)+" could be several people. Who is it?", several.Matches)
	}
	if err != nil || found != "" {
		if found != "" && !naming.Same(found, name) {
			rd.Say("using %s; type the full name if you mean somebody else", visible.Line(found))
		}
		return found, err
	}
	near := naming.Near(name, names)
	if len(near) == 0 && !rare || !rd.Interactive() {
		return name, nil
	}
	return rd.askWho(name, "Nothing is kept about "+visible.Line(name)+". Who is it?", near)
}

// askWho asks which of these people a name means, or whether it is somebody new.
func (rd *Reader) askWho(name, question string, people []string) (string, error) {
	var options []string
	for _, n := range people {
		options = append(options, visible.Line(n))
	}
	options = append(options, visible.Line(name)+", somebody new", "nobody; stop here")
	i, in, err := rd.Console().Choose(question, options, "")
	switch {
	case err != nil:
		return "", err
	case in.Command != "" || i > len(people):
		return "", prompt.Quit
	case i < len(people):
		return people[i], nil
	}
	return name, nil
}

// SayNew says that a report is new, if all holds no records of them, and how to correct
// that if the name was a slip.
func (rd *Reader) SayNew(name string, all []records.Record) {
	if len(records.Of(name, all)) == 0 && !rd.SaySlip(name, all) {
		rd.Say("nothing was kept about %s before; if the name is wrong, %s forget %s deletes it", visible.Line(name), rd.Program(), ShellArg(name))
	}
}

// SaySlip is SayNew if the name is nearly that of somebody else, and reports whether
// it is. On a terminal, Meant has asked, so it says nothing.
func (rd *Reader) SaySlip(name string, all []records.Record) bool {
	near := naming.Near(name, records.Names(all))
	if len(records.Of(name, all)) > 0 || len(near) == 0 {
		return false
	}
	into := "NAME" // of several, only the user knows whom they mean
	if len(near) == 1 {
		into = ShellArg(near[0])
	}
	if !rd.Interactive() {
		rd.Say("nothing was kept about %s before; if you mean %s, make one person of the two: %s person merge %s %s",
			visible.Line(name), visible.Line(strings.Join(near, " or ")), rd.Program(), ShellArg(name), into)
	}
	return true
}
