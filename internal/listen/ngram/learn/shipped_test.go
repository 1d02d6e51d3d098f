package main

import (
	"testing"

	"buyin/internal/listen/ngram"
	"buyin/internal/listen/shipped"
)

func readShipped(t *testing.T) (all []ngram.Text, motivators int) {
	t.Helper()
	authors, motivators, err := readLearnt("../../corpus", "../../../../motivators.yaml")
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range authors {
		all = append(all, s.texts...)
	}
	return all, motivators
}

func TestShippedModelIsFresh(t *testing.T) {
	all, motivators := readShipped(t)
	m, err := ngram.Open(shipped.Words)
	if err != nil {
		t.Fatal(err)
	}
	if m.Source() != ngram.Source(all, motivators, ngram.Shipped) {
		t.Error("the corpus, the catalogue's texts or the training have changed since the model of words was learnt; run make words")
	}
}

func TestDivideLeavesAuthorsOut(t *testing.T) {
	authors := []*set{{name: "a", texts: make([]ngram.Text, 2)}, {name: "b", texts: make([]ngram.Text, 3)}, {name: "c", texts: make([]ngram.Text, 4)}}
	j := job{without: []string{"b"}}
	learn, out, err := j.divide(authors)
	if err != nil || len(learn) != 6 || len(out) != 1 || out[0].name != "b" {
		t.Errorf("learn from %d texts, leave out %v, %v", len(learn), out, err)
	}
	j.without = []string{"b", "author99"}
	if _, _, err := j.divide(authors); err == nil {
		t.Error("an unknown author was left out")
	}
}
