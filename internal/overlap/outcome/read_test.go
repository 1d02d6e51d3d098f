package outcome_test

import (
	"math"
	"math/rand/v2"
	"testing"

	"pgregory.net/rapid"

	"buyin/internal/fixture/property"
	"buyin/internal/motive"
	"buyin/internal/overlap/outcome"
)

// pairs returns n pairs whose overlap is x.
func pairs(n int, x float64, says string) (all []outcome.Pair) {
	for range n {
		all = append(all, outcome.Pair{Overlap: x, Says: says})
	}
	return all
}

func join(parts ...[]outcome.Pair) (all []outcome.Pair) {
	for _, p := range parts {
		all = append(all, p...)
	}
	return all
}

const yes, partly, no, void = motive.OutcomeYes, motive.OutcomePartly, motive.OutcomeNo, motive.OutcomeVoid

func TestReadSaysNothingButCountsOfFew(t *testing.T) {
	for _, tt := range []struct {
		name   string
		pairs  []outcome.Pair
		enough bool
	}{
		{"none", nil, false},
		{"19", join(pairs(10, .8, yes), pairs(9, .1, no)), false},
		{"20", join(pairs(10, .8, yes), pairs(10, .1, no)), true},
		{"only 4 no", join(pairs(40, .8, yes), pairs(4, .1, no)), false},
		{"only 4 yes", join(pairs(4, .8, yes), pairs(40, .1, no)), false},
		{"partly counts half for each", join(pairs(36, .8, yes), pairs(2, .1, partly), pairs(4, .1, no)), true},
		{"one partly is not enough", join(pairs(36, .8, yes), pairs(1, .1, partly), pairs(4, .1, no)), false},
		{"void counts for nothing", join(pairs(10, .8, yes), pairs(9, .1, no), pairs(5, .1, void)), false},
		{"nor what is no outcome", join(pairs(10, .8, yes), pairs(9, .1, no), pairs(5, .1, "maybe")), false},
		{"nor what is no overlap", join(pairs(10, .8, yes), pairs(9, .1, no), pairs(5, math.NaN(), no), pairs(5, 1.5, no)), false},
	} {
		r := outcome.Read(tt.pairs)
		if r.Counts.Enough() != tt.enough || (r.Ratio > 0) != tt.enough || r.Curve != nil && !tt.enough {
			t.Errorf("%s: enough %v, ratio %g, curve %v", tt.name, r.Counts.Enough(), r.Ratio, r.Curve != nil)
		}
	}
}

func TestCountsAreOfWhatWasRead(t *testing.T) {
	r := outcome.Read(join(pairs(3, .8, yes), pairs(2, .5, partly), pairs(1, .1, no), pairs(4, .1, void), pairs(7, -1, no)))
	if want := (outcome.Counts{Yes: 3, Partly: 2, No: 1}); r.Counts.Yes != want.Yes || r.Counts.Partly != want.Partly || r.Counts.No != want.No {
		t.Errorf("got %+v, want %+v", r.Counts, want)
	}
	if r.Counts.Total() != 6 || r.Counts.Something() != 5 {
		t.Errorf("total %d, something %d", r.Counts.Total(), r.Counts.Something())
	}
}

// A second computation of the posterior, at one overlap: with logarithms, over a grid
// of nodes that is finer and wider.
type reference struct {
	ratio, chance, level float64
	chances, weights     []float64 // under the curve
}

// below is the chance that the chance of a yes is below x.
func (r reference) below(x float64) (sum float64) {
	for i, c := range r.chances {
		if c < x {
			sum += r.weights[i]
		}
	}
	return sum
}

func compute(all []outcome.Pair, at float64) (r reference) {
	const step, end = 0.02, 9.0
	evidence := func(slopes float64) (sum, yeses float64) {
		prior := 0.0
		for b := 0.0; b <= slopes; b += 0.1 {
			for a := -end; a <= end; a += step {
				w := math.Exp(-a*a/(2*1.5*1.5) - (b-3)*(b-3)/18)
				if slopes > 0 && b == 0 {
					w /= 2 // the rule of trapezoids
				}
				prior += w
				log := 0.0
				for _, p := range all {
					eta := a + b*(p.Overlap-0.5)
					yes, no := -math.Log1p(math.Exp(-eta)), -math.Log1p(math.Exp(eta))
					switch p.Says {
					case "yes":
						log += yes
					case "no":
						log += no
					case "partly":
						log += yes/2 + no/2
					}
				}
				w *= math.Exp(log)
				sum += w
				chance := 1 / (1 + math.Exp(-a-b*(at-0.5)))
				yeses += w * chance
				if slopes > 0 {
					r.chances, r.weights = append(r.chances, chance), append(r.weights, w)
				}
			}
		}
		for i := range r.weights {
			r.weights[i] /= sum
		}
		return sum / prior, yeses / prior
	}
	alone, aloneYes := evidence(0)
	curve, curveYes := evidence(18)
	r.ratio, r.chance, r.level = curve/alone, curveYes/curve, aloneYes/alone
	return r
}

func TestReadAgreesWithASecondComputation(t *testing.T) {
	r, curves := rand.New(rand.NewPCG(3, 1)), 0
	for range 3 {
		var all []outcome.Pair
		for range 40 {
			x := r.Float64()
			says := []string{no, yes}[min(int(r.Float64()*0.6+x), 1)]
			if r.IntN(6) == 0 {
				says = partly
			}
			all = append(all, outcome.Pair{Overlap: x, Says: says})
		}
		got, want := outcome.Read(all), compute(all, 0.5)
		if math.Abs(got.Ratio/want.ratio-1) > 1e-3 {
			t.Errorf("ratio %g, want %g", got.Ratio, want.ratio)
		}
		if math.Abs(got.Level-want.level) > 1e-4 {
			t.Errorf("level %g, want %g", got.Level, want.level)
		}
		if (got.Curve != nil) != (want.ratio > 10) {
			t.Fatalf("curve %v, although the ratio is %g", got.Curve != nil, want.ratio)
		}
		if got.Curve == nil {
			continue
		}
		curves++
		p, _ := got.Curve.At(0.5)
		if math.Abs(p.Chance-want.chance) > 1e-4 {
			t.Errorf("chance %g, want %g", p.Chance, want.chance)
		}
		if low, high := want.below(p.Low), want.below(p.High); math.Abs(low-0.1) > 0.01 || math.Abs(high-0.9) > 0.01 {
			t.Errorf("%.3f and %.3f of the posterior are below the band's ends", low, high)
		}
	}
	if curves == 0 {
		t.Error("no curve was put to the test")
	}
}

// The curve is shown from an evidence ratio of 10 on. The ratios are from the second
// computation.
func TestTenTimesAsLikely(t *testing.T) {
	for _, tt := range []struct {
		yeses int // with an overlap of .7, beside 4 noes
		ratio float64
	}{
		{10, 8.841}, {11, 12.402},
	} {
		got := outcome.Read(join(pairs(tt.yeses, .7, yes), pairs(4, .7, no), pairs(4, .2, yes), pairs(10, .2, no)))
		if math.Abs(got.Ratio-tt.ratio) > 0.005 || (got.Curve != nil) != (tt.ratio > 10) {
			t.Errorf("%d yeses: ratio %.3f, want %.3f; curve %v", tt.yeses, got.Ratio, tt.ratio, got.Curve != nil)
		}
	}
}

func TestTheOrderChangesNoBit(t *testing.T) {
	property.Check(t, func(t *rapid.T) {
		all := rapid.SliceOfN(rapid.Custom(func(t *rapid.T) outcome.Pair {
			return outcome.Pair{Overlap: rapid.Float64Range(0, 1).Draw(t, "overlap"), Says: rapid.SampledFrom([]string{yes, partly, no, void}).Draw(t, "says")}
		}), 0, 30).Draw(t, "pairs")
		a, b := outcome.Read(all), outcome.Read(rapid.Permutation(all).Draw(t, "again"))
		if a.Counts != b.Counts || a.Ratio != b.Ratio || a.Level != b.Level || (a.Curve == nil) != (b.Curve == nil) {
			t.Fatalf("got %+v and %+v", a, b)
		}
	})
}

func TestTheCurveIsShownOnlyIfItExplainsMore(t *testing.T) {
	told := outcome.Read(join(pairs(12, .7, yes), pairs(2, .7, no), pairs(12, .2, no), pairs(2, .2, yes)))
	if told.Curve == nil || told.Ratio <= 10 {
		t.Errorf("clear outcomes: ratio %g, curve %v", told.Ratio, told.Curve != nil)
	}
	same := outcome.Read(join(pairs(10, .7, yes), pairs(10, .7, no), pairs(10, .2, no), pairs(10, .2, yes)))
	if same.Curve != nil || same.Ratio >= 1 {
		t.Errorf("outcomes that have nothing to do with it: ratio %g, curve %v", same.Ratio, same.Curve != nil)
	}
	wrongWay := outcome.Read(join(pairs(12, .2, yes), pairs(2, .2, no), pairs(12, .7, no), pairs(2, .7, yes)))
	if wrongWay.Curve != nil {
		t.Errorf("outcomes the wrong way: ratio %g, but a curve is shown", wrongWay.Ratio)
	}
}

func TestTheCurveStaysInTheRangeThatWasSeen(t *testing.T) {
	c := outcome.Read(join(pairs(14, .72, yes), pairs(14, .2, no))).Curve
	if c == nil {
		t.Fatal("no curve")
	}
	for _, x := range []float64{0, .19, .73, 1, math.NaN()} {
		if p, seen := c.At(x); seen {
			t.Errorf("at %g: %+v, although no such overlap was seen", x, p)
		}
	}
	points := c.Points()
	var at []float64
	for i, p := range points {
		at = append(at, p.Overlap)
		if !(0 < p.Low && p.Low < p.Chance && p.Chance < p.High && p.High < 1) {
			t.Errorf("not in order: %+v", p)
		}
		if i > 0 && (p.Chance < points[i-1].Chance || p.Low < points[i-1].Low || p.High < points[i-1].High) {
			t.Errorf("a larger overlap is less likely to lead to a yes: %+v after %+v", p, points[i-1])
		}
	}
	if want := []float64{.2, .3, .4, .5, .6, .7, .72}; len(at) != len(want)-1 || at[0] != .2 || at[len(at)-1] != .72 {
		t.Errorf("points at %v", at) // .7 is too near to .72
	}
}

// The share of the posterior in the band is 80 %, so a lot more outcomes make it
// narrower, and it holds the frequency that was seen.
func TestTheBandNarrows(t *testing.T) {
	few := outcome.Read(join(pairs(20, .7, yes), pairs(5, .7, no), pairs(5, .2, yes), pairs(20, .2, no)))
	many := outcome.Read(join(pairs(200, .7, yes), pairs(50, .7, no), pairs(50, .2, yes), pairs(200, .2, no)))
	a, _ := few.Curve.At(.7)
	b, _ := many.Curve.At(.7)
	if b.High-b.Low > (a.High-a.Low)/2 || b.Low > .8 || b.High < .8 {
		t.Errorf("bands %+v and %+v", a, b)
	}
}
