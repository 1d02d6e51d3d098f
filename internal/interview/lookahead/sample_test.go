package lookahead

import (
	"reflect"
	"testing"

	"buyin/internal/motive"
)

// Probes without evidence, choices and open answers differ in what they say.
func TestSummaryKnowsWhatAQuestionExplores(t *testing.T) {
	talk := at(model(catalogue("craft", "calm"), nil),
		said("open.week", "craft", 4, motive.Volunteered),
		said("probe.craft", "craft", 3, motive.Prompted),
		motive.Turn{Question: "probe.calm"},
		said("choice.craft.calm", "calm", 5, motive.Chosen),
	)
	by, open := talk.summarise()
	if !by[1].silent || by[0].silent || by[0].n != 2 || !by[1].chosen {
		t.Errorf("gathered %+v", by)
	}
	if open != 1 {
		t.Errorf("%d open answers, of one", open)
	}
}

func TestOutcomes(t *testing.T) {
	four := "choice.craft.calm.pay.fame"
	for _, tt := range []struct {
		name string
		turn motive.Turn
		want []outcome
		hold []int8 // of strengths 1, 2, 3, 4
	}{
		{"two", said("choice.craft.calm", "calm", 5, motive.Chosen), []outcome{{chosen: 1, least: -1, passed: []int{0}}}, []int8{1, 2, 3, 4}},
		{"the weaker of two", said("choice.craft.calm", "craft", 5, motive.Chosen), []outcome{{chosen: 0, least: -1, passed: []int{1}}}, []int8{1, 1, 3, 4}},
		{"one of four", said(four, "calm", 5, motive.Chosen), []outcome{{chosen: 1, least: -1, passed: []int{0, 2, 3}}}, []int8{1, 2, 2, 2}},
		{"least alone", motive.Turn{Question: four, Least: "fame"}, []outcome{{chosen: -1, least: 3, passed: []int{0, 1, 2}}}, []int8{1, 2, 3, 1}},
		{"most and least", motive.Turn{Question: four, Least: "pay", Evidence: []motive.Evidence{{Motivator: "fame", Strength: 5}}},
			[]outcome{{chosen: 3, least: 2, passed: []int{0, 1}}}, []int8{1, 2, 1, 4}},
		{"none", motive.Turn{Question: four}, nil, []int8{1, 2, 3, 4}},
		{"no choice", said("open.week", "calm", 5, motive.Volunteered), nil, []int8{1, 2, 3, 4}},
		{"one that the catalogue lacks", said("choice.craft.gone", "craft", 5, motive.Chosen), []outcome{{chosen: 0, least: -1}}, []int8{1, 2, 3, 4}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got := at(model(catalogue("craft", "calm", "pay", "fame"), nil), tt.turn).outcomes()
			if !reflect.DeepEqual(got, tt.want) {
				t.Errorf("got %+v, want %+v", got, tt.want)
			}
			strength := []int8{1, 2, 3, 4}
			for _, c := range got {
				c.hold(strength)
			}
			if !reflect.DeepEqual(strength, tt.hold) {
				t.Errorf("held to %d, want %d", strength, tt.hold)
			}
		})
	}
}

// Every sample must be able to give the answers that were given.
func TestSamplesAreConsistentWithTheEvidence(t *testing.T) {
	talk := at(model(catalogue("craft", "calm"), nil),
		said("open.week", "craft", -3, motive.Volunteered),
		said("choice.craft.calm", "calm", 5, motive.Chosen),
	)
	for i, p := range talk.Samples(256) {
		if x := p.strength[0]; x > -2 || x < -4 {
			t.Errorf("sample %d: -3 was said of craft, and it is %d", i, x)
		}
		if x := p.strength[1]; x < 2 {
			t.Errorf("sample %d: calm was chosen, and it is %d", i, x)
		}
	}
}

// What they take back is not expected of them any more, also if the same answer
// holds it. What they say of it later counts again.
func TestSummaryLeavesOutWhatWasWithdrawn(t *testing.T) {
	heard, withdrawn := said("open.week", "craft", 5, motive.Volunteered), said("sum-up", "craft", 0, motive.Withdrawn)
	both := said("sum-up", "craft", 0, motive.Withdrawn)
	both.Evidence = append(both.Evidence, heard.Evidence[0])
	for _, tt := range []struct {
		name  string
		turns []motive.Turn
		n     float64
	}{
		{"heard", []motive.Turn{heard}, 1},
		{"withdrawn", []motive.Turn{heard, withdrawn}, 0},
		{"in the same answer", []motive.Turn{both}, 0},
		{"said later", []motive.Turn{heard, withdrawn, heard}, 1},
	} {
		by, _ := at(model(catalogue("craft", "calm"), nil), tt.turns...).summarise()
		if by[0].n != tt.n {
			t.Errorf("%s: %+v, want n = %v", tt.name, by[0], tt.n)
		}
	}
}

// However many open answers there were, the weights are worked out in bounded time.
func TestManyOpenAnswers(t *testing.T) {
	const many = 1 << 50
	weights := unheardWeights(0.5, repeatFactor*maxDrivers*meanStrength, many, 1)
	for x, w := range weights {
		if x != zeroIndex && w > 1e-15 || x == zeroIndex && w != 0.5 {
			t.Errorf("strength %d has weight %v", x+motive.MinStrength, w)
		}
	}
}
