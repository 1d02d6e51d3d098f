package stated

import (
	"fmt"

	"buyin/internal/page"
)

// A StaleTalk is a talk that is too old to describe the present.
type StaleTalk struct {
	Day    string // as 2026-08-10
	Days   int    // age in days
	Newest bool   // it is the newest talk with the report
}

// AgeText gives the age: "the talk of 2026-08-10 is 105 days old".
func (s StaleTalk) AgeText() string {
	return fmt.Sprintf("the talk of %s is %d days old", s.Day, s.Days)
}

// StaleLines warns about the stale talks with one report, with a line for each
// talk.
func StaleLines(all []StaleTalk) []page.Inline {
	var lines []page.Inline
	for _, s := range all {
		line := page.Textf("%s%s; it may no longer speak for them.", page.OurSpan(page.Doubtful, "Stale: "), s.AgeText())
		if s.Newest {
			line = page.Textf("%s%s, and none came after it; talk again first.", page.OurSpan(page.Doubtful, "Stale: "), s.AgeText())
		}
		lines = append(lines, line)
	}
	return lines
}
