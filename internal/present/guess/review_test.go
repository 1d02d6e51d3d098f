package guess

import (
	"strings"
	"testing"

	"buyin/internal/fixture"
	"buyin/internal/motive"
	"buyin/internal/overlap"
	"buyin/internal/page"
)

// reviewOf reviews a guess at competition against answers on pay, of which
// nobody has looked at the last ones.
func reviewOf(name string, looked, unseen int) Review {
	c := fixture.Catalogue()
	s := overlap.New(c, fixture.Ask())
	var turns []motive.Turn
	for i := range looked + unseen {
		e := fixture.Evidence("pay", 5, motive.Volunteered, "")
		e.ByCoach = i >= looked
		turns = append(turns, fixture.Turn("open.q"+string(rune('a'+i)), "x", e))
	}
	r := Review{Name: name, Result: s.Score(motive.Interview{Turns: turns}), Guess: map[string]int{"competition": 5}, OwnDrivers: s.OwnDrivers(), Catalogue: c, AskIsManagers: true}
	r.Mistakes = s.Mistakes(r.Result, r.Guess, r.OwnDrivers)
	return r
}

func textOf(items []page.Inline) string { return page.Join(items, " ", " ").PlainText() }

func TestAGuessIsComparedFromFiveAnswersLookedAtOn(t *testing.T) {
	s := overlap.New(fixture.Catalogue(), fixture.Ask())
	for _, tt := range []struct {
		looked, unseen int
		want           string
	}{
		{0, 0, "Too early to compare with your guess: 0 of 5 answers looked at."},
		{0, 9, "Too early to compare with your guess: 0 of 5 answers looked at."},
		{4, 9, "Too early to compare with your guess: 4 of 5 answers looked at."},
		{5, 0, "Your guess was not heard. Competition: not heard so far; it is your own strongest driver. Heard and not guessed: Pay. " +
			"The guess looks more like you than Sam does, by 100 points; most people's guesses do. " +
			"It made less of what is given from outside, such as pay, than Sam did, by 100 points."},
	} {
		r := reviewOf("Sam", tt.looked, tt.unseen)
		if got := textOf(r.Sentences()); got != tt.want {
			t.Errorf("%d looked at: got %q", tt.looked, got)
		}
		if early := tt.looked < 5; r.TooEarly() != early || (r.Chart(s) == nil) != early {
			t.Errorf("%d looked at: too early is %v, %d blocks of a chart", tt.looked, r.TooEarly(), len(r.Chart(s)))
		}
	}
	none := reviewOf("Sam", 5, 0)
	none.Guess = map[string]int{"competition": 0}
	if none.Sentences() != nil || none.TooEarly() {
		t.Error("nothing was guessed")
	}
}

func TestTooEarlyNamesEverybodyInOneSentence(t *testing.T) {
	if got := TooEarly(nil); got != nil {
		t.Errorf("got %q", got.PlainText())
	}
	got := TooEarly([]Review{reviewOf("Ada", 3, 1), reviewOf("Bo", 0, 0), reviewOf("Cem", 1, 0)}).PlainText()
	if got != "Too early to compare with your guess about Ada (3 of 5 answers looked at), Bo (0 of 5) and Cem (1 of 5)." {
		t.Errorf("got %q", got)
	}
}

func TestEachLeavesOutTalksThatFewHaveLookedAt(t *testing.T) {
	s := overlap.New(fixture.Catalogue(), fixture.Ask())
	talk := func(day string, turns int) overlap.Talk {
		iv := motive.Interview{Started: day + "T09:00:00Z", Guess: map[string]int{"pay": 5}}
		for i := range turns {
			iv.Turns = append(iv.Turns, fixture.Turn("open.q"+string(rune('a'+i)), "x", fixture.Evidence("pay", 5, motive.Volunteered, "")))
		}
		return overlap.Talk{Interview: iv}
	}
	var days []string
	for _, d := range Each(s, []overlap.Talk{talk("2026-11-01", 4), talk("2026-11-02", 5), talk("2026-11-03", 6)}, "Sam") {
		days = append(days, d.Day)
	}
	if got := strings.Join(days, " "); got != "2026-11-02 2026-11-03" {
		t.Errorf("got %q", got)
	}
}
