package render

import "fmt"

// A Stale talk is one too old to speak for the present.
type Stale struct {
	Day    string // of the talk
	Days   int    // how old it is
	Newest bool   // no later talk was held with the report
}

// inWords says what it means for the page: "the talk of 2026-08-10 is 105 days
// old".
func (s Stale) inWords() string { return fmt.Sprintf("the talk of %s is %d days old", s.Day, s.Days) }

// staleLines are the stale talks with one report, a line each.
func staleLines(all []Stale) []inline {
	var lines []inline
	for _, s := range all {
		line := say("%s%s; it may no longer speak for them.", own(doubtful, "Stale: "), s.inWords())
		if s.Newest {
			line = say("%s%s, and none came after it; talk again first.", own(doubtful, "Stale: "), s.inWords())
		}
		lines = append(lines, line)
	}
	return lines
}

// stale says whom to talk with again, and whose older talks still count.
func (t *Team) stale() section {
	s := section{ID: "stale", Title: words("Stale talks")}
	var again, older []inline
	for _, r := range t.m.Reports {
		var days []inline
		for _, st := range t.talks[r.Name].Stale {
			if st.Newest {
				again = append(again, say("%s (%s, %s days ago)", r.Name, st.Day, st.Days))
			} else {
				days = append(days, theirText(st.Day))
			}
		}
		if len(days) > 0 {
			older = append(older, say("%s (%s)", r.Name, join(days, ", ", ", ")))
		}
	}
	if len(again) > 0 {
		s.Blocks = append(s.Blocks, para(say("%s with %s: the newest talk no longer speaks for the present.", own(doubtful, "Talk again"), join(again, "; ", "; and "))))
	}
	if len(older) > 0 {
		s.Blocks = append(s.Blocks, para(say("%s, and still counted in part: %s.", own(doubtful, "Stale"), join(older, "; ", "; "))))
	}
	return s
}
