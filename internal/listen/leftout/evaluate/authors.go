package main

import (
	"fmt"
	"io"
	"os"

	"buyin/internal/listen/leftout"
)

// testdata holds the scores of the authors left out.
const testdata = "internal/listen/leftout/testdata"

// figures are printed of each ear and author.
var figures = []leftout.Rate{
	leftout.First, leftout.Three, leftout.SureRight, leftout.Known, leftout.Alarms, leftout.Caught, leftout.Flipped,
}

const explanation = `first, three: the only motivator of a note, which pulls, is heard first, or among
three, without a threshold. sure right: of the sure suggestions, those whose
motivator and sign are right. known: of all labels, those for which a sure
suggestion is right. alarms: of the notes that mean nothing, those with a sure
suggestion. -1 caught, +1 flipped: of the labels that put off, or pull, those heard
as putting off, at any rank.
`

// printAuthors judges the ears on the authors left out.
func printAuthors(out io.Writer, c *leftout.Corpus) error {
	shipped, err := c.Shipped(os.DirFS(testdata))
	if err != nil {
		return err
	}
	words, err := c.WordsAlone(os.DirFS(testdata))
	if err != nil {
		return err
	}
	fmt.Fprintf(out, "Authors left out, in %d folds. Calibration and thresholds are fitted on the other\nfolds. %d notes.\n\n%s", len(leftout.Folds), len(c.Notes), explanation)
	heard := printEar(out, shipped)
	printDifferences(out, shipped.Name+" against "+words.Name, heard, printEar(out, words))
	printDetails(out, c.Motivators, heard)
	return nil
}

// printEar prints the figures of an ear, and returns what it hears if questions
// are given.
func printEar(out io.Writer, ear *leftout.Ear) []leftout.Judgement {
	calibrations := ear.CrossFit()
	heard := ear.Judge(true, calibrations)
	printEarByAuthor(out, ear.Name+", questions given", heard)
	printEarByAuthor(out, ear.Name+", questions hidden", ear.Judge(false, calibrations))
	return heard
}

// printEarByAuthor prints the figures of an ear by author, and their means.
func printEarByAuthor(out io.Writer, title string, judged []leftout.Judgement) {
	fmt.Fprintf(out, "\n%s\n", title)
	printHeader(out, "", figures)
	var written, spoken []leftout.Counts
	for _, f := range leftout.Folds {
		for _, author := range f.Authors {
			counts := leftout.CountAll(judged, func(n *leftout.Note) bool { return n.Author == author })
			manner := "written"
			if leftout.Spoken(author) {
				manner, spoken = "spoken", append(spoken, counts)
			} else {
				written = append(written, counts)
			}
			printRow(out, author+", "+manner, figures, counts)
		}
	}
	printRow(out, "mean of the written", figures, written...)
	printRow(out, "mean of the spoken", figures, spoken...)
}

// printDifferences prints a paired bootstrap of two ears.
func printDifferences(out io.Writer, title string, ear, other []leftout.Judgement) {
	fmt.Fprintf(out, "\n%s, question given: difference and its\n95 %% interval, of 1,000 draws of the notes with replacement\n", title)
	for _, d := range leftout.Compare(ear, other, figures) {
		fmt.Fprintf(out, "  %-12s %s  (%s to %s)\n", d.Rate.Name, signed(d.Value), signed(d.Low), signed(d.High))
	}
}
