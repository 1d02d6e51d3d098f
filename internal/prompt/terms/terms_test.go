package terms

import (
	"errors"
	"reflect"
	"strings"
	"testing"

	"buyin/internal/motive"
	"buyin/internal/terminal"
)

func one() []motive.Goals {
	return []motive.Goals{{ID: "ship", Goals: []motive.Goal{{ID: "schedule", Statement: "on time", Type: motive.Outcome}}}}
}

func two() []motive.Goals {
	g := one()
	g[0].Goals = append(g[0].Goals, motive.Goal{ID: "rota", Statement: "a fair rota", Type: motive.Belief})
	return g
}

var (
	scheduleYes = motive.Position{Says: motive.Outcome, Goal: "schedule", Meets: new(true)}
	scheduleNo  = motive.Position{Says: motive.Outcome, Goal: "schedule", Meets: new(false)}
	rotaYes     = motive.Position{Says: motive.Belief, Goal: "rota", Meets: new(true)}
	rotaNo      = motive.Position{Says: motive.Belief, Goal: "rota", Meets: new(false)}
)

// answers is a Console that answers from a list, and keeps what was asked. A number
// from 1 is an option, 0 is Enter alone.
type answers struct {
	list  []any // int: an option; string: a command after a slash, or words
	asked []terminal.Choice
}

func (a *answers) ChooseOrSay(c terminal.Choice) (int, string, terminal.Input, error) {
	a.asked = append(a.asked, c)
	if len(a.list) == 0 {
		return 0, "", terminal.Input{}, terminal.Ended
	}
	next := a.list[0]
	a.list = a.list[1:]
	switch next := next.(type) {
	case int:
		if next == 0 && c.Suggested > 0 {
			next = c.Suggested
		}
		return next - 1, "", terminal.Input{}, nil
	case string:
		if name, ok := strings.CutPrefix(next, "/"); ok {
			return -1, "", terminal.Input{Command: name}, nil
		}
		return -1, next, terminal.Input{}, nil
	}
	panic(next)
}

func TestAsk(t *testing.T) {
	for name, tt := range map[string]struct {
		goals   []motive.Goals
		words   string
		answers []any
		want    []motive.Position
		command string
		asked   int
	}{
		"neither":                       {one(), "if it were real", []any{0}, nil, "", 1},
		"a condition":                   {one(), "if it were real", []any{1}, []motive.Position{scheduleYes}, "", 1},
		"a reason":                      {one(), "if it were real", []any{2}, []motive.Position{scheduleNo}, "", 1},
		"a plain no is suggested":       {one(), "no, I won't do it", []any{0}, []motive.Position{scheduleNo}, "", 1},
		"a no to all is suggested":      {two(), "no, I won't do it", []any{0}, []motive.Position{scheduleNo, rotaNo}, "", 1},
		"all of it":                     {two(), "yes", []any{1}, []motive.Position{scheduleYes, rotaYes}, "", 1},
		"one goal and no more":          {two(), "yes", []any{3, 0}, []motive.Position{scheduleYes}, "", 2},
		"two goals, one each way":       {two(), "yes", []any{6, 1}, []motive.Position{rotaNo, scheduleYes}, "", 2},
		"nothing is suggested later":    {two(), "no", []any{3, 0}, []motive.Position{scheduleYes}, "", 2},
		"back to the first":             {two(), "yes", []any{3, "/back", 4, 0}, []motive.Position{scheduleNo}, "", 4},
		"back to the words":             {two(), "yes", []any{"/back"}, nil, "back", 1},
		"a command keeps what was said": {two(), "yes", []any{5, "/why"}, []motive.Position{rotaYes}, "why", 2},
		"words":                         {one(), "yes", []any{"hm", 1}, []motive.Position{scheduleYes}, "", 2},
		"no goals":                      {nil, "yes", nil, nil, "", 0},
		"the same goal in two files":    {append(one(), one()...), "yes", []any{1}, []motive.Position{scheduleYes}, "", 1},
	} {
		a := &answers{list: tt.answers}
		var said []string
		got, in, err := Ask(a, Question{Words: tt.words, Goals: tt.goals, Else: func(w string) error { said = append(said, w); return nil }})
		if err != nil || !reflect.DeepEqual(got, tt.want) || in.Command != tt.command || len(a.asked) != tt.asked {
			t.Errorf("%s: %+v, %+v, %v after %d questions", name, got, in, err, len(a.asked))
		}
		if name == "words" && !reflect.DeepEqual(said, []string{"hm"}) {
			t.Errorf("said %q", said)
		}
	}
}

// What was taken before a command is not asked for again.
func TestAskGoesOn(t *testing.T) {
	a := &answers{list: []any{"/back", 0}}
	got, _, err := Ask(a, Question{Words: "yes", Goals: two(), Taken: []motive.Position{rotaYes}})
	if err != nil || got != nil || len(a.asked) != 2 || len(a.asked[0].Options) != 2 || len(a.asked[1].Options) != 6 {
		t.Errorf("%+v, %v, asked %+v", got, err, a.asked)
	}
	failed := errors.New("disk full")
	if _, _, err := Ask(&answers{list: []any{"hm"}}, Question{Goals: two(), Else: func(string) error { return failed }}); err != failed {
		t.Errorf("got %v", err)
	}
	if got, _, err := Ask(&answers{list: []any{3}}, Question{Goals: two()}); err != terminal.Ended || !reflect.DeepEqual(got, []motive.Position{scheduleYes}) {
		t.Errorf("at the end of the input: %+v, %v", got, err)
	}
}

// A digit chooses at once only while one digit can name every option.
func TestDigits(t *testing.T) {
	goals := two()
	for _, id := range []string{"a", "b"} {
		goals[0].Goals = append(goals[0].Goals, motive.Goal{ID: id, Statement: id, Type: motive.Outcome})
	}
	for _, tt := range []struct {
		goals []motive.Goals
		keys  bool
		want  bool
	}{{two(), true, true}, {two(), false, false}, {goals, true, false}} {
		a := &answers{list: []any{0}}
		if _, _, err := Ask(a, Question{Goals: tt.goals, Keys: tt.keys}); err != nil || a.asked[0].ByDigit != tt.want {
			t.Errorf("%d options: %+v, %v", len(a.asked[0].Options), a.asked[0], err)
		}
	}
}

func TestDescribe(t *testing.T) {
	other := motive.Position{Says: motive.Belief, Goal: "elsewhere", Meets: new(true)}
	silent := motive.Position{Says: motive.Belief, Goal: "rota"}
	got := Describe([]motive.Position{scheduleNo, other, silent, rotaYes}, two())
	want := []string{"It's a reason to say no to: on time", "It's a condition for saying yes to: a fair rota"}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got %q", got)
	}
}
