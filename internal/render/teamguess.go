package render

import (
	"buyin/internal/motive"
	"buyin/internal/overlap"
)

// changed is what the newest talk with each report altered.
func (t *Team) changed() section {
	s := section{ID: "changed", Title: words("What changed since the last talk with each")}
	var items []inline
	for _, r := range t.m.Reports {
		c := t.changes[r.Name]
		if c == nil {
			continue
		}
		said := c.inWords(t.Catalogue)
		if len(said) == 0 {
			said = []inline{words("nothing; it confirmed what was known.")}
		}
		items = append(items, say("%s, %s: %s", foreign(strong, r.Name), c.newest, join(said, " ", " ")))
	}
	if len(items) > 0 {
		s.Blocks = []block{list(items)}
	}
	return s
}

// guesses is how the manager's guesses did, for each report.
func (t *Team) guesses() section {
	s := section{ID: "guess", Title: words("Your guesses, and what was heard (for you alone)"), Aside: true}
	guessed, heard := 0, 0
	var items []inline
	for _, r := range t.m.Reports {
		g := guesswork{r.Name, r.Result, r.Guess, t.own, r.Mistakes, t.Catalogue, isYours(t.goals)}
		said := g.inWords()
		if len(said) == 0 {
			continue
		}
		items = append(items, say("%s: %s", foreign(strong, r.Name), join(said, " ", " ")))
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
		said := say("%s of your %s were heard.", heard, counted(guessed, "guess", "guesses"))
		switch heard {
		case 0:
			said = words("None of your guesses was heard.")
		case guessed:
			said = words("All of your guesses were heard.")
		}
		s.Blocks = append(s.Blocks, para(append(said, words(" Few guess well; those who ask do not need to.")...)))
	}
	s.Blocks = append(s.Blocks, list(items))
	return s
}

// overTime is the figures of every guess, each against its own talk, in order
// of the talks: where there are several.
func (t *Team) overTime() section {
	s := section{ID: "time", Title: words("Your guesses over time (for you alone)"), Aside: true}
	var all []guessOf
	for _, r := range t.m.Reports {
		all = append(all, guessesIn(t.Scorer, t.talks[r.Name].Talks, r.Name)...)
	}
	if len(all) < 2 {
		return s
	}
	all = sorted(all, func(a, b guessOf) bool { return a.day < b.day })
	tab := &table{
		Caption: "Each guess against what was heard in its own talk",
		Head:    []string{"talk", "report", "right", "like you", "from outside"}, Right: []bool{false, false, true, true, true},
	}
	for _, d := range all {
		tab.Rows = append(tab.Rows, []inline{
			theirText(d.day), theirText(d.name), share(d.m.Accuracy), lean(d.m.Projection), lean(d.m.ExtrinsicBias),
		})
	}
	s.Blocks = []block{{Table: tab}, para(words("Right: how much of the guess, as weighed, was heard. Like you: by how many points the guess looks more like you than they do. From outside: by how many points it made more of pay and security."))}
	return s
}

// A guessOf is how the guess before one talk did against what was heard in it.
type guessOf struct {
	day, name string
	m         overlap.Mistakes
}

// guessesIn are those of the talks with a report that had one, oldest first.
func guessesIn(s *overlap.Scorer, talks []overlap.Talk, name string) []guessOf {
	var all []guessOf
	for _, talk := range talks {
		iv := talk.Interview
		m := s.Mistakes(s.Score(iv), iv.Guess, s.OwnDrivers())
		if m.Accuracy.Known {
			all = append(all, guessOf{day(iv), name, m})
		}
	}
	return all
}

// guessesSoFar says how the guesses about one report did over time; nil where
// there was only one.
func (b *Brief) guessesSoFar() inline {
	all := guessesIn(b.Scorer, b.Talks, b.ReportName)
	if len(all) < 2 {
		return nil
	}
	var parts []inline
	for _, g := range all {
		parts = append(parts, say("%s %% right on %s", percent(g.m.Accuracy.Value), g.day))
	}
	return say("Each against its own talk: %s.", join(parts, ", ", ", "))
}

// day is the date of a talk, "" where it is not known.
func day(iv motive.Interview) string {
	at := iv.Started
	if at == "" {
		at = iv.Finished
	}
	if len(at) < len("2006-01-02") {
		return ""
	}
	return at[:len("2006-01-02")]
}

func share(f overlap.Figure) inline {
	if !f.Known {
		return nil
	}
	return words(percent(f.Value) + " %")
}

func lean(f overlap.Figure) inline {
	if !f.Known {
		return nil
	}
	if points(f.Value) == 0 {
		return words("0")
	}
	return say("%s", own(plain, "%+d", points(f.Value)))
}
