package minilm

import (
	"encoding/binary"
	"math"
	"slices"
	"strings"
	"testing"
)

func TestDecodeRefusesWhatIsCutOffOrGoesOn(t *testing.T) {
	data := packTest(t, testWords, small, 4)
	if _, err := Decode(data); err != nil {
		t.Fatal(err)
	}
	for n := range data {
		if n > 2000 && n%997 != 0 && n < len(data)-200 {
			continue
		}
		if _, err := Decode(data[:n]); err == nil {
			t.Fatalf("the first %d of %d bytes are no model", n, len(data))
		}
	}
	if _, err := Decode(data + "\x00"); err == nil {
		t.Error("a byte too many was accepted")
	}
}

func TestDecodeRefusesWrongValues(t *testing.T) {
	data := packTest(t, testWords, small, 8)
	sizes := len(Magic) + 32
	ids := sizes + 4*len((&shape{}).fields())
	for name, change := range map[string]func(b []byte){
		"another version":  func(b []byte) { b[len(Magic)-2]++ },
		"no layers":        func(b []byte) { b[sizes] = 0 },
		"a million layers": func(b []byte) { b[sizes+2] = 16 },
		"odd width":        func(b []byte) { b[sizes+4]++ },
		"heads":            func(b []byte) { b[sizes+8] = 3 },
		"no heads":         func(b []byte) { b[sizes+8] = 0 },
		"inner":            func(b []byte) { b[sizes+12]++ },
		"window":           func(b []byte) { b[sizes+16] = 1 },
		"words":            func(b []byte) { b[sizes+20]-- },
		"four GB of words": func(b []byte) { b[sizes+23] = 255 },
		"bits":             func(b []byte) { b[sizes+24] = 5 },
		"group":            func(b []byte) { b[sizes+28] = 0 },
		"motivators":       func(b []byte) { b[sizes+35] = 1 },
		"precision":        func(b []byte) { b[sizes+40] = 3 },
		"half floats":      func(b []byte) { b[sizes+40] = 2 },
		"an id twice":      func(b []byte) { copy(b[ids:ids+2], b[ids+2:ids+4]) },
		"an id too large":  func(b []byte) { b[ids+1] = 200 },
		"a code":           func(b []byte) { b[ids+2*len(testWords)]++ },
		"infinity":         func(b []byte) { binary.LittleEndian.PutUint32(b[len(b)-4:], math.Float32bits(float32(math.Inf(1)))) },
		"not a number":     func(b []byte) { binary.LittleEndian.PutUint32(b[len(b)-8:], math.Float32bits(float32(math.NaN()))) },
	} {
		b := []byte(data)
		change(b)
		if _, err := Decode(string(b)); err == nil {
			t.Errorf("%s: no error", name)
		} else {
			t.Logf("%s: %v", name, err)
		}
	}
}

func FuzzDecode(f *testing.F) {
	data := packTest(f, testWords, shape{layers: 1, width: 32, heads: 1, inner: 32, window: 8, motivators: 2, signs: 1}, 4)
	f.Add([]byte(data))
	f.Add([]byte(data[:100]))
	f.Fuzz(func(t *testing.T, b []byte) {
		if m, err := Decode(string(b)); err == nil {
			m.NewReader(1).Read("pay?", "the late shifts")
		}
	})
}

func TestPackRefusesWhatIsMissing(t *testing.T) {
	options := Options{Words: testWords, Heads: 2, Window: 24, Bits: 8}
	for name := range testTensors(testWords, small, 7) {
		tensors := testTensors(testWords, small, 7)
		tensors[name] = tensors[name][:len(tensors[name])/2]
		if _, err := Pack(tensors, options); err == nil {
			t.Errorf("half of %s: no error", name)
		}
	}
	for name, change := range map[string]func(*Options, Tensors){
		"words":     func(o *Options, _ Tensors) { o.Words = append([]string{"more"}, o.Words...) },
		"no [CLS]":  func(o *Options, _ Tensors) { o.Words = slices.Clone(o.Words); o.Words[2] = "[CLR]" },
		"a word":    func(o *Options, _ Tensors) { o.Words = append([]string{o.Words[1]}, o.Words[1:]...) },
		"long word": func(o *Options, _ Tensors) { o.Words = append([]string{strings.Repeat("a", 256)}, o.Words[1:]...) },
		"bits":      func(o *Options, _ Tensors) { o.Bits = 6 },
		"window":    func(o *Options, _ Tensors) { o.Window = 25 },
		"infinity":  func(_ *Options, t Tensors) { t["encoder.layer.0.output.dense.weight"][3] = float32(math.Inf(1)) },
		"a tensor":  func(_ *Options, t Tensors) { delete(t, "embeddings.LayerNorm.bias") },
	} {
		o, tensors := options, testTensors(testWords, small, 7)
		change(&o, tensors)
		if _, err := Pack(tensors, o); err == nil {
			t.Errorf("%s: no error", name)
		} else {
			t.Logf("%s: %v", name, err)
		}
	}
}

func TestTheFileNamesItsSource(t *testing.T) {
	if m := testModel(t, 8); m.Source() != [32]byte{1, 2, 3} || m.Window() != 24 {
		t.Errorf("source %v, window %d", m.Source(), m.Window())
	}
}

// A model whose values are half floats takes two bytes for each, and holds the same
// values.
func TestHalfFloatsLoseNothing(t *testing.T) {
	tensors := testTensors(testWords, small, 7)
	for _, values := range tensors {
		for i, v := range values {
			values[i] = half(halfBits(max(v, -v)) | uint16(math.Float32bits(v)>>31)<<15)
		}
	}
	tensors["head.g.bias"] = []float32{65504, -half(1), float32(math.Copysign(0, -1)), 0}
	pack := func() (int, *Model) {
		data, err := Pack(tensors, Options{Words: testWords, Heads: 2, Window: 24, Bits: 4})
		if err != nil {
			t.Fatal(err)
		}
		m, err := Decode(string(data))
		if err != nil {
			t.Fatal(err)
		}
		return len(data), m
	}
	short, halves := pack()
	if halves.shape.precise != 2 || !slices.Equal(halves.signs.bias, tensors["head.g.bias"]) || !math.Signbit(float64(halves.signs.bias[2])) {
		t.Errorf("%d bytes a value, and %v", halves.shape.precise, halves.signs.bias)
	}
	tensors["head.m.bias"][0] = 0.1 // no half float
	long, floats := pack()
	if floats.shape.precise != 4 || long <= short || floats.motivators.bias[0] != 0.1 {
		t.Errorf("%d bytes a value, and %d bytes instead of %d", floats.shape.precise, long, short)
	}
	for i, l := range floats.layers {
		if !slices.Equal(l.up.step, halves.layers[i].up.step) || !slices.Equal(l.mix.bias, halves.layers[i].mix.bias) || !slices.Equal(l.afterInner.scale, halves.layers[i].afterInner.scale) {
			t.Errorf("layer %d has other values", i)
		}
	}
}
