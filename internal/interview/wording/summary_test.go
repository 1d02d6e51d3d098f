package wording

import (
	"testing"

	"buyin/internal/motive"
)

func TestSummary(t *testing.T) {
	c := motive.Catalogue{Motivators: []motive.Motivator{
		{ID: "craft", Name: "Craft", Choice: "doing it well"}, {ID: "calm", Name: "Calm", Choice: "quiet hours"}, {ID: "fame", Name: "Fame", Choice: "being known"},
		{ID: "rota", Name: "Rota", Choice: "a plan", ReflectsNot: []string{"So {words} is too much of a plan.", "So a plan does little for you."}},
		{ID: "pay", Name: "Pay", Choice: "money"},
	}}
	heard := func(id string, strength int, quote string) motive.Heard {
		return motive.Heard{Motivator: id, Strength: strength, Quote: quote}
	}
	for _, tt := range []struct {
		name   string
		sum    []motive.Heard
		quotes bool
		want   string
	}{
		{"nothing", nil, true, ""},
		{"one", []motive.Heard{heard("craft", 4, "")}, true, " What matters most to you is doing it well."},
		{"their words", []motive.Heard{heard("craft", 4, "made a chair.")}, true, " What matters most to you is doing it well. You said “made a chair”."},
		{"their words, with a mark", []motive.Heard{heard("craft", 4, "a chair!")}, true, " What matters most to you is doing it well. You said “a chair!”."},
		{"their words may not be repeated", []motive.Heard{heard("craft", 4, "made a chair.")}, false, " What matters most to you is doing it well."},
		{"three", []motive.Heard{heard("craft", 4, ""), heard("calm", 3, ""), heard("fame", 2, "")}, true,
			" What matters most to you is doing it well. Then there is quiet hours. And being known counts, too."},
		{"what puts them off, in the catalogue's words", []motive.Heard{heard("rota", -3, "")}, true, " A plan does little for you."},
		{"what puts them off, in others", []motive.Heard{heard("craft", 4, ""), heard("pay", -3, "")}, true,
			" What matters most to you is doing it well. And you could do without money."},
		{"nothing but what puts them off", []motive.Heard{heard("pay", -3, ""), heard("calm", -2, "")}, true,
			" You could do without money. And you could do without quiet hours."},
	} {
		if got := Summary(c, tt.sum, tt.quotes); got != tt.want {
			t.Errorf("%s: got %q, want %q", tt.name, got, tt.want)
		}
	}
}
