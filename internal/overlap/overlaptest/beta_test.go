package overlaptest

import (
	"math"
	"testing"
)

// The values were worked out with 40 digits: by the hypergeometric series, for
// the large ones by integrating the density.
func TestBetaBelow(t *testing.T) {
	for _, c := range []struct{ a, b, x, want float64 }{
		{5.5, 6.6, 0.5, 0.628410526977},
		{0.3, 0.7, 0.2, 0.53759664774651},
		{0.001, 3, 0.01, 0.9968791549379},
		{12000, 8000, 0.598, 0.28163640020441},
		{3e6, 2e6, 0.6001, 0.67594423996618},
		{5e7, 1e7, 0.8333, 0.24419859613733},
		{250, 2, 0.99, 0.28370480656763},
		{40, 0.05, 0.5, 2.6513164263004e-15},
		{1, 4, 0.3, 1 - math.Pow(0.7, 4)},
		{4, 1, 0.3, math.Pow(0.3, 4)},
		{2, 3, 0.4, 0.5248}, // 6x^2 - 8x^3 + 3x^4
		{7.25, 7.25, 0.5, 0.5},
		{2, 3, 0, 0},
		{2, 3, 1, 1},
	} {
		if got := betaBelow(c.x, c.a, c.b); math.Abs(got-c.want) > 1e-10 {
			t.Errorf("I_%v(%v,%v) = %.14g, want %.14g", c.x, c.a, c.b, got, c.want)
		}
		if got := betaAbove(c.x, c.a, c.b); math.Abs(got-(1-c.want)) > 1e-10 {
			t.Errorf("1 - I_%v(%v,%v) = %.14g, want %.14g", c.x, c.a, c.b, got, 1-c.want)
		}
	}
}

func TestBetaQuantile(t *testing.T) {
	for _, p := range []float64{0.05, 0.95} {
		// I_x(1,b) = 1-(1-x)^b and I_x(a,1) = x^a can be turned round
		if got, want := betaQuantile(p, 1, 4), 1-math.Pow(1-p, 0.25); math.Abs(got-want) > 1e-12 {
			t.Errorf("quantile %v of Beta(1,4): %v, want %v", p, got, want)
		}
		if got, want := betaQuantile(p, 0.01, 1), math.Pow(p, 100); math.Abs(got-want) > 1e-12 {
			t.Errorf("quantile %v of Beta(0.01,1): %v, want %v", p, got, want)
		}
		for _, a := range []float64{0.2, 3, 700, 1e6} {
			for _, b := range []float64{0.4, 5, 300, 1e6} {
				x := betaQuantile(p, a, b)
				if back := betaBelow(x, a, b); x < 1-1e-12 && math.Abs(back-p) > 1e-8 {
					t.Errorf("Beta(%v,%v): quantile %v is %v, of which I is %v", a, b, p, x, back)
				}
			}
		}
	}
}
