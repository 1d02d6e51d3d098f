package minilm

import "math"

// All products in this file are converted to float32 before they are used, which
// forbids the compiler to fuse them with an addition. So each step is rounded
// alike on every processor.

// exp returns e to the power of x with an error of a few units in the last
// place. It returns 0 below -87.
func exp(x float32) float32 {
	const (
		shift    = 3 << 22 // added and taken away again, it rounds to a whole number
		log2e    = 1.44269504
		ln2High  = 0.693359375 // few bits, so that its product with a small whole number is exact
		ln2Low   = -2.12194440e-4
		overflow = 88
	)
	if x < -87 {
		return 0
	}
	x = min(x, overflow)
	k := float32(float32(x*log2e)+shift) - shift
	r := x - float32(k*ln2High)
	r -= float32(k * ln2Low)
	p := float32(r*(1.0/5040)) + 1.0/720
	p = float32(p*r) + 1.0/120
	p = float32(p*r) + 1.0/24
	p = float32(p*r) + 1.0/6
	p = float32(p*r) + 0.5
	p = float32(p*float32(r*r)) + r
	return float32((p + 1) * math.Float32frombits(uint32(int32(k)+127)<<23))
}

// log returns the natural logarithm of x, by Halley's method. It returns that of
// 1000 if x is larger.
func log(x float32) float32 {
	x = min(x, 1000)
	y := float32(1)
	for range 6 {
		e := exp(y)
		y += float32(2*(x-e)) / (x + e)
	}
	return y
}

// erf returns the error function of x with an absolute error below 5e-7
// (Abramowitz and Stegun 1964, 7.1.26).
func erf(x float32) float32 {
	size := math.Float32frombits(math.Float32bits(x) &^ (1 << 31))
	t := 1 / (1 + float32(0.3275911*size))
	p := float32(t*1.061405429) - 1.453152027
	p = float32(p*t) + 1.421413741
	p = float32(p*t) - 0.284496736
	p = float32(p*t) + 0.254829592
	y := 1 - float32(float32(p*t)*exp(-float32(x*x)))
	return math.Float32frombits(math.Float32bits(y) | math.Float32bits(x)&(1<<31))
}

// gelu replaces each value by x times the chance that a standard normal value
// is below x.
func gelu(row []float32) {
	for i, x := range row {
		row[i] = float32(float32(x*0.5) * (1 + erf(float32(x*(math.Sqrt2/2)))))
	}
}

// softmax turns scores into shares that add up to 1.
func softmax(scores []float32) {
	top := scores[0]
	for _, v := range scores {
		top = max(top, v)
	}
	sum := float32(0)
	for i, v := range scores {
		scores[i] = exp(v - top)
		sum += scores[i]
	}
	share := 1 / sum
	for i, v := range scores {
		scores[i] = float32(v * share)
	}
}

// dot returns the product of two rows, added up in four parts.
func dot(a, b []float32) float32 {
	var s0, s1, s2, s3 float32
	for len(a) >= 4 && len(b) >= 4 {
		s0 += float32(a[0] * b[0])
		s1 += float32(a[1] * b[1])
		s2 += float32(a[2] * b[2])
		s3 += float32(a[3] * b[3])
		a, b = a[4:], b[4:]
	}
	return (s0 + s1) + (s2 + s3)
}

// add adds a row times a factor to another row.
func add(to, row []float32, factor float32) {
	row = row[:len(to)]
	for i := range to {
		to[i] += float32(row[i] * factor)
	}
}

// sum adds up a row in four parts.
func sum(row []float32) float32 {
	var s0, s1, s2, s3 float32
	for len(row) >= 4 {
		s0 += row[0]
		s1 += row[1]
		s2 += row[2]
		s3 += row[3]
		row = row[4:]
	}
	return (s0 + s1) + (s2 + s3)
}

// apply brings a row to mean 0 and variance 1, then scales and shifts it.
func (l *layerNorm) apply(row []float32) {
	const least = 1e-12
	n := float32(len(row))
	mean := sum(row) / n
	for i := range row {
		row[i] -= mean
	}
	factor := 1 / float32(math.Sqrt(float64(dot(row, row)/n+least)))
	scale, bias := l.scale[:len(row)], l.bias[:len(row)]
	for i, v := range row {
		row[i] = float32(float32(v*factor)*scale[i]) + bias[i]
	}
}
