package people

import (
	"cmp"
	"fmt"
	"strings"
	"unicode/utf8"

	"buyin/internal/cli/env"
	"buyin/internal/motive"
	"buyin/internal/records"
	"buyin/internal/records/naming"
	"buyin/internal/visible"
)

// MatchName is naming.Match; its error is wrong usage.
func MatchName(name string, names []string) (string, error) {
	found, err := naming.Match(name, names)
	if err != nil {
		return "", env.AsUsage(err)
	}
	return found, nil
}

// FindRecorded finds the report that a name means among all that something is
// kept about.
func FindRecorded(name string, all []records.Record) (string, error) {
	names := records.Names(all)
	found, err := MatchName(name, names)
	switch {
	case err != nil || found != "":
		return found, err
	case len(names) == 0:
		return "", env.Usagef("nothing is kept about anybody yet")
	}
	return "", env.Usagef("nothing is kept about %s; there are records of %s", visible.Line(name), visible.Line(strings.Join(names, ", ")))
}

// FindInterviewed finds the report that a name means among those with a
// finished talk that can be used, and returns these talks and notebooks.
func (rd *Reader) FindInterviewed(name string, saved []records.Record) (string, []motive.Interview, error) {
	found, err := MatchName(name, records.Names(saved))
	if err != nil {
		return "", nil, err
	}
	theirs := records.Of(found, saved)
	if talks := rd.PooledTalks(theirs); len(talks) > 0 {
		return found, talks, nil
	}
	if len(records.Conflicts(theirs)) > 0 {
		return "", nil, fmt.Errorf("no record of %s counts, because records with the same id differ; see the difference with %s show %s", visible.Line(found), rd.Program(), ShellArg(found))
	}
	names, _ := records.ByReport(records.Pooled(saved))
	if len(names) == 0 {
		return "", nil, env.Usagef("no finished talk with anybody yet; start one with %s interview %s", rd.Program(), ShellArg(name))
	}
	return "", nil, env.Usagef("no finished talk with %s; there are talks with %s", visible.Line(name), visible.Line(strings.Join(names, ", ")))
}

// KnownName expands a name to the report it matches among the records. A name that
// matches none belongs to a new report and is returned unchanged.
func KnownName(name string, all []records.Record) (string, error) {
	found, err := MatchName(name, records.Names(all))
	return cmp.Or(found, name), err
}

// CheckName refuses names that cannot be written to a file unchanged.
func CheckName(name string) error {
	switch {
	case naming.Same(name, ""):
		return env.Usagef("the report needs a name that can be seen")
	case !utf8.ValidString(name):
		return env.Usagef("the name %s is not UTF-8; use a UTF-8 terminal", visible.Line(name))
	case len(name) > motive.MaxName:
		return env.Usagef("the name has %d bytes; at most %d are allowed", len(name), motive.MaxName)
	}
	return nil
}
