// Package terms asks what the report's terms mean for the goals of an ask: for which
// of them they are a condition for saying yes, and for which a reason to say no.
package terms

import (
	"slices"
	"strings"

	"buyin/internal/language"
	"buyin/internal/motive"
	"buyin/internal/reflection"
	"buyin/internal/terminal"
)

// An Option is one thing that terms can mean: a condition or a reason to say no, for
// one goal or for all that are left.
type Option struct {
	Text      string
	Positions []motive.Position
}

// Options returns what terms can mean for the goals that the taken positions are not
// about. A condition is something of their own that meets the goal, a reason to say no
// one that contradicts it.
func Options(goals []motive.Goals, taken []motive.Position) []Option {
	var left []motive.Goal
	all := 0
	seen := map[string]bool{}
	for _, g := range goals {
		for _, goal := range g.Goals {
			if seen[goal.ID] {
				continue
			}
			seen[goal.ID] = true
			all++
			if !slices.ContainsFunc(taken, func(p motive.Position) bool { return p.Goal == goal.ID }) {
				left = append(left, goal)
			}
		}
	}
	switch {
	case all == 1 && len(left) == 1:
		return pair(language.Say("prompt.terms.condition"), language.Say("prompt.terms.reason"), left...)
	case len(left) == 0:
		return nil
	}
	var options []Option
	if len(left) == all {
		options = pair(language.Say("prompt.terms.condition.all"), language.Say("prompt.terms.reason.all"), left...)
	}
	for _, goal := range left {
		condition := language.Say("prompt.terms.condition.goal", "goal", goal.Statement)
		options = append(options, pair(condition, language.Say("prompt.terms.reason.goal", "goal", goal.Statement), goal)...)
	}
	return options
}

// Describe says what positions mean for the goals. It passes over positions on goals of
// another ask, and those that say nothing.
func Describe(positions []motive.Position, goals []motive.Goals) []string {
	var said []string
	for _, p := range positions {
		for _, g := range goals {
			for _, goal := range g.Goals {
				switch {
				case goal.ID != p.Goal:
				case p.Agrees():
					said = append(said, language.Say("prompt.terms.condition.goal", "goal", goal.Statement))
				case p.Contradicts():
					said = append(said, language.Say("prompt.terms.reason.goal", "goal", goal.Statement))
				}
			}
		}
	}
	return said
}

// pair returns the two options for goals. What they say of a belief is a belief, and
// of an outcome an outcome.
func pair(condition, reason string, goals ...motive.Goal) []Option {
	options := []Option{{Text: condition}, {Text: reason}}
	for i := range options {
		for _, goal := range goals {
			options[i].Positions = append(options[i].Positions, motive.Position{Says: goal.Type, Goal: goal.ID, Meets: new(i == 0)})
		}
	}
	return options
}

// suggest returns the number of the option that words suggest, or 0: a plain no is a
// reason to say no.
func suggest(words string, options []Option) int {
	if len(options) < 2 || !reflection.Refuses(words) {
		return 0
	}
	return 2
}

// A Console asks for a choice.
type Console interface {
	ChooseOrSay(c terminal.Choice) (int, string, terminal.Input, error)
}

// A Question asks what words mean for goals.
type Question struct {
	Words string // of theirs
	Goals []motive.Goals
	Taken []motive.Position        // answered before
	Else  func(words string) error // is called with words that choose nothing
	Keys  bool                     // a single digit chooses at once if single keys are read; else words may begin with one
}

// Ask asks what the words mean for one goal, and then whether they touch another one,
// until that is denied or no goal is left. What was taken before for all goals can be
// kept, or answered anew. /back takes back the last answer. It returns all positions,
// also those taken before a command came.
func Ask(c Console, q Question) ([]motive.Position, terminal.Input, error) {
	steps := [][]motive.Position{nil} // what was taken before each answer
	if len(q.Taken) > 0 {
		keeps, in, err := q.keepTaken(c)
		if err != nil || in.Command != "" {
			return q.Taken, in, err
		}
		if keeps {
			steps = append(steps, q.Taken)
		}
	}
	for {
		taken := steps[len(steps)-1]
		options := Options(q.Goals, taken)
		if len(options) == 0 {
			return taken, terminal.Input{}, nil
		}
		i, words, in, err := c.ChooseOrSay(q.choice(options, taken))
		switch {
		case err != nil:
			return taken, in, err
		case in.Command == "back" && len(steps) > 1:
			steps = steps[:len(steps)-1]
		case in.Command != "":
			return taken, in, nil
		case words != "":
			if err := q.Else(words); err != nil {
				return taken, in, err
			}
		case i < 0:
			return taken, in, nil
		default:
			steps = append(steps, append(slices.Clip(taken), options[i].Positions...))
		}
	}
}

// keepTaken reports whether what was taken before stays. It asks if no goal is left,
// because then nothing else does.
func (q Question) keepTaken(c Console) (keeps bool, in terminal.Input, err error) {
	if len(Options(q.Goals, q.Taken)) > 0 {
		return true, in, nil
	}
	choice := terminal.Choice{
		Label: language.Say("prompt.terms"), Options: []string{language.Say("prompt.terms.anew")}, OnlyList: q.Keys, ByDigit: q.Keys,
		None: language.Say("prompt.terms.kept", "what", q.describeTaken()),
	}
	for {
		i, words, in, err := c.ChooseOrSay(choice)
		if err == nil && words != "" {
			err = q.Else(words)
		}
		if err != nil || words == "" {
			return i < 0, in, err
		}
	}
}

// describeTaken says what was taken before, in one sentence if it is the same for all
// goals.
func (q Question) describeTaken() string {
	said := Describe(q.Taken, q.Goals)
	switch all := func(fits func(motive.Position) bool) bool {
		return len(said) > 1 && !slices.ContainsFunc(q.Taken, func(p motive.Position) bool { return !fits(p) })
	}; {
	case all(motive.Position.Agrees):
		return language.Say("prompt.terms.condition.all")
	case all(motive.Position.Contradicts):
		return language.Say("prompt.terms.reason.all")
	}
	return strings.Join(said, "; ")
}

// mostDigits is the largest number that a single key can choose.
const mostDigits = 9

func (q Question) choice(options []Option, taken []motive.Position) terminal.Choice {
	c := terminal.Choice{Label: language.Say("prompt.terms"), None: language.Say("prompt.terms.none"), Keys: language.Say("prompt.trade.keys")}
	if q.Keys {
		c.OnlyList, c.ByDigit, c.Keys = true, len(options) <= mostDigits, language.Say("prompt.terms.keys")
	}
	if len(taken) > 0 {
		c.Label, c.None = language.Say("prompt.terms.more"), language.Say("prompt.terms.more.none")
	} else {
		c.Suggested = suggest(q.Words, options)
	}
	for _, o := range options {
		c.Options = append(c.Options, o.Text)
	}
	return c
}
