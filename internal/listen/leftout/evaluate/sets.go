package main

import (
	"fmt"
	"io"
	"os"
	"slices"

	"buyin/internal/listen/leftout"
	"buyin/internal/motive"
)

// sets are the files of testdata/listen that are printed unless one is named.
var sets = []string{"dev", "heldout", "hurried", "four", "empty"}

// printSets judges the shipped ear on sets of testdata/listen.
func printSets(out io.Writer, l listener, names ...string) error {
	fmt.Fprintln(out, "The shipped ear on notes by other hands. It shows at most three motivators, and\nnone if nothing is likely; first, three and the signs count what it shows.")
	printHeader(out, "", figures)
	for _, name := range names {
		notes, err := readNotes("testdata/listen/"+name+".ndjson", l.ids)
		if err != nil {
			return err
		}
		printRow(out, fmt.Sprintf("%s (%d)", name, len(notes)), figures, count(l.judge(notes)))
	}
	return nil
}

// printSpoken judges the shipped ear on the words of real people. They belong to
// others, so they are not in the repository.
func printSpoken(out io.Writer, l listener, path string) error {
	if path == "" {
		fmt.Fprintln(out, "SKIPPED: the ear was NOT judged on the words of real people, which are not in the\nrepository; give a file of them with make eval-listen SPOKEN=FILE")
		return nil
	}
	notes, err := readNotes(path, l.ids)
	if err != nil {
		return err
	}
	judged := count(l.judge(notes))
	fmt.Fprintf(out, "The shipped ear on the words of real people (%d). lenient: a reader would accept\nthe motivator, because it is a label or one that a reader could add or prefer.\n", len(notes))
	lenient := []leftout.Rate{leftout.LenientFirst, leftout.LenientThree, leftout.LenientSure}
	printHeader(out, "", lenient)
	printRow(out, "lenient", lenient, judged)
	printHeader(out, "", figures)
	printRow(out, "strict", figures, judged)
	return nil
}

func readNotes(path string, ids []string) ([]leftout.Note, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	return leftout.ReadSet(path, data, ids)
}

func count(judged []leftout.Judgement) leftout.Counts {
	return leftout.CountAll(judged, func(*leftout.Note) bool { return true })
}

// A listener hears notes as the program does.
type listener struct {
	hear func(motive.Said) []motive.Heard
	ids  []string // of the motivators
}

func (l listener) judge(notes []leftout.Note) (judged []leftout.Judgement) {
	for i := range notes {
		n := &notes[i]
		said := motive.Said{Text: n.Text, Asked: n.Asked}
		if n.About >= 0 {
			said.About = l.ids[n.About]
		}
		j := leftout.Judgement{Note: n}
		for _, h := range l.hear(said) {
			j.Heard = append(j.Heard, leftout.Heard{
				Motivator: slices.Index(l.ids, h.Motivator), PutsOff: h.Strength < 0, Score: h.Score, Sure: h.Sure,
			})
		}
		judged = append(judged, j)
	}
	return judged
}
