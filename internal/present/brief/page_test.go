package brief

import (
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"buyin/internal/fixture"
	"buyin/internal/fixture/property"
	"buyin/internal/motive"
	"buyin/internal/overlap"
)

// beforeFigures returns the text of a brief down to the figures.
func beforeFigures(t testing.TB, b *Brief) string {
	t.Helper()
	text := fixture.Written(t, func(w io.Writer) error { return b.Text(w, 80, false) })
	before, _, found := strings.Cut(text, "\n"+strings.Repeat("-", 80)+"\nFigures\n")
	if !found {
		t.Fatalf("there are no figures in\n%s", text)
	}
	return before
}

func TestWhatToDoFitsOnAPage(t *testing.T) {
	for name, b := range map[string]*Brief{
		"Sam": samsBrief(fixture.Ask()), "asked": briefOfTalks(fixture.AsksPut(), "Ada"), "enough": briefOf(fixture.MuchHeard(), "Ada"), "too little": briefOf(fixture.NothingServed(), "Ada"),
	} {
		most := 45
		if name == "asked" { // every section is there
			most = 55
		}
		if n := strings.Count(beforeFigures(t, b), "\n"); n > most {
			t.Errorf("%s: %d lines", name, n)
		}
	}
}

func TestTheOrderOfThePage(t *testing.T) {
	titles := []string{"What to say", "Open promises", "What would help most", "What not to say", "Their terms", "Where they see it differently", "Offered, but never asked about", "Not known yet", "How it stands"}
	text := beforeFigures(t, briefOfTalks(fixture.AsksPut(), "Ada"))
	at := 0
	for _, title := range titles {
		i := strings.Index(text[at:], "\n"+title+"\n")
		if i < 0 {
			t.Fatalf("%q is not there, or not in its place, in\n%s", title, text)
		}
		at += i
	}
}

func TestOpenPromises(t *testing.T) {
	me, them := motive.ByManager, motive.ByReport
	talks := []overlap.Talk{
		{Interview: motive.Interview{Promises: []motive.Promise{
			{ID: "p1", By: them, Text: "one"}, {ID: "p2", By: me, Text: "two", Due: "2026-12-09"}, {ID: "p3", By: me, Text: "three", Kept: new(true)}, {ID: "p4", By: them, Text: "four", Dropped: true},
		}}},
		{Interview: motive.Interview{Promises: []motive.Promise{
			{ID: "p5", By: me, Text: "five", Due: "2026-11-09"}, {ID: "p6", By: me, Text: "six", Kept: new(false)}, {ID: "p7", By: them, Text: "seven", Due: "2026-12-01"}, {ID: "p8", By: me, Text: "eight"},
			{ID: "p9", By: me, Text: "nine", Kept: new(false), Due: "2026-10-01"}, {ID: "p10", By: me, Text: "ten", Kept: new(false), Dropped: true},
		}}},
	}
	c := fixture.Catalogue()
	b := New(Input{Catalogue: c, Scorer: overlap.New(c, fixture.Ask()), Talks: talks, ReportName: "Ada", Today: "2026-12-01"})
	text := beforeFigures(t, b)
	want := `
Open promises
- You broke a promise: nine (was due 2026-10-01).
- You broke a promise: six.
- You promised: five (overdue since 2026-11-09).
- You promised: two (by 2026-12-09).
- You promised: eight.
- Ada promised: seven (by 2026-12-01).
- Ada promised: one.
`
	if !strings.Contains(text, want) {
		t.Errorf("got\n%s\nwant%s", text, want)
	}
}

func TestTheNewestTermsOfTheseGoalsCount(t *testing.T) {
	closing := func(goals, said string) overlap.Talk {
		return overlap.Talk{Interview: motive.Interview{Goals: goals, Started: "2026-11-01T09:00:00Z", Turns: []motive.Turn{{Question: motive.Closing, Answer: said}, {Question: "open.a", Answer: "later"}}}}
	}
	for _, tt := range []struct {
		name  string
		talks []overlap.Talk
		want  string
	}{
		{"none", []overlap.Talk{closing("another", "x")}, "none"},
		{"the newest", []overlap.Talk{closing("release-4-2", "old"), closing("release-4-2", "new"), closing("another", "x")}, "new"},
		{"no ask named", []overlap.Talk{closing("release-4-2", "old"), closing("", "new")}, "new"},
		{"words not kept", []overlap.Talk{closing("release-4-2", "old"), closing("release-4-2", "")}, ""},
	} {
		got := "none"
		if terms := findTerms(tt.talks, []motive.Goals{fixture.Ask()}); terms != nil {
			got = terms.Text
		}
		if got != tt.want {
			t.Errorf("%s: got %q", tt.name, got)
		}
	}
}

// A condition stays among the terms when they add another one, until a yes settles it.
func TestConditionsAddUp(t *testing.T) {
	put := func(reply motive.Reply, conditions ...string) overlap.Talk {
		iv := motive.Interview{Kind: motive.KindAsk, Goals: "rota", Reply: reply}
		for _, said := range conditions {
			iv.Turns = append(iv.Turns, motive.Turn{Question: motive.Closing, Answer: said})
		}
		return overlap.Talk{Interview: iv}
	}
	talk := askedAda("", nil)[0]
	for _, tt := range []struct {
		name             string
		talks            []overlap.Talk
		wanted, unwanted []string
	}{
		{"in one ask", []overlap.Talk{put(motive.ReplyIf, "no Sundays", "a say in it")}, []string{"no Sundays", "a say in it"}, nil},
		{"in a later ask", []overlap.Talk{put(motive.ReplyIf, "no Sundays"), put(motive.ReplyNotYet, "a say in it")}, []string{"no Sundays", "a say in it"}, nil},
		{"said again", []overlap.Talk{put(motive.ReplyIf, "no Sundays"), put(motive.ReplyIf, "no Sundays", "a say in it")}, []string{"no Sundays", "a say in it"}, nil},
		{"settled by a yes", []overlap.Talk{put(motive.ReplyIf, "no Sundays"), put(motive.ReplyYes), put(motive.ReplyIf, "a say in it")}, []string{"a say in it"}, []string{"no Sundays"}},
		{"a yes without terms", []overlap.Talk{put(motive.ReplyIf, "no Sundays"), put(motive.ReplyYes)}, []string{"no Sundays"}, nil},
	} {
		text := beforeFigures(t, rotaBrief(append([]overlap.Talk{talk}, tt.talks...)))
		for _, w := range tt.wanted {
			if strings.Count(text, w) != 1 {
				t.Errorf("%s: %q is not in the page once\n%s", tt.name, w, text)
			}
		}
		for _, u := range tt.unwanted {
			if strings.Contains(text, u) {
				t.Errorf("%s: %q\n%s", tt.name, u, text)
			}
		}
	}
}

func TestAnAskThatDoesNotSayHowIsToldSoOnce(t *testing.T) {
	c, ask := fixture.Catalogue(), fixture.Ask()
	for i := range ask.Goals {
		ask.Goals[i].How = nil
	}
	b := New(Input{Catalogue: c, Scorer: overlap.New(c, ask), Talks: fixture.SamsTalks(), ReportName: "Sam Lee", EditGoals: "buyin goals release-4-2 --edit"})
	text := fixture.Flat(t, b.Text)
	line := "The ask doesn't say yet how it offers engineering identity, problem solving, pay and recognition. Write that down first: buyin goals release-4-2 --edit"
	if !strings.Contains(text, line) || strings.Count(text, "how it offers") != 1 || strings.Contains(text, "but not how") {
		t.Error(text)
	}
}

// whatever the talks hold, the lists that the page and its JSON share agree.
func TestListsOfABriefAgree(t *testing.T) {
	c := fixture.Catalogue()
	property.Check(t, func(t *rapid.T) {
		talks := fixture.Talks(c, rapid.IntRange(0, 500).Draw(t, "talks"))
		if rapid.Bool().Draw(t, "asked") {
			talks = append(talks, fixture.AsksPut()...)
		}
		talks[0].Interview.Turns = talks[0].Interview.Turns[:rapid.IntRange(0, len(talks[0].Interview.Turns)).Draw(t, "turns")]
		b := New(Input{Catalogue: c, Scorer: overlap.New(c, fixture.Ask()), Talks: talks, ReportName: "Ada"})
		for _, id := range b.NeverAsked {
			if !slices.Contains(b.Unknown, id) {
				t.Fatalf("%s was never asked about, and something was heard of it", id)
			}
		}
		for _, id := range b.Unknown {
			if st, _ := b.Result.Standing(id); st.IsDriver() || st.PutsOff || st.Cold {
				t.Fatalf("nothing was heard of %s, and it counts", id)
			}
		}
		if !slices.IsSortedFunc(b.Promises, func(x, y motive.Promise) int { return promiseRank(x) - promiseRank(y) }) {
			t.Fatalf("promises: %+v", b.Promises)
		}
		for _, raise := range b.Raises {
			if raise.To <= raise.From || raise.To > motive.MaxStrength || raise.Adds < 0 || raise.Adds > 1 {
				t.Fatalf("%+v", raise)
			}
		}
		if len(b.Say) > 3 {
			t.Fatalf("%d sentences", len(b.Say))
		}
		for _, write := range []func(io.Writer) error{b.Markdown, b.HTML, func(w io.Writer) error { return b.Text(w, 40, true) }} {
			if err := write(io.Discard); err != nil {
				t.Fatal(fmt.Sprint(err))
			}
		}
	})
}
