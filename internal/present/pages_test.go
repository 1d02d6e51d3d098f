package present

import (
	"buyin/internal/fixture"
	"buyin/internal/interview"
	"buyin/internal/motive"
	"buyin/internal/overlap"
)

func samsBrief(goals ...motive.Goals) *Brief {
	c := fixture.Catalogue()
	return NewBrief(BriefInput{
		Catalogue: c, Scorer: overlap.New(c, goals...), Talks: fixture.SamsTalks(), ReportName: "Sam Lee",
		Settle: "When did it last come up?", Stale: []StaleTalk{{Day: "2026-08-20", Days: 97}},
	})
}

func samsGuide() *Guide {
	c := fixture.Catalogue()
	in := GuideInput{Catalogue: c, Goals: []motive.Goals{fixture.Ask()}, ReportName: "Sam Lee", Talks: fixture.SamsTalks()}
	for _, q := range c.Openers {
		in.Steps = append(in.Steps, interview.Step{Kind: interview.Ask, Question: q.ID, Asked: q.Ask})
	}
	for _, m := range c.Motivators[5:9] {
		in.Steps = append(in.Steps, interview.Step{Kind: interview.Ask, Question: m.Probes[0].ID, Asked: m.Probes[0].Ask, Motivators: []string{m.ID}})
	}
	in.Steps = append(in.Steps, interview.Step{Kind: interview.TradeOff, Asked: "Which would you miss more: the one, or the other?", Motivators: []string{"pay", "balance"}})
	return NewGuide(in)
}

// teamOf returns a team of n reports and Sam.
func teamOf(n int, name func(i int) string, goals ...motive.Goals) *Team {
	c := fixture.Catalogue()
	in := TeamInput{Catalogue: c, Scorer: overlap.New(c, goals...)}
	for i := range n {
		in.Members = append(in.Members, Member{Name: name(i), Talks: fixture.Talks(c, i)})
	}
	in.Members = append(in.Members, Member{Name: "Sam Lee", Talks: fixture.SamsTalks(), Stale: []StaleTalk{{Day: "2026-08-20", Days: 97}}})
	return NewTeam(in)
}
