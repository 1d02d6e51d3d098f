package overlap

import (
	"math"
	"testing"
)

func TestMistakes(t *testing.T) {
	c := catalogue("security", "pay", "craft", "fame")
	c.Motivators[0].Extrinsic, c.Motivators[1].Extrinsic = true, true
	type by = map[string]int
	none := math.NaN()
	heard := joined(say("craft", 3), say("fame", 1), say("pay", 1)) // c: pay 1, craft 3, fame 1
	tests := []struct {
		name                       string
		heard                      bool
		guess, own                 by
		accuracy, projection, bias float64
	}{
		{"right on the one", true, by{"craft": 4}, by{"craft": 2}, 1, 0, 0},                                                                     // w: craft; q: craft
		{"wrong on the one", true, by{"pay": 4}, by{"pay": 2}, 0, 1, 1},                                                                         // m = q = pay, w = craft
		{"two guessed, a tie for the second in catalogue order", true, by{"craft": 3, "pay": 1}, nil, 1, none, 0},                               // w: craft 3/4, pay 1/4; the same
		{"half right", true, by{"craft": 5, "security": 5}, by{"security": 1, "fame": 3}, 0.5, 0.25, 0.25},                                      // w as above: min(.5,.75); q: .25, .75: min(m,q) .25 less 0; ext .5-.25
		{"more guessed than there are drivers", true, by{"security": 1, "pay": 1, "craft": 1, "fame": 1}, by{"fame": 1}, 0.65, 0.25 - 0.2, 0.3}, // w: .2, .6, .2: .2+.25+.2; q: fame; ext .5-.2
		{"zeros are no guess", true, by{"craft": 0}, by{"craft": 2}, none, none, none},
		{"no guess", true, nil, by{"craft": 2}, none, none, none},
		{"a guess of strangers", true, by{"power": 5}, by{"craft": 2}, none, none, none},
		{"nothing heard", false, by{"craft": 4}, by{"craft": 2}, none, none, none},
		{"own drivers all zero", true, by{"craft": 4}, by{"craft": 0}, 1, none, 0},
	}
	s := New(c)
	for _, tt := range tests {
		r := s.Score(heard)
		if !tt.heard {
			r = s.Score(talk())
		}
		m := s.Mistakes(r, tt.guess, tt.own)
		for _, f := range []struct {
			name string
			got  Figure
			want float64
		}{{"accuracy", m.Accuracy, tt.accuracy}, {"projection", m.Projection, tt.projection}, {"extrinsic bias", m.ExtrinsicBias, tt.bias}} {
			if f.got.Known == math.IsNaN(f.want) || f.got.Known && !equal(f.got.Value, f.want) {
				t.Errorf("%s: %s: got %+v, want %v", tt.name, f.name, f.got, f.want)
			}
		}
	}
}

func TestDriversOutOfFive(t *testing.T) {
	r := Result{Standings: []Standing{
		{Motivator: "pay", Belief: 4}, {Motivator: "purpose", Belief: 1.2}, // 5 * 1.2/4 = 1.5, rounded up
		{Motivator: "balance", Belief: 0.3}, {Motivator: "mastery"}, // 0.375 rounds to 0
	}}
	if got := r.DriversOutOfFive(); len(got) != 2 || got["pay"] != 5 || got["purpose"] != 2 {
		t.Errorf("got %v, want pay 5, purpose 2", got)
	}
	if got := (Result{Standings: []Standing{{Motivator: "pay"}}}).DriversOutOfFive(); got != nil {
		t.Errorf("nothing drives: got %v", got)
	}
}
