//go:build amd64 && !purego

package minilm

import "golang.org/x/sys/cpu"

// assembly reports whether multiplyWide can be used.
var assembly = cpu.X86.HasAVX2

// dotWide multiplies two rows of n weights with the values of four tokens. n is a
// multiple of 16. The first four sums are those of the first row.
//
//go:noescape
func dotWide(sums *[tileOutputs * wideTokens]int32, weights []byte, values *int16, n int)

func (g *grid) multiplyWide(to []float32, m *matrix, weights []byte, tokens, first, end int) {
	var sums [tileOutputs * wideTokens]int32
	for o := first; o < end; o += tileOutputs {
		rows := weights[(o-first)*m.n:][:tileOutputs*m.n]
		for t := 0; t < tokens; t += wideTokens {
			values := g.wide[t*m.n : (t+wideTokens)*m.n]
			dotWide(&sums, rows, &values[0], m.n)
			for i := range min(wideTokens, tokens-t) {
				to[(t+i)*m.m+o] = m.value(o, sums[i], g.step[t+i])
				to[(t+i)*m.m+o+1] = m.value(o+1, sums[wideTokens+i], g.step[t+i])
			}
		}
	}
}
