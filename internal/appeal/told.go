package appeal

import "buyin/internal/appeal/retold"

// What their words are told for.
type purpose int

const (
	forOffer purpose = iota // before what is offered for it
	forCost                 // before what it costs them, or what of it puts them off
	forItself
)

// toldOf returns the best of what the person said about a motivator, for a purpose:
// what stands best by itself, and has to do with what is said after it. Its form is
// silent if nothing can be said.
func (w *writer) toldOf(motivator string, use purpose) retold.Told {
	st, _ := w.Result.Standing(motivator)
	how := w.howOf(motivator, use != forCost)
	if how == "" {
		how = w.howOf(motivator, true)
	}
	return w.Best(motivator, func(t retold.Told) (float64, bool) {
		return suits(t, how, use), (st.PutsOff || !retold.IsConditional(t.Source)) && !w.spoken.Repeats(t.Source)
	})
}

// suits says how well words suit what is said after them: they share words with it,
// and what puts somebody off is no reason for what they are offered.
func suits(t retold.Told, how string, use purpose) float64 {
	score := 0.6 * float64(min(retold.SharedWords(t.Source, how), 2))
	if t.Puts && use == forOffer {
		score -= 3
	}
	return score
}
