// Package texts lists what the ear learns from: the corpus and the texts of a
// catalogue, as the ear hears them, with their labels.
package texts

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io/fs"
	"strings"

	"buyin/internal/codec"
	"buyin/internal/listen/shorthand"
	"buyin/internal/motive"
)

// A Text is something that somebody said, and what it means.
type Text struct {
	Author string  `json:"author"` // the name of a file of the corpus, or FromCatalogue
	Text   string  `json:"text"`   // with its shorthand written out
	Asked  string  `json:"asked,omitempty"`
	About  string  `json:"about,omitempty"` // the motivator that the question explores
	Kind   string  `json:"kind"`
	Labels []Label `json:"labels"` // empty if the text means nothing
}

// FromCatalogue is the author of a catalogue's texts.
const FromCatalogue = "catalogue"

// A Label is a motivator of which a text gives evidence. Its sign is 1 if it
// pulls, and -1 if it leaves the speaker cold or puts them off.
type Label struct {
	Motivator string
	Sign      int
}

// MarshalJSON writes a label as the corpus does: ["pay",1].
func (l Label) MarshalJSON() ([]byte, error) { return json.Marshal([2]any{l.Motivator, l.Sign}) }

// UnmarshalJSON reads a label of the corpus.
func (l *Label) UnmarshalJSON(data []byte) error {
	return json.Unmarshal(data, &[2]any{&l.Motivator, &l.Sign})
}

// Read lists the texts of a corpus, in the order of its files, and then those of
// the catalogue with the given name and content.
func Read(corpus fs.FS, name string, catalogue []byte) ([]Text, error) {
	all, err := fromCorpus(corpus)
	if err != nil {
		return nil, err
	}
	c, _, problems := codec.DecodeCatalogue(name, catalogue)
	if len(problems) > 0 {
		return nil, fmt.Errorf("%s: %v", name, problems[0])
	}
	all = append(all, fromCatalogue(c)...)
	for i := range all {
		all[i].Text = shorthand.Expand(all[i].Text).Written
	}
	return all, nil
}

// Encode writes texts as JSON, one on each line. The same texts give the same
// bytes, so that a hash of them says what was learnt from.
func Encode(all []Text) ([]byte, error) {
	var out bytes.Buffer
	lines := json.NewEncoder(&out)
	lines.SetEscapeHTML(false)
	for _, x := range all {
		if err := lines.Encode(x); err != nil {
			return nil, err
		}
	}
	return out.Bytes(), nil
}

// fromCorpus reads the corpus, which has one file for each author.
func fromCorpus(corpus fs.FS) (all []Text, err error) {
	names, err := fs.Glob(corpus, "*.jsonl")
	if err != nil {
		return nil, err
	}
	for _, name := range names {
		data, err := fs.ReadFile(corpus, name)
		if err != nil {
			return nil, err
		}
		line := 0
		for content := range bytes.Lines(data) {
			line++
			x := Text{Author: strings.TrimSuffix(name, ".jsonl")}
			if err := json.Unmarshal(content, &x); err != nil {
				return nil, fmt.Errorf("%s:%d: %w", name, line, err)
			}
			all = append(all, x)
		}
	}
	return all, nil
}

// fromCatalogue lists the texts of a catalogue. A counter-example and a neutral
// text mean nothing.
func fromCatalogue(c motive.Catalogue) (all []Text) {
	add := func(kind string, labels []Label, from []string) {
		for _, words := range from {
			all = append(all, Text{Author: FromCatalogue, Text: words, Kind: kind, Labels: labels})
		}
	}
	for _, m := range c.Motivators {
		add("direct", []Label{{m.ID, 1}}, m.Examples)
		add("negative", []Label{{m.ID, -1}}, m.Refusals)
		add("neutral", []Label{}, m.CounterExamples)
	}
	add("neutral", []Label{}, c.NeutralExamples)
	return all
}
