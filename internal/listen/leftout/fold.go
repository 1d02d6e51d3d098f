package leftout

import "slices"

// A Fold holds authors that are left out together.
type Fold struct {
	Name    string
	Authors []string
}

// Folds are all folds, in the order in which the tables hold their notes. The
// authors of D came last: those that the encoder of A has not learnt from either,
// so that it scores them too. Their speech is full of words that elsewhere mean
// much, and the calibration needs them most: without them the ear is far too sure
// of recorded speech.
var Folds = []Fold{
	{"A", []string{"author14", "author27"}},
	{"B", []string{"author20", "author39"}},
	{"C", []string{"author05", "author41"}},
	{"D", []string{"author43", "author44", "author45", "author46"}},
}

// spokenAuthors wrote speech, the others notes.
var spokenAuthors = []string{"author27", "author39", "author43", "author44", "author45", "author46"}

// Has reports whether an author is left out in the fold.
func (f Fold) Has(author string) bool { return slices.Contains(f.Authors, author) }

// Spoken reports whether an author who is left out wrote speech.
func Spoken(author string) bool { return slices.Contains(spokenAuthors, author) }
