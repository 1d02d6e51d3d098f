package output

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"testing"

	"buyin/internal/fixture"
	"buyin/internal/motive"
	"buyin/internal/overlap"
	"buyin/internal/practice"
	"buyin/internal/present"
)

// rehearsedTalk returns a rehearsal with a known truth.
func rehearsedTalk() present.Rehearsal {
	talk := motive.Interview{Turns: []motive.Turn{
		fixture.Turn("open.q0", "the page came at three in the morning", fixture.Evidence("problem-solving", 5, motive.Volunteered, "three in the morning")),
		fixture.Turn("pay.last", "I never looked", fixture.Evidence("pay", 2, motive.Prompted, "never looked")),
	}}
	return present.Rehearsal{
		Catalogue: fixture.Catalogue(), Persona: motive.Persona{ID: "night-tinkerer", Name: "Rae Quill"},
		Scored: overlap.New(fixture.Catalogue(), fixture.Ask()).Score(talk),
		Review: practice.Review{
			Questions: 3, Truth: practice.Truth{Known: true, Overlap: 0.625, Verdict: overlap.Sufficient},
			Before: []practice.Heard{{Motivator: "problem-solving", Units: 1}, {Motivator: "pay", Units: -0.20004}, {Motivator: "mastery"}},
			Talk: []practice.Line{
				{Move: "frame", Says: "I'd like half an hour. All right?"},
				{Move: "open", Question: "open.q0", Says: "What happened in week 1?", Answer: "the page came at three in the morning", Counts: true},
				{Move: "reflect", Says: "So it woke you."},
				{Move: "open", Question: "pay.last", Says: "When did it last come up?", Counts: true},
			},
		},
	}
}

func writtenRehearsal(t *testing.T, x present.Rehearsal) string {
	t.Helper()
	return fixture.Written(t, func(w io.Writer) error { return WriteRehearsal(w, x) })
}

func TestGoldenRehearsalJSON(t *testing.T) {
	fixture.Golden(t, "rehearsal.json", func(w io.Writer) error { return WriteRehearsal(w, rehearsedTalk()) })
}

func TestTheJSONOfARehearsalOfLittle(t *testing.T) {
	x := present.Rehearsal{Catalogue: fixture.Catalogue(), Persona: motive.Persona{Name: "Nobody"}, Scored: overlap.New(fixture.Catalogue()).Score(motive.Interview{})}
	var figures map[string]any
	if err := json.Unmarshal([]byte(writtenRehearsal(t, x)), &figures); err != nil {
		t.Fatal(err)
	}
	if figures["persona"] != "Nobody" || figures["questions"] != 0.0 || len(figures) != 12 {
		t.Errorf("got %v", figures)
	}
	for key, want := range map[string]string{"before_playback": "map[]", "moves": "map[]", "talk": "[]"} {
		if got := fmt.Sprint(figures[key]); got != want {
			t.Errorf("of an empty talk, %s is %s", key, got)
		}
	}
	for _, key := range []string{"verdict", "overlap", "low", "high", "truth_overlap", "truth_verdict"} {
		if figures[key] != nil {
			t.Errorf("without goals %s is %v", key, figures[key])
		}
	}
	x.Scored = overlap.New(fixture.Catalogue(), fixture.Ask()).Score(motive.Interview{})
	x.Review.Truth = practice.Truth{Known: true, Overlap: 0.3, Verdict: overlap.Insufficient}
	if got := writtenRehearsal(t, x); !strings.Contains(got, `"verdict": "unclear",`) || !strings.Contains(got, `"overlap": null,`) || !strings.Contains(got, `"truth_overlap": 0.3,`) {
		t.Errorf("got %s", got)
	}
}

func TestTheJSONOfARehearsalWithAPayload(t *testing.T) {
	for _, payload := range fixture.Payloads() {
		x := rehearsedTalk()
		x.Persona = motive.Persona{ID: payload, Name: payload}
		x.Review.Talk[1].Says, x.Review.Talk[1].Answer = payload, payload
		figures := writtenRehearsal(t, x)
		if at := fixture.Live(figures); at != "" || !json.Valid([]byte(figures)) {
			t.Errorf("%q: live %q in %s", payload, at, figures)
		}
	}
}
