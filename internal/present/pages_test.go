package present

import (
	"buyin/internal/fixture"
	"buyin/internal/interview/earlier"
	"buyin/internal/motive"
	"buyin/internal/overlap"
	"buyin/internal/present/brief"
	"buyin/internal/present/stated"
)

func samsBrief(goals ...motive.Goals) *brief.Brief {
	c := fixture.Catalogue()
	return brief.New(brief.Input{
		Catalogue: c, Scorer: overlap.New(c, goals...), Talks: fixture.SamsTalks(), ReportName: "Sam Lee",
		Settle: "When did it last come up?", Stale: []stated.StaleTalk{{Day: "2026-08-20", Days: 97}},
	})
}

func samsGuide() *Guide {
	return NewGuide(GuideInput{
		Catalogue: fixture.Catalogue(), Outline: samsOutline(), ReportName: "Sam Lee", Known: true,
		Stale: []stated.StaleTalk{{Day: "2026-08-20", Days: 97, Newest: true}},
	})
}

// samsOutline returns an outline that fills every section of a guide.
func samsOutline() earlier.Outline {
	c := fixture.Catalogue()
	ask := func(q motive.Question, id string) earlier.Question {
		return earlier.Question{Asked: q.Ask, FollowUps: q.FollowUp, Motivator: id}
	}
	o := earlier.Outline{
		Frame:    "I'd like to go on from last time: what makes work good for you, and what has changed. All right?",
		Promises: []string{"You promised: two quiet weeks for the rewrite (by 2026-12-04)."},
		Terms:    "if the rota were settled first",
		Words:    "the race in the allocator",
		GoOn:     earlier.Question{Asked: "What was hard about that?", FollowUps: []string{"How did you find it?", "What did it leave you with?", "And then?"}, Motivator: "problem-solving"},
		PutOff:   "And what would put you right off, in work like that?",
		Choice:   "Of these four, which would you miss most? And which least? the one; the other; a third; or the last.",
		SayBack:  []string{"So you like it when something is hard to figure out.", "So the steering meetings are not for you."},
		Rescues:  []string{"What did you start with this morning?", "What is on your desk this week?", "What is next on your list?"},
		Closing:  []string{fixture.Ask().Ask + ": what would have to be true for you to want this?"},
	}
	for _, q := range c.Openers {
		o.Openers = append(o.Openers, ask(q, ""))
	}
	for _, m := range c.Motivators[5:] {
		o.Unknown = append(o.Unknown, ask(m.Probes[0], m.ID))
	}
	return o
}

// firstOutline returns an outline for somebody unknown, without an ask.
func firstOutline() earlier.Outline {
	o := samsOutline()
	o.Frame, o.Terms, o.Words, o.Choice = "I'd like half an hour about what makes work good for you. All right?", "", "", ""
	o.Promises, o.SayBack, o.Closing = nil, nil, nil
	return o
}

// teamOf returns a team of n reports and Sam.
func teamOf(n int, name func(i int) string, goals ...motive.Goals) *Team {
	c := fixture.Catalogue()
	in := TeamInput{Catalogue: c, Scorer: overlap.New(c, goals...)}
	for i := range n {
		in.Members = append(in.Members, Member{Name: name(i), Talks: fixture.Talks(c, i)})
	}
	in.Members = append(in.Members, Member{Name: "Sam Lee", Talks: fixture.SamsTalks(), Stale: []stated.StaleTalk{{Day: "2026-08-20", Days: 97}}})
	return NewTeam(in)
}
