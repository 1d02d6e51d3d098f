package cli

import (
	"slices"

	"buyin/internal/cli/people"
	"buyin/internal/records"
	"buyin/internal/records/naming"
)

// resolveName expands an abbreviated name to the known report it matches and
// tells the user, so that one person is not stored under two names.
func (t *talk) resolveName() error {
	if err := people.CheckName(t.name); err != nil {
		return err
	}
	found, err := people.MatchName(t.name, t.knownNames())
	if err != nil || found == "" {
		return err
	}
	if !naming.Same(found, t.name) {
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
	t.known = t.Named(slices.Concat(saved, journals))
	return nil
}

// knownNames returns the names of all reports but the manager themselves.
func (t *talk) knownNames() []string {
	return records.Names(slices.DeleteFunc(slices.Clone(t.known), func(r records.Record) bool { return r.Self }))
}
