package ask

import (
	"cmp"
	"math"
	"slices"

	"buyin/internal/interview"
	"buyin/internal/interview/earlier"
	"buyin/internal/motive"
	"buyin/internal/overlap"
)

// MaxCards is the largest number of cards: more would weary somebody who means no.
const MaxCards = 6

// LargeOffer is the offer, or the cost, from which a motivator gets a card.
const LargeOffer = 3

// Prepare returns the setup with what follows from the pooled talks with the
// report, which come oldest first; there may be none. It sets the cards, the
// overlap for put, and what they were told (unless the head holds it). Promises rises
// to the highest number in the talks.
func Prepare(s Setup, talks []overlap.Talk) Setup {
	known := earlier.With(interview.Setup{Catalogue: s.Catalogue, Head: s.Head}, talks)
	s.Head.Told, s.Promises = known.Head.Told, max(s.Promises, known.Promises)
	scorer, talks := overlap.New(s.Catalogue, s.Goals), withoutEffects(talks)
	result := scorer.Pool(talks)
	s.Overlap, s.Cards = overlapOf(result), cards(result, s.Goals)
	s.OverlapOn = func(day string) *float64 { return overlapOf(scorer.Pool(until(day, talks))) }
	return s
}

// overlapOf returns the overlap as it is saved, nil without evidence.
func overlapOf(r overlap.Result) *float64 {
	if !r.Heard {
		return nil
	}
	return new(math.Round(r.Overlap*1e4) / 1e4)
}

// until returns the talks that were held on a day or before it, as they were pooled
// then.
func until(day string, talks []overlap.Talk) (then []overlap.Talk) {
	newest := math.Inf(1)
	for _, t := range talks {
		if t.Interview.Day() <= day {
			then, newest = append(then, t), min(newest, t.Days)
		}
	}
	for i := range then {
		then[i].Days -= newest
	}
	return then
}

// withoutEffects returns the talks without what the report said about effects, so
// that only the offers count.
func withoutEffects(talks []overlap.Talk) []overlap.Talk {
	talks = slices.Clone(talks)
	for i := range talks {
		turns := slices.Clone(talks[i].Interview.Turns)
		for j := range turns {
			turns[j].Effects = nil
		}
		talks[i].Interview.Turns = turns
	}
	return talks
}

// cards returns the motivators to ask the effect of: the main drivers, the largest
// share first, then what the ask offers much of or takes much from, the most first.
// Ties keep catalogue order. The last ones are left out if there are too many.
func cards(r overlap.Result, goals motive.Goals) []string {
	ids := byShare(r)
	var large []string
	for _, st := range r.Standings {
		if size(st.Motivator, goals) >= LargeOffer && !slices.Contains(ids, st.Motivator) {
			large = append(large, st.Motivator)
		}
	}
	slices.SortStableFunc(large, func(a, b string) int { return cmp.Compare(size(b, goals), size(a, goals)) })
	ids = append(ids, large...)
	return ids[:min(MaxCards, len(ids))]
}

// size returns how much the ask offers of a motivator or takes from it in one goal,
// the largest of all, 0..5.
func size(motivator string, goals motive.Goals) (most int) {
	for _, g := range goals.Goals {
		most = max(most, g.Offers[motivator], -g.Offers[motivator])
	}
	return most
}

// byShare returns the main drivers, the largest share first.
func byShare(r overlap.Result) []string {
	share := func(id string) float64 { st, _ := r.Standing(id); return st.Share }
	ids := r.MainDrivers()
	slices.SortStableFunc(ids, func(a, b string) int { return cmp.Compare(share(b), share(a)) })
	return ids
}
