package outcomes

import (
	"io"
	"maps"
	"slices"

	"buyin/internal/cli/env"
	"buyin/internal/overlap/outcome"
	"buyin/internal/present/outcomes"
	"buyin/internal/records"
	"buyin/internal/records/asks"
)

// list says what came of the asks so far.
func (a *command) list() error {
	c, err := a.LoadCatalogue()
	if err != nil {
		return err
	}
	all, err := a.LoadSaved(c)
	if err != nil {
		return err
	}
	a.ReportErrors(all)
	counted, repeated := asks.Outcomes(all)
	page := outcomes.Page{Asks: countByAsk(counted), Repeated: repeated, Reading: outcome.Read(asks.Pairs(all))}
	for _, o := range asks.WithoutOutcome(all, a.Today()) {
		page.Open = append(page.Open, outcomes.Open{Report: o.Name(), Goals: o.Interview.Goals, Day: asks.Day(o.Interview)})
	}
	err = a.WriteResult(func(w io.Writer) error { return page.Text(w, a.Width(), a.UseColor()) })
	if err == nil && a.Unreadable > 0 {
		err = env.ErrProblems
	}
	return err
}

// countByAsk counts the outcomes of each ask, in the order of the alphabet.
func countByAsk(all []records.Record) (counted []outcomes.Ask) {
	counts := map[string]outcome.Counts{}
	for _, r := range all {
		n := counts[r.Interview.Goals]
		n.Add(r.Interview.Outcome.Says)
		counts[r.Interview.Goals] = n
	}
	for _, goals := range slices.Sorted(maps.Keys(counts)) {
		counted = append(counted, outcomes.Ask{Goals: goals, Counts: counts[goals]})
	}
	return counted
}
