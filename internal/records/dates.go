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
	future := func(key, on, so string) {
		if isFutureDay(on, now.Format(time.DateOnly)) {
			faults = append(faults, DateFault{[]any{key, "on"}, "future-date", visible.Text(on) + " is in the future" + so, "correct the date"})
		}
	}
	if iv.Told != nil {
		future("told", iv.Told.On, ", so this promise does not hold yet")
	}
	if iv.Put != nil {
		future("put", iv.Put.On, ", though the ask was put already")
	}
	if iv.Outcome != nil {
		future("outcome", iv.Outcome.On, ", though it says what came of the ask")
	}
	return faults
}
