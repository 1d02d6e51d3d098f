package minilm

import "math"

// A tile is the block of sums that is computed at once: the AVX2 code takes two
// outputs of four tokens, the code in Go one output of eight tokens.
const (
	tileOutputs = 2
	tileTokens  = 8 // tokens are filled up to a multiple of it
	wideTokens  = 4
)

// maxActivation is the largest whole number that a value is rounded to. Values
// are held in 16 bits, and 4096 products of them with weights still fit into an
// int32, so twelve bits cost no more than eight.
const maxActivation = 2047

// grid holds activations as whole numbers, each token with its own step size. It
// has one of two layouts.
type grid struct {
	wide  []int16    // a row for each token
	pairs [][4]int64 // for each eight tokens, one entry for each value; two tokens share an int64
	step  []float32
}

// grow makes room for tokens of up to n values.
func (g *grid) grow(tokens, n int, plain bool) {
	tokens = (tokens + tileTokens - 1) / tileTokens * tileTokens
	g.step = make([]float32, tokens)
	if plain {
		g.pairs = make([][4]int64, tokens/tileTokens*n)
	} else {
		g.wide = make([]int16, tokens*n)
	}
}

// quantise rounds the rows of n values of a tile of tokens. Tokens from the
// given number on are 0.
func (g *grid) quantise(from []float32, first, tokens, n int) {
	for t := first; t < first+tileTokens; t++ {
		if t >= tokens {
			g.round(zeros[:n], t, 0)
			continue
		}
		row := from[t*n : (t+1)*n]
		top := largest(row)
		factor := float32(0)
		if top > 1e-30 {
			factor = maxActivation / top
		}
		g.step[t] = top / maxActivation
		g.round(row, t, factor)
	}
}

// largest returns the largest size of a value. Without their signs, floats are in
// the order of their bits.
func largest(row []float32) float32 {
	top := uint32(0)
	for _, v := range row {
		top = max(top, math.Float32bits(v)&^(1<<31))
	}
	return math.Float32frombits(top)
}

// round stores a token's row times a factor, rounded to the nearest whole
// numbers.
func (g *grid) round(row []float32, token int, factor float32) {
	const (
		shift = 3 << 22    // added to a small number, it leaves the whole part in the low bits
		bits  = 0x4b400000 // how shift is written
	)
	n := len(row)
	if g.pairs == nil {
		to := g.wide[token*n : (token+1)*n]
		for i, v := range row {
			to[i] = int16(int32(math.Float32bits(float32(v*factor)+shift)) - bits)
		}
		return
	}
	to, lane := g.pairs[token/tileTokens*n:][:n], token%tileTokens/2
	keep, up := int64(0), 0 // the first of two tokens replaces what was there
	if token%2 == 1 {
		keep, up = -1, 32
	}
	for i, v := range row {
		value := int64(int32(math.Float32bits(float32(v*factor)+shift)) - bits)
		to[i][lane] = to[i][lane]&keep + value<<up
	}
}

// zeros is a row for the tokens that fill up a tile.
var zeros [4096]float32

// multiply computes the outputs first to end-1 of a matrix for all tokens of the
// grid, and puts them into rows of m.m values. It needs the weights of these outputs.
func (g *grid) multiply(to []float32, m *matrix, weights []byte, tokens, first, end int) {
	if g.pairs == nil {
		g.multiplyWide(to, m, weights, tokens, first, end)
		return
	}
	var sums [tileTokens]int32
	for o := first; o < end; o++ {
		row := weights[(o-first)*m.n:][:m.n]
		for t := 0; t < tokens; t += tileTokens {
			dotPairs(&sums, row, g.pairs[t/tileTokens*m.n:][:m.n])
			for i, s := range sums[:min(tileTokens, tokens-t)] {
				to[(t+i)*m.m+o] = m.value(o, s, g.step[t+i])
			}
		}
	}
}

// value turns a sum of products into an output.
func (m *matrix) value(o int, sum int32, step float32) float32 {
	return float32(float32(sum)*float32(m.step[o]*step)) + m.bias[o]
}

// dotPairs multiplies a row of weights with the values of eight tokens. One
// product of 64 bits holds those of two tokens, and their sums do not mix: the
// lower one is read first, and what it took from the upper one is given back.
func dotPairs(sums *[tileTokens]int32, weights []byte, pairs [][4]int64) {
	var s0, s1, s2, s3 int64
	weights = weights[:len(pairs)]
	for i := range pairs {
		p, w := &pairs[i], int64(int8(weights[i]))
		s0 += w * p[0]
		s1 += w * p[1]
		s2 += w * p[2]
		s3 += w * p[3]
	}
	for i, s := range [...]int64{s0, s1, s2, s3} {
		low := int32(s)
		sums[2*i], sums[2*i+1] = low, int32((s-int64(low))>>32)
	}
}
