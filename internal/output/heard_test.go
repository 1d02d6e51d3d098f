package output

import (
	"encoding/json"
	"math"
	"strings"
	"testing"

	"buyin/internal/fixture"
	"buyin/internal/motive"
)

func TestHeardJSON(t *testing.T) {
	got, err := HeardJSON(`no "bonus" <again>`, []motive.Heard{{Motivator: "pay", Strength: -3, Quote: "no", Score: 0.5}})
	if err != nil {
		t.Fatal(err)
	}
	want := `{"text":"no \"bonus\" \u003cagain\u003e","heard":[{"motivator":"pay","strength":-3,"quote":"no","score":0.5}]}` + "\n"
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
