package wording

import (
	"cmp"
	"slices"

	"buyin/internal/motive"
	"buyin/internal/overlap"
)

// The most that a playback says back: a manager says it aloud.
const mostPulls, mostPuts = 5, 2

// Heard lists the motivators that a talk has shown: first the drivers, the strongest
// first, then the motivators that put the report off. What nobody has looked at is left
// out if it was denied.
func Heard(iv motive.Interview, scorer *overlap.Scorer, isDenied func(id string) bool) []motive.Heard {
	var pulls, puts []motive.Heard
	result := scorer.ScoreQuick(iv)
	units := map[string]float64{}
	for _, st := range result.Standings {
		h := motive.Heard{Motivator: st.Motivator, Strength: strongest(iv, st.Motivator, st.Units < 0)}
		units[st.Motivator] = st.Units
		switch {
		case st.CoachOnly && isDenied(st.Motivator):
		case st.Belief > 0 && h.Strength > 0:
			h.Score = st.Share
			pulls = append(pulls, h)
		case st.PutsOff && h.Strength < 0:
			puts = append(puts, h)
		}
	}
	slices.SortStableFunc(pulls, func(a, b motive.Heard) int { return cmp.Compare(units[b.Motivator], units[a.Motivator]) })
	slices.SortStableFunc(puts, func(a, b motive.Heard) int { return cmp.Compare(units[a.Motivator], units[b.Motivator]) })
	pulls, puts = pulls[:min(len(pulls), mostPulls)], puts[:min(len(puts), mostPuts)]
	return AddQuotes(append(pulls, puts...), scorer.Words(result, []overlap.Talk{{Interview: iv}}), iv)
}

// strongest returns the highest strength noted for the motivator, or the lowest
// one if against is set.
func strongest(iv motive.Interview, id string, against bool) (strength int) {
	for _, t := range iv.Turns {
		for _, e := range t.Evidence {
			if e.Motivator == id && (e.Strength < 0) == against && max(e.Strength, -e.Strength) > max(strength, -strength) {
				strength = e.Strength
			}
		}
	}
	return strength
}
