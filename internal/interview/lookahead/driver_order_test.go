package lookahead

import (
	"testing"

	"buyin/internal/overlap"
)

func TestInOrder(t *testing.T) {
	for _, tt := range []struct {
		name     string
		shares   []float64
		strength []int8
		want     bool
	}{
		{"as it is", []float64{0.5, 0.3, 0.2, 0}, []int8{5, 3, 1, 0}, true},
		{"the first is two steps weaker than the second", []float64{0.5, 0.3, 0.2, 0}, []int8{3, 5, 1, 0}, false},
		{"one step is near enough", []float64{0.5, 0.3, 0.2, 0}, []int8{4, 5, 1, 0}, true},
		{"the third is weaker than one that is left out", []float64{0.5, 0.3, 0.15, 0.05}, []int8{5, 4, 1, 3}, false},
		{"below the third nothing matters", []float64{0.3, 0.25, 0.2, 0.15, 0.1}, []int8{5, 5, 5, 1, 4}, true},
		{"the strongest stands last in the catalogue", []float64{0.1, 0.2, 0.3, 0.4}, []int8{1, 2, 4, 5}, true},
		{"of equal shares the first in the catalogue is before", []float64{0.5, 0.5}, []int8{2, 5}, false},
		{"and one that comes later in it is not", []float64{0.5, 0.5}, []int8{5, 2}, true},
		{"what puts them off is before what pulls", []float64{0.6, 0.4}, []int8{-4, 3}, false},
		{"one alone", []float64{1}, []int8{1}, true},
		{"none", nil, nil, true},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var standings []overlap.Standing
			for _, share := range tt.shares {
				standings = append(standings, overlap.Standing{Share: share})
			}
			if got := isTrueOrder(standings, tt.strength); got != tt.want {
				t.Errorf("got %v of %v for %v", got, tt.shares, tt.strength)
			}
		})
	}
}
