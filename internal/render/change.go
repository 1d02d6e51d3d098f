package render

import (
	"slices"

	"buyin/internal/motive"
	"buyin/internal/overlap"
)

// A change is what the newest talk of a report altered.
type change struct {
	newest string // the talk in words
	before overlap.Result
	now    overlap.Result
}

// changeOf compares what is known with what was known before the newest talk;
// nil where there was only one.
func changeOf(s *overlap.Scorer, talks []overlap.Talk, now overlap.Result) *change {
	if len(talks) < 2 {
		return nil
	}
	earlier := slices.Clone(talks[:len(talks)-1])
	newest := earlier[len(earlier)-1].Days
	for i := range earlier {
		earlier[i].Days -= newest // as it was then
	}
	return &change{newest: dated(talks[len(talks)-1].Interview), before: s.Pool(earlier), now: now}
}

// leastShift is the change of a share, in [0,1], that is worth a word.
const leastShift = 0.03

// A shift is how a motivator's share changed.
type shift struct {
	motivator string
	by        float64
	news      bool // not a driver before, or no longer one
}

// shifts are the motivators that moved, in catalogue order.
func (c *change) shifts() []shift {
	var out []shift
	for k := range c.now.Standings {
		was, is := &c.before.Standings[k], &c.now.Standings[k]
		sh := shift{is.Motivator, is.Share - was.Share, was.IsDriver() != is.IsDriver()}
		if sh.news || (is.IsDriver() || was.IsDriver()) && (sh.by >= leastShift || sh.by <= -leastShift) {
			out = append(out, sh)
		}
	}
	return out
}

// inWords says what changed, one thing an item.
func (c *change) inWords(cat motive.Catalogue) []inline {
	var items []inline
	switch {
	case !c.now.HasGoals:
	case c.before.Heard && c.now.Heard:
		item := say("The overlap went from %s to %s %%", percent(c.before.Overlap), percent(c.now.Overlap))
		if c.before.Verdict != c.now.Verdict {
			item = append(item, say(", and the verdict from %s to %s", own(toneOf(c.before.Verdict), "%s", c.before.Verdict), own(toneOf(c.now.Verdict), "%s", c.now.Verdict))...)
		} else {
			item = append(item, say("; the verdict is %s as before", string(c.now.Verdict))...)
		}
		items = append(items, append(item, words(".")...))
	case c.now.Heard:
		items = append(items, words("Before it nothing was heard."))
	}
	for _, sh := range c.shifts() {
		st, _ := c.now.Standing(sh.motivator)
		name := foreign(strong, cat.NameOf(sh.motivator))
		switch {
		case sh.news && st.IsDriver():
			items = append(items, say("%s is new among what drives them (%s %% now).", name, percent(st.Share)))
		case sh.news:
			items = append(items, say("%s no longer drives them.", name))
		default:
			items = append(items, say("%s: %s, to %s %%.", name, signed(sh.by), percent(st.Share)))
		}
	}
	return items
}

// changed is what the newest talk altered.
func (b *Brief) changed() section {
	s := section{ID: "changed", Title: words("What changed since the last talk")}
	if b.change == nil {
		return s
	}
	s.Title = say("What %s changed", b.change.newest)
	s.Blocks = []block{para(words("Nothing: it confirmed what was known."))}
	if items := b.change.inWords(b.Catalogue); len(items) > 0 {
		s.Blocks = []block{list(items)}
	}
	return s
}
