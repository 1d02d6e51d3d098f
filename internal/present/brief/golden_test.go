package brief

import (
	"io"
	"testing"

	"buyin/internal/fixture"
	"buyin/internal/motive"
	"buyin/internal/overlap"
	"buyin/internal/present/stated"
)

func TestGolden(t *testing.T) {
	pages := map[string]*Brief{
		"brief":            samsBrief(fixture.Ask()),
		"brief-group":      samsBrief(fixture.Ask(), fixture.Rival()),
		"brief-first":      briefOf(nil, "Ada"),
		"brief-enough":     briefOf(fixture.MuchHeard(), "Ada"),
		"brief-too-little": briefOf(fixture.NothingServed(), "Ada"),
		"brief-ask":        briefOfTalks(fixture.AsksPut(), "Ada"),
	}
	for name, p := range pages {
		fixture.Golden(t, name+".txt", func(w io.Writer) error { return p.Text(w, 80, false) })
		fixture.Golden(t, name+"-40.txt", func(w io.Writer) error { return p.Text(w, 40, false) })
		fixture.Golden(t, name+".md", p.Markdown)
		fixture.Golden(t, name+".html", p.HTML)
	}
	fixture.Golden(t, "brief-colour.txt", func(w io.Writer) error { return samsBrief(fixture.Ask()).Text(w, 80, true) })
}

func samsBrief(goals ...motive.Goals) *Brief {
	c := fixture.Catalogue()
	return New(Input{
		Catalogue: c, Scorer: overlap.New(c, goals...), Talks: fixture.SamsTalks(), ReportName: "Sam Lee", Say: sentences(fixture.SamsTalks()),
		Settle: "When did it last come up?", Stale: []stated.StaleTalk{{Day: "2026-08-20", Days: 97}},
	})
}

// briefOf returns the brief of one talk.
func briefOf(turns []motive.Turn, name string) *Brief {
	return briefOfTalks(fixture.TalkOf(turns), name)
}

func briefOfTalks(talks []overlap.Talk, name string) *Brief {
	c := fixture.Catalogue()
	return New(Input{Catalogue: c, Scorer: overlap.New(c, fixture.Ask()), Talks: talks, ReportName: name, Say: sentences(talks), Settle: "When did it last come up?"})
}

// sentences returns sentences to say for talks that hold evidence; package appeal
// has tests of its own for those that it composes.
func sentences(talks []overlap.Talk) []string {
	if len(talks[0].Interview.Turns) == 0 {
		return nil
	}
	return []string{"You told me you finally cracked the deadlock; in this, you own the scheduler rewrite.", "You would want this if the rota were settled first: I haven't forgotten that."}
}
