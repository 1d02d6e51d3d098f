package present

import (
	"buyin/internal/interview"
	"buyin/internal/overlap"
	"buyin/internal/page"
	"buyin/internal/present/guess"
)

// lastWords quotes what the report said in the newest talk about what drives
// them, so that the manager can refer to it.
func (g *Guide) lastWords() page.Section {
	s := page.Section{ID: "words", Title: page.Ours("Take up their own words")}
	if len(g.Talks) == 0 {
		return s
	}
	newest := len(g.Talks) - 1
	q := quoter{talks: g.Talks}
	var said []string
	for _, w := range g.scorer.Words(g.now, g.Talks) {
		st, _ := g.now.Standing(w.Motivator)
		if w.Talk == newest && st.IsDriver() && len(said) < 2 && q.take(w.Talk, w.Turn, w.Text) {
			said = append(said, w.Text)
		}
	}
	if len(said) == 0 {
		return s
	}
	line := page.Textf("Last time they said %s", quoteInline(said[0]))
	if len(said) > 1 {
		line = append(line, page.Textf(" and %s", quoteInline(said[1]))...)
	}
	s.Blocks = []page.Block{page.Paragraph(append(line, page.Ours(". How did that go on?")...))}
	return s
}

// choice returns the first trade-off question.
func (g *Guide) choice() page.Section {
	s := page.Section{ID: "choice", Title: page.Ours("A choice, once you have heard both")}
	for _, step := range g.Steps {
		if step.Kind == interview.TradeOff && len(s.Blocks) == 0 {
			s.Blocks = []page.Block{page.Paragraph(page.Inline{page.UntrustedSpan(page.Strong, step.Asked)})}
		}
	}
	return s
}

// unknown lists the motivators that nothing was heard about.
func (g *Guide) unknown() page.Section {
	s := page.Section{ID: "unknown", Title: page.Ours("Still unknown")}
	var names []string
	for _, st := range g.now.Standings {
		if st.Counts.Total() == 0 {
			names = append(names, g.Catalogue.NameOf(st.Motivator))
		}
	}
	switch {
	case len(names) == 0:
		return s
	case len(names) == len(g.now.Standings):
		s.Blocks = []page.Block{page.Paragraph(page.Ours("Everything: no answer of theirs has been heard yet. Whatever you believe now is a guess."))}
	default:
		s.Blocks = []page.Block{page.Paragraph(page.Textf("Nothing was heard yet on %s.", page.Names(names)))}
	}
	return s
}

// assumption returns the one motivator that this manager is most likely to
// assume wrongly about this report.
func (g *Guide) assumption() page.Section {
	s := page.Section{ID: "assume", Title: page.Ours("One thing not to assume")}
	about := page.Ours("them")
	if g.ReportName != "" {
		about = page.Untrusted(g.ReportName)
	}
	guesses := guess.Review{
		Name: g.ReportName, Result: g.now, Guess: overlap.NewestGuess(g.Talks), OwnDrivers: g.scorer.OwnDrivers(),
		Catalogue: g.Catalogue, AskIsManagers: guess.AskIsManagers(g.Goals),
	}
	unheard := func(ids []string) string {
		for _, id := range ids {
			if st, _ := g.now.Standing(id); !st.IsDriver() {
				return id
			}
		}
		return ""
	}
	mine, guessed := unheard(guesses.Ranked(guesses.OwnDrivers)), unheard(guesses.Ranked(guesses.Guess))
	said := page.Ours("That they are moved by pay and security more than you are: people believe it of others, and mostly wrongly (Heath 1999).")
	switch {
	case guessed != "" && guesses.TooEarly():
		said = page.Textf("That %s drives %s. You guessed it; ask before you count on it.", g.Catalogue.NameOf(guessed), about)
	case guessed != "" && guesses.OwnDriverRank(guessed) != "":
		said = page.Textf("That %s drives %s. You guessed it, it is %s, and it was not heard.", g.Catalogue.NameOf(guessed), about, page.Ours(guesses.OwnDriverRank(guessed)))
	case guessed != "" && g.now.Heard:
		said = page.Textf("That %s drives %s. You guessed it, and it was not heard.", g.Catalogue.NameOf(guessed), about)
	case mine != "":
		said = page.Textf("That %s drives %s. It is %s, and nothing says that it is theirs.", g.Catalogue.NameOf(mine), about, page.Ours(guesses.OwnDriverRank(mine)))
	}
	s.Blocks = []page.Block{page.Paragraph(said)}
	return s
}

// beforeYouPart returns a hint to sum up the talk so that the report can
// correct it, and the closing question.
func (g *Guide) beforeYouPart() page.Section {
	items := []page.Inline{page.Ours("Sum up what you heard in their words, strongest first, and let them correct it: they have the last word.")}
	for _, goals := range g.Goals {
		items = append(items, page.Textf("%s: what would have to be true for you to want this?", page.UntrustedSpan(page.Plain, goals.Ask)))
	}
	return page.Section{ID: "part", Title: page.Ours("Before you part"), Blocks: append([]page.Block{page.List(items)}, g.writingSpace(answerLines)...)}
}
