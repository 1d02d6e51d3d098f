package overlaptest

import (
	"math"
	"sort"
	"time"
)

// dated is a record with the date it is ordered by.
type dated struct {
	*talk
	at    time.Time
	known bool // it has a date
}

// readTalks reads the notebook and the finished talks and asks (R11), oldest
// first, each with its weight by age.
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

// pooled: a notebook always, a talk or an ask once it is finished.
func pooled(record map[string]any) bool {
	return text(record, "kind") == "notebook" || text(record, "finished") != ""
}

// dateOf: `started`, else `finished`.
func dateOf(record map[string]any) (time.Time, bool) {
	for _, key := range []string{"started", "finished"} {
		if at, err := time.Parse(time.RFC3339, text(record, key)); err == nil {
			return at, true
		}
	}
	return time.Time{}, false
}

// older: by moment; a record without a date comes as the newest. Records of
// one moment are ordered by id (R12).
func older(a, b dated) bool {
	if a.known != b.known {
		return a.known
	}
	if a.known && !a.at.Equal(b.at) {
		return a.at.Before(b.at)
	}
	return text(a.record, "id") < text(b.record, "id")
}

// weigh sets f = 0.5^(days/365) to the newest. A date more than a day in the
// future is treated as the newest date that is not, or as the oldest given if
// all are. Days are counted with their fractions (R13).
func weigh(list []dated, now string) {
	future := func(d dated) bool {
		at, err := time.Parse(time.RFC3339, now)
		return err == nil && d.at.After(at.Add(24*time.Hour))
	}
	var newest time.Time
	found := false
	for _, d := range list { // oldest first: the last one that counts is the newest
		if d.known && !future(d) {
			newest, found = d.at, true
		}
	}
	for _, d := range list {
		d.weight = 1 // without a date: as the newest (R14)
		if d.known && found && !future(d) {
			days := newest.Sub(d.at).Hours() / 24
			d.weight = math.Pow(0.5, days/365)
		}
	}
}
