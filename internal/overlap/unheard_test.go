package overlap

import (
	"slices"
	"strings"
	"testing"

	"buyin/internal/motive"
)

func TestUnheardAndNeverAsked(t *testing.T) {
	goals := offering(map[string]int{"job-security": 5, "problem-solving": 3, "pay": 1, "competition": -4}, map[string]int{"engineering-identity": 4, "competition": 3})
	s := New(five(), goals)
	for name, tt := range map[string]struct {
		turns              []motive.Turn
		unheard, neverAsks string
	}{
		"nothing":                  {nil, "job-security engineering-identity problem-solving pay competition", "job-security engineering-identity problem-solving pay competition"},
		"evidence":                 {[]motive.Turn{turn("open.a", volunteered("job-security", -5), volunteered("pay", 1))}, "engineering-identity problem-solving competition", "engineering-identity problem-solving competition"},
		"left them cold":           {[]motive.Turn{turn("problem-solving.x", entryOf("problem-solving", 0, motive.Prompted))}, "job-security engineering-identity pay competition", "job-security engineering-identity pay competition"},
		"withdrawn":                {[]motive.Turn{turn("playback", entryOf("competition", 0, motive.Withdrawn))}, "job-security engineering-identity problem-solving pay", "job-security engineering-identity problem-solving pay"},
		"asked, and nothing in it": {[]motive.Turn{turn("job-security.future")}, "job-security engineering-identity problem-solving pay competition", "engineering-identity problem-solving pay competition"},
		"a choice":                 {[]motive.Turn{turn("trade-off.job-security.competition"), turn("best-worst.engineering-identity.problem-solving.pay.x")}, "job-security engineering-identity problem-solving pay competition", ""},
		"an effect":                {[]motive.Turn{{Question: motive.Effect, Effects: map[string]int{"job-security": 0}}}, "job-security engineering-identity problem-solving pay competition", "engineering-identity problem-solving pay competition"},
	} {
		talks := []Talk{{Interview: talk()}, {Interview: talk(tt.turns...)}}
		if got := strings.Join(s.Unheard(talks), " "); got != tt.unheard {
			t.Errorf("%s: unheard %q", name, got)
		}
		if got := strings.Join(s.NeverAsked(talks), " "); got != tt.neverAsks {
			t.Errorf("%s: never asked %q", name, got)
		}
	}
	if got := New(five()).NeverAsked(nil); !slices.Equal(got, []string{}) {
		t.Errorf("without goals: %q", got)
	}
}

// What matters least is not scored, but it was heard of.
func TestNamedLeast(t *testing.T) {
	s := New(five())
	four := turn("best-worst.job-security.engineering-identity.problem-solving.pay")
	four.Least = "pay"
	talks := []Talk{{Interview: talk(four)}, {Interview: talk(turn("open.a", volunteered("competition", 3)))}}
	if got := strings.Join(s.Unheard(talks), " "); got != "job-security engineering-identity problem-solving" {
		t.Errorf("unheard %q", got)
	}
	if got := s.NamedLeast(talks); !slices.Equal(got, []string{"pay"}) {
		t.Errorf("named as least %q", got)
	}
	talks[1].Interview.Turns[0].Evidence[0].Motivator = "pay"
	if got := s.NamedLeast(talks); len(got) > 0 {
		t.Errorf("with evidence: %q", got)
	}
}

func TestThinEvidence(t *testing.T) {
	for _, tt := range []struct {
		answers, notLookedAt int
		belief               float64
		want                 bool
	}{
		{4, 0, 4, true}, {5, 0, 2, false}, {5, 0, 1.9, true}, {5, 2, 5, false}, {6, 3, 5, false}, {6, 4, 5, true}, {0, 0, 0, true},
	} {
		if got := (Result{Answers: tt.answers, NotLookedAt: tt.notLookedAt, Belief: tt.belief}).Thin(); got != tt.want {
			t.Errorf("%+v: got %v", tt, got)
		}
	}
}
