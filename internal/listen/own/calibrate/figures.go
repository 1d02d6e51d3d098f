package main

import (
	"cmp"
	"fmt"
	"io"
	"slices"

	"buyin/internal/listen/chance/fit"
	"buyin/internal/listen/leftout"
	"buyin/internal/listen/own"
)

// An example is one motivator in one note.
type example struct {
	author    string
	note      int
	motivator int
	sign      int // 0: it is not there
	terms     own.Terms
}

func newExample(n *leftout.Note, motivator, note int, t own.Terms) example {
	x := example{author: n.Author, note: note, motivator: motivator, terms: t}
	for _, l := range n.Labels {
		if l.Motivator == motivator {
			x.sign = l.Sign
		}
	}
	return x
}

// learn returns the calibration for these examples.
func learn(all []example) own.Calibration {
	var c own.Calibration
	c.Words = coefficients(all, false)
	if all[0].terms.Encoded {
		c.Both = coefficients(all, true)
	} else {
		c.Both = c.Words
	}
	return c
}

// coefficients learns from the words alone, or from the vectors too. The numbers
// from vectors are the last of each row.
func coefficients(all []example, encoded bool) (c own.Coefficients) {
	var right, pull [][]float64
	var there, pulls []bool
	for i := range all {
		x := &all[i]
		topic, sign := x.terms.Right[:], x.terms.Pull[:]
		if !encoded {
			topic, sign = topic[:len(topic)-1], sign[:len(sign)-1]
		}
		right, there = append(right, topic), append(there, x.sign != 0)
		if x.sign != 0 {
			pull, pulls = append(pull, sign), append(pulls, x.sign > 0)
		}
	}
	copy(c.Right[:], fit.Regress(right, there))
	copy(c.Pull[:], fit.Regress(pull, pulls))
	return c
}

// report prints what is heard of each author, with a calibration from the other
// authors: by words, and by both.
func report(w io.Writer, authors []string, all []example) {
	for _, author := range authors {
		var judged, others []example
		for _, x := range all {
			if x.author == author {
				judged = append(judged, x)
			} else {
				others = append(others, x)
			}
		}
		if len(others) == 0 {
			others = all
		}
		c := learn(others)
		fmt.Fprintf(w, "%s: words   %s\n", author, figures(judged, &c.Words))
		if judged[0].terms.Encoded {
			fmt.Fprintf(w, "%s: both    %s\n", author, figures(judged, &c.Both))
			fmt.Fprintf(w, "%s: AUC by vectors alone %.3f\n", author, aucByVectors(judged))
		}
	}
}

// A judged example has its chances.
type judgement struct {
	example
	right, pull float64
}

// figures returns what is heard: how well each motivator is ranked among all
// notes (AUC, the mean over motivators), which share of those with an even chance
// or more are right, which share of the true ones that is, and how often the sign
// is right, the mean over both signs.
func figures(all []example, c *own.Coefficients) string {
	judged := make([]judgement, len(all))
	var heard, right, there int
	var signs, signsRight [2]int
	chances := 0.0
	for i, x := range all {
		j := judgement{x, own.Chance(c.Right[:], x.terms.Right[:]), own.Chance(c.Pull[:], x.terms.Pull[:])}
		judged[i] = j
		chances += j.right
		if j.right >= 0.5 {
			heard++
		}
		if x.sign == 0 {
			continue
		}
		there++
		if j.right >= 0.5 {
			right++
		}
		s := (x.sign + 1) / 2
		signs[s]++
		if (j.pull >= 0.5) == (x.sign > 0) {
			signsRight[s]++
		}
	}
	share := func(n, of int) float64 { return float64(n) / float64(max(1, of)) }
	return fmt.Sprintf("AUC %.3f  precision %.2f of %d  recall %.2f  mean chance %.3f, true %.3f  sign %.2f (+ %.2f, - %.2f)",
		meanAUC(judged), share(right, heard), heard, share(right, there), chances/float64(len(all)), share(there, len(all)),
		(share(signsRight[0], signs[0])+share(signsRight[1], signs[1]))/2, share(signsRight[1], signs[1]), share(signsRight[0], signs[0]))
}

// aucByVectors returns the area under the curve of the scores by vectors.
func aucByVectors(all []example) float64 {
	judged := make([]judgement, len(all))
	for i, x := range all {
		judged[i] = judgement{example: x, right: x.terms.Right[len(x.terms.Right)-1]}
	}
	return meanAUC(judged)
}

// meanAUC returns the area under the curve: how often a note about a motivator
// has a higher chance than one that is not, the mean over motivators.
func meanAUC(judged []judgement) float64 {
	byMotivator := map[int][]judgement{}
	for _, j := range judged {
		byMotivator[j.motivator] = append(byMotivator[j.motivator], j)
	}
	sum, n := 0.0, 0
	for _, some := range byMotivator {
		slices.SortStableFunc(some, func(a, b judgement) int { return cmp.Compare(a.right, b.right) })
		below, above, there := 0, 0, 0
		for _, j := range some {
			if j.sign == 0 {
				below++
			} else {
				above, there = above+below, there+1
			}
		}
		if there > 0 && below > 0 {
			sum, n = sum+float64(above)/float64(there*below), n+1
		}
	}
	return sum / float64(max(1, n))
}
