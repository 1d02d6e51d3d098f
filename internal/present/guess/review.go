package guess

import (
	"cmp"
	"fmt"
	"slices"

	"buyin/internal/motive"
	"buyin/internal/overlap"
	"buyin/internal/page"
	"buyin/internal/present/stated"
)

// A Review compares a manager's guess about a report with what was heard,
// and with the manager's own drivers.
type Review struct {
	Name          string // name of the report
	Result        overlap.Result
	Guess         map[string]int
	OwnDrivers    map[string]int
	Mistakes      overlap.Mistakes
	Catalogue     motive.Catalogue
	AskIsManagers bool // the manager who guessed is also the asking side
}

// Ranked lists the motivators with a value above 0, the largest first. Ties
// keep catalogue order.
func (r Review) Ranked(values map[string]int) []string {
	var ids []string
	for _, m := range r.Catalogue.Motivators {
		if values[m.ID] > 0 {
			ids = append(ids, m.ID)
		}
	}
	slices.SortStableFunc(ids, func(a, b string) int { return cmp.Compare(values[b], values[a]) })
	return ids
}

// unguessedDrivers lists those of the n strongest drivers that were not
// guessed.
func (r Review) unguessedDrivers(n int) []string {
	drivers := slices.Clone(r.Result.Standings)
	slices.SortStableFunc(drivers, func(a, b overlap.Standing) int {
		switch {
		case a.Belief > b.Belief+1e-9:
			return -1
		case b.Belief > a.Belief+1e-9:
			return 1
		}
		return 0
	})
	var ids []string
	for _, st := range drivers[:min(n, len(drivers))] {
		if st.IsDriver() && r.Guess[st.Motivator] <= 0 {
			ids = append(ids, st.Motivator)
		}
	}
	return ids
}

// ordinals are the words for ranks among the asking side's own drivers.
var ordinals = []string{"strongest", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth"}

// OwnDriverRank describes the rank of a motivator among the asking side's own
// drivers: "your own second driver". It returns "" if the motivator is not one
// of them.
func (r Review) OwnDriverRank(id string) string {
	for i, own := range r.Ranked(r.OwnDrivers) {
		switch {
		case own != id:
		case i < len(ordinals):
			return r.askersPossessive() + " own " + ordinals[i] + " driver"
		default:
			return "another driver of " + r.askersPossessive() + " own"
		}
	}
	return ""
}

// askersPossessive returns "your" if the asking side is the manager who reads
// the page.
func (r Review) askersPossessive() string {
	return map[bool]string{true: "your", false: "the asking side's"}[r.AskIsManagers]
}

// Possessive returns "your" if the asking side of the goals is the manager who
// reads the page.
func Possessive(goals []motive.Goals) string {
	return Review{AskIsManagers: AskIsManagers(goals)}.askersPossessive()
}

// names returns the names of motivators.
func (r Review) names(ids []string) []string {
	names := make([]string, len(ids))
	for i, id := range ids {
		names[i] = r.Catalogue.NameOf(id)
	}
	return names
}

// askerObject returns "you" if the asking side is the manager who reads the
// page.
func (r Review) askerObject() string {
	return map[bool]string{true: "you", false: "the asking side"}[r.AskIsManagers]
}

// AskIsManagers reports whether the asking side is a manager. Then that manager
// reads the page.
func AskIsManagers(goals []motive.Goals) bool {
	return len(goals) == 0 || goals[0].Owner.Kind == motive.OwnerManager || goals[0].Owner.Kind == ""
}

// Sentences describes how good the guess was: first the right guesses, then
// each wrong one with its likely reason.
func (r Review) Sentences() []page.Inline {
	guessed := r.Ranked(r.Guess)
	if len(guessed) == 0 {
		return nil
	}
	var missed []string
	for _, id := range guessed {
		if st, _ := r.Result.Standing(id); !st.IsDriver() {
			missed = append(missed, id)
		}
	}
	if r.TooEarly() {
		return []page.Inline{{page.OurSpan(page.Quiet, "Too early to compare with your guess: %s.", r.progress())}}
	}
	if !r.Mistakes.Accuracy.Known {
		return []page.Inline{page.Ours("Nothing that drives them was heard yet, so there is nothing to compare your guess with.")}
	}
	items := []page.Inline{r.tallySentence(len(guessed), len(guessed)-len(missed))}
	for _, id := range missed {
		items = append(items, r.missSentence(id))
	}
	if unguessed := r.names(r.unguessedDrivers(len(guessed))); len(unguessed) > 0 {
		items = append(items, page.Textf("Heard and not guessed: %s.", page.Names(unguessed)))
	}
	return append(items, r.leaningSentences()...)
}

// TooEarly reports whether there is a guess and somebody has looked at too few
// answers to compare it with.
func (r Review) TooEarly() bool {
	return len(r.Ranked(r.Guess)) > 0 && tooEarly(r.Result)
}

func tooEarly(r overlap.Result) bool { return r.AnswersLookedAt() < overlap.MinAnswers }

// progress says how many of the answers that a comparison needs somebody has
// looked at.
func (r Review) progress() string {
	return fmt.Sprintf("%d of %d answers looked at", r.Result.AnswersLookedAt(), overlap.MinAnswers)
}

// TooEarly says about whom it is too early to compare the manager's guesses. It
// returns nil for no reviews.
func TooEarly(reviews []Review) page.Inline {
	if len(reviews) == 0 {
		return nil
	}
	var whose []page.Inline
	for i, r := range reviews {
		progress := r.progress()
		if i > 0 {
			progress = fmt.Sprintf("%d of %d", r.Result.AnswersLookedAt(), overlap.MinAnswers)
		}
		whose = append(whose, page.Textf("%s (%s)", r.Name, page.Ours(progress)))
	}
	return page.Textf("Too early to compare with your guess about %s.", page.Join(whose, ", ", " and "))
}

// tallySentence says how many of the guesses were right.
func (r Review) tallySentence(guessed, heard int) page.Inline {
	match := page.OurSpan(page.Quiet, " (%s %% of the guess, as weighed)", page.Percent(r.Mistakes.Accuracy.Value))
	var said page.Inline
	switch {
	case guessed == 1 && heard == 1:
		said = page.Ours("Your guess was heard")
	case guessed == 1:
		said = page.Ours("Your guess was not heard")
	case heard == guessed && guessed == 2:
		said = page.Ours("Both of your guesses were heard")
	case heard == guessed:
		said = page.Textf("All %s of your guesses were heard", page.Numeral(guessed))
	default:
		was := "were"
		if heard < 2 {
			was = "was"
		}
		said = page.Textf("%s of your %s guesses %s heard", page.CapitalNumeral(heard), page.Numeral(guessed), page.Ours(was))
	}
	if heard > 0 {
		said = append(said, match)
	}
	return append(said, page.Ours(".")...)
}

// missSentence names a guess that was not heard, and its likely reason.
func (r Review) missSentence(id string) page.Inline {
	st, _ := r.Result.Standing(id)
	how := "not heard so far"
	switch {
	case st.PutsOff:
		how = "heard the other way: it " + stated.NoWin(&st)
	case st.Cold:
		how = "asked about, and it leaves them cold"
	}
	item := page.Textf("%s: %s", r.Catalogue.NameOf(id), page.Ours(how))
	if mine := r.OwnDriverRank(id); mine != "" {
		item = append(item, page.Ours("; it is "+mine)...)
	}
	return append(item, page.Ours(".")...)
}

// minLeaning is the smallest projection or extrinsic bias that a page mentions.
const minLeaning = 0.1

// leaningSentences mentions projection and extrinsic bias if they reach
// minLeaning.
func (r Review) leaningSentences() []page.Inline {
	var items []page.Inline
	if p := r.Mistakes.Projection; p.Known {
		switch {
		case p.Value >= minLeaning:
			items = append(items, page.Textf("The guess looks more like %s than %s does, by %s points; most people's guesses do.", page.Ours(r.askerObject()), r.Name, page.Points(p.Value)))
		case p.Value <= -minLeaning:
			items = append(items, page.Textf("The guess does not take %s for the measure: %s is more like %s than the guess was, by %s points.", page.Ours(r.askerObject()), r.Name, page.Ours(r.askerObject()), page.Points(-p.Value)))
		default:
			items = append(items, page.Textf("The guess does not lean towards what drives %s.", page.Ours(r.askerObject())))
		}
	}
	if e := r.Mistakes.ExtrinsicBias; e.Known {
		switch {
		case e.Value >= minLeaning:
			items = append(items, page.Textf("It made more of what is given from outside, such as pay, than %s did, by %s points; people believe that of others.", r.Name, page.Points(e.Value)))
		case e.Value <= -minLeaning:
			items = append(items, page.Textf("It made less of what is given from outside, such as pay, than %s did, by %s points.", r.Name, page.Points(-e.Value)))
		}
	}
	return items
}
