// Command tune prints the texts that the encoder is tuned on, as tune.py reads
// them.
//
//	usage: go run ./internal/listen/tune CORPUS MOTIVATORS.yaml > TEXTS.jsonl
package main

import (
	"errors"
	"log"
	"os"

	"buyin/internal/listen/texts"
)

func main() {
	log.SetFlags(0)
	if err := run(os.Args[1:]); err != nil {
		log.Fatal(err)
	}
}

func run(args []string) error {
	if len(args) != 2 {
		return errors.New("usage: tune CORPUS MOTIVATORS.yaml")
	}
	catalogue, err := os.ReadFile(args[1])
	if err != nil {
		return err
	}
	all, err := texts.Read(os.DirFS(args[0]), args[1], catalogue)
	if err != nil {
		return err
	}
	data, err := texts.Encode(all)
	if err != nil {
		return err
	}
	_, err = os.Stdout.Write(data)
	return err
}
