package codec

import (
	"fmt"

	"buyin/internal/codec/scalar"
	"buyin/internal/motive"
)

// DecodeGoals reads goals whose offers name motivators of the catalogue. What
// could be read comes back with the problems too.
func DecodeGoals(name string, data []byte, c motive.Catalogue) (motive.Goals, motive.Places, motive.Problems) {
	r := newDecoder(name, data, 1, scalar.NewMotivatorIndex(c))
	g, root := r.goals()
	return g, r.positions(root), r.sortedProblems()
}

func (r *decoder) goals() (motive.Goals, *node) {
	g := motive.Goals{Threshold: motive.DefaultThreshold}
	root := r.document(motive.SchemaGoals)
	f, ok := r.readObject(root, "a goals file", "schema", "id", "owner", "ask", "goals", "own_drivers", "threshold")
	if !ok {
		return g, root
	}
	g.ID = f.id("id", true, scalar.PlainID)
	if v := f.value("owner", true); v != nil {
		if o, ok := r.readObject(v, "an owner", "name", "kind"); ok {
			g.Owner = motive.Owner{
				Name: o.name("name", true, motive.MaxName),
				Kind: o.enum("kind", true, motive.OwnerManager, motive.OwnerTeam, motive.OwnerOrganisation),
			}
		}
	}
	g.Ask = f.nonEmptyText("ask", true)
	ids := idSet{decoder: r, firstUse: map[string]*node{}}
	items := f.list("goals", true)
	for i := range items {
		if r.tooMany {
			break
		}
		if goal, ok := r.goal(&items[i], &ids); ok {
			g.Goals = append(g.Goals, goal)
		}
	}
	if v := f.n.value("goals"); v != nil && v.kind == list && len(items) == 0 {
		r.errorAt(v, "no-goals", "the ask has no goals", "add at least one")
	}
	g.OwnDrivers = f.strengths("own_drivers", false, "a driver of the owner's own", 0, motive.MaxStrength)
	g.Threshold = f.numberBetween("threshold", 0, 1, motive.DefaultThreshold)
	return g, root
}

func (r *decoder) goal(n *node, ids *idSet) (motive.Goal, bool) {
	f, ok := r.readObject(n, "a goal", "id", "statement", "type", "offers", "how")
	if !ok {
		return motive.Goal{}, false
	}
	g := motive.Goal{ID: f.id("id", true, scalar.PlainID), Statement: f.nonEmptyText("statement", true)}
	if v := f.n.value("id"); v != nil {
		if first, twice := ids.firstUse[g.ID]; twice && g.ID != "" {
			line, column := r.place(first.at)
			r.errorAt(v, "duplicate-id", fmt.Sprintf("goal id %s is already used at %d:%d", quoted(g.ID), line, column), "rename one of them")
		} else {
			ids.firstUse[g.ID] = v
		}
	}
	g.Type = f.enum("type", true, motive.Outcome, motive.Belief)
	g.Offers = f.strengths("offers", true, "an offer", motive.MinStrength, motive.MaxStrength)
	g.How = r.how(f.value("how", false), g.Offers)
	return g, true
}

// how reads what exactly is offered, by motivator.
func (r *decoder) how(v *node, offers map[string]int) map[string]string {
	if v == nil {
		return nil
	}
	if v.kind != mapping {
		r.errorAt(v, "wrong-type", "how must be a mapping of motivators to texts, not "+v.kind.String(), "write how: {motivator: what exactly is offered}")
		return nil
	}
	all := make(map[string]string, len(v.keys))
	for i := range v.keys {
		if r.tooMany {
			break
		}
		id, ok := r.motivatorID(&v.keys[i])
		if !ok || v.items[i].kind == null {
			continue
		}
		says, isText := r.textOf(&v.items[i], "how")
		if _, twice := all[id]; !isText || twice {
			continue
		}
		all[id] = says
		if _, offered := offers[id]; !offered {
			r.addProblem(v.keys[i].at, v.keys[i].end, motive.Warning, "how-without-offer",
				"how says what is offered to "+id+", and no offer names it", "add it to offers, or delete it here")
		}
	}
	return all
}
