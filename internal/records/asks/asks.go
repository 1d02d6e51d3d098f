// Package asks finds the asks that are on record, says which outcome is not
// recorded yet, and records outcomes.
//
// A record of kind ask is about one ask (its goals) and one report. If an ask was
// put several times, the newest record, in the order in which records are pooled, is
// the ask that is under way. The current day and new ids are arguments; the package
// computes no figures.
package asks

import (
	"slices"
	"strings"
	"time"

	"buyin/internal/motive"
	"buyin/internal/records"
	"buyin/internal/records/naming"
)

// Day returns the day (2006-01-02) of an ask: on which it was put, else on which
// the talk about it started, else that of its outcome; "" if none is known.
func Day(iv motive.Interview) string {
	day := iv.Day()
	if iv.Put != nil {
		day = iv.Put.On
	}
	if day == "" && iv.Outcome != nil {
		day = iv.Outcome.On
	}
	return day
}

// isAsk reports whether a record is a saved ask that counts. Several that differ
// and have one id do not count.
func isAsk(r records.Record) bool {
	return r.Interview.Kind == motive.KindAsk && !r.Unfinished && !r.Stray && !r.Self && !r.Copy && !r.Differs
}

// All returns the asks on record that can be read in full, from the oldest, in the
// order of records.CompareAge.
func All(all []records.Record) (asks []records.Record) {
	for _, r := range all {
		if isAsk(r) && r.Usable() {
			asks = append(asks, r)
		}
	}
	slices.SortStableFunc(asks, func(a, b records.Record) int {
		return records.CompareAge(a.Interview, b.Interview)
	})
	return asks
}

// A key says which asks are one: the goals, and the report's name as it is compared.
type key struct{ goals, report string }

func keyOf(goals, report string) key { return key{goals, naming.Fold(report)} }

// newest returns the newest record of each ask to each report. Records of asks that
// were put come before those that only hold an outcome, of which the one known last is
// the newest.
func newest(asks []records.Record) map[key]records.Record {
	found := map[key]records.Record{}
	for _, r := range asks { // from the oldest
		k := keyOf(r.Interview.Goals, r.Name())
		if before, known := found[k]; !known || r.Interview.Put != nil || before.Interview.Put == nil && !isKnownLater(before, r) {
			found[k] = r
		}
	}
	return found
}

// UnderWay returns the newest record of an ask to a report, whether its outcome is
// known or not; false if there is none.
func UnderWay(report, goals string, all []records.Record) (records.Record, bool) {
	r, found := newest(All(all))[keyOf(goals, report)]
	return r, found
}

// An Open ask is the newest one of its goals to a report, and has no outcome yet, or
// one that is to be confirmed.
type Open struct {
	records.Record
	Days int // since it was put, >= 0
}

// The days after which buyin asks what came of an ask.
const (
	afterYes   = 14
	afterOther = 42
)

// IsDue reports whether it is time to ask what came of it: from two weeks after they
// said yes, or yes if; from six weeks after any other answer, and after none. Asks
// that were refused need an outcome, too: if only those had one to which somebody
// agreed, the outcomes would say more for the asks than is true.
func (o Open) IsDue() bool {
	switch o.Interview.Reply {
	case motive.ReplyYes, motive.ReplyIf:
		return o.Days >= afterYes
	}
	return o.Days >= afterOther
}

// WithoutOutcome returns the asks that were put and have no outcome yet, from the
// oldest. today is a date (2006-01-02). An ask without a date that can be read, with
// one after today, or without goals under which its outcome could be recorded is left
// out, and so is one of whose day another record has the outcome, whether that counts
// or not (see Outcomes).
func WithoutOutcome(all []records.Record, today string) []Open {
	type putOn struct {
		key
		day string
	}
	known := map[putOn]bool{}
	for _, r := range All(all) {
		if put := r.Interview.Put; put != nil && r.Interview.Outcome != nil {
			known[putOn{keyOf(r.Interview.Goals, r.Name()), put.On}] = true
		}
	}
	return slices.DeleteFunc(latest(all, today), func(o Open) bool {
		return known[putOn{keyOf(o.Interview.Goals, o.Name()), o.Interview.Put.On}]
	})
}

// confirmDays is how long buyin asks again, from six weeks after a yes.
const confirmDays = 14

// ToConfirm returns the asks to which they said yes, or yes if, six to eight weeks ago,
// and whose outcome was recorded before those six weeks were over: it may have changed
// since. today is as in WithoutOutcome.
func ToConfirm(all []records.Record, today string) []Open {
	return slices.DeleteFunc(latest(all, today), func(o Open) bool {
		iv := o.Interview
		if iv.Outcome == nil || iv.Outcome.Says == motive.OutcomeVoid || iv.Reply != motive.ReplyYes && iv.Reply != motive.ReplyIf {
			return true
		}
		known, dated := daysBetween(Day(iv), iv.Outcome.On)
		return !dated || known >= afterOther || o.Days < afterOther || o.Days > afterOther+confirmDays
	})
}

// latest returns the newest ask of each goals to each report that was put until today,
// from the oldest.
func latest(all []records.Record, today string) (found []Open) {
	asks := All(all)
	last := newest(asks)
	for _, r := range asks {
		goals := r.Interview.Goals
		if goals == "" || r.Interview.Put == nil || last[keyOf(goals, r.Name())].Path != r.Path {
			continue
		}
		if days, known := daysBetween(Day(r.Interview), today); known && days >= 0 {
			found = append(found, Open{r, days})
		}
	}
	return found
}

// daysBetween returns the days from one date to another; false if one of them
// cannot be read.
func daysBetween(from, to string) (days int, known bool) {
	a, err := time.Parse(time.DateOnly, from)
	if err != nil {
		return 0, false
	}
	b, err := time.Parse(time.DateOnly, to)
	return int(b.Sub(a).Hours() / 24), err == nil
}

// keptYears is after how many years buyin suggests deleting an ask. Its outcome is of
// use for longer than a talk.
const keptYears = 2

// Expired returns the asks that are older than two years, by their days. today is a
// date (2006-01-02).
func Expired(all []records.Record, today string) (expired []records.Record) {
	now, err := time.Parse(time.DateOnly, today)
	if err != nil {
		return nil
	}
	limit := now.AddDate(-keptYears, 0, 0).Format(time.DateOnly)
	for _, r := range All(all) {
		if day := Day(r.Interview); day != "" && day < limit {
			expired = append(expired, r)
		}
	}
	slices.SortStableFunc(expired, func(a, b records.Record) int {
		return strings.Compare(Day(a.Interview), Day(b.Interview))
	})
	return expired
}
