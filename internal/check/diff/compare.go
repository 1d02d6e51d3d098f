package diff

import (
	"cmp"
	"fmt"
	"slices"

	"buyin/internal/english"
	"buyin/internal/motive"
)

// A Class says how a change of a catalogue affects its users.
type Class int

// The classes of changes, the mildest first. Each class needs another step of
// the version.
const (
	WordingOnly   Class = iota // patch: other words with the same meaning
	ChangesScores              // minor: scores change, or other things are asked or heard
	BreaksSaved                // major: saved interviews refer to something that is gone or now means something else
)

func (c Class) String() string {
	return [...]string{"wording only", "changes scores, or what is asked and heard", "breaks saved interviews"}[c]
}

// Step returns the step of the version that the class needs: patch, minor or major.
func (c Class) Step() string { return [...]string{"patch", "minor", "major"}[c] }

// A Change is one difference between two catalogues.
type Change struct {
	Class Class
	What  string // id of the motivator or question, or the catalogue's key
	How   string // what happened to it
}

// Compare returns the changes from one catalogue to another. They are sorted by class, the
// gravest first, then in the order of the catalogues.
func Compare(from, to motive.Catalogue) []Change {
	d := &comparison{}
	d.top(from, to)
	for _, m := range from.Motivators {
		if n, ok := to.Motivator(m.ID); ok {
			d.motivator(m, n)
		} else {
			d.add(BreaksSaved, m.ID, "motivator removed")
		}
	}
	for _, m := range to.Motivators {
		if _, ok := from.Motivator(m.ID); !ok {
			d.add(ChangesScores, m.ID, "motivator added")
		}
	}
	d.count(from, to)
	d.order(from, to)
	d.questions(from, to)
	slices.SortStableFunc(d.changes, func(a, b Change) int { return cmp.Compare(b.Class, a.Class) })
	return d.changes
}

// A comparison collects changes.
type comparison struct{ changes []Change }

func (d *comparison) add(class Class, what, how string) {
	d.changes = append(d.changes, Change{class, what, how})
}

func (d *comparison) text(class Class, what, key, from, to string) {
	if from != to {
		before, after := excerpts(from, to)
		d.add(class, what, key+" "+before+" is now "+after)
	}
}

// excerpts quotes two different texts. If their beginnings are the same, both quotes start
// at the word at which they begin to differ.
func excerpts(from, to string) (before, after string) {
	if before, after = english.Quote(from), english.Quote(to); before != after {
		return before, after
	}
	same := 0 // length, in bytes, of the common beginning up to its last blank
	for i := 0; i < min(len(from), len(to)) && from[i] == to[i]; i++ {
		if from[i] == ' ' {
			same = i + 1
		}
	}
	return english.Quote("..." + from[same:]), english.Quote("..." + to[same:])
}

func (d *comparison) list(class Class, what, key string, from, to []string) {
	removed, added := countMissing(from, to), countMissing(to, from)
	switch {
	case removed+added > 0:
		d.add(class, what, fmt.Sprintf("%s: %d removed, %d added", key, removed, added))
	case !slices.Equal(from, to):
		d.add(WordingOnly, what, key+": in another order")
	}
}

// countMissing counts the texts of one list that are not in another.
func countMissing(from, in []string) int {
	held := map[string]int{}
	for _, s := range in {
		held[s]++
	}
	n := 0
	for _, s := range from {
		if held[s]--; held[s] < 0 {
			n++
		}
	}
	return n
}

func (d *comparison) top(from, to motive.Catalogue) {
	d.text(ChangesScores, "name", "name", from.Name, to.Name)
	d.text(ChangesScores, "language", "language", from.Language, to.Language)
	d.list(ChangesScores, "neutral_examples", "neutral_examples", from.NeutralExamples, to.NeutralExamples)
}

// minSameMeaning is a limit on the resemblance of an id's old and new meaning. Below it,
// the id was reused for something else.
const minSameMeaning = 0.15

func (d *comparison) motivator(from, to motive.Motivator) {
	if from.Name != to.Name && resemblance(from, to) < minSameMeaning {
		d.add(BreaksSaved, from.ID, "id reused: "+english.Quote(from.Name)+" is now "+english.Quote(to.Name)+", with another meaning")
	} else {
		d.text(WordingOnly, from.ID, "name", from.Name, to.Name)
		d.text(WordingOnly, from.ID, "meaning", from.Meaning, to.Meaning)
	}
	if from.Extrinsic != to.Extrinsic {
		d.add(ChangesScores, from.ID, fmt.Sprintf("extrinsic is now %v", to.Extrinsic))
	}
	d.text(WordingOnly, from.ID, "appeal.say", from.Appeal.Say, to.Appeal.Say)
	d.text(WordingOnly, from.ID, "appeal.avoid", from.Appeal.Avoid, to.Appeal.Avoid)
	d.text(WordingOnly, from.ID, "choice", from.Choice, to.Choice)
	d.list(WordingOnly, from.ID, "reflects", from.Reflects, to.Reflects)
	d.list(WordingOnly, from.ID, "reflects_not", from.ReflectsNot, to.ReflectsNot)
	d.list(ChangesScores, from.ID, "cues", from.Cues, to.Cues)
	d.list(ChangesScores, from.ID, "examples", from.Examples, to.Examples)
	d.list(ChangesScores, from.ID, "refusals", from.Refusals, to.Refusals)
	d.list(ChangesScores, from.ID, "counter_examples", from.CounterExamples, to.CounterExamples)
}

// resemblance returns how much the names and meanings of two motivators have in common, in
// [0,1]. It is 1 if one of the motivators has neither.
func resemblance(a, b motive.Motivator) float64 {
	words := func(m motive.Motivator) []uint64 {
		var set []uint64
		for _, w := range english.PlainWords(m.Name + " " + m.Meaning) {
			if !english.IsFunctionWord(w) && w != "want" {
				set = append(set, english.Hash(w))
			}
		}
		slices.Sort(set)
		return slices.Compact(set)
	}
	x, y := words(a), words(b)
	if len(x) == 0 || len(y) == 0 {
		return 1
	}
	return english.Resemblance(x, y)
}

// count reports a change in the number of motivators. It changes every score, because two
// answers' worth is divided by this number and each motivator starts with its part.
func (d *comparison) count(from, to motive.Catalogue) {
	before, after := len(from.Motivators), len(to.Motivators)
	if before == after {
		return
	}
	d.add(ChangesScores, "motivators", fmt.Sprintf("%d instead of %d, so each starts with 2/%d instead of 2/%d: a saved interview that mentions only known ones is still scored, with a warning, and its figures change",
		after, before, after, before))
}

// order reports a change in the order of the motivators that both catalogues have. It can
// change scores, because the order breaks ties.
func (d *comparison) order(from, to motive.Catalogue) {
	var was, is []string
	for _, m := range from.Motivators {
		if to.Index(m.ID) >= 0 {
			was = append(was, m.ID)
		}
	}
	for _, m := range to.Motivators {
		if from.Index(m.ID) >= 0 {
			is = append(is, m.ID)
		}
	}
	if !slices.Equal(was, is) {
		d.add(ChangesScores, "motivators", "in another order, which breaks ties")
	}
}

// A questionOf is a question and the motivator that it explores; the motivator is "" for an
// opener.
type questionOf struct {
	motive.Question
	of string
}

// questionsOf returns the questions of a catalogue in order, and by id.
func questionsOf(c motive.Catalogue) (all []questionOf, byID map[string]questionOf) {
	byID = map[string]questionOf{}
	add := func(q motive.Question, of string) {
		all = append(all, questionOf{q, of})
		byID[q.ID] = questionOf{q, of}
	}
	for _, m := range c.Motivators {
		for _, q := range m.Probes {
			add(q, m.ID)
		}
	}
	for _, q := range c.Openers {
		add(q, "")
	}
	return all, byID
}

func (d *comparison) questions(from, to motive.Catalogue) {
	before, beforeByID := questionsOf(from)
	after, afterByID := questionsOf(to)
	for _, q := range before {
		n, ok := afterByID[q.ID]
		switch {
		case !ok:
			d.add(ChangesScores, q.ID, "question removed")
		case n.of != q.of:
			d.add(BreaksSaved, q.ID, "id reused: "+kindOf(q.of)+" is now "+kindOf(n.of))
		default:
			d.text(WordingOnly, q.ID, "ask", q.Ask, n.Ask)
			d.list(WordingOnly, q.ID, "reword", q.Reword, n.Reword)
			d.list(WordingOnly, q.ID, "follow_up", q.FollowUp, n.FollowUp)
		}
	}
	for _, q := range after {
		if _, ok := beforeByID[q.ID]; !ok {
			d.add(ChangesScores, q.ID, "question added")
		}
	}
}

// kindOf describes the kind of a question. motivator is the motivator that it explores.
func kindOf(motivator string) string {
	if motivator == "" {
		return "an opener"
	}
	return "a probe of " + english.Excerpt(motivator)
}
