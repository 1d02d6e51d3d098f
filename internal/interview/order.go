package interview

import (
	"cmp"
	"math"
	"slices"

	"buyin/internal/overlap"
)

// What a settled order of drivers takes where there are no goals.
const (
	firmOrder = 0.8 // the chance from which one driver counts as stronger than another
	top       = 3   // drivers whose order matters
)

// alphas are the weights of the belief: what was heard, and the prior of two
// answers spread over what is not ruled out.
func (s Session) alphas(r overlap.Result) []float64 {
	a := make([]float64, len(r.Standings))
	for i, st := range r.Standings {
		if !st.Cold {
			a[i] = st.Belief + 2/float64(len(a))
		}
	}
	return a
}

// order gives, for each of the strongest motivators and its successor, the
// chance that they stand in the right order.
func (s Session) order(r overlap.Result) []float64 {
	alpha := s.alphas(r)
	slices.SortFunc(alpha, func(a, b float64) int { return cmp.Compare(b, a) })
	var chances []float64
	for i := 0; i < top && i+1 < len(alpha); i++ {
		chances = append(chances, ahead(alpha[i], alpha[i+1]))
	}
	return chances
}

// ahead is the chance that a share with weight a exceeds one with weight b.
// Of a Dirichlet pair the part a/(a+b) is Beta(a,b); the normal law is near
// enough to order questions by.
func ahead(a, b float64) float64 {
	if b == 0 {
		if a == 0 {
			return 0.5
		}
		return 1
	}
	n := a + b
	sd := math.Sqrt(a * b / (n * n * (n + 1)))
	return 0.5 * (1 + math.Erf((a/n-0.5)/(sd*math.Sqrt2)))
}
