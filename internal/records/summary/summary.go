package summary

import (
	"slices"

	"buyin/internal/motive"
	"buyin/internal/records"
)

// A Summary counts what is kept about one report.
type Summary struct {
	Name       string
	Talks      int            // finished
	Last       records.Record // the newest talk; empty if there are no talks
	Notes      int
	Unfinished int
	Strays     int  // files that hold a record and never count
	Conflicts  int  // ids of several records that differ
	Self       bool // it is the manager, and their own interview is kept
}

// Summarize counts the records of one report, given oldest first.
func Summarize(name string, theirs []records.Record) Summary {
	s := Summary{Name: name, Conflicts: len(records.Conflicts(theirs))}
	for _, r := range theirs {
		switch {
		case r.Stray:
			s.Strays++
		case r.Unfinished:
			s.Unfinished++
		case r.Self:
			s.Self = true
		case r.IsNotebook():
			s.Notes += len(r.Interview.Turns)
		case r.IsFinishedTalk() && (r.Interview.Kind != motive.KindAsk || !r.Interview.HoldsNothing()):
			s.Talks++
			s.Last = r
		}
	}
	return s
}

// A Side is what is kept about one of two persons, for comparing them.
type Side struct {
	Summary
	Days     []string // of the finished talks
	Teams    []string
	Roles    []string
	Managers []string
	Told     *motive.Told
}

// Compare returns what is kept about a report in the form in which two persons
// are compared.
func Compare(name string, theirs []records.Record, today string) Side {
	s := Side{Summary: Summarize(name, theirs), Told: records.Promised(theirs, today)}
	add := func(list *[]string, value string) {
		if value != "" && !slices.Contains(*list, value) {
			*list = append(*list, value)
		}
	}
	for _, r := range theirs {
		if day, known := r.Day(); known && r.IsFinishedTalk() {
			add(&s.Days, day)
		}
		add(&s.Teams, r.Interview.Report.Team)
		add(&s.Roles, r.Interview.Report.Role)
		add(&s.Managers, r.Interview.Manager)
	}
	return s
}
