// Command convert writes the weights that package minilm reads.
//
//	go run ./internal/listen/minilm/convert -vocabulary vocab.txt weights.npz model.bin
//
// With -hash it prints the SHA-256 of the weights of all matrices as they are when
// decoded, to check the decoding of the file.
//
// The weights are an archive of numpy arrays of 16- or 32-bit floats with the
// names that BERT's files have: those of all-MiniLM-L6-v2, or tuned ones with
// the two heads. The vocabulary has an entry a line.
//
// The tests that need the weights skip without MINILM=FOLDER, which holds
// weights.npz, vocab.txt and golden.json.
package main

import (
	"crypto/sha256"
	"flag"
	"fmt"
	"log"
	"os"
	"strings"
	"unicode"
	"unicode/utf8"

	"buyin/internal/listen/minilm"
)

func main() {
	log.SetFlags(0)
	vocabulary := flag.String("vocabulary", "vocab.txt", "`file` with an entry of the vocabulary a line")
	words := flag.Int("words", 0, "keep the first `N` entries and all single characters; 0 keeps all")
	latin := flag.Bool("latin", false, "leave out entries with letters that are not Latin, and those that stand for nothing")
	bits := flag.Int("bits", 8, "`bits` of a value in the embedding table: 4 or 8")
	window := flag.Int("window", 96, "`tokens` that are read at once")
	hash := flag.Bool("hash", false, "print the hash of the decoded weights")
	flag.Parse()
	if flag.NArg() != 2 {
		log.Fatal("usage: convert [flags] WEIGHTS.npz MODEL.bin")
	}
	data, err := convert(flag.Arg(0), *vocabulary, choice{*words, *latin}, minilm.Options{Bits: *bits, Window: *window})
	if err == nil {
		err = os.WriteFile(flag.Arg(1), data, 0o644)
	}
	if err != nil {
		log.Fatal(err)
	}
	if *hash {
		fmt.Printf("%x  decoded weights\n", hashOfWeights(string(data)))
	}
}

// hashOfWeights returns the hash of the decoded weights of a model that was packed.
func hashOfWeights(data string) []byte {
	m, err := minilm.Decode(data)
	if err != nil {
		log.Fatal(err)
	}
	h := sha256.New()
	for block := range m.Weights() {
		h.Write(block)
	}
	return h.Sum(nil)
}

// convert reads both files and returns the packed weights.
func convert(weights, vocabulary string, of choice, o minilm.Options) ([]byte, error) {
	archive, err := os.ReadFile(weights)
	if err != nil {
		return nil, err
	}
	list, err := os.ReadFile(vocabulary)
	if err != nil {
		return nil, err
	}
	tensors, err := readArchive(archive)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", weights, err)
	}
	o.Source = sha256.Sum256(append(archive, list...))
	o.Words = strings.Split(strings.TrimSuffix(string(list), "\n"), "\n")
	o.Heads = len(tensors["embeddings.LayerNorm.bias"]) / headWidth
	if o.Words, err = of.keepWords(tensors, o.Words); err != nil {
		return nil, err
	}
	return minilm.Pack(tensors, o)
}

const (
	headWidth = 32 // of all MiniLM models
	table     = "embeddings.word_embeddings.weight"
)

// A choice says which entries of the vocabulary are kept.
type choice struct {
	words int  // the first of them, and all single characters; 0: all
	latin bool // no letters of other scripts
}

// keeps reports whether the entry with this number is kept.
func (c choice) keeps(i int, entry string) bool {
	if (c.words > 0 || c.latin) && strings.HasPrefix(entry, "[unused") {
		return false // it stands for nothing
	}
	if c.latin && strings.ContainsFunc(entry, func(r rune) bool { return unicode.IsLetter(r) && !unicode.Is(unicode.Latin, r) }) {
		return false
	}
	return c.words == 0 || i < c.words || utf8.RuneCountInString(strings.TrimPrefix(entry, "##")) == 1
}

// keepWords removes the entries that are not kept, and their rows of the table.
func (c choice) keepWords(tensors minilm.Tensors, words []string) (kept []string, err error) {
	width := len(tensors["embeddings.LayerNorm.bias"])
	rows := tensors[table]
	if len(rows) != len(words)*width {
		return nil, fmt.Errorf("the vocabulary has %d entries, the table %d values", len(words), len(rows))
	}
	var left []float32
	for i, entry := range words {
		if c.keeps(i, entry) {
			kept = append(kept, entry)
			left = append(left, rows[i*width:(i+1)*width]...)
		}
	}
	tensors[table] = left
	return kept, nil
}
