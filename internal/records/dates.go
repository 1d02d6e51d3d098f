package records

import (
	"time"

	"buyin/internal/motive"
	"buyin/internal/visible"
)

// A DateFault is a date of a record that cannot be right. It ages nothing.
type DateFault struct {
	Path                  []any // where it is written, from the root of the document
	Rule, Message, Remedy string
}

// DateFaults returns the dates of an interview that are more than a day in the
// future, and an end before its start.
func DateFaults(iv motive.Interview, now time.Time) (faults []DateFault) {
	for _, d := range []struct{ key, date string }{{"started", iv.Started}, {"finished", iv.Finished}} {
		if at, err := time.Parse(time.RFC3339, d.date); err == nil && IsFuture(at, now) {
			faults = append(faults, DateFault{[]any{d.key}, "future-date",
				visible.Text(d.date) + " is in the future, so no other record is older because of it", "correct the date"})
		}
	}
	start, startErr := time.Parse(time.RFC3339, iv.Started)
	end, endErr := time.Parse(time.RFC3339, iv.Finished)
	if startErr == nil && endErr == nil && end.Before(start) {
		faults = append(faults, DateFault{[]any{"finished"}, "end-before-start",
			visible.Text(iv.Finished) + " is before the start, " + visible.Text(iv.Started), "correct one of the two"})
	}
	if iv.Told != nil && isFutureDay(iv.Told.On, now.Format(time.DateOnly)) {
		faults = append(faults, DateFault{[]any{"told", "on"}, "future-date",
			visible.Text(iv.Told.On) + " is in the future, so this promise does not hold yet", "correct the date"})
	}
	return faults
}
