package asks

import (
	"slices"

	"buyin/internal/overlap/outcome"
	"buyin/internal/records"
)

// Outcomes returns the asks with an outcome that counts, from the oldest, and how many
// outcomes do not count.
//
// A report can have several records of one ask if it was put again, or if the records
// of two names were merged. Each day on which it was put was a conversation of its own
// and counts, with the newest outcome of that day; but the same outcome, known on the
// same day, counts once. An outcome of an ask that was never put counts if the report
// has no other outcome of the ask; of several, the one that was known last.
//
// The newest outcome of a day is that of the newest record, in which Record records
// them, so that what is recorded now counts, whatever its date.
//
// Asks that name no goals may be different ones, so all their outcomes count.
func Outcomes(all []records.Record) (counted []records.Record, repeated int) {
	of := map[key][]records.Record{}
	for _, r := range All(all) {
		switch k := keyOf(r.Interview.Goals, r.Name()); {
		case r.Interview.Outcome == nil:
		case k.goals == "":
			counted = append(counted, r)
		default:
			of[k] = append(of[k], r)
		}
	}
	for _, known := range of {
		distinct := distinctOutcomes(newestOfDays(known))
		counted = append(counted, distinct...)
		repeated += len(known) - len(distinct)
	}
	slices.SortStableFunc(counted, func(a, b records.Record) int { return records.CompareAge(a.Interview, b.Interview) })
	return counted, repeated
}

// newestOfDays returns the newest of one person's records of an ask for each day on
// which it was put, else the one whose outcome was known last. They come from the
// oldest.
func newestOfDays(known []records.Record) (newest []records.Record) {
	put := slices.DeleteFunc(slices.Clone(known), func(r records.Record) bool { return r.Interview.Put == nil })
	if len(put) == 0 {
		last := known[0]
		for _, r := range known {
			if !isKnownLater(last, r) {
				last = r
			}
		}
		return []records.Record{last}
	}
	for i, r := range put {
		if !slices.ContainsFunc(put[i+1:], func(newer records.Record) bool { return newer.Interview.Put.On == r.Interview.Put.On }) {
			newest = append(newest, r)
		}
	}
	return newest
}

// isKnownLater reports whether the outcome of an ask that was never put was known on a
// later day than that of another one. Such records have no time of their own.
func isKnownLater(a, b records.Record) bool {
	of, than := a.Interview.Outcome, b.Interview.Outcome
	return of != nil && (than == nil || of.On > than.On)
}

// distinctOutcomes leaves out records whose outcome a newer one repeats. They come from
// the oldest.
func distinctOutcomes(known []records.Record) (distinct []records.Record) {
	for i, r := range known {
		if !slices.ContainsFunc(known[i+1:], func(newer records.Record) bool { return *newer.Interview.Outcome == *r.Interview.Outcome }) {
			distinct = append(distinct, r)
		}
	}
	return distinct
}

// Pairs returns what is known of overlaps: for each outcome that counts, of an ask that
// was put when something was known of the report, the overlap then and the outcome. It
// returns no names.
func Pairs(all []records.Record) (pairs []outcome.Pair) {
	counted, _ := Outcomes(all)
	for _, r := range counted {
		if put := r.Interview.Put; put != nil && put.Overlap != nil {
			pairs = append(pairs, outcome.Pair{Overlap: *put.Overlap, Says: r.Interview.Outcome.Says})
		}
	}
	return pairs
}
