// Package fit learns a calibration of the ear from labelled notes of authors from
// whom the ear has not learnt. The program does not contain it.
package fit

import "math"

// pullBack is the weight of the squared coefficients beside the loss. It keeps
// them finite if the notes can be told apart without a mistake.
const pullBack = 0.05

// regress returns the coefficients of the logistic regression of y on x, found by
// Newton's method (Bishop 2006, Pattern Recognition and Machine Learning, 4.3.3).
// The first number of each row must be 1; its coefficient is not pulled back.
func regress(x [][]float64, y []bool) []float64 {
	n := len(x[0])
	w := make([]float64, n)
	for range 50 {
		gradient, curve := slopes(x, y, w)
		for i := 1; i < n; i++ {
			gradient[i] += pullBack * w[i]
			curve[i][i] += pullBack
		}
		step := solve(curve, gradient)
		largest := 0.0
		for i := range w {
			w[i] -= step[i]
			largest = max(largest, math.Abs(step[i]))
		}
		if largest < 1e-9 {
			break
		}
	}
	return w
}

// slopes returns the first and second derivatives of the loss.
func slopes(x [][]float64, y []bool, w []float64) (gradient []float64, curve [][]float64) {
	n := len(w)
	gradient, curve = make([]float64, n), make([][]float64, n)
	for i := range curve {
		curve[i] = make([]float64, n)
		curve[i][i] = 1e-9
	}
	for r, row := range x {
		sum := 0.0
		for i, v := range row {
			sum += w[i] * v
		}
		p := 1 / (1 + math.Exp(-sum))
		miss := p
		if y[r] {
			miss--
		}
		for i, v := range row {
			gradient[i] += miss * v
			for j := range i + 1 {
				curve[i][j] += p * (1 - p) * v * row[j]
			}
		}
	}
	for i := range curve {
		for j := range i {
			curve[j][i] = curve[i][j]
		}
	}
	return gradient, curve
}

// solve returns z with a z = b, by elimination. It changes a and b. a must be
// positive definite, so that no pivot is 0.
func solve(a [][]float64, b []float64) []float64 {
	for i := range b {
		for r := i + 1; r < len(b); r++ {
			f := a[r][i] / a[i][i]
			for j := i; j < len(b); j++ {
				a[r][j] -= f * a[i][j]
			}
			b[r] -= f * b[i]
		}
	}
	for i := len(b) - 1; i >= 0; i-- {
		for j := i + 1; j < len(b); j++ {
			b[i] -= a[i][j] * b[j]
		}
		b[i] /= a[i][i]
	}
	return b
}
