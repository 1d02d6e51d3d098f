// Command vectors writes the encoder's vectors of the wordings of a catalogue.
//
//	go run ./internal/listen/nearness/vectors motivators.yaml MINILM.bin SAMPLE.bin NEAR.bin
package main

import (
	"errors"
	"fmt"
	"log"
	"os"
	"runtime"

	"buyin/internal/codec"
	"buyin/internal/listen/minilm"
	"buyin/internal/listen/nearness"
	"buyin/internal/listen/own"
)

func main() {
	log.SetFlags(0)
	if err := run(os.Args[1:]); err != nil {
		log.Fatal(err)
	}
}

func run(args []string) error {
	if len(args) != 4 {
		return errors.New("usage: vectors CATALOGUE.yaml MINILM.bin SAMPLE.bin NEAR.bin")
	}
	var files [3][]byte
	for i, path := range args[:3] {
		data, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		files[i] = data
	}
	catalogue, _, problems := codec.DecodeCatalogue(args[0], files[0])
	if len(problems) > 0 {
		return fmt.Errorf("%s: %v", args[0], problems)
	}
	encoder, err := minilm.Decode(string(files[1]))
	if err != nil {
		return err
	}
	notes, err := own.UnpackSample(string(files[2]), own.SampleSize)
	if err != nil {
		return err
	}
	var texts []string
	var vectors [][]float32
	r := encoder.NewReader(runtime.NumCPU())
	for _, w := range nearness.NewCatalogue(catalogue).All {
		reading := r.Read("", w.Encoded())
		texts, vectors = append(texts, w.Encoded()), append(vectors, own.Vector(&reading))
	}
	means := nearness.Means{Notes: nearness.Mean(notes), Texts: nearness.Mean(vectors)}
	return os.WriteFile(args[3], []byte(nearness.Pack(string(files[1]), means, texts, vectors)), 0o644)
}
