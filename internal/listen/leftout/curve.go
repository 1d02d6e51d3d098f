package leftout

import (
	"cmp"
	"slices"

	"buyin/internal/listen/texts"
)

// A Point of a learning curve is how well words alone rank the motivators of the
// authors left out, if they learnt from some of the other authors.
type Point struct {
	Authors int // the texts of the catalogue are learnt from as well
	Judged  []Judgement
}

// CurvePoint trains words on n authors, taken at even intervals from those that
// are in no fold, and on the catalogue. With n 0 it trains on all authors but the
// two of the fold. It takes a minute or two.
func (c *Corpus) CurvePoint(n int) (Point, error) {
	kept := c.spreadAuthors(n)
	table, err := c.ScoreWords(func(author string) bool {
		return n == 0 || author == texts.FromCatalogue || slices.Contains(kept, author)
	})
	if err != nil {
		return Point{}, err
	}
	p := Point{Authors: n}
	if n == 0 {
		p.Authors = len(c.authors()) + len(Folds)*2 - 2
	}
	for i := range c.Notes {
		p.Judged = append(p.Judged, Judgement{&c.Notes[i], rankWords(table.Rows[i])})
	}
	return p, nil
}

// authors lists the authors that are in no fold.
func (c *Corpus) authors() (authors []string) {
	for _, x := range c.All {
		inFold := slices.ContainsFunc(Folds, func(f Fold) bool { return f.Has(x.Author) })
		if x.Author != texts.FromCatalogue && !inFold && !slices.Contains(authors, x.Author) {
			authors = append(authors, x.Author)
		}
	}
	return authors
}

func (c *Corpus) spreadAuthors(n int) (kept []string) {
	all := c.authors()
	for i := range min(n, len(all)) {
		kept = append(kept, all[i*len(all)/n])
	}
	return kept
}

// nearShare is the weight of the nearest texts in a rank.
const nearShare = 0.3

// rankWords ranks the motivators by the scores of words alone, without a
// calibration.
func rankWords(row []float32) (heard []Heard) {
	o := unpackWords(row)
	for m := range motivatorCount {
		heard = append(heard, Heard{Motivator: m, Score: float64(o.Class[m]) + nearShare*float64(o.Near[m])})
	}
	slices.SortStableFunc(heard, func(a, b Heard) int { return cmp.Compare(b.Score, a.Score) })
	return heard
}
