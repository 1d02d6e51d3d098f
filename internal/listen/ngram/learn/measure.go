package main

import (
	"bufio"
	"cmp"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"slices"

	"buyin/internal/listen/ngram"
)

// nearShare is the share of the nearest texts in a score.
const nearShare = 0.3

// report prints how well the sets are heard: how often the right motivator is
// first, and among three, of texts with one label that pulls; and how well the
// sign tells the labels that pull from those that put off.
func report(out io.Writer, sets []*set) {
	var first, three, texts int
	var pulls, putsOff []float32
	for _, s := range sets {
		for i, x := range s.texts {
			if len(x.Labels) != 1 {
				continue
			}
			l := x.Labels[0]
			sign := s.scores[i].Sign[l.Motivator] + s.scores[i].Whole
			if l.PutsOff {
				putsOff = append(putsOff, sign)
				continue
			}
			pulls = append(pulls, sign)
			texts++
			rank := rankOf(l.Motivator, s.scores[i])
			first += count(rank < 1)
			three += count(rank < 3)
		}
	}
	fmt.Fprintf(out, "first %.3f, among three %.3f of %d\n", share(first, texts), share(three, texts), texts)
	fmt.Fprintf(out, "sign: area under the curve %.3f, and %.3f of -1 caught with a twentieth of +1 flipped\n", area(pulls, putsOff), caught(pulls, putsOff))
}

// rankOf returns how many motivators have a higher score.
func rankOf(motivator int, s ngram.Scores) (rank int) {
	of := func(m int) float32 { return s.Class[m] + nearShare*s.Near[m] }
	for m := range s.Sign {
		rank += count(of(m) > of(motivator))
	}
	return rank
}

// area returns how often a text that pulls has the higher sign.
func area(pulls, putsOff []float32) float64 {
	n := 0
	for _, p := range pulls {
		for _, q := range putsOff {
			n += count(p > q)
		}
	}
	return share(n, len(pulls)*len(putsOff))
}

// caught returns the share of texts that put off below the sign at which a
// twentieth of the texts that pull are.
func caught(pulls, putsOff []float32) float64 {
	slices.SortFunc(pulls, cmp.Compare[float32])
	n := 0
	for _, q := range putsOff {
		n += count(q < pulls[len(pulls)/20])
	}
	return share(n, len(putsOff))
}

func count(yes bool) int {
	if yes {
		return 1
	}
	return 0
}

func share(n, of int) float64 { return float64(n) / float64(max(1, of)) }

// writeScores writes the scores of all texts, a JSON object a line.
func writeScores(file string, sets []*set) error {
	f, err := os.Create(file)
	if err != nil {
		return err
	}
	out := bufio.NewWriter(f)
	lines := json.NewEncoder(out)
	for _, s := range sets {
		for i, x := range s.scores {
			err := lines.Encode(struct {
				Set   string    `json:"set"`
				Line  int       `json:"line"`
				Class []float32 `json:"class"`
				Near  []float32 `json:"near"`
				Sign  []float32 `json:"sign"`
				Whole float32   `json:"whole"`
			}{s.name, i, x.Class, x.Near, x.Sign, x.Whole})
			if err != nil {
				return err
			}
		}
	}
	if err := out.Flush(); err != nil {
		return err
	}
	return f.Close()
}
