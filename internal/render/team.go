package render

import (
	"io"
	"slices"

	"buyin/internal/motive"
	"buyin/internal/overlap"
)

// TeamInput is all that a team's map is made from.
type TeamInput struct {
	Catalogue motive.Catalogue
	Scorer    *overlap.Scorer // with the goals of the ask
	Members   []Member        // in any order
}

// A Member is one report of the team.
type Member struct {
	Name  string
	Talks []overlap.Talk // oldest first
	Stale []Stale
}

// A Team is the team's generalised map and each individual's own.
type Team struct {
	TeamInput
	m       overlap.Team
	goals   []motive.Goals
	own     map[string]int
	talks   map[string]Member // by name
	changes map[string]*change
}

// NewTeam pools the talks of each member and puts the results together.
func NewTeam(in TeamInput) *Team {
	t := &Team{
		TeamInput: in, goals: in.Scorer.Goals(), own: in.Scorer.OwnDrivers(),
		talks: map[string]Member{}, changes: map[string]*change{},
	}
	members := make([]overlap.Member, len(in.Members))
	for i, m := range in.Members {
		members[i] = overlap.Member{Name: m.Name, Result: in.Scorer.Pool(m.Talks), Guess: overlap.NewestGuess(m.Talks)}
		t.talks[m.Name] = m
		t.changes[m.Name] = changeOf(in.Scorer, m.Talks, members[i].Result)
	}
	t.m = in.Scorer.Team(members)
	return t
}

// Flat is the first report whose drivers the offers do not tell apart, "" where
// there is none.
func (t *Team) Flat() string {
	for i := range t.m.Reports {
		if t.m.Reports[i].Result.Flat {
			return t.m.Reports[i].Name
		}
	}
	return ""
}

// Greedy reports whether there are more appeals than can be tried out, so that
// the set shown may not be the smallest.
func (t *Team) Greedy() bool { return t.m.Greedy }

// Text writes the map for reading, at most width columns wide.
func (t *Team) Text(w io.Writer, width int, color bool) error {
	p := t.page()
	return p.text(w, width, color)
}

// Markdown writes the map for notes and wikis.
func (t *Team) Markdown(w io.Writer) error {
	p := t.page()
	return p.markdown(w)
}

// page puts the sections in order: everyone by name, then what reaches whom,
// last the manager's own guesses.
func (t *Team) page() page {
	p := page{Kind: "team", Title: words("The team and the ask"), Under: t.under()}
	p.add(t.forWhom(), t.individuals())
	for _, s := range []section{t.common(), t.appeals(), t.fewest(), t.onlyOne(), t.stale(), t.changed(), t.guesses(), t.overTime()} {
		if len(s.Blocks) > 0 {
			p.add(s)
		}
	}
	p.Foot = []inline{words("A verdict is said of the ask for one person, never of the person, and nobody is ranked. " + promise)}
	return p
}

func (t *Team) under() []inline {
	lines := asks(t.goals)
	talks := 0
	for _, m := range t.Members {
		talks += len(m.Talks)
	}
	lines = append(lines, say("%s, %s, in order of the alphabet.", counted(len(t.Members), "report"), counted(talks, "talk")))
	return lines
}

// forWhom names everybody under the verdict on the ask for them.
func (t *Team) forWhom() section {
	s := section{ID: "whom", Title: words("For whom the ask is enough")}
	var items []inline
	for _, v := range []struct {
		verdict overlap.Verdict
		names   []string
	}{{overlap.Sufficient, t.m.Sufficient}, {overlap.Insufficient, t.m.Insufficient}, {overlap.Unclear, t.m.Unclear}} {
		who := words("nobody")
		if len(v.names) > 0 {
			who = say("%s (%s)", people(v.names), len(v.names))
		}
		items = append(items, say("%s for %s.", own(toneOf(v.verdict), "%s", capital(string(v.verdict))), who))
	}
	s.Blocks = []block{list(items)}
	return s
}

// individuals is everybody's own map in words: what drives them and is served,
// what drives them and is not, what puts them off.
func (t *Team) individuals() section {
	s := section{ID: "map", Title: words("Each individual's own map")}
	tab := &table{
		Tall:    true,
		Caption: "What drives each person, as a share of the whole, and what the ask does with it",
		Head:    []string{"report", "the ask serves", "drives them, and is served", "drives them, and is not", "puts them off"},
	}
	for i := range t.m.Reports {
		r := &t.m.Reports[i]
		var served, unserved, off []inline
		for _, st := range byShare(r.Result.Standings) {
			named := say("%s %s %%", t.Catalogue.NameOf(st.Motivator), percent(st.Share))
			switch {
			case st.PutsOff && st.Served > 0:
				off = append(off, say("%s, and is offered", t.Catalogue.NameOf(st.Motivator)))
			case st.PutsOff:
				off = append(off, theirText(t.Catalogue.NameOf(st.Motivator)))
			case st.IsDriver() && st.Against > 0:
				unserved = append(unserved, append(named, own(bad, ", and the ask costs it")))
			case st.IsDriver() && st.Served > 0:
				served = append(served, named)
			case st.IsDriver():
				unserved = append(unserved, named)
			}
		}
		tab.Rows = append(tab.Rows, []inline{
			{foreign(strong, r.Name)}, howMuch(&r.Result), join(served, "; ", "; "), join(unserved, "; ", "; "), join(off, "; ", "; "),
		})
	}
	if len(tab.Rows) == 0 {
		s.Blocks = []block{para(words("Nobody yet."))}
		return s
	}
	tab.Behind = true
	s.Blocks = banded(t.m.Reports, func(part []overlap.TeamReport, id string) *picture { return heatmapOf(part, t.Catalogue, id) })
	threshold := t.m.Reports[0].Result.Threshold
	s.Blocks = append(s.Blocks, banded(t.m.Reports, func(part []overlap.TeamReport, id string) *picture { return estimatesOf(part, threshold, id) })...)
	s.Blocks = append(s.Blocks, block{Table: tab})
	return s
}

// howMuch is the overlap, where it lies, and the verdict.
func howMuch(r *overlap.Result) inline {
	if !r.Heard {
		return inline{own(doubtful, "unclear: nothing was heard that drives them")}
	}
	verdict := own(toneOf(r.Verdict), "%s", r.Verdict)
	return say("%s %% (%s to %s), %s", percent(r.Overlap), percent(r.Low), percent(r.High), verdict)
}

// asks are the asks of a page, one a line.
func asks(goals []motive.Goals) []inline {
	var lines []inline
	for _, g := range goals {
		line := say("The ask: %s", foreign(strong, g.Ask))
		if len(goals) > 1 {
			line = say("The ask of %s: %s", ownerOf(g), foreign(strong, g.Ask))
		}
		lines = append(lines, line)
	}
	return lines
}

// common is what all of a group on the other side offer, and what only some do.
func (t *Team) common() section {
	s := section{ID: "common", Title: words("The other side's common ground")}
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
	items := []inline{words("Nothing is offered by all of them.")}
	if len(all) > 0 {
		items = []inline{say("Offered by all of them: %s.", people(all))}
	}
	s.Blocks = []block{list(append(items, bySome(t.Catalogue, t.goals, empty.PromisedBySome)...))}
	return s
}

// whatWould is what would reach a report whom nothing on offer reaches.
func (t *Team) whatWould(r *overlap.TeamReport) inline {
	if len(r.Main) == 0 {
		return words("nothing was heard yet that drives them; talk first")
	}
	var would []inline
	for _, id := range r.Main {
		st, _ := r.Result.Standing(id)
		name := theirText(t.Catalogue.NameOf(id))
		switch {
		case st.Against > 0:
			would = append(would, say("%s, which the ask costs them now", name))
		case slices.Contains(r.Result.Avoid, id):
			would = append(would, say("%s, put so that it does not put them off", name))
		default:
			would = append(would, say("%s, which nothing offers yet", name))
		}
	}
	return join(would, "; or ", "; or ")
}
