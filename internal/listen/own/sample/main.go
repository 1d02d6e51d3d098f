// Command sample writes the encoder's vectors of the sample of the corpus that new
// motivators are learnt against.
//
//	go run ./internal/listen/own/sample WORDS.bin MINILM.bin SAMPLE.bin
package main

import (
	"errors"
	"log"
	"os"
	"runtime"

	"buyin/internal/listen/minilm"
	"buyin/internal/listen/ngram"
	"buyin/internal/listen/own"
)

func main() {
	log.SetFlags(0)
	if err := run(os.Args[1:]); err != nil {
		log.Fatal(err)
	}
}

func run(args []string) error {
	if len(args) != 3 {
		return errors.New("usage: sample WORDS.bin MINILM.bin SAMPLE.bin")
	}
	words, err := os.ReadFile(args[0])
	if err != nil {
		return err
	}
	weights, err := os.ReadFile(args[1])
	if err != nil {
		return err
	}
	vectors, err := encode(string(words), string(weights))
	if err != nil {
		return err
	}
	return os.WriteFile(args[2], []byte(own.PackSample(string(words), string(weights), vectors)), 0o644)
}

// encode returns the vectors of the sampled texts.
func encode(words, weights string) (vectors [][]float32, err error) {
	m, err := ngram.Open(words)
	if err != nil {
		return nil, err
	}
	encoder, err := minilm.Decode(weights)
	if err != nil {
		return nil, err
	}
	texts, err := m.Sample(own.SampleSize)
	if err != nil {
		return nil, err
	}
	r := encoder.NewReader(runtime.NumCPU())
	for _, x := range texts {
		reading := r.Read("", x.Words)
		vectors = append(vectors, own.Vector(&reading))
	}
	return vectors, nil
}
