package goals

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"buyin/internal/motive"
	"buyin/internal/prompt"
	"buyin/internal/terminal"
)

var goalsCatalogue = motive.Catalogue{Name: "five", Motivators: []motive.Motivator{
	{ID: "security", Name: "Security"}, {ID: "pay", Name: "Pay"}, {ID: "balance", Name: "Balance"},
	{ID: "autonomy", Name: "Autonomy"}, {ID: "mastery", Name: "Mastery"},
}}

func TestIndistinctOffers(t *testing.T) {
	for _, c := range []struct {
		name   string
		offers map[string]int
		want   bool
	}{
		{"nothing offered", nil, false},
		{"two equal offers are no pattern", map[string]int{"pay": 3, "balance": 3}, false},
		{"three, all at 4", map[string]int{"pay": 4, "balance": 4, "mastery": 4}, true},
		{"three at 4 and one at 5", map[string]int{"pay": 4, "balance": 4, "mastery": 4, "autonomy": 5}, false},
		{"four of five at 4, more than three quarters", map[string]int{"pay": 4, "balance": 4, "mastery": 4, "security": 4, "autonomy": 5}, true},
		{"costs are no offers", map[string]int{"pay": -4, "balance": -4, "mastery": -4}, false},
	} {
		if got := IndistinctOffers(c.offers, goalsCatalogue); got != c.want {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
}

func writeGoals(t *testing.T, draft motive.Goals, own map[string]int, typed ...string) (motive.Goals, string, error) {
	t.Helper()
	var out bytes.Buffer
	in := strings.Join(typed, "\n") + "\n"
	c, _, restore := prompt.Open(t.Context(), terminal.Streams{In: strings.NewReader(in), Out: &out})
	defer restore()
	g, err := Write(c, goalsCatalogue, draft, own)
	return g, out.String(), err
}

func TestWrite(t *testing.T) {
	got, said, err := writeGoals(t, motive.Goals{}, nil,
		"Ship it by March", "Dana", "autonomy 2", "decides the order", "5", "", "2", "balance", "3", "two  weekends", "pay")
	if err != nil {
		t.Fatal(err)
	}
	want := motive.Goals{
		Owner: motive.Owner{Name: "Dana", Kind: motive.OwnerManager}, Ask: "Ship it by March",
		Goals: []motive.Goal{{
			Statement: "Ship it by March", Type: motive.Outcome,
			Offers: map[string]int{"autonomy": 5, "pay": 2, "balance": -3}, How: map[string]string{"autonomy": "decides the order", "balance": "two weekends"},
		}},
		OwnDrivers: map[string]int{"pay": 5},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	if !strings.Contains(said, "5 means named, dated and yours to give") {
		t.Error("it does not say what 5 means")
	}
}

// A new ask can have a second goal; the first one is then the ask itself.
func TestWriteTwoGoals(t *testing.T) {
	got, said, err := writeGoals(t, motive.Goals{}, map[string]int{"pay": 5},
		"Ship it by March", "Dana", "autonomy", "decides the order", "5", "", "Nobody works at weekends", "balance", "free Sundays", "4", "", "")
	if err != nil {
		t.Fatal(err)
	}
	if len(got.Goals) != 2 || got.Goals[0].Statement != "Ship it by March" || got.Goals[1].Statement != "Nobody works at weekends" || got.Goals[1].Offers["balance"] != 4 {
		t.Errorf("%+v; it said\n%s", got.Goals, said)
	}
}

func TestRequiredGoals(t *testing.T) {
	got, said, err := writeGoals(t, motive.Goals{}, map[string]int{"mastery": 5}, "/skip", "Ship it", "/skip", "Dana", "", "")
	if err != nil {
		t.Fatal(err)
	}
	if got.Ask != "Ship it" || got.Owner.Name != "Dana" || strings.Count(said, "This is required") != 2 {
		t.Errorf("ask %q of %q; it said\n%s", got.Ask, got.Owner.Name, said)
	}
	if got.OwnDrivers["mastery"] != 5 || strings.Contains(said, "what drives you?") {
		t.Error("what drives the owner was asked though their own talk has shown it")
	}
}

func TestAnOfferIsNotACost(t *testing.T) {
	got, said, err := writeGoals(t, motive.Goals{}, nil, "Ship it", "Dana", "pay", "", "2", "pay", "balance", "1", "", "")
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(said, "is already an offer") || got.Goals[0].Offers["pay"] != 2 || got.Goals[0].Offers["balance"] != -1 {
		t.Errorf("offers %v; it said\n%s", got.Goals[0].Offers, said)
	}
}

func TestUnfinishedGoals(t *testing.T) {
	if _, _, err := writeGoals(t, motive.Goals{}, nil, "Ship it", "Dana", "pay"); !errors.Is(err, prompt.Ended) {
		t.Errorf("at the end of the input: %v", err)
	}
	if _, _, err := writeGoals(t, motive.Goals{}, nil, "Ship it", "/quit"); !errors.Is(err, prompt.Quit) {
		t.Errorf("/quit: %v", err)
	}
}

func TestBackInGoals(t *testing.T) {
	got, _, err := writeGoals(t, motive.Goals{}, nil, "Wrong", "/back", "Right", "Dana", "pay", "/back", "mastery", "", "1", "/back", "mastery autonomy", "", "6", "", "1", "", "")
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(map[string]int{"autonomy": 1}, got.Goals[0].Offers); got.Ask != "Right" || diff != "" {
		t.Errorf("ask %q, offers %s", got.Ask, diff)
	}
}

// /back within offers and costs goes to the question before, and nothing is lost that
// was answered before it.
func TestBackWithinDetails(t *testing.T) {
	for _, tt := range []struct {
		name  string
		typed []string
		want  motive.Goal
	}{
		{
			"from how firm to what it is", []string{"pay", "a bonus", "/back", "a raise", "4", "", ""},
			motive.Goal{Offers: map[string]int{"pay": 4}, How: map[string]string{"pay": "a raise"}},
		},
		{
			"from the second to the first, which keeps its words", []string{"pay balance", "a bonus", "4", "/back", "3", "Fridays off", "2", "", ""},
			motive.Goal{Offers: map[string]int{"pay": 3, "balance": 2}, How: map[string]string{"pay": "a bonus", "balance": "Fridays off"}},
		},
		{
			"to the picks, which Enter keeps, with their words", []string{"pay", "a bonus", "/back", "/back", "", "", "4", "", ""},
			motive.Goal{Offers: map[string]int{"pay": 4}, How: map[string]string{"pay": "a bonus"}},
		},
		{
			"help and note lose nothing", []string{"pay", "a bonus", "/help", "4", "/note", "balance", "3", "/help", "two weekends", ""},
			motive.Goal{Offers: map[string]int{"pay": 4, "balance": -3}, How: map[string]string{"pay": "a bonus", "balance": "two weekends"}},
		},
		{
			"a cost without words", []string{"", "balance", "3", "/skip", ""},
			motive.Goal{Offers: map[string]int{"balance": -3}, How: map[string]string{}},
		},
		{
			"5 must say what it is", []string{"pay", "", "5", "a raise in May", "5", "", ""},
			motive.Goal{Offers: map[string]int{"pay": 5}, How: map[string]string{"pay": "a raise in May"}},
		},
	} {
		got, said, err := writeGoals(t, motive.Goals{}, nil, append([]string{"Ship it", "Dana"}, tt.typed...)...)
		if err != nil {
			t.Errorf("%s: %v\n%s", tt.name, err, said)
			continue
		}
		tt.want.Statement, tt.want.Type = "Ship it", motive.Outcome
		if diff := cmp.Diff(tt.want, got.Goals[0]); diff != "" {
			t.Errorf("%s: (-want +got)\n%s", tt.name, diff)
		}
	}
}

// Picking while editing adds to what was there, and changes only what is picked.
func TestEditingAddsToOffers(t *testing.T) {
	draft := motive.Goals{Ask: "Ship it", Owner: motive.Owner{Name: "Dana"}, Goals: []motive.Goal{{
		Statement: "Ship it", Offers: map[string]int{"pay": 2, "mastery": 4, "balance": -3},
		How: map[string]string{"pay": "a bonus", "mastery": "a course", "balance": "two weekends"},
	}}}
	for _, tt := range []struct {
		name  string
		typed []string
		want  motive.Goal
		says  string
	}{
		{
			"two are added, and there are four", []string{"security autonomy", "a contract", "3", "the order", "4", "", ""},
			motive.Goal{
				Offers: map[string]int{"pay": 2, "mastery": 4, "security": 3, "autonomy": 4, "balance": -3},
				How:    map[string]string{"pay": "a bonus", "mastery": "a course", "security": "a contract", "autonomy": "the order", "balance": "two weekends"},
			}, "Now: pay 2, mastery 4. All of it stays",
		},
		{
			"one is raised", []string{"pay", "", "4", "", ""},
			motive.Goal{Offers: map[string]int{"pay": 4, "mastery": 4, "balance": -3}, How: draft.Goals[0].How}, "All of it stays",
		},
		{
			"the words of one are changed, and Enter keeps how firm it is", []string{"pay", "a raise in May", "", "", ""},
			motive.Goal{
				Offers: map[string]int{"pay": 2, "mastery": 4, "balance": -3},
				How:    map[string]string{"pay": "a raise in May", "mastery": "a course", "balance": "two weekends"},
			}, "as before, 2",
		},
		{
			"one is taken out", []string{"mastery", "", "6", "", ""},
			motive.Goal{Offers: map[string]int{"pay": 2, "balance": -3}, How: map[string]string{"pay": "a bonus", "balance": "two weekends"}},
			"No longer offered: Mastery 4 (a course).",
		},
		{
			"four at once, one of them a cost before", []string{"security balance autonomy pay", "", "1", "free Fridays", "5", "", "1", "", "3", "", ""},
			motive.Goal{
				Offers: map[string]int{"pay": 3, "mastery": 4, "security": 1, "autonomy": 1, "balance": 5},
				How:    map[string]string{"pay": "a bonus", "mastery": "a course", "balance": "free Fridays"},
			}, "No longer a cost: Balance 3 (two weekends).",
		},
		{
			"a cost is added", []string{"", "security", "2", "", ""},
			motive.Goal{Offers: map[string]int{"pay": 2, "mastery": 4, "security": -2, "balance": -3}, How: draft.Goals[0].How}, "All of it stays",
		},
		{
			"a cost is taken out", []string{"", "balance", "6", ""},
			motive.Goal{Offers: map[string]int{"pay": 2, "mastery": 4}, How: map[string]string{"pay": "a bonus", "mastery": "a course"}},
			"No longer a cost: Balance 3 (two weekends).",
		},
	} {
		got, said, err := writeGoals(t, draft, nil, append([]string{"", "", ""}, tt.typed...)...)
		if err != nil {
			t.Errorf("%s: %v\n%s", tt.name, err, said)
			continue
		}
		tt.want.Statement = "Ship it"
		if diff := cmp.Diff(tt.want, got.Goals[0]); diff != "" || !strings.Contains(said, tt.says) {
			t.Errorf("%s: (-want +got)\n%s\nit said\n%s", tt.name, diff, said)
		}
	}
}

// Editing one side keeps the words of the other.
func TestEditingOffersKeepsTheCosts(t *testing.T) {
	draft := motive.Goals{Ask: "Ship it", Owner: motive.Owner{Name: "Dana"}, Goals: []motive.Goal{{
		Statement: "Ship it", Offers: map[string]int{"pay": 2, "balance": -3}, How: map[string]string{"pay": "a bonus", "balance": "two weekends"},
	}}}
	got, said, err := writeGoals(t, draft, nil, "", "", "", "mastery", "a course", "3", "", "")
	if err != nil {
		t.Fatalf("%v\n%s", err, said)
	}
	want := motive.Goal{Statement: "Ship it", Offers: map[string]int{"pay": 2, "mastery": 3, "balance": -3}, How: map[string]string{"pay": "a bonus", "mastery": "a course", "balance": "two weekends"}}
	if diff := cmp.Diff(want, got.Goals[0]); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

// Editing offers to add a goal, after all other questions. /back goes from its offers to
// what it is.
func TestEditingAddsAGoal(t *testing.T) {
	draft := motive.Goals{ID: "ship", Owner: motive.Owner{Name: "Dana", Kind: motive.OwnerManager}, Ask: "Ship it", Goals: []motive.Goal{
		{ID: "ship", Statement: "Ship it", Type: motive.Outcome, Offers: map[string]int{"pay": 2}},
	}}
	want := draft
	want.Goals = append(want.Goals[:1:1],
		motive.Goal{Statement: "No data is lost", Type: motive.Outcome, Offers: map[string]int{"mastery": 2, "balance": -1}},
		motive.Goal{Statement: "And a third", Type: motive.Outcome, Offers: map[string]int{}})
	got, said, err := writeGoals(t, draft, map[string]int{}, "", "", "", "", "",
		"No  loss", "/back", "No data is lost", "mastery", "", "2", "balance", "1", "", "And a third", "", "", "")
	if err != nil {
		t.Fatalf("%v after %s", err, said)
	}
	for i := range got.Goals {
		if got.Goals[i].Offers == nil {
			got.Goals[i].Offers = map[string]int{}
		}
		got.Goals[i].How = nil
	}
	got.OwnDrivers = nil
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("%s\nafter %s", diff, said)
	}
	// who types nothing more, or leaves a file of input that ends, adds none
	for _, typed := range [][]string{{"", "", "", "", "", ""}, {"", "", "", "", "/skip"}, {"", "", "", "", ""}} {
		if got, _, err := writeGoals(t, draft, map[string]int{}, typed...); err != nil || len(got.Goals) != 1 {
			t.Errorf("%q: %d goals, %v", typed, len(got.Goals), err)
		}
	}
}
