package outcomes

import (
	"errors"
	"time"

	"buyin/internal/cli/env"
	"buyin/internal/cli/people"
	"buyin/internal/motive"
	"buyin/internal/prompt"
	"buyin/internal/records"
	"buyin/internal/records/asks"
	"buyin/internal/store"
	"buyin/internal/visible"
)

// record records what came of an ask. If says is empty, it asks for it.
func (a *command) record(name, says string) error {
	if err := people.CheckName(name); err != nil {
		return err
	}
	on, err := a.day()
	if err != nil {
		return err
	}
	c, err := a.LoadCatalogue()
	if err != nil {
		return err
	}
	all, err := a.LoadRecords(c)
	if err != nil {
		return err
	}
	if name, err = a.Meant(name, all, true); err != nil {
		return err
	}
	goals, err := a.goals(c, records.Of(name, all))
	if err != nil {
		return err
	}
	if err := a.checkMeant(name, goals, all); err != nil {
		return err
	}
	if says == "" {
		if says, err = a.ask(name, goals, all); err != nil {
			return err
		}
	}
	newID := func() (string, error) { return store.NewID(a.Today(), a.Chance, a.Workspace.Taken) }
	done, err := asks.Record(a.Workspace, c, name, goals, motive.AskOutcome{Says: says, On: on}, newID)
	var before *asks.BeforeError
	switch {
	case errors.Is(err, asks.ErrUnfinished):
		return env.Usagef("the talk with %s about this ask is not finished; finish it first: %s ask %s --resume", visible.Line(name), a.Program(), people.ShellArg(name))
	case errors.As(err, &before):
		return env.Usagef("%v; correct --on", before)
	case err != nil:
		return err
	}
	a.report(name, goals, motive.AskOutcome{Says: says, On: on}, done)
	a.SayNew(name, all)
	return nil
}

// ask asks what came of an ask.
func (a *command) ask(name, goals string, all []records.Record) (says string, err error) {
	label := "What came of " + visible.Line(goals) + ", with " + visible.Line(name) + "?"
	if r, put := asks.UnderWay(name, goals, all); put {
		label = "What came of " + visible.Line(goals) + ", which you asked " + visible.Line(name) + " on " + asks.Day(r.Interview) + "?"
	}
	options := []string{"yes, it was done", "partly", "no", "void: the ask no longer counts"}
	i, in, err := a.Console().Choose(label, options, "record nothing")
	switch {
	case err != nil:
		return "", err
	case in.Command != "" || i < 0:
		a.Say("nothing was recorded")
		return "", prompt.Quit
	}
	return words[i], nil
}

// checkMeant refuses an outcome of goals that nobody named and that were never put to
// the report, while an ask of other goals waits for its outcome.
func (a *command) checkMeant(name, goals string, all []records.Record) error {
	if _, put := asks.UnderWay(name, goals, all); put || len(a.Flags.Goals) > 0 {
		return nil
	}
	for _, open := range asks.WithoutOutcome(records.Of(name, all), a.Today()) {
		other := open.Interview.Goals
		return env.Usagef("%s was not asked for %s, but for %s; say which it is with --goals %s", visible.Line(name), goals, visible.Line(other), people.ShellArg(other))
	}
	return nil
}

// report says what was recorded.
func (a *command) report(name, goals string, outcome motive.AskOutcome, done asks.Recorded) {
	switch {
	case done.Before == nil:
		a.Say("recorded: %s, %s: %s (%s)", visible.Line(name), goals, outcome.Says, outcome.On)
	case *done.Before == outcome:
		a.Say("it was recorded already: %s, %s: %s (%s)", visible.Line(name), goals, outcome.Says, outcome.On)
	default:
		a.Say("recorded: %s, %s: %s (%s), instead of %s (%s)", visible.Line(name), goals, outcome.Says, outcome.On, done.Before.Says, done.Before.On)
	}
	if !done.Put {
		a.Say("the overlap at the time of this ask is not known, so the outcome is only counted")
	}
}

// day returns the day of --on, or today.
func (a *command) day() (string, error) {
	if a.on == "" {
		return a.Today(), nil
	}
	if _, err := time.Parse(time.DateOnly, a.on); err != nil {
		return "", env.Usagef("--on takes a date such as 2027-01-20, not %q", a.on)
	}
	if a.on > a.Today() {
		return "", env.Usagef("--on takes the day on which the outcome was known, and %s is in the future", a.on)
	}
	return a.on, nil
}

// goals returns the id of the ask: that of --goals, else of the workspace's only
// goals. Goals that are gone from the workspace are still known by the records of the
// report.
func (a *command) goals(c motive.Catalogue, theirs []records.Record) (string, error) {
	given := a.Flags.Goals
	if len(given) > 1 {
		return "", env.Usagef("an outcome is of one ask; use --goals once")
	}
	if len(given) == 1 && !a.Workspace.Goals().Has(given[0]) {
		for _, r := range theirs {
			if r.Interview.Kind == motive.KindAsk && r.Interview.Goals == given[0] {
				return given[0], nil
			}
		}
	}
	all, err := a.RequireGoals(c)
	if err != nil {
		return "", err
	}
	return all[0].ID, nil
}
