package leftout

import (
	"slices"
	"testing"
)

func TestOnly(t *testing.T) {
	n := noteOf(Label{3, 1}, Label{5, -1})
	j := Judgement{n, []Heard{{Motivator: 5, Sure: true}, {Motivator: 3, Sure: true}}}
	c := Count(j.Only(5))
	if c[labels] != 1 || c[sure] != 1 || c[sureRight] != 0 || c[putsOff] != 1 {
		t.Errorf("%v", c)
	}
	if c := Count(j.Only(2)); c[labels] != 0 || c[sure] != 0 || c[nothing] != 1 {
		t.Errorf("a motivator that is not there: %v", c)
	}
	if len(n.Labels) != 2 || len(j.Heard) != 2 {
		t.Error("the judgement itself was reduced")
	}
}

func TestConfusions(t *testing.T) {
	first := func(said, heard int) Judgement { return Judgement{noteOf(Label{said, 1}), []Heard{{Motivator: heard}}} }
	got := Confusions([]Judgement{
		first(1, 2), first(4, 3), first(2, 1), first(4, 3), first(5, 5),
		{noteOf(Label{1, -1}), []Heard{{Motivator: 3}}}, {noteOf(Label{1, 1}), nil}, {noteOf(), []Heard{{Motivator: 3}}},
	})
	if want := []Confusion{{4, 3, 2}, {1, 2, 1}, {2, 1, 1}}; !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

func TestBins(t *testing.T) {
	j := Judgement{noteOf(Label{3, 1}), []Heard{
		{Motivator: 3, Score: 1}, {Motivator: 1, Score: 0.95}, {Motivator: 2, Score: 0}, {Motivator: 4, Score: 0.5},
	}}
	got := Bins([]Judgement{j, {noteOf(Label{2, 1}), []Heard{{Motivator: 2, Score: 0.05, PutsOff: true}}}})
	if got[9] != (Bin{2, 1, 1.95}) || got[0] != (Bin{2, 0, 0.05}) || got[5] != (Bin{}) {
		t.Errorf("got %+v", got)
	}
}
