package render

import (
	"buyin/internal/interview"
	"buyin/internal/overlap"
)

// theirWords takes up what they said last time.
func (g *Guide) theirWords() section {
	s := section{ID: "words", Title: words("Take up their own words")}
	if len(g.Talks) == 0 {
		return s
	}
	var said []string
	newest := g.Talks[len(g.Talks)-1].Interview
	for _, turn := range newest.Turns {
		for _, e := range turn.Evidence {
			if e.Strength > 0 && e.Quote != "" && len(said) < 2 && (len(said) == 0 || said[0] != e.Quote) {
				said = append(said, e.Quote)
			}
		}
	}
	if len(said) == 0 {
		return s
	}
	line := say("Last time they said %s", quote(shortened(said[0])))
	if len(said) > 1 {
		line = append(line, say(" and %s", quote(shortened(said[1])))...)
	}
	s.Blocks = []block{para(append(line, words(". How did that go on?")...))}
	return s
}

// choice sets two close drivers against each other.
func (g *Guide) choice() section {
	s := section{ID: "choice", Title: words("A choice, once you have heard both")}
	for _, step := range g.Steps {
		if step.Kind == interview.TradeOff && len(s.Blocks) == 0 {
			s.Blocks = []block{para(inline{foreign(strong, step.Asked)})}
		}
	}
	return s
}

// unknown is what was not asked or heard yet.
func (g *Guide) unknown() section {
	s := section{ID: "unknown", Title: words("Still unknown")}
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
		s.Blocks = []block{para(words("Everything: no answer of theirs has been heard yet. Whatever you believe now is a guess."))}
	default:
		s.Blocks = []block{para(say("Nothing was heard yet on %s.", people(names)))}
	}
	return s
}

// doNotAssume is the one thing that this manager is likeliest to take for
// granted about this person.
func (g *Guide) doNotAssume() section {
	s := section{ID: "assume", Title: words("One thing not to assume")}
	about := words("them")
	if g.ReportName != "" {
		about = theirText(g.ReportName)
	}
	guesses := guesswork{g.ReportName, g.now, overlap.NewestGuess(g.Talks), g.scorer.OwnDrivers(), overlap.Mistakes{}, g.Catalogue, isYours(g.Goals)}
	unheard := func(ids []string) string {
		for _, id := range ids {
			if st, _ := g.now.Standing(id); !st.IsDriver() {
				return id
			}
		}
		return ""
	}
	mine, guessed := unheard(guesses.ranked(guesses.own)), unheard(guesses.ranked(guesses.guess))
	said := words("That they are moved by pay and security more than you are: people believe it of others, and mostly wrongly (Heath 1999).")
	switch {
	case guessed != "" && guesses.ownDriver(guessed) != "":
		said = say("That %s drives %s. You guessed it, it is %s, and it was not heard.", g.Catalogue.NameOf(guessed), about, words(guesses.ownDriver(guessed)))
	case guessed != "" && g.now.Heard:
		said = say("That %s drives %s. You guessed it, and it was not heard.", g.Catalogue.NameOf(guessed), about)
	case mine != "":
		said = say("That %s drives %s. It is %s, and nothing says that it is theirs.", g.Catalogue.NameOf(mine), about, words(guesses.ownDriver(mine)))
	}
	s.Blocks = []block{para(said)}
	return s
}

// beforeYouPart is the summary for them to correct, and the closing question.
func (g *Guide) beforeYouPart() section {
	items := []inline{words("Sum up what you heard in their words, strongest first, and let them correct it: they have the last word.")}
	for _, goals := range g.Goals {
		items = append(items, say("%s: what would have to be true for you to want this?", foreign(plain, goals.Ask)))
	}
	return section{ID: "part", Title: words("Before you part"), Blocks: append([]block{list(items)}, g.room(wordRoom)...)}
}
