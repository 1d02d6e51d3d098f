package appeal

import (
	"fmt"
	"strings"
	"testing"

	"buyin"
	"buyin/internal/codec"
	"buyin/internal/fixture/growth"
	"buyin/internal/motive"
	"buyin/internal/overlap"
)

// longAnswers returns a talk of answers with n sentences each, of which the first half
// are marked.
func longAnswers(n int) []overlap.Talk {
	ids := []string{"problem-solving", "balance", "pay", "mastery"}
	said := []string{
		"Finally cracked the deadlock in the scheduler, nobody else could.", "She said the weekend rota would be hard with the kids.",
		"More money would not change much, but the team cheered when we shipped it.", "I want to lead a group in two years.",
		"If the review was done by somebody who knows the code, I'd be glad to.",
	}
	iv := motive.Interview{Kind: motive.KindTalk, Report: motive.Report{Name: "Sam Lee"}, Started: "2026-11-02T09:00:00Z", Finished: "2026-11-02T10:00:00Z"}
	for i := range 8 {
		var b strings.Builder
		for j := range n {
			fmt.Fprintf(&b, "%s ", said[(i+j*j)%len(said)])
		}
		answer := strings.TrimSpace(b.String())
		question := []string{"open.a", "put-off", "closing", "pay.b"}[i%4]
		iv.Turns = append(iv.Turns, motive.Turn{Question: question, Answer: answer, Evidence: []motive.Evidence{
			{Motivator: ids[i%4], Strength: 5 - i%2*9, Quote: answer[:len(answer)/2]}, {Motivator: ids[(i+1)%4], Strength: 3, Quote: answer},
		}})
	}
	return []overlap.Talk{{Interview: iv}}
}

func TestLongAnswersCostLinearly(t *testing.T) {
	c, _, problems := codec.DecodeCatalogue("motivators.yaml", buyin.Motivators)
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	goals := motive.Goals{ID: "ship", Ask: "Ship it", Goals: []motive.Goal{{ID: "a", Statement: "Ship it", Offers: map[string]int{"problem-solving": 5, "pay": 3, "balance": -3}, How: map[string]string{"problem-solving": "you own the rewrite"}}}}
	growth.Linear(t, "a long answer", 200, func(n int) func() {
		talks := longAnswers(n)
		return func() {
			scorer := overlap.New(c, goals)
			if len(Sentences(NewInput(c, scorer, talks, "Sam Lee"))) == 0 {
				t.Error("nothing is said")
			}
		}
	})
}
