// Package minilmtest is a second implementation of the encoder, as plain as can
// be, in 64-bit floats and without rounding. Tests compare the engine with it.
package minilmtest

import (
	"fmt"
	"math"
)

// A Model holds the weights by the names that BERT's files give them.
type Model struct {
	Tensors map[string][]float32
	Heads   int
}

// Mean returns the mean of the tokens' vectors.
func (m Model) Mean(ids []int32, segments []uint8) []float64 {
	x := m.embed(ids, segments)
	for i := 0; m.Tensors[fmt.Sprintf("encoder.layer.%d.output.dense.bias", i)] != nil; i++ {
		x = m.layer(fmt.Sprintf("encoder.layer.%d.", i), x)
	}
	mean := make([]float64, len(x[0]))
	for _, row := range x {
		for i, v := range row {
			mean[i] += v / float64(len(x))
		}
	}
	return mean
}

func (m Model) embed(ids []int32, segments []uint8) (x [][]float64) {
	width := len(m.Tensors["embeddings.LayerNorm.bias"])
	for t, id := range ids {
		row := make([]float64, width)
		for i := range row {
			row[i] = float64(m.Tensors["embeddings.word_embeddings.weight"][int(id)*width+i]) +
				float64(m.Tensors["embeddings.position_embeddings.weight"][t*width+i]) +
				float64(m.Tensors["embeddings.token_type_embeddings.weight"][int(segments[t])*width+i])
		}
		x = append(x, row)
	}
	return m.normalise("embeddings.LayerNorm", x)
}

func (m Model) layer(name string, x [][]float64) [][]float64 {
	mixed := m.attend(m.linear(name+"attention.self.query", x), m.linear(name+"attention.self.key", x), m.linear(name+"attention.self.value", x))
	x = m.normalise(name+"attention.output.LayerNorm", sums(x, m.linear(name+"attention.output.dense", mixed)))
	inner := m.linear(name+"intermediate.dense", x)
	for _, row := range inner {
		for i, v := range row {
			row[i] = v / 2 * (1 + math.Erf(v/math.Sqrt2))
		}
	}
	return m.normalise(name+"output.LayerNorm", sums(x, m.linear(name+"output.dense", inner)))
}

func (m Model) attend(queries, keys, values [][]float64) (mixed [][]float64) {
	size := len(queries[0]) / m.Heads
	for _, query := range queries {
		row := make([]float64, len(query))
		for h := 0; h < len(row); h += size {
			shares, total := make([]float64, len(keys)), 0.0
			for j, key := range keys {
				for i := h; i < h+size; i++ {
					shares[j] += query[i] * key[i] / math.Sqrt(float64(size))
				}
			}
			for j, v := range shares {
				shares[j] = math.Exp(v)
				total += shares[j]
			}
			for j, value := range values {
				for i := h; i < h+size; i++ {
					row[i] += shares[j] / total * value[i]
				}
			}
		}
		mixed = append(mixed, row)
	}
	return mixed
}

func (m Model) linear(name string, x [][]float64) (y [][]float64) {
	weights, bias := m.Tensors[name+".weight"], m.Tensors[name+".bias"]
	for _, from := range x {
		row := make([]float64, len(bias))
		for o := range row {
			row[o] = float64(bias[o])
			for i, w := range weights[o*len(from) : (o+1)*len(from)] {
				row[o] += float64(w) * from[i]
			}
		}
		y = append(y, row)
	}
	return y
}

func (m Model) normalise(name string, x [][]float64) [][]float64 {
	for _, row := range x {
		var mean, square float64
		for _, v := range row {
			mean += v / float64(len(row))
		}
		for _, v := range row {
			square += (v - mean) * (v - mean) / float64(len(row))
		}
		for i, v := range row {
			row[i] = (v-mean)/math.Sqrt(square+1e-12)*float64(m.Tensors[name+".weight"][i]) + float64(m.Tensors[name+".bias"][i])
		}
	}
	return x
}

func sums(x, y [][]float64) [][]float64 {
	for t, row := range y {
		for i, v := range x[t] {
			row[i] += v
		}
	}
	return y
}
