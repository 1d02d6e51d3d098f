package prompt

import (
	"strings"
	"testing"

	"buyin/internal/interview"
	"buyin/internal/motive"
)

func TestABestWorstQuestionInPlainLines(t *testing.T) {
	set := setup()
	s := atBestWorst(t, set)
	four := s.Next().Motivators
	for name, tt := range map[string]struct {
		lines        []string
		answer       string // "" for the wording of the choice
		choice, last string // what matters most and least
	}{
		"one after the other":   {[]string{"2", "4", "/quit"}, "", four[1], four[3]},
		"both at once":          {[]string{"2 4", "/quit"}, "", four[1], four[3]},
		"both with a comma":     {[]string{"4, 1", "/quit"}, "", four[3], four[0]},
		"no least":              {[]string{"2", "", "/quit"}, "", four[1], ""},
		"no least, by 0":        {[]string{"2", "0", "/quit"}, "", four[1], ""},
		"no least, skipped":     {[]string{"2", "/skip", "/quit"}, "", four[1], ""},
		"none of these":         {[]string{"5", "/quit"}, interview.CannotChoose, "", ""},
		"the same twice":        {[]string{"2 2", "2", "4", "/quit"}, "2 2", four[1], four[3]},
		"an empty line":         {[]string{"", "2", "4", "/quit"}, "", four[1], four[3]},
		"no such number":        {[]string{"7", "2", "2", "7", "4", "/quit"}, "", four[1], four[3]},
		"words, then numbers":   {[]string{"depends on the day", "2", "the last one", "4", "/quit"}, "depends on the day\nthe last one", four[1], four[3]},
		"words, then both":      {[]string{"depends on the day", "2 4", "/quit"}, "depends on the day", four[1], four[3]},
		"words, none of these":  {[]string{"none, honestly", "5", "/quit"}, "none, honestly", "", ""},
		"words, done":           {[]string{"hard to say", "/done", "/quit"}, "hard to say", "", ""},
		"words, skipped":        {[]string{"hard to say", "/skip", "/quit"}, "hard to say", "", ""},
		"done at the least":     {[]string{"2", "/done", "/quit"}, "", four[1], ""},
		"help in between":       {[]string{"2", "/help", "4", "/quit"}, "", four[1], four[3]},
		"back at the least":     {[]string{"2", "/back", "3", "4", "/quit"}, "", four[2], four[3]},
		"gone back over, Enter": {[]string{"2", "4", "/back", "", "/quit"}, "", four[1], four[3]},
		"gone back over, again": {[]string{"2", "4", "/back", "4 2", "/quit"}, "", four[3], four[1]},
		"by words":              {[]string{"the " + strings.ReplaceAll(four[1], "-", " "), "4", "/quit"}, "", four[1], four[3]},
	} {
		got := runLines(t, s, set, false, tt.lines...)
		wantErr(t, got, Quit)
		turns := got.session.Interview().Turns
		last := turns[len(turns)-1]
		chosen := ""
		if len(last.Evidence) > 0 {
			chosen = last.Evidence[0].Motivator
		}
		if tt.answer == "" {
			tt.answer = set.Catalogue.ChoiceOf(tt.choice)
		}
		if motive.Stem(last.Question) != motive.BestWorst || last.Answer != tt.answer || chosen != tt.choice || last.Least != tt.last {
			t.Errorf("%s: %+v, want %q, %s, %s; shown:\n%s", name, last, tt.answer, tt.choice, tt.last, got.shown)
		}
	}
	got := runLines(t, s, set, false, "2", "/quit")
	wantShown(t, got, "  1 the ", "  4 the ", "  5 none of these", "> 2", "And which matters least?\n  1 ", "\n  3 ", "they did not say")
	if strings.Contains(got.shown[strings.Index(got.shown, "And which matters least?"):], "\n  2 ") {
		t.Errorf("what matters most can matter least:\n%s", got.shown)
	}
	if n := len(got.session.Interview().Turns); n != len(s.Interview().Turns) {
		t.Errorf("half an answer was kept")
	}
}

// In a rehearsal Enter takes the choice that the simulated report named.
func TestEnterTakesASimulatedChoice(t *testing.T) {
	set := setup()
	s := atBestWorst(t, set)
	four, options := s.Next().Motivators, s.Next().Options
	for reply, want := range map[string][2]string{
		"Most? " + options[2] + ". And least " + options[0] + ".": {four[2], four[0]},
		"I'd miss " + options[1] + ".":                            {four[1], ""},
	} {
		got := runDialogue(t, s, set, Options{Reply: func(step interview.Step) string { return map[bool]string{true: reply}[step.Number == s.Next().Number] }}, false, "", "/quit")
		wantErr(t, got, Quit)
		wantShown(t, got, "as they said (Enter)")
		turns := got.session.Interview().Turns
		if last := turns[len(turns)-1]; last.Evidence[0].Motivator != want[0] || last.Least != want[1] {
			t.Errorf("%q: %+v, want %q", reply, last, want)
		}
	}
	got := runDialogue(t, s, set, Options{Reply: func(interview.Step) string { return "hard to say" }}, false, "", "5", "/quit")
	if strings.Contains(got.shown, "as they said") {
		t.Errorf("nothing was chosen:\n%s", got.shown)
	}
	pair := setupOfThree()
	s = atTradeOff(t, pair)
	got = runDialogue(t, s, pair, Options{Reply: func(step interview.Step) string {
		return map[bool]string{true: s.Next().Options[1]}[step.Kind == interview.TradeOff]
	}}, false, "", "/quit")
	turns := got.session.Interview().Turns
	if last := turns[len(turns)-1]; len(last.Evidence) != 1 || last.Evidence[0].Motivator != s.Next().Motivators[1] {
		t.Errorf("%+v; shown:\n%s", last, got.shown)
	}
}
