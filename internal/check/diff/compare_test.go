package diff

import (
	"fmt"
	"strings"
	"testing"

	"buyin/internal/motive"
)

func twoMotivators() motive.Catalogue {
	return motive.Catalogue{Name: "small", Version: "1.2.3", Language: "en",
		Motivators: []motive.Motivator{
			{ID: "pay", Name: "Pay", Meaning: "Wants a fair return for the work.", Cues: []string{"salary", "wages"}, Probes: []motive.Question{{ID: "pay.offer", Ask: "What was the last offer like?"}}},
			{ID: "purpose", Name: "Purpose", Meaning: "Wants the work to be of use to somebody.", Probes: []motive.Question{{ID: "purpose.use", Ask: "When did you last see it used?"}}},
		},
		Openers: []motive.Question{{ID: "open.day", Ask: "How was your day?"}},
	}
}

func TestCompare(t *testing.T) {
	tests := []struct {
		name   string
		change func(c *motive.Catalogue)
		want   string // changes, separated by "; ", and the lowest version
	}{
		{"nothing changed", func(*motive.Catalogue) {}, " "},
		{"another wording", func(c *motive.Catalogue) { c.Motivators[0].Probes[0].Ask = "How was it?" },
			`patch pay.offer: ask "What was the last offer like?" is now "How was it?" 1.2.4`},
		{"a motivator added", func(c *motive.Catalogue) {
			c.Motivators = append(c.Motivators, motive.Motivator{ID: "mastery", Name: "Mastery"})
		}, "minor mastery: motivator added; " +
			"minor motivators: 3 instead of 2, so each starts with 2/3 instead of 2/2: a saved interview that mentions only known ones is still scored, with a warning, and its figures change 1.3.0"},
		{"a motivator removed, with its question", func(c *motive.Catalogue) { c.Motivators = c.Motivators[:1] },
			"major purpose: motivator removed; " +
				"minor motivators: 1 instead of 2, so each starts with 2/1 instead of 2/2: a saved interview that mentions only known ones is still scored, with a warning, and its figures change; " +
				"minor purpose.use: question removed 2.0.0"},
		{"another order", func(c *motive.Catalogue) {
			c.Motivators[0], c.Motivators[1] = c.Motivators[1], c.Motivators[0]
		}, "minor motivators: in another order, which breaks ties 1.3.0"},
		{"an id given to something else", func(c *motive.Catalogue) {
			c.Motivators[1].Name, c.Motivators[1].Meaning = "Rank", "Likes a title and a bigger desk."
		}, `major purpose: id reused: "Purpose" is now "Rank", with another meaning 2.0.0`},
		{"a name put better", func(c *motive.Catalogue) { c.Motivators[1].Name = "Being of use" }, `patch purpose: name "Purpose" is now "Being of use" 1.2.4`},
		{"a question that explores another motivator", func(c *motive.Catalogue) { c.Motivators[1].Probes[0].ID, c.Openers[0].ID = "open.day", "purpose.use" },
			"major purpose.use: id reused: a probe of purpose is now an opener; major open.day: id reused: an opener is now a probe of purpose 2.0.0"},
		{"cues", func(c *motive.Catalogue) { c.Motivators[0].Cues = []string{"salary", "pay rise", "bonus"} }, "minor pay: cues: 1 removed, 2 added 1.3.0"},
		{"cues in another order", func(c *motive.Catalogue) { c.Motivators[0].Cues = []string{"wages", "salary"} }, "patch pay: cues: in another order 1.2.4"},
		{"extrinsic", func(c *motive.Catalogue) { c.Motivators[0].Extrinsic = true }, "minor pay: extrinsic is now true 1.3.0"},
		{"the gravest comes first", func(c *motive.Catalogue) { c.Motivators[0].Choice = "money"; c.Openers[0].ID = "open.week" },
			`minor open.day: question removed; minor open.week: question added; patch pay: choice "" is now "money" 1.3.0`},
	}
	for _, test := range tests {
		from, to := twoMotivators(), twoMotivators()
		test.change(&to)
		changes := Compare(from, to)
		var all []string
		for _, c := range changes {
			all = append(all, fmt.Sprintf("%s %s: %s", c.Class.Step(), c.What, c.How))
		}
		b := BumpOf(from, to, changes)
		if got := strings.Join(all, "; ") + " " + b.Needed; got != test.want {
			t.Errorf("%s:\ngot  %s\nwant %s", test.name, got, test.want)
		}
		if b.Enough != (len(changes) == 0) {
			t.Errorf("%s: the same version is enough: %v", test.name, b.Enough)
		}
	}
}

func TestBump(t *testing.T) {
	breaking := []Change{{Class: BreaksSaved}}
	tests := []struct {
		from, to string
		changes  []Change
		enough   bool
	}{
		{"1.2.3", "2.0.0", breaking, true}, {"1.2.3", "1.9.0", breaking, false}, {"1.2.3", "3.1.0", breaking, true},
		{"1.2.3", "1.2.4", []Change{{Class: WordingOnly}}, true}, {"1.2.3", "1.2.2", []Change{{Class: WordingOnly}}, false},
		{"1.2.3", "1.3.0", []Change{{Class: ChangesScores}}, true}, {"1.2.3", "1.2.9", []Change{{Class: ChangesScores}}, false},
		{"0.4.1", "0.5.0", breaking, true}, {"0.4.1", "0.4.2", breaking, false}, {"0.4.1", "0.4.2", []Change{{Class: ChangesScores}}, true},
		{"1.0.0-beta", "2.0.0+5", breaking, true},
	}
	for _, test := range tests {
		if b := BumpOf(motive.Catalogue{Version: test.from}, motive.Catalogue{Version: test.to}, test.changes); b.Enough != test.enough {
			t.Errorf("%s to %s for %s: enough %v, want %v (needed %s)", test.from, test.to, test.changes[0].Class.Step(), b.Enough, test.enough, b.Needed)
		}
	}
}

// Two texts with the same long beginning are quoted where they differ.
func TestExcerptsDiffer(t *testing.T) {
	same := strings.Repeat("the same words at the beginning ", 4)
	tests := []struct{ from, to, before, after string }{
		{"short", "other", `"short"`, `"other"`},
		{same + "and an end", same + "and another end", `"...an end"`, `"...another end"`},
		{same + "é one", same + "è one", `"...é one"`, `"...è one"`},
		{same + "end", same + "end, and more", `"...end"`, `"...end, and more"`},
	}
	for _, test := range tests {
		if before, after := excerpts(test.from, test.to); before != test.before || after != test.after {
			t.Errorf("got %s and %s, want %s and %s", before, after, test.before, test.after)
		}
	}
}
