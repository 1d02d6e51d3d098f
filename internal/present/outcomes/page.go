// Package outcomes is the page about what came of asks. It says how many asks came
// to something and, once there are enough outcomes, what an overlap has meant here.
// It shows no name beside an overlap, and no outcome beside a name.
package outcomes

import (
	"cmp"
	"fmt"
	"io"

	"buyin/internal/language"
	"buyin/internal/overlap/outcome"
	"buyin/internal/page"
)

// A Page holds what came of the asks of a workspace.
type Page struct {
	Asks     []Ask           // in the order in which they are shown
	Repeated int             // outcomes that do not count, because the person has another one of the ask
	Reading  outcome.Reading // of the asks that were put when something was known of the report
	Open     []Open          // asks without an outcome
}

// An Ask is what came of one ask, over all reports.
type Ask struct {
	Goals  string // the goals' id, as it is on record; "" if it names none
	Counts outcome.Counts
}

// An Open ask was put to a report, and has no outcome yet.
type Open struct{ Report, Goals, Day string }

// Text writes the page with lines of at most width columns.
func (p Page) Text(w io.Writer, width int, color bool) error {
	doc := page.Page{Title: page.Ours(language.Say("outcomes.title"))}
	doc.Intro = p.counts()
	if total := p.total(); total.Total() > 0 {
		doc.AddFilled(p.overlaps())
	}
	doc.AddFilled(p.byAsk(), p.open())
	return doc.Text(w, width, color)
}

// total adds up the counts of all asks.
func (p Page) total() (sum outcome.Counts) {
	for _, a := range p.Asks {
		sum.Yes += a.Counts.Yes
		sum.Partly += a.Counts.Partly
		sum.No += a.Counts.No
		sum.Void += a.Counts.Void
	}
	return sum
}

// counts says how many asks came to something.
func (p Page) counts() []page.Inline {
	total := p.total()
	lines := []page.Inline{page.Ours(language.Say("outcomes.none"))}
	if n := total.Total(); n > 0 {
		lines = []page.Inline{page.Ours(language.Count("outcomes.something", n, "some", total.Something()))}
	}
	if total.Total() == 0 && len(p.Open) == 0 {
		lines = append(lines, page.Ours(language.Say("outcomes.how")))
	}
	if total.Void > 0 {
		lines = append(lines, page.Ours(language.Count("outcomes.void", total.Void)))
	}
	if p.Repeated > 0 {
		lines = append(lines, page.Ours(language.Count("outcomes.repeated", p.Repeated)))
	}
	return lines
}

// overlaps says what an overlap has meant.
func (p Page) overlaps() (s page.Section) {
	s.Title = page.Ours(language.Say("outcomes.overlap"))
	say := func(text string) { s.Blocks = append(s.Blocks, page.Paragraph(page.Ours(text))) }
	switch r := p.Reading; {
	case !r.Counts.Enough():
		say(language.Count("outcomes.few", r.Counts.Total()))
	case r.Curve == nil:
		say(language.Say("outcomes.apart"))
		say(language.Say("outcomes.level", "percent", page.Percent(r.Level)))
		say(language.Say("outcomes.range", "n", r.Counts.Total()))
	default:
		say(language.Say("outcomes.curve"))
		s.Blocks = append(s.Blocks, page.Block{Table: curveTable(r.Curve)})
		say(language.Say("outcomes.range", "n", r.Counts.Total()))
	}
	return s
}

// curveTable shows the curve at each tenth of the range of overlaps.
func curveTable(c *outcome.Curve) *page.Table {
	t := &page.Table{Head: []string{"overlap", "led to a yes", "80 % band"}, Numeric: []bool{true, true, true}}
	for _, p := range c.Points() {
		t.Rows = append(t.Rows, []page.Inline{
			page.Ours(page.Percent(p.Overlap) + " %"), page.Ours(page.Percent(p.Chance) + " %"),
			page.Ours(fmt.Sprintf("%s to %s %%", page.Percent(p.Low), page.Percent(p.High))),
		})
	}
	return t
}

// byAsk shows the outcomes of each ask.
func (p Page) byAsk() page.Section {
	s := page.Section{Title: page.Ours(language.Say("outcomes.by.ask"))}
	if len(p.Asks) == 0 {
		return s
	}
	t := &page.Table{Head: []string{"ask", "yes", "partly", "no", "void"}, Numeric: []bool{false, true, true, true, true}}
	for _, a := range p.Asks {
		row := []page.Inline{page.Untrusted(cmp.Or(a.Goals, "not named"))}
		for _, n := range []int{a.Counts.Yes, a.Counts.Partly, a.Counts.No, a.Counts.Void} {
			row = append(row, page.Ours(fmt.Sprint(n)))
		}
		t.Rows = append(t.Rows, row)
	}
	s.Blocks = []page.Block{{Table: t}}
	return s
}

// open lists the asks without an outcome, and says how to record it.
func (p Page) open() page.Section {
	s := page.Section{Title: page.Ours(language.Say("outcomes.open"))}
	var items []page.Inline
	for _, o := range p.Open {
		items = append(items, page.Untrusted(language.Say("outcomes.open.item", "report", o.Report, "ask", o.Goals, "day", o.Day)))
	}
	if len(items) > 0 {
		s.Blocks = []page.Block{page.List(items), page.Paragraph(page.Ours(language.Say("outcomes.how")))}
	}
	return s
}
