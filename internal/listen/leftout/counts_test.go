package leftout

import "testing"

// labelled returns a note of author14 with labels of these motivators.
func noteOf(labels ...Label) *Note { return &Note{Author: "author14", About: -1, Labels: labels} }

func TestCount(t *testing.T) {
	for _, tt := range []struct {
		name  string
		note  *Note
		heard []Heard
		want  map[tally]int
	}{
		{"first, sure and right", noteOf(Label{3, 1}), []Heard{{Motivator: 3, Sure: true}, {Motivator: 1}},
			map[tally]int{single: 1, singleFirst: 1, singleThree: 1, labelled: 1, anyFirst: 1, anyThree: 1, lenientFirst: 1, lenientThree: 1,
				sure: 1, sureRight: 1, sureLenient: 1, labels: 1, pulls: 1}},
		{"third, and the sign is wrong", noteOf(Label{3, 1}), []Heard{{Motivator: 0, Sure: true}, {Motivator: 1}, {Motivator: 3, PutsOff: true, Sure: true}},
			map[tally]int{single: 1, singleThree: 1, labelled: 1, anyThree: 1, lenientThree: 1,
				sure: 2, sureLenient: 1, labels: 1, pulls: 1, flipped: 1}},
		{"fourth", noteOf(Label{3, 1}), []Heard{{Motivator: 0}, {Motivator: 1}, {Motivator: 2}, {Motivator: 3}},
			map[tally]int{single: 1, labelled: 1, labels: 1, pulls: 1}},
		{"not suggested", noteOf(Label{3, -1}), []Heard{{Motivator: 0}},
			map[tally]int{labelled: 1, labels: 1}},
		{"puts off and is heard so", noteOf(Label{3, -1}), []Heard{{Motivator: 3, PutsOff: true, Sure: true}},
			map[tally]int{labelled: 1, anyFirst: 1, anyThree: 1, lenientFirst: 1, lenientThree: 1,
				sure: 1, sureRight: 1, sureLenient: 1, labels: 1, putsOff: 1, caught: 1}},
		{"two labels, of which one is sure", noteOf(Label{3, 1}, Label{5, -1}), []Heard{{Motivator: 5, PutsOff: true, Sure: true}, {Motivator: 3, PutsOff: true}},
			map[tally]int{labelled: 1, anyFirst: 1, anyThree: 1, lenientFirst: 1, lenientThree: 1,
				sure: 1, sureRight: 1, sureLenient: 1, labels: 2, putsOff: 1, caught: 1, pulls: 1, flipped: 1}},
		{"means nothing", noteOf(), []Heard{{Motivator: 1}}, map[tally]int{nothing: 1}},
		{"means nothing and two are sure", noteOf(), []Heard{{Motivator: 1, Sure: true}, {Motivator: 2, Sure: true}},
			map[tally]int{nothing: 1, alarms: 1, sure: 2}},
		{"nothing is heard", noteOf(Label{3, 1}), nil, map[tally]int{single: 1, labelled: 1, labels: 1}},
		{"a reader could prefer it", &Note{Labels: []Label{{3, 1}}, Also: []int{4}}, []Heard{{Motivator: 4, Sure: true}},
			map[tally]int{single: 1, labelled: 1, labels: 1, lenientFirst: 1, lenientThree: 1, sure: 1, sureLenient: 1}},
	} {
		var want Counts
		for k, n := range tt.want {
			want[k] = n
		}
		if got := Count(Judgement{tt.note, tt.heard}); got != want {
			t.Errorf("%s:\ngot  %v\nwant %v", tt.name, got, want)
		}
	}
}

func TestCountAllCountsWhatIsChosen(t *testing.T) {
	pay, craft := noteOf(Label{3, 1}), noteOf(Label{1, 1})
	judged := []Judgement{{pay, []Heard{{Motivator: 3}}}, {craft, []Heard{{Motivator: 3}}}, {noteOf(), nil}}
	all := CountAll(judged, func(*Note) bool { return true })
	if First.Of(all) != 0.5 || !First.Counted(all) || Caught.Counted(all) || Caught.Of(all) != 0 {
		t.Errorf("all: %v", all)
	}
	if one := CountAll(judged, func(n *Note) bool { return n.Only(3) }); First.Of(one) != 1 || one[nothing] != 0 {
		t.Errorf("notes of motivator 3: %v", one)
	}
}
