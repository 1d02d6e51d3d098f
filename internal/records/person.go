package records

import (
	"buyin/internal/motive"
	"buyin/internal/store"
)

// A Person is everything that the workspace has about one report.
type Person struct {
	Name    string
	Records []Record // oldest first
	Files   Files    // every file of theirs, and those that mention them
}

// About returns everything kept about a report. all holds the records of everybody.
func About(w *store.Workspace, c motive.Catalogue, report string, all []Record) (Person, error) {
	files, err := FindFiles(w, c, report)
	return Person{report, Of(report, all), files}, err
}
