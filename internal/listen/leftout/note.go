package leftout

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io/fs"
	"slices"

	"buyin/internal/codec"
	"buyin/internal/listen/texts"
	"buyin/internal/motive"
)

// A Note is something that was said, and what a careful reader hears in it.
// Motivators are numbers in the order of the catalogue.
type Note struct {
	Author string // or the name of the set
	Text   string
	Asked  string
	About  int // the motivator that the question explores, or -1
	Kind   string
	Labels []Label
	Also   []int // motivators that a reader could add or prefer
}

// A Label is a motivator that a note gives evidence of. The sign is 1 or -1.
type Label struct{ Motivator, Sign int }

// Only reports whether the note has one motivator, this one, and it pulls.
func (n *Note) Only(motivator int) bool {
	m, ok := n.single()
	return ok && m == motivator
}

// sign returns the sign of a motivator in the note, or 0 if it is not there.
func (n *Note) sign(motivator int) int {
	for _, l := range n.Labels {
		if l.Motivator == motivator {
			return l.Sign
		}
	}
	return 0
}

// single returns the motivator of a note that has one, which pulls.
func (n *Note) single() (motivator int, ok bool) {
	if len(n.Labels) != 1 || n.Labels[0].Sign != 1 {
		return 0, false
	}
	return n.Labels[0].Motivator, true
}

// A Corpus is what the ear learns from, with the notes of the authors left out
// taken from it.
type Corpus struct {
	Catalogue  motive.Catalogue
	Motivators []string // its ids, in its order
	All        []texts.Text
	Notes      []Note // of the authors left out, in the order of the folds
	Hash       string // of those notes as they are heard
}

// ReadCorpus reads the corpus and a catalogue.
func ReadCorpus(corpus fs.FS, catalogue []byte) (*Corpus, error) {
	c := &Corpus{}
	if err := c.readCatalogue(catalogue); err != nil {
		return nil, err
	}
	all, err := texts.Read(corpus, "motivators.yaml", catalogue)
	if err != nil {
		return nil, err
	}
	c.All = all
	var judged []texts.Text
	for _, f := range Folds {
		for _, author := range f.Authors {
			for _, x := range all {
				if x.Author == author {
					judged = append(judged, x)
				}
			}
		}
	}
	for _, x := range judged {
		n, err := newNote(x, c.Motivators)
		if err != nil {
			return nil, err
		}
		c.Notes = append(c.Notes, n)
	}
	heard, err := texts.Encode(judged)
	if err != nil {
		return nil, err
	}
	sum := sha256.Sum256(heard)
	c.Hash = hex.EncodeToString(sum[:])
	return c, nil
}

func (c *Corpus) readCatalogue(data []byte) error {
	decoded, _, problems := codec.DecodeCatalogue("motivators.yaml", data)
	if len(problems) > 0 {
		return fmt.Errorf("motivators.yaml: %v", problems[0])
	}
	if n := len(decoded.Motivators); n != motivatorCount {
		return fmt.Errorf("motivators.yaml: it has %d motivators, but the ear is measured on %d", n, motivatorCount)
	}
	c.Catalogue = decoded
	for _, m := range decoded.Motivators {
		c.Motivators = append(c.Motivators, m.ID)
	}
	return nil
}

// NotesOf returns the notes of one author.
func NotesOf(author string, all []texts.Text, ids []string) (notes []Note, err error) {
	for _, x := range all {
		if x.Author != author {
			continue
		}
		n, err := newNote(x, ids)
		if err != nil {
			return nil, err
		}
		notes = append(notes, n)
	}
	if len(notes) == 0 {
		return nil, fmt.Errorf("the corpus has no author %q", author)
	}
	return notes, nil
}

func newNote(x texts.Text, ids []string) (Note, error) {
	n := Note{Author: x.Author, Text: x.Text, Asked: x.Asked, About: slices.Index(ids, x.About), Kind: x.Kind}
	if x.About != "" && n.About < 0 {
		return n, fmt.Errorf("%s: %q is about %q, which is no motivator", x.Author, x.Text, x.About)
	}
	for _, l := range x.Labels {
		at := slices.Index(ids, l.Motivator)
		if at < 0 {
			return n, fmt.Errorf("%s: %q has the label %q, which is no motivator", x.Author, x.Text, l.Motivator)
		}
		n.Labels = append(n.Labels, Label{at, l.Sign})
	}
	return n, nil
}
