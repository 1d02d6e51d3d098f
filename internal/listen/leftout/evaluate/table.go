package main

import (
	"fmt"
	"io"
	"strings"

	"buyin/internal/listen/leftout"
)

// nameWidth is the width of the first column of a table.
const nameWidth = 26

// printHeader prints a title and the names of the figures.
func printHeader(out io.Writer, title string, rates []leftout.Rate) {
	fmt.Fprintf(out, "%-*s", nameWidth, title)
	for _, r := range rates {
		fmt.Fprintf(out, "  %s", r.Name)
	}
	fmt.Fprintln(out)
}

// printRow prints the figures of some counts below their names.
func printRow(out io.Writer, name string, rates []leftout.Rate, counts ...leftout.Counts) {
	fmt.Fprintf(out, "%-*s", nameWidth, "  "+name)
	for _, r := range rates {
		fmt.Fprintf(out, "  %*s", len(r.Name), mean(r, counts))
	}
	fmt.Fprintln(out)
}

// mean returns the mean of a figure over several counts, or - if none of them
// has something to count.
func mean(r leftout.Rate, counts []leftout.Counts) string {
	sum, n := 0.0, 0
	for _, c := range counts {
		if r.Counted(c) {
			sum += r.Of(c)
			n++
		}
	}
	if n == 0 {
		return "-"
	}
	return share(sum / float64(n))
}

// share prints a share without its leading zero: .79.
func share(x float64) string { return strings.TrimPrefix(fmt.Sprintf("%.2f", x), "0") }

// signed prints a difference with its sign: +.04.
func signed(x float64) string {
	return strings.Replace(fmt.Sprintf("%+.3f", x), "0.", ".", 1)
}
