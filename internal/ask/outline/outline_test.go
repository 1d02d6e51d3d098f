package outline_test

import (
	"slices"
	"strings"
	"testing"

	"buyin/internal/ask"
	"buyin/internal/ask/outline"
	"buyin/internal/motive"
)

var catalogue = motive.Catalogue{Name: "small", Version: "1.0.0", Motivators: []motive.Motivator{
	{ID: "pay", Name: "Pay", Choice: "what it pays"}, {ID: "balance", Name: "Balance"},
}}

func setup(told *motive.Told) ask.Setup {
	return ask.Setup{
		Catalogue: catalogue, Goals: motive.Goals{ID: "ship", Ask: "Ship it by June. "},
		Head: motive.Interview{Report: motive.Report{Name: "Sam"}, Told: told}, Today: "2026-11-30",
		Matters: []string{"You like it hard."}, Leads: []string{"You own the rewrite."}, Costs: []string{"It costs evenings."},
		Cards: []string{"balance", "pay"},
	}
}

func TestAnOutlineHasAllThatIsSaidAndAsked(t *testing.T) {
	o := outline.New(setup(&motive.Told{On: "2026-11-20", Quotes: true}))
	if !slices.Equal(o.Cards, []string{"balance", "what it pays"}) {
		t.Errorf("cards %q, want them in the order of the ask, as they are said", o.Cards)
	}
	if !strings.HasSuffix(o.Ask, ": Ship it by June.") {
		t.Errorf("the ask is %q", o.Ask)
	}
	if !slices.Equal(o.Matters, []string{"You like it hard."}) || !slices.Equal(o.Leads, []string{"You own the rewrite."}) || !slices.Equal(o.Costs, []string{"It costs evenings."}) {
		t.Errorf("what matters %q, what is offered %q, what it costs %q", o.Matters, o.Leads, o.Costs)
	}
	for name, asked := range map[string]string{
		"put": o.Asked, "cards": o.CardsAsked, "readiness": o.Readiness, "reason": o.Reason, "terms": o.Terms, "reply": o.Reply,
		"promises": o.Promises, "fairness": last(o.Fairness), "no": last(o.Refused),
	} {
		if !strings.Contains(asked, "?") {
			t.Errorf("%s: %q asks nothing", name, asked)
		}
	}
}

// What is written down depends on what was agreed.
func TestFairnessSaysWhatIsWrittenDown(t *testing.T) {
	for name, tt := range map[string]struct {
		told *motive.Told
		want string
	}{
		"words":    {&motive.Told{On: "2026-11-20", Quotes: true}, "in your words"},
		"no words": {&motive.Told{On: "2026-11-20"}, "none of your words"},
		"untold":   {nil, "have any of it deleted"},
	} {
		said := strings.Join(outline.New(setup(tt.told)).Fairness, " ")
		if !strings.Contains(said, tt.want) || !strings.Contains(said, "A no costs you nothing") {
			t.Errorf("%s: %q", name, said)
		}
	}
}

// The page may lie on the table, so nothing in it depends on figures.
func TestAnOutlineHasNoFigure(t *testing.T) {
	with, without := setup(nil), setup(nil)
	with.Overlap = new(0.4545)
	a, b := outline.New(with), outline.New(without)
	if a.Asked != b.Asked || !slices.Equal(a.Fairness, b.Fairness) || strings.ContainsAny(a.Ask+a.Asked+a.Reply+last(a.Refused), "0123456789%") {
		t.Errorf("a figure: %+v", a)
	}
}

func last(all []string) string {
	if len(all) == 0 {
		return ""
	}
	return all[len(all)-1]
}
