package present

import (
	"strings"
	"testing"

	"buyin/internal/fixture"
	"buyin/internal/motive"
	"buyin/internal/overlap"
)

func TestATeamOfWhichNobodyHasLookedAtSome(t *testing.T) {
	c := fixture.Catalogue()
	in := TeamInput{Catalogue: c, Scorer: overlap.New(c, fixture.Ask()), Edit: "buyin interview --edit NAME"}
	for i, name := range []string{"Ada", "Bo", "Cem"} {
		in.Members = append(in.Members, Member{Name: name, Talks: fixture.HalfLookedAt(3 * i)})
	}
	fixture.CheckSays(t, fixture.Flat(t, NewTeam(in).Text), []string{
		"Nobody has looked at 12 of the 21 answers (Ada 7, Bo 4, Cem 1). What the coach heard there counts, but it blocks nothing and is not quoted. To look: buyin interview --edit NAME",
		"Cem: Your guess was not heard.", "Too early to compare with your guess about Ada (0 of 5 answers looked at) and Bo (3 of 5).",
	}, []string{"Ada: Your", "Bo: Your", "None of your"})
}

// teamOfDrivers returns a team of people with these drivers and their strengths.
func teamOfDrivers(people ...map[string]int) *Team {
	c := fixture.Catalogue()
	in := TeamInput{Catalogue: c, Scorer: overlap.New(c, fixture.Ask())}
	for i, drivers := range people {
		var turns []motive.Turn
		for _, m := range c.Motivators {
			if strength := drivers[m.ID]; strength != 0 {
				turns = append(turns, fixture.Turn("open."+m.ID, "x", fixture.Evidence(m.ID, strength, motive.Volunteered, "")))
			}
		}
		in.Members = append(in.Members, Member{Name: []string{"Ada", "Bo", "Cem"}[i], Talks: fixture.TalkOf(turns)})
	}
	return NewTeam(in)
}

// What drives somebody a little is called served in their own map, so the table of
// appeals does not say that it reaches nobody.
func TestAnAppealToASmallDriver(t *testing.T) {
	small := map[string]int{"balance": 5, "belonging": 5, "autonomy": 5, "purpose": 5, "mastery": 5, "influence": 5, "problem-solving": 1}
	fixture.CheckSays(t, fixture.Flat(t, teamOfDrivers(small).Text), []string{
		"served: Problem solving", "Problem solving a little: Ada (1)", "A little: it drives them, and other things drive them more.",
		"No appeal reaches anybody yet.", "Nothing here reaches a main driver of Ada yet.",
	}, []string{"Problem solving nobody", "Nothing here works"})
	fixture.CheckSays(t, fixture.Flat(t, teamOfDrivers(small, map[string]int{"problem-solving": 5}).Text), []string{"Problem solving Bo (1); a little: Ada (1)"}, nil)
}

// A driver is called the most common one only if it is.
func TestTheMostCommonDriver(t *testing.T) {
	pay, rest, both := map[string]int{"pay": 5}, map[string]int{"balance": 5}, map[string]int{"pay": 5, "balance": 5}
	for want, team := range map[string]*Team{
		"The most common main driver is Pay, for 2 of 3.":                                                                     teamOfDrivers(pay, pay, rest),
		"No two people here share a main driver, so no appeal suits them all.":                                                teamOfDrivers(pay, rest),
		"Several main drivers are equally common, for 2 of 3 each. Whichever you pick, one appeal for all would miss 1 of 3.": teamOfDrivers(pay, rest, both),
		"Pay is a main driver of everybody here. ":                                                                            teamOfDrivers(both, both),
		"Pay is a main driver of everybody here, which is rare.":                                                              teamOfDrivers(both, both, both),
	} {
		if text := fixture.Flat(t, team.Text); !strings.Contains(text, want) {
			t.Errorf("%q is missing in\n%s", want, text)
		}
	}
}
