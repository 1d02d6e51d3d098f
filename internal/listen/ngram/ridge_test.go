package ngram

import (
	"math"
	"testing"
)

// random returns numbers from -1 to 1, the same each time.
type random uint64

func (r *random) next() float32 {
	*r = *r*6364136223846793005 + 1442695040888963407
	return float32(int32(*r>>32)) / (1 << 31)
}

// A solution of ridge regression makes the gradient 0: X'(Xw - y) + lambda w,
// over the rows that take part.
// randomDesign returns a design of some texts of six cells and three words each.
func randomDesign(r *random, texts, words, features int) design {
	d := design{features: features, tokens: make([][]int32, texts)}
	from := func(n int) int32 { return int32((r.next() + 1) / 2 * float32(n-1)) }
	cells := func(n int) (row []cell) {
		for range n {
			row = append(row, cell{feature: from(features), value: r.next()})
		}
		return row
	}
	for i := range texts {
		d.rows, d.scales = append(d.rows, cells(6)), append(d.scales, r.next())
		for range 3 {
			d.tokens[i] = append(d.tokens[i], from(words))
		}
	}
	for range words {
		d.parts = append(d.parts, cells(4))
	}
	return d
}

// row returns a row of the design, by feature.
func (d *design) row(i int) []float64 {
	row := make([]float64, d.features)
	for _, c := range d.rows[i] {
		row[c.feature] += float64(c.value)
	}
	for _, w := range d.tokens[i] {
		for _, c := range d.parts[w] {
			row[c.feature] += float64(c.value * d.scales[i])
		}
	}
	return row
}

func TestSolveFindsTheMinimum(t *testing.T) {
	const texts, features, columns = 40, 60, 3
	r := random(1)
	d := randomDesign(&r, texts, 20, features)
	p := problem{design: &d, lambda: 0.5, targets: grid(texts, columns), shares: grid(texts, columns), weights: make([]float32, texts)}
	for i := range texts {
		p.weights[i] = 1 / float32(1+i%2)
		for j := range columns {
			if j < 2 || i%3 > 0 {
				p.shares[i][j], p.targets[i][j] = 1, r.next()
			}
		}
	}
	w := p.solve()
	for j := range columns {
		gradient := make([]float64, features)
		for f := range gradient {
			gradient[f] = float64(p.lambda * w[f][j])
		}
		for i := range texts {
			row := d.row(i)
			miss := -float64(p.targets[i][j])
			for f, x := range row {
				miss += x * float64(w[f][j])
			}
			for f, x := range row {
				gradient[f] += miss * x * float64(p.shares[i][j]*p.weights[i])
			}
		}
		for f, g := range gradient {
			if math.Abs(g) > 5e-3 {
				t.Errorf("column %d, feature %d: the gradient is %g", j, f, g)
			}
		}
	}
}
