package changes

import (
	"slices"

	"buyin/internal/overlap"
	"buyin/internal/overlap/plan"
	"buyin/internal/page"
	"buyin/internal/present/stated"
)

// A Person is a report whom something else than a higher offer would help.
type Person struct {
	Name      string
	ShellName string // Name as it is typed at a shell; "" if the talks are not in the workspace
	Overtaken []stated.Overtaken
	Declined  bool     // they said no, or asked for time
	LeaveOut  []string // offers to leave out for them, because these put them off
	Enough    bool     // the ask would be enough without them
}

// NewPerson works out what would help a report whose talks have this result. found is
// false if nothing but a change of the offers would.
func NewPerson(s *overlap.Scorer, name string, talks []overlap.Talk, r overlap.Result) (p Person, found bool) {
	p = Person{Name: name, Overtaken: stated.OvertakenEffects(&r, talks, s.Goals()), Declined: r.Declined()}
	p.LeaveOut, p.Enough = plan.LeaveOut(s, r)
	return p, r.Verdict != overlap.Sufficient && len(p.Overtaken)+len(p.LeaveOut) > 0
}

// mostPeople is how many people the page gives advice about.
const mostPeople = 12

// otherAdvice says for whom something else than a higher offer would help: to leave an
// offer out, or to put a better one to them again.
func (p Page) otherAdvice() page.Section {
	s := page.Section{ID: "advice", Title: page.Ours("What else would help")}
	var items []page.Inline
	for _, who := range p.People[:min(mostPeople, len(p.People))] {
		items = append(items, p.adviceAbout(who))
	}
	if n := len(p.People) - mostPeople; n > 0 {
		items = append(items, page.Textf("%s; see buyin brief NAME.", page.Counted(n, "other person", "other people")))
	}
	if len(items) > 0 {
		s.Blocks = []page.Block{page.List(items)}
	}
	return s
}

// adviceAbout says what would help one report.
func (p Page) adviceAbout(who Person) page.Inline {
	var parts []page.Inline
	if len(who.LeaveOut) > 0 {
		line := page.Textf("put off by %s: don't offer that to them.", page.Names(p.namesWithin(who.LeaveOut)))
		if who.Enough {
			line = append(line, page.Ours(" Without it, the ask would be enough.")...)
		}
		parts = append(parts, line)
	}
	for i, o := range who.Overtaken {
		line := page.Textf("%s: %s.", stated.NameWithin(p.Catalogue, o.Motivator), o.Numbers())
		if i > 0 || len(parts) > 0 {
			line = page.Textf("%s: %s.", p.Catalogue.NameOf(o.Motivator), o.Numbers())
		}
		parts = append(parts, line)
	}
	if len(who.Overtaken) > 0 {
		parts = append(parts, stated.PutAgain(who.ShellName, who.Declined))
	}
	return page.Textf("%s: %s", page.UntrustedSpan(page.Strong, who.Name), page.Join(parts, " ", " "))
}

// namesWithin returns the names of motivators for use within a sentence.
func (p Page) namesWithin(ids []string) []string {
	names := slices.Clone(ids)
	for i, id := range ids {
		names[i] = stated.NameWithin(p.Catalogue, id)
	}
	return names
}
