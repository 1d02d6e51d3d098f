package present

import (
	"io"
	"testing"

	"buyin/internal/fixture"
	"buyin/internal/motive"
	"buyin/internal/overlap"
)

// textual is a page that can be written in every format.
type textual interface {
	Text(w io.Writer, width int, color bool) error
	Markdown(w io.Writer) error
	HTML(w io.Writer) error
}

func TestGolden(t *testing.T) {
	pages := map[string]textual{
		"guide":       samsGuide(),
		"guide-first": NewGuide(GuideInput{Catalogue: fixture.Catalogue(), Outline: firstOutline()}),
		"team":        teamOf(11, fixture.ManyNames, fixture.Ask()),
		"team-group":  teamOf(5, fixture.ManyNames, fixture.Ask(), fixture.Rival()),
		"team-ask":    teamAsked(),
		"team-none":   NewTeam(TeamInput{Catalogue: fixture.Catalogue(), Scorer: overlap.New(fixture.Catalogue(), fixture.Ask())}),
	}
	for name, p := range pages {
		fixture.Golden(t, name+".txt", func(w io.Writer) error { return p.Text(w, 80, false) })
		fixture.Golden(t, name+"-40.txt", func(w io.Writer) error { return p.Text(w, 40, false) })
		fixture.Golden(t, name+".md", p.Markdown)
		fixture.Golden(t, name+".html", p.HTML)
	}
	fixture.Golden(t, "catalogue.txt", func(w io.Writer) error { return Catalogue(w, fixture.Catalogue(), 80) })
	fixture.Golden(t, "motivator.txt", func(w io.Writer) error { return Motivator(w, fixture.Catalogue().Motivators[3], 80) })
}

// teamAsked returns a team of one who was asked, one who said no, and one whose
// notes nobody has looked at.
func teamAsked() *Team {
	c := fixture.Catalogue()
	no := fixture.AsksPut()
	no[1].Interview.Reply = motive.ReplyNo
	return NewTeam(TeamInput{Catalogue: c, Scorer: overlap.New(c, fixture.Ask()), Members: []Member{
		{Name: "Ada", Talks: fixture.AsksPut()}, {Name: "Bo", Talks: no}, {Name: "Cem", Talks: fixture.AsksPut()[:1]},
	}})
}
