package records

import (
	"buyin/internal/motive"
	"buyin/internal/store"
)

// A Person is everything that the workspace holds about one report.
type Person struct {
	Name    string
	Records []Record // oldest first
	Files   Files    // every file of theirs, and those that mention them
}

// About returns everything held about a report. all are the records of everybody.
func About(w *store.Workspace, c motive.Catalogue, report string, all []Record) (Person, error) {
	files, err := FindFiles(w, c, report)
	return Person{report, Of(report, all), files}, err
}
