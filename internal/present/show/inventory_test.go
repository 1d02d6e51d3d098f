package show

import (
	"encoding/json"
	"regexp"
	"slices"
	"strings"
	"testing"

	"buyin/internal/codec"
	"buyin/internal/fixture"
	"buyin/internal/motive"
)

// everything returns an interview and goals with every field set.
func everything() (motive.Interview, motive.Goals) {
	iv := motive.Interview{
		ID: "2026-11-23-k7qf", Kind: motive.KindAsk, Report: motive.Report{Name: "a", Team: "b", Role: "c"}, Manager: "d",
		Started: "2026-11-23T09:00:00Z", Finished: "2026-11-23T09:30:00Z", Catalogue: motive.CatalogueRef{Name: "default", Version: "1.0.0"},
		Goals: "ask", Told: &motive.Told{On: "2026-11-23", Quotes: true}, Guess: map[string]int{"pay": 5},
		Turns: []motive.Turn{{Question: "pay.last", Asked: "e", Answer: "f",
			Evidence:  []motive.Evidence{{Motivator: "pay", Strength: 5, Kind: motive.Prompted, Quote: "f", ByCoach: true}},
			Positions: []motive.Position{{Says: motive.Belief, Goal: "goal", Meets: new(true)}}},
			{Question: "best-worst.job-security.pay.autonomy.balance", Least: "pay"},
			{Question: motive.Effect, Effects: map[string]int{"pay": 2}}, {Question: motive.Readiness, Scale: new(6)}},
		Notes: []string{"g"}, Put: &motive.Put{On: "2026-11-23", Overlap: new(0.5), Catalogue: "2.0.0"}, Reply: motive.ReplyIf,
		Promises: []motive.Promise{{ID: "p1", By: motive.ByManager, Text: "h", Due: "2026-12-04", Kept: new(true), Dropped: true}},
		Outcome:  &motive.AskOutcome{Says: motive.OutcomePartly, On: "2026-12-20"},
	}
	g := fixture.Ask()
	g.Threshold = 0.6
	return iv, g
}

func TestTheListOfWhatIsKeptIsThatOfTheWriter(t *testing.T) {
	iv, g := everything()
	data, err := codec.EncodeInterview(iv, codec.JSON)
	if err != nil {
		t.Fatal(err)
	}
	var tree any
	if err := json.Unmarshal(data, &tree); err != nil {
		t.Fatal(err)
	}
	compare(t, "interview", paths("", tree))

	// goals are written as YAML alone: every key that is written is listed, and
	// every key that is listed is read
	if data, err = codec.EncodeGoals(g); err != nil {
		t.Fatal(err)
	}
	written := regexp.MustCompile(`([a-z_-]+):`).FindAllStringSubmatch(string(data), -1)
	for _, m := range written {
		if key := m[1]; fixture.Catalogue().Index(key) < 0 && !slices.ContainsFunc(listed("goals"), func(path string) bool {
			return slices.Contains(strings.FieldsFunc(path, func(r rune) bool { return r == '.' || r == '[' }), key)
		}) {
			t.Errorf("goals: %s is written and not listed", key)
		}
	}
	keys := map[string]any{
		"schema": motive.SchemaGoals, "id": "a", "owner": map[string]any{"name": "b", "kind": "team"}, "ask": "c",
		"goals":       []any{map[string]any{"id": "d", "statement": "e", "type": "belief", "offers": map[string]any{"pay": 1}, "how": map[string]any{"pay": "f"}}},
		"own_drivers": map[string]any{"pay": 1}, "threshold": 0.6,
	}
	compare(t, "goals", paths("", keys))
	if data, err = json.Marshal(keys); err != nil {
		t.Fatal(err)
	}
	if _, _, problems := codec.DecodeGoals("goals.json", data, fixture.Catalogue()); len(problems) > 0 {
		t.Error(problems)
	}
}

// listed returns the fields that the inventory has for a schema, sorted.
func listed(schema string) []string {
	var all []string
	for _, f := range Inventory() {
		if f.Schema == schema {
			for _, field := range f.Fields {
				all = append(all, field.Name)
			}
		}
	}
	slices.Sort(all)
	return all
}

func compare(t *testing.T, schema string, want []string) {
	t.Helper()
	if got := listed(schema); !slices.Equal(got, want) {
		t.Errorf("%s: listed\n%q\nwritten\n%q", schema, got, want)
	}
}

// paths returns the fields of a document, sorted.
func paths(at string, tree any) []string {
	var all []string
	switch v := tree.(type) {
	case map[string]any:
		for key, below := range v {
			if slices.Contains([]string{"guess", "turns[].effects", "goals[].offers", "goals[].how", "own_drivers"}, at) {
				key = "*"
			}
			if at != "" {
				key = at + "." + key
			}
			all = append(all, paths(key, below)...)
		}
	case []any:
		for _, below := range v {
			all = append(all, paths(at+"[]", below)...)
		}
	default:
		all = append(all, at)
	}
	slices.Sort(all)
	return slices.Compact(all)
}
