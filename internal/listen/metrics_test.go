package listen

import (
	"math"
	"testing"

	"buyin/internal/motive"
)

// The counts were worked out by hand.
func TestMetrics(t *testing.T) {
	var f Metrics
	h := func(id string, strength int) motive.Heard { return motive.Heard{Motivator: id, Strength: strength} }
	f.Count(LabelledNote{Heard: map[string]int{"pay": 4}}, []motive.Heard{h("pay", 3)})                   // right first
	f.Count(LabelledNote{Heard: map[string]int{"pay": 4}}, []motive.Heard{h("balance", 3), h("pay", -1)}) // second, one wrong
	f.Count(LabelledNote{Heard: map[string]int{"pay": 4}}, nil)                                           // missed
	f.Count(LabelledNote{Heard: map[string]int{}}, []motive.Heard{h("pay", 3)})                           // false alarm
	f.Count(LabelledNote{Heard: map[string]int{}}, nil)                                                   // rightly no suggestion
	f.Count(LabelledNote{Heard: map[string]int{"pay": -4}}, []motive.Heard{h("pay", -2)})                 // puts off
	f.Count(LabelledNote{Heard: map[string]int{"pay": -4, "purpose": 3}}, []motive.Heard{h("pay", 2)})    // heard with the wrong sign, and one missed
	want := Metrics{Single: 3, SingleFirst: 1, SingleTopThree: 2, Neutral: 2, FalseAlarms: 1, Negated: 2, NegatedHeard: 1, Hits: 4, Extras: 2, Missed: 2}
	if f != want {
		t.Errorf("got  %+v\nwant %+v", f, want)
	}
	if got := f.F1(); math.Abs(got-8./12) > 1e-12 { // 2*4 / (2*4 + 2 + 2)
		t.Errorf("micro-F1 %v, want 8/12", got)
	}
}
