package output

import (
	"encoding/json"
	"fmt"
	"math"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"buyin/internal/fixture"
	"buyin/internal/listen"
	"buyin/internal/motive"
)

func TestWhy(t *testing.T) {
	why := listen.Explanation{
		Heard: []motive.Heard{{Motivator: "pay", Strength: -3, Quote: "the bonus again"}}, MinScore: 0.3,
		Reasons: []listen.Reason{
			{Motivator: "pay", Score: 0.614, PutsOff: true, Words: []string{"bonus", "again"}, Question: 0.151, Examples: []listen.Example{
				{Text: "the bonus does nothing for me", PutsOff: true, Likeness: 0.5}, {Text: "we are underpaid", Likeness: 0.25}}},
			{Motivator: "job-security", Score: 0.104, Question: -0.004},
		},
	}
	want := `Pay -3?  "the bonus again"

Pay: 0.61, putting off
  weighed most: bonus, again
  the question: +0.15
  like the refusal (0.50): "the bonus does nothing for me"
  like the example (0.25): "we are underpaid"

Job security: 0.10, pulling

The number after a name is a chance; the first is heard from 0.30 on. The number
before a text says how like the note it is, 1 being the same.
`
	if diff := cmp.Diff(want, ExplanationText(why, fixture.Catalogue())); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
	if got := ExplanationText(listen.Explanation{MinScore: 0.3}, fixture.Catalogue()); got != "nothing heard\n" {
		t.Errorf("without a word: %q", got)
	}
}

func TestWhatIsHeardInAPayload(t *testing.T) {
	for _, payload := range fixture.Payloads() {
		found := []motive.Heard{{Motivator: payload, Strength: 5, Quote: payload}}
		why := listen.Explanation{Heard: found, Reasons: []listen.Reason{{Motivator: payload, Words: []string{payload}, Examples: []listen.Example{{Text: payload}}}}}
		for _, text := range []string{HeardText(found, fixture.Catalogue()), ExplanationText(why, fixture.Catalogue())} {
			if at := fixture.Live(text); at != "" {
				t.Errorf("%q: live %q", payload, at)
			}
		}
	}
}

func ExampleHeard() {
	fmt.Print(HeardText([]motive.Heard{
		{Motivator: "pay", Strength: -3, Quote: "the bonus again", Sure: true}, {Motivator: "purpose", Strength: 2, Quote: "again"},
	}, fixture.Catalogue()))
	fmt.Print(HeardText(nil, fixture.Catalogue()))
	// Output:
	// Pay -3  "the bonus again"
	// Purpose +2?  "again"
	// nothing heard
}

func TestHeardJSON(t *testing.T) {
	got, err := HeardJSON(`no "bonus" <again>`, []motive.Heard{{Motivator: "pay", Strength: -3, Quote: "no", Score: 0.5, Sure: true}, {Motivator: "purpose", Strength: 1}})
	if err != nil {
		t.Fatal(err)
	}
	want := `{"text":"no \"bonus\" \u003cagain\u003e","heard":[{"motivator":"pay","strength":-3,"quote":"no","score":0.5,"sure":true},{"motivator":"purpose","strength":1,"quote":"","score":0,"sure":false}]}` + "\n"
	if got != want {
		t.Errorf("got %s", got)
	}
	if got, err := HeardJSON("", nil); err != nil || got != `{"text":"","heard":[]}`+"\n" {
		t.Errorf("nothing: %s, %v", got, err)
	}
	if _, err := HeardJSON("x", []motive.Heard{{Score: math.NaN()}}); err == nil {
		t.Error("a score that JSON cannot say is written")
	}
}

func TestThePayloadOfANoteInJSON(t *testing.T) {
	for _, payload := range fixture.Payloads() {
		line, err := HeardJSON(payload, []motive.Heard{{Motivator: payload, Strength: 5, Quote: payload}})
		if err != nil || !json.Valid([]byte(line)) || strings.Count(line, "\n") != 1 {
			t.Errorf("%q: %q, %v", payload, line, err)
		}
		if at := fixture.Live(line); at != "" {
			t.Errorf("%q: live %q", payload, at)
		}
	}
}
