package present

import (
	"buyin/internal/overlap"
	"buyin/internal/page"
)

// whatChanged describes the changes that the newest talk with each report made.
func (t *Team) whatChanged() page.Section {
	var items []page.Inline
	for _, r := range t.Result.Reports {
		c := t.changes[r.Name]
		if c == nil {
			continue
		}
		said := c.sentences(t.Catalogue)
		if len(said) == 0 {
			said = []page.Inline{page.Ours("nothing; it confirmed what was known.")}
		}
		items = append(items, page.Textf("%s, %s: %s", page.UntrustedSpan(page.Strong, r.Name), c.newestTalk, page.Join(said, " ", " ")))
	}
	return listSection("changed", page.Ours("What the newest talks changed"), items)
}

// guesses reviews the manager's guess about each report.
func (t *Team) guesses() page.Section {
	s := page.Section{ID: "guess", Title: page.Ours("Your guesses, and what was heard (for you alone)"), Private: true}
	guessed, heard := 0, 0
	var items []page.Inline
	for _, r := range t.Result.Reports {
		g := guessReview{r.Name, r.Result, r.Guess, t.ownDrivers, r.Mistakes, t.Catalogue, askIsManagers(t.goals)}
		said := g.sentences()
		if len(said) == 0 {
			continue
		}
		items = append(items, page.Textf("%s: %s", page.UntrustedSpan(page.Strong, r.Name), page.Join(said, " ", " ")))
		if !r.Accuracy.Known {
			continue
		}
		for _, id := range g.ranked(r.Guess) {
			guessed++
			if st, _ := r.Result.Standing(id); st.IsDriver() {
				heard++
			}
		}
	}
	if len(items) == 0 {
		return s
	}
	if guessed > 0 {
		said := page.Textf("%s of your %s were heard.", heard, page.Counted(guessed, "guess", "guesses"))
		switch heard {
		case 0:
			said = page.Ours("None of your guesses was heard.")
		case guessed:
			said = page.Ours("All of your guesses were heard.")
		}
		s.Blocks = append(s.Blocks, page.Paragraph(said))
	}
	s.Blocks = append(s.Blocks, page.List(items))
	return s
}

// guessesOverTime returns a table of all guesses, in the order of their talks.
// It is empty if there are fewer than two guesses.
func (t *Team) guessesOverTime() page.Section {
	s := page.Section{ID: "time", Title: page.Ours("Your guesses over time (for you alone)"), Private: true}
	var all []datedGuess
	for _, r := range t.Result.Reports {
		all = append(all, guessesOf(t.Scorer, t.members[r.Name].Talks, r.Name)...)
	}
	if len(all) < 2 {
		return s
	}
	all = sortStable(all, func(a, b datedGuess) bool { return a.day < b.day })
	tab := &page.Table{
		Caption: "Each guess against what was heard in its own talk",
		Head:    []string{"talk", "report", "right", "like you", "from outside"}, Numeric: []bool{false, false, true, true, true},
	}
	for _, d := range all {
		tab.Rows = append(tab.Rows, []page.Inline{
			page.Untrusted(d.day), page.Untrusted(d.name), figurePercent(d.m.Accuracy), figurePoints(d.m.Projection), figurePoints(d.m.ExtrinsicBias),
		})
	}
	s.Blocks = []page.Block{{Table: tab}, page.Paragraph(page.Ours("Right: how much of the guess was heard, weighted. Like you: by how many points the guess looks more like you than they do. From outside: by how many points it overrated pay and security."))}
	return s
}

// A datedGuess is the guess before one talk, compared with what was heard in
// that talk.
type datedGuess struct {
	day, name string
	m         overlap.Mistakes
}

// guessesOf reviews the guesses about a report, from the oldest talk to the
// newest.
func guessesOf(s *overlap.Scorer, talks []overlap.Talk, name string) []datedGuess {
	var all []datedGuess
	for _, talk := range talks {
		iv := talk.Interview
		m := s.Mistakes(s.Score(iv), iv.Guess, s.OwnDrivers())
		if m.Accuracy.Known {
			all = append(all, datedGuess{iv.Day(), name, m})
		}
	}
	return all
}

// guessesSoFar describes how the accuracy of the guesses about the report
// changed over time. It returns nil if there was only one guess.
func (b *Brief) guessesSoFar() page.Inline {
	all := guessesOf(b.Scorer, b.Talks, b.ReportName)
	if len(all) < 2 {
		return nil
	}
	var parts []page.Inline
	for _, g := range all {
		parts = append(parts, page.Textf("%s %% right on %s", page.Percent(g.m.Accuracy.Value), g.day))
	}
	return page.Textf("Each against its own talk: %s.", page.Join(parts, ", ", ", "))
}

// figurePercent returns a figure in percent. It returns nothing if the figure
// is not known.
func figurePercent(f overlap.Figure) page.Inline {
	if !f.Known {
		return nil
	}
	return page.Ours(page.Percent(f.Value) + " %")
}

// figurePoints returns a figure as signed percentage points. It returns nothing
// if the figure is not known.
func figurePoints(f overlap.Figure) page.Inline {
	if !f.Known {
		return nil
	}
	if page.Points(f.Value) == 0 {
		return page.Ours("0")
	}
	return page.Textf("%s", page.OurSpan(page.Plain, "%+d", page.Points(f.Value)))
}
