package present

import (
	"testing"

	"buyin/internal/fixture"
	"buyin/internal/motive"
	"buyin/internal/overlap"
)

// off is somebody of whom a minus about pay, which the ask offers, is noted.
func off(name string, strength int, quote string) Member {
	turns := append(fixture.MuchHeard(), fixture.Turn("open.off", "about money: "+quote, fixture.Evidence("pay", strength, motive.Volunteered, quote)))
	return Member{Name: name, Talks: fixture.TalkOf(turns)}
}

// The team says that something puts somebody off only if it does. The same minus is noted
// for what leaves them cold. A deal-breaker is what blocks the ask.
func TestWhatWontWinThemOver(t *testing.T) {
	c := fixture.Catalogue()
	team := NewTeam(TeamInput{Catalogue: c, Scorer: overlap.New(c, fixture.Ask()), Members: []Member{
		off("Ann", -2, "more would change little"), off("Bo", -3, ""), off("Cy", -3, "an insult"), off("Di", -5, "an insult"),
	}})
	text := fixture.Flat(t, team.Text)
	fixture.CheckSays(t, text, []string{
		"Engineering identity 14 % Pay, and is offered Bo",
		"14 % Pay (puts them off), and is offered Di",
		"14 % Pay (puts them off), a deal-breaker",
		"Ann, Bo, Cy and Di (4); puts off Cy and Di",
	}, nil)
	alone := NewTeam(TeamInput{Catalogue: c, Scorer: overlap.New(c, fixture.Ask()), Members: []Member{off("Ann", -2, "more would change little"), off("Bo", -3, "")}})
	for _, page := range []string{fixture.Flat(t, alone.Text), fixture.Written(t, alone.HTML), fixture.Written(t, alone.Markdown)} {
		fixture.CheckSays(t, page, []string{"win them over"}, []string{"puts them off", "puts off", "deal-breaker"})
	}
}
