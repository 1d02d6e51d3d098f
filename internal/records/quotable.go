package records

import (
	"time"

	"buyin/internal/motive"
	"buyin/internal/records/promise"
)

// Quotable returns the interviews of one report, which come from the oldest, without
// the words that may not be quoted now. Of the day after today a promise holds already,
// because time zones differ.
func Quotable(ordered []motive.Interview, now time.Time) []motive.Interview {
	return promise.Quotable(ordered, now.AddDate(0, 0, 1).Format(time.DateOnly), func(t motive.Turn, iv motive.Interview) string { return dayOf(t, iv, "") })
}
