package cli

import (
	"cmp"
	"fmt"
	"slices"
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
		t.Say("using %s; type the full name if you mean somebody else", found)
	}
	t.name = found
	return nil
}

// loadKnown loads the saved records, and the unfinished talks without their
// answers, of all reports.
func (t *talk) loadKnown() error {
	saved, err := records.Saved(t.Workspace, t.setup.Catalogue)
	if err != nil {
		return err
	}
	journals, err := records.Journals(t.Workspace)
	if err != nil {
		return err
	}
	t.known = t.named(slices.Concat(saved, journals))
	return nil
}

// knownNames returns the names of all reports but the manager themselves.
func (t *talk) knownNames() []string {
	return records.Names(slices.DeleteFunc(slices.Clone(t.known), func(r records.Record) bool { return r.Self }))
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
		return "", env.Usagef("nothing is kept about anybody yet")
	}
	return "", env.Usagef("nothing is kept about %s; there are records of %s", visible.Line(name), visible.Line(strings.Join(names, ", ")))
}

// findInterviewed finds the report that a name means among those with a
// finished talk that can be used, and returns these talks and notebooks.
func (a *app) findInterviewed(name string, saved []records.Record) (string, []motive.Interview, error) {
	found, err := matchName(name, records.Names(saved))
	if err != nil {
		return "", nil, err
	}
	theirs := records.Of(found, saved)
	if talks := a.pooledTalks(theirs); len(talks) > 0 {
		return found, talks, nil
	}
	if len(records.Conflicts(theirs)) > 0 {
		return "", nil, fmt.Errorf("no record of %s counts, because records with the same id differ; see the difference with buyin show %s", visible.Line(found), shellArg(found))
	}
	names, _ := records.ByReport(records.Pooled(saved))
	if len(names) == 0 {
		return "", nil, env.Usagef("no finished talk with anybody yet; start one with buyin interview %s", shellArg(name))
	}
	return "", nil, env.Usagef("no finished talk with %s; there are talks with %s", visible.Line(name), visible.Line(strings.Join(names, ", ")))
}

// knownName expands a name to the report it matches among the records. A name that
// matches none belongs to a new report and is returned unchanged.
func knownName(name string, all []records.Record) (string, error) {
	found, err := matchName(name, records.Names(all))
	return cmp.Or(found, name), err
}

// checkName refuses names that cannot be written to a file unchanged.
func checkName(name string) error {
	switch {
	case records.SameName(name, ""):
		return env.Usagef("the report needs a name that can be seen")
	case !utf8.ValidString(name):
		return env.Usagef("the name %s is not UTF-8; use a UTF-8 terminal", visible.Line(name))
	case len(name) > motive.MaxName:
		return env.Usagef("the name has %d bytes; at most %d are allowed", len(name), motive.MaxName)
	}
	return nil
}
