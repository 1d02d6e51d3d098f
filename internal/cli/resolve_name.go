package cli

import (
	"strings"
	"unicode/utf8"

	"buyin/internal/cli/env"
	"buyin/internal/motive"
	"buyin/internal/records"
	"buyin/internal/visible"
)

// resolveName expands an abbreviated name to the known report it matches and
// tells the user, so that one person is not stored under two names.
func (t *talk) resolveName() error {
	if err := checkName(t.name); err != nil {
		return err
	}
	found, err := matchName(t.name, t.knownNames())
	if err != nil || found == "" {
		return err
	}
	if !records.SameName(found, t.name) {
		t.Say("this is taken for %s; for somebody else write more of the name", found)
	}
	t.name = found
	return nil
}

// knownNames are the names of all reports that something is kept about. Files
// that cannot be read are skipped: a talk can be held without them.
func (t *talk) knownNames() []string {
	journals, _ := records.Journals(t.Workspace)
	var reports []records.Record
	for _, r := range append(t.savedRecords(), journals...) {
		if !r.Self {
			reports = append(reports, r)
		}
	}
	return records.Names(reports)
}

// matchName is records.MatchName; its error is wrong usage.
func matchName(name string, names []string) (string, error) {
	found, err := records.MatchName(name, names)
	if err != nil {
		return "", env.AsUsage(err)
	}
	return found, nil
}

// findRecorded finds the report that a name means among all that something is
// kept about.
func findRecorded(name string, all []records.Record) (string, error) {
	names := records.Names(all)
	found, err := matchName(name, names)
	switch {
	case err != nil || found != "":
		return found, err
	case len(names) == 0:
		return "", env.Usagef("nothing is held about anybody")
	}
	return "", env.Usagef("nothing is held about %s; there is something about %s", visible.Line(name), visible.Line(strings.Join(names, ", ")))
}

// findInterviewed finds the report that a name means among those with a
// finished talk.
func findInterviewed(name string, names []string) (string, error) {
	found, err := matchName(name, names)
	switch {
	case err != nil || found != "":
		return found, err
	case len(names) == 0:
		return "", env.Usagef("no finished talk with anybody yet; begin one with buyin interview %s", shellArg(name))
	}
	return "", env.Usagef("no finished talk with %s; there are talks with %s", visible.Line(name), visible.Line(strings.Join(names, ", ")))
}

// checkName refuses names that cannot be written to a file unchanged.
func checkName(name string) error {
	switch {
	case !utf8.ValidString(name):
		return env.Usagef("the name %s is not UTF-8; type it in a terminal that is", visible.Line(name))
	case len(name) > motive.MaxName:
		return env.Usagef("a name holds at most %d bytes; this one has %d", motive.MaxName, len(name))
	}
	return nil
}
