// Command learn trains the model of words that is shipped, and measures one on
// authors from whom it has not learnt.
//
//	go run ./internal/listen/ngram/learn -model words.bin internal/listen/corpus motivators.yaml
//	go run ./internal/listen/ngram/learn -without author14,author27 internal/listen/corpus motivators.yaml
package main

import (
	"flag"
	"fmt"
	"log"
	"os"
	"slices"
	"strings"

	"buyin/internal/listen/ngram"
)

func main() {
	log.SetFlags(0)
	var j job
	j.options = ngram.Shipped
	flag.StringVar(&j.model, "model", "", "`file` to write the model to")
	flag.Func("without", "`authors` to leave out and to measure on, with commas between them", j.setWithout)
	flag.StringVar(&j.scores, "scores", "", "`file` to write the scores of all texts to that are measured on")
	flag.Func("of", "`NAME=FILE` with more texts to score, one JSON object a line; repeatable", j.addSet)
	flag.Float64Var(&j.options.Lambda, "lambda", j.options.Lambda, "regularisation")
	flag.IntVar(&j.options.LeastTexts, "least", j.options.LeastTexts, "`texts` that a pair must occur in")
	flag.IntVar(&j.options.LeastParts, "parts", j.options.LeastParts, "texts that a `part` of a word must occur in")
	flag.IntVar(&j.options.Bits, "bits", j.options.Bits, "bits of a weight: 4 or 8")
	flag.Parse()
	if flag.NArg() != 2 {
		log.Fatal("usage: learn [flags] CORPUS MOTIVATORS.yaml")
	}
	if err := j.run(flag.Arg(0), flag.Arg(1)); err != nil {
		log.Fatal(err)
	}
}

// A job is one run of the command.
type job struct {
	model, scores string
	without       []string
	sets          [][2]string // names and files
	options       ngram.Options
}

func (j *job) setWithout(authors string) error {
	j.without = strings.Split(authors, ",")
	return nil
}

func (j *job) addSet(arg string) error {
	name, file, ok := strings.Cut(arg, "=")
	if !ok {
		return fmt.Errorf("%q is not NAME=FILE", arg)
	}
	j.sets = append(j.sets, [2]string{name, file})
	return nil
}

// run learns from all authors but those left out, and scores the texts of those
// and of the other sets.
func (j *job) run(corpus, catalogue string) error {
	authors, motivators, err := readLearnt(corpus, catalogue)
	if err != nil {
		return err
	}
	learn, out, err := j.divide(authors)
	if err != nil {
		return err
	}
	file, err := ngram.Learn(learn, motivators, j.options)
	if err != nil {
		return err
	}
	fmt.Printf("learnt from %d texts, %d bytes\n", len(learn), len(file))
	if j.model != "" {
		if err := os.WriteFile(j.model, []byte(file), 0o644); err != nil {
			return err
		}
	}
	return j.measure(file, out)
}

// divide returns the texts to learn from and the authors left out.
func (j *job) divide(authors []*set) (learn []ngram.Text, out []*set, err error) {
	for _, s := range authors {
		if slices.Contains(j.without, s.name) {
			out = append(out, s)
		} else {
			learn = append(learn, s.texts...)
		}
	}
	if len(out) != len(j.without) {
		return nil, nil, fmt.Errorf("not all of %v are authors of the corpus", j.without)
	}
	return learn, out, nil
}

// measure reports how well the model of a file hears the authors left out, and
// writes the scores.
func (j *job) measure(file string, out []*set) error {
	model, err := ngram.Open(file)
	if err != nil {
		return err
	}
	for _, s := range out {
		s.score(model)
	}
	if len(out) > 0 {
		report(os.Stdout, out)
	}
	for _, named := range j.sets {
		s, err := readSet(named[0], named[1])
		if err != nil {
			return err
		}
		s.score(model)
		out = append(out, s)
	}
	if j.scores == "" {
		return nil
	}
	return writeScores(j.scores, out)
}
