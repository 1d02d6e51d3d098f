package overlap

import (
	"fmt"
	"slices"

	"buyin/internal/motive"
)

// offerLevels returns, by motivator, how fully the goals serve it (s_k) and how
// far they go against it (t_k), both in [0,1]. A goal that does not name a
// motivator offers it 0.
//
// The best offer counts, minus the worst cost. Two goals that offer the same
// thing do not add up, but one goal can take away what another gives.
func (s *Scorer) offerLevels(goals []motive.Goal) (served, against []float64) {
	served, against = make([]float64, len(s.ids)), make([]float64, len(s.ids))
	for k, id := range s.ids {
		if len(goals) == 0 {
			continue
		}
		largest, smallest := motive.MinStrength, motive.MaxStrength
		for _, g := range goals {
			o := min(max(g.Offers[id], motive.MinStrength), motive.MaxStrength)
			largest, smallest = max(largest, o), min(smallest, o)
		}
		served[k], against[k] = levelsOf(largest, smallest)
	}
	return served, against
}

// levelsOf returns how fully goals serve a motivator and how far they go
// against it, from the largest and the smallest of their offers.
func levelsOf(largest, smallest int) (served, against float64) {
	return float64(max(0, largest+min(0, smallest))) / motive.MaxStrength, float64(max(0, -smallest)) / motive.MaxStrength
}

// groupOffers returns the same two levels for a group. The group serves a
// motivator only as fully as the member that serves it least, and goes against
// it as far as the member that goes against it most.
func (s *Scorer) groupOffers(files []motive.Goals) (served, against []float64) {
	served, against = make([]float64, len(s.ids)), make([]float64, len(s.ids))
	for i, g := range files {
		sv, ag := s.offerLevels(g.Goals)
		for k := range s.ids {
			if i == 0 || sv[k] < served[k] {
				served[k] = sv[k]
			}
			against[k] = max(against[k], ag[k])
		}
	}
	return served, against
}

// offersInTotal returns one total offer for each motivator, on the scale -5..5.
// If the goals serve the motivator, the total is how fully they do. Otherwise
// it is the cost, as a negative number.
func offersInTotal(served, against []float64) []float64 {
	offers := make([]float64, len(served))
	for k, s := range served {
		offers[k] = motive.MaxStrength * s
		if s == 0 && against[k] > 0 {
			offers[k] = motive.MinStrength * against[k]
		}
	}
	return offers
}

// findPromisedBySome lists the motivators that some members of a group serve
// and others do not.
func (s *Scorer) findPromisedBySome() []string {
	var some []string
	by := make([]int, len(s.ids))
	for _, g := range s.goals {
		sv, _ := s.offerLevels(g.Goals)
		for k := range sv {
			if sv[k] > 0 {
				by[k]++
			}
		}
	}
	for k, n := range by {
		if n > 0 && n < len(s.goals) {
			some = append(some, s.ids[k])
		}
	}
	return some
}

// vagueFrom is the smallest offer that needs a description. From this strength
// on, the goals should describe the offer.
const vagueFrom = 3

// findVagueOffers returns a warning for each large offer without a description.
func (s *Scorer) findVagueOffers() []string {
	var warnings []string
	for _, file := range s.goals {
		for _, g := range file.Goals {
			for _, id := range s.ids {
				if g.Offers[id] < vagueFrom || g.How[id] != "" {
					continue
				}
				// two members of a group may make the same offer
				if w := fmt.Sprintf("%s is offered at %d, but not how", id, g.Offers[id]); !slices.Contains(warnings, w) {
					warnings = append(warnings, w)
				}
			}
		}
	}
	return warnings
}
