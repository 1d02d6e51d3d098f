package main

import (
	"fmt"
	"io"

	"buyin/internal/listen/leftout"
)

// curveSizes are the numbers of authors of the learning curve; 0 is all.
var curveSizes = []int{3, 6, 12, 22, 0}

// printCurve prints how well words alone do that learnt from some authors.
func printCurve(out io.Writer, c *leftout.Corpus) error {
	rates := []leftout.Rate{leftout.First, leftout.Three}
	fmt.Fprintln(out, "Learning curve of words alone, questions hidden: first and three on the written\nnotes of the authors left out, then on speech")
	printHeader(out, "authors learnt from", append(rates, rates...))
	for _, n := range curveSizes {
		point, err := c.CurvePoint(n)
		if err != nil {
			return err
		}
		written := leftout.CountAll(point.Judged, func(n *leftout.Note) bool { return !leftout.Spoken(n.Author) })
		spoken := leftout.CountAll(point.Judged, func(n *leftout.Note) bool { return leftout.Spoken(n.Author) })
		printParts(out, fmt.Sprint(point.Authors), rates, written, rates, spoken)
	}
	return nil
}
