package leftout

import (
	"os"
	"slices"
	"testing"

	"buyin"
)

func readCorpus(t *testing.T) *Corpus {
	t.Helper()
	c, err := ReadCorpus(os.DirFS("../corpus"), buyin.Motivators)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func TestReadCorpus(t *testing.T) {
	c := readCorpus(t)
	var authors []string
	asked, about := 0, 0
	for _, n := range c.Notes {
		if len(authors) == 0 || authors[len(authors)-1] != n.Author {
			authors = append(authors, n.Author)
		}
		if n.Asked != "" {
			asked++
		}
		if n.About >= 0 {
			about++
		}
	}
	var want []string
	for _, f := range Folds {
		want = append(want, f.Authors...)
	}
	if !slices.Equal(authors, want) {
		t.Errorf("notes by %q, want those of %q", authors, want)
	}
	if len(c.Notes) < 2000 || asked < 500 || about < 300 || asked == len(c.Notes) {
		t.Errorf("%d notes, %d with a question, %d with what it is about", len(c.Notes), asked, about)
	}
}

func TestReadCorpusRefusesAnotherCatalogue(t *testing.T) {
	for _, catalogue := range []string{"motivators: 3", ""} {
		if _, err := ReadCorpus(os.DirFS("../corpus"), []byte(catalogue)); err == nil {
			t.Errorf("%q was read", catalogue)
		}
	}
}
