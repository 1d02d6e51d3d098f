package output

import (
	"io"
	"strings"
	"testing"

	"buyin/internal/fixture"
	"buyin/internal/motive"
	"buyin/internal/overlap"
	"buyin/internal/present"
	"buyin/internal/present/brief"
	"buyin/internal/present/stated"
)

func TestGoldenBriefsAndTeams(t *testing.T) {
	c := fixture.Catalogue()
	brief := func(talks []overlap.Talk, name string, stale []stated.StaleTalk, goals ...motive.Goals) func(io.Writer) error {
		return func(w io.Writer) error {
			return WriteBrief(w, brief.New(brief.Input{Catalogue: c, Scorer: overlap.New(c, goals...), Talks: talks, ReportName: name, Say: []string{"You told me you cracked the deadlock; in this, you own the rewrite."}, Settle: "When did it last come up?", Stale: stale}))
		}
	}
	team := func(n int, goals ...motive.Goals) func(io.Writer) error {
		return func(w io.Writer) error {
			in := present.TeamInput{Catalogue: c, Scorer: overlap.New(c, goals...)}
			for i := range n {
				in.Members = append(in.Members, present.Member{Name: fixture.ManyNames(i), Talks: fixture.Talks(c, i)})
			}
			if n > 0 {
				in.Members = append(in.Members, present.Member{Name: "Sam Lee", Talks: fixture.SamsTalks()})
			}
			return WriteTeam(w, present.NewTeam(in))
		}
	}
	stale := []stated.StaleTalk{{Day: "2026-08-20", Days: 97}}
	for name, write := range map[string]func(io.Writer) error{
		"brief":            brief(fixture.SamsTalks(), "Sam Lee", stale, fixture.Ask()),
		"brief-group":      brief(fixture.SamsTalks(), "Sam Lee", stale, fixture.Ask(), fixture.Rival()),
		"brief-first":      brief(fixture.TalkOf(nil), "Ada", nil, fixture.Ask()),
		"brief-enough":     brief(fixture.TalkOf(fixture.MuchHeard()), "Ada", nil, fixture.Ask()),
		"brief-too-little": brief(fixture.TalkOf(fixture.NothingServed()), "Ada", nil, fixture.Ask()),
		"brief-ask":        brief(fixture.AsksPut(), "Ada", nil, fixture.Ask()),
		"team":             team(11, fixture.Ask()),
		"team-group":       team(5, fixture.Ask(), fixture.Rival()),
		"team-none":        team(0, fixture.Ask()),
	} {
		fixture.Golden(t, name+".json", write)
	}
}

func TestTheJSONOfATeamOmitsNobody(t *testing.T) {
	c := fixture.Catalogue()
	in := present.TeamInput{Catalogue: c, Scorer: overlap.New(c, fixture.Ask())}
	for i := range 40 {
		in.Members = append(in.Members, present.Member{Name: fixture.ManyNames(i) + `<&>"`, Talks: fixture.Talks(c, i)})
	}
	data := fixture.Written(t, func(w io.Writer) error { return WriteTeam(w, present.NewTeam(in)) })
	for _, m := range in.Members {
		if !strings.Contains(data, `"report": `+string(appendString(nil, m.Name))) {
			t.Errorf("%q is missing", m.Name)
		}
	}
}
