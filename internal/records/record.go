package records

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"buyin/internal/motive"
	"buyin/internal/records/naming"
)

// A Record is one file of the workspace with what it holds about a person: a
// finished talk, a notebook, the manager's own interview or an unfinished talk.
type Record struct {
	ID         string // as written in the file, whatever the file is called
	Path       string
	Interview  motive.Interview // as far as it could be read
	Problems   motive.Problems  // what decoding a saved record found
	Err        error            // why the file could not be read, or its journal not replayed
	Unfinished bool             // a journal rather than a saved record
	Draft      string           // unfinished: words typed for an answer that was not completed
	Busy       bool             // unfinished: a running buyin has it open
	Self       bool             // the manager's own interview
	Stray      bool             // a backup, another copy, or in a subfolder: it never counts
	Text       string           // what to show of it in place of its contents, or ""
	Twins      []string         // paths of other saved records with the same id
	Copy       bool             // equal to one of Twins, which counts instead
	Differs    bool             // one of Twins differs: none of them counts
}

// Name returns the report's name, "" if it cannot be read.
func (r Record) Name() string { return r.Interview.Report.Name }

// Usable reports whether the record's evidence may be scored: it was read in
// full and has no errors.
func (r Record) Usable() bool {
	worst, any := r.Problems.Worst()
	return r.Err == nil && (!any || worst < motive.Error)
}

// counts reports whether it is a saved record in its place, and the only one with
// its id.
func (r Record) counts() bool { return !r.Unfinished && !r.Stray && !r.Copy && !r.Differs }

// IsNotebook reports whether it holds notes gathered outside a talk.
func (r Record) IsNotebook() bool { return r.counts() && r.Interview.Kind == motive.KindNotebook }

// IsFinishedTalk reports whether it is a finished talk with a report.
func (r Record) IsFinishedTalk() bool {
	return r.counts() && !r.Self && r.Interview.Kind != motive.KindNotebook && r.Interview.Finished != ""
}

// IsPooled reports whether its evidence counts in the report's scores: a usable
// notebook, or a usable talk or ask that is finished.
func (r Record) IsPooled() bool {
	return r.Usable() && r.counts() && (r.IsNotebook() || r.Interview.Finished != "")
}

// Time returns when the record started, or else finished; false if neither is
// known.
func (r Record) Time() (time.Time, bool) { return timeOf(r.Interview) }

// Day returns the record's date (2006-01-02); false if it is unknown.
func (r Record) Day() (string, bool) {
	at, known := r.Time()
	return at.Format(time.DateOnly), known
}

// Age returns the whole days since Time; false if that is unknown.
func (r Record) Age(now time.Time) (days int, known bool) {
	at, known := r.Time()
	return wholeDays(now.Sub(at)), known
}

func timeOf(iv motive.Interview) (time.Time, bool) {
	at, err := time.Parse(time.RFC3339, cmp.Or(iv.Started, iv.Finished))
	return at, err == nil
}

func wholeDays(d time.Duration) int { return int(d.Hours() / 24) }

// Of returns the records of one report, oldest first, in the order of CompareAge.
func Of(report string, all []Record) []Record {
	var theirs []Record
	for i := range all {
		if naming.Same(all[i].Name(), report) {
			theirs = append(theirs, all[i])
		}
	}
	slices.SortStableFunc(theirs, func(a, b Record) int { return CompareAge(a.Interview, b.Interview) })
	return theirs
}

// CompareAge orders the interviews of one report from the oldest: by when they
// started, else finished. One without a time comes last, because it counts as the
// newest. Of two of one time, the ids decide. It is the only order of records: what
// is the newest for a score is the newest everywhere.
func CompareAge(a, b motive.Interview) int {
	return cmp.Or(compareTimes(a, b), strings.Compare(a.ID, b.ID))
}

func compareTimes(a, b motive.Interview) int {
	at, aKnown := timeOf(a)
	bt, bKnown := timeOf(b)
	switch {
	case aKnown && bKnown:
		return at.Compare(bt)
	case aKnown:
		return -1
	case bKnown:
		return 1
	}
	return 0
}
