package cli

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"buyin/internal/cli/env"
	"buyin/internal/codec"
	"buyin/internal/corpus"
	"buyin/internal/interview"
	"buyin/internal/motive"
	"buyin/internal/prompt"
	"buyin/internal/records"
)

// talk is one run of the interview command.
type talk struct {
	*app
	answers string // --answers
	resumed bool
	debrief bool
	self    bool
	name    string // of the report, as given

	setup   interview.Setup
	head    records.Start
	journal *records.Journal // nil for a script that is saved elsewhere
	session interview.Session
	told    *motive.Told // what the report knows of it, as far as the talk has come
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
	f.BoolVar(&t.resumed, "resume", false, "go on with an unfinished talk")
	f.BoolVar(&t.debrief, "debrief", false, "the talk is over: type or paste what was said, a line for each thing")
	f.BoolVar(&t.self, "self", false, "interview yourself; saved as self.yaml, for what drives you")
	_ = cmd.MarkFlagFilename("answers")
	t.earFlag(cmd)
	return cmd
}

func (t *talk) run() (err error) {
	switch {
	case t.resumed && t.answers != "":
		return env.Usagef("--resume goes on with a talk that was typed; it takes no --answers")
	case t.answers == "-" && t.Flags.Catalogue == "-":
		return env.Usagef("only one file can come from standard input")
	}
	if t.Flags.Out != "" && t.Flags.Out != "-" {
		if err := t.CheckOverwrite(t.Flags.Out); err != nil {
			return err
		}
		if err := requireParentDir(t.Flags.Out); err != nil {
			return err
		}
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

// playScript runs a talk from a file of answers.
func (t *talk) playScript() error {
	data, err := t.ReadFile(t.answers)
	if err != nil {
		return err
	}
	answers, problems := codec.DecodeAnswers(corpus.DisplayName(t.answers), data, t.setup.Catalogue)
	if err := t.ReportProblems(problems); err != nil {
		return err
	}
	if t.Flags.EarProgram != "" && answers.Told == nil {
		return errUntold
	}
	if theirs, _ := matchName(t.name, []string{answers.Report.Name}); t.name != "" && theirs == "" {
		return env.Usagef("the answers are %s's, not %s's; leave the name out", answers.Report.Name, t.name)
	}
	t.head = records.Start{
		Report: answers.Report, Manager: answers.Manager, Started: answers.Started, Goals: answers.Goals,
		Told: answers.Told, Guess: answers.Guess, Debrief: t.debrief, Self: t.self, Finished: answers.Finished,
	}
	if err := t.prepare(answers.ID); err != nil {
		return err
	}
	script := prompt.NewScript(answers)
	if t.session, err = prompt.Run(t.session, script, t.record); err != nil {
		return t.suspend(err)
	}
	if err := t.save(); err != nil {
		return err
	}
	if n := script.SaysLeft(); n > 0 {
		t.Say("you have enough: %s left", env.Plural(n, "of the answers was", "of the answers were"))
	}
	if n := script.Left() - script.SaysLeft(); n > 0 {
		t.Say("%s not asked for", env.Plural(n, "choice, confirmation or closing was", "choices, confirmations or closings were"))
	}
	return nil
}

// requireParentDir wants a folder for an output file: better now than after the talk.
func requireParentDir(path string) error {
	dir := filepath.Dir(path)
	at, err := os.Stat(dir)
	switch {
	case err != nil:
		return corpus.DescribeFileError(err)
	case !at.IsDir():
		return fmt.Errorf("%s is not a folder; name another file", dir)
	}
	return nil
}
