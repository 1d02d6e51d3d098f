package cli

import (
	"strings"

	"github.com/spf13/cobra"

	"buyin/internal/cli/env"
	"buyin/internal/cli/hearing"
	"buyin/internal/interview"
	"buyin/internal/motive"
	"buyin/internal/records"
)

// A talk is one run of the interview command.
type talk struct {
	*app
	answers string // --answers
	resumed bool   // --resume
	debrief bool   // --debrief
	self    bool   // --self
	name    string // of the report: REPORT, later in full

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
what the person says in their own words, and says which drivers it hears. You
correct those on the sheet, a table of all answers: Tab on an empty line (or
/sheet) opens it during the talk, and it comes once at the end. Before that it
sums up for the person to correct, and asks for their own terms.

Commands at any prompt: /other /skip /back /why /note /sheet /done /quit /help. To
type words that start with a slash, type two. Every answer is saved before the next
question appears; --resume continues an interrupted talk.

It needs no goals. It shows no score during the talk: see buyin brief.`,
		Example: `  buyin interview Sam
  buyin interview Sam --debrief             type up the notes afterwards
  buyin interview --resume                  continue an interrupted talk
  buyin interview --self                    what drives you
  buyin interview --answers sam.yaml --out -`,
		Args: env.MaxArgs(1, "one report, or none"),
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
	_ = cmd.MarkFlagFilename("answers")
	hearing.AddFlag(t.Env, cmd)
	return cmd
}

// run checks the flags, loads what every talk needs and runs the talk.
func (t *talk) run() (err error) {
	switch {
	case t.resumed && t.answers != "":
		return env.Usagef("--resume continues a typed talk; it cannot be used with --answers")
	case t.answers == "-" && t.Flags.Catalogue == "-":
		return env.Usagef("only one file can come from standard input")
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
	if t.setup.Ear, err = t.listener(); err != nil {
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
