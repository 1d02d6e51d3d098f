package encode

import (
	"cmp"
	"maps"
	"slices"

	"buyin/internal/codec/emit"
	"buyin/internal/codec/scalar"
	"buyin/internal/motive"
)

// Interview returns an interview as a tree. It returns an error if the
// interview could not be decoded again.
func Interview(iv *motive.Interview) (*emit.Node, error) {
	if err := validateInterview(iv); err != nil {
		return nil, err
	}
	return interviewNode(iv), nil
}

func interviewNode(iv *motive.Interview) *emit.Node {
	n := emit.Object()
	n.AddText("schema", motive.SchemaInterview)
	n.AddText("id", iv.ID)
	if iv.Kind != motive.KindTalk {
		n.AddText("kind", iv.Kind)
	}
	report := emit.Inline()
	report.AddText("name", iv.Report.Name)
	report.AddText("team", iv.Report.Team)
	report.AddText("role", iv.Report.Role)
	n.Add("report", report)
	n.AddText("manager", iv.Manager)
	n.AddText("started", iv.Started)
	n.AddText("finished", iv.Finished)
	catalogue := emit.Inline()
	catalogue.AddText("name", iv.Catalogue.Name)
	catalogue.AddText("version", iv.Catalogue.Version)
	n.Add("catalogue", catalogue)
	n.AddText("goals", iv.Goals)
	if iv.Told != nil {
		told := emit.Inline()
		told.AddText("on", iv.Told.On)
		told.Add("quotes", emit.Literal(iv.Told.Quotes))
		n.Add("told", told)
	}
	if iv.Guess != nil {
		n.Add("guess", strengthsNode(iv.Guess))
	}
	turns := emit.List()
	for i := range iv.Turns {
		turns.Append(turnNode(&iv.Turns[i]))
	}
	n.Add("turns", turns)
	if len(iv.Notes) > 0 {
		notes := emit.List()
		for _, note := range iv.Notes {
			notes.Append(emit.Text(note))
		}
		n.Add("notes", notes)
	}
	addAsk(n, iv)
	return n
}

func turnNode(t *motive.Turn) *emit.Node {
	n := emit.Object()
	n.AddText("question", t.Question)
	n.AddText("asked", t.Asked)
	n.AddText("answer", t.Answer)
	if t.Evidence != nil {
		evidence := emit.List()
		for _, e := range t.Evidence {
			entry := emit.Inline()
			entry.AddText("motivator", e.Motivator)
			entry.Add("strength", emit.Literal(e.Strength))
			entry.AddText("kind", cmp.Or(string(e.Kind), string(motive.Volunteered)))
			entry.AddText("quote", e.Quote)
			if e.ByCoach {
				entry.AddText("by", scalar.Coach)
			}
			evidence.Append(entry)
		}
		n.Add("evidence", evidence)
	}
	if len(t.Positions) > 0 {
		positions := emit.List()
		for _, p := range t.Positions {
			positions.Append(positionNode(p))
		}
		n.Add("positions", positions)
	}
	n.AddText("least", t.Least)
	if t.Effects != nil {
		n.Add("effects", strengthsNode(t.Effects))
	}
	if t.Scale != nil {
		n.Add("scale", emit.Literal(*t.Scale))
	}
	return n
}

func positionNode(p motive.Position) *emit.Node {
	n := emit.Inline()
	n.AddText("says", p.Says)
	n.AddText("goal", p.Goal)
	if p.Meets != nil {
		n.Add("meets", emit.Literal(*p.Meets))
	}
	return n
}

// Goals returns goals as a tree.
func Goals(g motive.Goals) *emit.Node {
	n := emit.Object()
	n.AddText("schema", motive.SchemaGoals)
	n.AddText("id", g.ID)
	owner := emit.Inline()
	owner.AddText("name", g.Owner.Name)
	owner.AddText("kind", g.Owner.Kind)
	n.Add("owner", owner)
	n.AddText("ask", g.Ask)
	goals := emit.List()
	for i := range g.Goals {
		goals.Append(goalNode(&g.Goals[i]))
	}
	n.Add("goals", goals)
	if g.OwnDrivers != nil {
		n.Add("own_drivers", strengthsNode(g.OwnDrivers))
	}
	if g.Threshold != 0 && g.Threshold != motive.DefaultThreshold {
		n.Add("threshold", emit.Literal(g.Threshold))
	}
	return n
}

func goalNode(g *motive.Goal) *emit.Node {
	n := emit.Object()
	n.AddText("id", g.ID)
	n.AddText("statement", g.Statement)
	n.AddText("type", cmp.Or(g.Type, motive.Outcome))
	n.Add("offers", strengthsNode(g.Offers))
	if len(g.How) > 0 {
		how := emit.Object()
		for _, id := range slices.Sorted(maps.Keys(g.How)) {
			how.Add(id, emit.Text(g.How[id]))
		}
		n.Add("how", how)
	}
	return n
}

// strengthsNode returns an object of strengths by motivator, the largest first,
// and equal ones by id.
func strengthsNode(m map[string]int) *emit.Node {
	ids := slices.SortedFunc(maps.Keys(m), func(a, b string) int {
		return cmp.Or(cmp.Compare(m[b], m[a]), cmp.Compare(a, b))
	})
	n := emit.Inline()
	for _, id := range ids {
		n.Add(id, emit.Literal(m[id]))
	}
	return n
}
