package minilm

import "fmt"

// Magic begins a file of weights and names the version of its format.
const Magic = "buyin/minilm/3\n"

// shape holds the sizes of a model.
type shape struct {
	layers, width, heads, inner int
	window                      int // tokens that are read at once
	words                       int // entries of the vocabulary
	bits                        int // of a value in the embedding table: 4 or 8
	group                       int // values of that table that share a step size
	motivators, signs           int // outputs of the two heads, or 0; the last motivator has no sign and means nothing
	precise                     int // bytes of a value that is not rounded: 4, or 2 if all are half floats
}

// fields are the sizes in the order of the file.
func (s *shape) fields() []*int {
	return []*int{&s.layers, &s.width, &s.heads, &s.inner, &s.window, &s.words, &s.bits, &s.group, &s.motivators, &s.signs, &s.precise}
}

// check refuses sizes that the engine cannot compute with, or that no model
// has. The limits keep all products of sizes, and all sums of products of
// bytes, within an int32.
func (s *shape) check() error {
	switch {
	case s.layers < 1 || s.layers > 48:
		return fmt.Errorf("a model cannot have %d layers", s.layers)
	case s.width < 32 || s.width > 1024 || s.width%32 != 0:
		return fmt.Errorf("a model cannot be %d wide", s.width)
	case s.inner < s.width || s.inner > 4096 || s.inner%32 != 0:
		return fmt.Errorf("a model cannot be %d wide inside", s.inner)
	case s.heads < 1 || s.heads > s.width/8 || s.width%(8*s.heads) != 0:
		return fmt.Errorf("a model of width %d cannot have %d heads", s.width, s.heads)
	case s.window < 8 || s.window > 512:
		return fmt.Errorf("a model cannot read %d tokens at once", s.window)
	case s.words < 3 || s.words > 1<<16:
		return fmt.Errorf("a vocabulary cannot have %d entries", s.words)
	case s.bits != 4 && s.bits != 8 || s.group < 32 || s.width%s.group != 0 || s.group%2 != 0 || s.width/s.group > maxGroups:
		return fmt.Errorf("a table cannot have %d bits a value in groups of %d", s.bits, s.group)
	case s.motivators < 0 || s.motivators > 1000 || s.signs != max(0, s.motivators-1):
		return fmt.Errorf("a model cannot have heads of %d and %d outputs", s.motivators, s.signs)
	case s.precise != 2 && s.precise != 4:
		return fmt.Errorf("a value cannot have %d bytes", s.precise)
	}
	return nil
}

// A Model holds the weights, most of them in the string that it was decoded
// from. It may be used by several readers at once.
type Model struct {
	shape      shape
	source     [32]byte
	words      vocabulary
	marks      marks
	rows       rows // embeddings of the entries
	places     []float32
	segments   []float32
	first      layerNorm
	layers     []layer
	motivators head
	signs      head
}

// Source returns the SHA-256 of what the weights were made from.
func (m *Model) Source() [32]byte { return m.source }

// Fast reports whether there is assembly for this processor. Without it, reading
// takes nine times as long.
func Fast() bool { return assembly }

// Window returns how many tokens are read at once.
func (m *Model) Window() int { return m.shape.window }

// A layer is one layer of the transformer. The queries, keys and values are the
// outputs of one matrix.
type layer struct {
	attention, mix matrix
	afterAttention layerNorm
	up, down       matrix
	afterInner     layerNorm
}

// A layerNorm scales and shifts a row that was brought to mean 0 and variance 1.
type layerNorm struct{ scale, bias []float32 }

// A matrix maps a row of n values to m values. Its weights are bytes with a
// sign; each of its rows has its own step size.
type matrix struct {
	n, m    int
	weights *weights // m rows of n
	step    []float32
	bias    []float32
}

// A head is linear in the mean of the tokens' vectors.
type head struct {
	weights []float32 // a row for each output
	bias    []float32
}
