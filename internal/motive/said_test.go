package motive_test

import (
	"testing"

	"buyin/internal/motive"
)

func TestSaid(t *testing.T) {
	c := motive.Catalogue{
		Motivators: []motive.Motivator{
			{ID: "pay", Probes: []motive.Question{{ID: "pay.raise"}}},
			{ID: "craft", Probes: []motive.Question{{ID: "craft.proud"}, {ID: "craft.sloppy"}}},
		},
		Openers: []motive.Question{{ID: "open.week"}},
	}
	for _, tt := range []struct {
		question string
		want     motive.Said
	}{
		{"open.week", motive.Said{Text: "words", Asked: "wording"}},
		{"craft.sloppy", motive.Said{Text: "words", Asked: "wording", About: "craft"}},
		{"pay.raise#2", motive.Said{Text: "words", Asked: "wording", About: "pay"}},
		{"pay.gone", motive.Said{Text: "words", Asked: "wording"}}, // of another catalogue
		{motive.PutOff, motive.Said{Text: "words", Asked: "wording"}},
		{motive.Line + ".3", motive.Said{Text: "words", Asked: "wording"}},
		{motive.Debrief + ".3", motive.Said{Text: "words"}},
		{motive.Note + ".1", motive.Said{Text: "words"}},
		{motive.Closing, motive.Said{Text: "words"}},
		{"", motive.Said{Text: "words", Asked: "wording"}},
	} {
		if got := c.Said(tt.question, "wording", "words"); got != tt.want {
			t.Errorf("%s: got %+v, want %+v", tt.question, got, tt.want)
		}
	}
}
