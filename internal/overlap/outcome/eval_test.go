package outcome

import (
	"flag"
	"fmt"
	"math"
	"math/rand/v2"
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"

	"buyin/internal/motive"
)

// make eval-outcomes prints the table: go test -run TestEvaluation -v -eval 400
var evalSpaces = flag.Int("eval", 0, "simulated workspaces for each row of the table; 0 simulates a few and prints nothing")

// longest is the number of outcomes of a simulated workspace. Looking at it after
// every outcome looks at all shorter ones, too.
const longest = 200

// steps are the numbers of outcomes at which windows of the table end.
var steps = []int{50, 100, longest}

// A world is how overlaps and outcomes come about in a simulated workspace.
type world struct {
	slope, base float64
	spread      spread
	partly      float64 // the part of the outcomes that are partly, whatever the overlap
}

// A spread is a distribution of overlaps, symmetric around its mean.
type spread struct {
	name     string
	mean, sd float64
}

var spreads = []spread{{"wide", 0.45, 0.20}, {"spread", 0.40, 0.15}, {"bunched", 0.40, 0.05}}

// draw draws an overlap from a triangular distribution, which is cut off at 0 and 1,
// and rounds it as a record does.
func (s spread) draw(r *rand.Rand) float64 {
	x := s.mean + s.sd*math.Sqrt(6)*(r.Float64()-r.Float64())
	return math.Round(min(max(x, 0), 1)*1e4) / 1e4
}

// level returns the a with which yes has the world's base rate.
func (w world) level() float64 {
	r := rand.New(rand.NewPCG(1, 1))
	overlaps := make([]float64, 4000)
	for i := range overlaps {
		overlaps[i] = w.spread.draw(r)
	}
	low, high := -15.0, 15.0
	for range 50 {
		a := (low + high) / 2
		mean := 0.0
		for _, x := range overlaps {
			mean += w.chance(a, x) / float64(len(overlaps))
		}
		if mean < w.base {
			low = a
		} else {
			high = a
		}
	}
	return low
}

func (w world) chance(a, overlap float64) float64 {
	return 1 / (1 + math.Exp(-a-w.slope*(overlap-0.5)))
}

// A run is what one simulated workspace showed.
type run struct {
	at       [longest + 1]bool    // whether the curve is shown after so many outcomes
	excess   [longest + 1]float64 // squared error of what is shown for the outcome after so many, minus that of the level
	in, band int                  // how many bands hold the truth at the end, and of how many
}

func (w world) simulate(a float64, seed uint64) (out run) {
	r := rand.New(rand.NewPCG(seed, 7))
	s := newSeries()
	for n := range longest {
		p, yes := Pair{Overlap: w.spread.draw(r), Says: motive.OutcomeNo}, 0.0
		if r.Float64() < w.chance(a, p.Overlap) {
			p.Says, yes = motive.OutcomeYes, 1
		}
		if r.Float64() < w.partly {
			p.Says, yes = motive.OutcomePartly, 0.5
		}
		level := s.level.chance(p.Overlap)
		shown := level
		if s.shows() && p.Overlap >= s.low && p.Overlap <= s.high {
			shown = s.curve.chance(p.Overlap)
		}
		out.excess[n] = (shown-yes)*(shown-yes) - (level-yes)*(level-yes)
		s.add(p)
		out.at[n+1] = s.shows()
	}
	if r := s.reading(); r.Curve != nil && w.partly == 0 {
		for _, x := range []float64{w.spread.mean - w.spread.sd, w.spread.mean, w.spread.mean + w.spread.sd} {
			if p, seen := r.Curve.At(x); seen {
				out.band++
				if truth := w.chance(a, x); truth >= p.Low && truth <= p.High {
					out.in++
				}
			}
		}
	}
	return out
}

// A row is what the runs of one world come to.
type row struct {
	world
	ever   float64   // part of the runs in which the curve was ever shown
	at     []float64 // part in which it is shown after so many outcomes
	excess []float64 // mean of excess in each window from 20 outcomes on
	band   float64   // part of the bands that hold the truth
}

func (w world) row(runs int) row {
	a, all := w.level(), make([]run, runs)
	var group sync.WaitGroup
	for core := range runtime.GOMAXPROCS(0) {
		group.Go(func() {
			for i := core; i < runs; i += runtime.GOMAXPROCS(0) {
				all[i] = w.simulate(a, uint64(i))
			}
		})
	}
	group.Wait()
	r := row{world: w, at: make([]float64, len(steps)), excess: make([]float64, len(steps))}
	in, bands := 0, 0
	for _, x := range all {
		in, bands = in+x.in, bands+x.band
		if slices.Contains(x.at[:], true) {
			r.ever += 1 / float64(runs)
		}
		from := minTotal
		for i, to := range steps {
			if x.at[to] {
				r.at[i] += 1 / float64(runs)
			}
			for _, e := range x.excess[from:to] {
				r.excess[i] += e / float64(runs*(to-from))
			}
			from = to
		}
	}
	r.band = float64(in) / float64(bands)
	return r
}

// worlds are the rows of the table.
func worlds() (all []world) {
	for _, slope := range []float64{0, 3, 8} {
		for _, base := range []float64{0.3, 0.5, 0.8} {
			for _, s := range spreads {
				all = append(all, world{slope: slope, base: base, spread: s})
			}
		}
	}
	// beyond what was asked for: outcomes that are partly, and a slope the wrong way
	for _, slope := range []float64{0, 8} {
		all = append(all, world{slope, 0.5, spreads[1], 0.25})
	}
	return append(all, world{-3, 0.5, spreads[1], 0})
}

// misses returns in what a row fails what the rule must show.
func (r row) misses() (all []string) {
	if r.slope <= 0 && r.ever > 0.10 {
		all = append(all, fmt.Sprintf("a curve is shown in %.3f of the workspaces, and there is none", r.ever))
	}
	if r.slope == 8 && r.spread.sd >= 0.15 && r.at[1] < 0.90 {
		all = append(all, fmt.Sprintf("after %d outcomes the curve is shown in only %.3f of the workspaces", steps[1], r.at[1]))
	}
	for i, e := range r.excess {
		if e > 0.01 {
			all = append(all, fmt.Sprintf("the squared error up to %d outcomes is %.4f above that of the level", steps[i], e))
		}
	}
	return all
}

func (r row) String() string {
	name := r.spread.name
	if r.partly > 0 {
		name += fmt.Sprintf(", %.0f %% partly", 100*r.partly)
	}
	text := fmt.Sprintf("%5.0f  %.1f  %-20s %5.3f ", r.slope, r.base, name, r.ever)
	for _, x := range r.at {
		text += fmt.Sprintf(" %5.3f", x)
	}
	text += "  "
	for _, x := range r.excess {
		text += fmt.Sprintf(" %+.4f", x)
	}
	if !math.IsNaN(r.band) && r.partly == 0 {
		text += fmt.Sprintf("   %.2f", r.band)
	}
	return strings.TrimRight(text, " ")
}

func TestEvaluation(t *testing.T) {
	all, runs := worlds(), *evalSpaces
	if runs == 0 {
		// slope 0 and slope 8, base rate .5, overlaps spread
		all, runs = []world{{0, 0.5, spreads[1], 0}, {8, 0.5, spreads[1], 0}}, 20
	} else {
		fmt.Printf("%d workspaces a row, fixed seeds; each is looked at after every outcome from %d to %d\n", runs, minTotal, longest)
		fmt.Println("                                  curve shown                squared error of what is shown       bands that")
		fmt.Println("slope base  overlaps             ever   at 50   100   200   above the level's 20-50 -100 -200  hold the truth")
	}
	for _, w := range all {
		r := w.row(runs)
		if *evalSpaces > 0 {
			fmt.Println(r)
		}
		for _, miss := range r.misses() {
			t.Errorf("slope %g, base %g, %s: %s", r.slope, r.base, r.spread.name, miss)
		}
	}
}
