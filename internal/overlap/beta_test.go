package overlap

import (
	"math"
	"testing"

	"gonum.org/v1/gonum/mathext"
)

// TestPointsAgreeWithGonum holds our points and chances to a library's, over
// all the parameters that a belief can have and far beyond.
func TestPointsAgreeWithGonum(t *testing.T) {
	var params []float64
	for e := -6.0; e <= 6; e += 0.5 {
		params = append(params, math.Pow(10, e), 1.7*math.Pow(10, e))
	}
	worst, worstP := 0.0, 0.0
	for _, a := range params {
		for _, b := range params {
			d := newBeta(a, b)
			for _, p := range []float64{tail, 0.5} {
				for _, c := range []struct {
					name   string
					got, p float64
				}{{"lower", d.lower(p), p}, {"upper", d.upper(p), 1 - p}} {
					want := mathext.InvRegIncBeta(a, b, c.p)
					diff := math.Abs(c.got - want)
					if !(diff <= 2e-9) {
						f := mathext.RegIncBeta(a, b, c.got)
						t.Errorf("%s %g of Beta(%g, %g): got %.15g, gonum %.15g; F(got) = %.12g, F(gonum) = %.12g",
							c.name, p, a, b, c.got, want, f, mathext.RegIncBeta(a, b, want))
					}
					worst = max(worst, diff)
				}
			}
			for _, x := range []float64{1e-6, 0.1, 0.4999, 0.5, 0.77, 0.999} {
				got, want := d.beyond(x, math.Log(x), math.Log1p(-x)), 1-mathext.RegIncBeta(a, b, x)
				diff := math.Abs(got - want)
				if !(diff <= 2e-9) {
					t.Errorf("chance of Beta(%g, %g) beyond %g: got %.15g, gonum %.15g", a, b, x, got, want)
				}
				worstP = max(worstP, diff)
			}
		}
	}
	t.Logf("largest difference of a point %.2g, of a chance %.2g", worst, worstP)
}
