package present

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

// ageText gives the age: "the talk of 2026-08-10 is 105 days old".
func (s StaleTalk) ageText() string {
	return fmt.Sprintf("the talk of %s is %d days old", s.Day, s.Days)
}

// staleLines warns about the stale talks with one report, with a line for each
// talk.
func staleLines(all []StaleTalk) []page.Inline {
	var lines []page.Inline
	for _, s := range all {
		line := page.Textf("%s%s; it may no longer speak for them.", page.OurSpan(page.Doubtful, "Stale: "), s.ageText())
		if s.Newest {
			line = page.Textf("%s%s, and none came after it; talk again first.", page.OurSpan(page.Doubtful, "Stale: "), s.ageText())
		}
		lines = append(lines, line)
	}
	return lines
}

// staleTalks lists the reports to talk to again, and the older talks that still
// count.
func (t *Team) staleTalks() page.Section {
	s := page.Section{ID: "stale", Title: page.Ours("Stale talks")}
	var again, older []page.Inline
	for _, r := range t.Result.Reports {
		var days []page.Inline
		for _, st := range t.members[r.Name].Stale {
			if st.Newest {
				again = append(again, page.Textf("%s (%s, %s days ago)", r.Name, st.Day, st.Days))
			} else {
				days = append(days, page.Untrusted(st.Day))
			}
		}
		if len(days) > 0 {
			older = append(older, page.Textf("%s (%s)", r.Name, page.Join(days, ", ", ", ")))
		}
	}
	if len(again) > 0 {
		s.Blocks = append(s.Blocks, page.Paragraph(page.Textf("%s with %s: the newest talk is out of date.", page.OurSpan(page.Doubtful, "Talk again"), page.Join(again, "; ", "; and "))))
	}
	if len(older) > 0 {
		s.Blocks = append(s.Blocks, page.Paragraph(page.Textf("%s, but still counted in part: %s.", page.OurSpan(page.Doubtful, "Out of date"), page.Join(older, "; ", "; "))))
	}
	return s
}
