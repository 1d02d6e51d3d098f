package present

import (
	"buyin/internal/page"
)

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
