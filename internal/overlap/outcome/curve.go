package outcome

import (
	"cmp"
	"slices"
)

// bandTail is the chance that is left out at each end of the band of 80 %.
const bandTail = 0.1

// A Curve says how often an overlap has led to a yes. It says so only for overlaps
// in the range of those that were seen.
type Curve struct {
	Low, High float64 // the range of the overlaps that were seen, in [0,1]
	model     *model
}

// A Point is one point of a curve. All its numbers are in [0,1].
type Point struct {
	Overlap   float64
	Chance    float64 // the expected chance of a yes
	Low, High float64 // 10 % and 90 % quantiles of the chance
}

// At returns the point of an overlap; false if no overlap so small, or so large, has
// been seen.
func (c *Curve) At(overlap float64) (Point, bool) {
	if !(overlap >= c.Low && overlap <= c.High) {
		return Point{}, false
	}
	parts := make([]part, 0, len(c.model.weights))
	c.model.visit(overlap, func(i int, chance float64) { parts = append(parts, part{chance, c.model.weights[i]}) })
	slices.SortFunc(parts, func(a, b part) int {
		return cmp.Or(cmp.Compare(a.chance, b.chance), cmp.Compare(a.weight, b.weight))
	})
	p := Point{Overlap: overlap, Low: quantile(parts, bandTail), High: quantile(parts, 1-bandTail)}
	for _, x := range parts {
		p.Chance += x.weight * x.chance
	}
	return p, true
}

// A part is one point of the grid: a chance of a yes, and its weight.
type part struct{ chance, weight float64 }

// quantile returns the chance below which a part q of the weights lies. The parts are
// sorted by chance. Half of the weight of a point of the grid counts as below it, and
// between two points the sum grows in a straight line.
func quantile(parts []part, q float64) float64 {
	before, sumBefore, sum := parts[0].chance, 0.0, 0.0
	for i := 0; i < len(parts); {
		x, weight := parts[i].chance, 0.0
		for ; i < len(parts) && parts[i].chance == x; i++ {
			weight += parts[i].weight
		}
		half := sum + weight/2
		if half >= q {
			return before + (x-before)*(q-sumBefore)/(half-sumBefore)
		}
		before, sumBefore = x, half
		sum += weight
	}
	return before
}

// tenth is the distance of the points that Points returns.
const tenth = 0.1

// Points returns the points of the curve at every tenth of the range of the
// overlaps, and at its two ends, from the smallest overlap.
func (c *Curve) Points() (all []Point) {
	overlaps := []float64{c.Low}
	for i := range 11 {
		// a tenth that is next to an end says what the end says
		if x := float64(i) / 10; x > c.Low+tenth/4 && x < c.High-tenth/4 {
			overlaps = append(overlaps, x)
		}
	}
	if c.High > c.Low {
		overlaps = append(overlaps, c.High)
	}
	for _, x := range overlaps {
		p, _ := c.At(x)
		all = append(all, p)
	}
	return all
}
