package leftout

import "slices"

// A Fold is a pair of authors that are left out together.
type Fold struct {
	Name    string
	Authors [2]string
}

// Folds are all pairs, in the order in which the tables hold their notes.
var Folds = []Fold{
	{"A", [2]string{"author14", "author27"}},
	{"B", [2]string{"author20", "author39"}},
	{"C", [2]string{"author05", "author41"}},
}

// spokenAuthors wrote speech. The other four wrote notes.
var spokenAuthors = []string{"author27", "author39"}

// Has reports whether an author is left out in the fold.
func (f Fold) Has(author string) bool { return slices.Contains(f.Authors[:], author) }

// Spoken reports whether an author who is left out wrote speech.
func Spoken(author string) bool { return slices.Contains(spokenAuthors, author) }
