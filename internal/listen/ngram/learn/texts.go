package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"slices"

	"buyin/internal/codec"
	"buyin/internal/listen/ngram"
	"buyin/internal/listen/shorthand"
	"buyin/internal/listen/texts"
	"buyin/internal/motive"
)

// A set holds the texts of one author or file, and their scores.
type set struct {
	name   string
	texts  []ngram.Text
	scores []ngram.Scores
}

// readLearnt reads what a model can learn from, a set for each author, and
// returns the number of motivators.
func readLearnt(corpus, catalogue string) (authors []*set, motivators int, err error) {
	data, err := os.ReadFile(catalogue)
	if err != nil {
		return nil, 0, err
	}
	all, err := texts.Read(os.DirFS(corpus), catalogue, data)
	if err != nil {
		return nil, 0, err
	}
	c, _, _ := codec.DecodeCatalogue(catalogue, data)
	for _, x := range all {
		if len(authors) == 0 || authors[len(authors)-1].name != x.Author {
			authors = append(authors, &set{name: x.Author})
		}
		text := ngram.Text{Words: x.Text}
		for _, l := range x.Labels {
			m := slices.IndexFunc(c.Motivators, func(m motive.Motivator) bool { return m.ID == l.Motivator })
			if m < 0 {
				return nil, 0, fmt.Errorf("%s: there is no motivator %q", x.Author, l.Motivator)
			}
			text.Labels = append(text.Labels, ngram.Label{Motivator: m, PutsOff: l.Sign < 0})
		}
		last := authors[len(authors)-1]
		last.texts = append(last.texts, text)
	}
	return authors, len(c.Motivators), nil
}

// readSet reads a file with texts to score, one JSON object a line, as the ear
// hears them. It reads no labels.
func readSet(name, file string) (*set, error) {
	data, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	s := &set{name: name}
	for line := range bytes.Lines(data) {
		var x struct{ Text string }
		if err := json.Unmarshal(line, &x); err != nil {
			return nil, fmt.Errorf("%s:%d: %w", file, len(s.texts)+1, err)
		}
		s.texts = append(s.texts, ngram.Text{Words: shorthand.Expand(x.Text).Written})
	}
	return s, nil
}

// score scores all texts of the set.
func (s *set) score(m *ngram.Model) {
	r := m.NewReader()
	for _, x := range s.texts {
		s.scores = append(s.scores, r.Score(x.Words))
	}
}
