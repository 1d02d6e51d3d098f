package minilm

import (
	"math"
	"math/rand/v2"
	"testing"
)

func TestExp(t *testing.T) {
	for x := float32(-87); x < 88; x += 1.0 / 512 {
		want := math.Exp(float64(x))
		if got := float64(exp(x)); math.Abs(got-want) > 4e-7*want {
			t.Fatalf("exp(%g) = %g, not %g", x, got, want)
		}
	}
	for x, want := range map[float32]float32{0: 1, -88: 0, float32(math.Inf(-1)): 0} {
		if got := exp(x); got != want {
			t.Errorf("exp(%g) = %g, not %g", x, got, want)
		}
	}
	if got := exp(float32(math.Inf(1))); got < 1e38 || math.IsInf(float64(got), 0) {
		t.Errorf("exp of infinity is %g", got)
	}
}

func TestLog(t *testing.T) {
	for x := float32(1); x <= 1000; x += 1.0 / 64 {
		if got, want := float64(log(x)), math.Log(float64(x)); math.Abs(got-want) > 1e-6*(1+want) {
			t.Fatalf("log(%g) = %g, not %g", x, got, want)
		}
	}
	if got, want := log(5000), log(1000); got != want {
		t.Errorf("log(5000) = %g, not %g", got, want)
	}
}

func TestErfAndGelu(t *testing.T) {
	for x := float32(-8); x < 8; x += 1.0 / 512 {
		if got, want := float64(erf(x)), math.Erf(float64(x)); math.Abs(got-want) > 5e-7 {
			t.Fatalf("erf(%g) = %g, not %g", x, got, want)
		}
		row := []float32{x}
		gelu(row)
		if got, want := float64(row[0]), float64(x)*.5*(1+math.Erf(float64(x)/math.Sqrt2)); math.Abs(got-want) > 2e-6 {
			t.Fatalf("gelu(%g) = %g, not %g", x, got, want)
		}
	}
}

func TestSoftmax(t *testing.T) {
	row := []float32{-200, 1, 2, 100, 101}
	softmax(row)
	if total := sum(append(row, 0, 0, 0)); math.Abs(float64(total)-1) > 1e-6 || row[0] != 0 || row[4] < .73 || row[4] > .7311 {
		t.Errorf("%v, in all %g", row, total)
	}
}

func TestLayerNorm(t *testing.T) {
	chance := rand.New(rand.NewPCG(1, 1))
	row, scale, bias := make([]float32, 384), make([]float32, 384), make([]float32, 384)
	var mean, square float64
	for i := range row {
		row[i], scale[i], bias[i] = float32(chance.NormFloat64()*3+5), float32(chance.NormFloat64()), float32(chance.NormFloat64())
		mean += float64(row[i]) / 384
	}
	for _, v := range row {
		square += (float64(v) - mean) * (float64(v) - mean) / 384
	}
	before := append([]float32(nil), row...)
	(&layerNorm{scale, bias}).apply(row)
	for i, v := range before {
		want := (float64(v)-mean)/math.Sqrt(square)*float64(scale[i]) + float64(bias[i])
		if math.Abs(float64(row[i])-want) > 1e-5 {
			t.Fatalf("value %d is %g, not %g", i, row[i], want)
		}
	}
	flat := make([]float32, 384)
	(&layerNorm{scale, bias}).apply(flat)
	for i, v := range flat {
		if v != bias[i] {
			t.Fatalf("a row of zeros becomes %g at %d, not %g", v, i, bias[i])
		}
	}
}

func TestHalf(t *testing.T) {
	for bits := range uint16(31 << 10) {
		want := math.Ldexp(1+float64(bits&1023)/1024, int(bits>>10)-15)
		if bits < 1024 {
			want = math.Ldexp(float64(bits), -24)
		}
		v := half(bits)
		if float64(v) != want || float64(half(bits|1<<15)) != -want {
			t.Fatalf("half(%#x) = %g, not %g", bits, v, want)
		}
		if back := halfBits(v); back != bits {
			t.Fatalf("halfBits(%g) = %#x, not %#x", v, back, bits)
		}
		if near := halfBits(v * (1 + 1.0/8192)); near != bits {
			t.Fatalf("halfBits of a little more than %g = %#x, not %#x", v, near, bits)
		}
	}
	if v := half(halfBits(1e30)); v != 131008 {
		t.Errorf("the largest half is %g", v)
	}
}
