package leftout

import "testing"

// judgements returns as many notes of motivator 3. Of ten notes the first right
// ones are heard right first.
func judgements(n, right int) (judged []Judgement) {
	for i := range n {
		heard := []Heard{{Motivator: 3}, {Motivator: 1}}
		if i%10 >= right {
			heard[0], heard[1] = heard[1], heard[0]
		}
		judged = append(judged, Judgement{noteOf(Label{3, 1}), heard})
	}
	return judged
}

func TestCompare(t *testing.T) {
	rates := []Rate{First, Three}
	d := Compare(judgements(400, 8), judgements(400, 7), rates)
	if v := d[0].Value; v < 0.0999 || v > 0.1001 {
		t.Errorf("right first differs by %v, not .1", v)
	}
	// A tenth of the notes differ, so the standard error is sqrt(.1*.9/400) = .015.
	if d[0].Low < 0.06 || d[0].Low > 0.085 || d[0].High < 0.115 || d[0].High > 0.14 {
		t.Errorf("interval %+v", d[0])
	}
	if d[1].Value != 0 || d[1].Low != 0 || d[1].High != 0 {
		t.Errorf("among three: %+v, want no difference", d[1])
	}
	if again := Compare(judgements(400, 8), judgements(400, 7), rates); again[0] != d[0] {
		t.Errorf("%+v, and then %+v", d[0], again[0])
	}
	if turned := Compare(judgements(400, 7), judgements(400, 8), rates); turned[0].Value != -d[0].Value {
		t.Errorf("the other way round: %+v", turned[0])
	}
}
