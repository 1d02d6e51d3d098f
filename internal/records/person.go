package records

import (
	"errors"

	"buyin/internal/codec"
	"buyin/internal/motive"
	"buyin/internal/store"
)

// A Person is everything that the workspace holds about one report.
type Person struct {
	Name    string
	Records []Record      // oldest first
	Files   store.Holding // every file of theirs, and those that mention them
}

// About gathers everything held about a report, whose records are among all.
func About(w *store.Workspace, c motive.Catalogue, report string, all []Record) (Person, error) {
	files, err := w.Held(report, ownerReader(c))
	return Person{report, Of(report, all), files}, err
}

// Forget removes every file of a report's, and looks again.
func Forget(w *store.Workspace, c motive.Catalogue, report string) (store.Forgotten, error) {
	return w.Forget(report, ownerReader(c))
}

// ownerReader reads whose a file is. Only the name is needed: other errors in a
// file must not keep it from being forgotten.
func ownerReader(c motive.Catalogue) store.Whose {
	return store.Whose{
		Interview: func(path string, data []byte) (string, error) {
			iv, problems := codec.DecodeInterview(path, data, c)
			if iv.Report.Name == "" {
				if len(problems) > 0 {
					return "", problems[0]
				}
				return "", errors.New("it names no report")
			}
			return iv.Report.Name, nil
		},
		Header: func(line []byte) (string, error) {
			start, err := decodeStart(line)
			if err != nil || start.Report.Name == "" {
				return "", errors.New("the head of the journal is not buyin's")
			}
			return start.Report.Name, nil
		},
	}
}
