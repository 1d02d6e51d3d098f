package leftout

import (
	"fmt"
	"math"
	"os"
	"testing"

	"buyin/internal/listen"
	"buyin/internal/listen/chance"
	"buyin/internal/listen/shipped"
)

// A floor is the least, or the most, that a figure may be on the authors left
// out. Floors are a little below what was seen.
type floor struct {
	rate            Rate
	written, spoken float64 // means over the authors
	most            bool
}

var floorsGiven = []floor{
	{First, 0.78, 0.78, false},
	{Three, 0.92, 0.90, false},
	{SureRight, 0.80, 0.75, false},
	{Known, 0.52, 0.38, false},
	{Alarms, 0.075, 0.08, true},
	{Caught, 0.72, 0.60, false},
	{Flipped, 0.06, 0.06, true},
}

var floorsHidden = []floor{
	{First, 0.68, 0.75, false},
	{SureRight, 0.80, 0.75, false},
	{Alarms, 0.07, 0.08, true},
}

// misses lists the floors that the ear does not keep.
func misses(judged []Judgement, floors []floor) (missed []string) {
	for _, f := range floors {
		written, spoken := meansOf(judged, f.rate)
		for manner, value := range map[string][2]float64{"written": {written, f.written}, "spoken": {spoken, f.spoken}} {
			if value[0] < value[1] != f.most {
				missed = append(missed, fmt.Sprintf("%s, %s: %.3f, where the limit is %v", f.rate.Name, manner, value[0], value[1]))
			}
		}
	}
	return missed
}

// meansOf returns the means of a figure over the authors who wrote and those who
// spoke.
func meansOf(judged []Judgement, r Rate) (written, spoken float64) {
	authors := map[string]Counts{}
	for _, j := range judged {
		c := authors[j.Note.Author]
		c.Add(Count(j))
		authors[j.Note.Author] = c
	}
	for author, c := range authors {
		if Spoken(author) {
			spoken += r.Of(c) / float64(len(spokenAuthors))
		} else {
			written += r.Of(c) / float64(len(authors)-len(spokenAuthors))
		}
	}
	return written, spoken
}

// The ear keeps the floors on authors from whom neither its halves nor its
// calibration have learnt. Words alone would not.
func TestTheEarKeepsItsFloors(t *testing.T) {
	c := readCorpus(t)
	ear, err := c.Shipped(os.DirFS("testdata"))
	if err != nil {
		t.Fatal(err)
	}
	calibrations := ear.CrossFit()
	for _, missed := range misses(ear.Judge(true, calibrations), floorsGiven) {
		t.Errorf("questions given: %s", missed)
	}
	for _, missed := range misses(ear.Judge(false, calibrations), floorsHidden) {
		t.Errorf("questions hidden: %s", missed)
	}
	words, err := c.WordsAlone(os.DirFS("testdata"))
	if err != nil {
		t.Fatal(err)
	}
	if len(misses(words.Judge(true, words.CrossFit()), floorsGiven)) == 0 {
		t.Error("words alone keep all floors, so these say nothing")
	}
}

// The shipped calibration is what the scores of the authors left out give. Other
// processors round a little differently.
func TestTheCalibrationIsFresh(t *testing.T) {
	ear, err := readCorpus(t).Shipped(os.DirFS("testdata"))
	if err != nil {
		t.Fatal(err)
	}
	got, err := chance.Parse(shipped.Chance)
	if err != nil {
		t.Fatal(err)
	}
	want := ear.Fit(Everybody)
	for i, x := range numbersOf(want) {
		if math.Abs(x-numbersOf(got)[i]) > 0.001 {
			t.Fatalf("chance.txt is\n%s\nbut the scores give\n%s\nrun make calibrate", got, want)
		}
	}
}

func numbersOf(b chance.ByManner) (all []float64) {
	for _, c := range []chance.Calibration{b.Notes, b.Speech} {
		all = append(append(append(all, c.Right[:]...), c.Pull[:]...), c.PutsOff, c.Sure)
	}
	return all
}

// catalogue test prints this figure for a catalogue of texts that the ear has learnt.
func TestLeftOutFirst(t *testing.T) {
	ear, err := readCorpus(t).Shipped(os.DirFS("testdata"))
	if err != nil {
		t.Fatal(err)
	}
	written, _ := meansOf(ear.Judge(false, ear.CrossFit()), First)
	if math.Abs(written-listen.LeftOutFirst) > 0.01 {
		t.Errorf("it is %.3f, not %v", written, listen.LeftOutFirst)
	}
}
