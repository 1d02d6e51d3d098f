// Command tune prints what the encoder is tuned on: the texts of the corpus and
// of the shipped catalogue, as the ear hears them, a JSON object a line.
//
//	usage: go run ./internal/listen/tune CORPUS MOTIVATORS.yaml > TEXTS.jsonl
//
// tune.py learns from it.
package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"buyin/internal/codec"
	"buyin/internal/listen/shorthand"
	"buyin/internal/motive"
)

func main() {
	if len(os.Args) != 3 {
		fail(fmt.Errorf("usage: tune CORPUS MOTIVATORS.yaml"))
	}
	out := bufio.NewWriter(os.Stdout)
	if err := write(out, os.Args[1], os.Args[2]); err != nil {
		fail(err)
	}
	if err := out.Flush(); err != nil {
		fail(err)
	}
}

func fail(err error) {
	fmt.Fprintln(os.Stderr, err)
	os.Exit(1)
}

// A text is one line of the output. Labels are pairs of a motivator and a sign.
type text struct {
	Author string   `json:"author"`
	Text   string   `json:"text"`
	Asked  string   `json:"asked,omitempty"`
	About  string   `json:"about,omitempty"`
	Kind   string   `json:"kind"`
	Labels [][2]any `json:"labels"`
}

func write(out io.Writer, corpus, catalogue string) error {
	texts, err := corpusTexts(corpus)
	if err != nil {
		return err
	}
	data, err := os.ReadFile(catalogue)
	if err != nil {
		return err
	}
	c, _, problems := codec.DecodeCatalogue(catalogue, data)
	if len(problems) > 0 {
		return fmt.Errorf("%s: %v", catalogue, problems[0])
	}
	lines := json.NewEncoder(out)
	lines.SetEscapeHTML(false)
	for _, x := range append(texts, catalogueTexts(c)...) {
		x.Text = shorthand.Expand(x.Text).Written
		if err := lines.Encode(x); err != nil {
			return err
		}
	}
	return nil
}

// corpusTexts reads the corpus, one file an author.
func corpusTexts(folder string) (texts []text, err error) {
	paths, _ := filepath.Glob(filepath.Join(folder, "*.jsonl"))
	for _, path := range paths {
		data, err := os.ReadFile(path)
		if err != nil {
			return nil, err
		}
		author := strings.TrimSuffix(filepath.Base(path), ".jsonl")
		for line := range bytes.Lines(data) {
			x := text{Author: author}
			if err := json.Unmarshal(line, &x); err != nil {
				return nil, fmt.Errorf("%s: %w", path, err)
			}
			texts = append(texts, x)
		}
	}
	return texts, nil
}

// catalogueTexts lists the texts of a catalogue, with their labels. A
// counter-example and a neutral text mean nothing.
func catalogueTexts(c motive.Catalogue) (texts []text) {
	add := func(kind string, labels [][2]any, from []string) {
		for _, words := range from {
			texts = append(texts, text{Author: "catalogue", Text: words, Kind: kind, Labels: labels})
		}
	}
	for _, m := range c.Motivators {
		add("direct", [][2]any{{m.ID, 1}}, m.Examples)
		add("negative", [][2]any{{m.ID, -1}}, m.Refusals)
		add("neutral", [][2]any{}, m.CounterExamples)
	}
	add("neutral", [][2]any{}, c.NeutralExamples)
	return texts
}
