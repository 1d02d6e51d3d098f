package check

import (
	"slices"
	"strings"
	"sync"

	"buyin/internal/motive"
)

// A Rule is one thing that a catalogue is reviewed for, as data: its page and
// its findings come from here alike.
type Rule struct {
	Name     string // kebab-case
	Group    Group
	Severity motive.Severity // where .buyin.yaml says nothing else
	Doc      string          // one sentence: what it finds and why that matters
	Bad      string          // a question, or lines of a catalogue, that it finds
	Good     string          // the same, put right
	Source   string          // where the habit comes from

	question func(*question) *slip // a wording rule
	whole    func(*review)         // any other that is not of structure
}

// A Group is a kind of rule.
type Group string

// The groups, in the order in which they are told.
const (
	Structure Group = "structure" // of the file; judged where it is read
	Coverage  Group = "coverage"
	Cues      Group = "cues"
	Examples  Group = "examples"
	Wording   Group = "wording"
	Comments  Group = "comments" // of the comments that ignore findings
)

// Fixed reports whether the rule can be neither ignored nor given another
// severity: without it the file cannot be used.
func (r Rule) Fixed() bool { return r.Group == Structure && r.Severity == motive.Error }

// Rules are all the rules, by group.
func Rules() []Rule { return slices.Clone(rules().list) }

// RuleOf returns the rule of the name, and whether there is one.
func RuleOf(name string) (Rule, bool) {
	i, ok := rules().index[name]
	if !ok {
		return Rule{}, false
	}
	return rules().list[i], true
}

type ruleBook struct {
	list  []Rule
	index map[string]int // by name
}

var rules = sync.OnceValue(func() ruleBook {
	b := ruleBook{slices.Concat(structure(), coverage(), cueRules(), exampleRules(), wording(), commentRules()), map[string]int{}}
	for i, r := range b.list {
		b.index[r.Name] = i
	}
	return b
})

// Nearest is the name of a rule that a word may have been meant for, "" where
// none is like it.
func Nearest(word string) string {
	best, name := 3, ""
	for _, r := range Rules() {
		if d := distance(strings.ToLower(word), r.Name, best); d < best {
			best, name = d, r.Name
		}
	}
	return name
}

// distance is how many letters must change to make b of a, at most limit.
func distance(a, b string, limit int) int {
	if len(a) > len(b)+limit || len(b) > len(a)+limit {
		return limit
	}
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		diagonal := row[0]
		row[0] = i + 1
		for j := range len(b) {
			cost := diagonal
			if a[i] != b[j] {
				cost++
			}
			diagonal, row[j+1] = row[j+1], min(cost, row[j]+1, row[j+1]+1)
		}
	}
	return min(row[len(b)], limit)
}
