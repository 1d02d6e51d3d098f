package encoder

import (
	"math"
	"sync"
)

// lanes is the number of rows of activations that are multiplied together. With
// six rows, the sums and their products just fit into registers, and no sum has
// to wait for another.
const lanes = 6

// productShift is the distance in bits between the two products that share a
// float64. A float64 holds integers of 53 bits, so both products and their sums
// are exact.
const productShift = 26

// maxActivation is the largest integer that an activation is rounded to.
// maxSumLength is the number of products that are added up before the two sums
// are separated. It keeps maxSumLength * maxWeight * maxActivation below
// 2^(productShift-1).
const (
	maxActivation = 8191
	maxSumLength  = 128
)

// quantisedRows holds rows of activations as integers, in groups of six rows,
// and the scale of each row.
type quantisedRows struct {
	value  [][lanes]float64
	scale  []float32
	weight []float64 // the unpacked weights of two outputs, for each of the two goroutines
}

// quantise rounds rows of n values to integers. It fills up the last group of
// six with rows of 0.
func (g *quantisedRows) quantise(from []float32, rows, n int) {
	blocks := (rows + lanes - 1) / lanes
	if len(g.value) < blocks*n {
		g.value = make([][lanes]float64, blocks*n)
	}
	if len(g.scale) < rows {
		g.scale = make([]float32, rows)
	}
	if len(g.weight) < 2*n {
		g.weight = make([]float64, 2*n)
	}
	for r := range blocks * lanes {
		to, lane := g.value[r/lanes*n:(r/lanes+1)*n], r%lanes
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
		scale := maxActivation / top
		for i, v := range row {
			to[i][lane] = float64(int32(v*scale + float32(math.Copysign(0.5, float64(v)))))
		}
		g.scale[r] = top / maxActivation
	}
}

// multiply computes to = from * m + bias for each row of from. A second
// goroutine computes half of the outputs, which does not change the result.
func (w *workspace) multiply(to, from []float32, m *matrix, rows int) {
	w.grid.quantise(from, rows, m.n)
	half := m.m / 4 * 2
	var other sync.WaitGroup
	other.Go(func() { w.grid.outputs(to, m, rows, half, m.m, w.grid.weight[m.n:2*m.n]) })
	w.grid.outputs(to, m, rows, 0, half, w.grid.weight[:m.n])
	other.Wait()
}

// outputs computes the outputs from..end-1 of m for all rows. It multiplies six
// rows by two outputs at a time, so that each weight is loaded once for twelve
// products. It processes all rows before it goes on to the next two outputs.
func (g *quantisedRows) outputs(to []float32, m *matrix, rows, from, end int, weight []float64) {
	n := m.n
	for o := from; o < end; o += 2 {
		m.pair(weight, o)
		for r := 0; r < rows; r += lanes {
			low, high := multiplySix(g.value[r/lanes*n:(r/lanes+1)*n], weight)
			for i := range min(lanes, rows-r) {
				at, worth := (r+i)*m.m+o, g.scale[r+i]
				to[at] = float32(low[i])*worth*m.step[o] + m.bias[o]
				to[at+1] = float32(high[i]/(1<<productShift))*worth*m.step[o+1] + m.bias[o+1]
			}
		}
	}
}

// roundingOffset is so large that adding it rounds a sum to a multiple of
// 2^productShift. Only the product of the higher weight remains.
const roundingOffset float64 = 3 << (productShift + 51)

// lower and higher hold the value of each packed weight: lower in the lower
// half of a float64, higher in the higher half.
var lower, higher = weightValues(1), weightValues(1 << productShift)

func weightValues(one float64) (all [1 << MatrixBits]float64) {
	for i := range all {
		all[i] = one * float64(i-maxWeight)
	}
	return all
}

// pair unpacks the weights of outputs o and o+1 as low + high * 2^productShift.
func (m *matrix) pair(to []float64, o int) {
	const mask = 1<<MatrixBits - 1
	long := m.n * MatrixBits / 8
	low, high := m.packed[o*long:(o+1)*long], m.packed[(o+1)*long:(o+2)*long]
	for len(to) >= 8 && len(low) >= MatrixBits && len(high) >= MatrixBits {
		a, b, eight := loadBits(low), loadBits(high), (*[8]float64)(to)
		eight[0] = lower[a>>(0*MatrixBits)&mask] + higher[b>>(0*MatrixBits)&mask]
		eight[1] = lower[a>>(1*MatrixBits)&mask] + higher[b>>(1*MatrixBits)&mask]
		eight[2] = lower[a>>(2*MatrixBits)&mask] + higher[b>>(2*MatrixBits)&mask]
		eight[3] = lower[a>>(3*MatrixBits)&mask] + higher[b>>(3*MatrixBits)&mask]
		eight[4] = lower[a>>(4*MatrixBits)&mask] + higher[b>>(4*MatrixBits)&mask]
		eight[5] = lower[a>>(5*MatrixBits)&mask] + higher[b>>(5*MatrixBits)&mask]
		eight[6] = lower[a>>(6*MatrixBits)&mask] + higher[b>>(6*MatrixBits)&mask]
		eight[7] = lower[a>>(7*MatrixBits)&mask] + higher[b>>(7*MatrixBits)&mask]
		to, low, high = to[8:], low[MatrixBits:], high[MatrixBits:]
	}
}

// loadBits returns eight packed weights, the first in the lowest bits.
func loadBits(s string) uint64 {
	return uint64(uint32(s[0])|uint32(s[1])<<8|uint32(s[2])<<16|uint32(s[3])<<24) |
		uint64(uint16(s[4])|uint16(s[5])<<8)<<32
}

// multiplySix multiplies six rows by one row of weights. It returns the sums
// for the lower output, and the sums for the higher output times
// 2^productShift.
func multiplySix(rows [][lanes]float64, weight []float64) (low, high [lanes]float64) {
	for len(rows) > 0 {
		n := min(maxSumLength, len(rows))
		for i, sum := range sumProducts(rows[:n], weight[:n]) {
			above := (sum + roundingOffset) - roundingOffset
			low[i] += sum - above
			high[i] += above
		}
		rows, weight = rows[n:], weight[n:]
	}
	return low, high
}

// sumProducts adds up the products of each row. An encoding spends most of its
// time here.
func sumProducts(rows [][lanes]float64, weight []float64) [lanes]float64 {
	weight = weight[:len(rows)]
	var p, q, r, s, t, u float64
	for i := range rows {
		x, v := weight[i], &rows[i]
		p += v[0] * x
		q += v[1] * x
		r += v[2] * x
		s += v[3] * x
		t += v[4] * x
		u += v[5] * x
	}
	return [lanes]float64{p, q, r, s, t, u}
}

// dot returns the dot product of two slices of equal length.
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

// normalise scales each row to mean 0 and variance 1, then applies the scale
// and the bias.
func (n *layerNorm) normalise(to, from []float32, rows int) {
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
