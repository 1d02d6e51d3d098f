package minilm

import (
	"math/rand/v2"
	"slices"
	"testing"
)

// layouts are those of a grid that this build can compute with: in Go, and in
// assembly if there is any.
func layouts() map[string]bool {
	if !assembly {
		return map[string]bool{"go": true}
	}
	return map[string]bool{"go": true, "assembly": false}
}

func TestAssemblyIsTested(t *testing.T) {
	if !assembly {
		t.Skip("NOT TESTED: the assembly for AVX2, which this processor or this build does not have")
	}
}

// kindsBetween give numbers whose products are largest, of either sign, and
// random ones.
func kindsBetween(low, high int) map[string]func(*rand.Rand) int16 {
	return map[string]func(*rand.Rand) int16{
		"random":  func(r *rand.Rand) int16 { return int16(low + r.IntN(high-low+1)) },
		"lowest":  func(*rand.Rand) int16 { return int16(low) },
		"highest": func(*rand.Rand) int16 { return int16(high) },
		"ends":    func(r *rand.Rand) int16 { return []int16{int16(low), int16(high)}[r.IntN(2)] },
		"sparse":  func(r *rand.Rand) int16 { return []int16{0, 0, 0, int16(low), int16(high), 1, -1}[r.IntN(7)] },
	}
}

// testProduct compares the outputs for one matrix and some tokens, in all
// layouts, with sums in 64 bits.
func testProduct(t *testing.T, kind string, m *matrix, weights []byte, values []int16, tokens int) {
	t.Helper()
	for layout, plain := range layouts() {
		var g grid
		g.grow(tokens, m.n, plain)
		for row := range (tokens + tileTokens - 1) / tileTokens * tileTokens {
			floats := make([]float32, m.n)
			if row < tokens {
				for i := range floats {
					floats[i] = float32(values[row*m.n+i])
				}
			}
			g.round(floats, row, 1)
		}
		for row := range tokens {
			g.step[row] = float32(row + 1)
		}
		got := make([]float32, tokens*m.m)
		half := m.m / 4 * 2
		g.multiply(got, m, weights[half*m.n:], tokens, half, m.m)
		g.multiply(got, m, weights[:half*m.n], tokens, 0, half)
		for row := range tokens {
			for o := range m.m {
				total := int64(0)
				for i := range m.n {
					total += int64(values[row*m.n+i]) * int64(int8(weights[o*m.n+i]))
				}
				if want := m.value(o, int32(total), g.step[row]); got[row*m.m+o] != want || int64(int32(total)) != total {
					t.Fatalf("%s, %s: %d values, token %d of %d, output %d: %g, not %g", layout, kind, m.n, row, tokens, o, got[row*m.m+o], want)
				}
			}
		}
	}
}

func TestProductsAreExact(t *testing.T) {
	chance := rand.New(rand.NewPCG(2, 3))
	lengths := []int{}
	for n := 16; n <= 400; n += 16 {
		lengths = append(lengths, n)
	}
	for _, n := range append(lengths, 1024, 1536, 4096) {
		for weightKind, weight := range kindsBetween(-128, 127) {
			for valueKind, value := range kindsBetween(-maxActivation, maxActivation) {
				tokens := 1 + chance.IntN(20)
				m := &matrix{n: n, m: 2 + 2*chance.IntN(3)}
				weights, values := make([]byte, m.n*m.m), make([]int16, tokens*n)
				for i := range weights {
					weights[i] = byte(weight(chance))
				}
				for i := range values {
					values[i] = value(chance)
				}
				for range m.m {
					m.step, m.bias = append(m.step, chance.Float32()), append(m.bias, chance.Float32())
				}
				testProduct(t, weightKind+" weights, "+valueKind+" values", m, weights, values, tokens)
			}
		}
	}
}

func TestRoundingIsTheSameInBothLayouts(t *testing.T) {
	chance := rand.New(rand.NewPCG(4, 5))
	const n, tokens = 48, 11
	from := make([]float32, n*16)
	for i := range from {
		from[i] = (chance.Float32() - .5) * 7
	}
	clear(from[2*n : 3*n]) // a row of zeros
	from[3*n] = 1e-38
	for i := 1; i < n; i++ {
		from[3*n+i] = 0
	}
	from[4*n], from[4*n+1], from[4*n+2] = 127, -127, 0.5
	var wide, pairs grid
	wide.grow(tokens, n, false)
	pairs.grow(tokens, n, true)
	for t := 0; t < tokens; t += tileTokens {
		wide.quantise(from, t, tokens, n)
		pairs.quantise(from, t, tokens, n)
	}
	if !slices.Equal(wide.step[:tokens], pairs.step[:tokens]) {
		t.Errorf("steps %v and %v", wide.step, pairs.step)
	}
	for token := range 16 {
		largest := int16(0)
		for i := range n {
			pair := pairs.pairs[token/tileTokens*n+i][token%tileTokens/2]
			value := int32(pair)
			if token%2 == 1 {
				value = int32((pair - int64(value)) >> 32)
			}
			got := wide.wide[token*n+i]
			if int32(got) != value || got < -maxActivation || got > maxActivation {
				t.Fatalf("token %d, value %d: %d and %d", token, i, got, value)
			}
			largest = max(largest, got, -got)
		}
		if zero := token == 2 || token == 3 || token >= tokens; (largest == 0) != zero || !zero && largest != maxActivation {
			t.Errorf("the largest value of token %d is %d", token, largest)
		}
	}
}
