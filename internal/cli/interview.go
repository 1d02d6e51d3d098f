package cli

import (
	"strings"

	"github.com/spf13/cobra"

	"buyin/internal/cli/env"
	"buyin/internal/cli/hearing"
	"buyin/internal/cli/people"
	"buyin/internal/cli/saved"
	"buyin/internal/interview"
	"buyin/internal/motive"
	"buyin/internal/notes"
	"buyin/internal/records"
)

// A talk is one run of the interview command.
type talk struct {
	*app
	answers string // --answers
	resumed bool   // --resume
	debrief bool   // --debrief
	self    bool   // --self
	page    string // --notes
	toldOn  string // --told
	noWords bool   // --no-quotes
	edit    bool   // --edit
	id      string // --id
	name    string // of the report: REPORT, later in full

	text     string           // of --notes
	notes    notes.Page       // the same, divided
	known    []records.Record // by loadKnown; nil for a script, whose talk depends on its file alone
	setup    interview.Setup
	start    records.Start
	journal  *records.Journal // nil for a script whose talk is saved elsewhere
	session  interview.Session
	answered bool         // something was recorded that the report said
	told     *motive.Told // what the report has been told so far
}

func (a *app) interviewCommand() *cobra.Command {
	t := &talk{app: a}
	cmd := &cobra.Command{
		Use:   "interview [REPORT]",
		Short: "the guided one-on-one: what drives this person, in their words",
		Long: `interview guides you through a one-on-one. It suggests the next question, saves
what the person says in their own words, and says at once which drivers it hears
and what you can say back. Nothing needs an answer: what you type is the next note.
Tab (or /heard) corrects what was heard last, and is back with Tab; /sheet opens a
table of all answers, which also comes once at the end. Half-way and at the end it
sums up for the person to correct; with --goals it then asks for their own terms.

Commands at any prompt: /other /skip /back /why /note /promise /heard /sheet /done
/quit /help. To type words that start with a slash, type two. Every answer is saved
before the next question appears; --resume continues an interrupted talk.

--debrief is for a talk that is over: paste your rough notes, or name their file
with --notes. Each line is an answer; an indented line continues the one before;
your own remarks, in brackets or after "me:", become notes of your own. What was
heard is then corrected on one sheet. Without a terminal the coach keeps what it
is sure of, marked as looked at by nobody.

--edit opens that sheet on the newest record of a person, or on the one with the
id of --id, weeks later if need be: correct it, move a line or the whole record
to somebody else, or delete it. Each change is saved at once. Without a terminal
it reads one correction a line, such as "4 pay -" or "4 x"; ? lists them.

It needs no goals. It shows no score during the talk: see buyin brief.`,
		Example: `  buyin interview Sam
  buyin interview Sam --debrief             type or paste the notes afterwards
  buyin interview Sam --notes notes.txt     ... or read them from a file
  buyin interview Sam --edit                correct what is saved
  buyin interview --resume                  continue an interrupted talk
  buyin interview --self                    what drives you
  buyin interview --answers sam.yaml --out -`,
		Args: func(cmd *cobra.Command, args []string) error {
			if t.debrief && len(args) == 2 {
				return env.Usagef("%s takes one report; the notes in a file come with --notes %s", cmd.CommandPath(), people.ShellArg(args[1]))
			}
			return env.MaxArgs(1, "one report, or none")(cmd, args)
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) == 1 {
				t.name = strings.TrimSpace(args[0])
				if t.name == "" {
					return env.Usagef("the report needs a name")
				}
			}
			return t.run()
		},
	}
	f := cmd.Flags()
	f.StringVar(&t.answers, "answers", "", "play a scripted interview from this file (- is standard input)")
	f.BoolVar(&t.resumed, "resume", false, "continue an unfinished talk")
	f.BoolVar(&t.debrief, "debrief", false, "the talk is over: type or paste what was said, one thing a line")
	f.BoolVar(&t.self, "self", false, "interview yourself about what drives you; saved as self.yaml")
	f.StringVar(&t.page, "notes", "", "a debrief of the rough notes in this `FILE` (- is standard input)")
	f.StringVar(&t.toldOn, "told", "", "the `DATE` (2026-11-23) on which the person was told that notes are kept, instead of asking")
	f.BoolVar(&t.noWords, "no-quotes", false, "with --told: they were promised that no words are kept, only drivers")
	f.BoolVar(&t.edit, "edit", false, "correct, move or delete a saved record")
	f.StringVar(&t.id, "id", "", "with --edit: the `ID` of the record")
	_ = cmd.MarkFlagFilename("answers")
	_ = cmd.MarkFlagFilename("notes")
	_ = cmd.RegisterFlagCompletionFunc("id", t.completeID)
	hearing.AddFlag(t.Env, cmd)
	return cmd
}

// run checks the flags, loads what every talk needs and runs the talk.
func (t *talk) run() (err error) {
	if err := t.checkFlags(); err != nil {
		return err
	}
	if t.edit {
		return saved.Edit{Name: t.name, ID: t.id, Self: t.self}.Run(t.Reader)
	}
	if err := t.CheckOut(); err != nil {
		return err
	}
	if err := t.CheckOutDir(); err != nil {
		return err
	}
	if t.setup.Catalogue, err = t.LoadCatalogue(); err != nil {
		return err
	}
	if _, err := t.OpenWorkspace(); err != nil {
		return err
	}
	if t.setup.Ear, t.setup.Near, err = t.listener(); err != nil {
		return err
	}
	switch {
	case t.answers != "":
		return t.playScript()
	case t.resumed:
		return t.resume()
	}
	return t.begin()
}
