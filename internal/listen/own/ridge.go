package own

import "math"

// lambda regularises the regression on vectors.
const lambda = 1.0

// A linear model of vectors has several outputs. Vectors are centred and scaled to
// length one first.
type linear struct {
	centre  []float32
	bias    []float32   // of each output
	weights [][]float32 // of each output
}

// unit returns the vector centred and scaled to length one, and the scale.
func (l *linear) unit(vector []float32) (u []float32, scale float32) {
	u = make([]float32, len(vector))
	square := 1e-12
	for i, x := range vector {
		u[i] = x - l.centre[i]
		square += float64(u[i]) * float64(u[i])
	}
	scale = float32(1 / math.Sqrt(square))
	for i := range u {
		u[i] *= scale
	}
	return u, scale
}

// scores returns the outputs for a vector.
func (l *linear) scores(vector []float32) []float32 {
	u, _ := l.unit(vector)
	scores := make([]float32, len(l.weights))
	for k, w := range l.weights {
		scores[k] = l.bias[k] + dot(w, u)
	}
	return scores
}

// A sum of products is the left side of a ridge regression: one for each pair of
// columns of the rows, where the last column is 1.
type normal struct {
	width    int
	products []float64   // the lower half, row by row
	right    [][]float64 // by output: the products with its targets
}

func newNormal(width, outputs int) *normal {
	n := &normal{width: width + 1, products: make([]float64, (width+1)*(width+2)/2)}
	for range outputs {
		n.right = append(n.right, make([]float64, width+1))
	}
	return n
}

// addRow adds a row that counts with a weight.
func (n *normal) addRow(row []float32, weight float64) {
	at := 0
	for i, x := range row {
		factor := weight * float64(x)
		to := n.products[at : at+i+1]
		for j, y := range row[:len(to)] {
			to[j] += factor * float64(y)
		}
		at += i + 1
	}
	for _, x := range row {
		n.products[at] += weight * float64(x)
		at++
	}
	n.products[at] += weight
}

// addTarget adds the target of a row to an output.
func (n *normal) addTarget(output int, row []float32, target float64) {
	to := n.right[output]
	for i, x := range row {
		to[i] += target * float64(x)
	}
	to[len(row)] += target
}

// solve returns the bias and the weights of each output, by Cholesky
// decomposition. The bias is hardly regularised.
func (n *normal) solve() (bias []float32, weights [][]float32) {
	last := n.width - 1
	lower := make([][]float64, n.width)
	at := 0
	for i := range lower {
		lower[i] = n.products[at : at+i+1]
		at += i + 1
		if i < last {
			lower[i][i] += lambda
		} else {
			lower[i][i] += 1e-6
		}
	}
	decompose(lower)
	for _, right := range n.right {
		substitute(lower, right)
		w := make([]float32, last)
		for i := range w {
			w[i] = float32(right[i])
		}
		bias, weights = append(bias, float32(right[last])), append(weights, w)
	}
	return bias, weights
}

// decompose replaces the lower half of a symmetric matrix by its Cholesky factor.
func decompose(a [][]float64) {
	for i, row := range a {
		for j := range i {
			row[j] = (row[j] - dot64(row[:j], a[j][:j])) / a[j][j]
		}
		row[i] = math.Sqrt(max(row[i]-dot64(row[:i], row[:i]), 1e-9))
	}
}

// substitute solves for one right side, in place.
func substitute(lower [][]float64, x []float64) {
	for i, row := range lower {
		x[i] = (x[i] - dot64(row[:i], x[:i])) / row[i]
	}
	for i := len(x) - 1; i >= 0; i-- {
		x[i] /= lower[i][i]
		for j := range i {
			x[j] -= lower[i][j] * x[i]
		}
	}
}

func dot(a, b []float32) float32 {
	sum := float32(0)
	b = b[:len(a)]
	for i, x := range a {
		sum += float32(x * b[i])
	}
	return sum
}

func dot64(a, b []float64) float64 {
	b = b[:len(a)]
	var p, q float64
	i := 0
	for ; i+2 <= len(a); i += 2 {
		p += a[i] * b[i]
		q += a[i+1] * b[i+1]
	}
	if i < len(a) {
		p += a[i] * b[i]
	}
	return p + q
}
