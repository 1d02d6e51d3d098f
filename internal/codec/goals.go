package codec

import (
	"fmt"

	"buyin/internal/codec/scalar"
	"buyin/internal/motive"
)

// DecodeGoals reads goals, whose offers must name motivators of the catalogue.
// What could be read is returned even if there are problems.
func DecodeGoals(name string, data []byte, c motive.Catalogue) (motive.Goals, motive.Places, motive.Problems) {
	d := newDecoder(name, data, 1, scalar.NewMotivatorIndex(c))
	g := motive.Goals{Threshold: motive.DefaultThreshold}
	root := d.document(motive.SchemaGoals)
	readObject(d, root, "a goals file", goalsKeys, &g)
	return g, d.positions(root), d.sortedProblems()
}

var goalsKeys = []key[motive.Goals]{
	{"schema", true, nil},
	{"id", true, func(k keyReader, g *motive.Goals) { g.ID = k.id(scalar.PlainID) }},
	{"owner", true, func(k keyReader, g *motive.Goals) { readChild(k, "an owner", ownerKeys, &g.Owner) }},
	{"ask", true, func(k keyReader, g *motive.Goals) { g.Ask = k.nonEmptyText() }},
	{"goals", true, func(k keyReader, g *motive.Goals) { g.Goals = k.goals() }},
	{"own_drivers", false, func(k keyReader, g *motive.Goals) {
		g.OwnDrivers = k.strengths("a driver of the owner's own", 0, motive.MaxStrength)
	}},
	{"threshold", false, func(k keyReader, g *motive.Goals) { g.Threshold = k.numberBetween(0, 1, motive.DefaultThreshold) }},
}

var ownerKeys = []key[motive.Owner]{
	{"name", true, func(k keyReader, o *motive.Owner) { o.Name = k.name() }},
	{"kind", true, func(k keyReader, o *motive.Owner) {
		o.Kind = k.enum(motive.OwnerManager, motive.OwnerTeam, motive.OwnerOrganisation)
	}},
}

var goalKeys = []key[motive.Goal]{
	{"id", true, func(k keyReader, g *motive.Goal) { g.ID = k.id(scalar.PlainID) }},
	{"statement", true, func(k keyReader, g *motive.Goal) { g.Statement = k.nonEmptyText() }},
	{"type", true, func(k keyReader, g *motive.Goal) { g.Type = k.enum(motive.Outcome, motive.Belief) }},
	{"offers", true, func(k keyReader, g *motive.Goal) {
		g.Offers = k.strengths("an offer", motive.MinStrength, motive.MaxStrength)
	}},
	{"how", false, func(k keyReader, g *motive.Goal) { g.How = k.how(g.Offers) }},
}

func (k keyReader) goals() []motive.Goal {
	if n := k.length(); n > motive.MaxGoals {
		k.errorAt(k.value(), "too-many-goals", fmt.Sprintf("%d goals; the limit is %d", n, motive.MaxGoals), "split the ask")
		return nil
	}
	goals := readList(k, "a goal", goalKeys)
	if k.length() == 0 {
		k.errorAt(k.value(), "no-goals", "the ask has no goals", "add at least one")
	}
	ids := idSet{decoder: k.decoder, what: "goal id", pattern: scalar.PlainID}
	ids.addItems(k.object.value(k.key))
	return goals
}

// how reads what exactly is offered, by motivator.
func (k keyReader) how(offers map[string]int) map[string]string {
	v := k.value()
	if v == nil {
		return nil
	}
	if v.kind != mapping {
		k.errorAt(v, "wrong-type", "how must be a mapping of motivators to texts, not "+v.kind.String(), "write how: {motivator: what exactly is offered}")
		return nil
	}
	all := make(map[string]string, len(v.keys))
	for i := range v.keys {
		if k.tooMany {
			break
		}
		id, ok := k.motivatorID(&v.keys[i])
		if !ok || v.items[i].kind == null {
			continue
		}
		offer, isText := k.textOf(&v.items[i], "how")
		if _, duplicate := all[id]; !isText || duplicate {
			continue
		}
		all[id] = offer
		if _, offered := offers[id]; !offered {
			k.addProblem(v.keys[i].at, v.keys[i].end, motive.Warning, "how-without-offer",
				"how describes what is offered to "+id+", but offers does not name it", "add it to offers, or delete it here")
		}
	}
	return all
}
