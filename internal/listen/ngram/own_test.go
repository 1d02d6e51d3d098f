package ngram

import "testing"

// remote are notes about a motivator that the shipped catalogue lacks: to work
// from home.
var remote = []string{
	"wants to keep working from home three days",
	"says the home office is why she stays",
	"would quit if they order everybody back to the office",
	"loves not commuting since the team went remote",
	"asks to work remotely from his parents' place in August",
	"the commute is gone and he never wants it back",
	"more days at home would make the difference, she says",
	"remote work lets him live by the sea",
	"turned down the other firm because it was office only",
	"happy as long as nobody makes her come in on Fridays",
	"set up a proper desk at home and gets more done there",
	"dreads the return to office plan",
	"could do all of this from the kitchen table and would like to",
	"two hours on the train for a meeting that works by video, it drives him mad",
	"her one wish is a contract that says remote",
	"he moved out of town when we went remote and does not want to move back",
}

// A user's own motivator is learnt from the user's texts and from a sample of
// the shipped ones, which are what it is not.
func TestLearnsAMotivatorOfTheUsersOwn(t *testing.T) {
	sample, err := openShipped(t).Sample(1500)
	if err != nil {
		t.Fatal(err)
	}
	var learn []Text
	for i, x := range sample {
		if i%10 != 0 {
			learn = append(learn, Text{Words: x.Words})
		}
	}
	for _, note := range remote {
		learn = append(learn, Text{Words: note, Labels: pulls(0)})
	}
	file, err := Learn(learn, 1, Defaults)
	if err != nil {
		t.Fatal(err)
	}
	m, err := Open(file)
	if err != nil {
		t.Fatal(err)
	}
	r := m.NewReader()
	score := func(note string) float32 { return r.Score(note).Class[0] }
	lowest := float32(1)
	for _, note := range []string{
		"would rather work from home than get the raise", "the office days are what she wants rid of", "asks if the job can be remote",
		"is glad that the commute is over",
	} {
		lowest = min(lowest, score(note))
	}
	above := 0
	for i := 0; i < len(sample); i += 10 {
		if score(sample[i].Words) >= lowest {
			above++
		}
	}
	if above > 8 {
		t.Errorf("%d of 150 other texts score as high as a note about the new motivator (%g)", above, lowest)
	}
}
