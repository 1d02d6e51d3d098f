package listen

import "math"

// solve returns the x with a x = y for a symmetric positive definite a
// (Cholesky decomposition). It reads only the lower half of a and overwrites
// it. Row i of x and y belongs to row i of a.
func solve(a [][]float64, y [][]float64) [][]float64 {
	for j, row := range a {
		row[j] = math.Sqrt(max(row[j]-dot(row[:j], row[:j]), 1e-9))
		for i := j + 1; i < len(a); i++ {
			a[i][j] = (a[i][j] - dot(a[i][:j], row[:j])) / row[j]
		}
	}
	x := make([][]float64, len(y))
	for i, row := range a {
		x[i] = append([]float64(nil), y[i]...)
		for k, v := range row[:i] {
			subtract(x[i], x[k], v)
		}
		divide(x[i], row[i])
	}
	for i := len(a) - 1; i >= 0; i-- {
		for k := i + 1; k < len(a); k++ {
			subtract(x[i], x[k], a[k][i])
		}
		divide(x[i], a[i][i])
	}
	return x
}

// dot returns the dot product of two slices of equal length.
func dot(a, b []float64) float64 {
	b = b[:len(a)]
	var p, q, r, s float64
	i := 0
	for ; i+4 <= len(a); i += 4 {
		x, y := a[i:i+4:i+4], b[i:i+4:i+4]
		p += x[0] * y[0]
		q += x[1] * y[1]
		r += x[2] * y[2]
		s += x[3] * y[3]
	}
	for ; i < len(a); i++ {
		p += a[i] * b[i]
	}
	return p + q + (r + s)
}

func subtract(a, b []float64, factor float64) {
	for i := range a {
		a[i] -= factor * b[i]
	}
}

func divide(a []float64, by float64) {
	for i := range a {
		a[i] /= by
	}
}
