package codec

import "buyin/internal/motive"

// A CatalogueRead is all that a review of a catalogue wants to know of its
// file, read once.
type CatalogueRead struct {
	Catalogue motive.Catalogue
	Places    motive.Places
	Problems  motive.Problems
	Ambiguous []Scalar // without quotes, and mistakable
	Comments  []Comment
}

// ReadCatalogue reads a catalogue for a review.
func ReadCatalogue(name string, data []byte) CatalogueRead {
	r := newDecoder(name, data, 1, nil)
	c, root := r.catalogue()
	read := CatalogueRead{Catalogue: c, Places: r.positions(root), Ambiguous: r.ambiguousScalars(), Comments: r.comments(root)}
	read.Problems = r.sortedProblems()
	return read
}
