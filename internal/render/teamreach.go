package render

import "buyin/internal/overlap"

// appeals is whom each appeal reaches, and whom it puts off.
func (t *Team) appeals() section {
	s := section{ID: "appeals", Title: words("What each appeal does")}
	tab := &table{Tall: true, Caption: "Whom each appeal reaches and puts off", Head: []string{"appeal to", "reaches", "puts off"}}
	for _, a := range t.m.Appeals {
		tab.Rows = append(tab.Rows, []inline{theirText(t.Catalogue.NameOf(a.Motivator)), some(a.Reaches), some(a.PutsOff)})
	}
	if len(tab.Rows) > 0 {
		s.Blocks = []block{{Table: tab}}
	}
	return s
}

// some are people and how many they are, or nobody.
func some(names []string) inline {
	if len(names) == 0 {
		return inline{own(quiet, "nobody")}
	}
	return say("%s (%s)", people(names), len(names))
}

// fewest is the smallest set of appeals that reaches all who can be reached,
// and whom nothing reaches, with what would.
func (t *Team) fewest() section {
	s := section{ID: "fewest", Title: words("The fewest appeals that reach everybody who can be reached")}
	reachable := len(t.m.Reports) - len(t.m.Unreached)
	var names []string
	for _, id := range t.m.SmallestSet {
		names = append(names, t.Catalogue.NameOf(id))
	}
	var items []inline
	switch {
	case len(names) == 0:
		items = append(items, words("No appeal reaches anybody yet."))
	case t.m.Greedy:
		items = append(items, say("%s: %s. There are more appeals than can be tried out, so this may not be the smallest set.", counted(len(names), "appeal"), people(names)))
	case len(names) == 1:
		items = append(items, say("One does: %s reaches %s.", foreign(strong, names[0]), allOf(reachable)))
	default:
		items = append(items, say("%s together reach %s: %s.", capitalNumeral(len(names)), allOf(reachable), people(names)))
	}
	for _, name := range t.m.Unreached {
		items = append(items, say("Nothing on offer reaches %s; what would: %s.", foreign(strong, name), t.whatWould(t.reportOf(name))))
	}
	s.Blocks = []block{list(items)}
	return s
}

func allOf(n int) inline {
	if n == 1 {
		return words("the one who can be reached")
	}
	return say("all %s who can be reached", numeral(n))
}

func capitalNumeral(n int) inline { return words(capital(say("%s", numeral(n)).plainly())) }

func (t *Team) reportOf(name string) *overlap.TeamReport {
	for i := range t.m.Reports {
		if t.m.Reports[i].Name == name {
			return &t.m.Reports[i]
		}
	}
	return &overlap.TeamReport{}
}

// onlyOne is what one appeal for all would miss: the first of the two mistakes.
func (t *Team) onlyOne() section {
	s := section{ID: "one", Title: words("One appeal for all")}
	n := len(t.m.Reports)
	if t.m.Commonest == "" || n < 2 {
		return s
	}
	name := foreign(strong, t.Catalogue.NameOf(t.m.Commonest))
	if len(t.m.Missed) == 0 {
		s.Blocks = []block{para(say("%s is a main driver of everybody here; a rare team.", name))}
		return s
	}
	s.Blocks = []block{para(say("The commonest main driver is %s, of %s of %s. One appeal for all would miss %s of %s: %s.",
		name, n-len(t.m.Missed), n, len(t.m.Missed), n, people(t.m.Missed)))}
	return s
}
