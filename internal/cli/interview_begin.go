package cli

import (
	"errors"
	"fmt"
	"strings"
	"time"

	"buyin/internal/interview"
	"buyin/internal/listen"
	"buyin/internal/motive"
	"buyin/internal/prompt"
	"buyin/internal/records"
	"buyin/internal/store"
)

// begin starts a talk with a person at the keyboard.
func (t *talk) begin() error {
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
	t.head = records.Start{Report: motive.Report{Name: t.name}, Debrief: t.debrief, Self: t.self}
	t.setup.Preamble = !t.self
	t.mentionUnfinished()
	if err := t.prepare(""); err != nil {
		return err
	}
	t.greet()
	return t.converse()
}

// greet opens a talk.
func (t *talk) greet() {
	if len(t.setup.Goals) > 0 && !t.self {
		t.Say("a talk with %s; the ask it is for: %s", t.name, t.setup.Goals[0].Ask)
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

// prepare readies the session and the journal of a new talk.
func (t *talk) prepare(id string) error {
	if err := checkName(t.head.Report.Name); err != nil {
		return err
	}
	if err := t.loadAsk(); err != nil {
		return err
	}
	if t.head.Started == "" {
		t.head.Started = t.Timestamp()
	}
	t.head.Catalogue = motive.CatalogueRef{Name: t.setup.Catalogue.Name, Version: t.setup.Catalogue.Version}
	if id == "" {
		var err error
		if id, err = store.NewID(t.head.Started[:len(time.DateOnly)], t.Chance, t.Workspace.Taken); err != nil {
			return err
		}
	}
	t.buildSetup(id)
	if t.answers != "" && t.Flags.Out != "" {
		t.session = interview.New(t.setup)
		return nil // the file of answers is its own journal
	}
	var err error
	replace := t.self || t.Flags.Out != ""
	t.journal, err = records.BeginJournal(t.Workspace, id, t.head, replace)
	if errors.Is(err, store.ErrExists) && t.answers != "" && !t.Workspace.Interviews().Has(id) {
		if !t.Flags.Force {
			return fmt.Errorf("%w, or play the answers from the start with --force", err)
		}
		if err = t.removeJournal(id); err == nil {
			t.journal, err = records.BeginJournal(t.Workspace, id, t.head, replace)
		}
	}
	if err != nil {
		return err
	}
	t.session = interview.New(t.setup)
	return nil
}

// removeJournal removes the journal of a script that was cut off.
func (t *talk) removeJournal(id string) error {
	cut, err := t.Workspace.OpenJournal(id)
	if err != nil {
		return err
	}
	return cut.Remove()
}

// loadAsk finds the goals of the talk: those named, else those of the answers,
// else the workspace's only ones, else none.
func (t *talk) loadAsk() (err error) {
	if t.self {
		return nil
	}
	if len(t.Flags.Goals) == 0 && t.head.Goals != "" {
		if !t.Workspace.Goals().Has(t.head.Goals) {
			return nil // held for an ask that is not at hand
		}
		t.Flags.Goals = []string{t.head.Goals}
	}
	if t.setup.Goals, err = t.LoadGoals(t.setup.Catalogue); err != nil {
		return err
	}
	if len(t.setup.Goals) > 0 {
		g := t.setup.Goals[0]
		if t.head.Goals == "" {
			t.head.Goals = g.ID
		}
		if t.head.Manager == "" && g.Owner.Kind == motive.OwnerManager {
			t.head.Manager = g.Owner.Name
		}
	}
	return nil
}

// buildSetup fills in what the session starts from.
func (t *talk) buildSetup(id string) {
	t.told = t.head.Told
	t.setup.Debrief = t.head.Debrief
	if t.answers == "" { // a script gives the same talk whatever was asked before
		t.setup.Earlier = records.Questions(t.head.Report.Name, t.savedRecords())
	}
	t.setup.Head = t.head.Head(id)
}

// record puts an act into the journal before the next question appears.
func (t *talk) record(g interview.Given) error {
	if g.Kind == interview.Told {
		t.told = g.Told
	}
	if t.journal == nil {
		return nil
	}
	return t.journal.Record(t.setup, g)
}

// converse runs the talk in front of a person.
func (t *talk) converse() error {
	front := prompt.NewDialogue(t.Console(), t.setup, prompt.Options{Today: t.Today(), Record: t.record, Sensitive: sensitive})
	session, err := prompt.Run(t.session, front, t.record)
	t.RestoreTerminal() // what is said from here on needs no keys
	t.session = session
	if err != nil {
		return t.suspend(err)
	}
	return t.save()
}

// listener is who listens to the notes of the talk. Whoever else may hear them
// depends on what the report was told, which the talk itself may find out.
func (t *talk) listener() (interview.Ear, error) {
	return t.earWhile(t.setup.Catalogue, func() *motive.Told { return t.told })
}

// sensitive is a quiet word on what in a note had better not be kept.
func sensitive(note string) string {
	topic, touches := listen.SensitiveTopic(note)
	if !touches {
		return ""
	}
	return "That touches on " + topic + ". Keep what they need, such as predictable hours, and not why."
}

// savedRecords are the saved records of the workspace. Errors are ignored: a talk
// can be held without them.
func (t *talk) savedRecords() []records.Record {
	saved, _ := records.Saved(t.Workspace, t.setup.Catalogue)
	return saved
}

// mentionUnfinished says that a talk with the same report can be resumed.
func (t *talk) mentionUnfinished() {
	journals, _ := records.Journals(t.Workspace)
	for _, r := range journals {
		if r.Self == t.self && records.SameName(r.Name(), t.name) {
			t.Say("the talk with %s of %s is unfinished; buyin interview --resume %s goes on with it", r.Name(), r.Interview.Started, shellArg(r.Name()))
		}
	}
}
