package stated

import (
	"slices"

	"buyin/internal/motive"
	"buyin/internal/overlap"
	"buyin/internal/page"
)

// A Change says how the newest talk with a report changed the result.
type Change struct {
	NewestTalk string // "the talk of 2026-11-23"
	Before     overlap.Result
	Now        overlap.Result
}

// CompareWithEarlier compares a result with the one before the newest talk. It
// returns nil if there is only one talk. A record that says nothing about what drives
// them or how they see the ask, such as a notebook with a promise, is passed over.
func CompareWithEarlier(s *overlap.Scorer, talks []overlap.Talk, now overlap.Result) *Change {
	talks = slices.DeleteFunc(slices.Clone(talks), func(t overlap.Talk) bool {
		return len(t.Interview.Turns) == 0 && t.Interview.Reply == ""
	})
	if len(talks) < 2 {
		return nil
	}
	earlier := slices.Clone(talks[:len(talks)-1])
	newest := earlier[len(earlier)-1].Days
	for i := range earlier {
		earlier[i].Days -= newest // its age at the time of the newest talk
	}
	return &Change{NewestTalk: TalkLabel(talks[len(talks)-1].Interview), Before: s.Pool(earlier), Now: now}
}

// minShift is the smallest change of a share, in [0,1], that a page mentions.
const minShift = 0.03

// A Shift says how the share of a motivator changed.
type Shift struct {
	Motivator string
	By        float64
	flipped   bool // it became a driver, or stopped being one
}

// Shifts lists the motivators whose share changed by at least minShift, in
// catalogue order.
func (c *Change) Shifts() []Shift {
	var out []Shift
	for k := range c.Now.Standings {
		was, is := &c.Before.Standings[k], &c.Now.Standings[k]
		sh := Shift{is.Motivator, is.Share - was.Share, was.IsDriver() != is.IsDriver()}
		if sh.flipped || (is.IsDriver() || was.IsDriver()) && (sh.By >= minShift || sh.By <= -minShift) {
			out = append(out, sh)
		}
	}
	return out
}

// Sentences describes the changes. Each has a sentence of its own.
func (c *Change) Sentences(cat motive.Catalogue) []page.Inline {
	var items []page.Inline
	switch {
	case !c.Now.HasGoals:
	case c.Before.Heard && c.Now.Heard:
		item := page.Textf("The overlap went from %s to %s %%", page.Percent(c.Before.Overlap), page.Percent(c.Now.Overlap))
		if c.Before.Verdict != c.Now.Verdict {
			item = append(item, page.Textf(", and the verdict from %s to %s", page.OurSpan(VerdictTone(c.Before.Verdict), "%s", c.Before.Verdict), page.OurSpan(VerdictTone(c.Now.Verdict), "%s", c.Now.Verdict))...)
		} else {
			item = append(item, page.Textf("; the verdict is %s as before", string(c.Now.Verdict))...)
		}
		items = append(items, append(item, page.Ours(".")...))
	case c.Now.Heard:
		items = append(items, page.Ours("Before it nothing was heard."))
	}
	for _, sh := range c.Shifts() {
		st, _ := c.Now.Standing(sh.Motivator)
		name := page.UntrustedSpan(page.Strong, cat.NameOf(sh.Motivator))
		switch {
		case sh.flipped && st.IsDriver():
			items = append(items, page.Textf("%s is new among what drives them (%s %% now).", name, page.Percent(st.Share)))
		case sh.flipped:
			items = append(items, page.Textf("%s no longer drives them.", name))
		default:
			items = append(items, page.Textf("%s: %s, to %s %%.", name, SignedPoints(sh.By), page.Percent(st.Share)))
		}
	}
	return items
}
