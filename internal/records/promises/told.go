package promises

import (
	"buyin/internal/motive"
	"buyin/internal/records"
	"buyin/internal/store"
)

// KeepTold writes into the report's notebook what they were told about the notes that
// are kept, so that it holds from its day on although nothing else was said. It begins
// a notebook if there is none. What they were told later stays.
func KeepTold(w *store.Workspace, c motive.Catalogue, report string, told motive.Told, newID func() (string, error)) error {
	return w.Transaction(func() ([]store.Step, []string, error) {
		all, err := load(w, c)
		if err != nil {
			return nil, nil, err
		}
		theirs := records.Of(report, all)
		r, began, err := notebook(w, c, report, theirs, newID)
		if err != nil {
			return nil, nil, err
		}
		iv := r.Interview
		if iv.Told != nil && iv.Told.On > told.On {
			return nil, nil, nil
		}
		iv.Told = &told
		step, err := write(w, c, r, iv, began)
		return []store.Step{step}, nil, err
	})
}
