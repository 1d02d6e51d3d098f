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
				Positions: []motive.Position{{Says: motive.Belief, Goal: "schedule", Meets: new(true)}, {Says: motive.Outcome}, {Says: motive.Belief, Goal: "yes"}}},
			{Question: "best-worst.pay.mastery.purpose.balance", Answer: "a raise", Least: "balance",
				Evidence: []motive.Evidence{{Motivator: "pay", Strength: 5, Kind: motive.Chosen}}},
			{Question: motive.PutOff, Answer: "being watched", Evidence: []motive.Evidence{{Motivator: "balance", Strength: -4, Kind: motive.Volunteered, ByCoach: true}}},
			{Question: "pay.last-raise", Answer: "hm", Evidence: []motive.Evidence{}}, // somebody looked, and nothing was in it
			{Question: "balance.week", Answer: "well"},
			{Question: motive.SumUp, Evidence: []motive.Evidence{{Motivator: "pay", Kind: motive.Withdrawn}}},
			{Question: motive.Closing, Asked: "~", Answer: " padded \t\r\n\u2028\u0085\ufeff"},
		},
		Notes: []string{"", "null", "{a: b}", "'", "\x00\x7f"},
	}
}

// fullAsk returns the record of an ask with every field set.
func fullAsk() motive.Interview {
	iv := full()
	iv.Kind = motive.KindAsk
	iv.Turns = []motive.Turn{
		{Question: motive.Effect, Asked: "What does it do to pay?", Answer: "some", Effects: map[string]int{"pay": 2, "balance": -5}},
		{Question: motive.Effect, Effects: map[string]int{}},
		{Question: motive.Readiness, Answer: "not a 4", Scale: new(6)},
		{Question: motive.Readiness, Scale: new(0)},
		{Question: motive.Closing, Answer: "if the rota were settled", Positions: []motive.Position{{Says: motive.Outcome, Goal: "schedule", Meets: new(false)}}},
	}
	iv.Put = &motive.Put{On: "2026-12-01", Overlap: new(0.4545), Catalogue: "2.0.0"}
	iv.Reply = motive.ReplyYes
	iv.Promises = []motive.Promise{
		{ID: "p1", By: motive.ByManager, Text: "two quiet weeks, for the rewrite", Due: "2026-12-04", Kept: new(false)},
		{ID: "p2", By: motive.ByReport, Text: "12:30", Kept: new(true)},
		{ID: "p10", By: motive.ByReport, Text: "no", Dropped: true},
	}
	iv.Outcome = &motive.AskOutcome{Says: motive.OutcomeNo, On: "2027-01-20"}
	return iv
}

func TestInterviewsComeBackAsTheyWent(t *testing.T) {
	for name, iv := range map[string]motive.Interview{"a notebook": full(), "an ask": fullAsk()} {
		t.Run(name, func(t *testing.T) { comesBackInEveryFormat(t, iv) })
	}
	unheard := fullAsk() // put when there was no evidence
	unheard.Put.Overlap = nil
	comesBackInEveryFormat(t, unheard)
}

func comesBackInEveryFormat(t *testing.T, want motive.Interview) {
	t.Helper()
	c := shipped(t)
	for _, format := range []Format{YAML, JSON, NDJSON} {
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
