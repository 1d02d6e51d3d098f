// Command calibrate fits the chances of the ear on the authors left out.
//
//	usage: go run ./internal/listen/leftout/calibrate [-words] [-encoder FOLDER]
//
// It reads the scores of the authors left out from testdata and writes the
// calibration that the ear ships with. Run it in the repository's top folder.
//
// With -words it first trains the words half without the authors of each fold and
// writes their scores to testdata again. That is needed when the corpus or the
// words half has changed, and takes some minutes. With -encoder it takes the
// encoder's scores from a folder: head-A.jsonl and so on for each fold, printed by
// listen/tune/heads -hide with an encoder that was tuned without its authors. That
// is needed when the encoder has been tuned anew.
package main

import (
	"flag"
	"log"
	"os"
	"path/filepath"

	"buyin/internal/listen/leftout"
)

// Where the results go.
const (
	testdata    = "internal/listen/leftout/testdata"
	calibration = "internal/listen/shipped/chance.txt"
)

func main() {
	log.SetFlags(0)
	words := flag.Bool("words", false, "train the words half for each fold again")
	encoder := flag.String("encoder", "", "take the encoder's scores from this `folder`")
	flag.Parse()
	if err := run(*words, *encoder); err != nil {
		log.Fatal(err)
	}
}

func run(words bool, encoder string) error {
	catalogue, err := os.ReadFile("motivators.yaml")
	if err != nil {
		return err
	}
	c, err := leftout.ReadCorpus(os.DirFS("internal/listen/corpus"), catalogue)
	if err != nil {
		return err
	}
	if words {
		if err := scoreWords(c); err != nil {
			return err
		}
	}
	if encoder != "" {
		if err := collectEncoder(c, encoder); err != nil {
			return err
		}
	}
	ear, err := c.Shipped(os.DirFS(testdata))
	if err != nil {
		return err
	}
	return os.WriteFile(calibration, []byte(ear.Fit(leftout.Everybody).String()), 0o644)
}

func scoreWords(c *leftout.Corpus) error {
	table, err := c.ScoreWords(leftout.Everybody)
	if err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(testdata, leftout.WordsFile), table.Encode(), 0o644)
}

func collectEncoder(c *leftout.Corpus, folder string) error {
	table, err := c.CollectEncoder(func(f leftout.Fold) ([]byte, error) {
		return os.ReadFile(filepath.Join(folder, "head-"+f.Name+".jsonl"))
	})
	if err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(testdata, leftout.EncoderFile), table.Encode(), 0o644)
}
