// Command convert writes the weights that package minilm reads.
//
//	go run ./internal/listen/minilm/convert -vocabulary vocab.txt weights.npz model.bin
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
	"unicode/utf8"

	"buyin/internal/listen/minilm"
)

func main() {
	log.SetFlags(0)
	vocabulary := flag.String("vocabulary", "vocab.txt", "`file` with an entry of the vocabulary a line")
	words := flag.Int("words", 0, "keep the first `N` entries and all single characters; 0 keeps all")
	bits := flag.Int("bits", 8, "`bits` of a value in the embedding table: 4 or 8")
	window := flag.Int("window", 96, "`tokens` that are read at once")
	flag.Parse()
	if flag.NArg() != 2 {
		log.Fatal("usage: convert [flags] WEIGHTS.npz MODEL.bin")
	}
	data, err := convert(flag.Arg(0), *vocabulary, *words, minilm.Options{Bits: *bits, Window: *window})
	if err == nil {
		err = os.WriteFile(flag.Arg(1), data, 0o644)
	}
	if err != nil {
		log.Fatal(err)
	}
}

// convert reads both files and returns the packed weights.
func convert(weights, vocabulary string, words int, o minilm.Options) ([]byte, error) {
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
	if words > 0 {
		if o.Words, err = keepWords(tensors, o.Words, words); err != nil {
			return nil, err
		}
	}
	return minilm.Pack(tensors, o)
}

const (
	headWidth = 32 // of all MiniLM models
	table     = "embeddings.word_embeddings.weight"
)

// keepWords removes entries, and their rows of the table: those after the first
// n that are not single characters, and those that stand for nothing.
func keepWords(tensors minilm.Tensors, words []string, n int) (kept []string, err error) {
	width := len(tensors["embeddings.LayerNorm.bias"])
	rows := tensors[table]
	if len(rows) != len(words)*width {
		return nil, fmt.Errorf("the vocabulary has %d entries, the table %d values", len(words), len(rows))
	}
	var left []float32
	for i, entry := range words {
		single := utf8.RuneCountInString(strings.TrimPrefix(entry, "##")) == 1
		if (i < n || single) && !strings.HasPrefix(entry, "[unused") {
			kept = append(kept, entry)
			left = append(left, rows[i*width:(i+1)*width]...)
		}
	}
	tensors[table] = left
	return kept, nil
}
