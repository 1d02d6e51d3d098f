package practicetest

import (
	"fmt"
	"math/rand/v2"

	"buyin/internal/motive"
)

// MadeUp generates n personas without words. The strength of a driver only
// roughly decides how often they speak of it, and what they say may be a step
// or two off. The constants of package interview were chosen on these, so that
// the shipped personas remain an independent test.
func MadeUp(c motive.Catalogue, n int) []motive.Persona {
	chance := rand.New(rand.NewPCG(3, 4))
	all := make([]motive.Persona, n)
	for i := range all {
		p := motive.Persona{Name: fmt.Sprintf("made up %d", i), Drivers: map[string]int{}}
		order := chance.Perm(len(c.Motivators))
		pulls, puts := 3+chance.IntN(4), chance.IntN(3)
		for j, k := range order[:pulls+puts] {
			p.Drivers[c.Motivators[k].ID] = 1 + chance.IntN(5)
			if j >= pulls {
				p.Drivers[c.Motivators[k].ID] = -1 - chance.IntN(4)
			}
		}
		p.Says = madeUpSayings(c, p, chance)
		all[i] = p
	}
	return all
}

func madeUpSayings(c motive.Catalogue, p motive.Persona, chance *rand.Rand) []motive.Saying {
	var subjects []string // more frequent subjects are listed more often
	for _, m := range c.Motivators {
		x := p.Drivers[m.ID]
		often := []float64{0.5, 0.75, 1, 1, 1.5, 2}[chance.IntN(6)] * float64(2*max(x, -x))
		for range int(min(1, float64(max(x, -x))) * max(1, often)) {
			subjects = append(subjects, m.ID)
		}
	}
	nearby := func(x int) int {
		steps := 1
		if chance.IntN(4) == 0 {
			steps = 2
		}
		y := x + chance.IntN(2*steps+1) - steps
		if x < 0 {
			return max(motive.MinStrength, min(-1, y))
		}
		return min(motive.MaxStrength, max(1, y))
	}
	says := make([]motive.Saying, 17)
	for i := range says {
		says[i] = motive.Saying{Text: "so it was", Reveals: map[string]int{}}
		about := 1
		switch u := chance.Float64(); {
		case u < 0.1:
			about = 0
		case u < 0.3:
			about = 2
		}
		for range about {
			id := subjects[chance.IntN(len(subjects))]
			says[i].Reveals[id] = nearby(p.Drivers[id])
		}
	}
	return says
}
