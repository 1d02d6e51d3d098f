package cli

import (
	"os"

	"buyin/internal/corpus"
	"buyin/internal/motive"
	"buyin/internal/records"
)

// loadRecords reads all records of the workspace whose report is known, even
// those with errors. The others are reported and counted as unreadable.
func (a *app) loadRecords(c motive.Catalogue) ([]records.Record, error) {
	w, err := a.OpenWorkspace()
	if err != nil {
		return nil, err
	}
	found, err := records.All(w, c)
	var all []records.Record
	for _, r := range found {
		if r.Name() == "" {
			a.reportUnreadable(r)
			continue
		}
		all = append(all, r)
	}
	return all, err
}

// loadFinishedTalks reads the finished talks and notebooks of the workspace.
// Those with errors are reported and counted as unreadable.
func (a *app) loadFinishedTalks(c motive.Catalogue) ([]motive.Interview, error) {
	w, err := a.OpenWorkspace()
	if err != nil {
		return nil, err
	}
	saved, err := records.Saved(w, c)
	if err != nil {
		return nil, err
	}
	var all []motive.Interview
	for _, r := range saved {
		switch {
		case r.Self:
		case !r.Usable():
			a.reportUnreadable(r)
		default:
			_ = a.ReportProblems(r.Problems) // warnings
			if r.IsPooled() {
				all = append(all, r.Interview)
			}
		}
	}
	return all, nil
}

// loadPerson loads everything kept about the report that the name means.
func (a *app) loadPerson(name string, c motive.Catalogue) (records.Person, error) {
	all, err := a.loadRecords(c)
	if err != nil {
		return records.Person{}, err
	}
	if name, err = findRecorded(name, all); err != nil {
		return records.Person{}, err
	}
	return records.About(a.Workspace, c, name, all)
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

// readText is the text of a file of the workspace, or why it cannot be read.
func readText(path string) string {
	data, err := os.ReadFile(path)
	if err != nil {
		return "(" + corpus.DescribeFileError(err).Error() + ")"
	}
	return string(data)
}
