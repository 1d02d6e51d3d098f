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
		"Ship it by March", "Dana", "autonomy 2", "decides the order", "5", "", "2", "balance", "3", "pay")
	if err != nil {
		t.Fatal(err)
	}
	want := motive.Goals{
		Owner: motive.Owner{Name: "Dana", Kind: motive.OwnerManager}, Ask: "Ship it by March",
		Goals: []motive.Goal{{
			Statement: "Ship it by March", Type: motive.Outcome,
			Offers: map[string]int{"autonomy": 5, "pay": 2, "balance": -3}, How: map[string]string{"autonomy": "decides the order"},
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
	got, said, err := writeGoals(t, motive.Goals{}, nil, "Ship it", "Dana", "pay", "", "2", "pay", "balance", "1", "")
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
	got, _, err := writeGoals(t, motive.Goals{}, nil, "Wrong", "/back", "Right", "Dana", "pay", "/back", "mastery", "", "1", "/back", "autonomy", "", "1", "", "")
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(map[string]int{"autonomy": 1}, got.Goals[0].Offers); got.Ask != "Right" || diff != "" {
		t.Errorf("ask %q, offers %s", got.Ask, diff)
	}
}
