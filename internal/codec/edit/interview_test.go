package edit

import (
	"errors"
	"reflect"
	"slices"
	"strings"
	"testing"

	"buyin/internal/codec"
	"buyin/internal/codec/emit"
	"buyin/internal/codec/encode"
	"buyin/internal/motive"
)

var catalogue = motive.Catalogue{Motivators: []motive.Motivator{{ID: "pay"}, {ID: "craft"}}}

const mine = `# from the offsite
schema: buyin/interview/v1
id: 2026-11-23-k7qf
report: {name: Sam, x-desk: 012} # by the window
catalogue:
    name: default
    version: 1.0.0
x-mine:
  - a # of mine
  - {b: [1, yes please, null]}
turns:
    # the best part
    - question: open.a
      answer: |
        more pay # no comment

      evidence: # heard
        - motivator: pay
          strength: 3
          x-seen: true
        - {motivator: craft, strength: 2, quote: pay}
      score: {b: 0.50}
    # the second
    - question: open.b
      asked: 'what''s up?'
    - {question: open.c, answer: c}
# the end
future: >-
  folded
  text
`

func TestInterviewChangesOnlyWhatDiffers(t *testing.T) {
	without := strings.Replace(mine, "    - {question: open.c, answer: c}\n", "", 1)
	changed := `    # the best part
    # heard
    - question: open.a
      answer: "more pay # no comment\n"
      evidence:
        - {motivator: pay, strength: -1, kind: volunteered, x-seen: true}
      score: {"b": 0.50}
    # the second
`
	for name, test := range map[string]struct {
		was  string
		edit func(*motive.Interview) []int
		want string
	}{
		"nothing":     {without, func(*motive.Interview) []int { return []int{0, 1} }, without},
		"no line end": {strings.TrimSuffix(without, "\n"), func(*motive.Interview) []int { return []int{0, 1} }, without},
		"a turn": {without, func(iv *motive.Interview) []int {
			iv.Turns[0].Evidence = []motive.Evidence{{Motivator: "pay", Strength: -1}}
			return []int{0, 1}
		}, between(without, changed, "    # the best part", "    - question: open.b")},
		"somebody found nothing": {without, func(iv *motive.Interview) []int {
			iv.Turns[1].Evidence = []motive.Evidence{}
			return []int{0, 1}
		}, strings.Replace(without, "      asked: 'what''s up?'\n", "      asked: \"what's up?\"\n      evidence: []\n", 1)},
		"a turn is gone": {without, func(iv *motive.Interview) []int {
			iv.Turns = iv.Turns[:1]
			return []int{0}
		}, strings.Replace(without, "    - question: open.b\n      asked: 'what''s up?'\n", "", 1)},
		"the first is gone": {without, func(iv *motive.Interview) []int {
			iv.Turns = iv.Turns[1:]
			return []int{1}
		}, between(without, "    # the best part\n    # the second\n", "    # the best part", "    - question: open.b")},
		"all are gone": {without, func(iv *motive.Interview) []int {
			iv.Turns = nil
			return []int{}
		}, between(without, "# the best part\n# heard\n# the second\nturns: []\n", "turns:", "# the end")},
		"a new one, a note, and a promise": {without, func(iv *motive.Interview) []int {
			iv.Turns = append(iv.Turns, motive.Turn{Question: "note.1", Answer: "no"})
			iv.Notes = []string{"mine"}
			iv.Told = &motive.Told{On: "2026-11-23", Quotes: true}
			return []int{0, 1, -1}
		}, strings.NewReplacer(
			"# the end", "    - question: note.1\n      answer: \"no\"\nnotes:\n  - mine\n# the end",
			"    version: 1.0.0\n", "    version: 1.0.0\ntold: {\"on\": \"2026-11-23\", quotes: true}\n",
		).Replace(without)},
		"the name": {without, func(iv *motive.Interview) []int {
			iv.Report.Name = "Zoë"
			return []int{0, 1}
		}, strings.Replace(without, "report: {name: Sam, x-desk: 012} # by the window", "# by the window\nreport: {name: \"Zoë\", x-desk: 012}", 1)},
	} {
		for _, lines := range []string{"\n", "\r\n"} {
			for _, mark := range []string{"", "\ufeff"} {
				encoded := func(s string) string { return mark + strings.ReplaceAll(s, "\n", lines) }
				was, want := encoded(test.was), encoded(test.want)
				iv := decode(t, "a.yaml", was)
				from := test.edit(&iv)
				got, err := Interview("a.yaml", []byte(was), catalogue, iv, from)
				if err != nil || string(got) != want {
					t.Fatalf("%s: %v\n got %q\nwant %q", name, err, got, want)
				}
			}
		}
	}
}

// between replaces what is from one text to another.
func between(s, with, from, to string) string {
	at := strings.Index(s, from)
	return s[:at] + with + s[at+strings.Index(s[at:], to):]
}

func decode(t *testing.T, name, data string) motive.Interview {
	t.Helper()
	iv, problems := codec.DecodeInterview(name, []byte(data), catalogue)
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	return iv
}

func TestUnknownKeysAreKeptInAnyLayout(t *testing.T) {
	const head = `"schema": "buyin/interview/v1", "id": "a", "report": {"name": "Sam", "x-a": "b"}, "catalogue": {"name": "default", "version": "1.0.0"}`
	for name, test := range map[string]struct{ file, was, want string }{
		"JSON": {"a.json", `{` + head + `, "x-n": [1, null, "{"], "turns": [{"question": "open.a", "evidence": [{"motivator": "pay", "strength": 2, "by": "coach", "score": 0.5}]}]}`,
			`{
  "schema": "buyin/interview/v1",
  "id": "a",
  "report": {"name": "Sam", "x-a": "b"},
  "catalogue": {"name": "default", "version": "1.0.0"},
  "turns": [
    {
      "question": "open.a",
      "answer": "new",
      "evidence": [
        {"motivator": "pay", "strength": 2, "kind": "volunteered", "by": "coach", "score": 0.5}
      ]
    }
  ],
  "x-n": [1, null, "{"]
}
`},
		"YAML in braces": {"a.yaml", `{` + head + `, x-n: [1, ~, "{", 012, 'it''s'], turns: [{question: open.a}]}`,
			`schema: "buyin/interview/v1"
id: a
report: {name: Sam, "x-a": b}
catalogue: {name: default, version: "1.0.0"}
turns:
  - question: open.a
    answer: new
x-n: [1, null, "{", 012, "it's"]
`},
		"turns in brackets": {"a.yaml", "schema: buyin/interview/v1\nid: a # mine\nreport: {name: Sam}\ncatalogue: {name: default, version: 1.0.0}\nturns: [{question: open.a, x-t: no}]\n",
			"schema: buyin/interview/v1\nid: a # mine\nreport: {name: Sam}\ncatalogue: {name: default, version: 1.0.0}\nturns:\n  - question: open.a\n    answer: new\n    x-t: no\n"},
	} {
		iv := decode(t, test.file, test.was)
		iv.Turns[0].Answer = "new"
		got, err := Interview(test.file, []byte(test.was), catalogue, iv, []int{0})
		want := decode(t, test.file, test.want) // what the test wants can be read
		if err != nil || !reflect.DeepEqual(decode(t, test.file, string(got)), want) || strip(string(got)) != strip(test.want) {
			t.Errorf("%s: %v\n got %s\nwant %s", name, err, got, test.want)
		}
	}
}

// strip leaves out quotes, which keys and texts need not have.
func strip(s string) string { return strings.ReplaceAll(s, `"`, "") }

func TestTurnsOfAnotherDocumentBringTheirKeys(t *testing.T) {
	const head = "schema: buyin/interview/v1\nid: a\nreport: {name: Sam}\ncatalogue: {name: default, version: 1.0.0}\n"
	one := head + "x-mine: one\nturns:\n  - question: note.1\n    x-mood: good # now\n"
	two := head + "x-mine: two\nx-more: 2\nturns:\n  - question: note.1\n    x-mood: bad\n    evidence: [{motivator: pay, strength: 1, x-e: 1}]\n"
	iv := decode(t, "a.yaml", one)
	turn := decode(t, "a.yaml", two).Turns[0]
	turn.Question = "note.2"
	iv.Turns = append(iv.Turns, turn)
	got, err := Interview("a.yaml", []byte(one), catalogue, iv, []int{0, -1}, Source{"b.yaml", []byte(two), []int{-1, 0}})
	want := head + "x-mine: one\nx-more: 2\nturns:\n  - question: note.1\n    x-mood: good # now\n  - question: note.2\n    evidence:\n      - {motivator: pay, strength: 1, kind: volunteered, x-e: 1}\n    x-mood: \"bad\"\n"
	if err != nil || string(got) != want {
		t.Errorf("%v\n got %s\nwant %s", err, got, want)
	}
	if _, err := Interview("a.yaml", []byte(one), catalogue, iv, []int{0, -1}, Source{"b.yaml", []byte("turns: ["), []int{-1, 0}}); !errors.Is(err, ErrUnreadable) {
		t.Error(err)
	}
}

func TestWhatCannotBeChanged(t *testing.T) {
	const head = "schema: buyin/interview/v1\nid: a\nreport: {name: Sam}\ncatalogue: {name: default, version: 1.0.0}\n"
	for name, test := range map[string]struct {
		was  string
		want error
	}{
		"comments between braces": {"{\"schema\": \"buyin/interview/v1\", id: a, # mine\n report: {name: Sam}, catalogue: {name: default, version: 1.0.0}, turns: [{question: open.a}]}\n", ErrComments},
		"an unknown motivator":    {head + "turns:\n  - question: open.a\n    evidence: [{motivator: fame, strength: 1}]\n", ErrUnreadable},
		"no YAML":                 {"turns: [\n", ErrUnreadable},
		"nothing":                 {"", ErrUnreadable},
	} {
		iv, _ := codec.DecodeInterview("a.yaml", []byte(test.was), catalogue)
		iv.Turns = []motive.Turn{{Question: "open.a", Answer: "new"}}
		if got, err := Interview("a.yaml", []byte(test.was), catalogue, iv, []int{0}); !errors.Is(err, test.want) {
			t.Errorf("%s: %v, %q", name, err, got)
		}
	}
	iv := decode(t, "a.yaml", head+"turns: []\n")
	if _, err := Interview("a.yaml", []byte(head+"turns: []\n"), catalogue, iv, []int{0}); err == nil {
		t.Error("turns that are not there were taken")
	}
}

// A new key must be added to the list of known ones, or an edit would write it twice.
func TestAllKeysThatAreWrittenAreKnown(t *testing.T) {
	yes, one, overlap := true, 1, 0.5
	iv := motive.Interview{
		ID: "a", Kind: motive.KindAsk, Report: motive.Report{Name: "Sam", Team: "T", Role: "R"}, Manager: "D",
		Started: "2026-11-23T10:00:00Z", Finished: "2026-11-23T10:00:00Z", Catalogue: motive.CatalogueRef{Name: "default", Version: "1.0.0"},
		Goals: "g", Told: &motive.Told{On: "2026-11-23"}, Guess: map[string]int{"pay": 1},
		Turns: []motive.Turn{
			{Question: "effect", Asked: "a", Answer: "b", Effects: map[string]int{"pay": 1},
				Evidence:  []motive.Evidence{{Motivator: "pay", Strength: 1, Kind: motive.Volunteered, Quote: "b", ByCoach: true}},
				Positions: []motive.Position{{Says: motive.Belief, Goal: "g", Meets: &yes}}},
			{Question: "best-worst.pay.craft", Least: "pay"},
			{Question: "readiness", Scale: &one},
		},
		Notes: []string{"n"}, Put: &motive.Put{On: "2026-11-23", Overlap: &overlap, Catalogue: "1.0.0"}, Reply: motive.ReplyIf,
		Outcome:  &motive.AskOutcome{Says: motive.OutcomeYes, On: "2026-11-23"},
		Promises: []motive.Promise{{ID: "p1", By: motive.ByManager, Text: "t", Due: "2026-11-23", Kept: &yes, Dropped: true}},
	}
	for i := range reflect.TypeFor[motive.Interview]().NumField() {
		if reflect.ValueOf(iv).Field(i).IsZero() {
			t.Errorf("the test has no %s", reflect.TypeFor[motive.Interview]().Field(i).Name)
		}
	}
	tree, err := encode.Interview(&iv)
	if err != nil {
		t.Fatal(err)
	}
	var visit func(n *emit.Node, object string)
	visit = func(n *emit.Node, object string) {
		for i, item := range n.Items() {
			switch key := n.Keys(); {
			case len(key) == 0:
				visit(item, object)
			case !slices.Contains(known[object], key[i]):
				t.Errorf("the key %s of %q is not known", key[i], object)
			case key[i] != "guess" && key[i] != "effects":
				visit(item, key[i])
			}
		}
	}
	visit(tree, "")
}

// An edit of whatever can be read gives what was wanted, or an error.
func FuzzInterview(f *testing.F) {
	f.Add("a.yaml", []byte(mine), 0, "new")
	f.Add("a.yaml", []byte(strings.Replace(mine, "    - {question: open.c, answer: c}\n", "", 1)), 1, "x: y # z")
	f.Add("a.json", []byte(`{"schema":"buyin/interview/v1","id":"a","report":{"name":"S"},"x-n":{"a":[1]},"catalogue":{"name":"default","version":"1.0.0"},"turns":[{"question":"open.a","future":"\u2028"}]}`), 0, "\"")
	f.Add("a.yaml", []byte("schema: buyin/interview/v1\nid: a\nreport:\n  name: >-\n    Sam\n\n    Lee\ncatalogue: {name: default, version: 1.0.0}\nturns:\n- question: open.a\n  answer: more\n    words\n- question: open.b\n  x-b: |\n    # no\n\n...\n"), 0, "")
	f.Fuzz(func(t *testing.T, name string, data []byte, turn int, answer string) {
		iv, problems := codec.DecodeInterview(name, data, catalogue)
		if len(problems) > 0 || turn < 0 || turn >= len(iv.Turns) {
			return
		}
		var from []int
		for i := range iv.Turns {
			from = append(from, i)
		}
		iv.Turns[turn].Answer = answer
		if answer == "" {
			iv.Turns, from = slices.Delete(iv.Turns, turn, turn+1), slices.Delete(from, turn, turn+1)
		}
		out, err := Interview(name, data, catalogue, iv, from)
		if err != nil {
			return
		}
		got, problems := codec.DecodeInterview(name, out, catalogue)
		if len(problems) > 0 || len(got.Turns) != len(iv.Turns) || len(iv.Turns) > 0 && !reflect.DeepEqual(got, iv) {
			t.Errorf("%q\nbecame %q: %v", data, out, problems)
		}
	})
}
