package present

import (
	"slices"

	"buyin/internal/overlap"
	"buyin/internal/page"
	"buyin/internal/present/document"
	"buyin/internal/present/stated"
)

// appeals returns a table with a row for each appeal: the reports whom it
// reaches, those whom it drives a little, and those whom it won't win over.
func (t *Team) appeals() page.Section {
	s := page.Section{ID: "appeals", Title: page.Ours("What each appeal does")}
	tab := &page.Table{LongCells: true, Caption: "Whom each appeal reaches, and whom it won't win over", Head: []string{"appeal to", "reaches", "won't win over"}}
	some := false
	for _, a := range t.Result.Appeals {
		reaches := namesOrNobody(a.Reaches)
		if little := t.drivesALittle(a.Motivator); len(little) > 0 {
			some = true
			also := page.Textf("a little: %s", namesOrNobody(little))
			if len(a.Reaches) == 0 {
				reaches = also
			} else {
				reaches = page.Join([]page.Inline{reaches, also}, "; ", "; ")
			}
		}
		tab.Rows = append(tab.Rows, []page.Inline{page.Untrusted(t.Catalogue.NameOf(a.Motivator)), reaches, t.notWon(&a)})
	}
	if len(tab.Rows) > 0 {
		s.Blocks = []page.Block{{Table: tab}}
	}
	if some {
		s.Blocks = append(s.Blocks, page.Paragraph(page.Ours("An appeal reaches those of whom it is a main driver. A little: it drives them, and other things drive them more.")))
	}
	return s
}

// notWon returns the reports whom an appeal won't win over, and says whom it puts off.
func (t *Team) notWon(a *overlap.Appeal) page.Inline {
	var off []string
	for _, name := range a.PutsOff {
		if st, _ := t.reportOf(name).Result.Standing(a.Motivator); st.IsDisliked() {
			off = append(off, name)
		}
	}
	switch {
	case len(off) == 0:
		return namesOrNobody(a.PutsOff)
	case len(off) == len(a.PutsOff):
		return page.Textf("puts off %s", namesOrNobody(off))
	}
	return page.Textf("%s; puts off %s", namesOrNobody(a.PutsOff), page.Names(off))
}

// drivesALittle returns the reports whom an appeal serves in a driver that is not one of
// their main drivers.
func (t *Team) drivesALittle(motivator string) (names []string) {
	for i := range t.Result.Reports {
		r := &t.Result.Reports[i]
		if st, _ := r.Result.Standing(motivator); isServed(&st) && !slices.Contains(r.Main, motivator) {
			names = append(names, r.Name)
		}
	}
	return names
}

// isServed reports whether the ask serves a driver without a conflict.
func isServed(st *overlap.Standing) bool { return st.IsDriver() && st.Served > 0 && !st.Conflict }

// namesOrNobody joins names and adds their number. If there are none, it
// returns "nobody".
func namesOrNobody(names []string) page.Inline {
	if len(names) == 0 {
		return page.Inline{page.OurSpan(page.Quiet, "nobody")}
	}
	return page.Textf("%s (%s)", page.Names(names), len(names))
}

// fewestAppeals gives the smallest set of appeals that reaches everyone who can
// be reached. It says what would reach the other reports.
func (t *Team) fewestAppeals() page.Section {
	reachable := len(t.Result.Reports) - len(t.Result.Unreached)
	names := stated.NamesOf(t.Catalogue, t.Result.SmallestSet)
	var items []page.Inline
	switch {
	case len(names) == 0:
		items = append(items, page.Ours("No appeal reaches anybody yet."))
	case t.Result.Greedy:
		items = append(items, page.Textf("%s: %s. There are too many appeals to try every combination, so this may not be the smallest set.", page.Counted(len(names), "appeal"), page.Names(names)))
	case len(names) == 1:
		items = append(items, page.Textf("One is enough: %s reaches %s.", page.UntrustedSpan(page.Strong, names[0]), allReachable(reachable)))
	default:
		items = append(items, page.Textf("%s together reach %s: %s.", page.CapitalNumeral(len(names)), allReachable(reachable), page.Names(names)))
	}
	for _, name := range t.Result.Unreached {
		items = append(items, t.whatWouldReach(t.reportOf(name)))
	}
	return document.ListSection("fewest", page.Ours("The fewest appeals that reach everybody who can be reached"), items)
}

// allReachable returns a phrase for the n reports who can be reached.
func allReachable(n int) page.Inline {
	if n == 1 {
		return page.Ours("the one who can be reached")
	}
	return page.Textf("all %s who can be reached", page.Numeral(n))
}

// reportOf returns the result of the report with the name.
func (t *Team) reportOf(name string) *overlap.TeamReport {
	for i := range t.Result.Reports {
		if t.Result.Reports[i].Name == name {
			return &t.Result.Reports[i]
		}
	}
	return &overlap.TeamReport{}
}

// manyPeople is how many people must share a main driver for that to be rare.
const manyPeople = 3

// oneAppealForAll names the most common main driver and lists the reports who
// do not have it. An appeal to that driver alone would miss them; this is the
// first of the two mistakes.
func (t *Team) oneAppealForAll() page.Section {
	s := page.Section{ID: "one", Title: page.Ours("One appeal for all")}
	n := len(t.Result.Reports)
	if t.Result.Commonest == "" || n < 2 {
		return s
	}
	name := page.UntrustedSpan(page.Strong, t.Catalogue.NameOf(t.Result.Commonest))
	if held := n - len(t.Result.Missed); held < n && t.heldByAsMany(held) {
		line := page.Textf("Several main drivers are equally common, for %s of %s each. Whichever you pick, one appeal for all would miss %s of %s.", held, n, n-held, n)
		if held == 1 {
			line = page.Ours("No two people here share a main driver, so no appeal suits them all.")
		}
		s.Blocks = []page.Block{page.Paragraph(line)}
		return s
	}
	if len(t.Result.Missed) == 0 {
		rare := "."
		if n >= manyPeople {
			rare = ", which is rare."
		}
		s.Blocks = []page.Block{page.Paragraph(page.Textf("%s is a main driver of everybody here%s", name, page.Ours(rare)))}
		return s
	}
	s.Blocks = []page.Block{page.Paragraph(page.Textf("The most common main driver is %s, for %s of %s. One appeal for all would miss %s of %s: %s.",
		name, n-len(t.Result.Missed), n, len(t.Result.Missed), n, page.Names(t.Result.Missed)))}
	return s
}

// heldByAsMany reports whether the most common main driver, which this many reports hold,
// stands out from no other: it is held by one of them, or another one is as common.
func (t *Team) heldByAsMany(held int) bool {
	common := 0
	for _, d := range t.Result.Drivers {
		if len(d.MainOf) == held {
			common++
		}
	}
	return held == 1 || common > 1
}
