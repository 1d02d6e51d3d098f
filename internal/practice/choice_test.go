package practice_test

import (
	"testing"

	"buyin/internal/interview"
	"buyin/internal/motive"
	"buyin/internal/practice"
)

func TestAChoiceGetsTheStrongest(t *testing.T) {
	four := three
	four.Motivators = append(four.Motivators[:3:3], motive.Motivator{ID: "team", Name: "Team", Choice: "good company"})
	two, all := []string{"craft", "calm"}, []string{"craft", "calm", "pay", "team"}
	tests := []struct {
		name        string
		drivers     map[string]int
		of          []string
		most, least string
	}{
		{"the stronger of two", map[string]int{"craft": 2, "calm": 3}, two, "calm", ""},
		{"a tie: the first of the catalogue", map[string]int{"craft": 3, "calm": 3}, two, "craft", ""},
		{"a tie in another order", map[string]int{"craft": 3, "calm": 3}, []string{"calm", "craft"}, "craft", ""},
		{"neither of two pulls", map[string]int{"craft": -1}, two, "", ""},
		{"the strongest and the weakest of four", map[string]int{"craft": 2, "calm": 5, "pay": -3, "team": 1}, all, "calm", "pay"},
		{"one that means nothing is weaker than one that pulls", map[string]int{"craft": 1, "calm": 5, "team": 2}, all, "calm", "pay"},
		{"ties at both ends", map[string]int{"craft": 4, "calm": 4, "pay": -2, "team": -2}, all, "craft", "pay"},
		{"all are equal, and nothing is both", map[string]int{"craft": 2, "calm": 2, "pay": 2, "team": 2}, all, "craft", "calm"},
		{"ties in another order", map[string]int{"craft": 4, "calm": 4}, []string{"team", "pay", "calm", "craft"}, "craft", "pay"},
		{"none of four pulls", map[string]int{"craft": -1}, all, "", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			step := interview.Step{Kind: interview.TradeOff, Motivators: tt.of}
			if len(tt.of) == 4 {
				step.Kind = interview.BestWorst
			}
			got := practice.New(motive.Persona{Drivers: tt.drivers}, four, practice.Agrees, &odd{0}).Reply(step, nil)
			if got.Choice != tt.most || got.Least != tt.least || got.Text == "" || len(got.Evidence) > 0 {
				t.Errorf("got %+v, want %q and %q", got, tt.most, tt.least)
			}
		})
	}
}
