// Package promises keeps what a manager and a report have promised each other: it
// lists the promises of all records, adds one, and says what became of it.
//
// A promise is kept in the record of the ask that is under way, else in the
// report's notebook. Ids (p1, p2, ...) count over all records of a report. The
// package asks nobody and knows no clock.
package promises

import (
	"cmp"
	"math"
	"slices"

	"buyin/internal/motive"
	"buyin/internal/records"
)

// An Entry is a promise with the record that holds it.
type Entry struct {
	motive.Promise
	Report string         // name of the report
	Record records.Record // that holds it; an unfinished talk too
}

// ByManager reports whether the manager made the promise.
func (e Entry) ByManager() bool { return e.By == motive.ByManager }

// IsOpen reports whether the promise is neither kept, broken nor taken back.
func (e Entry) IsOpen() bool { return e.Kept == nil && !e.Dropped }

// IsBroken reports whether the manager has said that they broke it.
func (e Entry) IsBroken() bool { return e.Kept != nil && !*e.Kept && !e.Dropped }

// All returns the promises of all records, by the report's name and then in the
// order of their ids. Records with errors, and those that count nowhere, are left
// out.
func All(all []records.Record) (entries []Entry) {
	for _, name := range records.Names(all) {
		entries = append(entries, Of(name, all)...)
	}
	return entries
}

// Of returns the promises of one report, in the order of their ids.
func Of(report string, all []records.Record) (entries []Entry) {
	for _, r := range records.Of(report, all) {
		if !holdsPromises(r) {
			continue
		}
		for _, p := range r.Interview.Promises {
			entries = append(entries, Entry{p, r.Name(), r})
		}
	}
	slices.SortStableFunc(entries, func(a, b Entry) int {
		return cmp.Or(cmp.Compare(numberOf(a.ID), numberOf(b.ID)), cmp.Compare(a.ID, b.ID))
	})
	return entries
}

// Open returns the promises that are open, the one that is due first at the
// beginning. Those without a date come last.
func Open(entries []Entry) []Entry {
	open := slices.DeleteFunc(slices.Clone(entries), func(e Entry) bool { return !e.IsOpen() })
	slices.SortStableFunc(open, func(a, b Entry) int { return cmp.Compare(cmp.Or(a.Due, "9999"), cmp.Or(b.Due, "9999")) })
	return open
}

// holdsPromises reports whether the promises of a record count.
func holdsPromises(r records.Record) bool {
	return r.Usable() && !r.Self && !r.Stray && !r.Copy && !r.Differs
}

// numberOf returns the number of an id such as p3; other ids come after all of
// these.
func numberOf(id string) int { return cmp.Or(motive.PromiseNumber(id), math.MaxInt) }

// NextID returns an id that no record of the report has. Records with errors
// count, too, as far as they could be read.
func NextID(theirs []records.Record) string { return motive.PromiseID(Highest(theirs) + 1) }

// Highest returns the highest number of an id in the records of a report, 0 if
// there is none.
func Highest(theirs []records.Record) (highest int) {
	for _, r := range theirs {
		for _, p := range r.Interview.Promises {
			highest = max(highest, motive.PromiseNumber(p.ID))
		}
	}
	return highest
}
