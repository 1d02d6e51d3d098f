// Package summary counts and dates what is kept about reports.
package summary

import (
	"time"

	"buyin/internal/motive"
	"buyin/internal/overlap"
	"buyin/internal/records"
)

const (
	// StaleAfter is the age in days above which a talk no longer describes the
	// present.
	StaleAfter = 90
	// ExpiredAfter is the age in days above which buyin suggests deleting a talk.
	ExpiredAfter = 365
)

// A StaleReport is a report whose newest talk is stale.
type StaleReport struct {
	Name string
	Days int // since the newest talk
}

// StaleReports returns the reports whose newest finished talk is older than
// StaleAfter, in alphabetical order. A talk dated in the future makes nobody look
// fresh: it does not count.
func StaleReports(all []records.Record, now time.Time) (stale []StaleReport) {
	for _, name := range records.Names(all) {
		newest, found := 0, false
		for _, r := range records.Of(name, all) {
			if at, _ := r.Time(); records.IsFuture(at, now) {
				continue
			}
			if days, known := r.Age(now); known && r.IsFinishedTalk() && (!found || days < newest) {
				newest, found = days, true
			}
		}
		if found && newest > StaleAfter {
			stale = append(stale, StaleReport{name, newest})
		}
	}
	return stale
}

// ExpiredTalks returns the finished talks older than ExpiredAfter. Records of asks
// are kept for longer.
func ExpiredTalks(all []records.Record, now time.Time) (expired []records.Record) {
	for _, r := range all {
		if days, known := r.Age(now); known && r.IsFinishedTalk() && r.Interview.Kind != motive.KindAsk && days > ExpiredAfter {
			expired = append(expired, r)
		}
	}
	return expired
}

// A StaleTalk is one of a report's pooled talks that is stale.
type StaleTalk struct {
	Day    string // 2006-01-02
	Days   int    // since then
	Newest bool   // there is no newer one
}

// StaleTalks returns those of a report's talks, oldest first, that are older than
// StaleAfter.
func StaleTalks(talks []overlap.Talk, now time.Time) (stale []StaleTalk) {
	for i, t := range talks {
		at, known := records.Record{Interview: t.Interview}.Time()
		if days := int(now.Sub(at).Hours() / 24); known && days > StaleAfter {
			stale = append(stale, StaleTalk{at.Format(time.DateOnly), days, i == len(talks)-1})
		}
	}
	return stale
}
