package cli

import (
	"encoding/json"
	"errors"
	"fmt"
	"path/filepath"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"buyin/internal/codec"
	"buyin/internal/interview"
	"buyin/internal/listen"
	"buyin/internal/motive"
	"buyin/internal/prompt"
	"buyin/internal/store"
)

// talk is one run of the interview command.
type talk struct {
	*app
	answers string // --answers
	resume  bool
	debrief bool
	self    bool
	name    string // of the report, as given

	setup   interview.Setup
	head    header
	journal *store.Journal // nil for a script that is saved elsewhere
	session interview.Session
}

// header is the first record of a journal: what the talk started from.
type header struct {
	Report    motive.Report       `json:"report"`
	Manager   string              `json:"manager,omitempty"`
	Started   string              `json:"started"`
	Goals     string              `json:"goals,omitempty"`
	Catalogue motive.CatalogueRef `json:"catalogue"`
	Told      *motive.Told        `json:"told,omitempty"`
	Guess     map[string]int      `json:"guess,omitempty"`
	Debrief   bool                `json:"debrief,omitempty"`
	Self      bool                `json:"self,omitempty"`
	Finished  string              `json:"finished,omitempty"` // where a script says it
}

func (a *app) interviewCommand() *cobra.Command {
	t := &talk{app: a}
	cmd := &cobra.Command{
		Use:   "interview [REPORT]",
		Short: "the guided one-on-one: what drives this person, in their words",
		Long: `interview leads through a one-on-one: it suggests a question worth asking next,
takes down what the person said in their own words, says which drivers it hears
in them, and lets you keep or mend that with one key. At the end it sums up, for
the person to correct, and asks for their own terms.

Commands at any prompt: /other /skip /back /why /note /done /quit /help. Two
slashes begin words with a slash. Every answer is on the disk before the next
question appears; --resume goes on with a talk that was cut off.

It needs no goals. No score is shown while the person talks: see buyin brief.`,
		Example: `  buyin interview Sam
  buyin interview Sam --debrief             type up the notes afterwards
  buyin interview --resume                  go on where it stopped
  buyin interview --self                    what drives you
  buyin interview --answers sam.yaml --out -`,
		Args: atMost(1, "one report, or none"),
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) == 1 {
				t.name = strings.TrimSpace(args[0])
				if t.name == "" {
					return usagef("the report needs a name")
				}
			}
			return t.run()
		},
	}
	f := cmd.Flags()
	f.StringVar(&t.answers, "answers", "", "play a scripted interview from this file (- is standard input)")
	f.BoolVar(&t.resume, "resume", false, "go on with an unfinished talk")
	f.BoolVar(&t.debrief, "debrief", false, "the talk is over: type or paste what was said, a line for each thing")
	f.BoolVar(&t.self, "self", false, "interview yourself; saved as self.yaml, for what drives you")
	_ = cmd.MarkFlagFilename("answers")
	return cmd
}

func (t *talk) run() (err error) {
	switch {
	case t.resume && t.answers != "":
		return usagef("--resume goes on with a talk that was typed; it takes no --answers")
	case t.answers == "-" && t.flags.catalogue == "-":
		return usagef("only one file can come from standard input")
	}
	if t.flags.outFile != "" && t.flags.outFile != "-" {
		if err := t.free(t.flags.outFile); err != nil {
			return err
		}
	}
	if t.setup.Catalogue, err = t.catalogue(); err != nil {
		return err
	}
	if _, err := t.open(); err != nil {
		return err
	}
	ear := listen.New(t.setup.Catalogue)
	t.setup.Ear = ear.Hear
	switch {
	case t.answers != "":
		return t.play()
	case t.resume:
		return t.goOn()
	}
	return t.begin()
}

// play runs a talk from a file of answers.
func (t *talk) play() error {
	data, err := t.read(t.answers)
	if err != nil {
		return err
	}
	answers, problems := codec.DecodeAnswers(named(t.answers), data, t.setup.Catalogue)
	if err := t.refuse(problems); err != nil {
		return err
	}
	if t.name != "" && !store.SameName(t.name, answers.Report.Name) {
		return usagef("the answers are %s's, not %s's; leave the name out", answers.Report.Name, t.name)
	}
	t.head = header{
		Report: answers.Report, Manager: answers.Manager, Started: answers.Started, Goals: answers.Goals,
		Told: answers.Told, Guess: answers.Guess, Debrief: t.debrief, Self: t.self, Finished: answers.Finished,
	}
	if err := t.prepare(answers.ID); err != nil {
		return err
	}
	script := prompt.NewScript(answers)
	if t.session, err = prompt.Run(t.session, script, t.record); err != nil {
		return t.leave(err)
	}
	if err := t.save(); err != nil {
		return err
	}
	if n := script.SaysLeft(); n > 0 {
		t.say("you have enough: %d of the answers were left", n)
	}
	if n := script.Left() - script.SaysLeft(); n > 0 {
		t.say("%d choices, confirmations or closings were not asked for", n)
	}
	return nil
}

// begin starts a talk with a person at the keyboard.
func (t *talk) begin() error {
	if t.self && t.name == "" {
		t.name = "me"
	}
	if t.name == "" {
		name, err := t.whom()
		if err != nil {
			return err
		}
		t.name = name
	}
	t.head = header{Report: motive.Report{Name: t.name}, Debrief: t.debrief, Self: t.self}
	t.setup.Preamble = !t.self
	if err := t.prepare(""); err != nil {
		return err
	}
	t.greet()
	return t.converse()
}

// whom asks for the report's name.
func (t *talk) whom() (string, error) {
	console := t.console()
	for {
		name, err := console.Name("Who is it with?")
		if err != nil {
			return "", err
		}
		if name = strings.TrimSpace(name); name != "" {
			return name, nil
		}
	}
}

// prepare readies the session and the journal of a new talk.
func (t *talk) prepare(id string) error {
	if n := len(t.head.Report.Name); n > motive.MaxName {
		return usagef("a name holds at most %d bytes; this one has %d", motive.MaxName, n)
	}
	if err := t.ask(); err != nil {
		return err
	}
	if t.head.Started == "" {
		t.head.Started = t.at()
	}
	t.head.Catalogue = motive.CatalogueRef{Name: t.setup.Catalogue.Name, Version: t.setup.Catalogue.Version}
	if id == "" {
		var err error
		if id, err = store.NewID(t.head.Started[:len(time.DateOnly)], t.Chance, t.workspace.Taken); err != nil {
			return err
		}
	}
	t.equip(id)
	if t.answers != "" && t.flags.outFile != "" {
		t.session = interview.New(t.setup)
		return nil // the file of answers is its own journal
	}
	line, err := json.Marshal(t.head)
	if err != nil {
		return err
	}
	replace := t.self || t.flags.outFile != ""
	if t.journal, err = t.workspace.NewJournal(id, line, replace); err != nil {
		return err
	}
	t.session = interview.New(t.setup)
	return nil
}

// ask finds the goals of the talk: those named, else those of the answers,
// else the workspace's only ones, else none.
func (t *talk) ask() (err error) {
	if t.self {
		return nil
	}
	if len(t.flags.goals) == 0 && t.head.Goals != "" {
		if !t.workspace.Goals().Has(t.head.Goals) {
			return nil // held for an ask that is not at hand
		}
		t.flags.goals = []string{t.head.Goals}
	}
	if t.setup.Goals, err = t.goals(t.setup.Catalogue); err != nil {
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

// equip fills in what the session starts from.
func (t *talk) equip(id string) {
	t.setup.Debrief = t.head.Debrief
	t.setup.Head = motive.Interview{
		ID: id, Kind: motive.KindTalk, Report: t.head.Report, Manager: t.head.Manager, Started: t.head.Started,
		Goals: t.head.Goals, Told: t.head.Told, Guess: t.head.Guess,
	}
}

// record puts an act into the journal before the next question appears.
func (t *talk) record(g interview.Given) error {
	if t.journal == nil {
		return nil
	}
	line, err := json.Marshal(g)
	if err != nil {
		return err
	}
	err = t.journal.Append(line)
	if errors.Is(err, store.ErrMended) {
		t.say("warning: %v", err)
		err = nil
	}
	return err
}

// converse runs the talk in front of a person.
func (t *talk) converse() error {
	front := prompt.NewDialogue(t.console(), t.setup, prompt.Manners{Today: t.today(), Record: t.record})
	session, err := prompt.Run(t.session, front, t.record)
	t.restore() // what is said from here on needs no keys
	t.session = session
	if err != nil {
		return t.leave(err)
	}
	return t.save()
}

// leave says how to go on with a talk that was cut off.
func (t *talk) leave(err error) error {
	if t.journal == nil {
		return err
	}
	id := t.journal.ID()
	if cerr := t.journal.Close(); cerr != nil {
		t.say("%v", cerr)
	}
	var broken *store.Error
	if errors.As(err, &broken) {
		return err
	}
	t.say("the talk with %s is kept unfinished as %s; go on with buyin interview --resume", t.head.Report.Name, id)
	return err
}

// save writes the finished talk, whole or not at all.
func (t *talk) save() error {
	iv := t.session.Interview()
	iv.Finished = t.head.Finished
	if iv.Finished == "" {
		iv.Finished = t.at()
	}
	format, out := codec.YAML, t.flags.outFile
	if strings.EqualFold(filepath.Ext(out), ".json") {
		format = codec.JSON
	}
	data, err := codec.EncodeInterview(iv, format)
	if err != nil {
		return err
	}
	switch {
	case out == "-":
		if _, err = t.out.Write(data); err == nil {
			err = t.out.Flush()
		}
		if err == nil && t.journal != nil {
			err = t.journal.Remove()
		}
		return err
	case t.journal == nil:
		err = store.WriteFile(out, data, t.flags.force)
	case out != "":
		err = t.journal.FinishTo(out, data, t.flags.force)
	case t.self:
		out = t.workspace.SelfPath()
		err = t.journal.FinishTo(out, data, true)
	default:
		out = t.workspace.Interviews().Path(iv.ID)
		err = t.journal.Finish(data, false)
	}
	if err != nil {
		return err
	}
	t.say("saved as %s", out)
	if t.answers == "" {
		t.say("%s", t.nextStep(out))
	}
	return nil
}

// nextStep says what to do with a saved talk.
func (t *talk) nextStep(path string) string {
	switch {
	case t.self:
		return "buyin goals takes your own drivers from it"
	case len(t.setup.Goals) == 0:
		return "next: buyin goals, for what you ask and what it offers; then buyin brief " + quoted(t.head.Report.Name)
	case t.flags.outFile != "":
		return fmt.Sprintf("next: buyin brief --interview %s", quoted(path))
	}
	return "next: buyin brief " + quoted(t.head.Report.Name)
}

// quoted is a name as it has to be typed.
func quoted(s string) string {
	if strings.ContainsAny(s, " \t'\"\\$&;|<>*?()") {
		return "'" + strings.ReplaceAll(s, "'", `'\''`) + "'"
	}
	return s
}

// goOn resumes an unfinished talk.
func (t *talk) goOn() error {
	id, err := t.unfinished()
	if err != nil {
		return err
	}
	if t.journal, err = t.workspace.OpenJournal(id); err != nil {
		return err
	}
	if torn := t.journal.Torn(); torn != "" {
		t.say("warning: the end of the journal could not be read; what was there is kept in %s", torn)
	}
	if err := json.Unmarshal(t.journal.Header(), &t.head); err != nil {
		return fmt.Errorf("%s: the head of the journal is not buyin's: %w", t.journal.Path(), err)
	}
	t.self, t.debrief = t.head.Self, t.head.Debrief
	t.setup.Preamble = !t.self
	if err := t.ask(); err != nil {
		return err
	}
	t.equip(id)
	var given []interview.Given
	for _, record := range t.journal.Records() {
		var g interview.Given
		if err := json.Unmarshal(record, &g); err != nil {
			return fmt.Errorf("%s: a record of the journal is not buyin's: %w", t.journal.Path(), err)
		}
		given = append(given, g)
	}
	if t.session, err = interview.Replay(t.setup, given); err != nil {
		return fmt.Errorf("%s: %w", t.journal.Path(), err)
	}
	t.say("going on with the talk with %s: %d answers so far", t.head.Report.Name, t.session.Questions())
	return t.converse()
}

// unfinished is the only unfinished talk, or the only one with the report
// named.
func (t *talk) unfinished() (string, error) {
	talks, err := t.workspace.Unfinished()
	if err != nil {
		return "", err
	}
	var ids, shown []string
	for _, u := range talks {
		var h header
		if u.Err != nil || json.Unmarshal(u.Header, &h) != nil {
			t.say("warning: %s cannot be read: %v", u.Path, u.Err)
			continue
		}
		if t.name != "" && !store.SameName(t.name, h.Report.Name) {
			continue
		}
		ids = append(ids, u.ID)
		shown = append(shown, fmt.Sprintf("  %s  %s, begun %s", u.ID, h.Report.Name, h.Started))
	}
	switch len(ids) {
	case 1:
		return ids[0], nil
	case 0:
		return "", usagef("no talk is unfinished%s", map[bool]string{true: " with " + t.name}[t.name != ""])
	}
	return "", usagef("several talks are unfinished; name the report:\n%s", strings.Join(shown, "\n"))
}
