package leftout

import (
	"fmt"
	"slices"

	"buyin/internal/listen/ngram"
	"buyin/internal/listen/texts"
)

// trainWords trains the words half on the texts of all authors that a function
// keeps.
func (c *Corpus) trainWords(keep func(author string) bool) (*ngram.Model, error) {
	var learn []ngram.Text
	for _, x := range c.All {
		if keep(x.Author) {
			learn = append(learn, c.forWords(x))
		}
	}
	data, err := ngram.Learn(learn, len(c.Motivators), ngram.Shipped)
	if err != nil {
		return nil, err
	}
	return ngram.Open(data)
}

func (c *Corpus) forWords(x texts.Text) ngram.Text {
	t := ngram.Text{Words: x.Text}
	for _, l := range x.Labels {
		t.Labels = append(t.Labels, ngram.Label{Motivator: slices.Index(c.Motivators, l.Motivator), PutsOff: l.Sign < 0})
	}
	return t
}

// ScoreWords trains the words half for each fold, on all authors that a function
// keeps but those of the fold, and scores the notes of these. It takes a
// minute or two.
func (c *Corpus) ScoreWords(keep func(author string) bool) (*Table, error) {
	t := &Table{Columns: wordColumns, Steps: 1000, Hash: c.Hash}
	for _, f := range Folds {
		m, err := c.trainWords(func(author string) bool { return keep(author) && !f.Has(author) })
		if err != nil {
			return nil, fmt.Errorf("fold %s: %w", f.Name, err)
		}
		r := m.NewReader()
		for i := range c.Notes {
			if n := &c.Notes[i]; f.Has(n.Author) {
				t.Rows = append(t.Rows, packWords(r.Score(n.Text)))
			}
		}
	}
	return t, nil
}

func packWords(s ngram.Scores) []float32 {
	return append(slices.Concat(s.Class, s.Near, s.Sign), s.Whole)
}

// Everybody keeps all authors.
func Everybody(string) bool { return true }
