package appeal_test

import (
	"strings"
	"testing"

	"buyin/internal/appeal"
	"buyin/internal/motive"
	"buyin/internal/overlap"
)

// saidTo returns all that an opening says of what matters to somebody.
func saidTo(in appeal.Input) []string {
	o := appeal.NewOpening(in)
	return append(o.Matters, o.Say...)
}

// What nobody has looked at is passed over; it does not silence what comes after it.
func TestMattersPassOverWhatNobodyLookedAt(t *testing.T) {
	c := motive.Catalogue{Motivators: []motive.Motivator{{ID: "pay", Name: "Pay", Choice: "being paid well"}, {ID: "craft", Name: "Craft", Choice: "doing it properly"}}}
	answer := func(question, motivator, words string, byCoach bool) motive.Turn {
		return motive.Turn{Question: question, Answer: words, Evidence: []motive.Evidence{{Motivator: motivator, Strength: 5, Kind: motive.Volunteered, Quote: words, ByCoach: byCoach}}}
	}
	turns := []motive.Turn{answer("open.a", "pay", "the bonus came", true), answer("open.b", "pay", "the rise came", true)}
	in := func(last ...motive.Turn) appeal.Input {
		talks := []overlap.Talk{{Interview: motive.Interview{Turns: append(turns, last...)}}}
		return appeal.NewInput(c, overlap.New(c, motive.Goals{ID: "ship", Goals: []motive.Goal{{ID: "a"}}}), talks, "Sam")
	}
	if got := saidTo(in()); len(got) > 0 {
		t.Errorf("nobody has looked: %q", got)
	}
	if got := strings.Join(saidTo(in(answer("open.c", "craft", "I finished the joints", false))), " "); !strings.Contains(got, "the joints") || strings.Contains(got, "bonus") {
		t.Errorf("with words: %q", got)
	}
	if got := strings.Join(saidTo(in(answer("open.c", "craft", "", false))), " "); !strings.Contains(got, "doing it properly") && !strings.Contains(got, "Doing it properly") {
		t.Errorf("without words: %q", got)
	}
}

// Of somebody whose words are not kept, nothing is named twice.
func TestAnOpeningNamesNothingTwice(t *testing.T) {
	c := motive.Catalogue{Motivators: []motive.Motivator{{ID: "pay", Name: "Pay", Choice: "being paid well"}, {ID: "craft", Name: "Craft", Choice: "doing it properly"}}}
	goals := motive.Goals{ID: "ship", Goals: []motive.Goal{{ID: "a", Offers: map[string]int{"pay": 4}, How: map[string]string{"pay": "a bonus in May"}}}}
	turn := func(question, motivator string, strength int) motive.Turn {
		return motive.Turn{Question: question, Evidence: []motive.Evidence{{Motivator: motivator, Strength: strength, Kind: motive.Volunteered}}}
	}
	for _, turns := range [][]motive.Turn{{turn("open.a", "pay", 5)}, {turn("open.a", "pay", 5), turn("open.b", "craft", 4)}} {
		talks := []overlap.Talk{{Interview: motive.Interview{Told: &motive.Told{On: "2026-11-01"}, Turns: turns}}}
		o := appeal.NewOpening(appeal.NewInput(c, overlap.New(c, goals), talks, "Sam"))
		all := strings.ToLower(strings.Join(append(o.Matters, o.Say...), " "))
		if strings.Count(all, "being paid well") != 1 || strings.Count(all, "doing it properly") != len(turns)-1 {
			t.Errorf("%q, then %q", o.Matters, o.Say)
		}
	}
}
