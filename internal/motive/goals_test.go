package motive_test

import (
	"testing"

	"buyin/internal/motive"
)

func TestAskWithin(t *testing.T) {
	for ask, want := range map[string]string{
		"Take the rota until May.": "Take the rota until May", " Will you help? ": "Will you help", "Ship it !": "Ship it", "Ship 4.2": "Ship 4.2", "": "",
	} {
		if got := (motive.Goals{Ask: ask}).AskWithin(); got != want {
			t.Errorf("%q: %q, want %q", ask, got, want)
		}
	}
}

func TestLargestOffer(t *testing.T) {
	goal := func(id string, pay int) motive.Goal {
		return motive.Goal{ID: id, Offers: map[string]int{"pay": pay, "craft": 1}}
	}
	file := func(goals ...motive.Goal) motive.Goals { return motive.Goals{Goals: goals} }
	for _, tt := range []struct {
		name  string
		files []motive.Goals
		offer int
		by    string
	}{
		{"no files", nil, 0, ""},
		{"no goals", []motive.Goals{file()}, 0, ""},
		{"only costs", []motive.Goals{file(goal("a", -3), goal("b", -5))}, 0, ""},
		{"nothing", []motive.Goals{file(goal("a", 0))}, 0, ""},
		{"the largest", []motive.Goals{file(goal("a", 2), goal("b", 4), goal("c", -5))}, 4, "b"},
		{"the first of two", []motive.Goals{file(goal("a", 2), goal("b", 4)), file(goal("c", 4))}, 4, "b"},
		{"of another file", []motive.Goals{file(goal("a", 2)), file(goal("b", 1), goal("c", 5))}, 5, "c"},
	} {
		if offer, by := motive.LargestOffer("pay", tt.files...); offer != tt.offer || by.ID != tt.by {
			t.Errorf("%s: %d by %q, want %d by %q", tt.name, offer, by.ID, tt.offer, tt.by)
		}
	}
	if offer, by := motive.LargestOffer("balance", file(goal("a", 2))); offer != 0 || by.ID != "" {
		t.Errorf("of a motivator that is not named: %d by %q", offer, by.ID)
	}
}
