package overlaptest

import (
	"math"
	"sort"
	"time"
)

// dated is a record and the date that orders it.
type dated struct {
	*talk
	at    time.Time
	known bool // the record has a date
}

// readTalks reads the records that are pooled (R11): the notebook, and the
// finished talks and asks. It returns them oldest first, each with its weight
// by age.
func readTalks(c Catalogue, records []map[string]any, now string) []*talk {
	var list []dated
	for _, r := range records {
		if !pooled(r) {
			continue
		}
		d := dated{talk: readTalk(c, r)}
		d.at, d.known = dateOf(r)
		list = append(list, d)
	}
	sort.SliceStable(list, func(a, b int) bool { return older(list[a], list[b]) })
	weigh(list, now)
	var talks []*talk
	for _, d := range list {
		talks = append(talks, d.talk)
	}
	return talks
}

// pooled reports whether a record is pooled. A notebook always is; a talk or an
// ask is once it is finished.
func pooled(record map[string]any) bool {
	return text(record, "kind") == "notebook" || text(record, "finished") != ""
}

// dateOf returns the date in `started`, or else in `finished`.
func dateOf(record map[string]any) (time.Time, bool) {
	for _, key := range []string{"started", "finished"} {
		if at, err := time.Parse(time.RFC3339, text(record, key)); err == nil {
			return at, true
		}
	}
	return time.Time{}, false
}

// older reports whether a comes before b. It compares moments. A record without
// a date counts as the newest. Records of the same moment are ordered by id
// (R12).
func older(a, b dated) bool {
	if a.known != b.known {
		return a.known
	}
	if a.known && !a.at.Equal(b.at) {
		return a.at.Before(b.at)
	}
	return text(a.record, "id") < text(b.record, "id")
}

// weigh sets each record's weight to f = 0.5^(days/365), in which days is the
// record's age relative to the newest record. Fractions of a day count (R13).
// Dates more than a day in the future are ignored when the newest record is
// looked up. A record with such a date, or without a date, gets weight 1. So do
// all records if every date is in the future.
func weigh(list []dated, now string) {
	future := func(d dated) bool {
		at, err := time.Parse(time.RFC3339, now)
		return err == nil && d.at.After(at.Add(24*time.Hour))
	}
	var newest time.Time
	found := false
	for _, d := range list { // the list is oldest first, so the last match is the newest
		if d.known && !future(d) {
			newest, found = d.at, true
		}
	}
	for _, d := range list {
		d.weight = 1 // also the weight of a record without a date: it counts as the newest (R14)
		if d.known && found && !future(d) {
			days := newest.Sub(d.at).Hours() / 24
			d.weight = math.Pow(0.5, days/365)
		}
	}
}
