package main

import (
	"fmt"
	"io"

	"buyin/internal/listen/leftout"
)

// printDetails prints the figures by kind and by motivator, what is confused, and
// whether the scores are right.
func printDetails(out io.Writer, ids []string, judged []leftout.Judgement) {
	printKinds(out, judged)
	printMotivators(out, ids, judged)
	fmt.Fprintln(out, "\nMost often heard first as another motivator")
	for _, c := range leftout.Confusions(judged)[:10] {
		fmt.Fprintf(out, "  %-22s as %-22s %d times\n", ids[c.Said], ids[c.Heard], c.Times)
	}
	printBins(out, "written notes", judged, false)
	printBins(out, "speech", judged, true)
}

// printKinds prints the figures by kind. A label is heard first if one of the
// note's motivators is, whatever its sign.
func printKinds(out io.Writer, judged []leftout.Judgement) {
	rates := []leftout.Rate{leftout.AnyFirst, leftout.AnyThree, leftout.SureRight, leftout.Known, leftout.Alarms, leftout.Caught, leftout.Flipped}
	fmt.Fprintln(out)
	printHeader(out, "By kind", rates)
	for _, kind := range []string{"direct", "indirect", "negative", "double", "neutral"} {
		printRow(out, kind, rates, leftout.CountAll(judged, func(n *leftout.Note) bool { return n.Kind == kind }))
	}
}

func printMotivators(out io.Writer, ids []string, judged []leftout.Judgement) {
	ranks := []leftout.Rate{leftout.First, leftout.Three}
	signs := []leftout.Rate{leftout.SureRight, leftout.Known, leftout.Caught, leftout.Flipped}
	fmt.Fprintln(out)
	printHeader(out, "By motivator", append(ranks, signs...))
	for m, id := range ids {
		all := leftout.CountAll(judged, func(n *leftout.Note) bool { return n.Only(m) })
		var reduced leftout.Counts
		for _, j := range judged {
			reduced.Add(leftout.Count(j.Only(m)))
		}
		printParts(out, id, ranks, all, signs, reduced)
	}
}

// printParts prints a row whose figures come from two counts.
func printParts(out io.Writer, name string, ranks []leftout.Rate, all leftout.Counts, signs []leftout.Rate, reduced leftout.Counts) {
	fmt.Fprintf(out, "%-*s", nameWidth, "  "+name)
	for _, r := range ranks {
		fmt.Fprintf(out, "  %*s", len(r.Name), mean(r, []leftout.Counts{all}))
	}
	for _, r := range signs {
		fmt.Fprintf(out, "  %*s", len(r.Name), mean(r, []leftout.Counts{reduced}))
	}
	fmt.Fprintln(out)
}

// printBins prints how often the suggestions of each score are right.
func printBins(out io.Writer, title string, judged []leftout.Judgement, spoken bool) {
	var chosen []leftout.Judgement
	for _, j := range judged {
		if leftout.Spoken(j.Note.Author) == spoken {
			chosen = append(chosen, j)
		}
	}
	fmt.Fprintf(out, "\nThe first three suggestions by their score, in %s\n  score       number  mean score  right\n", title)
	for i, b := range leftout.Bins(chosen) {
		if b.Suggestions == 0 {
			continue
		}
		n := float64(b.Suggestions)
		fmt.Fprintf(out, "  %.1f to %.1f  %6d  %10s  %5s\n", float64(i)/10, float64(i+1)/10, b.Suggestions, share(b.Scores/n), share(float64(b.Right)/n))
	}
}
