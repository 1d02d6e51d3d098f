package present

import (
	"slices"

	"buyin/internal/motive"
	"buyin/internal/overlap"
	"buyin/internal/page"
	"buyin/internal/present/document"
	"buyin/internal/present/show"
	"buyin/internal/present/stated"
)

// TeamInput holds all data for the page of a team.
type TeamInput struct {
	Catalogue motive.Catalogue
	Scorer    *overlap.Scorer // scores with the goals of the ask
	Members   []Member        // in any order
	Conflicts []show.Conflict
	Edit      string // the command that shows what nobody has looked at; "" if there is none
	Tested    bool   // the outcome of an ask was recorded here
}

// A Member is one report of the team.
type Member struct {
	Name  string
	Talks []overlap.Talk // all talks with the report, oldest first
	Stale []stated.StaleTalk
}

// A Team is a page about a whole team: the drivers of each report, and how well
// the ask serves them. Result holds the results that the page and its JSON
// show.
type Team struct {
	TeamInput
	document.Document
	Result     overlap.Team
	goals      []motive.Goals
	ownDrivers map[string]int
	members    map[string]Member // by name
	changes    map[string]*stated.Change
}

// NewTeam pools the talks of each member and combines the results of all
// members.
func NewTeam(in TeamInput) *Team {
	t := &Team{
		TeamInput: in, goals: in.Scorer.Goals(), ownDrivers: in.Scorer.OwnDrivers(),
		members: map[string]Member{}, changes: map[string]*stated.Change{},
	}
	members := make([]overlap.Member, len(in.Members))
	for i, m := range in.Members {
		members[i] = overlap.Member{Name: m.Name, Result: in.Scorer.Pool(m.Talks), Guess: overlap.NewestGuess(m.Talks)}
		t.members[m.Name] = m
		t.changes[m.Name] = stated.CompareWithEarlier(in.Scorer, m.Talks, members[i].Result)
	}
	t.Result = in.Scorer.Team(members)
	t.Document = document.New(t.page, in.Catalogue)
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
	singles := t.singleChanges()
	p := page.Page{Kind: "team", Title: page.Ours("The team and the ask"), Intro: append(t.firstSentence(singles), t.introLines()...)}
	p.Add(t.verdicts(), t.individualMaps())
	p.AddFilled(t.whatWouldWin(singles), t.commonOffers(), t.appeals(), t.fewestAppeals(), t.oneAppealForAll(), t.staleTalks(), t.whatChanged(), t.guesses(), t.guessesOverTime())
	p.Footer = []page.Inline{page.Ours("A verdict is about the ask for one person, not about the person, and nobody is ranked. Treat the figures as a rough guide, not a measurement; they are not for pay, promotion or selection.")}
	return p
}

// introLines names the asks and counts reports and talks.
func (t *Team) introLines() []page.Inline {
	lines := append(show.ConflictLines(t.Conflicts), stated.AskLines(t.goals)...)
	talks := 0
	for _, m := range t.Members {
		talks += len(m.Talks)
	}
	lines = append(lines, page.Textf("%s, %s (A-Z).", page.Counted(len(t.Members), "person", "people"), page.Counted(talks, "conversation")))
	if len(t.Result.Reports) > 0 {
		lines = append(lines, page.Textf("Enough means %s.", stated.Enough(t.Result.Reports[0].Result.Threshold, t.Tested)))
	}
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
	var looks []stated.Look
	if t.Edit != "" {
		looks = []stated.Look{{Command: t.Edit}}
	}
	return stated.NotLookedAt(sum, answers, page.Textf(" (%s)", page.Join(whose, ", ", ", ")), looks)
}

// mapOf lists the drivers of a report that the ask serves, those that it does not, and
// what won't win them over.
func (t *Team) mapOf(r *overlap.TeamReport) (served, unserved, lost []page.Inline) {
	for _, st := range stated.ByShare(r.Result.Standings) {
		named := page.Textf("%s %s %%", t.Catalogue.NameOf(st.Motivator), page.Percent(st.Share))
		switch {
		case st.PutsOff:
			lost = append(lost, t.notWonBy(&st, r.Result.BlockedBy))
		case st.IsDriver() && st.HasEffect && st.Effect < 0 && st.Offer() > 0:
			unserved = append(unserved, append(named, page.Textf("%s (%s; you offer %s)", page.OurSpan(page.Bad, ", and they say the ask makes it worse"), st.Effect, page.Number(st.Offer()))...))
		case st.IsDriver() && st.Against > 0:
			unserved = append(unserved, append(named, page.OurSpan(page.Bad, ", and the ask costs it")))
		case st.IsDriver() && st.Served > 0:
			served = append(served, named)
		case st.IsDriver():
			unserved = append(unserved, named)
		}
	}
	return served, unserved, lost
}

// notWonBy names a motivator that won't win a report over, and says if it puts them off
// and if it is offered.
func (t *Team) notWonBy(st *overlap.Standing, blockedBy []string) page.Inline {
	named := page.Untrusted(t.Catalogue.NameOf(st.Motivator))
	if st.IsDisliked() {
		named = append(named, page.Ours(" (puts them off)")...)
	}
	switch {
	case slices.Contains(blockedBy, st.Motivator):
		named = append(named, page.OurSpan(page.Bad, ", a deal-breaker"))
	case st.Served > 0:
		named = append(named, page.Ours(", and is offered")...)
	}
	return named
}

// individualMaps returns a table with a row for each report: the drivers that
// the ask serves, those that it does not serve, and the motivators that won't win
// the report over. Charts show the same.
func (t *Team) individualMaps() page.Section {
	s := page.Section{ID: "map", Title: page.Ours("Each individual's own map")}
	tab := &page.Table{
		LongCells: true,
		Caption:   "What drives each person, as a share of the whole, and what the ask does with it",
		Head:      []string{"report", "the ask serves", "drives them, and is served", "drives them, and is not", "won't win them over"},
	}
	for i := range t.Result.Reports {
		r := &t.Result.Reports[i]
		served, unserved, lost := t.mapOf(r)
		tab.Rows = append(tab.Rows, []page.Inline{
			{page.UntrustedSpan(page.Strong, r.Name)}, t.overlapAndVerdict(&r.Result), page.Join(served, "; ", "; "), page.Join(unserved, "; ", "; "), page.Join(lost, "; ", "; "),
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
	s.Blocks = []page.Block{page.List(append(items, stated.OfferedBySome(t.Catalogue, t.goals, empty.PromisedBySome)...))}
	return s
}

// whatWouldReach returns a sentence about a report whom no appeal reaches yet.
// It says which appeals would reach them.
func (t *Team) whatWouldReach(r *overlap.TeamReport) page.Inline {
	name := page.UntrustedSpan(page.Strong, r.Name)
	if len(r.Main) == 0 && r.Result.Declined() {
		return page.Textf("%s has said no or asked for time; ask what would have to change.", name)
	}
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
		default:
			would = append(would, motivator)
		}
	}
	if slices.ContainsFunc(r.Result.Standings, func(st overlap.Standing) bool { return isServed(&st) }) {
		return page.Textf("Nothing here reaches a main driver of %s yet. This would help: %s.", name, page.Join(would, ", ", " or "))
	}
	return page.Textf("Nothing here works for %s yet. This would help: %s.", name, page.Join(would, ", ", " or "))
}
