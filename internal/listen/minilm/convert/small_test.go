package main

import (
	"archive/zip"
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"maps"
	"math"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"buyin/internal/listen/minilm"
)

// shapes are the arrays of a model with one layer of width 32 and a vocabulary
// of n entries, as tune.py writes them.
func shapes(n int) map[string][]int {
	all := map[string][]int{
		"embeddings.word_embeddings.weight": {n, 32}, "embeddings.position_embeddings.weight": {40, 32},
		"embeddings.token_type_embeddings.weight": {2, 32},
		"head.m.weight": {17, 32}, "head.m.bias": {17}, "head.g.weight": {16, 32}, "head.g.bias": {16},
	}
	for _, name := range []string{"embeddings.LayerNorm", "encoder.layer.0.attention.output.LayerNorm", "encoder.layer.0.output.LayerNorm"} {
		all[name+".weight"], all[name+".bias"] = []int{32}, []int{32}
	}
	for name, size := range map[string][]int{"attention.self.query": {32, 32}, "attention.self.key": {32, 32}, "attention.self.value": {32, 32}, "attention.output.dense": {32, 32}, "intermediate.dense": {64, 32}, "output.dense": {32, 64}} {
		all["encoder.layer.0."+name+".weight"], all["encoder.layer.0."+name+".bias"] = size, size[:1]
	}
	return all
}

// An array is the content of a file of numpy's: 16-bit floats, and the values
// that they have.
func array(shape []int, chance *rand.Rand) (content []byte, values []float32) {
	sizes := strings.ReplaceAll(strings.Trim(fmt.Sprint(shape), "[]"), " ", ", ")
	if len(shape) == 1 {
		sizes += ","
	}
	head := fmt.Sprintf("{'descr': '<f2', 'fortran_order': False, 'shape': (%s), }", sizes)
	head += strings.Repeat(" ", 117-len(head)) + "\n"
	content = binary.LittleEndian.AppendUint16([]byte("\x93NUMPY\x01\x00"), uint16(len(head)))
	content = append(content, head...)
	n := 1
	for _, size := range shape {
		n *= size
	}
	for range n {
		bits := uint16(chance.IntN(0x3800-0x2000) + 0x2000) // 1/128 to 1/2
		if chance.IntN(2) == 1 {
			bits |= 1 << 15
		}
		content = binary.LittleEndian.AppendUint16(content, bits)
		values = append(values, halfValue(bits))
	}
	return content, values
}

// writeModel writes a small model into a folder and returns its tensors.
func writeModel(t *testing.T, words []string) (dir string, tensors minilm.Tensors) {
	t.Helper()
	var archive bytes.Buffer
	w := zip.NewWriter(&archive)
	tensors = minilm.Tensors{}
	all := shapes(len(words))
	chance := rand.New(rand.NewPCG(1, 2))
	for _, name := range slices.Sorted(maps.Keys(all)) {
		content, values := array(all[name], chance)
		file, err := w.Create(name + ".npy")
		if err == nil {
			_, err = file.Write(content)
		}
		if err != nil {
			t.Fatal(err)
		}
		tensors[name] = values
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	dir = t.TempDir()
	for name, content := range map[string]string{"weights.npz": archive.String(), "vocab.txt": strings.Join(words, "\n") + "\n"} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return dir, tensors
}

var smallWords = strings.Fields("[PAD] [unused0] [UNK] [CLS] [SEP] pay late shift ##s the ##z é ##shift")

func TestConvertPacksWhatTheFilesHold(t *testing.T) {
	dir, tensors := writeModel(t, smallWords)
	weights, vocabulary := filepath.Join(dir, "weights.npz"), filepath.Join(dir, "vocab.txt")
	for _, bits := range []int{4, 8} {
		got, err := convert(weights, vocabulary, choice{}, minilm.Options{Bits: bits, Window: 24})
		if err != nil {
			t.Fatal(err)
		}
		archive, _ := os.ReadFile(weights)
		list, _ := os.ReadFile(vocabulary)
		want, err := minilm.Pack(tensors, minilm.Options{Words: smallWords, Heads: 1, Window: 24, Bits: bits, Source: sha256.Sum256(append(archive, list...))})
		if err != nil || !bytes.Equal(got, want) {
			t.Errorf("%d bits: other bytes, %v", bits, err)
		}
	}
}

func TestConvertKeepsTheFirstWordsAndSingleCharacters(t *testing.T) {
	dir, _ := writeModel(t, smallWords)
	data, err := convert(filepath.Join(dir, "weights.npz"), filepath.Join(dir, "vocab.txt"), choice{words: 7}, minilm.Options{Bits: 8, Window: 24})
	if err != nil {
		t.Fatal(err)
	}
	m, err := minilm.Decode(string(data))
	if err != nil {
		t.Fatal(err)
	}
	tokens, _ := m.Tokens("", "pay s the é lates")
	var ids []int32
	for _, token := range tokens {
		ids = append(ids, token.ID)
	}
	// kept: [PAD] [UNK] [CLS] [SEP] pay late ##s ##z é
	if want := []int32{2, 4, 1, 1, 1, 5, 6, 3}; !slices.Equal(ids, want) {
		t.Errorf("tokens %v, not %v", ids, want)
	}
}

func TestConvertRefusesOtherFiles(t *testing.T) {
	dir, _ := writeModel(t, smallWords)
	other, _ := writeModel(t, smallWords[:12])
	for name, files := range map[string][2]string{
		"no archive":    {filepath.Join(dir, "vocab.txt"), filepath.Join(dir, "vocab.txt")},
		"no file":       {filepath.Join(dir, "none"), filepath.Join(dir, "vocab.txt")},
		"no vocabulary": {filepath.Join(dir, "weights.npz"), filepath.Join(dir, "none")},
		"a word fewer":  {filepath.Join(dir, "weights.npz"), filepath.Join(other, "vocab.txt")},
	} {
		for _, words := range []int{0, 5} {
			if _, err := convert(files[0], files[1], choice{words: words}, minilm.Options{Bits: 8, Window: 24}); err == nil {
				t.Errorf("%s: no error", name)
			}
		}
	}
}

func TestReadArray(t *testing.T) {
	const magic = "\x93NUMPY\x01\x00"
	file := func(head, values string) string {
		return magic + string(binary.LittleEndian.AppendUint16(nil, uint16(len(head)))) + head + values
	}
	const two = "{'descr': '<f2', 'fortran_order': False, 'shape': (2,), }     \n"
	for name, content := range map[string]string{
		"empty":           "",
		"cut head":        file(two, "")[:40],
		"a value missing": file(two, "\x00\x3c"),
		"a value more":    file(two, "\x00\x3c\x00\x3c\x00\x3c"),
		"another version": strings.Replace(file(two, "\x00\x3c\x00\x3c"), "\x01", "\x02", 1),
		"by columns":      file(strings.Replace(two, "False", "True", 1), "\x00\x3c\x00\x3c"),
		"whole numbers":   file(strings.Replace(two, "f2", "i2", 1), "\x00\x3c\x00\x3c"),
		"more than fits":  file(strings.Replace(two, "2,)", "32768, 32768, 32768, 32768, 8)", 1), ""),
		"a huge size":     file(strings.Replace(two, "2,)", "99999999999,)", 1), "\x00\x3c\x00\x3c"),
	} {
		if _, err := readArray([]byte(content)); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
	for content, want := range map[string][]float32{
		file(two, "\x00\x3c\x00\xc0"): {1, -2},
		file(two, "\x01\x00\xff\x03"): {1.0 / (1 << 24), 1023.0 / (1 << 24)},
		file(two, "\x00\x7c\xff\x7b"): {float32(math.Inf(1)), 65504},
		file(strings.Replace(two, "f2", "f4", 1), "\x00\x00\x80\x3f\x00\x00\x00\xbf"): {1, -.5},
		file(strings.Replace(two, "(2,)", "(1, 2)", 1), "\x00\x3c\x00\xc0"):           {1, -2},
		file(strings.Replace(two, "(2,)", "()", 1), "\x00\x3c"):                       {1},
	} {
		got, err := readArray([]byte(content))
		if err != nil || !slices.Equal(got, want) {
			t.Errorf("%q: %v, %v", content, got, err)
		}
	}
	if v := halfValue(0x7e00); v == v {
		t.Errorf("%g is a number", v)
	}
}

// The hash is that of the matrices: which words are kept does not change it, another
// weight does.
func TestHashIsThatOfTheWeights(t *testing.T) {
	dir, tensors := writeModel(t, smallWords)
	hashOf := func(of choice) string {
		data, err := convert(filepath.Join(dir, "weights.npz"), filepath.Join(dir, "vocab.txt"), of, minilm.Options{Bits: 8, Window: 24})
		if err != nil {
			t.Fatal(err)
		}
		return fmt.Sprintf("%x", hashOfWeights(string(data)))
	}
	all := hashOf(choice{})
	if got := hashOf(choice{latin: true}); got != all {
		t.Errorf("%s with fewer words, %s with all", got, all)
	}
	tensors["encoder.layer.0.output.dense.weight"][5] *= -1
	data, err := minilm.Pack(tensors, minilm.Options{Words: smallWords, Heads: 1, Window: 24, Bits: 8})
	if err != nil {
		t.Fatal(err)
	}
	if got := fmt.Sprintf("%x", hashOfWeights(string(data))); got == all {
		t.Error("another weight has the same hash")
	}
}
