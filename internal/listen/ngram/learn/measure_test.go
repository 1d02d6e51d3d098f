package main

import (
	"strings"
	"testing"

	"buyin/internal/listen/ngram"
)

func TestReport(t *testing.T) {
	pulls, putsOff := []ngram.Label{{Motivator: 1}}, []ngram.Label{{Motivator: 1, PutsOff: true}}
	score := func(first, second, third, fourth, sign float32) ngram.Scores {
		return ngram.Scores{Class: []float32{first, second, third, fourth, 9}, Near: make([]float32, 5), Sign: make([]float32, 4), Whole: sign}
	}
	s := &set{
		texts: []ngram.Text{{Labels: pulls}, {Labels: pulls}, {Labels: pulls}, {Labels: putsOff}, {Labels: putsOff}, {}},
		scores: []ngram.Scores{
			score(0, 1, 0, 0, 0.5), score(2, 1, 0, 0, 0.4), score(2, 1, 2, 2, 0.3),
			score(0, 0, 0, 0, 0.2), score(0, 0, 0, 0, 0.45), score(0, 1, 0, 0, 0),
		},
	}
	var out strings.Builder
	report(&out, []*set{s})
	want := "first 0.333, among three 0.667 of 3\nsign: area under the curve 0.667, and 0.500 of -1 caught with a twentieth of +1 flipped\n"
	if out.String() != want {
		t.Errorf("%s\nwant %s", out.String(), want)
	}
}
