package fit

import (
	"math"
	"math/rand/v2"
	"testing"

	"buyin/internal/listen/chance"
)

// The regression finds the coefficients from which the answers were drawn.
func TestRegress(t *testing.T) {
	want := []float64{-1, 2, 0.5}
	random := rand.New(rand.NewPCG(1, 2))
	var x [][]float64
	var y []bool
	for range 40_000 {
		row := []float64{1, random.NormFloat64(), random.NormFloat64()}
		sum := want[0] + want[1]*row[1] + want[2]*row[2]
		x, y = append(x, row), append(y, random.Float64() < 1/(1+math.Exp(-sum)))
	}
	for i, w := range regress(x, y) {
		if math.Abs(w-want[i]) > 0.06 {
			t.Errorf("coefficient %d is %.3f, want %v", i, w, want[i])
		}
	}
}

// Cases that can be told apart without a mistake give finite coefficients.
func TestRegressIsFinite(t *testing.T) {
	w := regress([][]float64{{1, -1}, {1, 1}, {1, 2}}, []bool{false, true, true})
	if !(math.Abs(w[0]) < 100 && w[1] > 1 && w[1] < 100) {
		t.Errorf("got %v", w)
	}
}

// cases are notes of which the ear is right in the given share. It scores the
// right motivator with 1, and a wrong one with 1 where it is wrong.
func cases(n int, share float64) (all []Case) {
	for i := range n {
		o := chance.Outputs{Class: []float32{1, 0, 0}, Near: make([]float32, 3), Sign: []float32{1, 1}, Whole: 1, Head: []float32{3, 0, 0}, HeadSign: []float32{2, 2}, About: -1}
		if float64(i) >= share*float64(n) {
			o.Class, o.Head = []float32{0, 0.6, 0}, []float32{0, 1, 0}
		}
		all = append(all, Case{o, map[int]int{0: 1}})
	}
	return all
}

func TestLearnMeetsTheAim(t *testing.T) {
	all := cases(200, 0.7)
	aim := Aim{Flips: 0.05, Right: 0.8, Alarms: 0.1}
	b := Learn(all, Aims{aim, aim})
	right, sure := 0, 0
	for i := range all {
		for _, x := range b.Judge(&all[i].Outputs) {
			if x.Sure {
				sure++
				if all[i].Signs[x.Motivator] == x.Sign {
					right++
				}
			}
		}
	}
	if sure == 0 || float64(right) < 0.8*float64(sure) {
		t.Errorf("%d of %d sure ones are right", right, sure)
	}
}

// The ear may be right on notes and wrong on speech.
func TestMannersHaveLimitsOfTheirOwn(t *testing.T) {
	good, bad := cases(200, 1), cases(200, 0.5)
	for i := range bad {
		bad[i].Outputs.Speech = true
		if i%3 == 0 {
			bad[i].Signs = map[int]int{}
		}
	}
	aim := Aim{Flips: 0.05, Right: 0.8, Alarms: 0.1}
	b := Learn(append(good, bad...), Aims{aim, aim})
	if note, speech := b.Notes.Judge(&good[0].Outputs)[0], b.Speech.Judge(&bad[1].Outputs)[0]; !note.Sure || speech.Sure || !(speech.Score < note.Score) {
		t.Errorf("note %+v, speech %+v", note, speech)
	}
}
