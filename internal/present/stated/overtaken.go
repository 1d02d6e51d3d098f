package stated

import (
	"slices"

	"buyin/internal/motive"
	"buyin/internal/overlap"
	"buyin/internal/page"
)

// An Overtaken effect is one that the report named and that is plainly worse than
// what the ask offers now. It counts all the same, until they are asked again.
type Overtaken struct {
	Motivator string
	Offer     float64 // 0..5
	Effect    int     // -5..4
	Day       string  // on which they named it; "" if it is not known
}

// plainlyBetter is by how much an offer exceeds an effect of 0 or more that it has
// overtaken.
const plainlyBetter = 3

// OvertakenEffects lists the effects in a result that the offers have overtaken, the
// largest difference first. What puts the report off is left out: of that they do not
// want more.
func OvertakenEffects(r *overlap.Result, talks []overlap.Talk, goals []motive.Goals) (all []Overtaken) {
	for i := range r.Standings {
		st := &r.Standings[i]
		if offer := st.Offer(); st.HasEffect && !st.PutsOff && offer > 0 && (st.Effect < 0 || offer >= float64(st.Effect+plainlyBetter)) {
			all = append(all, Overtaken{st.Motivator, offer, st.Effect, effectDay(st.Motivator, talks, goals)})
		}
	}
	slices.SortStableFunc(all, func(a, b Overtaken) int {
		switch gap := a.Offer - float64(a.Effect) - b.Offer + float64(b.Effect); {
		case gap > 0:
			return -1
		case gap < 0:
			return 1
		}
		return 0
	})
	return all
}

// effectDay returns the day on which the report named the effect that counts.
func effectDay(motivator string, talks []overlap.Talk, goals []motive.Goals) string {
	for _, t := range slices.Backward(talks) {
		iv := &t.Interview
		named := func(turn motive.Turn) bool {
			_, has := turn.Effects[motivator]
			return has
		}
		if slices.ContainsFunc(goals, func(g motive.Goals) bool { return g.ID == iv.Goals }) && slices.ContainsFunc(iv.Turns, named) {
			return iv.Day()
		}
	}
	return ""
}

// Numbers says what is offered now and what they said: "you offer 4 now; on
// 2026-12-01 they said -3".
func (o Overtaken) Numbers() page.Inline {
	when := page.Ours("they said")
	if o.Day != "" {
		when = page.Textf("on %s they said", o.Day)
	}
	return page.Textf("you offer %s now; %s %s", page.Number(o.Offer), when, o.Effect)
}

// PutAgain says what to do about overtaken effects: of somebody who declined, meet their
// terms first. shellName is the report's name as it is typed at a shell; without it no
// command is named.
func PutAgain(shellName string, declined bool) page.Inline {
	line := page.Ours("If that is new to them, put it to them again")
	if declined {
		line = page.Ours("Put it to them again only once their terms are met")
	}
	if shellName == "" {
		return append(line, page.Ours(".")...)
	}
	return append(line, page.Textf(": buyin ask %s", shellName)...)
}
