package interview

import (
	"reflect"
	"testing"

	"buyin/internal/motive"
	"buyin/internal/overlap"
)

// pair returns a catalogue of craft and calm, with an opener and a probe of
// each.
func pair() motive.Catalogue {
	return motive.Catalogue{
		Motivators: []motive.Motivator{
			{ID: "craft", Name: "Craft", Probes: []motive.Question{{ID: "craft.last", Ask: "What did you last make?"}}},
			{ID: "calm", Name: "Calm", Probes: []motive.Question{{ID: "calm.last", Ask: "When was it last quiet?"}}},
		},
		Openers: []motive.Question{{ID: "open.week", Ask: "How was the week?"}},
	}
}

// Probes without evidence, choices and open answers of earlier talks keep their
// meaning.
func TestEarlierTalksKeepTheMeaningOfQuestions(t *testing.T) {
	turns := []motive.Turn{
		{Question: "open.week", Evidence: []motive.Evidence{{Motivator: "craft", Strength: 4, Kind: motive.Volunteered}}},
		{Question: "craft.last", Evidence: []motive.Evidence{{Motivator: "craft", Strength: 3, Kind: motive.Prompted}}},
		{Question: "calm.last"},
		{Question: "trade-off.craft.calm", Evidence: []motive.Evidence{{Motivator: "calm", Strength: 5, Kind: motive.Chosen}}},
	}
	s := New(Setup{Catalogue: pair()}.WithEarlier([]overlap.Talk{{Interview: motive.Interview{Turns: turns}}}))
	by, open := s.summarise()
	if !by[1].silent || by[0].silent || by[0].n != 2 || !by[1].chosen {
		t.Errorf("gathered %+v", by)
	}
	if open != 1 {
		t.Errorf("%d open answers, of one", open)
	}
	want := []choiceResult{{chosen: 1, least: -1, passed: []int{0}}}
	if got := s.choiceResults(); !reflect.DeepEqual(got, want) {
		t.Errorf("chosen: %+v, want %+v", got, want)
	}
}

// Every sample must be able to give the answers that were given.
func TestSamplesAreConsistentWithTheEvidence(t *testing.T) {
	s := New(Setup{Catalogue: pair(), Head: motive.Interview{Turns: []motive.Turn{
		{Question: "open.week", Evidence: []motive.Evidence{{Motivator: "craft", Strength: -3, Kind: motive.Volunteered}}},
		{Question: "trade-off.craft.calm", Evidence: []motive.Evidence{{Motivator: "calm", Strength: 5, Kind: motive.Chosen}}},
	}}})
	for i, p := range s.drawSamples(manySamples) {
		if x := p.strength[0]; x > -2 || x < -4 {
			t.Errorf("guess %d: -3 was said of craft, and it is %d", i, x)
		}
		if x := p.strength[1]; x < 2 {
			t.Errorf("guess %d: calm was chosen, and it is %d", i, x)
		}
	}
}
