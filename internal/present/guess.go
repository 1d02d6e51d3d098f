package present

import (
	"buyin/internal/motive"
	"buyin/internal/overlap"
	"buyin/internal/page"
)

// A guessReview compares a manager's guess about a report with what was heard,
// and with the manager's own drivers.
type guessReview struct {
	name          string // name of the report
	result        overlap.Result
	guess         map[string]int
	ownDrivers    map[string]int
	mistakes      overlap.Mistakes
	catalogue     motive.Catalogue
	askIsManagers bool // the manager who guessed is also the asking side
}

// ranked lists the motivators with a value above 0, the largest first. Ties
// keep catalogue order.
func (g guessReview) ranked(values map[string]int) []string {
	var ids []string
	for _, m := range g.catalogue.Motivators {
		if values[m.ID] > 0 {
			ids = append(ids, m.ID)
		}
	}
	return sortStable(ids, func(a, b string) bool { return values[a] > values[b] })
}

// unguessedDrivers lists those of the n strongest drivers that were not
// guessed.
func (g guessReview) unguessedDrivers(n int) []string {
	drivers := sortStable(g.result.Standings, func(a, b overlap.Standing) bool { return a.Belief > b.Belief+1e-9 })
	var ids []string
	for _, st := range drivers[:min(n, len(drivers))] {
		if st.IsDriver() && g.guess[st.Motivator] <= 0 {
			ids = append(ids, st.Motivator)
		}
	}
	return ids
}

// ordinals are the words for ranks among the asking side's own drivers.
var ordinals = []string{"strongest", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth"}

// ownDriverRank describes the rank of a motivator among the asking side's own
// drivers: "your own second driver". It returns "" if the motivator is not one
// of them.
func (g guessReview) ownDriverRank(id string) string {
	for i, own := range g.ranked(g.ownDrivers) {
		switch {
		case own != id:
		case i < len(ordinals):
			return g.askersPossessive() + " own " + ordinals[i] + " driver"
		default:
			return "another driver of " + g.askersPossessive() + " own"
		}
	}
	return ""
}

// askersPossessive returns "your" if the asking side is the manager who reads
// the page.
func (g guessReview) askersPossessive() string {
	return map[bool]string{true: "your", false: "the asking side's"}[g.askIsManagers]
}

// askerObject returns "you" if the asking side is the manager who reads the
// page.
func (g guessReview) askerObject() string {
	return map[bool]string{true: "you", false: "the asking side"}[g.askIsManagers]
}

// askIsManagers reports whether the asking side is a manager. Then that manager
// reads the page.
func askIsManagers(goals []motive.Goals) bool {
	return len(goals) == 0 || goals[0].Owner.Kind == motive.OwnerManager || goals[0].Owner.Kind == ""
}

// sentences describes how good the guess was: first the right guesses, then
// each wrong one with its likely reason.
func (g guessReview) sentences() []page.Inline {
	guessed := g.ranked(g.guess)
	if len(guessed) == 0 {
		return nil
	}
	var missed []string
	for _, id := range guessed {
		if st, _ := g.result.Standing(id); !st.IsDriver() {
			missed = append(missed, id)
		}
	}
	if !g.mistakes.Accuracy.Known {
		return []page.Inline{page.Ours("Nothing was heard yet to hold the guess against.")}
	}
	items := []page.Inline{g.tallySentence(len(guessed), len(guessed)-len(missed))}
	for _, id := range missed {
		items = append(items, g.missSentence(id))
	}
	if unguessed := namesOf(g.catalogue, g.unguessedDrivers(len(guessed))); len(unguessed) > 0 {
		items = append(items, page.Textf("Heard and not guessed: %s.", page.Names(unguessed)))
	}
	return append(items, g.leaningSentences()...)
}

// numerals are the words for small numbers.
var numerals = []string{"none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"}

// numeral returns a small number as a word, else the number.
func numeral(n int) any {
	if n < len(numerals) {
		return page.Ours(numerals[n])
	}
	return n
}

// tallySentence says how many of the guesses were right.
func (g guessReview) tallySentence(guessed, heard int) page.Inline {
	match := page.OurSpan(page.Quiet, " (%s %% of the guess, as weighed)", page.Percent(g.mistakes.Accuracy.Value))
	var said page.Inline
	switch {
	case guessed == 1 && heard == 1:
		said = page.Ours("Your guess was heard")
	case guessed == 1:
		said = page.Ours("Your guess was not heard")
	case heard == guessed && guessed == 2:
		said = page.Ours("Both of your guesses were heard")
	case heard == guessed:
		said = page.Textf("All %s of your guesses were heard", numeral(guessed))
	default:
		was := "were"
		if heard < 2 {
			was = "was"
		}
		said = page.Textf("%s of your %s guesses %s heard", capitalNumeral(heard), numeral(guessed), page.Ours(was))
	}
	if heard > 0 {
		said = append(said, match)
	}
	return append(said, page.Ours(".")...)
}

// missSentence names a guess that was not heard, and its likely reason.
func (g guessReview) missSentence(id string) page.Inline {
	st, _ := g.result.Standing(id)
	how := "not heard so far"
	switch {
	case st.PutsOff:
		how = "heard the other way: it puts them off"
	case st.Cold:
		how = "asked about, and it leaves them cold"
	}
	item := page.Textf("%s: %s", g.catalogue.NameOf(id), page.Ours(how))
	if mine := g.ownDriverRank(id); mine != "" {
		item = append(item, page.Ours("; it is "+mine)...)
	}
	return append(item, page.Ours(".")...)
}

// minLeaning is the smallest projection or extrinsic bias that a page mentions.
const minLeaning = 0.1

// leaningSentences mentions projection and extrinsic bias if they reach
// minLeaning.
func (g guessReview) leaningSentences() []page.Inline {
	var items []page.Inline
	if p := g.mistakes.Projection; p.Known {
		switch {
		case p.Value >= minLeaning:
			items = append(items, page.Textf("The guess looks more like %s than %s does, by %s points; most people's guesses do.", page.Ours(g.askerObject()), g.name, page.Points(p.Value)))
		case p.Value <= -minLeaning:
			items = append(items, page.Textf("The guess does not take %s for the measure: %s is more like %s than the guess was, by %s points.", page.Ours(g.askerObject()), g.name, page.Ours(g.askerObject()), page.Points(-p.Value)))
		default:
			items = append(items, page.Textf("The guess does not lean towards what drives %s.", page.Ours(g.askerObject())))
		}
	}
	if e := g.mistakes.ExtrinsicBias; e.Known {
		switch {
		case e.Value >= minLeaning:
			items = append(items, page.Textf("It made more of what is given from outside, such as pay, than %s did, by %s points; people believe that of others.", g.name, page.Points(e.Value)))
		case e.Value <= -minLeaning:
			items = append(items, page.Textf("It made less of what is given from outside, such as pay, than %s did, by %s points.", g.name, page.Points(-e.Value)))
		}
	}
	return items
}

// guessSection reviews the manager's own guess.
func (b *Brief) guessSection() page.Section {
	s := page.Section{ID: "guess", Title: page.Ours("Your guess, and what was heard (for you alone)"), Private: true}
	g := guessReview{b.ReportName, b.Result, b.Guess, b.Scorer.OwnDrivers(), b.Mistakes, b.Catalogue, askIsManagers(b.Goals)}
	if items := g.sentences(); len(items) > 0 {
		if line := b.guessesSoFar(); line != nil {
			items = append(items, line)
		}
		s.Blocks = append(g.chart(b.Scorer), page.List(items))
	}
	return s
}
