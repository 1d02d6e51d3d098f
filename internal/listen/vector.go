package listen

import (
	"math"

	"buyin/internal/listen/encoder"
)

// unpack returns the vector as numbers.
func (v packedVector) unpack() []float32 {
	out := make([]float32, encoder.Size)
	for i := range out {
		out[i] = float32(int(v.value[i/2]>>(4*(i%2))&15)-8) * v.step
	}
	return out
}

// meanVector returns the mean of the vectors. It holds what all sentences of a
// catalogue have in common.
func meanVector(vectors [][]float32) []float64 {
	sum := make([]float64, encoder.Size)
	for _, v := range vectors {
		for i, x := range v {
			sum[i] += float64(x)
		}
	}
	if len(vectors) > 0 {
		divide(sum, float64(len(vectors)))
	}
	return sum
}

// centre subtracts the mean from a vector and scales it to length 1. A nil
// vector becomes zero.
func (m *model) centre(v []float32) []float64 {
	out := make([]float64, encoder.Size)
	if v == nil {
		return out
	}
	square := 0.0
	for i, x := range v {
		out[i] = float64(x) - m.mean[i]
		square += out[i] * out[i]
	}
	if square > 1e-12 {
		divide(out, math.Sqrt(square))
	}
	return out
}
