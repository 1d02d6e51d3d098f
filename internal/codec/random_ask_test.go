package codec

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"testing"

	"buyin/internal/codec/scalar"
	"buyin/internal/motive"
	"buyin/testdata/stream/talks"
)

// asks makes up interviews with everything that version 2 added, in all
// mixtures.
type asks struct {
	*rand.Rand
	talks *talks.Maker
	ids   []string
}

func (r asks) oneOf(words ...string) string { return words[r.IntN(len(words))] }

// maybe returns a pointer to a value, or nil.
func maybe[T any](r asks, x T) *T {
	if r.IntN(2) == 0 {
		return nil
	}
	return &x
}

func (r asks) text() string {
	return r.oneOf("no", "12:30", "so \"it\" is", "a\nb", "é 🙂", "\x1b[2J", "-", "{x: y}")
}

func (r asks) strengths() map[string]int {
	all := map[string]int{}
	for range r.IntN(4) {
		all[r.oneOf(r.ids...)] = r.IntN(11) - 5
	}
	return all
}

func (r asks) turn() motive.Turn {
	t := motive.Turn{Question: r.oneOf("put-off", "sum-up", "line.12", "closing", "effect", "readiness", "best-worst.a.b.c.d", "best-worst", "effect.2")}
	switch t.Question {
	case motive.Effect:
		t.Effects = r.strengths()
	case motive.Readiness:
		t.Scale = maybe(r, r.IntN(motive.MaxScale+1))
	case "best-worst.a.b.c.d", motive.BestWorst:
		t.Least = r.oneOf(append(r.ids, "")...)
	}
	for range r.IntN(3) {
		e := motive.Evidence{Motivator: r.oneOf(r.ids...), Kind: motive.Kind(r.oneOf(scalar.EvidenceKinds()...)), ByCoach: r.IntN(2) == 0}
		if e.Kind != motive.Withdrawn {
			e.Strength = r.IntN(11) - 5
		}
		t.Evidence = append(t.Evidence, e)
	}
	for range r.IntN(3) {
		t.Positions = append(t.Positions, motive.Position{Says: r.oneOf(motive.Belief, motive.Outcome), Goal: r.oneOf("", "a", "b"), Meets: maybe(r, r.IntN(2) == 0)})
	}
	return t
}

func (r asks) next() motive.Interview {
	iv := r.talks.Next()
	iv.Turns = iv.Turns[:r.IntN(2)]
	for range r.IntN(6) {
		iv.Turns = append(iv.Turns, r.turn())
	}
	for i := range r.IntN(4) {
		p := motive.Promise{ID: fmt.Sprintf("p%d", i+1), By: motive.ByManager, Text: r.text(), Due: r.oneOf("", "2026-12-04"), Kept: maybe(r, r.IntN(2) == 0)}
		p.Dropped = p.Kept == nil && r.IntN(2) == 0
		if p.Kept == nil || *p.Kept {
			p.By = r.oneOf(motive.ByManager, motive.ByReport)
		}
		iv.Promises = append(iv.Promises, p)
	}
	if iv.Kind = r.oneOf(scalar.InterviewKinds...); iv.Kind == motive.KindAsk {
		iv.Put = maybe(r, motive.Put{On: "2026-12-01", Overlap: maybe(r, r.Float64()), Catalogue: r.oneOf("", "2.0.0")})
		iv.Reply = motive.Reply(r.oneOf(append(scalar.Replies, "")...))
		iv.Outcome = maybe(r, motive.AskOutcome{Says: r.oneOf(scalar.Outcomes...), On: "2027-01-20"})
	}
	if len(iv.Turns) == 0 {
		iv.Turns = nil
	}
	return iv
}

// Every interview comes back from every format, and both readers agree on it.
func TestRandomAsksComeBack(t *testing.T) {
	c := shipped(t)
	motivators := scalar.NewMotivatorIndex(c)
	r := asks{rand.New(rand.NewPCG(2, 26)), talks.New(c, 26), motivators.IDs()}
	for range 3000 {
		iv := r.next()
		comesBack(t, iv, c)
		line, err := EncodeInterview(iv, NDJSON)
		if err != nil {
			t.Fatal(err)
		}
		if !compare(t, bytes.TrimSuffix(line, []byte("\n")), motivators) {
			t.Fatalf("not read quickly: %s", line)
		}
	}
}
