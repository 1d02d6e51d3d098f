// Package asking is the command ask: it puts an ask to a report, at the keyboard or
// from a file of answers, journals each answer, and saves the record.
package asking

import (
	"cmp"
	"strings"

	"github.com/spf13/cobra"

	"buyin/internal/ask"
	"buyin/internal/cli/env"
	"buyin/internal/cli/hearing"
	"buyin/internal/cli/people"
	"buyin/internal/motive"
	"buyin/internal/records"
)

// A run is one run of the command.
type run struct {
	*people.Reader
	name    string // REPORT, later in full; "" if it was not given
	answers string // --answers
	resumed bool   // --resume
	debrief bool   // --debrief
	again   bool   // --again

	known   []records.Record // all records of the workspace whose report is known
	start   records.Start
	setup   ask.Setup
	session ask.Session
	journal *records.Journal // nil for a script whose record is saved elsewhere
	told    *motive.Told     // what the report has been told so far
}

// Command returns the command.
func Command(rd *people.Reader) *cobra.Command {
	r := &run{Reader: rd}
	cmd := &cobra.Command{
		Use:   "ask [REPORT]",
		Short: "put the ask to this person, and hear what it would take",
		Long: `ask guides you through the conversation about an ask. It says first what is
written down and that a no costs nothing. Then you put the ask, and the person says
what it would do to each thing that matters to them (better, worse, no change), how
much they want it from 0 to 10, why not less, what would make it more, and answers.
Last come the promises: who does what, by when. At the end you can show them what
you wrote down, and change it before it is saved.

What the person said is written, and your own /note. They may pass on any question: then nothing
of it is written. After a no it asks one thing, once. What they say the ask does
counts in place of what you offer, in brief, team and score --pool.

If they said no to it before, the ask is not put: you say back what they said it would
take, and ask what would have to change. --again puts it to them once more. If they
said yes before, it asks you what you want to do.

Every answer is saved before the next question; --resume continues an interrupted
ask. --debrief is for an ask that is over: type in what was said. --answers plays a
file of answers.`,
		Example: `  buyin ask Sam
  buyin ask Sam --goals release-4-2
  buyin ask Sam --debrief              it is over: type in what was said
  buyin ask Sam --again                Sam said no; put it once more
  buyin ask --resume                   continue an interrupted ask
  buyin ask --answers sam.yaml --out -`,
		Args: env.MaxArgs(1, "one report"),
		RunE: func(_ *cobra.Command, args []string) error {
			if len(args) == 1 {
				r.name = strings.TrimSpace(args[0])
				if r.name == "" {
					return env.Usagef("the report needs a name")
				}
			}
			return r.run()
		},
	}
	f := cmd.Flags()
	f.StringVar(&r.answers, "answers", "", "play the answers in this `FILE` (- is standard input)")
	f.BoolVar(&r.resumed, "resume", false, "continue an unfinished ask")
	f.BoolVar(&r.debrief, "debrief", false, "the ask was put already: type in what was said")
	f.BoolVar(&r.again, "again", false, "put it once more to somebody who said no, or yes")
	_ = cmd.MarkFlagFilename("answers")
	hearing.AddFlag(rd.Env, cmd)
	return cmd
}

// run checks the flags, loads what every ask needs and runs it.
func (r *run) run() (err error) {
	if err := r.checkFlags(); err != nil {
		return err
	}
	if err := cmp.Or(r.CheckOut(), r.CheckOutDir()); err != nil {
		return err
	}
	if r.setup.Catalogue, err = r.LoadCatalogue(); err != nil {
		return err
	}
	if r.known, err = r.LoadRecords(r.setup.Catalogue); err != nil {
		return err
	}
	listens, err := hearing.Open(r.Env, r.setup.Catalogue, func() *motive.Told { return r.told })
	if err != nil {
		return err
	}
	r.setup.Ear = listens.Hear
	switch {
	case r.answers != "":
		return r.playScript()
	case r.resumed:
		return r.resume()
	}
	return r.begin()
}

func (r *run) checkFlags() error {
	switch {
	case r.resumed && r.answers != "":
		return env.Usagef("--resume continues an ask at the keyboard; it cannot be used with --answers")
	case r.resumed && r.debrief:
		return env.Usagef("--resume continues an ask as it was begun; leave out --debrief")
	case r.resumed && r.again:
		return env.Usagef("--resume continues an ask as it was begun; leave out --again")
	case r.answers == "-" && r.Flags.Catalogue == "-":
		return env.Usagef("only one file can come from standard input")
	case len(r.Flags.Goals) > 1:
		return env.Usagef("an ask is put for one file of goals; give --goals once")
	case r.name == "" && r.answers == "" && !r.resumed:
		return env.Usagef("name the report: buyin ask REPORT")
	}
	return nil
}
