package check

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"buyin/internal/english"
	"buyin/internal/motive"
)

// A Class says what a change of a catalogue does to those who use it.
type Class int

// The classes, the mildest first, with the step of the version that each asks
// for.
const (
	WordingOnly   Class = iota // a patch: other words for the same
	ChangesScores              // a minor step: other scores, or something else asked or heard
	BreaksSaved                // a major step: saved interviews name what is gone, or mean something else by it
)

func (c Class) String() string {
	return [...]string{"wording only", "changes scores, or what is asked and heard", "breaks saved interviews"}[c]
}

// Step is the word for the step of the version that a class asks for.
func (c Class) Step() string { return [...]string{"patch", "minor", "major"}[c] }

// A Change is one thing that differs between two catalogues.
type Change struct {
	Class Class
	What  string // id of the motivator or question, or the catalogue's key
	How   string // what became of it
}

// Diff lists what changed from one catalogue to another: by class, the gravest
// first, then in the order of the catalogues.
func Diff(from, to motive.Catalogue) []Change {
	d := &diff{}
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
	d.order(from, to)
	d.questions(from, to)
	slices.SortStableFunc(d.changes, func(a, b Change) int { return cmp.Compare(b.Class, a.Class) })
	return d.changes
}

type diff struct{ changes []Change }

func (d *diff) add(class Class, what, how string) {
	d.changes = append(d.changes, Change{class, what, how})
}

func (d *diff) text(class Class, what, key, from, to string) {
	if from != to {
		d.add(class, what, key+" "+quoted(from)+" is now "+quoted(to))
	}
}

func (d *diff) list(class Class, what, key string, from, to []string) {
	gone, come := missing(from, to), missing(to, from)
	switch {
	case gone+come > 0:
		d.add(class, what, fmt.Sprintf("%s: %d removed, %d added", key, gone, come))
	case !slices.Equal(from, to):
		d.add(WordingOnly, what, key+": in another order")
	}
}

// missing counts the texts of one list that another lacks.
func missing(from, in []string) int {
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

func (d *diff) top(from, to motive.Catalogue) {
	d.text(ChangesScores, "name", "name", from.Name, to.Name)
	d.text(ChangesScores, "language", "language", from.Language, to.Language)
	d.list(ChangesScores, "neutral_examples", "neutral_examples", from.NeutralExamples, to.NeutralExamples)
}

// fewShared is the likeness of what an id meant and means, under which the id
// has been given to something else.
const fewShared = 0.15

func (d *diff) motivator(from, to motive.Motivator) {
	if from.Name != to.Name && meaningLikeness(from, to) < fewShared {
		d.add(BreaksSaved, from.ID, "id reused: "+quoted(from.Name)+" is now "+quoted(to.Name)+", with another meaning")
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
	d.list(ChangesScores, from.ID, "cues", from.Cues, to.Cues)
	d.list(ChangesScores, from.ID, "examples", from.Examples, to.Examples)
	d.list(ChangesScores, from.ID, "refusals", from.Refusals, to.Refusals)
	d.list(ChangesScores, from.ID, "counter_examples", from.CounterExamples, to.CounterExamples)
}

func meaningLikeness(a, b motive.Motivator) float64 {
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

// order tells when motivators that both have stand in another order: it breaks
// every tie.
func (d *diff) order(from, to motive.Catalogue) {
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

// asked is a question and the motivator it explores, "" for an opener.
type asked struct {
	motive.Question
	of string
}

func questionsOf(c motive.Catalogue) (all []asked, byID map[string]asked) {
	byID = map[string]asked{}
	add := func(q motive.Question, of string) {
		all = append(all, asked{q, of})
		byID[q.ID] = asked{q, of}
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

func (d *diff) questions(from, to motive.Catalogue) {
	old, olds := questionsOf(from)
	now, news := questionsOf(to)
	for _, q := range old {
		n, ok := news[q.ID]
		switch {
		case !ok:
			d.add(BreaksSaved, q.ID, "question removed")
		case n.of != q.of:
			d.add(BreaksSaved, q.ID, "id reused: "+kindOf(q.of)+" is now "+kindOf(n.of))
		default:
			d.text(WordingOnly, q.ID, "ask", q.Ask, n.Ask)
			d.list(WordingOnly, q.ID, "reword", q.Reword, n.Reword)
			d.list(WordingOnly, q.ID, "follow_up", q.FollowUp, n.FollowUp)
		}
	}
	for _, q := range now {
		if _, ok := olds[q.ID]; !ok {
			d.add(ChangesScores, q.ID, "question added")
		}
	}
}

func kindOf(motivator string) string {
	if motivator == "" {
		return "an opener"
	}
	return "a probe of " + excerpt(motivator)
}

// A Bump is the step from one version to the next that changes ask for.
type Bump struct {
	From, To string // as the catalogues have them
	Needed   string // the least version that would do; "" where nothing changed
	Enough   bool
}

// BumpOf judges the version of a changed catalogue. Before 1.0.0 a major step
// is a minor one, and a minor one a patch, as semantic versions have it.
func BumpOf(from, to motive.Catalogue, changes []Change) Bump {
	b := Bump{From: from.Version, To: to.Version, Enough: true}
	if len(changes) == 0 {
		return b
	}
	was, is := numbers(from.Version), numbers(to.Version)
	class := changes[0].Class
	if was[0] == 0 && class > WordingOnly {
		class--
	}
	least := was
	switch class {
	case BreaksSaved:
		least = [3]int{was[0] + 1, 0, 0}
	case ChangesScores:
		least = [3]int{was[0], was[1] + 1, 0}
	default:
		least[2]++
	}
	b.Needed = fmt.Sprintf("%d.%d.%d", least[0], least[1], least[2])
	b.Enough = slices.Compare(is[:], least[:]) >= 0
	return b
}

// numbers are the three numbers of a version, 0 where there is none.
func numbers(version string) (n [3]int) {
	core, _, _ := strings.Cut(version, "+")
	core, _, _ = strings.Cut(core, "-")
	for i, part := range strings.SplitN(core, ".", 3) {
		n[i], _ = strconv.Atoi(part)
	}
	return n
}
