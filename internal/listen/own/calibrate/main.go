// Command calibrate learns the coefficients of package own, and measures what it
// hears. Each shipped motivator is treated as if it were new: four at a time, they
// are learnt from the catalogue's own texts and judged on notes of authors that
// the model of words has not learnt from.
//
//	go run ./internal/listen/own/calibrate -without author14,author27 -words WORDS.bin -encoder MINILM.bin internal/listen/corpus motivators.yaml > calibration.txt
//
// WORDS.bin is learnt without these authors (internal/listen/ngram/learn -model
// FILE -without AUTHORS). MINILM.bin must not have been tuned on the motivators: an
// encoder that was knows them, so its vectors promise too much.
package main

import (
	"context"
	"flag"
	"fmt"
	"log"
	"os"
	"runtime"
	"strings"

	"buyin/internal/codec"
	"buyin/internal/listen/leftout"
	"buyin/internal/listen/minilm"
	"buyin/internal/listen/ngram"
	"buyin/internal/listen/own"
	"buyin/internal/listen/texts"
	"buyin/internal/motive"
)

func main() {
	log.SetFlags(0)
	var j job
	without := flag.String("without", "author14,author27", "`authors` whose notes are judged, with commas between them")
	words := flag.String("words", "", "`file` with a model of words learnt without these authors")
	encoder := flag.String("encoder", "", "`file` with the encoder's weights; without it, motivators are learnt by words only")
	flag.StringVar(&j.memory, "memory", "", "`file` that keeps the encoder's vectors between runs")
	flag.IntVar(&j.most, "texts", 1000, "`number` of examples, of refusals and of other texts to learn a motivator from")
	flag.Parse()
	if flag.NArg() != 2 {
		log.Fatal("usage: calibrate [flags] CORPUS MOTIVATORS.yaml")
	}
	j.authors = strings.Split(*without, ",")
	err := j.open(*words, *encoder, flag.Arg(0), flag.Arg(1))
	if err == nil {
		err = j.run()
	}
	if err != nil {
		log.Fatal(err)
	}
}

// A job is one run of the command.
type job struct {
	authors []string
	memory  string
	most    int

	catalogue motive.Catalogue
	ids       []string
	notes     []leftout.Note
	words     *ngram.Model
	encoder   *minilm.Model // nil: words only
	vectors   *memory
}

func (j *job) open(words, encoder, corpus, catalogue string) error {
	data, err := os.ReadFile(words)
	if err != nil {
		return err
	}
	if j.words, err = ngram.Open(string(data)); err != nil {
		return fmt.Errorf("%s: %w", words, err)
	}
	if encoder != "" {
		data, err := os.ReadFile(encoder)
		if err != nil {
			return err
		}
		if j.encoder, err = minilm.Decode(string(data)); err != nil {
			return fmt.Errorf("%s: %w", encoder, err)
		}
	}
	if j.vectors, err = openMemory(j.memory, j.encoder); err != nil {
		return err
	}
	return j.readNotes(corpus, catalogue)
}

// readNotes reads the catalogue and the notes of the authors.
func (j *job) readNotes(corpus, path string) error {
	data, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	decoded, _, problems := codec.DecodeCatalogue(path, data)
	if len(problems) > 0 {
		return fmt.Errorf("%s: %v", path, problems[0])
	}
	j.catalogue = fewer(decoded, j.most)
	for _, m := range decoded.Motivators {
		j.ids = append(j.ids, m.ID)
	}
	all, err := texts.Read(os.DirFS(corpus), path, data)
	if err != nil {
		return err
	}
	for _, author := range j.authors {
		some, err := leftout.NotesOf(author, all, j.ids)
		if err != nil {
			return err
		}
		j.notes = append(j.notes, some...)
	}
	return nil
}

// fewer returns a catalogue of which each motivator has at most n texts of each
// kind.
func fewer(c motive.Catalogue, n int) motive.Catalogue {
	motivators := make([]motive.Motivator, len(c.Motivators))
	for i, m := range c.Motivators {
		m.Examples, m.Refusals = m.Examples[:min(n, len(m.Examples))], m.Refusals[:min(n, len(m.Refusals))]
		motivators[i] = m
	}
	c.Motivators = motivators
	return c
}

func (j *job) run() error {
	cases, err := j.cases(context.Background())
	if err != nil {
		return err
	}
	if err := j.vectors.save(); err != nil {
		return err
	}
	report(os.Stderr, j.authors, cases)
	c := learn(cases)
	_, err = fmt.Print(c.String())
	return err
}

// groupSize is how many motivators are new at a time.
const groupSize = 4

// cases returns a case for each note and motivator.
func (j *job) cases(ctx context.Context) (all []example, err error) {
	sample, err := j.sample()
	if err != nil {
		return nil, err
	}
	for first := 0; first < groupSize; first++ {
		var group []string
		for k := first; k < len(j.ids); k += groupSize {
			group = append(group, j.ids[k])
		}
		model, err := own.Learn(ctx, own.Source{
			Catalogue: j.catalogue, New: group, Shipped: j.ids, Words: j.words, Sample: sample, Encoder: j.vectors.encoder(),
			Cached: j.vectors.cached, Keep: j.vectors.keep, Workers: runtime.NumCPU(),
		})
		if err != nil {
			return nil, err
		}
		reader, words := model.NewReader(), j.words.NewReader()
		for i := range j.notes {
			n := &j.notes[i]
			for g, t := range reader.Terms(n.Text, words.Score(n.Text), j.vectors.ofNote(n)) {
				all = append(all, newExample(n, first+g*groupSize, i, t))
			}
		}
	}
	return all, nil
}

// sample returns the file of the sample's vectors.
func (j *job) sample() (string, error) {
	if j.encoder == nil {
		return "", nil
	}
	texts, err := j.words.Sample(own.SampleSize)
	if err != nil {
		return "", err
	}
	var vectors [][]float32
	for _, x := range texts {
		vectors = append(vectors, j.vectors.of("", x.Words))
	}
	return own.PackSample("", "", vectors), nil
}
