package records

import (
	"slices"
	"time"

	"buyin/internal/motive"
	"buyin/internal/overlap"
)

// Pool orders the interviews of one report from the oldest, each with its age
// in days relative to the newest, and without the words that may not be quoted now.
// One without a time counts as the newest.
//
// A time in the future (see DateFaults) decides the order, but ages nothing: the
// interview is as old as the newest one that is not in the future. If all are in
// the future, none has an age.
func Pool(interviews []motive.Interview, now time.Time) []overlap.Talk {
	ordered := slices.Clone(interviews)
	slices.SortStableFunc(ordered, CompareAge)
	ordered = Quotable(ordered, now)
	var newest time.Time
	for _, iv := range ordered {
		if at, known := timeOf(iv); known && !IsFuture(at, now) {
			newest = at // the last one is the newest
		}
	}
	var talks []overlap.Talk
	for _, iv := range ordered {
		days := 0.0
		if at, known := timeOf(iv); known && at.Before(newest) {
			days = newest.Sub(at).Hours() / 24
		}
		talks = append(talks, overlap.Talk{Interview: iv, Days: days})
	}
	return talks
}

// futureAfter is how far ahead of the clock a time may be; clocks differ, and
// so do time zones that were written down by hand.
const futureAfter = 24 * time.Hour

// IsFuture reports whether a time is in the future, by more than clocks differ.
func IsFuture(at, now time.Time) bool { return at.Sub(now) > futureAfter }

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
