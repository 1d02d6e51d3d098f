package plan

import (
	"math/rand/v2"
	"testing"

	"buyin/internal/overlap"
)

// Where the curve says that it is sure, the formula agrees; and it is sure nearly
// always.
func TestTheCurveAgreesWithTheFormula(t *testing.T) {
	t.Parallel()
	chance := rand.New(rand.NewPCG(3, 9))
	for _, threshold := range []float64{0.5, 0.3, 0.7, 0.02, 0.98, 0.85} {
		const weight = 3.5
		c := newCurve(threshold, weight)
		sure, yes := 0, 0
		const tries = 20_000
		for range tries {
			mean := chance.Float64()
			a := weight + 20*chance.Float64()
			variance := mean * (1 - mean) / (a + 1) * chance.Float64()
			want := overlap.ProbabilityAtLeast(threshold, mean, variance) >= overlap.SufficientFrom-overlap.Tolerance
			got, known := c.decide(mean, variance)
			if !known {
				continue
			}
			sure++
			if got != want {
				t.Fatalf("threshold %v, mean %v, variance %v: got %v, want %v", threshold, mean, variance, got, want)
			}
			if want {
				yes++
				if mean < c.lowest() {
					t.Fatalf("threshold %v: sufficient at a mean of %v, below %v", threshold, mean, c.lowest())
				}
			}
		}
		if sure < tries*98/100 || yes == 0 || yes == sure {
			t.Errorf("threshold %v: sure of %d of %d, %d of them sufficient", threshold, sure, tries, yes)
		}
	}
}

// Right at the edge the curve does not claim to know.
func TestTheCurveIsNotSureAtTheEdge(t *testing.T) {
	t.Parallel()
	c := newCurve(0.5, 4)
	for i := range 300 {
		w := float64(i+1) / 300 / 2.3
		edge := meanNeeded(0.5, w, 0.5)
		for _, mean := range []float64{edge - 1e-8, edge, edge + 1e-8} {
			if got, sure := c.decide(mean, w*w*mean*(1-mean)); sure {
				t.Fatalf("w %v, mean %v: sure that it is sufficient: %v", w, mean, got)
			}
		}
	}
	if _, sure := c.decide(0.7, 0); sure {
		t.Error("sure without a variance, where the overlap itself decides")
	}
}
