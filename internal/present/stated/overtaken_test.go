package stated

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"buyin/internal/fixture"
	"buyin/internal/motive"
	"buyin/internal/overlap"
)

// askedOn returns the record of an ask at which these effects were named.
func askedOn(day, goals string, effects map[string]int) overlap.Talk {
	return overlap.Talk{Interview: motive.Interview{Kind: motive.KindAsk, Goals: goals, Started: day + "T09:00:00Z", Turns: []motive.Turn{{Question: motive.Effect, Effects: effects}}}}
}

func TestOvertakenEffects(t *testing.T) {
	c := fixture.Catalogue()
	offers := map[string]int{"balance": 4, "pay": 3, "mastery": 5, "recognition": 4, "autonomy": 2, "competition": -2}
	g := motive.Goals{ID: "rota", Threshold: 0.5, Goals: []motive.Goal{{ID: "rota", Offers: offers}}}
	talk := fixture.TalkOf([]motive.Turn{
		fixture.Turn("open.a", "home at four", fixture.Evidence("balance", 5, motive.Volunteered, "")),
		fixture.Turn("open.b", "not on a slide", fixture.Evidence("recognition", -5, motive.Volunteered, "")),
	})[0]
	talks := []overlap.Talk{
		talk, askedOn("2026-11-20", "rota", map[string]int{"balance": -3, "pay": 2, "mastery": 1, "recognition": -3, "autonomy": 0, "competition": -5, "purpose": -4}),
		askedOn("2026-12-01", "rota", map[string]int{"mastery": 2}), askedOn("2026-12-02", "other", map[string]int{"balance": -5}),
	}
	s := overlap.New(c, g)
	r := s.Pool(talks)
	want := []Overtaken{{"balance", 4, -3, "2026-11-20"}, {"mastery", 5, 2, "2026-12-01"}}
	if diff := cmp.Diff(want, OvertakenEffects(&r, talks, s.Goals())); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
	if got := want[0].Numbers().PlainText(); got != "you offer 4 now; on 2026-11-20 they said -3" {
		t.Error(got)
	}
	if got := (Overtaken{Offer: 4, Effect: 1}).Numbers().PlainText(); got != "you offer 4 now; they said 1" {
		t.Error(got)
	}
}

func TestANoIsNamedEvenIfNothingWasHeard(t *testing.T) {
	c, g := fixture.Catalogue(), fixture.Ask()
	s := overlap.New(c, g)
	r := s.Pool([]overlap.Talk{{Interview: motive.Interview{Kind: motive.KindAsk, Goals: g.ID, Reply: motive.ReplyNo}}})
	if r.Heard || len(r.Refused) != 2 {
		t.Fatalf("parts %d, refused %q", len(r.Goals), r.Refused)
	}
	want := `; said no to every goal`
	if got := SummaryOf(s.Goals(), &r).PlainText(); got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// A no that they followed with a yes is not summed up as a no alone.
func TestANoAndThenAYes(t *testing.T) {
	r := overlap.Result{Refused: []string{"a"}, YesSince: true}
	goals := []motive.Goals{{ID: "g", Goals: []motive.Goal{{ID: "a", Statement: "Ship"}}}}
	if got := SummaryOf(goals, &r).PlainText(); got != `; said no to "Ship"; then yes to the ask; ask whether the no still holds` {
		t.Errorf("got %q", got)
	}
	if got := RefusedBriefly(&r).PlainText(); got != ", said no to 1 goal, then yes" {
		t.Errorf("got %q", got)
	}
}
