package present

import (
	"slices"

	"buyin/internal/motive"
	"buyin/internal/overlap"
	"buyin/internal/page"
	"buyin/internal/present/show"
)

// TeamInput holds all data for the page of a team.
type TeamInput struct {
	Catalogue motive.Catalogue
	Scorer    *overlap.Scorer // scores with the goals of the ask
	Members   []Member        // in any order
	Conflicts []show.Conflict
	Edit      string // the command that shows what nobody has looked at; "" if there is none
}

// A Member is one report of the team.
type Member struct {
	Name  string
	Talks []overlap.Talk // all talks with the report, oldest first
	Stale []StaleTalk
}

// A Team is a page about a whole team: the drivers of each report, and how well
// the ask serves them. Result holds the results that the page and its JSON
// show.
type Team struct {
	TeamInput
	document
	Result     overlap.Team
	goals      []motive.Goals
	ownDrivers map[string]int
	members    map[string]Member // by name
	changes    map[string]*Change
}

// NewTeam pools the talks of each member and combines the results of all
// members.
func NewTeam(in TeamInput) *Team {
	t := &Team{
		TeamInput: in, goals: in.Scorer.Goals(), ownDrivers: in.Scorer.OwnDrivers(),
		members: map[string]Member{}, changes: map[string]*Change{},
	}
	members := make([]overlap.Member, len(in.Members))
	for i, m := range in.Members {
		members[i] = overlap.Member{Name: m.Name, Result: in.Scorer.Pool(m.Talks), Guess: overlap.NewestGuess(m.Talks)}
		t.members[m.Name] = m
		t.changes[m.Name] = compareWithEarlier(in.Scorer, m.Talks, members[i].Result)
	}
	t.Result = in.Scorer.Team(members)
	t.document = document{t.page, in.Catalogue}
	return t
}

// Flat returns the name of the first report whose drivers all get the same
// offer, so that no interval can be given. It returns "" if there is none.
func (t *Team) Flat() string {
	for i := range t.Result.Reports {
		if t.Result.Reports[i].Result.Flat {
			return t.Result.Reports[i].Name
		}
	}
	return ""
}

// Greedy reports whether there are too many appeals to try every set of them.
// Then a smaller set than the one shown may exist.
func (t *Team) Greedy() bool { return t.Result.Greedy }

// page puts the sections in order. It starts with each report by name and ends
// with the manager's own guesses.
func (t *Team) page() page.Page {
	p := page.Page{Kind: "team", Title: page.Ours("The team and the ask"), Intro: t.introLines()}
	p.Add(t.verdicts(), t.individualMaps())
	p.AddFilled(t.commonOffers(), t.appeals(), t.fewestAppeals(), t.oneAppealForAll(), t.staleTalks(), t.whatChanged(), t.guesses(), t.guessesOverTime())
	p.Footer = []page.Inline{page.Ours("A verdict is about the ask for one person, not about the person, and nobody is ranked. Treat the figures as a rough guide, not a measurement; they are not for pay, promotion or selection.")}
	return p
}

// introLines names the asks and counts reports and talks.
func (t *Team) introLines() []page.Inline {
	lines := append(show.ConflictLines(t.Conflicts), askLines(t.goals)...)
	talks := 0
	for _, m := range t.Members {
		talks += len(m.Talks)
	}
	lines = append(lines, page.Textf("%s, %s (A-Z).", page.Counted(len(t.Members), "person", "people"), page.Counted(talks, "conversation")))
	return append(lines, t.notLookedAt()...)
}

// notLookedAt says how many answers nobody has looked at, and who gave them.
func (t *Team) notLookedAt() []page.Inline {
	sum, answers := 0, 0
	var whose []page.Inline
	for i := range t.Result.Reports {
		answers += t.Result.Reports[i].Result.Answers
		if n := t.Result.Reports[i].Result.NotLookedAt; n > 0 {
			sum += n
			whose = append(whose, page.Textf("%s %s", t.Result.Reports[i].Name, n))
		}
	}
	return notLookedAt(sum, answers, page.Textf(" (%s)", page.Join(whose, ", ", ", ")), t.Edit)
}

// verdicts lists the reports by verdict.
func (t *Team) verdicts() page.Section {
	s := page.Section{ID: "whom", Title: page.Ours("For whom the ask is enough")}
	var items []page.Inline
	for _, v := range []struct {
		verdict overlap.Verdict
		names   []string
	}{{overlap.Sufficient, t.Result.Sufficient}, {overlap.Insufficient, t.Result.Insufficient}, {overlap.Unclear, t.Result.Unclear}} {
		who := page.Ours("nobody")
		if len(v.names) > 0 {
			who = page.Textf("%s (%s)", page.Names(v.names), len(v.names))
		}
		items = append(items, page.Textf("%s for %s.", page.OurSpan(VerdictTone(v.verdict), "%s", page.Capitalize(string(v.verdict))), who))
	}
	s.Blocks = []page.Block{page.List(items)}
	return s
}

// individualMaps returns a table with a row for each report: the drivers that
// the ask serves, those that it does not serve, and the motivators that put the
// report off. Charts show the same.
func (t *Team) individualMaps() page.Section {
	s := page.Section{ID: "map", Title: page.Ours("Each individual's own map")}
	tab := &page.Table{
		LongCells: true,
		Caption:   "What drives each person, as a share of the whole, and what the ask does with it",
		Head:      []string{"report", "the ask serves", "drives them, and is served", "drives them, and is not", "puts them off"},
	}
	for i := range t.Result.Reports {
		r := &t.Result.Reports[i]
		var served, unserved, off []page.Inline
		for _, st := range byShare(r.Result.Standings) {
			named := page.Textf("%s %s %%", t.Catalogue.NameOf(st.Motivator), page.Percent(st.Share))
			switch {
			case st.PutsOff && st.Served > 0:
				off = append(off, page.Textf("%s, and is offered", t.Catalogue.NameOf(st.Motivator)))
			case st.PutsOff:
				off = append(off, page.Untrusted(t.Catalogue.NameOf(st.Motivator)))
			case st.IsDriver() && st.Against > 0:
				unserved = append(unserved, append(named, page.OurSpan(page.Bad, ", and the ask costs it")))
			case st.IsDriver() && st.Served > 0:
				served = append(served, named)
			case st.IsDriver():
				unserved = append(unserved, named)
			}
		}
		tab.Rows = append(tab.Rows, []page.Inline{
			{page.UntrustedSpan(page.Strong, r.Name)}, append(overlapAndVerdict(&r.Result), statedOf(t.goals, &r.Result)...), page.Join(served, "; ", "; "), page.Join(unserved, "; ", "; "), page.Join(off, "; ", "; "),
		})
	}
	if len(tab.Rows) == 0 {
		s.Blocks = []page.Block{page.Paragraph(page.Ours("Nobody yet."))}
		return s
	}
	tab.Folded = true
	s.Blocks = teamCharts(t.Result.Reports, func(part []overlap.TeamReport, id string) *page.Picture { return teamHeatmap(part, t.Catalogue, id) })
	threshold := t.Result.Reports[0].Result.Threshold
	s.Blocks = append(s.Blocks, teamCharts(t.Result.Reports, func(part []overlap.TeamReport, id string) *page.Picture { return overlapsChart(part, threshold, id) })...)
	s.Blocks = append(s.Blocks, page.Block{Table: tab})
	return s
}

// overlapAndVerdict gives the overlap, its interval and the verdict.
func overlapAndVerdict(r *overlap.Result) page.Inline {
	if !r.Heard {
		return page.Inline{page.OurSpan(page.Doubtful, "unclear: no driver heard yet")}
	}
	verdict := page.OurSpan(VerdictTone(r.Verdict), "%s", r.Verdict)
	return page.Textf("%s %% (%s to %s), %s", page.Percent(r.Overlap), page.Percent(r.Low), page.Percent(r.High), verdict)
}

// askLines returns a line for each ask.
func askLines(goals []motive.Goals) []page.Inline {
	var lines []page.Inline
	for _, g := range goals {
		line := page.Textf("The ask: %s", page.UntrustedSpan(page.Strong, g.Ask))
		if len(goals) > 1 {
			line = page.Textf("The ask of %s: %s", ownerName(g), page.UntrustedSpan(page.Strong, g.Ask))
		}
		lines = append(lines, line)
	}
	return lines
}

// commonOffers lists the offers that all of several asking sides make, and
// those that only some make.
func (t *Team) commonOffers() page.Section {
	s := page.Section{ID: "common", Title: page.Ours("What the asking sides have in common")}
	if len(t.goals) < 2 {
		return s
	}
	empty := t.Scorer.Score(motive.Interview{})
	var all []string
	for _, st := range empty.Standings {
		if st.Served > 0 {
			all = append(all, t.Catalogue.NameOf(st.Motivator))
		}
	}
	items := []page.Inline{page.Ours("Nothing is offered by all of them.")}
	if len(all) > 0 {
		items = []page.Inline{page.Textf("Offered by all of them: %s.", page.Names(all))}
	}
	s.Blocks = []page.Block{page.List(append(items, offeredBySome(t.Catalogue, t.goals, empty.PromisedBySome)...))}
	return s
}

// whatWouldReach returns a sentence about a report whom no appeal reaches yet.
// It says which appeals would reach them.
func (t *Team) whatWouldReach(r *overlap.TeamReport) page.Inline {
	name := page.UntrustedSpan(page.Strong, r.Name)
	if len(r.Main) == 0 {
		return page.Textf("Nothing here works for %s yet, because no driver was heard; talk first.", name)
	}
	var would []page.Inline
	for _, id := range r.Main {
		st, _ := r.Result.Standing(id)
		motivator := page.Untrusted(t.Catalogue.NameOf(id))
		switch {
		case st.Against > 0:
			would = append(would, page.Textf("%s (the ask takes it away now)", motivator))
		case slices.Contains(r.Result.Avoid, id):
			would = append(would, page.Textf("%s (said so that it does not put them off)", motivator))
		default:
			would = append(would, motivator)
		}
	}
	return page.Textf("Nothing here works for %s yet. This would help: %s.", name, page.Join(would, ", ", " or "))
}
