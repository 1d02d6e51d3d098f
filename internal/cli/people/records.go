package people

import (
	"errors"
	"slices"
	"strings"

	"buyin/internal/cli/env"
	"buyin/internal/motive"
	"buyin/internal/present/show"
	"buyin/internal/records"
	"buyin/internal/records/naming"
)

// Commands report records that they cannot use: every command those without a
// readable name, because they may be anybody's; those with errors only a command
// that is about their report.

// LoadRecords reads all records of the workspace whose report is known, even
// those with errors. It reports the others and counts them as unreadable.
func (rd *Reader) LoadRecords(c motive.Catalogue) ([]records.Record, error) {
	w, err := rd.OpenWorkspace()
	if err != nil {
		return nil, err
	}
	all, err := records.All(w, c)
	return rd.Named(all), err
}

// LoadSaved is LoadRecords for the finished talks and notebooks alone.
func (rd *Reader) LoadSaved(c motive.Catalogue) ([]records.Record, error) {
	w, err := rd.OpenWorkspace()
	if err != nil {
		return nil, err
	}
	saved, err := records.Saved(w, c)
	saved = slices.DeleteFunc(saved, func(r records.Record) bool { return r.Self })
	return rd.Named(saved), err
}

// Named returns the records whose report is known. It reports the others and
// counts them as unreadable.
func (rd *Reader) Named(all []records.Record) []records.Record {
	return slices.DeleteFunc(all, func(r records.Record) bool {
		if r.Name() == "" {
			rd.reportUnreadable(r)
		}
		return r.Name() == ""
	})
}

// PooledTalks returns the interviews that count in scores. It reports the errors
// and warnings of all these records.
func (rd *Reader) PooledTalks(all []records.Record) []motive.Interview {
	rd.ReportErrors(all)
	for _, r := range all {
		if r.Usable() {
			_ = rd.ReportProblems(r.Problems) // warnings
		}
	}
	return records.Pooled(all)
}

// ReportErrors reports the records with errors, and counts them as unreadable. It
// warns of records with the same id, and of dates that cannot be right.
func (rd *Reader) ReportErrors(all []records.Record) {
	for _, r := range all {
		switch {
		case r.Stray:
		case r.Usable():
			rd.warnRecordDates(r)
		default:
			rd.reportUnreadable(r)
		}
	}
	rd.WarnTwins(all)
}

// WarnTwins says which records have the same id, and that not all of them count.
func (rd *Reader) WarnTwins(all []records.Record) {
	for _, r := range records.Copies(all) {
		rd.Say("warning: %s and %s hold the same record, which counts once; remove one of them", r.Path, strings.Join(r.Twins, " and "))
	}
	for _, c := range records.Conflicts(all) {
		rd.Say("warning: the records with the id %s differ, so none of them counts: %s; see the difference with %s show %s", c.ID, strings.Join(c.Paths, " and "), rd.Program(), ShellArg(c.Theirs[0].Name()))
	}
}

// ConflictsOf are the conflicts of a report's records as pages show them.
func (rd *Reader) ConflictsOf(theirs []records.Record) (all []show.Conflict) {
	for _, c := range records.Conflicts(theirs) {
		all = append(all, show.Conflict{ID: c.ID, Paths: c.Paths, Show: rd.Program() + " show " + ShellArg(c.Theirs[0].Name())})
	}
	return all
}

// reportUnreadable says why a record cannot be used, and counts it.
func (rd *Reader) reportUnreadable(r records.Record) {
	rd.Unreadable++
	if r.Err != nil {
		rd.Say("%v", r.Err)
		return
	}
	_ = rd.ReportProblems(r.Problems)
}

// LoadPerson loads everything kept about the report that the name means.
func (rd *Reader) LoadPerson(name string, c motive.Catalogue) (records.Person, error) {
	all, err := rd.LoadRecords(c)
	if err != nil {
		return records.Person{}, err
	}
	found, err := FindRecorded(name, all)
	if err != nil {
		return records.Person{}, rd.namePossibleFiles(name, c, err)
	}
	return records.About(rd.Workspace, c, found, all)
}

// namePossibleFiles names the files that hold the name of a report of whom no
// record can be read. Without any it returns err.
func (rd *Reader) namePossibleFiles(name string, c motive.Catalogue, err error) error {
	var ambiguous *naming.AmbiguousError
	if errors.As(err, &ambiguous) {
		return err
	}
	files, ferr := records.FindFiles(rd.Workspace, c, name)
	if ferr != nil {
		return ferr
	}
	for _, u := range files.Unread {
		if u.Named {
			rd.Say("%s may be theirs, because it holds the name %s (%s); check it, then delete it yourself if it is", u.Path, name, strings.TrimSpace(u.Err.Error()))
			err = env.ErrProblems
		}
	}
	return err
}

// ReadText returns the text of a file of the workspace, or why it cannot be read.
func (rd *Reader) ReadText(path string) string {
	data, err := rd.Workspace.ReadFile(path)
	if err != nil {
		return "(" + err.Error() + ")"
	}
	return string(data)
}
