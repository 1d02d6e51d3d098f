package check

import (
	"slices"
	"strings"
	"sync"

	"buyin/internal/english"
	"buyin/internal/motive"
)

// A Rule is one thing that a check looks for in a catalogue. The rule's documentation and
// its findings are both made from it.
type Rule struct {
	Name     string // in kebab-case
	Group    Group
	Severity motive.Severity // the severity, unless .buyin.yaml sets another
	Doc      string          // one sentence without a full stop: what the rule finds and why that matters
	Bad      string          // an example in which the rule finds something: a question, or lines of a catalogue
	Good     string          // the same example, corrected
	Source   string          // literature or a standard that the rule is based on

	// A wording rule sets question, and most other rules set whole. Rules that package
	// codec applies while it reads a file set neither.
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

// Fixed reports whether the rule can be neither ignored nor given another severity. A rule
// is fixed if a file that breaks it cannot be used.
func (r Rule) Fixed() bool { return r.Group == Structure && r.Severity == motive.Error }

// Rules returns all rules, by group.
func Rules() []Rule { return slices.Clone(rules().list) }

// RuleOf returns the rule with the name. It returns false if there is none.
func RuleOf(name string) (Rule, bool) {
	i, ok := rules().index[name]
	if !ok {
		return Rule{}, false
	}
	return rules().list[i], true
}

// A ruleBook holds all rules, in order and by name.
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

// maxDistance is the edit distance from which two names no longer count as similar.
const maxDistance = 3

// Nearest returns the name of the rule that is most similar to a misspelt word, or "" if no
// rule is similar.
func Nearest(word string) string {
	best, name := maxDistance, ""
	for _, r := range Rules() {
		if d := english.EditDistance(strings.ToLower(word), r.Name, best); d < best {
			best, name = d, r.Name
		}
	}
	return name
}
