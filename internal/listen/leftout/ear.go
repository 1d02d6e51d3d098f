package leftout

import (
	"io/fs"

	"buyin/internal/listen/chance"
	"buyin/internal/listen/chance/fit"
	"buyin/internal/listen/manner"
)

// An Ear has scored all notes of the authors left out. Each note was scored by
// models that did not learn from its author.
type Ear struct {
	Name    string
	words   *Table
	encoder *Table // nil if the ear hears words alone
	notes   []Note
}

// Shipped returns the ear that is shipped, with words and encoder.
func (c *Corpus) Shipped(testdata fs.FS) (*Ear, error) {
	words, err := c.readTable(testdata, WordsFile, wordColumns)
	if err != nil {
		return nil, err
	}
	encoder, err := c.readTable(testdata, EncoderFile, encoderColumns)
	if err != nil {
		return nil, err
	}
	return &Ear{"words and encoder", words, encoder, c.Notes}, nil
}

// WordsAlone returns an ear without the encoder, to compare the shipped one with.
func (c *Corpus) WordsAlone(testdata fs.FS) (*Ear, error) {
	words, err := c.readTable(testdata, WordsFile, wordColumns)
	if err != nil {
		return nil, err
	}
	return &Ear{"words alone", words, nil, c.Notes}, nil
}

// Outputs returns the scores of a note, with its question given or hidden.
func (e *Ear) Outputs(note int, given bool) *chance.Outputs {
	n := &e.notes[note]
	o := unpackWords(e.words.Rows[note])
	o.Speech = manner.IsSpeech(n.Text, given && n.Asked != "")
	o.About = -1
	if given {
		o.About = n.About
	}
	o.Head, o.HeadSign = silent[:classes], silent[:motivatorCount]
	if e.encoder != nil {
		o.Head, o.HeadSign = unpackEncoder(e.encoder.Rows[note], given)
	}
	return &o
}

// silent are the logits of an encoder that says nothing.
var silent [classes]float32

// cases returns each note that a function chooses with its question, and, if it
// has one, once more without it.
func (e *Ear) cases(chosen func(*Note) bool) (cases []fit.Case) {
	for i := range e.notes {
		n := &e.notes[i]
		if !chosen(n) {
			continue
		}
		signs := make(map[int]int, len(n.Labels))
		for _, l := range n.Labels {
			signs[l.Motivator] = l.Sign
		}
		cases = append(cases, fit.Case{Outputs: *e.Outputs(i, true), Signs: signs})
		if n.Asked != "" {
			cases = append(cases, fit.Case{Outputs: *e.Outputs(i, false), Signs: signs})
		}
	}
	return cases
}

// aims are what the sure hearings must reach on the authors that the calibration is
// fitted on. Recorded speech is harder than the speech that authors have written,
// so the aim for speech is higher than what is wanted of it.
var aims = fit.Aims{Notes: fit.Aim{Flips: 0.05, Right: 0.85, Alarms: 0.05}, Speech: fit.Aim{Flips: 0.05, Right: 0.9, Alarms: 0.04}}

// Fit fits the calibrations on the notes of all authors left out that a function
// keeps.
func (e *Ear) Fit(keep func(author string) bool) chance.ByManner {
	return fit.Learn(e.cases(func(n *Note) bool { return keep(n.Author) }), aims)
}

// CrossFit returns a calibration for each fold, fitted on the notes of the others.
func (e *Ear) CrossFit() (calibrations []chance.ByManner) {
	for _, f := range Folds {
		calibrations = append(calibrations, e.Fit(func(author string) bool { return !f.Has(author) }))
	}
	return calibrations
}

// Judge hears all notes, those of each fold with its calibration.
func (e *Ear) Judge(given bool, calibrations []chance.ByManner) (judged []Judgement) {
	for k, f := range Folds {
		for i := range e.notes {
			if n := &e.notes[i]; f.Has(n.Author) {
				judged = append(judged, Judgement{n, suggest(calibrations[k].Judge(e.Outputs(i, given)))})
			}
		}
	}
	return judged
}

func suggest(candidates []chance.Candidate) (heard []Heard) {
	for _, c := range candidates {
		heard = append(heard, Heard{Motivator: c.Motivator, PutsOff: c.Sign < 0, Score: c.Score, Sure: c.Sure})
	}
	return heard
}
