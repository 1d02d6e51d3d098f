package outcome

import "math"

// The prior, and the grid on which the posterior is computed: the middles of cells
// of equal size. Up to about a thousand outcomes the posterior is wider than a cell,
// and the sums over the grid are as exact as its numbers.
const (
	levelSD   = 1.5
	slopeMean = 3
	slopeSD   = 3

	levelStep, levelEnd = 0.05, 6 // a from -levelEnd to levelEnd, four standard deviations
	slopeStep, slopeEnd = 0.25, 15
)

// A model is a posterior over the levels a and slopes b of the curve.
type model struct {
	levels, slopes []float64
	weights        []float64 // of each level, by slope; they sum to 1
	logEvidence    float64   // logarithm of the marginal likelihood of what was added

	decay []float64 // exp(-a) for each level
}

// newCurve returns the prior of the curve.
func newCurve() *model {
	slopes := middles(0, slopeEnd, slopeStep)
	return newModel(slopes, func(b float64) float64 { return normal(b, slopeMean, slopeSD) })
}

// newLevel returns the prior of the level alone: the overlap makes no difference.
func newLevel() *model {
	return newModel([]float64{0}, func(float64) float64 { return 1 })
}

func newModel(slopes []float64, prior func(slope float64) float64) *model {
	m := &model{levels: middles(-levelEnd, levelEnd, levelStep), slopes: slopes}
	total := 0.0
	for _, b := range slopes {
		for _, a := range m.levels {
			w := normal(a, 0, levelSD) * prior(b)
			m.weights = append(m.weights, w)
			total += w
		}
	}
	m.scale(1 / total)
	for _, a := range m.levels {
		m.decay = append(m.decay, math.Exp(-a))
	}
	return m
}

// middles returns the middles of the cells from low to high.
func middles(low, high, step float64) (all []float64) {
	for i := range int(math.Round((high - low) / step)) {
		all = append(all, low+(float64(i)+0.5)*step)
	}
	return all
}

// normal returns a density that is proportional to the normal one.
func normal(x, mean, sd float64) float64 {
	z := (x - mean) / sd
	return math.Exp(-z * z / 2)
}

func (m *model) scale(by float64) {
	for i := range m.weights {
		m.weights[i] *= by
	}
}

// visit calls f with the index of each weight and the chance of a yes there.
func (m *model) visit(overlap float64, f func(i int, chance float64)) {
	i := 0
	for _, b := range m.slopes {
		e := math.Exp(-b * (overlap - 0.5))
		for _, d := range m.decay {
			f(i, 1/(1+d*e))
			i++
		}
	}
}

// chance returns the expected chance of a yes, in (0,1).
func (m *model) chance(overlap float64) (sum float64) {
	m.visit(overlap, func(i int, chance float64) { sum += m.weights[i] * chance })
	return sum
}

// add adds an outcome: 1 is a yes, 0 a no, and 1/2 counts half as each.
func (m *model) add(overlap, yes float64) {
	total := 0.0
	m.visit(overlap, func(i int, chance float64) {
		switch yes {
		case 1:
		case 0:
			chance = 1 - chance
		default:
			chance = math.Sqrt(chance * (1 - chance))
		}
		m.weights[i] *= chance
		total += m.weights[i]
	})
	m.scale(1 / total)
	m.logEvidence += math.Log(total)
}
