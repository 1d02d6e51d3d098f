package show

import (
	"fmt"
	"slices"
	"strings"

	"buyin/internal/motive"
	"buyin/internal/page"
)

// figures shows each share, with the numbers of the turns that it comes from. It
// marks those that nobody has looked at.
func (h ReportData) figures() page.Section {
	t := page.Table{Head: []string{"driver", "share", "units", "from"}, Numeric: []bool{false, true, true, false}}
	if h.ForThem {
		t.Head, t.Numeric = []string{"driver", "share", "from"}, []bool{false, true, false}
	}
	unheard := 0
	var notSo []page.Inline
	for _, st := range h.Pool.Standings {
		sources, withdrawn := h.sources(st.Motivator)
		switch {
		case st.Counts.Total() > 0:
			row := []page.Inline{page.Untrusted(h.Catalogue.NameOf(st.Motivator)), page.Ours(page.Percent(st.Share) + " %")}
			if !h.ForThem {
				row = append(row, page.Ours(fmt.Sprintf("%.2f", st.Units)))
			}
			t.Rows = append(t.Rows, append(row, page.Ours(strings.Join(sources, ", "))))
		case withdrawn != "":
			notSo = append(notSo, page.Textf("%s (%s)", h.Catalogue.NameOf(st.Motivator), withdrawn))
		default:
			unheard++
		}
	}
	s := page.Section{Title: page.Ours("The figures, and where they come from"), Blocks: []page.Block{page.Paragraph(h.howCounted())}}
	if len(t.Rows) > 0 {
		s.Blocks = append(s.Blocks, page.Block{Table: &t})
	}
	if slices.ContainsFunc(t.Rows, func(row []page.Inline) bool { return strings.Contains(row[len(row)-1].PlainText(), unseenMark) }) {
		s.Blocks = append(s.Blocks, page.Paragraph(page.Ours(unseenMark+" "+page.Capitalize(h.unseen())+". It counts here, but it blocks nothing.")))
	}
	if len(notSo) > 0 {
		s.Blocks = append(s.Blocks, page.Paragraph(page.Textf("Said back, and not so: %s.", page.Join(notSo, ", ", " and "))))
	}
	if unheard > 0 {
		s.Blocks = append(s.Blocks, page.Paragraph(page.Textf("Nothing was heard about the other %s.", unheard)))
	}
	return s
}

// howCounted says what a share is and what it comes from, without units on a page for the
// report.
func (h ReportData) howCounted() page.Inline {
	if h.ForThem {
		return page.Ours("A share is how much of everything that drives you comes from one motivator. Every motivator starts with the same small share, and gains from the answers whose numbers are listed. Older talks count less, and what you confirmed or corrected has the last word.")
	}
	k := len(h.Pool.Standings)
	return page.Textf("A share is how much of everything that drives %s comes from one motivator. Each of the %s motivators starts with 2/%s units and gains units from the answers listed. One answer adds at most one unit to a motivator, older talks count less, and what %s confirmed or corrected has the last word (buyin help scoring).", page.Ours(h.them()), k, k, page.Ours(h.they()))
}

// unseenMark follows the number of a turn of which nobody has looked at what was
// heard.
const unseenMark = "*"

// sources lists the turns whose evidence about a motivator counts, by number.
// withdrawn is the number of the turn in which the motivator was last
// withdrawn, or "" if it never was. Evidence before a withdrawal, or in the
// same turn, does not count.
func (h ReportData) sources(motivator string) (turns []string, withdrawn string) {
	for _, i := range h.Pooled {
		for j, t := range h.Records[i].Interview.Turns {
			number := fmt.Sprintf("%d.%d", i+1, j+1)
			switch says, takesBack, unseen := mentions(t, motivator); {
			case takesBack:
				turns, withdrawn = nil, number
			case unseen:
				turns = append(turns, number+unseenMark)
			case says:
				turns = append(turns, number)
			}
		}
	}
	return turns, withdrawn
}

// mentions reports whether a turn has evidence about a motivator, whether the
// report withdraws the motivator there, and whether nobody has looked at it.
func mentions(t motive.Turn, motivator string) (says, withdraws, unseen bool) {
	unseen = true
	for _, e := range t.Evidence {
		if e.Motivator == motivator {
			says = true
			unseen = unseen && e.ByCoach
			withdraws = withdraws || e.Kind == motive.Withdrawn && !e.ByCoach
		}
	}
	return says, withdraws, says && unseen
}
