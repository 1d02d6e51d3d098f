package prompt

import (
	"reflect"
	"testing"

	"buyin/internal/interview"
	"buyin/internal/motive"
)

// closingOf runs a talk with one answer up to the closing question, answers it with the
// lines, and returns the turn of the closing.
func closingOf(t *testing.T, lines ...string) (motive.Turn, result) {
	t.Helper()
	set := setup(ship())
	got := run(t, set, append([]string{"love the problem solving", "/done", "/skip"}, append(lines, "")...)...)
	wantErr(t, got, nil)
	replayed(t, set, got)
	turns := got.session.Interview().Turns
	last := turns[len(turns)-1]
	if last.Question != motive.Closing {
		t.Fatalf("the last turn is %+v; shown:\n%s", last, got.shown)
	}
	return last, got
}

// Terms are heard like any answer, and what was heard can be corrected before they are
// saved, and after that on the sheet.
func TestTermsAreHeard(t *testing.T) {
	heardPay := motive.Evidence{Motivator: "pay", Strength: 4, Kind: motive.Volunteered, Quote: "pay", ByCoach: true}
	looked := heardPay
	looked.ByCoach = false
	against := looked
	against.Strength = -4
	for name, tt := range map[string]struct {
		lines []string
		want  []motive.Evidence
	}{
		"nobody looked":              {[]string{"for more pay", ""}, []motive.Evidence{heardPay}},
		"right as heard":             {[]string{"for more pay", "/heard 1", ""}, []motive.Evidence{looked}},
		"the other sign":             {[]string{"for more pay", "/heard", "-", ""}, []motive.Evidence{against}},
		"nothing in it":              {[]string{"for more pay", "/heard n", ""}, []motive.Evidence{}},
		"unsure":                     {[]string{"for more pay perhaps", ""}, nil},
		"unsure and kept":            {[]string{"for more pay perhaps", "/heard 1", ""}, []motive.Evidence{looked}},
		"after help":                 {[]string{"for more pay", "/heard 1", "/help", "/why", ""}, []motive.Evidence{looked}},
		"after a note of my own":     {[]string{"for more pay", "/heard 1", "/note tired", "", ""}, []motive.Evidence{looked}},
		"corrected on the sheet":     {[]string{"for more pay", "", "2 -"}, []motive.Evidence{against}},
		"what cannot be corrected":   {[]string{"for more pay", "/heard x", ""}, []motive.Evidence{heardPay}},
		"again after /back, as said": {[]string{"for more pay", "/heard 1", "/back", "", ""}, []motive.Evidence{looked}},
	} {
		last, got := closingOf(t, tt.lines...)
		if !reflect.DeepEqual(last.Evidence, tt.want) {
			t.Errorf("%s: %+v, want %+v; shown:\n%s", name, last.Evidence, tt.want, got.shown)
		}
	}
	_, got := closingOf(t, "for more pay", "/heard x", "")
	wantShown(t, got, "> for more pay\nheard: 1 Pay +\n", "What does that mean for the ask?", "Only what was heard in it", "What does that mean for the ask?")
}

// One answer may touch several goals, and a command between them loses nothing.
func TestTermsTouchSeveralGoals(t *testing.T) {
	position := func(goal, says string, meets bool) motive.Position {
		return motive.Position{Says: says, Goal: goal, Meets: &meets}
	}
	onTime, noRota := position("schedule", motive.Outcome, true), position("rota", motive.Belief, false)
	for name, tt := range map[string]struct {
		lines []string
		want  []motive.Position
	}{
		"one":                      {[]string{"if", "3", ""}, []motive.Position{onTime}},
		"two":                      {[]string{"if", "6", "1"}, []motive.Position{noRota, onTime}},
		"help between":             {[]string{"if", "3", "/help", "2"}, []motive.Position{onTime, noRota}},
		"back to the question":     {[]string{"if", "/back", "", ""}, nil},
		"back with an answer":      {[]string{"if", "3", "/why", "/back", "6", ""}, []motive.Position{noRota}},
		"a note between":           {[]string{"if", "3", "/note tired", "", ""}, []motive.Position{onTime}},
		"answered again":           {[]string{"if", "3", "/note tired", "", "1", "6", ""}, []motive.Position{noRota}},
		"done between":             {[]string{"if", "3", "/done"}, []motive.Position{onTime}},
		"a plain no":               {[]string{"no, I won't do it", ""}, []motive.Position{position("schedule", motive.Outcome, false), noRota}},
		"a plain no that is none":  {[]string{"no, I won't do it", "0"}, nil},
		"a no with a condition":    {[]string{"no, unless the rota is settled", ""}, nil},
		"words that are no option": {[]string{"if", "hm", "3", ""}, []motive.Position{onTime}},
	} {
		last, got := closingOf(t, tt.lines...)
		if !reflect.DeepEqual(last.Positions, tt.want) {
			t.Errorf("%s: %+v, want %+v; shown:\n%s", name, last.Positions, tt.want, got.shown)
		}
	}
	_, got := closingOf(t, "no, I won't do it", "")
	wantShown(t, got, "  1 It's a condition for saying yes to all of it\n  2 It's a reason to say no to all of it (Enter)\n", "  0 neither\n")
}

// A sensitive answer to the closing question can be kept without its words.
func TestSensitiveTerms(t *testing.T) {
	set := setup(ship())
	var kept []interview.Given
	got := runWith(t, set, Options{
		Record:    func(g interview.Given) error { kept = append(kept, g); return nil },
		Sensitive: func(string) string { return "That touches on health." },
	}, "/done", "/skip", "the operation and no pay", "", "3", "", "")
	turns := got.session.Interview().Turns
	if got.err != nil || len(turns) != 1 || turns[0].Answer != "" || len(turns[0].Evidence) != 1 || turns[0].Evidence[0].Quote != "" || len(turns[0].Positions) != 1 {
		t.Errorf("%v, %+v; shown:\n%s", got.err, turns, got.shown)
	}
	for _, g := range kept {
		if g.Text != "" {
			t.Errorf("the journal holds %q", g.Text)
		}
	}
}
