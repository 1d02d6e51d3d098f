package outline_test

import (
	"slices"
	"strings"
	"testing"

	"buyin/internal/ask"
	"buyin/internal/ask/outline"
	"buyin/internal/motive"
	"buyin/internal/overlap"
)

// replied is an ask of the goals ship with its reply and what it would take.
func replied(goals string, reply motive.Reply, terms string) overlap.Talk {
	return overlap.Talk{Interview: motive.Interview{
		Kind: motive.KindAsk, Goals: goals, Reply: reply, Told: &motive.Told{On: "2026-11-20", Quotes: true},
		Turns: []motive.Turn{
			{Question: motive.Effect, Effects: map[string]int{"pay": 2}},
			{Question: motive.Closing, Answer: terms},
		},
	}}
}

// After a no, nothing is made to sound good: their no comes first, then what it would
// take.
func TestAfterANo(t *testing.T) {
	const terms = "somebody else on the rota"
	for name, tt := range map[string]struct {
		talks []overlap.Talk
		no    bool
	}{
		"no":              {[]overlap.Talk{replied("ship", motive.ReplyNo, terms)}, true},
		"yes, then no":    {[]overlap.Talk{replied("ship", motive.ReplyYes, ""), replied("ship", motive.ReplyNo, terms)}, true},
		"no, then if":     {[]overlap.Talk{replied("ship", motive.ReplyNo, ""), replied("ship", motive.ReplyIf, terms)}, false},
		"not yet":         {[]overlap.Talk{replied("ship", motive.ReplyNotYet, terms)}, false},
		"to another ask":  {[]overlap.Talk{replied("rest", motive.ReplyNo, terms)}, false},
		"no talk":         {nil, false},
		"no, then a talk": {[]overlap.Talk{replied("ship", motive.ReplyNo, terms), {Interview: motive.Interview{Goals: "ship"}}}, true},
	} {
		s := ask.Setup{Catalogue: catalogue, Head: motive.Interview{Report: motive.Report{Name: "Sam"}}, Today: "2026-11-30", Goals: motive.Goals{
			ID: "ship", Ask: "Ship it", Goals: []motive.Goal{{ID: "ship", Offers: map[string]int{"pay": 4}, How: map[string]string{"pay": "a bonus of 2,000"}}},
		}}
		s = outline.Compose(s, tt.talks)
		o := outline.New(s)
		left := strings.Join(o.Left, " ")
		if (s.Before == motive.ReplyNo) != tt.no || (left != "") != tt.no {
			t.Errorf("%s: before %q, left %q", name, s.Before, left)
		}
		if !tt.no {
			continue
		}
		put := strings.Join(slices.Concat(s.Matters, []string{o.Ask}, s.Leads), " ")
		for _, said := range []string{left, put} {
			if no, at := strings.Index(said, "you said no")+strings.Index(said, "You said no")+1, strings.Index(said, terms); no < 0 || at < no {
				t.Errorf("%s: %q does not begin with their no, and then what it would take", name, said)
			}
		}
		if strings.Contains(left, "bonus") || o.Change == "" || strings.Count(left+o.Change, "?") != 1 {
			t.Errorf("%s: %q and %q, want one question and nothing that is offered", name, left, o.Change)
		}
		if !strings.Contains(put, "It comes with this: a bonus of 2,000.") {
			t.Errorf("%s: put again, it hides an offer: %q", name, put)
		}
	}
}

// After a not yet it is put again, also on paper, and begins with that.
func TestAfterANotYet(t *testing.T) {
	s := outline.Compose(setup(nil), []overlap.Talk{replied("ship", motive.ReplyNotYet, "somebody else on the rota")})
	o := outline.New(s)
	if o.Left != nil || len(o.Matters) != 2 || !strings.Contains(o.Matters[0], "not yet") || !strings.Contains(o.Matters[1], "on the rota") || !strings.Contains(o.Ask, "as it is now") {
		t.Errorf("%+v", o)
	}
}

// Words that may not be kept are not said after a no either.
func TestAfterANoWithoutWords(t *testing.T) {
	s := setup(&motive.Told{On: "2026-11-21"})
	s = outline.Compose(s, []overlap.Talk{replied("ship", motive.ReplyNo, "somebody else on the rota")})
	if left := strings.Join(outline.New(s).Left, " "); !strings.Contains(left, "You said no") || strings.Contains(left, "rota") {
		t.Errorf("%q", left)
	}
}

// A no to a goal in a talk is no answer to the ask, and the offer after it is no other one.
func TestAfterANoInATalk(t *testing.T) {
	no := false
	s := setup(nil)
	s.Goals.Goals = []motive.Goal{{ID: "ship", Statement: "It ships by June", Offers: map[string]int{"pay": 4}, How: map[string]string{"pay": "a bonus of 2,000"}}}
	talk := overlap.Talk{Interview: motive.Interview{Goals: s.Goals.ID, Turns: []motive.Turn{{Question: motive.Closing, Answer: "nothing", Positions: []motive.Position{{Goal: "ship", Meets: &no}}}}}}
	s = outline.Compose(s, []overlap.Talk{talk})
	put := strings.Join(slices.Concat(s.Matters, s.Leads), " ")
	if s.Before != "" || !strings.Contains(put, "no to ‘It ships by June’") || strings.Contains(put, "your no") || strings.Contains(put, "also") || !strings.Contains(put, "It comes with this: ") {
		t.Errorf("before %q: %q", s.Before, put)
	}
}

// A yes is newer than the no before it: nothing says that they said no.
func TestAYesAfterANo(t *testing.T) {
	no := false
	s := setup(nil)
	s.Goals.Goals = []motive.Goal{{ID: "ship", Statement: "It ships by June", Offers: map[string]int{"pay": 4}, How: map[string]string{"pay": "a bonus of 2,000"}}}
	refusal := replied(s.Goals.ID, motive.ReplyNo, "")
	refusal.Interview.Turns[1].Positions = []motive.Position{{Goal: "ship", Meets: &no}}
	for _, answer := range []motive.Reply{motive.ReplyYes, motive.ReplyIf} {
		composed := outline.Compose(s, []overlap.Talk{refusal, replied(s.Goals.ID, answer, "")})
		said := strings.Join(slices.Concat(composed.Matters, composed.Leads, composed.Costs), " ")
		if answer, _ := outline.AnswerBefore([]overlap.Talk{refusal, replied(s.Goals.ID, answer, "")}, s.Goals); answer == motive.ReplyNo {
			t.Errorf("the newest answer is %s", answer)
		}
		if !strings.HasPrefix(said, "When I asked you for this before, you said yes") {
			t.Errorf("after %s: %q does not begin with that", answer, said)
		}
		if strings.Contains(said, "said no") || strings.Contains(said, "your no") || strings.Contains(said, "no to") {
			t.Errorf("after %s: %q", answer, said)
		}
	}
}
