package appeal_test

import (
	"slices"
	"testing"

	"buyin/internal/appeal"
	"buyin/internal/motive"
)

func TestUnclearOffers(t *testing.T) {
	goals := motive.Goals{ID: "ward", Goals: []motive.Goal{
		{ID: "a", How: map[string]string{"pay": "300 a weekend", "mastery": "She runs the training", "balance": "nobody reads his drafts"}},
		{ID: "b", How: map[string]string{"pay": "a mentor, she comes on Mondays", "craft": "Rosa signs it when she is back", "say": "you choose"}},
	}}
	want := []string{`how of balance in goal a of ward says "his"`, `how of mastery in goal a of ward says "she"`}
	if got := appeal.UnclearOffers(goals, goals); !slices.Equal(got, want) {
		t.Errorf("%q", got)
	}
}
