package overlap

import (
	"math"
	"testing"

	"gonum.org/v1/gonum/mathext"
)

// The values were computed to thirty digits from the same continued fraction
// and, where it converged in time, from the hypergeometric series.
func TestQuantiles(t *testing.T) {
	for _, c := range []struct{ a, b, low, high float64 }{
		{1e+06, 3, 0.9999937042324923, 0.9999991823097048},
		{2.5, 1e+06, 5.727375194635721e-7, 5.535229375889128e-6},
		{9.99, 10000, 0.0005414133904496574, 0.001567323693699136},
		{10.01, 100000, 5.43238638489744e-5, 0.0001571590698935217},
		{0.5, 0.5, 0.006155829702431136, 0.9938441702975689},
		{0.2, 30, 6.88891900578755e-9, 0.03421313645752909},
		{5, 6, 0.2224411010081291, 0.696462787435958},
		{1e+06, 1000, 0.9989485015042399, 0.9990523629347225},
		{2e5, 1e5, 0.6652503726754323, 0.6680816972902187},
		{1e+06, 1e+06, 0.4994184565471427, 0.5005815434528573},
	} {
		d := newBeta(c.a, c.b)
		if low, high := d.quantile(tailProbability), d.upperQuantile(tailProbability); math.Abs(low-c.low) > 1e-11 || math.Abs(high-c.high) > 1e-11 {
			t.Errorf("Beta(%g, %g): got %.16g to %.16g, want %.16g to %.16g", c.a, c.b, low, high, c.low, c.high)
		}
	}
	for _, c := range []struct{ a, b, x, beyond float64 }{
		{0.03162277660168379, 1e6, 1e-06, 0.007160324476119233},
		{1e6, 1001000, 0.5, 0.2398049175336083},
		{300000, 200000, 0.6003, 0.3325596348879857},
		{40, 7, 0.8, 0.8405056137710488},
		{0.2, 0.3, 0.5, 0.3941706817526673},
		{1e-06, 2e-06, 0.5, 0.333333333332785},
	} {
		if got := newBeta(c.a, c.b).survival(c.x, math.Log(c.x), math.Log1p(-c.x)); math.Abs(got-c.beyond) > 1e-9 {
			t.Errorf("Beta(%g, %g) beyond %g: got %.16g, want %.16g", c.a, c.b, c.x, got, c.beyond)
		}
	}
}

// Invalid and extreme parameters must not give NaN.
func TestBetaAtTheEdges(t *testing.T) {
	for _, x := range []float64{0, -1, math.NaN(), math.Inf(1)} {
		if newBeta(x, 1).isProper() || newBeta(1, x).isProper() {
			t.Errorf("Beta with %v is taken for a law", x)
		}
	}
	for _, a := range []float64{1e-300, 1e-15, 1e-6, 1, 1e6, 1e9} {
		for _, b := range []float64{1e-300, 1e-15, 1e-6, 1, 1e6, 1e9} {
			d := newBeta(a, b)
			low, high, beyond := d.quantile(tailProbability), d.upperQuantile(tailProbability), d.survival(0.5, -math.Ln2, -math.Ln2)
			if !(0 <= low && low <= high && high <= 1 && 0 <= beyond && beyond <= 1) {
				t.Errorf("Beta(%g, %g): %v to %v, %v", a, b, low, high, beyond)
			}
		}
	}
}

// TestQuantilesAgreeWithGonum compares quantiles and probabilities with gonum's,
// except for parameters where gonum loses precision: its median of Beta(1.7e6,
// 1.7e6) is 0.499999992.
func TestQuantilesAgreeWithGonum(t *testing.T) {
	var params []float64
	for e := -6.0; e <= 5; e += 0.5 {
		params = append(params, math.Pow(10, e), 1.7*math.Pow(10, e))
	}
	worst, worstP := 0.0, 0.0
	for _, a := range params {
		for _, b := range params {
			d := newBeta(a, b)
			for _, p := range []float64{tailProbability, 0.5} {
				for _, c := range []struct {
					name   string
					got, p float64
				}{{"lower", d.quantile(p), p}, {"upper", d.upperQuantile(p), 1 - p}} {
					want := mathext.InvRegIncBeta(a, b, c.p)
					diff := math.Abs(c.got - want)
					if !(diff <= 1e-9) {
						f := mathext.RegIncBeta(a, b, c.got)
						t.Errorf("%s %g of Beta(%g, %g): got %.15g, gonum %.15g; F(got) = %.12g, F(gonum) = %.12g",
							c.name, p, a, b, c.got, want, f, mathext.RegIncBeta(a, b, want))
					}
					worst = max(worst, diff)
				}
			}
			for _, x := range []float64{1e-6, 0.1, 0.4999, 0.5, 0.77, 0.999} {
				got, want := d.survival(x, math.Log(x), math.Log1p(-x)), 1-mathext.RegIncBeta(a, b, x)
				diff := math.Abs(got - want)
				if !(diff <= 1e-9) {
					t.Errorf("chance of Beta(%g, %g) beyond %g: got %.15g, gonum %.15g", a, b, x, got, want)
				}
				worstP = max(worstP, diff)
			}
		}
	}
	t.Logf("largest difference of a point %.2g, of a chance %.2g", worst, worstP)
}
