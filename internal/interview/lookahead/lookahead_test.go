package lookahead

import (
	"math"
	"reflect"
	"testing"

	"buyin/internal/motive"
)

func TestOpenQuestionsAreSeparateAnswers(t *testing.T) {
	seen := map[string]bool{"open.week": true} // the question itself
	for _, q := range OpenQuestions("open.week", 8) {
		if len(q.Explores) > 0 || seen[q.ID] {
			t.Errorf("%+v is no open question of its own", q)
		}
		seen[q.ID] = true
	}
	if len(seen) != 9 {
		t.Errorf("%d open questions, want 8", len(seen)-1)
	}
	if past := OpenQuestions("open.week", -1); len(past) != 0 {
		t.Errorf("beyond the end come %+v", past)
	}
}

// A person who is known for sure gives these replies.
func TestReplies(t *testing.T) {
	m := model(catalogue("craft", "calm", "pay", "fame"), nil)
	p := m.newSample([]int8{4, -2, 0, 2})
	for _, tt := range []struct {
		name     string
		explores []int
		mood     float64 // a third of the moods are small talk
		want     string
		strength int
		kind     motive.Kind
	}{
		{"an open question in a mood for small talk", nil, 0.3, "", 0, ""},
		{"an open question, about the strongest", nil, 0.4, "craft", 4, motive.Volunteered},
		{"an open question, about what puts them off", nil, 0.8, "calm", -2, motive.Volunteered},
		{"an open question, about the weakest", nil, 0.99, "fame", 2, motive.Volunteered},
		{"a probe of what drives", []int{3}, 0, "fame", 2, motive.Prompted},
		{"a probe of what leaves them cold", []int{2}, 0, "pay", 0, motive.Prompted},
		{"a trade-off", []int{0, 3}, 0, "craft", 5, motive.Chosen},
		{"a trade-off of nothing that drives", []int{1, 2}, 0, "", 0, ""},
		{"one of four", []int{0, 1, 2, 3}, 0, "craft", 5, motive.Chosen},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got := m.evidenceIn(m.simulateReply(&p, tt.explores, tt.mood))
			if tt.want == "" {
				if len(got) != 0 {
					t.Errorf("got %+v, want nothing", got)
				}
				return
			}
			want := motive.Evidence{Motivator: tt.want, Strength: tt.strength, Kind: tt.kind}
			if len(got) != 1 || got[0].Motivator != want.Motivator || got[0].Strength != want.Strength || got[0].Kind != want.Kind {
				t.Errorf("got %+v, want %+v", got, want)
			}
		})
	}
}

// No verdict is firm after one answer, so on its own no question could make it
// firm. In a whole talk it can.
func TestAVerdictNeedsAWholeTalk(t *testing.T) {
	talk := at(model(catalogue("craft", "calm", "pay", "fame"), map[string]int{"craft": 4, "calm": -2}))
	samples := talk.Samples(256)
	probe := Question{ID: "probe.craft", Explores: []string{"craft"}}
	if alone := talk.LookAhead(samples, probe); alone.Firm != 0 {
		t.Errorf("a verdict on one answer: %+v", alone)
	}
	whole := talk.LookAhead(samples, append([]Question{probe}, OpenQuestions("open.week", 7)...)...)
	if whole.Firm == 0 || whole.Missed >= talk.LookAhead(samples, probe).Missed {
		t.Errorf("a whole talk promises %+v", whole)
	}
}

// The best run of questions is found, and a question costs something.
func TestValueOfGoingOn(t *testing.T) {
	talk := at(model(catalogue("craft", "calm", "pay", "fame"), map[string]int{"craft": 4, "calm": -2}))
	samples := talk.Samples(64)
	openers := OpenQuestions("open.week", 8)
	if none := talk.ValueOfGoingOn(samples, nil, nil, 8); !math.IsInf(none, -1) {
		t.Errorf("without a question, going on is worth %v", none)
	}
	one := talk.ValueOfGoingOn(samples, openers, nil, 1)
	if want := talk.LookAhead(samples, openers[0]).Value() - costQuestion; one != want {
		t.Errorf("one question is worth %v, want %v", one, want)
	}
	if many := talk.ValueOfGoingOn(samples, openers, nil, 8); many <= one {
		t.Errorf("eight questions are worth %v, one %v", many, one)
	}
	other := Question{ID: "probe.craft", Explores: []string{"craft"}}
	mixed := talk.ValueOfGoingOn(samples, openers, []Question{other}, 2)
	if want := talk.LookAhead(samples, openers[0], other).Value() - 2*costQuestion; mixed != max(one, want) {
		t.Errorf("an opener and a probe are worth %v, want %v", mixed, max(one, want))
	}
}

// A comparison gives each question the value of its own look-ahead, whether or
// not others have the same.
func TestComparison(t *testing.T) {
	talk := at(model(catalogue("craft", "calm", "pay", "fame"), map[string]int{"craft": 4, "calm": -2}),
		said("open.day", "calm", 3, motive.Volunteered), said("probe.craft", "craft", 5, motive.Prompted))
	samples, further := talk.Samples(64), OpenQuestions("open.week", 3)
	compared := talk.Compare(samples, further)
	values := map[float64]bool{}
	for _, q := range []Question{
		{ID: "open.week"}, {ID: "open.year"}, {ID: "open.day"}, {ID: "open.weekb"},
		{ID: "probe.craft", Explores: []string{"craft"}}, {ID: "other.craft", Explores: []string{"craft"}},
		{ID: "probe.pay", Explores: []string{"pay"}}, {ID: "choice", Explores: []string{"craft", "pay"}},
	} {
		got, want := compared.Value(q), talk.LookAhead(samples, append([]Question{q}, further...)...).Value()
		if got != want {
			t.Errorf("%+v is worth %v, want %v", q, got, want)
		}
		values[got] = true
	}
	if len(compared.known) != 7 || len(values) < 5 {
		t.Errorf("%d look-aheads, want one for both new openers and one for each other question; values %v", len(compared.known), values)
	}
}

// An ending that was worked out for an earlier sample is that of its own replies.
func TestEndingsDependOnlyOnTheReplies(t *testing.T) {
	for _, offers := range []map[string]int{nil, {"craft": 4, "calm": -2}} {
		talk := at(model(catalogue("craft", "calm", "pay", "fame"), offers),
			said("open.day", "calm", 3, motive.Volunteered), said("probe.craft", "craft", 5, motive.Prompted))
		samples := talk.Samples(64)
		for _, questions := range [][]Question{nil, OpenQuestions("open.week", 1), {{ID: "probe.pay", Explores: []string{"pay"}}}} {
			kept, fresh := talk.rehearse(questions), talk.rehearse(questions)
			fresh.endings = nil
			for i := range samples {
				got, want := kept.play(i, &samples[i]), fresh.play(i, &samples[i])
				if !reflect.DeepEqual(got, want) {
					t.Fatalf("%+v, sample %d: got %+v, want %+v", questions, i, got, want)
				}
			}
			if n := len(kept.endings); n == 0 || n > 32 {
				t.Errorf("%+v: %d endings of %d samples", questions, n, len(samples))
			}
		}
	}
}
