package promise

import (
	"io"
	"time"

	"buyin/internal/cli/env"
	"buyin/internal/cli/people"
	"buyin/internal/output/ics"
	"buyin/internal/present/due"
	"buyin/internal/records"
	"buyin/internal/records/promises"
	"buyin/internal/visible"
)

// listAll lists the open promises of everybody.
func (a *command) listAll() error {
	all, err := a.load()
	if err != nil {
		return err
	}
	a.ReportErrors(all)
	return a.list("", promises.Open(promises.All(promises.Quotable(all, a.Now()))))
}

// list writes the promises, of one report or ("") of everybody.
func (a *command) list(name string, entries []promises.Entry) error {
	page := due.PromiseList{Name: name, Today: a.Today(), Arg: "NAME"}
	if name != "" {
		page.Arg = a.ArgWithFlags(name)
	}
	for _, e := range entries {
		page.Promises = append(page.Promises, due.Promise{
			Name: e.Report, ID: e.ID, Yours: e.ByManager(), Text: e.Text, Due: e.Due, State: string(promises.StateOf(e.Promise)),
		})
	}
	err := a.WriteResult(func(w io.Writer) error { return page.Text(w, a.Width()) })
	if err == nil && a.Unreadable > 0 {
		err = env.ErrProblems
	}
	return err
}

// load reads all records.
func (a *command) load() ([]records.Record, error) {
	c, err := a.LoadCatalogue()
	if err != nil {
		return nil, err
	}
	return a.LoadRecords(c)
}

// writeCalendar writes the open promises with a date, of one report or of everybody,
// as a calendar.
func (a *command) writeCalendar(args []string) error {
	all, err := a.load()
	if err != nil {
		return err
	}
	quotable := promises.Quotable(all, a.Now())
	entries := promises.All(quotable)
	if len(args) == 1 {
		name, err := people.FindRecorded(args[0], all)
		if err != nil {
			return err
		}
		entries = promises.Of(name, quotable)
	}
	a.ReportErrors(all)
	var events []ics.Event
	for _, e := range promises.Open(entries) {
		if day, err := time.Parse(time.DateOnly, e.Due); err == nil {
			events = append(events, a.event(e, day))
		}
	}
	a.Flags.Out = a.ics
	if err := a.WriteResult(func(w io.Writer) error { return ics.Write(w, events, a.Now()) }); err != nil {
		return err
	}
	a.Say("%s with a date; whoever can see your calendar sees them", env.Plural(len(events), "open promise", "open promises"))
	if a.Unreadable > 0 {
		return env.ErrProblems
	}
	return nil
}

// event is a promise in a calendar. A report's words are left out if they may not be
// shown.
func (a *command) event(e promises.Entry, day time.Time) ics.Event {
	name := visible.Line(e.Report)
	event := ics.Event{
		UID: e.Record.ID + "-" + e.ID + "@buyin", Day: day, Summary: "You promised " + name + ": " + visible.Line(e.Text),
		Details: a.Program() + " promise --kept " + people.ShellQuote(visible.Line(e.ID)) + " " + people.ShellArg(e.Report),
	}
	if e.ByManager() {
		return event
	}
	event.Summary = name + " promised: " + visible.Line(e.Text)
	if e.Text == "" {
		event.Summary = name + " promised something (" + visible.Line(e.ID) + ")"
	}
	return event
}
