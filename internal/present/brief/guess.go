package brief

import (
	"buyin/internal/page"
	"buyin/internal/present/guess"
)

// guessSection reviews the manager's own guess.
func (b *Brief) guessSection() page.Section {
	s := page.Section{ID: "guess", Title: page.Ours("Your guess, and what was heard (for you alone)"), Private: true}
	g := guess.Review{
		Name: b.ReportName, Result: b.Result, Guess: b.Guess, OwnDrivers: b.Scorer.OwnDrivers(),
		Mistakes: b.Mistakes, Catalogue: b.Catalogue, AskIsManagers: guess.AskIsManagers(b.Goals),
	}
	if items := g.Sentences(); len(items) > 0 {
		if line := b.guessesSoFar(); line != nil {
			items = append(items, line)
		}
		s.Blocks = append(g.Chart(b.Scorer), page.List(items))
	}
	return s
}

// guessesSoFar describes how the accuracy of the guesses about the report
// changed over time. It returns nil if there was only one guess.
func (b *Brief) guessesSoFar() page.Inline {
	all := guess.Each(b.Scorer, b.Talks, b.ReportName)
	if len(all) < 2 {
		return nil
	}
	var parts []page.Inline
	for _, g := range all {
		parts = append(parts, page.Textf("%s %% right on %s", page.Percent(g.Mistakes.Accuracy.Value), g.Day))
	}
	return page.Textf("Each against its own talk: %s.", page.Join(parts, ", ", ", "))
}
