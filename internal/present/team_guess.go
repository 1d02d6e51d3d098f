package present

import (
	"buyin/internal/page"
	"buyin/internal/present/document"
	"buyin/internal/present/guess"
	"buyin/internal/present/stated"
)

// whatChanged describes the changes that the newest talk with each report made.
func (t *Team) whatChanged() page.Section {
	var items []page.Inline
	for _, r := range t.Result.Reports {
		c := t.changes[r.Name]
		if c == nil {
			continue
		}
		said := c.Sentences(t.Catalogue)
		if len(said) == 0 {
			said = []page.Inline{page.Ours("nothing; it confirmed what was known.")}
		}
		items = append(items, page.Textf("%s, %s: %s", page.UntrustedSpan(page.Strong, r.Name), c.NewestTalk, page.Join(said, " ", " ")))
	}
	return document.ListSection("changed", page.Ours("What the newest talks changed"), items)
}

// guesses reviews the manager's guess about each report.
func (t *Team) guesses() page.Section {
	s := page.Section{ID: "guess", Title: page.Ours("Your guesses, and what was heard (for you alone)"), Private: true}
	guessed, heard := 0, 0
	var items []page.Inline
	var early []guess.Review
	for _, r := range t.Result.Reports {
		g := guess.Review{
			Name: r.Name, Result: r.Result, Guess: r.Guess, OwnDrivers: t.ownDrivers,
			Mistakes: r.Mistakes, Catalogue: t.Catalogue, AskIsManagers: guess.AskIsManagers(t.goals),
		}
		if g.TooEarly() {
			early = append(early, g)
			continue
		}
		said := g.Sentences()
		if len(said) == 0 {
			continue
		}
		items = append(items, page.Textf("%s: %s", page.UntrustedSpan(page.Strong, r.Name), page.Join(said, " ", " ")))
		if !r.Accuracy.Known {
			continue
		}
		for _, id := range g.Ranked(r.Guess) {
			guessed++
			if st, _ := r.Result.Standing(id); st.IsDriver() {
				heard++
			}
		}
	}
	switch {
	case heard == 0: // the list says it of each
	case heard == guessed:
		s.Blocks = append(s.Blocks, page.Paragraph(page.Ours("All of your guesses were heard.")))
	default:
		s.Blocks = append(s.Blocks, page.Paragraph(page.Textf("%s of your %s were heard.", heard, page.Counted(guessed, "guess", "guesses"))))
	}
	if len(items) > 0 {
		s.Blocks = append(s.Blocks, page.List(items))
	}
	if line := guess.TooEarly(early); line != nil {
		s.Blocks = append(s.Blocks, page.Paragraph(line))
	}
	return s
}

// guessesOverTime returns a table of all guesses, in the order of their talks.
// It is empty if there are fewer than two guesses.
func (t *Team) guessesOverTime() page.Section {
	s := page.Section{ID: "time", Title: page.Ours("Your guesses over time (for you alone)"), Private: true}
	var all []guess.Dated
	for _, r := range t.Result.Reports {
		all = append(all, guess.Each(t.Scorer, t.members[r.Name].Talks, r.Name)...)
	}
	if len(all) < 2 {
		return s
	}
	all = stated.SortStable(all, func(a, b guess.Dated) bool { return a.Day < b.Day })
	tab := &page.Table{
		Caption: "Each guess against what was heard in its own talk",
		Head:    []string{"talk", "report", "right", "like you", "from outside"}, Numeric: []bool{false, false, true, true, true},
	}
	for _, d := range all {
		tab.Rows = append(tab.Rows, []page.Inline{
			page.Untrusted(d.Day), page.Untrusted(d.Name), guess.Percent(d.Mistakes.Accuracy), guess.Points(d.Mistakes.Projection), guess.Points(d.Mistakes.ExtrinsicBias),
		})
	}
	s.Blocks = []page.Block{{Table: tab}, page.Paragraph(page.Ours("Right: how much of the guess was heard, weighted. Like you: by how many points the guess looks more like you than they do. From outside: by how many points it overrated pay and security."))}
	return s
}
