package changes_test

import (
	"io"
	"strings"
	"testing"

	"buyin/internal/fixture"
	"buyin/internal/motive"
	"buyin/internal/overlap/plan"
	"buyin/internal/present/changes"
	"buyin/internal/present/stated"
	"buyin/internal/visible"
)

// shown returns a page about three people, with every part filled in.
func shown(text string) changes.Page {
	balance := plan.Change{Goal: text, Motivator: "balance", From: -4, To: 0}
	pay := plan.Change{Goal: text, Motivator: "pay", From: 0, To: 3}
	same := pay
	same.Goal, same.From = "b", -1
	many := plan.Set{Steps: 7, Changes: []plan.Change{balance, pay}, Sufficient: []string{text + "2", text + "3"}}
	one := plan.Set{Steps: 4, Exact: true, Changes: []plan.Change{balance}, Sufficient: []string{text + "1", text + "2"}}
	return changes.Page{
		Catalogue: motive.Catalogue{Motivators: []motive.Motivator{{ID: "balance", Name: "Balance " + text}}},
		Goals: motive.Goals{Ask: text, Goals: []motive.Goal{
			{ID: text, How: map[string]string{"balance": "on call every Thursday " + text}}, {ID: "b"},
		}},
		Plan: plan.Plan{
			People: []string{text + "1", text + "2", text + "3", text + "4", text + "5", text + "6"}, Sufficient: []string{text + "1"},
			TooLittle: []string{text + "4"}, Declined: []string{text + "5"},
			Singles: []plan.Single{
				{Change: balance, Gained: []string{text + "2"}}, {Change: pay, Gained: []string{text + "3"}, Lost: []string{text + "1"}},
				{Change: same, Gained: []string{text + "3"}, Lost: []string{text + "1"}}, {Change: pay, Lost: []string{text + "1"}},
			},
			Sets: []plan.Set{one, many},
		},
	}
}

func written(t *testing.T, p changes.Page, width int) string {
	return fixture.Written(t, func(w io.Writer) error { return p.Text(w, width, false) })
}

// So many steps for one person are no plan, and the page says so.
func TestAnAskThatWouldBeAnotherOne(t *testing.T) {
	warning := "That is another ask rather than a plan: ask them what would have to change."
	for steps, want := range map[int]int{10: 0, 11: 1, 17: 1} {
		p := shown("P")
		p.Plan.Sets = []plan.Set{{Steps: steps, Exact: true, Changes: p.Plan.Sets[0].Changes, Sufficient: []string{"P1", "P2"}}}
		text := strings.Join(strings.Fields(written(t, p, 80)), " ")
		if strings.Count(text, warning) != want {
			t.Errorf("%d steps for one person: want the warning %d times\n%s", steps, want, text)
		}
	}
}

func TestThePage(t *testing.T) {
	text := strings.Join(strings.Fields(written(t, shown("P"), 80)), " ")
	for _, says := range []string{
		"The ask is enough for 1 of 6 people now: P1.",
		`The best single change, Balance P (P) from -4 to 0 (now: "on call every Thursday P"), would win P2.`,
		"1 change, 4 steps: Balance P (P) from -4 to 0. Enough for 2 of 6; wins P2.",
		"pay (P) from 0 to 3. Enough for 2 of 6; wins P2 and P3, loses P1. (*)",
		"(*) Not every set of so many changes was tried",
		"pay: would lose P1.", "Too little was heard so far: P4.", "asked for time: P5.", "Won by no change that was tried: P6.",
	} {
		if !strings.Contains(text, says) {
			t.Errorf("%q is missing in\n%s", says, text)
		}
	}
	if strings.Contains(text, "pay (b)") {
		t.Errorf("the same change in another goal is shown again\n%s", text)
	}
}

func TestTheFirstSentence(t *testing.T) {
	won := changes.Page{Plan: plan.Plan{People: []string{"Ada", "Bo"}, Sufficient: []string{"Ada", "Bo"}}}
	nobody := changes.Page{Plan: plan.Plan{People: []string{"Ada", "Bo"}}}
	one := changes.Page{Plan: plan.Plan{People: []string{"Ada"}}}
	lost := won
	lost.Plan.Singles = []plan.Single{{Change: plan.Change{Motivator: "pay", To: 3}, Lost: []string{"Bo"}}}
	for _, tt := range []struct {
		page changes.Page
		says []string
	}{
		{changes.Page{}, []string{"There is no finished talk with anybody yet."}},
		{won, []string{"The ask is already enough for everybody: Ada and Bo.", "No higher offer changes that."}},
		{lost, []string{"already enough for everybody", "can only lose somebody", "pay: would lose Bo."}},
		{nobody, []string{"The ask is enough for none of 2 people now.", "No change that was tried wins more people than it loses."}},
		{one, []string{"The ask is not enough for Ada now."}},
	} {
		text := written(t, tt.page, 200)
		for _, says := range tt.says {
			if !strings.Contains(text, says) {
				t.Errorf("%q is missing in\n%s", says, text)
			}
		}
	}
}

func TestEveryLineFits(t *testing.T) {
	for _, width := range []int{20, 40, 80} {
		for line := range strings.Lines(written(t, shown("Maximiliane Oberlechner "), width)) {
			if got := visible.Width(strings.TrimRight(line, "\n")); got > width {
				t.Errorf("%d columns of %d: %s", got, width, line)
			}
		}
	}
}

func TestNoPayloadIsLive(t *testing.T) {
	for _, payload := range fixture.Payloads() {
		if at := fixture.Live(written(t, shown(payload), 40)); at != "" {
			t.Errorf("%q: live %q", payload, at)
		}
	}
}

// What a higher offer cannot do is said about each person.
func TestAdviceAboutAPerson(t *testing.T) {
	for _, tt := range []struct {
		who  changes.Person
		want string
	}{
		{changes.Person{Name: "Ada", LeaveOut: []string{"pay"}}, "- Ada: put off by pay: don't offer that to them."},
		{changes.Person{Name: "Ada", LeaveOut: []string{"pay"}, Enough: true}, "don't offer that to them. Without it, the ask would be enough."},
		{
			changes.Person{Name: "Ada", ShellName: "Ada", Overtaken: []stated.Overtaken{{Motivator: "pay", Offer: 4, Effect: -3, Day: "2026-12-01"}}},
			"- Ada: pay: you offer 4 now; on 2026-12-01 they said -3. If that is new to them, put it to them again: buyin ask Ada",
		},
	} {
		text := strings.Join(strings.Fields(written(t, changes.Page{People: []changes.Person{tt.who}}, 80)), " ")
		if !strings.Contains(text, tt.want) {
			t.Errorf("%q is missing in\n%s", tt.want, text)
		}
	}
	many := make([]changes.Person, 15)
	if text := written(t, changes.Page{People: many}, 80); !strings.Contains(text, "- 3 other people; see buyin brief NAME.") {
		t.Error(text)
	}
}
