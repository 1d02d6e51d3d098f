package render

import (
	"fmt"
	"math/rand/v2"
	"os"
	"testing"

	"buyin/internal/codec"
	"buyin/internal/motive"
	"buyin/internal/overlap"
)

// shipped is the catalogue that the program comes with.
func shipped(t testing.TB) motive.Catalogue {
	t.Helper()
	data, err := os.ReadFile("../../motivators.yaml")
	if err != nil {
		t.Fatal(err)
	}
	c, _, problems := codec.DecodeCatalogue("motivators.yaml", data)
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	return c
}

// ask is one with two goals.
func ask() motive.Goals {
	return motive.Goals{
		ID: "release-4-2", Owner: motive.Owner{Name: "Dana", Kind: motive.OwnerManager},
		Ask: "Put release 4.2 back on schedule by 30 June", Threshold: 0.5,
		Goals: []motive.Goal{
			{ID: "schedule", Statement: "Ship 4.2 by 30 June", Type: motive.Outcome,
				Offers: map[string]int{"problem-solving": 5, "pay": 2, "balance": -4},
				How:    map[string]string{"problem-solving": "owns the scheduler rewrite"}},
			{ID: "craft", Statement: "No release leaves with known data loss", Type: motive.Belief,
				Offers: map[string]int{"engineering-identity": 3, "recognition": 3},
				How:    map[string]string{"engineering-identity": "the right to stop the release for a bug"}},
		},
		OwnDrivers: map[string]int{"competition": 5, "pay": 3},
	}
}

func heardAs(question, said string, evidence ...motive.Evidence) motive.Turn {
	return motive.Turn{Question: question, Asked: "?", Answer: said, Evidence: evidence}
}

func ev(id string, strength int, kind motive.Kind, quote string) motive.Evidence {
	return motive.Evidence{Motivator: id, Strength: strength, Kind: kind, Quote: quote}
}

// sam is two talks with one report.
func sam() []overlap.Talk {
	first := motive.Interview{
		ID: "2026-08-20-a1b2", Kind: motive.KindTalk, Report: motive.Report{Name: "Sam Lee"},
		Started: "2026-08-20T09:00:00Z", Finished: "2026-08-20T09:30:00Z", Guess: map[string]int{"competition": 5},
		Turns: []motive.Turn{
			heardAs("open.best-day", "finally cracked the deadlock, nobody else could", ev("problem-solving", 5, motive.Volunteered, "cracked the deadlock"), ev("recognition", 2, motive.Volunteered, "nobody else could")),
			heardAs("pay.last-raise", "the raise was fine", ev("pay", 1, motive.Prompted, "was fine")),
			heardAs("competition.rival", "don't care who is first", ev("competition", 0, motive.Prompted, "don't care who is first")),
		},
	}
	second := motive.Interview{
		ID: "2026-11-23-k7qf", Kind: motive.KindTalk, Report: motive.Report{Name: "Sam Lee"},
		Started: "2026-11-23T09:00:00Z", Finished: "2026-11-23T09:24:00Z", Guess: map[string]int{"competition": 5, "pay": 4, "problem-solving": 3},
		Turns: []motive.Turn{
			heardAs("open.last-week", "spent the weekend on the race in the allocator, happily", ev("problem-solving", 4, motive.Volunteered, "the race in the allocator")),
			heardAs("balance.week", "picking up Mia at four is not up for discussion", ev("balance", 4, motive.Prompted, "picking up Mia at four")),
			heardAs("engineering-identity.proud", "I ship nothing that loses data", ev("engineering-identity", 4, motive.Prompted, "nothing that loses data")),
			heardAs("trade-off.problem-solving.balance", "the hard one", ev("problem-solving", 5, motive.Chosen, "")),
			heardAs("influence.meeting", "please no more steering meetings", ev("influence", -3, motive.Prompted, "no more steering meetings")),
			heardAs("playback", "yes, and Mia", ev("problem-solving", 5, motive.Confirmed, ""), ev("balance", 4, motive.Confirmed, "")),
			{Question: "closing", Asked: "?", Answer: "if the rota were settled first", Position: &motive.Position{Says: motive.Belief, Goal: "schedule"}},
		},
	}
	return []overlap.Talk{{Interview: first, Days: 95}, {Interview: second}}
}

func samsBrief(t testing.TB) *Brief {
	c := shipped(t)
	return NewBrief(BriefInput{
		Catalogue: c, Scorer: overlap.New(c, ask()), Talks: sam(), ReportName: "Sam Lee",
		Settle: "What did you ask about us before you signed?", Stale: []string{"the talk of 2026-08-20 is 97 days old"},
	})
}

// made are the talks with the i-th report of a team, as chance has them but
// always the same: one in seven said nothing.
func made(c motive.Catalogue, i int) []overlap.Talk {
	chance := rand.New(rand.NewPCG(4, uint64(i)))
	any := func() string { return c.Motivators[chance.IntN(len(c.Motivators))].ID }
	first, second := any(), any()
	iv := motive.Interview{
		ID: fmt.Sprintf("2026-11-01-%04d", i), Kind: motive.KindTalk, Started: "2026-11-01T09:00:00Z", Finished: "2026-11-01T09:30:00Z",
		Guess: map[string]int{any(): 5, first: 4},
	}
	for q := range 5 + chance.IntN(4) {
		id := first
		if q%3 == 1 {
			id = second
		}
		iv.Turns = append(iv.Turns, heardAs(fmt.Sprintf("open.q%d", q), "said", ev(id, 3+chance.IntN(3), motive.Volunteered, "said so")))
	}
	if chance.IntN(2) == 0 {
		iv.Turns = append(iv.Turns, heardAs("off", "no", ev(any(), -4, motive.Volunteered, "no")))
	}
	if i%7 == 3 {
		iv.Turns, iv.Guess = nil, nil
	}
	return []overlap.Talk{{Interview: iv}}
}
