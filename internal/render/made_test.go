package render

import (
	"fmt"
	"math/rand/v2"

	"buyin/internal/interview"
	"buyin/internal/motive"
	"buyin/internal/overlap"
)

// catalogue is one of twelve motivators, so that what is tested here does not
// change with the words of the shipped one.
func catalogue() motive.Catalogue {
	c := motive.Catalogue{Name: "test", Version: "1.0.0"}
	for _, m := range []struct{ id, name string }{
		{"job-security", "Job security"}, {"engineering-identity", "Engineering identity"}, {"problem-solving", "Problem solving"},
		{"pay", "Pay"}, {"competition", "Competition"}, {"autonomy", "Autonomy"}, {"mastery", "Mastery"}, {"purpose", "Purpose"},
		{"recognition", "Recognition"}, {"belonging", "Belonging"}, {"balance", "Balance"}, {"influence", "Influence"},
	} {
		c.Motivators = append(c.Motivators, motive.Motivator{
			ID: m.id, Name: m.name, Meaning: "Wants it.", Extrinsic: m.id == "pay" || m.id == "job-security",
			Appeal: motive.Appeal{Say: "Show what is in it.", Avoid: "Promising what is not yours to give."},
			Choice: "having it", Cues: []string{"it"},
			Probes: []motive.Question{{ID: m.id + ".last", Ask: "When did it last come up?", Reword: []string{"And before that?"}, FollowUp: []string{"What then?", "How was that?"}}},
		})
	}
	for i := range 3 {
		c.Openers = append(c.Openers, motive.Question{ID: fmt.Sprintf("open.q%d", i), Ask: fmt.Sprintf("What happened in week %d?", i+1), FollowUp: []string{"What made it so?", "And then?"}})
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

// rival is the other side's second member.
func rival() motive.Goals {
	return motive.Goals{
		ID: "platform", Owner: motive.Owner{Name: "Kim", Kind: motive.OwnerTeam}, Ask: "Move everything to the new platform", Threshold: 0.4,
		Goals: []motive.Goal{{ID: "move", Statement: "Everything is moved", Type: motive.Outcome,
			Offers: map[string]int{"problem-solving": 3, "mastery": 4}, How: map[string]string{"problem-solving": "the hardest migration"}}},
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
		ID: "2026-11-23-k7qf", Kind: motive.KindTalk, Report: motive.Report{Name: "Sam Lee"}, Told: &motive.Told{On: "2026-11-23", Quotes: true},
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

func samsBrief(goals ...motive.Goals) *Brief {
	c := catalogue()
	return NewBrief(BriefInput{
		Catalogue: c, Scorer: overlap.New(c, goals...), Talks: sam(), ReportName: "Sam Lee",
		Settle: "When did it last come up?", Stale: []Stale{{Day: "2026-08-20", Days: 97}},
	})
}

func samsGuide() *Guide {
	c := catalogue()
	in := GuideInput{Catalogue: c, Goals: []motive.Goals{ask()}, ReportName: "Sam Lee", Talks: sam()}
	for _, q := range c.Openers {
		in.Steps = append(in.Steps, interview.Step{Kind: interview.Ask, Question: q.ID, Asked: q.Ask})
	}
	for _, m := range c.Motivators[5:9] {
		in.Steps = append(in.Steps, interview.Step{Kind: interview.Ask, Question: m.Probes[0].ID, Asked: m.Probes[0].Ask, Motivators: []string{m.ID}})
	}
	in.Steps = append(in.Steps, interview.Step{Kind: interview.TradeOff, Asked: "Which would you miss more: the one, or the other?", Motivators: []string{"pay", "balance"}})
	return NewGuide(in)
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

// teamOf are n reports, and Sam.
func teamOf(n int, name func(i int) string, goals ...motive.Goals) *Team {
	c := catalogue()
	in := TeamInput{Catalogue: c, Scorer: overlap.New(c, goals...)}
	for i := range n {
		in.Members = append(in.Members, Member{Name: name(i), Talks: made(c, i)})
	}
	in.Members = append(in.Members, Member{Name: "Sam Lee", Talks: sam(), Stale: []Stale{{Day: "2026-08-20", Days: 97}}})
	return NewTeam(in)
}

// names in several scripts, and long ones.
func manyNames(i int) string {
	names := []string{
		"Ada", "王秀英", "محمد علي الفارسي", "👩🏽‍💻 Zoë", "Ångström, Per", "김민준", "Bartholomew Featherstonehaugh-Cholmondeley the Third",
		"Ναταλία Παπαδοπούλου", "Οδυσσέας", "Ольга", "李雷", "नेहा",
	}
	if i < len(names) {
		return names[i]
	}
	return fmt.Sprintf("Person %d", i)
}
