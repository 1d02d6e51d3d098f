package ngram

import "math"

const (
	maxRounds = 150
	tolerance = 1e-3 // relative length of the residual at which solve stops
)

// A problem is a ridge regression with several columns of targets. A row takes
// part in a column if its share there is 1; if it is 0, it does not.
type problem struct {
	design          *design
	targets, shares [][]float32 // by row and column
	weights         []float32   // of the rows
	lambda          float32
}

// solve returns the weights w, by feature and column, that minimise |Xw - y|² +
// lambda |w|² for each column y of the targets, where the miss of each row counts
// with its weight. It is the method of conjugate gradients in the dual form,
// (XX' + lambda/weight) a = y and w = X'a, because there are fewer texts than
// features.
//
// It adds everything up in one order, so the result is the same each time.
func (p *problem) solve() [][]float32 {
	n, m := len(p.targets), len(p.targets[0])
	weights := grid(p.design.features, m)
	p.design.sums = grid(len(p.design.parts), m)
	solution, image := grid(n, m), grid(n, m)
	residual, direction := grid(n, m), grid(n, m)
	for i, target := range p.targets {
		copy(residual[i], target)
		copy(direction[i], target)
	}
	start := columnDots(residual, residual)
	squares := start
	for range maxRounds {
		p.apply(image, direction, weights)
		step := quotients(squares, columnDots(direction, image))
		for i := range solution {
			for j, s := range step {
				solution[i][j] += s * direction[i][j]
				residual[i][j] -= s * image[i][j]
			}
		}
		next := columnDots(residual, residual)
		for i, turn := 0, quotients(next, squares); i < n; i++ {
			for j, t := range turn {
				direction[i][j] = residual[i][j] + t*direction[i][j]
			}
		}
		if squares = next; converged(squares, start) {
			break
		}
	}
	p.design.transposed(weights, solution)
	return weights
}

// apply sets image to (XX' + lambda/weight) direction, by way of X' direction.
func (p *problem) apply(image, direction, between [][]float32) {
	p.design.transposed(between, direction)
	p.design.times(image, between)
	for i, to := range image {
		lambda := p.lambda / p.weights[i]
		for j := range to {
			to[j] = p.shares[i][j]*to[j] + lambda*direction[i][j]
		}
	}
}

// grid returns n rows of m values.
func grid(n, m int) [][]float32 {
	data := make([]float32, n*m)
	rows := make([][]float32, n)
	for i := range rows {
		rows[i] = data[i*m : (i+1)*m : (i+1)*m]
	}
	return rows
}

func columnDots(a, b [][]float32) []float64 {
	sums := make([]float64, len(a[0]))
	for i, row := range a {
		for j, v := range row {
			sums[j] += float64(v) * float64(b[i][j])
		}
	}
	return sums
}

// quotients divides column by column. A column that is solved gets 0.
func quotients(over, under []float64) []float32 {
	q := make([]float32, len(over))
	for j := range q {
		if under[j] > 0 {
			q[j] = float32(over[j] / under[j])
		}
	}
	return q
}

func converged(squares, start []float64) bool {
	for j := range squares {
		if math.Sqrt(squares[j]) > tolerance*math.Sqrt(start[j]) {
			return false
		}
	}
	return true
}
