package cli

import (
	"github.com/spf13/cobra"

	"buyin/internal/cli/env"
	"buyin/internal/cli/hearing"
	"buyin/internal/cli/people"
	"buyin/internal/interview"
	"buyin/internal/interview/earlier"
	"buyin/internal/motive"
	"buyin/internal/present"
	"buyin/internal/records"
)

func (a *app) guideCommand() *cobra.Command {
	var format string
	var ask, again bool
	cmd := &cobra.Command{
		Use:   "guide [REPORT]",
		Short: "one page of questions to take into the talk",
		Long: `guide makes one page to take into a talk instead of a laptop: what to say first,
how to go on from last time, what is still unknown about this person, what would
put them off, what to say back, what to ask if they say little, and space for
their words. It shows no figures and none of your guesses.

It needs no goals; with goals it ends with the closing question. After the talk,
type up your notes with buyin interview REPORT --debrief.

--ask makes the page for the second conversation, in which you put the ask: what
to say, what it costs them, a card for each thing that it may make better or
worse, and lines for their answer. They may read it, or tick it themselves. It
needs goals. Afterwards, type it in with buyin ask REPORT --debrief. If they said no
to it before, the page holds their no, what they said it would take, and one
question: what would have to change. --again puts it to them once more.`,
		Example: `  buyin guide Sam
  buyin guide Sam --ask --goals release-4-2
  buyin guide Sam --format html --out sam.html
  buyin guide --format md`,
		Args: env.MaxArgs(1, "one report, or none"),
		RunE: func(_ *cobra.Command, args []string) error {
			if err := env.CheckChoice("format", format, "text", "md", "html"); err != nil {
				return err
			}
			name := ""
			if len(args) == 1 {
				name = args[0]
				if err := people.CheckName(name); err != nil {
					return err
				}
			}
			if again && !ask {
				return env.Usagef("--again puts an ask again; it needs --ask")
			}
			if ask {
				return a.guideToAsk(name, format, again)
			}
			return a.guide(name, format)
		},
	}
	cmd.Flags().BoolVar(&ask, "ask", false, "the page on which the ask is put to them")
	cmd.Flags().BoolVar(&again, "again", false, "with --ask: put it once more to somebody who said no")
	cmd.Flags().StringVar(&format, "format", "text", "text, md or html")
	return cmd
}

func (a *app) guide(name, format string) error {
	c, err := a.LoadCatalogue()
	if err != nil {
		return err
	}
	goals, err := a.LoadGoals(c)
	if err != nil {
		return err
	}
	in := present.GuideInput{Catalogue: c, ReportName: name, NoWritingSpace: a.Flags.Plain}
	setup := interview.Setup{Catalogue: c, Goals: goals, Head: motive.Interview{Report: motive.Report{Name: name}, Started: a.Timestamp()}}
	if name != "" {
		saved, err := a.LoadSaved(c)
		if err != nil {
			return err
		}
		found, err := people.MatchName(name, records.Names(saved))
		if err != nil {
			return err
		}
		if found != "" { // else it is a first talk
			in.ReportName, setup.Head.Report.Name = found, found
		}
		theirs := records.Of(in.ReportName, saved)
		talks := records.Pool(a.PooledTalks(theirs), a.Now())
		setup = earlier.With(setup, talks)
		in.Known = len(setup.Past) > 0
		if setup.Since != nil {
			ear, err := hearing.Open(a.Env, c, func() *motive.Told { return setup.Head.Told })
			if err != nil {
				return err
			}
			setup.Near = ear.Near
		}
		in.Stale, in.Conflicts = a.staleTalks(talks), a.ConflictsOf(theirs)
	}
	in.Outline = earlier.NewOutline(setup, a.Today())
	return a.WritePage(present.NewGuide(in), format)
}
