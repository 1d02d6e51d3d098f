package promises

import (
	"slices"
	"time"

	"buyin/internal/motive"
	"buyin/internal/records"
	"buyin/internal/records/naming"
)

// Quotable returns records without the words that may not be quoted now. Their order
// stays. The figures of a record do not change.
func Quotable(all []records.Record, now time.Time) []records.Record {
	of := map[string][]int{} // the records of each report
	for i, r := range all {
		if !r.Self && !r.Stray {
			name := naming.Fold(r.Name())
			of[name] = append(of[name], i)
		}
	}
	quotable := slices.Clone(all)
	for _, theirs := range of {
		slices.SortStableFunc(theirs, func(a, b int) int { return records.CompareAge(all[a].Interview, all[b].Interview) })
		var interviews []motive.Interview
		for _, i := range theirs {
			interviews = append(interviews, all[i].Interview)
		}
		for k, iv := range records.Quotable(interviews, now) {
			quotable[theirs[k]].Interview = iv
		}
	}
	return quotable
}
