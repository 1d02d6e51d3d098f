package promise

import (
	"errors"
	"fmt"
	"strings"

	"buyin/internal/cli/env"
	"buyin/internal/cli/people"
	"buyin/internal/duedate"
	"buyin/internal/motive"
	"buyin/internal/records"
	"buyin/internal/records/promises"
	"buyin/internal/store"
	"buyin/internal/visible"
)

// oneReport lists the promises with one report, and adds one: the words, or what
// the user types.
func (a *command) oneReport(name string, words []string, adds bool) error {
	if err := people.CheckName(name); err != nil {
		return err
	}
	all, err := a.load()
	if err != nil {
		return err
	}
	asks := len(words) == 0 && a.Interactive()
	if asks || adds {
		name, err = a.Meant(name, all, false)
	} else {
		name, err = people.FindRecorded(name, all)
	}
	if err != nil {
		return err
	}
	theirs := records.Of(name, all)
	a.ReportErrors(theirs)
	if !adds {
		if err := a.list(name, promises.Of(name, promises.Quotable(theirs, a.Now()))); err != nil || !asks {
			return err
		}
		if err := a.Results.Flush(); err != nil {
			return err
		}
	}
	return a.add(name, words, asks, all)
}

// add adds a promise.
func (a *command) add(name string, words []string, asks bool, all []records.Record) error {
	theirs := records.Of(name, all)
	if asks && a.by == "them" && !promises.MayKeepTheirWords(records.Record{}, theirs, a.Today()) {
		return theirWordsError(name) // before anything is typed
	}
	p, shown, err := a.compose(name, words, asks)
	if err != nil || p.Text == "" {
		return err
	}
	c, err := a.LoadCatalogue()
	if err != nil {
		return err
	}
	newID := func() (string, error) { return store.NewID(a.Today(), a.Chance, a.Workspace.Taken) }
	added, err := promises.Add(a.Workspace, c, name, p, a.Today(), newID)
	if errors.Is(err, promises.ErrTheirWords) {
		return theirWordsError(name)
	}
	if err != nil {
		return err
	}
	a.reportAdded(added, shown)
	a.SayNew(name, all)
	if told := records.Promised(theirs, a.Today()); told == nil && p.By == motive.ByReport {
		a.Say("%s does not know yet that you keep notes; tell them", visible.Line(name))
	}
	return nil
}

func theirWordsError(name string) error {
	return fmt.Errorf("%s was promised that no words of theirs are kept, so what they promise is not written down; write your part of it, with --by me", visible.Line(name))
}

// compose makes the promise of the arguments and of what the user types. shown says
// how its date is read, or that there is none. Without a text nothing was promised.
func (a *command) compose(name string, words []string, asks bool) (p motive.Promise, shown string, err error) {
	p.By = map[string]string{"me": motive.ByManager, "them": motive.ByReport}[a.by]
	d := dialogue{command: a, name: name}
	if asks {
		p.Text, err = d.askText(p.By)
	} else {
		p.Text, err = a.readText(words)
	}
	if err != nil || p.Text == "" {
		return motive.Promise{}, "", err
	}
	if !a.byGiven {
		p.By = motive.PromisedBy(p.Text, name)
	}
	r, err := d.readDay(p.Text, asks)
	if err != nil {
		return motive.Promise{}, "", err
	}
	said, _ := duedate.Find(p.Text, a.Today())
	if corrected := a.due == "" && a.isOver(said.Day); corrected || r.Day != "" && (r.Day == said.Day || r.Day == said.Other) {
		p.Text = said.Without(p.Text)
	}
	p.Text, p.Due = duedate.AddCue(p.Text, r.Cue), r.Day
	switch {
	case r.Day != "":
		shown = r.String()
	case r.Cue == "":
		shown = "no date"
	}
	return p, shown, nil
}

// readDay reads the day by which something is promised, and asks on a terminal which
// one is meant if that is not sure.
func (d dialogue) readDay(text string, asks bool) (r duedate.Reading, err error) {
	if r, err = d.reading(text); err != nil {
		return r, err
	}
	wrong := duedate.NoDay(text)
	switch {
	case asks:
		r, err = d.settleDate(r)
	case r.Misfit && d.Interactive():
		r, err = d.settleWhich(r)
	case r.Misfit:
		err = env.Usagef("%v; correct one of them", duedate.Check(text, r, ""))
	case wrong != "" && r.Day == "" && d.due == "":
		err = env.Usagef("there is no such day as %q; give another one, or --due none", wrong)
	}
	if err == nil && d.isOver(r.Day) && d.Interactive() {
		r, err = d.settleOver(r)
	}
	return r, err
}

// readText returns the text of the promise: the argument, or standard input if it is
// "-" or missing.
func (a *command) readText(words []string) (string, error) {
	text := strings.Join(words, " ")
	if text == "-" || len(words) == 0 {
		var err error
		if text, err = a.ReadWords("promise"); err != nil {
			return "", err
		}
	} else if err := env.CheckTypedUTF8("the promise", text); err != nil {
		return "", err
	}
	text = strings.Join(strings.Fields(text), " ")
	switch {
	case text == "":
		return "", env.Usagef("the promise is empty; say what was promised")
	case len(text) > motive.MaxText:
		return "", env.Usagef("a promise can have at most %d KiB; split it", motive.MaxText>>10)
	}
	return text, nil
}

// reading reads the date of --due, else the one in the text.
func (a *command) reading(text string) (duedate.Reading, error) {
	switch strings.TrimSpace(a.due) {
	case "":
		r, _ := duedate.Find(text, a.Today())
		return r, nil
	case "none":
		return duedate.Reading{}, nil
	}
	r, err := duedate.Read(a.due, a.Today())
	if err != nil {
		return r, env.Usagef("--due: %v", err)
	}
	return r, nil
}

// reportAdded says what was written, where, and how the date was read.
func (a *command) reportAdded(added promises.Added, shown string) {
	name := visible.Line(added.Report)
	who := "you promise " + name
	if !added.ByManager() {
		who = name + " promises"
	}
	where := "in their notebook"
	if added.ToAsk() {
		where = "with the ask"
	}
	if shown != "" {
		shown = " (" + shown + ")"
	}
	a.Say("%s, %s: %s%s; kept %s", added.ID, who, added.Text, shown, where)
	if a.isOver(added.Due) && !a.late {
		a.Say("%s is over; if you meant another day, take it back with %s promise %s --drop %s, else say what came of it", added.Due, a.Program(), people.ShellArg(added.Report), added.ID)
	}
}

// isOver reports whether the day, if there is one, is before today.
func (a *command) isOver(day string) bool { return day != "" && day < a.Today() }

// settle writes what became of a promise.
func (a *command) settle(name, id string, state promises.State) error {
	all, err := a.load()
	if err != nil {
		return err
	}
	if name, err = people.FindRecorded(strings.TrimSpace(name), all); err != nil {
		return err
	}
	a.ReportErrors(records.Of(name, all))
	c, err := a.LoadCatalogue()
	if err != nil {
		return err
	}
	before, err := promises.Settle(a.Workspace, c, name, id, state)
	switch {
	case errors.Is(err, promises.ErrUnknown):
		return env.Usagef("no promise %q between you and %s; see %s promise %s", id, visible.Line(name), a.Program(), people.ShellArg(name))
	case errors.Is(err, promises.ErrNotTheirs):
		return env.Usagef("%s is a promise of %s; %v", visible.Line(id), visible.Line(name), err)
	case err != nil:
		return err
	}
	was := promises.StateOf(before.Promise)
	switch {
	case was == state:
		a.Say("%s is %s already: %s", id, state, before.Text)
	case was != "":
		a.Say("%s is %s now, not %s: %s", id, state, was, before.Text)
	default:
		a.Say("%s is %s: %s", id, state, before.Text)
	}
	if state == promises.Broken {
		a.Say("say so to %s before you ask for anything; the brief names it", visible.Line(name))
	}
	return nil
}
