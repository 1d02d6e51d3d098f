package interview

import (
	"fmt"
	"strings"
	"testing"

	"buyin/internal/motive"
)

// The reason for which it is enough, if no further question could help.
func TestExplainEnough(t *testing.T) {
	craft, calm := heard("craft", 5), heard("calm", 5)
	for _, tt := range []struct {
		name    string
		goals   []motive.Goals
		limit   int
		answers []motive.Evidence // to one question each
		shown   bool
		want    string
	}{
		{"too few answers", offering(map[string]int{"craft": 5}), 14, of(4, craft), false, ""},
		{"all is served", offering(map[string]int{"craft": 5}), 14, of(5, craft), false, "You have enough: what was said settles how far"},
		{"nothing is served", offering(map[string]int{"pay": 5}), 14, of(5, craft), false, "You have enough: what was said settles how far"},
		{"it was said before", offering(map[string]int{"craft": 5}), 14, of(5, craft), true, ""},
		{"all is served, and weak", offering(map[string]int{"craft": 5}), 14, of(6, heard("craft", 2)), false, "You could sum up now: what they say"},
		{"half of it is served", offering(map[string]int{"craft": 5}), 14, of(6, craft, calm), false, "You could sum up now: no question left"},
		{"half an hour is full", offering(map[string]int{"craft": 5}), 6, of(5, craft), true, "You have enough: 5 questions are asked"},
		{"more than half an hour", offering(map[string]int{"craft": 5}), 6, of(6, craft), true, ""},
		{"no ask, and much was said", nil, 14, of(6, craft, calm, heard("fame", 4)), false, "You have enough: what was said settles the order"},
		{"no ask, and little was said", nil, 14, of(6, heard("craft", 1)), false, "You could sum up now: no question left"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			c := four()
			c.Openers = nil
			s := New(Setup{Catalogue: c, Goals: tt.goals, Limit: tt.limit})
			for i, e := range tt.answers {
				s = after(t, s, Given{Kind: Ask, Question: fmt.Sprintf("q%d", i), Text: "so it was", Evidence: []motive.Evidence{e}})
			}
			s.enoughShown = tt.shown
			got := s.explainEnough(s.outlook().Samples(manySamples), nil)
			if tt.want == "" && got != "" || !strings.HasPrefix(got, tt.want) {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

// of returns n answers, of each of these in turn.
func of(n int, evidence ...motive.Evidence) (all []motive.Evidence) {
	for i := range n {
		all = append(all, evidence[i%len(evidence)])
	}
	return all
}
