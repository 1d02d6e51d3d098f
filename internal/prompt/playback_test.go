package prompt

import (
	"reflect"
	"testing"

	"buyin/internal/interview"
	"buyin/internal/motive"
)

// What was said back and is not so is withdrawn. What leaves them cold is
// something else.
func TestADropInThePlaybackWithdraws(t *testing.T) {
	solving := motive.Evidence{Motivator: "problem-solving", Kind: motive.Withdrawn}
	pay := motive.Evidence{Motivator: "pay", Kind: motive.Withdrawn}
	confirmed := func(id string, strength int) motive.Evidence {
		return motive.Evidence{Motivator: id, Strength: strength, Kind: motive.Confirmed}
	}
	for line, want := range map[string][]motive.Evidence{
		"":          {confirmed("problem-solving", 4), confirmed("pay", 2)},
		"none":      {solving, pay},
		"-1":        {solving, confirmed("pay", 2)},
		"1":         {confirmed("problem-solving", 4), pay},
		"1=0":       {confirmed("problem-solving", 0), confirmed("pay", 2)},
		"1=-2":      {confirmed("problem-solving", -2), confirmed("pay", 2)},
		"none +pay": {solving, confirmed("pay", 2)},
	} {
		got := run(t, setup(), "love the problem solving and a bit of pay", "", "/done", line)
		wantErr(t, got, nil)
		turns := got.session.Interview().Turns
		if last := turns[len(turns)-1]; last.Question != motive.Playback || !reflect.DeepEqual(last.Evidence, want) {
			t.Errorf("%q: %+v, want %+v", line, last, want)
		}
	}
	got := run(t, setup(), "love the problem solving and a bit of pay", "", "/done", "1=-2")
	wantShown(t, got, "Kept: Problem solving -2 · Pay +2.", "2, looked at: (what they said to the summing-up)")
	got = run(t, setup(), "love the problem solving and a bit of pay", "", "/done", "none")
	wantShown(t, got, "Taken back: Problem solving, Pay.")
}

// After /back the playback shows the list as it was corrected, and what was
// withdrawn stays so.
func TestAWithdrawalSurvivesBack(t *testing.T) {
	talk := []string{"love the problem solving and a bit of pay", "", "/done", "-1", "/back"}
	want := run(t, setup(ship()), append(talk[:4:4], "", "/quit")...)
	for _, rest := range [][]string{{"", "/quit"}, {"/done", "/quit"}} {
		got := run(t, setup(ship()), append(talk[:5:5], rest...)...)
		wantShown(t, got, "sum up", "sum up", "1 Pay, pulls 2 of 5")
		if saved(t, got.session) != saved(t, want.session) {
			t.Errorf("saved\n%s\nwant\n%s", saved(t, got.session), saved(t, want.session))
		}
	}
}

// setupOfThree prepares a talk with a catalogue of three motivators, of which only
// trade-offs can be asked.
func setupOfThree() interview.Setup {
	set := setup()
	set.Catalogue.Motivators = set.Catalogue.Motivators[2:]
	set.Ear = earFor(set.Catalogue)
	return set
}

// atTradeOff returns a talk at its first trade-off.
func atTradeOff(t *testing.T, set interview.Setup) interview.Session {
	t.Helper()
	return at(t, set, interview.TradeOff, "problem-solving", "pay", "competition")
}

// atBestWorst returns a talk at its first best-worst question.
func atBestWorst(t *testing.T, set interview.Setup) interview.Session {
	t.Helper()
	return at(t, set, interview.BestWorst, "problem-solving", "pay", "competition", "job-security", "engineering-identity")
}

// at returns a talk at the first step of a kind. Before that, the motivators are
// heard, one an answer.
func at(t *testing.T, set interview.Setup, kind interview.Kind, motivators ...string) interview.Session {
	t.Helper()
	set.Limit = 100
	s := interview.New(set)
	for n := 0; s.Next().Kind != kind; n++ {
		g := interview.Given{Text: "well"}
		switch {
		case s.Next().Kind == interview.Playback:
			t.Fatalf("no %s came in this talk", kind)
		case !s.Next().Kind.Asks():
			g = interview.Given{Act: interview.Skipped}
		case s.Next().Kind == interview.Ask:
			g.Evidence = []motive.Evidence{{Motivator: motivators[n%len(motivators)], Strength: 4}}
		}
		next, err := s.Answer(g)
		if err != nil {
			t.Fatal(err)
		}
		s = next
	}
	return s
}

func TestAChoiceThatIsAnsweredInWords(t *testing.T) {
	set := setupOfThree()
	s := atTradeOff(t, set)
	pair := s.Next().Motivators
	for name, tt := range map[string]struct {
		lines  []string
		answer string
		choice string
	}{
		"then a number":   {[]string{"depends on the day", "2", "/quit"}, "depends on the day", pair[1]},
		"twice":           {[]string{"depends on the day", "the first, mostly", "1", "/quit"}, "depends on the day\nthe first, mostly", pair[0]},
		"cannot choose":   {[]string{"both, honestly", "3", "/quit"}, "both, honestly", ""},
		"done":            {[]string{"both, honestly", "/done", "/quit"}, "both, honestly", ""},
		"skipped":         {[]string{"both, honestly", "/skip", "/quit"}, "both, honestly", ""},
		"help in between": {[]string{"both, honestly", "/help", "1", "/quit"}, "both, honestly", pair[0]},
		"back and Enter":  {[]string{"both, honestly", "1", "/back", "", "/quit"}, "both, honestly", pair[0]},
		"no such number":  {[]string{"7", "1", "/quit"}, five().ChoiceOf(pair[0]), pair[0]},
		"an empty line":   {[]string{"", "1", "/quit"}, five().ChoiceOf(pair[0]), pair[0]},
	} {
		got := runLines(t, s, set, false, tt.lines...)
		wantErr(t, got, Quit)
		turns := got.session.Interview().Turns
		last := turns[len(turns)-1]
		chosen := ""
		if len(last.Evidence) > 0 {
			chosen = last.Evidence[0].Motivator
		}
		if last.Answer != tt.answer || chosen != tt.choice {
			t.Errorf("%s: %+v; shown:\n%s", name, last, got.shown)
		}
	}
	got := runLines(t, s, set, false, "both, honestly", "/quit")
	if last := got.kept[len(got.kept)-1]; last.Act != interview.Drafted || last.Text != "both, honestly" {
		t.Errorf("the words are not in the journal: %+v", got.kept)
	}
}

func TestTheWordsOfAChoiceAreNotKeptIfNoneMayBe(t *testing.T) {
	set := setupOfThree()
	set.Head.Told = &motive.Told{On: "2026-11-23"}
	s := atTradeOff(t, set)
	got := runLines(t, s, set, false, "SECRET", "1", "/quit")
	turns := got.session.Interview().Turns
	if last := turns[len(turns)-1]; last.Answer != five().ChoiceOf(last.Evidence[0].Motivator) {
		t.Errorf("%+v", last)
	}
	for _, g := range got.kept {
		if g.Text != "" {
			t.Errorf("the journal holds %+v", g)
		}
	}
	if got = runLines(t, s, set, false, "SECRET", "/skip", "/quit"); len(got.session.Interview().Turns) != len(s.Interview().Turns) {
		t.Errorf("skipped, it is an answer: %+v", got.session.Interview().Turns)
	}
}
