// Command heads prints what the encoder's heads say of texts, a JSON object on
// each line.
//
//	usage: go run ./internal/listen/tune/heads [-hide] MODEL.bin NAME=TEXTS.jsonl ...
//
// A line of a file has a text and may have the question asked before it. Each
// text is read as the ear hears it, with its shorthand written out. "m" holds the
// scores of the motivators and of nothing, "g" those of the signs. What combines
// the encoder with words is learnt from such lines, by authors left out.
package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"log"
	"os"
	"runtime"
	"strings"

	"buyin/internal/listen/minilm"
	"buyin/internal/listen/shorthand"
)

func main() {
	log.SetFlags(0)
	hide := flag.Bool("hide", false, "read each text that has a question once more without it")
	flag.Parse()
	out := bufio.NewWriter(os.Stdout)
	err := run(out, flag.Args(), *hide)
	if err == nil {
		err = out.Flush()
	}
	if err != nil {
		log.Fatal(err)
	}
}

func run(out io.Writer, args []string, hide bool) error {
	if len(args) < 2 {
		return errors.New("usage: heads [-hide] MODEL.bin NAME=TEXTS.jsonl and more texts")
	}
	data, err := os.ReadFile(args[0])
	if err != nil {
		return err
	}
	model, err := minilm.Decode(string(data))
	if err != nil {
		return fmt.Errorf("%s: %w", args[0], err)
	}
	p := printer{model.NewReader(runtime.NumCPU()), json.NewEncoder(out), hide}
	for _, arg := range args[1:] {
		name, path, ok := strings.Cut(arg, "=")
		if !ok {
			return fmt.Errorf("%s: give the texts a name, as in dev=%s", arg, arg)
		}
		if err := p.file(name, path); err != nil {
			return err
		}
	}
	return nil
}

// A line is what is said of one text.
type line struct {
	Set   string    `json:"set"`
	Line  int       `json:"line"` // from 0
	Asked bool      `json:"asked"`
	M     []float32 `json:"m"`
	G     []float32 `json:"g"`
}

type printer struct {
	reader *minilm.Reader
	lines  *json.Encoder
	hide   bool
}

func (p *printer) file(name, path string) error {
	data, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	n := 0
	for content := range bytes.Lines(data) {
		var x struct{ Text, Asked string }
		if err := json.Unmarshal(content, &x); err != nil {
			return fmt.Errorf("%s:%d: %w", path, n+1, err)
		}
		if x.Asked != "" {
			err = p.text(name, n, x.Asked, x.Text)
		}
		if err == nil && (x.Asked == "" || p.hide) {
			err = p.text(name, n, "", x.Text)
		}
		if err != nil {
			return err
		}
		n++
	}
	return nil
}

func (p *printer) text(set string, n int, question, text string) error {
	heard := shorthand.Expand(text).Written
	reading := p.reader.ReadLong(question, heard, minilm.Sentences(heard))
	return p.lines.Encode(line{set, n, question != "", reading.Motivators.Values, reading.Signs.Values})
}
