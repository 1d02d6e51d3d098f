package overlap

import "slices"

// A Trial judges the ask for one report as if it offered something else. It
// starts from the report's result, so that the evidence is not added up again.
// Its figures are, to the last bit, those of a Scorer for the changed goals. A
// Trial is not safe for concurrent use.
type Trial struct {
	scorer *Scorer
	r      Result
}

// NewTrial returns a Trial that starts with the offers of the Scorer. The
// result must come from the same Scorer.
func (s *Scorer) NewTrial(r Result) *Trial {
	r.Standings = slices.Clone(r.Standings)
	r.Avoid, r.BlockedBy = nil, nil
	return &Trial{s, r}
}

// SetOffers changes the largest and the smallest offer, -5..5, that the goals
// make to the motivator at position k of the catalogue. If the report named an
// effect on it, nothing changes, because the effect replaces the offers.
func (t *Trial) SetOffers(k, largest, smallest int) {
	if st := &t.r.Standings[k]; !st.HasEffect {
		st.Served, st.Against = levelsOf(largest, smallest)
	}
}

// SetEffect changes the effect, -5..5, that the report named for the motivator
// at position k of the catalogue.
func (t *Trial) SetEffect(k, effect int) { t.r.Standings[k].setEffect(effect) }

// Standing returns the standing of the motivator at position k of the
// catalogue. Conflict is that of the offers before any change.
func (t *Trial) Standing(k int) Standing { return t.r.Standings[k] }

// Weight returns the sum of the report's beliefs in units, including the prior:
// the A of the formula, >= 0.
func (t *Trial) Weight() float64 { return t.r.weight }

// Blocks reports whether the motivator at position k of the catalogue blocks
// the verdict "sufficient".
func (t *Trial) Blocks(k int) bool {
	_, blocks := t.r.Standings[k].conflict()
	return blocks
}

// Judge returns the result for the offers as they are now, with the figures
// from Overlap to Verdict and with Conflict, Avoid and BlockedBy, but without
// Low, High, the quotes and the advice. It is valid until the next call.
func (t *Trial) Judge() *Result {
	r := &t.r
	r.Avoid, r.BlockedBy = r.Avoid[:0], r.BlockedBy[:0]
	r.Overlap, r.Probability, r.Low, r.High, r.Flat = 0, 0, 0, 0, false
	t.scorer.addOverlap(r, false)
	t.scorer.addConflicts(r)
	r.Verdict = decideVerdict(r)
	return r
}
