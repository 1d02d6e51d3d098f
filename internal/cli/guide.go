package cli

import (
	"github.com/spf13/cobra"

	"buyin/internal/cli/env"
	"buyin/internal/cli/people"
	"buyin/internal/interview"
	"buyin/internal/present"
	"buyin/internal/records"
)

func (a *app) guideCommand() *cobra.Command {
	var format string
	cmd := &cobra.Command{
		Use:   "guide [REPORT]",
		Short: "one page of questions to take into the talk",
		Long: `guide makes one page to take into a talk instead of a laptop: how to open, what to
ask next and how to follow up, what is still unknown about this person, one thing
not to assume, and space for their words. It shows no figures.

It needs no goals; with goals it ends with the closing question. After the talk,
type up your notes with buyin interview REPORT --debrief.`,
		Example: `  buyin guide Sam
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
			}
			return a.guide(name, format)
		},
	}
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
	in := present.GuideInput{Catalogue: c, Goals: goals, ReportName: name, NoWritingSpace: a.Flags.Plain}
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
			in.ReportName = found
		}
		in.Talks = records.Pool(a.PooledTalks(records.Of(found, saved)), a.Now())
		in.Stale = a.staleTalks(in.Talks)
		in.Conflicts = people.ConflictsOf(records.Of(found, saved))
	}
	in.Steps = interview.New(interview.Setup{Catalogue: c, Goals: goals}.WithEarlier(in.Talks)).Preview(mostSteps)
	guide := present.NewGuide(in)
	return a.WritePage(guide, format)
}

// mostSteps is the number of questions in a guide.
const mostSteps = 14
