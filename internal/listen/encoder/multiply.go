package encoder

import "math"

// multiply computes to = from by m, plus m's bias, for rows of from. Four rows
// go together, so that each weight is fetched once for four uses.
func multiply(to, from []float32, m *matrix, rows int) {
	r := 0
	for ; r+4 <= rows; r += 4 {
		four(to[r*m.m:(r+4)*m.m], from[r*m.n:(r+4)*m.n], m)
	}
	for ; r < rows; r++ {
		one(to[r*m.m:(r+1)*m.m], from[r*m.n:(r+1)*m.n], m)
	}
}

// four multiplies four rows, two columns at a time.
func four(to, from []float32, m *matrix) {
	n := m.n
	a, b, c, d := from[:n], from[n:2*n], from[2*n:3*n], from[3*n:4*n]
	b, c, d = b[:len(a)], c[:len(a)], d[:len(a)]
	for o := 0; o+2 <= m.m; o += 2 {
		u, v := m.weight[o*n:(o+1)*n], m.weight[(o+1)*n:(o+2)*n]
		u, v = u[:len(a)], v[:len(a)]
		var au, av, bu, bv, cu, cv, du, dv float32
		for k := range a {
			x, y := u[k], v[k]
			au += a[k] * x
			av += a[k] * y
			bu += b[k] * x
			bv += b[k] * y
			cu += c[k] * x
			cv += c[k] * y
			du += d[k] * x
			dv += d[k] * y
		}
		p, q := m.bias[o], m.bias[o+1]
		to[o], to[o+1] = au+p, av+q
		to[m.m+o], to[m.m+o+1] = bu+p, bv+q
		to[2*m.m+o], to[2*m.m+o+1] = cu+p, cv+q
		to[3*m.m+o], to[3*m.m+o+1] = du+p, dv+q
	}
}

// one multiplies a single row.
func one(to, from []float32, m *matrix) {
	for o := range to {
		to[o] = dot(from, m.weight[o*m.n:(o+1)*m.n]) + m.bias[o]
	}
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

// addActive adds to to what m makes of the values above 0 in from, and m's bias.
func (m *matrix) addActive(to, from []float32, rows int) {
	for i, v := range from[:rows*m.n] {
		from[i] = max(0, v)
	}
	out := make([]float32, rows*m.m)
	multiply(out, from, m, rows)
	add(to[:rows*m.m], out, 1)
}
