package output

import (
	"fmt"
	"io"
	"strings"

	"buyin/internal/listen"
	"buyin/internal/motive"
	"buyin/internal/visible"
)

// An Evaluation says how well the coach hears with a catalogue.
type Evaluation struct {
	Catalogue motive.Catalogue
	OwnTexts  listen.CrossValidation // measured on the catalogue's own texts
	HeldOut   *HeldOut               // measured on labelled notes from a file; nil if no file was given
}

// HeldOut holds the figures for notes that are not part of the catalogue.
type HeldOut struct {
	Name    string // name of the file
	Notes   int
	Figures listen.Metrics
}

// RightFirst returns how often the coach hears the right motivator first: a
// share, in [0,1], of the notes about one motivator. It uses the held-out notes
// if there are any, else the catalogue's own texts. It returns false if none of
// them is about one motivator.
func (x Evaluation) RightFirst() (share float64, measured bool) {
	f := x.OwnTexts.Metrics
	if x.HeldOut != nil {
		f = x.HeldOut.Figures
	}
	if x.onlyLearnt() {
		return listen.LeftOutFirst, true
	}
	return float64(f.SingleFirst) / float64(max(1, f.Single)), f.Single > 0
}

// onlyLearnt reports whether there are no texts but such as the coach has learnt
// from. What is known of it then is how it hears other authors.
func (x Evaluation) onlyLearnt() bool {
	return x.HeldOut == nil && x.OwnTexts.Learnt > 0 && x.OwnTexts.Metrics.Single == 0
}

// How many of the worst pairs and examples the text lists.
const (
	mostPairs  = 8
	mostStrays = 12
)

// Text writes the figures, and what to improve in the catalogue.
func (x Evaluation) Text(w io.Writer) error {
	var b strings.Builder
	x.ownTexts(&b)
	if x.HeldOut != nil {
		hearing(&b, fmt.Sprintf("%d notes by other hands, %s", x.HeldOut.Notes, visible.Line(x.HeldOut.Name)), x.HeldOut.Figures)
	}
	x.toMend(&b)
	_, err := io.WriteString(w, b.String())
	return err
}

// ownTexts writes how well the catalogue's own texts are heard. If the coach has
// learnt from all of them, that says nothing.
func (x Evaluation) ownTexts(b *strings.Builder) {
	if n := x.OwnTexts.Learnt; n > 0 {
		fmt.Fprintf(b, "The coach has learnt from %d of the catalogue's texts. How it hears those says\nnothing; buyin help ear says how often it is right on notes by others.\n\n", n)
	}
	if x.onlyLearnt() {
		fmt.Fprintf(b, "Heard in notes by authors from whom it had not learnt:\n  %-33s %.2f\n\n", "right first", listen.LeftOutFirst)
	}
	if f := x.OwnTexts.Metrics; f.Single+f.Neutral+f.Negated > 0 {
		hearing(b, "its own texts, each heard by a coach that has not learnt from it", f)
	}
}

// hearing writes each rate, with the two counts that it comes from.
func hearing(b *strings.Builder, of string, f listen.Metrics) {
	fmt.Fprintf(b, "Heard in %s:\n", of)
	for _, l := range []struct {
		name  string
		n, of int
	}{
		{"right first", f.SingleFirst, f.Single}, {"among the first three", f.SingleTopThree, f.Single},
		{"something heard where nothing is", f.FalseAlarms, f.Neutral}, {"put off, and heard as that", f.NegatedHeard, f.Negated},
	} {
		share := "   -"
		if l.of > 0 {
			share = fmt.Sprintf("%.2f", float64(l.n)/float64(l.of))
		}
		fmt.Fprintf(b, "  %-33s %s  %d of %d\n", l.name, share, l.n, l.of)
	}
	fmt.Fprintf(b, "  %-33s %.2f\n\n", "micro-F1", f.F1())
}

// toMend lists the motivators and texts that are confused, and the motivators
// with too few texts.
func (x Evaluation) toMend(b *strings.Builder) {
	name := func(id string) string { return visible.Line(x.Catalogue.NameOf(id)) }
	if len(x.OwnTexts.Confused) > 0 {
		b.WriteString("Taken for each other:\n")
		for _, p := range x.OwnTexts.Confused[:min(len(x.OwnTexts.Confused), mostPairs)] {
			fmt.Fprintf(b, "  %3d  %s, %s\n", p.Times, name(p.One), name(p.Other))
		}
		b.WriteString("\n")
	}
	if len(x.OwnTexts.Strays) > 0 {
		fmt.Fprintf(b, "Nearer to another motivator (%d; the farthest off):\n", len(x.OwnTexts.Strays))
		for _, s := range x.OwnTexts.Strays[:min(len(x.OwnTexts.Strays), mostStrays)] {
			fmt.Fprintf(b, "  %s, nearer to %s: \"%s\"\n    like \"%s\"\n", name(s.Motivator), name(s.Nearer), visible.Line(s.Text), visible.Line(s.Like))
		}
		b.WriteString("\n")
	}
	for _, s := range x.OwnTexts.Short {
		fmt.Fprintf(b, "%s has %d examples and %d refusals; %d and %d are wanted at least\n",
			name(s.Motivator), s.Examples, s.Refusals, listen.EnoughExamples, listen.EnoughRefusals)
	}
	if len(x.OwnTexts.Short) == 0 {
		b.WriteString("Every motivator has enough examples and refusals.\n")
	}
}
