package check

import (
	"slices"
	"strings"
	"sync"

	"buyin/internal/motive"
)

// A Rule is one thing that a catalogue is checked for. Its documentation and its
// findings both come from here.
type Rule struct {
	Name     string // in kebab-case
	Group    Group
	Severity motive.Severity // unless .buyin.yaml sets another
	Doc      string          // one sentence without a full stop: what the rule finds and why that matters
	Bad      string          // a question, or lines of a catalogue, in which it finds something
	Good     string          // the same, corrected
	Source   string          // literature, or a standard

	// A wording rule has question, most others have whole. Rules that package
	// codec applies while it reads a file have neither.
	question func(*question) *finding // returns the first finding in a question, or nil
	whole    func(*review)            // records all findings in a catalogue
}

// A Group is a kind of rule.
type Group string

// The groups, in the order in which they are listed.
const (
	Structure Group = "structure" // the form of the file
	Coverage  Group = "coverage"
	Cues      Group = "cues"
	Examples  Group = "examples"
	Wording   Group = "wording"
	Comments  Group = "comments" // comments that ignore findings
)

// Fixed reports whether the rule can be neither ignored nor given another
// severity, because a file that breaks it cannot be used.
func (r Rule) Fixed() bool { return r.Group == Structure && r.Severity == motive.Error }

// Rules returns all rules, by group.
func Rules() []Rule { return slices.Clone(rules().list) }

// RuleOf returns the rule with the name, and whether there is one.
func RuleOf(name string) (Rule, bool) {
	i, ok := rules().index[name]
	if !ok {
		return Rule{}, false
	}
	return rules().list[i], true
}

// A ruleBook is all rules, in order and by name.
type ruleBook struct {
	list  []Rule
	index map[string]int // by name
}

var rules = sync.OnceValue(func() ruleBook {
	b := ruleBook{slices.Concat(structureRules(), coverageRules(), cueRules(), exampleRules(), wordingRules(), commentRules()), map[string]int{}}
	for i, r := range b.list {
		b.index[r.Name] = i
	}
	return b
})

func exampleRules() []Rule { return []Rule{misheardExampleRule, nearDuplicateRule} }

// maxDistance is the edit distance from which two names are not alike.
const maxDistance = 3

// Nearest returns the name of the rule that a misspelt word most probably means,
// "" if none is similar.
func Nearest(word string) string {
	best, name := maxDistance, ""
	for _, r := range Rules() {
		if d := editDistance(strings.ToLower(word), r.Name, best); d < best {
			best, name = d, r.Name
		}
	}
	return name
}

// editDistance returns the Levenshtein distance of two strings in bytes, or
// limit if it is greater.
func editDistance(a, b string, limit int) int {
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
