package codec

import (
	"reflect"
	"strings"
	"testing"

	"buyin/internal/motive"
)

// full returns an interview with every field set, mostly to what is hard to encode.
func full() motive.Interview {
	return motive.Interview{
		ID: "2026-11-23-k7qf", Kind: motive.KindNotebook,
		Report:  motive.Report{Name: "Sam \"Lee\"", Team: "no", Role: "Ingénieure 🧑‍💻"},
		Manager: "Dana: #1", Started: "2026-11-23T09:00:00Z", Finished: "2026-11-23T09:24:00+02:00",
		Catalogue: motive.CatalogueRef{Name: "default", Version: "1.0.0"}, Goals: "release-4-2",
		Told:  &motive.Told{On: "2026-11-23", Quotes: false},
		Guess: map[string]int{"competition": 5, "pay": 4, "balance": 0},
		Turns: []motive.Turn{
			{Question: "open.best-day", Asked: "What was your best day?", Answer: "yes\n\n- finally: cracked # the \x1b]52;c;deadlock\u202e\\",
				Evidence: []motive.Evidence{
					{Motivator: "problem-solving", Strength: 5, Kind: motive.Volunteered, Quote: "12:30"},
					{Motivator: "pay", Strength: -5, Kind: motive.Prompted},
				},
				Positions: []motive.Position{{Says: motive.Belief, Goal: "schedule", Meets: new(true)}}},
			{Question: motive.Closing, Asked: "~", Answer: " padded \t\r\n\u2028\u0085\ufeff"},
		},
		Notes: []string{"", "null", "{a: b}", "'", "\x00\x7f"},
	}
}

func TestInterviewsComeBackAsTheyWent(t *testing.T) {
	c := shipped(t)
	for _, format := range []Format{YAML, JSON, NDJSON} {
		want := full()
		data, err := EncodeInterview(want, format)
		if err != nil {
			t.Fatal(err)
		}
		got, problems := DecodeInterview(map[Format]string{YAML: "a.yaml", JSON: "a.json", NDJSON: "a.ndjson"}[format], data, c)
		if len(problems) > 0 || !reflect.DeepEqual(got, want) {
			t.Errorf("%s: got %+v\nwant %+v\nproblems %v\n%s", format, got, want, problems, data)
		}
		if i := strings.IndexFunc(string(data), func(r rune) bool { return r < ' ' && r != '\n' || r == 0x7f || r == 0x202e || r == 0x2028 }); i >= 0 {
			t.Errorf("%s: something live at %d: %q", format, i, data[i:])
		}
		again, _ := EncodeInterview(got, format)
		if string(again) != string(data) {
			t.Errorf("%s: written again it is\n%s\nnot\n%s", format, again, data)
		}
	}
}

func TestGoalsComeBackAsTheyWent(t *testing.T) {
	c := shipped(t)
	want := motive.Goals{
		ID: "release-4-2", Owner: motive.Owner{Name: "Dana", Kind: motive.OwnerTeam}, Ask: "Ship: by 30 June",
		Goals: []motive.Goal{
			{ID: "schedule", Statement: "on", Type: motive.Outcome, Offers: map[string]int{"pay": 2, "balance": -4}, How: map[string]string{"pay": "a bonus: 3 %"}},
			{ID: "trust", Statement: "we can", Type: motive.Belief, Offers: map[string]int{}},
		},
		OwnDrivers: map[string]int{"pay": 3}, Threshold: 0.6,
	}
	data, err := EncodeGoals(want)
	if err != nil {
		t.Fatal(err)
	}
	got, _, problems := DecodeGoals("g.yaml", data, c)
	if len(problems) > 0 || !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v\nwant %+v\nproblems %v\n%s", got, want, problems, data)
	}
}
