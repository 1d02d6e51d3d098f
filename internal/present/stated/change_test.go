package stated

import (
	"testing"

	"buyin/internal/motive"
	"buyin/internal/overlap"
)

// A notebook that holds a promise and nothing else changes nothing, so it is not the
// newest talk of the comparison.
func TestWhatAPromiseChanges(t *testing.T) {
	turn := func(motivator string) motive.Turn {
		return motive.Turn{Question: "open." + motivator, Evidence: []motive.Evidence{{Motivator: motivator, Strength: 5, Kind: motive.Volunteered}}}
	}
	c := motive.Catalogue{Motivators: []motive.Motivator{{ID: "pay"}, {ID: "balance"}}}
	s := overlap.New(c)
	talks := []overlap.Talk{
		{Days: 30, Interview: motive.Interview{Started: "2026-11-01T09:00:00Z", Turns: []motive.Turn{turn("pay")}}},
		{Interview: motive.Interview{Started: "2026-12-01T09:00:00Z", Turns: []motive.Turn{turn("balance")}}},
		{Interview: motive.Interview{Kind: motive.KindNotebook, Promises: []motive.Promise{{ID: "p1"}}}},
	}
	got := CompareWithEarlier(s, talks, s.Pool(talks))
	if got == nil || got.NewestTalk != "the talk of 2026-12-01" || len(got.Shifts()) != 2 {
		t.Errorf("%+v", got)
	}
	if got := CompareWithEarlier(s, talks[1:], s.Pool(talks[1:])); got != nil {
		t.Errorf("with one talk that says something: %+v", got)
	}
	no := append(talks[1:2:2], overlap.Talk{Interview: motive.Interview{Kind: motive.KindAsk, Started: "2026-12-02T09:00:00Z", Reply: motive.ReplyNo}})
	if got := CompareWithEarlier(s, no, s.Pool(no)); got == nil || got.NewestTalk != "the ask of 2026-12-02" {
		t.Errorf("with a no: %+v", got)
	}
}
