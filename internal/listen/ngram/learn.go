package ngram

import (
	"errors"
	"fmt"
	"math"
	"strings"
)

// A Text is what a model learns from. A text without labels means nothing.
type Text struct {
	Words  string
	Labels []Label // at most two
	Cue    bool    // it only names its motivator: it counts half, has no sign, and is nearest to nothing
}

// A Label says that a text is evidence for a motivator.
type Label struct {
	Motivator int  // from 0
	PutsOff   bool // the text says that the motivator puts the speaker off
}

// Options are the parameters of training.
type Options struct {
	Lambda     float64 // regularisation
	LeastTexts int     // pairs that fewer texts hold are left out
	LeastParts int     // parts that fewer texts hold are left out
	Bits       int     // of a stored weight: 4 or 8
}

// Defaults were chosen on authors that the model had not learnt from.
var Defaults = Options{Lambda: 1, LeastTexts: 2, LeastParts: 2, Bits: 8}

// Shipped are those of the shipped model. Compared with Defaults it is a fifth
// smaller, and right first in .003 less of the notes.
var Shipped = Options{Lambda: 1, LeastTexts: 3, LeastParts: 4, Bits: 8}

// cueWeight is the weight of a cue beside a whole text.
const cueWeight = 0.5

// limit is the largest number of texts, and of different words in them.
const limit = math.MaxUint16

// Learn trains a model on the texts and returns its file.
func Learn(texts []Text, motivators int, o Options) (string, error) {
	if err := check(texts, motivators, o); err != nil {
		return "", err
	}
	t := trainer{texts: texts, classes: motivators + 1, options: o}
	t.readTexts()
	t.countFeatures()
	if n := t.vocabulary.first[pair]; n > limit {
		return "", fmt.Errorf("the texts have %d different words, more than %d; learn from fewer texts", n, limit)
	}
	t.regress()
	return t.encode()
}

func check(texts []Text, motivators int, o Options) error {
	switch {
	case len(texts) == 0:
		return errors.New("there is no text to learn from")
	case len(texts) > limit:
		return fmt.Errorf("there are %d texts, more than %d; learn from fewer", len(texts), limit)
	case motivators < 1 || motivators > maxMotivators:
		return fmt.Errorf("there are %d motivators; a model is for 1 to %d", motivators, maxMotivators)
	case o.Lambda <= 0:
		return fmt.Errorf("lambda is %g; it must be greater than 0", o.Lambda)
	case o.Bits != 4 && o.Bits != 8:
		return fmt.Errorf("weights have 4 or 8 bits, not %d", o.Bits)
	}
	for i, x := range texts {
		if len(x.Labels) > 2 {
			return fmt.Errorf("text %d has %d labels, more than two", i+1, len(x.Labels))
		}
		for _, l := range x.Labels {
			if l.Motivator < 0 || l.Motivator >= motivators {
				return fmt.Errorf("text %d has a label of motivator %d; there are %d", i+1, l.Motivator, motivators)
			}
		}
	}
	return nil
}

// regress computes the weights of all outputs: of each class, of the sign of
// each motivator, and of the sign of the whole text.
func (t *trainer) regress() {
	t.design = t.newDesign()
	outputs := outputsFor(t.classes)
	p := problem{design: &t.design, lambda: float32(t.options.Lambda), weights: make([]float32, len(t.texts))}
	p.targets, p.shares = grid(len(t.texts), outputs), grid(len(t.texts), outputs)
	for i, x := range t.texts {
		for j := range p.shares[i] {
			p.shares[i][j] = 1
		}
		p.weights[i] = 1
		if x.Cue {
			p.weights[i] = cueWeight
		}
		t.setTargets(x, p.targets[i], p.shares[i])
	}
	t.weights = p.solve()
}

// setTargets sets the outputs that a text should have. A text without labels
// has no sign, and takes no part in learning that of the whole text.
func (t *trainer) setTargets(x Text, targets, shares []float32) {
	whole := len(targets) - 1
	if len(x.Labels) == 0 {
		targets[t.classes-1], shares[whole] = 1, 0
		return
	}
	for _, l := range x.Labels {
		targets[l.Motivator] = 1
		if x.Cue {
			shares[t.classes+l.Motivator], shares[whole] = 0, 0
			continue
		}
		sign := float32(1)
		if l.PutsOff {
			sign = -1
		}
		targets[t.classes+l.Motivator] = sign
		targets[whole] += sign / float32(len(x.Labels))
	}
}

// oneLine replaces line breaks, which separate the texts in the file.
var oneLine = strings.NewReplacer("\r\n", " ", "\n", " ", "\r", " ")
