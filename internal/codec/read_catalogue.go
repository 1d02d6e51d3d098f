package codec

import "buyin/internal/motive"

// A CatalogueRead is a catalogue and everything about its file that the checks
// of a catalogue need.
type CatalogueRead struct {
	Catalogue motive.Catalogue
	Places    motive.Places
	Problems  motive.Problems
	Ambiguous []Scalar // texts without quotes that other readers of YAML take for something else
	Comments  []Comment
}

// ReadCatalogue reads a catalogue for a check.
func ReadCatalogue(name string, data []byte) CatalogueRead {
	r := newDecoder(name, data, 1, nil)
	c, root := r.catalogue()
	read := CatalogueRead{Catalogue: c, Places: r.positions(root), Ambiguous: r.ambiguousScalars(), Comments: r.comments(root)}
	read.Problems = r.sortedProblems()
	return read
}
