package interview

import (
	"cmp"
	"errors"
	"slices"
	"strings"

	"buyin/internal/language"
	"buyin/internal/motive"
	"buyin/internal/overlap"
)

// CannotChoose is saved as the answer if the report could not decide a
// trade-off or a best-worst question.
const CannotChoose = "cannot choose"

// choicesOf returns the motivators in the id of a trade-off or a best-worst
// question. For any other question it returns nil.
func choicesOf(question string) []string {
	parts := strings.Split(originalID(question), ".")
	switch {
	case len(parts) == 3 && parts[0] == motive.TradeOff, len(parts) == 5 && parts[0] == motive.BestWorst:
		return parts[1:]
	}
	return nil
}

// The conditions of a choice between drivers.
const (
	closeRatio   = 2.0 // two drivers are close if the stronger is at most this many times as strong as the other
	closeDrivers = 4   // number of strongest drivers between which trade-offs are chosen
	ofFour       = 4   // number of motivators in a best-worst question
	knownOfFour  = 2   // smallest number of drivers that were heard in a best-worst question
)

// choices returns the choices that could come next: best-worst questions of the
// strongest drivers or, if too few drivers are known, trade-offs of two that are
// close. People rate similar motives the same, but a choice separates them.
func (s Session) choices(now overlap.Result) []Step {
	var drivers, others []int
	for i, st := range now.Standings {
		switch {
		case st.IsDriver():
			drivers = append(drivers, i)
		case !st.Cold && !st.PutsOff:
			others = append(others, i)
		}
	}
	slices.SortStableFunc(drivers, func(a, b int) int { return cmp.Compare(now.Standings[b].Belief, now.Standings[a].Belief) })
	if len(drivers) < knownOfFour || len(drivers)+len(others) < ofFour {
		return s.tradeOffs(now, drivers)
	}
	var out []Step
	add := func(four ...int) {
		step := s.newChoice(BestWorst, four...)
		again := slices.ContainsFunc(out, func(c Step) bool { return c.Question == step.Question })
		if !again && !s.wasChosen(step) {
			out = append(out, step)
		}
	}
	slices.SortStableFunc(others, func(a, b int) int { return cmp.Compare(now.Standings[b].Served, now.Standings[a].Served) })
	for known := min(ofFour, len(drivers)); known >= knownOfFour; known-- {
		for _, rest := range groupsOf(others, ofFour-known) {
			add(append(slices.Clone(drivers[:known]), rest...)...)
		}
	}
	return out
}

// groupsOf returns some groups of n of the motivators, which are sorted by how
// fully the ask serves them: the most served ones, the least served ones, and
// some of both. The look-ahead picks the best.
func groupsOf(of []int, n int) [][]int {
	switch {
	case n == 0:
		return [][]int{nil}
	case len(of) < n:
		return nil
	case n == 1:
		return [][]int{of[:1], of[len(of)-1:], of[len(of)/2 : len(of)/2+1]}
	}
	ends := append(slices.Clone(of[:n-n/2]), of[len(of)-n/2:]...)
	mid := (len(of) - n) / 2
	return [][]int{of[:n], of[len(of)-n:], ends, of[mid : mid+n]}
}

// tradeOffs returns a trade-off for each pair of strong drivers that are close.
func (s Session) tradeOffs(now overlap.Result, drivers []int) []Step {
	drivers = drivers[:min(len(drivers), closeDrivers)]
	var out []Step
	for i, a := range drivers {
		for _, b := range drivers[i+1:] {
			if now.Standings[a].Belief > closeRatio*now.Standings[b].Belief {
				continue
			}
			step := s.newChoice(TradeOff, a, b)
			if !s.wasChosen(step) {
				out = append(out, step)
			}
		}
	}
	return out
}

// newChoice returns the choice between motivators, given their indices in the
// catalogue.
func (s Session) newChoice(kind Kind, of ...int) Step {
	slices.Sort(of)
	step := Step{Kind: kind, Move: Choose, Question: motive.TradeOff}
	if kind == BestWorst {
		step.Question = motive.BestWorst
	}
	for _, k := range of {
		m := s.setup.Catalogue.Motivators[k]
		step.Question += "." + m.ID
		step.Motivators = append(step.Motivators, m.ID)
		step.Options = append(step.Options, s.setup.Catalogue.ChoiceOf(m.ID))
	}
	step.Asked = s.setup.wordings(step)[0]
	return step
}

// addChoice adds the answer to a trade-off or a best-worst question to its turn.
// What matters least is kept, and is no evidence.
func (s Session) addChoice(t *motive.Turn, g Given) error {
	from := choicesOf(g.Question)
	for _, id := range []string{g.Choice, g.Least} {
		if id != "" && !slices.Contains(from, id) {
			return errors.New(language.Say("interview.error.choice", "choice", id, "question", g.Question))
		}
	}
	if g.Least != "" && (g.Kind == TradeOff || g.Least == g.Choice) {
		return errors.New(language.Say("interview.error.least", "choice", g.Least))
	}
	t.Answer, t.Least = CannotChoose, g.Least
	if g.Choice != "" {
		t.Answer = s.setup.Catalogue.ChoiceOf(g.Choice)
		t.Evidence = []motive.Evidence{{Motivator: g.Choice, Strength: motive.MaxStrength, Kind: motive.Chosen}}
	}
	if g.Text != "" && !s.keepsNoWords() { // they answered in words
		t.Answer = g.Text
	}
	return nil
}
