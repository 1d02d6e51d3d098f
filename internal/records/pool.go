package records

import (
	"slices"
	"time"

	"buyin/internal/motive"
	"buyin/internal/overlap"
)

// Pool orders the interviews of one report from the oldest, each with its age
// in days relative to the newest. One without a time counts as the newest.
func Pool(interviews []motive.Interview) []overlap.Talk {
	ordered := slices.Clone(interviews)
	slices.SortStableFunc(ordered, compareTimes)
	var newest time.Time
	for _, iv := range ordered {
		if at, known := timeOf(iv); known {
			newest = at // the last known is the newest
		}
	}
	var talks []overlap.Talk
	for _, iv := range ordered {
		days := 0.0
		if at, known := timeOf(iv); known {
			days = newest.Sub(at).Hours() / 24
		}
		talks = append(talks, overlap.Talk{Interview: iv, Days: days})
	}
	return talks
}

// Pooled returns the interviews of those records that count in a report's scores.
func Pooled(all []Record) []motive.Interview {
	var interviews []motive.Interview
	for _, r := range all {
		if r.IsPooled() {
			interviews = append(interviews, r.Interview)
		}
	}
	return interviews
}

// Questions returns the ids of the questions asked of a report in saved talks.
func Questions(report string, saved []Record) (ids []string) {
	for _, r := range saved {
		if r.Self || !SameName(r.Name(), report) {
			continue
		}
		for _, turn := range r.Interview.Turns {
			ids = append(ids, turn.Question)
		}
	}
	return ids
}
