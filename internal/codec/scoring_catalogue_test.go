package codec

import (
	"reflect"
	"testing"

	"buyin/internal/motive"
)

const leanCatalogue = `schema: buyin/catalogue/v1
name: survey
version: 1.0.0
motivators:
  - {id: pay, name: Pay}
  - {id: say, name: A say}
`

func TestScoresNeedLittleOfACatalogue(t *testing.T) {
	want := motive.Catalogue{Name: "survey", Version: "1.0.0", Language: "en",
		Motivators: []motive.Motivator{{ID: "pay", Name: "Pay"}, {ID: "say", Name: "A say"}}}
	got, problems := DecodeScoringCatalogue("c.yaml", []byte(leanCatalogue))
	if len(problems) > 0 || !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v\nwant %+v\n%v", got, want, problems)
	}
	if _, _, problems := DecodeCatalogue("c.yaml", []byte(leanCatalogue)); len(problems) != 2*4+1 {
		t.Errorf("for a talk it lacks meaning, appeal, choice and probes of two motivators, and openers: %v", problems)
	}
	for name, c := range map[string]struct{ data, want string }{
		"empty lists":        {leanCatalogue + "openers: []\n", ""},
		"half an appeal":     {leanCatalogue + "  - {id: craft, name: Craft, appeal: {say: s}, probes: []}\n", ""},
		"no name":            {leanCatalogue + "  - {id: craft}\n", "c.yaml:7:5: a motivator has no name; add name [missing-key]"},
		"no id":              {leanCatalogue + "  - {name: Craft}\n", "c.yaml:7:5: a motivator has no id; add id [missing-key]"},
		"no version":         {"schema: buyin/catalogue/v1\nname: a\nmotivators: [{id: a, name: A}, {id: b, name: B}]\n", "c.yaml:1:1: a catalogue has no version; add version [missing-key]"},
		"a typing error":     {leanCatalogue + "opener: []\n", `c.yaml:7:1: unknown key "opener" in a catalogue; did you mean "openers"? [unknown-key]`},
		"a wrong value":      {leanCatalogue + "openers: [{id: Open, ask: a}]\n", `c.yaml:7:16: id "Open" of a question is not an id; use at most 300 small letters, digits, hyphens and dots, beginning with a letter [bad-id]`},
		"a reserved id":      {leanCatalogue + "  - {id: effect, name: Effect}\n", `c.yaml:7:10: motivator id "effect" begins like buyin's own ids; choose another [reserved-id]`},
		"only one motivator": {"schema: buyin/catalogue/v1\nname: a\nversion: 1.0.0\nmotivators: [{id: a, name: A}]\n", "c.yaml:4:13: 1 motivators; there must be at least 2; add some [too-few-motivators]"},
	} {
		if _, problems := DecodeScoringCatalogue("c.yaml", []byte(c.data)); problems.Error() != c.want {
			t.Errorf("%s: got %v, want %s", name, problems, c.want)
		}
	}
}

// No word that buyin begins its own question ids with may begin one of a
// catalogue, or be a motivator.
func TestReservedWords(t *testing.T) {
	for _, word := range []string{"trade-off", "best-worst", "put-off", "sum-up", "playback", "debrief", "note", "line", "closing", "effect", "readiness"} {
		for _, id := range []string{word, word + ".a"} {
			data := leanCatalogue + "openers: [{id: " + id + ", ask: a}]\n"
			if _, problems := DecodeScoringCatalogue("c.yaml", []byte(data)); len(problems) != 1 || problems[0].Rule != "reserved-id" {
				t.Errorf("%s as a question: %v", id, problems)
			}
		}
		if _, problems := DecodeScoringCatalogue("c.yaml", []byte(leanCatalogue+"  - {id: "+word+", name: A}\n")); len(problems) != 1 || problems[0].Rule != "reserved-id" {
			t.Errorf("%s as a motivator: %v", word, problems)
		}
		if _, problems := DecodeScoringCatalogue("c.yaml", []byte(leanCatalogue+"openers: [{id: "+word+"s.a, ask: a}]\n")); len(problems) > 0 {
			t.Errorf("%ss.a as a question: %v", word, problems)
		}
	}
}
