package cli

import (
	"slices"

	"buyin/internal/cli/people"
	"buyin/internal/records"
)

// resolveName expands an abbreviated name to the known report it matches, so that one
// person is not stored under two names.
func (t *talk) resolveName() (err error) {
	if err := people.CheckName(t.name); err != nil {
		return err
	}
	t.name, err = t.Meant(t.name, t.knownReports(), false)
	return err
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

// knownReports returns the records of all reports but the manager themselves.
func (t *talk) knownReports() []records.Record {
	return slices.DeleteFunc(slices.Clone(t.known), func(r records.Record) bool { return r.Self })
}
