package interview

import (
	"strings"
	"testing"

	"buyin/internal/language"
	"buyin/internal/motive"
)

// The reason for a trade-off mentions the verdict only if the ask serves one
// side clearly more.
func TestWhyOfATradeOffMentionsTheVerdict(t *testing.T) {
	for _, tt := range []struct {
		name   string
		offers map[string]int
		hangs  bool
	}{
		{"one side is served", map[string]int{"craft": 5}, true},
		{"clearly more", map[string]int{"craft": 2, "calm": 4}, true},
		{"hardly more", map[string]int{"craft": 3, "calm": 4}, false},
		{"both alike", map[string]int{"craft": 4, "calm": 4}, false},
		{"the one is not, and the other costs them", map[string]int{"calm": -4}, false},
		{"there is no ask", nil, false},
	} {
		set := Setup{Catalogue: pair()}
		if tt.offers != nil {
			set.Goals = []motive.Goals{{Threshold: 0.5, Goals: []motive.Goal{{ID: "goal", Offers: tt.offers}}}}
		}
		s := New(set)
		why := s.explainQuestion(s.newChoice(TradeOff, 0, 1))
		if !strings.HasPrefix(why, "craft and calm are close, and ") || strings.Contains(why, "the verdict hangs on") != tt.hangs {
			t.Errorf("%s: %q", tt.name, why)
		}
	}
}

// A question that goes back to an earlier answer is no open question.
func TestWhyOfAReturn(t *testing.T) {
	s := play(t, Setup{Catalogue: six()}, to(Open, "open.1", warm))
	step := Step{Kind: Ask, Move: Bridge, Question: "open.1", FollowUp: true}
	if got, want := s.explainQuestion(step), language.Say("interview.why.deepen"); got != want {
		t.Errorf("%q, want %q", got, want)
	}
}
