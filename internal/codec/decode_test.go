package codec

import (
	"fmt"
	"math"
	"reflect"
	"strings"
	"testing"

	"buyin/internal/codec/scalar"
	"buyin/internal/motive"
)

const twoMotivators = `schema: buyin/catalogue/v1
name: mine
version: 2.1.0-rc.1
language: de
x-owner: {anything: [goes, 1, null]}
motivators:
  - id: pay
    name: Pay
    meaning: "What it pays: all of it."
    extrinsic: true
    appeal: {say: the sum, avoid: hints}
    choice: a raise
    reflects: ["So {words} matters."]
    reflects_not: ["Less so the money."]
    cues: [money, 12:30, yes]   # not a comment of the text
    probes:
      - id: pay.signed
        ask: What made you sign?
        reword:
          - "Why # here?"
        follow_up: ["And then?"]
    examples: ["it pays"]
    refusals: ["not for money"]
    counter_examples: [paid a visit]
  - id: craft
    name: Craft
    meaning: |
      Wants it # made
      well.
    appeal: {say: s, avoid: a}
    choice: c
    probes:
      - {id: craft.a, ask: q}
openers: [{id: open.a, ask: "How so?"}]
neutral_examples: [lunch was late]
`

func TestCatalogues(t *testing.T) {
	c, places, problems := DecodeCatalogue("c.yaml", []byte(twoMotivators))
	want := motive.Catalogue{
		Name: "mine", Version: "2.1.0-rc.1", Language: "de",
		Motivators: []motive.Motivator{
			{ID: "pay", Name: "Pay", Meaning: "What it pays: all of it.", Extrinsic: true, Appeal: motive.Appeal{Say: "the sum", Avoid: "hints"},
				Choice: "a raise", Reflects: []string{"So {words} matters."}, ReflectsNot: []string{"Less so the money."}, Cues: []string{"money", "12:30", "yes"},
				Probes:   []motive.Question{{ID: "pay.signed", Ask: "What made you sign?", Reword: []string{"Why # here?"}, FollowUp: []string{"And then?"}}},
				Examples: []string{"it pays"}, Refusals: []string{"not for money"}, CounterExamples: []string{"paid a visit"}},
			{ID: "craft", Name: "Craft", Meaning: "Wants it # made\nwell.\n", Appeal: motive.Appeal{Say: "s", Avoid: "a"}, Choice: "c",
				Probes: []motive.Question{{ID: "craft.a", Ask: "q"}}},
		},
		Openers:         []motive.Question{{ID: "open.a", Ask: "How so?"}},
		NeutralExamples: []string{"lunch was late"},
	}
	if len(problems) > 0 || !reflect.DeepEqual(c, want) {
		t.Errorf("got %+v\nwant %+v\n%v", c, want, problems)
	}
	for _, p := range []struct {
		path []any
		want string
	}{
		{nil, "c.yaml:1:1"},
		{[]any{"version"}, "c.yaml:3:10"},
		{[]any{"motivators", 0, "probes", 0, "ask"}, "c.yaml:18:14"},
		{[]any{"motivators", 0, "probes", 0, "reword", 0}, "c.yaml:20:13"},
		{[]any{"motivators", 0, "cues", 1}, "c.yaml:15:19"},
		{[]any{"motivators", 1, "probes", 0, "ask"}, "c.yaml:33:28"},
		{[]any{"motivators", 1, "cues", 3}, "c.yaml:25:5"}, // there are none: the motivator
		{[]any{"motivators", 9}, "c.yaml:7:3"},
		{[]any{"motivators", "id"}, "c.yaml:7:3"},
		{[]any{"openers", 0, "id"}, "c.yaml:34:16"},
	} {
		if got := places(p.path...).String(); got != p.want {
			t.Errorf("%v is at %s, want %s", p.path, got, p.want)
		}
	}
	if at := places("motivators", 0, "meaning"); at.EndLine != 9 || at.EndCol != 40 {
		t.Errorf("a text in quotes ends at %d:%d", at.EndLine, at.EndCol)
	}
	if at := places("motivators", 1, "meaning"); at.Line != 27 || at.EndLine != 29 {
		t.Errorf("a block is from line %d to %d", at.Line, at.EndLine)
	}
}

func TestMistakableTexts(t *testing.T) {
	var got []string
	for _, s := range ReadCatalogue("c.yaml", []byte(twoMotivators)).Ambiguous {
		got = append(got, s.Pos.String()+" "+s.Text)
	}
	if want := "c.yaml:15:19 12:30 c.yaml:15:26 yes"; strings.Join(got, " ") != want {
		t.Errorf("got %s, want %s", got, want)
	}
	for text, want := range map[string]bool{
		"yes": true, "Off": true, "~": true, "": true, "1": true, "-1.5e3": true, "0x1f": true, "0o7": true, "1_000": true, "1:30": true, "1:30:00.5": true, ".inf": true, ".NaN": true,
		"2026-11-23": true, "2026-11-23T09:00:00Z": true, "<<": true, "=": true, "n": true, "1e3": true, ".5": true,
		"yes please": false, "1.0.0": false, "2026-11-23-k7qf": false, "a": false, "no way": false, "12 monkeys": false, "one": false, "e3": false, "-": false, "--": false,
	} {
		if got := scalar.IsAmbiguous(text); got != want {
			t.Errorf("%q is mistakable: %v", text, got)
		}
	}
}

func TestComments(t *testing.T) {
	got := ReadCatalogue("c.yaml", []byte("# top\n"+twoMotivators+"x-a: 'it''s # no' # end\nx-b: a#b # last\nx-c: >- # fold\n  # text\n  more\n# foot")).Comments
	want := []Comment{
		{1, 1, "top", true}, {16, 33, "not a comment of the text", false}, {37, 19, "end", false}, {38, 10, "last", false}, {39, 9, "fold", false}, {42, 1, "foot", true},
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v\nwant %+v", got, want)
	}
	for name, data := range map[string]string{"a.json": `{"a":"# b"}`, "a.yaml": "a: [ # b", "b.yaml": ""} {
		if got := ReadCatalogue(name, []byte(data)).Comments; len(got) > 0 {
			t.Errorf("%s: got %v", data, got)
		}
	}
}

func TestGoalsInBothFormats(t *testing.T) {
	c := shipped(t)
	want := motive.Goals{
		ID: "g", Owner: motive.Owner{Name: "Dana", Kind: motive.OwnerOrganisation}, Ask: "yes",
		Goals:      []motive.Goal{{ID: "a", Statement: "s", Type: motive.Belief, Offers: map[string]int{"pay": -5, "balance": 0}, How: map[string]string{"pay": "h"}}},
		OwnDrivers: map[string]int{"pay": 5}, Threshold: 0.25,
	}
	for name, data := range map[string]string{
		"g.yaml": "schema: buyin/goals/v1\nid: g\nowner: {name: Dana, kind: organisation}\nask: yes\nx-mine: 1\ngoals:\n- id: a\n  statement: s\n  type: belief\n  x-b: {c: d}\n  offers:\n    pay: -5\n    balance: 0\n  how: {pay: h}\nown_drivers: {pay: 5}\nthreshold: 0.25\n",
		"g.json": `{"schema":"buyin/goals/v1","id":"g","owner":{"name":"Dana","kind":"organisation"},"ask":"yes","x-mine":1,"goals":[{"id":"a","statement":"s","type":"belief","offers":{"pay":-5,"balance":0},"how":{"pay":"h"}}],"own_drivers":{"pay":5},"threshold":2.5e-1}`,
	} {
		got, _, problems := DecodeGoals(name, []byte(data), c)
		if len(problems) > 0 || !reflect.DeepEqual(got, want) {
			t.Errorf("%s: got %+v\nwant %+v\n%v", name, got, want, problems)
		}
	}
}

func TestAnswersGoIntoTheirQueues(t *testing.T) {
	got, problems := DecodeAnswers("a.yaml", []byte(`schema: buyin/answers/v1
report: {name: Sam Lee, team: Compiler}
id: 2026-11-23-k7qf
goals: release-4-2
told: {on: 2026-11-23, quotes: false}
guess: {pay: 5}
answers:
  - say: /done is no command here
  - {say: "", evidence: []}
  - choose: pay
  - say: it pays
    evidence: [{motivator: pay, strength: -2}, {motivator: pay, strength: 0, kind: prompted, quote: pays}]
  - confirm: {pay: 5, balance: -1}
  - close: if the rota were settled
    position: {says: outcome, goal: schedule, meets: true}
  - {close: no}
`), shipped(t))
	want := motive.Answers{
		Report: motive.Report{Name: "Sam Lee", Team: "Compiler"}, ID: "2026-11-23-k7qf", Goals: "release-4-2",
		Told: &motive.Told{On: "2026-11-23"}, Guess: map[string]int{"pay": 5},
		Say: []motive.Say{
			{Text: "/done is no command here"}, {Given: true, Evidence: []motive.Evidence{}},
			{Text: "it pays", Given: true, Evidence: []motive.Evidence{
				{Motivator: "pay", Strength: -2}, {Motivator: "pay", Kind: motive.Prompted, Quote: "pays"}}},
		},
		Choose:  []string{"pay"},
		Confirm: []motive.Confirm{{Strengths: map[string]int{"pay": 5, "balance": -1}}},
		Close:   []motive.Close{{Text: "if the rota were settled", Positions: []motive.Position{{Says: motive.Outcome, Goal: "schedule", Meets: new(true)}}}, {Text: "no"}},
	}
	if len(problems) > 0 || !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v\nwant %+v\n%v", got, want, problems)
	}
}

func TestPersonas(t *testing.T) {
	got, problems := DecodePersona("p.yaml", []byte("schema: buyin/persona/v1\nid: sam-lee\nname: Sam Lee\ndrivers: {pay: 1, competition: -3}\nsays:\n  - {text: it pays, reveals: {pay: 1}}\n  - {text: mostly rain}\n"), shipped(t))
	want := motive.Persona{ID: "sam-lee", Name: "Sam Lee", Drivers: map[string]int{"pay": 1, "competition": -3},
		Says: []motive.Saying{{Text: "it pays", Reveals: map[string]int{"pay": 1}}, {Text: "mostly rain"}}}
	if len(problems) > 0 || !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v\nwant %+v\n%v", got, want, problems)
	}
}

func TestWhatIsLeftOutOfAnInterview(t *testing.T) {
	got, problems := DecodeInterview("i.yaml", []byte("schema: buyin/interview/v1\nid: A.b_c-1\nreport: {name: S, mood: good}\ncatalogue: {name: d, version: any}\nmanager:\ntold: {}\nturns:\n  - {question: trade-off.a.b, evidence: [{motivator: pay, strength: 0}], x: {y: z}}\n"), shipped(t))
	want := motive.Interview{ID: "A.b_c-1", Kind: motive.KindTalk, Report: motive.Report{Name: "S"}, Catalogue: motive.CatalogueRef{Name: "d", Version: "any"},
		Told: &motive.Told{Quotes: true}, Turns: []motive.Turn{{Question: "trade-off.a.b", Evidence: []motive.Evidence{{Motivator: "pay", Kind: motive.Volunteered}}}}}
	if len(problems) > 0 || !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v\nwant %+v\n%v", got, want, problems)
	}
}

func TestFormats(t *testing.T) {
	for _, c := range []struct {
		name, data string
		want       Format
	}{
		{"a.json", "a: b", JSON}, {"a.JSON", "", JSON}, {"a.ndjson", "", NDJSON}, {"a.jsonl", "", NDJSON}, {"a.yaml", "{", YAML}, {"a.yml", "{", YAML},
		{"a", "{", JSON}, {"a", " {", YAML}, {"stdin", "\ufeff{", JSON}, {"a.txt", "schema: a", YAML}, {"x.y/a", "", YAML},
	} {
		if got := FormatOf(c.name, []byte(c.data)); got != c.want {
			t.Errorf("%s with %q is %s, want %s", c.name, c.data, got, c.want)
		}
	}
	for data, want := range map[string]string{"schema: buyin/goals/v1\n": "buyin/goals/v1", `{"schema":"x"}`: "x", "a: b": "", "- a": "", "": "", "[": "", "schema: [a]": "", "\"schema\": 'y'": "y"} {
		if got := SchemaOf("a", []byte(data)); got != want {
			t.Errorf("%q says %q, want %q", data, got, want)
		}
	}
}

// An interview that could not be decoded again is rejected.
func TestEncodingRefusesWhatCouldNotBeReadBack(t *testing.T) {
	for name, spoil := range map[string]func(*motive.Interview){
		"no id":            func(iv *motive.Interview) { iv.ID = "" },
		"a path for an id": func(iv *motive.Interview) { iv.ID = "../x" },
		"no name":          func(iv *motive.Interview) { iv.Report.Name = "" },
		"a long name":      func(iv *motive.Interview) { iv.Report.Name = strings.Repeat("a", motive.MaxName+1) },
		"bytes":            func(iv *motive.Interview) { iv.Turns[0].Answer = "\xff" },
		"a long text":      func(iv *motive.Interview) { iv.Turns[0].Answer = strings.Repeat("a", motive.MaxText+1) },
		"a long quote":     func(iv *motive.Interview) { iv.Turns[0].Evidence[0].Quote = strings.Repeat("a", motive.MaxText+1) },
		"a long note":      func(iv *motive.Interview) { iv.Notes[0] = strings.Repeat("a", motive.MaxText+1) },
		"too many turns":   func(iv *motive.Interview) { iv.Turns = make([]motive.Turn, motive.MaxTurns+1) },
		"no question":      func(iv *motive.Interview) { iv.Turns[0].Question = "" },
		"a strength":       func(iv *motive.Interview) { iv.Turns[0].Evidence[0].Strength = 6 },
		"a kind":           func(iv *motive.Interview) { iv.Turns[0].Evidence[0].Kind = "guessed" },
		"a moment":         func(iv *motive.Interview) { iv.Started = "today" },
		"a blank manager":  func(iv *motive.Interview) { iv.Manager = " " },
		"no catalogue":     func(iv *motive.Interview) { iv.Catalogue = motive.CatalogueRef{} },
	} {
		iv := full()
		spoil(&iv)
		refusesToEncode(t, name, iv)
	}
}

// The same of what only an ask holds.
func TestEncodingRefusesAnAskThatCouldNotBeReadBack(t *testing.T) {
	for name, spoil := range map[string]func(*motive.Interview){
		"a talk":                  func(iv *motive.Interview) { iv.Kind = motive.KindTalk },
		"a talk with a reply":     func(iv *motive.Interview) { iv.Kind, iv.Put, iv.Outcome = "", nil, nil },
		"an unknown kind":         func(iv *motive.Interview) { iv.Kind = "asks" },
		"put on no day":           func(iv *motive.Interview) { iv.Put.On = "" },
		"an overlap over 1":       func(iv *motive.Interview) { iv.Put.Overlap = new(1.01) },
		"an overlap of nothing":   func(iv *motive.Interview) { iv.Put.Overlap = new(math.NaN()) },
		"a blank version":         func(iv *motive.Interview) { iv.Put.Catalogue = " " },
		"a reply":                 func(iv *motive.Interview) { iv.Reply = "maybe" },
		"an outcome":              func(iv *motive.Interview) { iv.Outcome.Says = "mostly" },
		"an outcome on no day":    func(iv *motive.Interview) { iv.Outcome.On = "" },
		"a promise without id":    func(iv *motive.Interview) { iv.Promises[0].ID = "" },
		"a promise by nobody":     func(iv *motive.Interview) { iv.Promises[0].By = "" },
		"a promise of nothing":    func(iv *motive.Interview) { iv.Promises[0].Text = "\n" },
		"a long promise":          func(iv *motive.Interview) { iv.Promises[0].Text = strings.Repeat("a", motive.MaxText+1) },
		"a promise due some day":  func(iv *motive.Interview) { iv.Promises[0].Due = "soon" },
		"broken by the report":    func(iv *motive.Interview) { iv.Promises[1].Kept = new(false) },
		"too many promises":       func(iv *motive.Interview) { iv.Promises = make([]motive.Promise, motive.MaxPromises+1) },
		"an effect":               func(iv *motive.Interview) { iv.Turns[0].Effects["pay"] = 6 },
		"effects elsewhere":       func(iv *motive.Interview) { iv.Turns[0].Question = motive.Closing },
		"a scale":                 func(iv *motive.Interview) { iv.Turns[2].Scale = new(11) },
		"a scale elsewhere":       func(iv *motive.Interview) { iv.Turns[2].Question = motive.Effect },
		"least elsewhere":         func(iv *motive.Interview) { iv.Turns[4].Least = "pay" },
		"a position says nothing": func(iv *motive.Interview) { iv.Turns[4].Positions[0].Says = "" },
		"a position on no goal":   func(iv *motive.Interview) { iv.Turns[4].Positions[0].Goal = "A goal" },
		"too many positions":      func(iv *motive.Interview) { iv.Turns[4].Positions = make([]motive.Position, motive.MaxEvidence+1) },
		"withdrawn with strength": func(iv *motive.Interview) {
			iv.Turns[4].Evidence = []motive.Evidence{{Motivator: "pay", Strength: 1, Kind: motive.Withdrawn}}
		},
	} {
		iv := fullAsk()
		spoil(&iv)
		refusesToEncode(t, name, iv)
	}
}

func refusesToEncode(t *testing.T, name string, iv motive.Interview) {
	t.Helper()
	for _, format := range []Format{YAML, JSON, NDJSON} {
		if data, err := EncodeInterview(iv, format); err == nil {
			t.Errorf("%s: written as %s:\n%.200s", name, format, data)
		}
	}
}

// A block text ends before a line with its parent's indent, and an empty one at the
// end of its own line.
func TestBlockEnds(t *testing.T) {
	doc := "schema: buyin/goals/v1\nx-list:\n  - |\n  - >-\n    folded\n\n  - - |\n     in two\n  - key: |1\n      deeper\n     less\n    other: 1\nx-last: |\n  end\n"
	r := newDecoder("g.yaml", []byte(doc), 1, nil)
	places := r.positions(r.parse())
	for _, tt := range []struct {
		path []any
		want string // line:column to line:column
	}{
		{[]any{"x-list", 0}, "3:5 to 3:6"},
		{[]any{"x-list", 1}, "4:5 to 5:11"},
		{[]any{"x-list", 2, 0}, "7:7 to 8:12"},
		{[]any{"x-list", 3, "key"}, "9:10 to 11:10"},
		{[]any{"x-last"}, "13:9 to 14:6"},
	} {
		p := places(tt.path...)
		if got := fmt.Sprintf("%d:%d to %d:%d", p.Line, p.Column, p.EndLine, p.EndCol); got != tt.want {
			t.Errorf("%v: got %s, want %s", tt.path, got, tt.want)
		}
	}
}

// However many warnings a record has, it is used; an error after them is one still.
func TestManyWarningsRefuseNothing(t *testing.T) {
	talk := "schema: buyin/interview/v1\nid: a\nreport: {name: Sam}\ncatalogue: {name: default, version: 1.0.0}\nturns: []\npromises:\n" +
		many(maxProblems+50, "- {id: q#, by: manager, text: a}\n")
	for text, want := range map[string]motive.Severity{talk: motive.Warning, talk + "outcome: {says: yes, on: 2026-11-30}\n": motive.Error} {
		iv, problems := DecodeInterview("a.yaml", []byte(text), shipped(t))
		if worst, _ := problems.Worst(); worst != want || len(iv.Promises) != maxProblems+50 {
			t.Errorf("%s, %d promises", worst, len(iv.Promises))
		}
	}
}
