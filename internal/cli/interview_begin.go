package cli

import (
	"fmt"
	"strings"

	"buyin/internal/cli/journalled"
	"buyin/internal/cli/people"
	"buyin/internal/interview"
	"buyin/internal/motive"
	"buyin/internal/prompt"
	"buyin/internal/records"
	"buyin/internal/records/naming"
	"buyin/internal/visible"
)

// begin starts a talk with a person at the keyboard.
func (t *talk) begin() error {
	text, err := t.readNotes()
	if err != nil {
		return err
	}
	if err := t.loadKnown(); err != nil {
		return err
	}
	if t.self && t.name == "" {
		t.name = "me"
	}
	if t.name == "" {
		name, err := t.promptName()
		if err != nil {
			return err
		}
		t.name = name
	}
	if !t.self {
		if err := t.resolveName(); err != nil {
			return err
		}
	}
	t.start = records.Start{Report: motive.Report{Name: t.name}, Debrief: t.debrief, Self: t.self, Told: t.start.Told}
	t.setup.Preamble = !t.self && !t.unattended()
	t.mentionUnfinished()
	if err := t.parseNotes(text); err != nil {
		return err
	}
	t.takeDay()
	if err := t.newTalk(""); err != nil {
		return err
	}
	if err := t.parseNotes(text); err != nil { // the manager's name is known now
		return err
	}
	t.greet()
	return t.converse()
}

// greet says who the talk is with and which ask it is for.
func (t *talk) greet() {
	if len(t.setup.Goals) > 0 && !t.self {
		t.Say("a talk with %s; the ask it is for: %s", visible.Line(t.name), visible.Line(t.setup.Goals[0].Ask))
	}
	fmt.Fprintln(t.Messages)
}

// promptName asks for the report's name.
func (t *talk) promptName() (string, error) {
	console := t.Console()
	for {
		name, err := console.Name("Who is it with?")
		if err != nil {
			return "", err
		}
		switch name = strings.TrimSpace(name); name {
		case "":
		case "/quit":
			return "", prompt.Quit
		default:
			return name, nil
		}
	}
}

// newTalk prepares the session and the journal of a new talk. If id is
// empty, it makes a new one.
func (t *talk) newTalk(id string) error {
	if err := people.CheckName(t.start.Report.Name); err != nil {
		return err
	}
	if err := t.loadAsk(); err != nil {
		return err
	}
	if t.start.Started == "" {
		t.start.Started = t.Timestamp()
	}
	t.start.Catalogue = motive.CatalogueRef{Name: t.setup.Catalogue.Name, Version: t.setup.Catalogue.Version}
	var err error
	if t.answers == "" || t.Flags.Out == "" { // else the file of answers is its own journal
		err = t.Workspace.Locked(func() error { // so that nobody else takes the id
			if id, err = journalled.ChooseID(t.Env, id, t.start.Started); err == nil {
				err = t.createJournal(id)
			}
			return err
		})
	} else if id, err = journalled.ChooseID(t.Env, id, t.start.Started); err == nil {
		t.buildSetup(id)
	}
	if err != nil {
		return err
	}
	t.session = interview.New(t.setup)
	return nil
}

// createJournal completes the setup of a new talk and creates its journal.
func (t *talk) createJournal(id string) (err error) {
	t.buildSetup(id)
	t.journal, err = journalled.Begin(t.Env, t.setup.Catalogue, journalled.Beginning{
		ID: id, Start: t.start, Replace: t.self || t.Flags.Out != "", Script: t.answers != "",
	})
	return err
}

// loadAsk loads the goals of the talk: those of --goals, else those that the file
// of answers or the journal names, else the workspace's only ones, else none.
func (t *talk) loadAsk() (err error) {
	if t.self {
		return nil
	}
	if len(t.Flags.Goals) == 0 && t.start.Goals != "" {
		if !t.Workspace.Goals().Has(t.start.Goals) {
			return nil // the ask is not in this workspace
		}
		t.Flags.Goals = []string{t.start.Goals}
	}
	if t.setup.Goals, err = t.LoadGoals(t.setup.Catalogue); err != nil {
		return err
	}
	if len(t.setup.Goals) > 0 {
		g := t.setup.Goals[0]
		if t.start.Goals == "" {
			t.start.Goals = g.ID
		}
		if t.start.Manager == "" && g.Owner.Kind == motive.OwnerManager {
			t.start.Manager = g.Owner.Name
		}
	}
	return nil
}

// buildSetup completes the setup of the session.
func (t *talk) buildSetup(id string) {
	t.setup.Debrief = t.start.Debrief
	t.setup.Head = t.start.Head(id)
	t.addEarlier()
	t.start.Told, t.told = t.setup.Head.Told, t.setup.Head.Told
}

// mentionUnfinished says that a talk with the same report can be resumed.
func (t *talk) mentionUnfinished() {
	for _, r := range t.known {
		if r.Unfinished && r.Interview.Kind != motive.KindAsk && r.Self == t.self && naming.Same(r.Name(), t.name) {
			t.Say("the talk with %s of %s is unfinished; continue it with %s interview --resume %s", visible.Line(r.Name()), r.Interview.Started, t.Program(), people.ShellArg(r.Name()))
		}
	}
}
