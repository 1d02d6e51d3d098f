package cli

import (
	"errors"
	"slices"
	"strings"

	"buyin/internal/cli/env"
	"buyin/internal/motive"
	"buyin/internal/present/show"
	"buyin/internal/records"
)

// Commands report records that they cannot use: every command those without a
// readable name, because they may be anybody's; those with errors only a command
// that is about their report.

// loadRecords reads all records of the workspace whose report is known, even
// those with errors. It reports the others and counts them as unreadable.
func (a *app) loadRecords(c motive.Catalogue) ([]records.Record, error) {
	w, err := a.OpenWorkspace()
	if err != nil {
		return nil, err
	}
	all, err := records.All(w, c)
	return a.named(all), err
}

// loadSaved is loadRecords for the finished talks and notebooks alone.
func (a *app) loadSaved(c motive.Catalogue) ([]records.Record, error) {
	w, err := a.OpenWorkspace()
	if err != nil {
		return nil, err
	}
	saved, err := records.Saved(w, c)
	saved = slices.DeleteFunc(saved, func(r records.Record) bool { return r.Self })
	return a.named(saved), err
}

// named returns the records whose report is known. It reports the others and
// counts them as unreadable.
func (a *app) named(all []records.Record) []records.Record {
	return slices.DeleteFunc(all, func(r records.Record) bool {
		if r.Name() == "" {
			a.reportUnreadable(r)
		}
		return r.Name() == ""
	})
}

// pooledTalks returns the interviews that count in scores. It reports the errors
// and warnings of all these records.
func (a *app) pooledTalks(all []records.Record) []motive.Interview {
	a.reportErrors(all)
	for _, r := range all {
		if r.Usable() {
			_ = a.ReportProblems(r.Problems) // warnings
		}
	}
	return records.Pooled(all)
}

// reportErrors reports the records with errors, and counts them as unreadable. It
// warns of records with the same id, and of dates that cannot be right.
func (a *app) reportErrors(all []records.Record) {
	for _, r := range all {
		switch {
		case r.Stray:
		case r.Usable():
			a.warnRecordDates(r)
		default:
			a.reportUnreadable(r)
		}
	}
	a.warnTwins(all)
}

// warnTwins says which records have the same id, and that not all of them count.
func (a *app) warnTwins(all []records.Record) {
	for _, r := range records.Copies(all) {
		a.Say("warning: %s and %s hold the same record, which counts once; remove one of them", r.Path, strings.Join(r.Twins, " and "))
	}
	for _, c := range records.Conflicts(all) {
		a.Say("warning: the records with the id %s differ, so none of them counts: %s; see the difference with buyin show %s", c.ID, strings.Join(c.Paths, " and "), shellArg(c.Theirs[0].Name()))
	}
}

// conflictsOf are the conflicts of a report's records as pages show them.
func conflictsOf(theirs []records.Record) (all []show.Conflict) {
	for _, c := range records.Conflicts(theirs) {
		all = append(all, show.Conflict{ID: c.ID, Paths: c.Paths, Show: "buyin show " + shellArg(c.Theirs[0].Name())})
	}
	return all
}

// reportUnreadable says why a record cannot be used, and counts it.
func (a *app) reportUnreadable(r records.Record) {
	a.unreadable++
	if r.Err != nil {
		a.Say("%v", r.Err)
		return
	}
	_ = a.ReportProblems(r.Problems)
}

// loadPerson loads everything kept about the report that the name means.
func (a *app) loadPerson(name string, c motive.Catalogue) (records.Person, error) {
	all, err := a.loadRecords(c)
	if err != nil {
		return records.Person{}, err
	}
	found, err := findRecorded(name, all)
	if err != nil {
		return records.Person{}, a.namePossibleFiles(name, c, err)
	}
	return records.About(a.Workspace, c, found, all)
}

// namePossibleFiles names the files that hold the name of a report of whom no
// record can be read. Without any it returns err.
func (a *app) namePossibleFiles(name string, c motive.Catalogue, err error) error {
	var ambiguous *records.AmbiguousError
	if errors.As(err, &ambiguous) {
		return err
	}
	files, ferr := records.FindFiles(a.Workspace, c, name)
	if ferr != nil {
		return ferr
	}
	for _, u := range files.Unread {
		if u.Named {
			a.Say("%s may be theirs, because it holds the name %s (%s); check it, then delete it yourself if it is", u.Path, name, strings.TrimSpace(u.Err.Error()))
			err = env.ErrProblems
		}
	}
	return err
}

// readText returns the text of a file of the workspace, or why it cannot be read.
func (a *app) readText(path string) string {
	data, err := a.Workspace.ReadFile(path)
	if err != nil {
		return "(" + err.Error() + ")"
	}
	return string(data)
}
