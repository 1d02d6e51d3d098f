package encoder

import "math"

// finest is the largest whole number that an activation is rounded to. The sum
// of a whole row of products, 1,536 * 127 * finest, stays below 2^31.
const finest = 8191

// A grid holds rows of activations as whole numbers, four rows side by side,
// and what 1 is worth in each row.
type grid struct {
	value [][4]int64
	worth []float32
}

// round fills the grid with rows of n values. The last four are filled up with
// rows of 0.
func (g *grid) round(from []float32, rows, n int) {
	fours := (rows + 3) / 4
	if len(g.value) < fours*n {
		g.value = make([][4]int64, fours*n)
	}
	if len(g.worth) < rows {
		g.worth = make([]float32, rows)
	}
	for r := range fours * 4 {
		to, lane := g.value[r/4*n:(r/4+1)*n], r%4
		if r >= rows {
			for i := range to {
				to[i][lane] = 0
			}
			continue
		}
		row := from[r*n : (r+1)*n]
		top := float32(1e-30)
		for _, v := range row {
			top = max(top, v, -v)
		}
		scale := finest / top
		for i, v := range row {
			to[i][lane] = int64(v*scale + float32(math.Copysign(0.5, float64(v))))
		}
		g.worth[r] = top / finest
	}
}

// multiply computes to = from by m, plus m's bias, for rows of from. Four rows
// go together, so that a weight is fetched once for eight products, and all
// rows meet a pair of outputs before the next one.
func (w *work) multiply(to, from []float32, m *matrix, rows int) {
	n := m.n
	w.grid.round(from, rows, n)
	for o := 0; o < m.m; o += 2 {
		weight := m.packed[o/2*n : (o/2+1)*n]
		for r := 0; r < rows; r += 4 {
			sums := four(w.grid.value[r/4*n:(r/4+1)*n], weight)
			for i, sum := range sums[:min(4, rows-r)] {
				low := int32(sum)
				at, worth := (r+i)*m.m+o, w.grid.worth[r+i]
				to[at] = float32(low)*worth*m.step[o] + m.bias[o]
				to[at+1] = float32((sum-int64(low))>>32)*worth*m.step[o+1] + m.bias[o+1]
			}
		}
	}
}

// four multiplies four rows with one row of packed weights.
func four(rows [][4]int64, weight []int64) [4]int64 {
	weight = weight[:len(rows)]
	var p, q, r, s int64
	for i := range rows {
		x, v := weight[i], &rows[i]
		p += v[0] * x
		q += v[1] * x
		r += v[2] * x
		s += v[3] * x
	}
	return [4]int64{p, q, r, s}
}

// dot is the scalar product of two rows of one length.
func dot(a, b []float32) float32 {
	b = b[:len(a)]
	var p, q, r, s float32
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

// add adds factor times b to a.
func add(a, b []float32, factor float32) {
	b = b[:len(a)]
	for i := range a {
		a[i] += factor * b[i]
	}
}

// normalise brings each row to mean 0 and variance 1, scales and shifts it.
func (n *levelling) normalise(to, from []float32, rows int) {
	width := len(n.scale)
	for r := range rows {
		x, y := from[r*width:(r+1)*width], to[r*width:(r+1)*width]
		var mean, square float32
		for _, v := range x {
			mean += v
		}
		mean /= float32(width)
		for _, v := range x {
			square += (v - mean) * (v - mean)
		}
		scale := float32(1 / math.Sqrt(float64(square)/float64(width)+1e-6))
		for i, v := range x {
			y[i] = (v-mean)*scale*n.scale[i] + n.bias[i]
		}
	}
}

// softmax turns a row into shares that sum to 1.
func softmax(row []float32) {
	top := row[0]
	for _, v := range row {
		top = max(top, v)
	}
	var sum float32
	for i, v := range row {
		row[i] = float32(math.Exp(float64(v - top)))
		sum += row[i]
	}
	for i := range row {
		row[i] /= sum
	}
}
