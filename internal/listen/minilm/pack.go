package minilm

import (
	"fmt"
	"maps"
	"math"
	"slices"

	"buyin/internal/listen/huffman"
)

// Tensors are the weights of a model before they are rounded, with the names
// and the order of values that they have in the files of BERT, and those of the
// heads, which may be missing: head.m and head.g, each with .weight and .bias.
type Tensors map[string][]float32

// Options say how a model is packed.
type Options struct {
	Words  []string // the vocabulary, in the order of the rows of the embedding table
	Heads  int      // of the attention
	Window int      // tokens that are read at once
	Bits   int      // of a value in the embedding table: 4 or 8
	Source [32]byte // SHA-256 of what the weights were made from
}

// Pack rounds the weights of a model and returns the file that Decode reads.
func Pack(tensors Tensors, o Options) ([]byte, error) {
	s := shapeOf(tensors, o)
	if err := s.check(); err != nil {
		return nil, err
	}
	if places := tensors[placesName]; len(places) > s.window*s.width {
		tensors = maps.Clone(tensors)
		tensors[placesName] = places[:s.window*s.width]
	}
	p := &packer{tensors: tensors, out: append([]byte(Magic), o.Source[:]...), precise: s.precise}
	for _, field := range s.fields() {
		p.out = order.AppendUint32(p.out, uint32(*field))
	}
	p.vocabulary(o.Words)
	p.table(&s)
	p.model(&s)
	if p.err != nil {
		return nil, p.err
	}
	_, err := Decode(string(p.out))
	return p.out, err
}

func shapeOf(tensors Tensors, o Options) shape {
	s := shape{heads: o.Heads, window: o.Window, words: len(o.Words), bits: o.Bits}
	s.width = len(tensors["embeddings.LayerNorm.bias"])
	s.inner = len(tensors["encoder.layer.0.intermediate.dense.bias"])
	for tensors[layerName(s.layers, "output.dense.bias")] != nil {
		s.layers++
	}
	s.motivators, s.signs = len(tensors["head.m.bias"]), len(tensors["head.g.bias"])
	if s.group = 32; s.bits == 8 {
		s.group = s.width
	}
	s.precise = precisionOf(tensors)
	return s
}

// precisionOf returns 2 if all values that are written without rounding are half
// floats, as those in the files of BERT are, and 4 otherwise. The largest weights of
// rows are among them.
func precisionOf(tensors Tensors) int {
	for name, values := range tensors {
		if name != wordsName && slices.ContainsFunc(values, func(v float32) bool { return half(halfBits(max(v, -v))) != max(v, -v) }) {
			return 4
		}
	}
	return 2
}

// wordsName is the tensor with a row for each entry of the vocabulary.
const wordsName = "embeddings.word_embeddings.weight"

// placesName is the tensor with a row for each place. Those beyond the window
// are left out.
const placesName = "embeddings.position_embeddings.weight"

func layerName(i int, part string) string { return fmt.Sprintf("encoder.layer.%d.%s", i, part) }

// A packer appends to the file and keeps its first error.
type packer struct {
	tensors Tensors
	out     []byte
	precise int // bytes of a value that is not rounded
	err     error
}

func (p *packer) fail(format string, args ...any) {
	if p.err == nil {
		p.err = fmt.Errorf(format, args...)
	}
}

// get returns a tensor of the given size.
func (p *packer) get(name string, size int) []float32 {
	t := p.tensors[name]
	if len(t) != size {
		p.fail("the tensor %s has %d values, not %d", name, len(t), size)
		return make([]float32, size)
	}
	for i, v := range t {
		if v-v != 0 {
			p.fail("value %d of the tensor %s is no finite number", i, name)
			break
		}
	}
	return t
}

func (p *packer) floats(name string, size int) {
	for _, v := range p.get(name, size) {
		p.float(v)
	}
}

// float writes a value that is not rounded.
func (p *packer) float(v float32) {
	if p.precise == 2 {
		p.out = order.AppendUint16(p.out, halfBits(max(v, -v))|uint16(math.Float32bits(v)>>31)<<15)
		return
	}
	p.out = order.AppendUint32(p.out, math.Float32bits(v))
}

// code writes the code that suits some bytes, and returns its encoder.
func (p *packer) code(data []byte) *huffman.Encoder {
	lengths := huffman.LengthsFor(data)
	p.out = append(p.out, lengths...)
	return huffman.NewEncoder(lengths)
}

// coded writes bytes with a code, as the decoder reads them.
func (p *packer) coded(data []byte) {
	block := p.code(data).Encode(data)
	p.out = append(order.AppendUint32(p.out, uint32(len(block))), block...)
}

// table writes the rows of embeddings.
func (p *packer) table(s *shape) {
	values := p.get(wordsName, s.words*s.width)
	steps, halves := make([]float32, len(values)/s.group), make([]uint16, len(values)/s.group)
	largest := float32(int(1)<<(s.bits-1) - 1)
	for i := range steps {
		halves[i] = halfBits(finest(values[i*s.group:(i+1)*s.group], largest))
		steps[i] = half(halves[i])
	}
	var table []byte
	for i := 0; i < len(values); i += 8 / s.bits {
		packed := byte(0)
		for j := range 8 / s.bits {
			v := whole(values[i+j], steps[(i+j)/s.group], largest)
			packed |= byte(v) & (1<<s.bits - 1) << (j * s.bits)
		}
		table = append(table, packed)
	}
	p.rows(halves, table, s.width/s.group, s.width*s.bits/8)
}

func (p *packer) model(s *shape) {
	p.floats(placesName, s.window*s.width)
	p.floats("embeddings.token_type_embeddings.weight", 2*s.width)
	p.norm("embeddings.LayerNorm", s.width)
	for i := range s.layers {
		name := func(part string) string { return layerName(i, part) }
		p.matrix(s.width, s.width, name("attention.self.query"), name("attention.self.key"), name("attention.self.value"))
		p.matrix(s.width, s.width, name("attention.output.dense"))
		p.norm(name("attention.output.LayerNorm"), s.width)
		p.matrix(s.width, s.inner, name("intermediate.dense"))
		p.matrix(s.inner, s.width, name("output.dense"))
		p.norm(name("output.LayerNorm"), s.width)
	}
	p.floats("head.m.weight", s.motivators*s.width)
	p.floats("head.m.bias", s.motivators)
	p.floats("head.g.weight", s.signs*s.width)
	p.floats("head.g.bias", s.signs)
}

func (p *packer) norm(name string, size int) {
	p.floats(name+".weight", size)
	p.floats(name+".bias", size)
}

// matrix writes matrices of n columns and m rows below each other as one: all
// biases, the largest weight of each row, and the weights in steps.
func (p *packer) matrix(n, m int, names ...string) {
	for _, name := range names {
		p.floats(name+".bias", m)
	}
	var packed []byte
	for _, name := range names {
		values := p.get(name+".weight", n*m)
		for row := range m {
			weights := values[row*n : (row+1)*n]
			top := topOf(weights)
			p.float(top)
			for _, v := range weights {
				packed = append(packed, byte(whole(v, top/largestWeight, largestWeight)))
			}
		}
	}
	p.weights(packed, n)
}

// largestWeight is what the largest weight of a row is, in steps.
const largestWeight = 127

// whole returns a value in steps, rounded and limited to -largest..largest.
func whole(v, step, largest float32) int8 {
	if step == 0 {
		return 0
	}
	return int8(max(-largest, min(largest, float32(math.Round(float64(v/step))))))
}

// finest returns the step size with the smallest squared error. If the steps are
// few, cutting off some large values allows a finer step for all the others.
func finest(row []float32, largest float32) float32 {
	top := topOf(row)
	best, least := top/largest, math.Inf(1)
	if top == 0 || largest > 100 {
		return best
	}
	for cut := float32(1); cut > .6; cut -= .025 {
		step, wrong := float32(top*cut)/largest, 0.0
		for _, v := range row {
			d := float64(v) - float64(float64(step)*float64(whole(v, step, largest)))
			wrong += float64(d * d)
		}
		if wrong < least {
			best, least = step, wrong
		}
	}
	return best
}

// topOf returns the largest size of a value.
func topOf(row []float32) float32 {
	top := float32(0)
	for _, v := range row {
		top = max(top, v, -v)
	}
	return top
}
