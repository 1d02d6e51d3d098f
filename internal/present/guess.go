package present

import (
	"buyin/internal/motive"
	"buyin/internal/overlap"
	"buyin/internal/page"
)

// A guesswork is a manager's guess about one report, held against what was
// heard and against what drives the manager.
type guesswork struct {
	name     string // the report's
	result   overlap.Result
	guess    map[string]int
	own      map[string]int
	mistakes overlap.Mistakes
	cat      motive.Catalogue
	yours    bool // the asking side is the manager who guessed
}

// ranked are the motivators with a value above 0, the largest first; ties keep
// catalogue order.
func (g guesswork) ranked(values map[string]int) []string {
	var ids []string
	for _, m := range g.cat.Motivators {
		if values[m.ID] > 0 {
			ids = append(ids, m.ID)
		}
	}
	return sorted(ids, func(a, b string) bool { return values[a] > values[b] })
}

// surprises are the n strongest drivers, those that were guessed left out.
func (g guesswork) surprises(n int) []string {
	drivers := sorted(g.result.Standings, func(a, b overlap.Standing) bool { return a.Belief > b.Belief+1e-9 })
	var ids []string
	for _, st := range drivers[:min(n, len(drivers))] {
		if st.IsDriver() && g.guess[st.Motivator] <= 0 {
			ids = append(ids, st.Motivator)
		}
	}
	return ids
}

var ordinals = []string{"strongest", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth"}

// ownDriver says where a motivator stands among the manager's own: "your own
// second driver"; "" where it is none.
func (g guesswork) ownDriver(id string) string {
	for i, own := range g.ranked(g.own) {
		switch {
		case own != id:
		case i < len(ordinals):
			return g.whose() + " own " + ordinals[i] + " driver"
		default:
			return "another driver of " + g.whose() + " own"
		}
	}
	return ""
}

// whose are the own drivers, and who the asking side is: the manager who reads
// the page, where the ask is theirs.
func (g guesswork) whose() string {
	return map[bool]string{true: "your", false: "the asking side's"}[g.yours]
}

func (g guesswork) who() string {
	return map[bool]string{true: "you", false: "the asking side"}[g.yours]
}

// isYours reports whether the ask is a manager's own.
func isYours(goals []motive.Goals) bool {
	return len(goals) == 0 || goals[0].Owner.Kind == motive.OwnerManager || goals[0].Owner.Kind == ""
}

// inWords says how the guess did, in words that a manager takes well: first
// what was right, then each miss and where it may come from.
func (g guesswork) inWords() []page.Inline {
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
	items := []page.Inline{g.tally(len(guessed), len(guessed)-len(missed))}
	for _, id := range missed {
		items = append(items, g.miss(id))
	}
	var unguessed []string
	for _, id := range g.surprises(len(guessed)) {
		unguessed = append(unguessed, g.cat.NameOf(id))
	}
	if len(unguessed) > 0 {
		items = append(items, page.Textf("Heard and not guessed: %s.", page.Names(unguessed)))
	}
	return append(items, g.leanings()...)
}

var numerals = []string{"none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"}

func numeral(n int) any {
	if n < len(numerals) {
		return page.Ours(numerals[n])
	}
	return n
}

// tally is how many guesses were heard.
func (g guesswork) tally(guessed, heard int) page.Inline {
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
		said = page.Textf("%s of your %s guesses %s heard", page.Ours(page.Capitalize(page.Textf("%s", numeral(heard)).PlainText())), numeral(guessed), page.Ours(was))
	}
	if heard > 0 {
		said = append(said, match)
	}
	return append(said, page.Ours(".")...)
}

// miss is one guess that was not heard, and where it may come from.
func (g guesswork) miss(id string) page.Inline {
	st, _ := g.result.Standing(id)
	how := "not heard so far"
	switch {
	case st.PutsOff:
		how = "heard the other way: it puts them off"
	case st.Cold:
		how = "asked about, and it leaves them cold"
	}
	item := page.Textf("%s: %s", g.cat.NameOf(id), page.Ours(how))
	if mine := g.ownDriver(id); mine != "" {
		item = append(item, page.Ours("; it is "+mine)...)
	}
	return append(item, page.Ours(".")...)
}

// leaning is from how large a figure on it is worth a word.
const leaning = 0.1

// leanings are projection and extrinsic bias in a sentence each.
func (g guesswork) leanings() []page.Inline {
	var items []page.Inline
	if p := g.mistakes.Projection; p.Known {
		switch {
		case p.Value >= leaning:
			items = append(items, page.Textf("The guess looks more like %s than %s does, by %s points; most people's guesses do.", page.Ours(g.who()), g.name, page.Points(p.Value)))
		case p.Value <= -leaning:
			items = append(items, page.Textf("The guess does not take %s for the measure: %s is more like %s than the guess was, by %s points.", page.Ours(g.who()), g.name, page.Ours(g.who()), page.Points(-p.Value)))
		default:
			items = append(items, page.Textf("The guess does not lean towards what drives %s.", page.Ours(g.who())))
		}
	}
	if e := g.mistakes.ExtrinsicBias; e.Known {
		switch {
		case e.Value >= leaning:
			items = append(items, page.Textf("It made more of what is given from outside, such as pay, than %s did, by %s points; people believe that of others.", g.name, page.Points(e.Value)))
		case e.Value <= -leaning:
			items = append(items, page.Textf("It made less of what is given from outside, such as pay, than %s did, by %s points.", g.name, page.Points(-e.Value)))
		}
	}
	return items
}

// guessed is the manager's own guess, last and apart.
func (b *Brief) guessed() page.Section {
	s := page.Section{ID: "guess", Title: page.Ours("Your guess, and what was heard (for you alone)"), Private: true}
	g := guesswork{b.ReportName, b.Result, b.Guess, b.Scorer.OwnDrivers(), b.Mistakes, b.Catalogue, isYours(b.Goals)}
	if items := g.inWords(); len(items) > 0 {
		if line := b.guessesSoFar(); line != nil {
			items = append(items, line)
		}
		s.Blocks = append(g.chart(b.Scorer), page.List(items))
	}
	return s
}
