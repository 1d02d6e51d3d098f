package cli

import (
	"io"

	"github.com/spf13/cobra"

	"buyin/internal/cli/env"
	"buyin/internal/cli/people"
	"buyin/internal/codec"
	"buyin/internal/corpus"
	"buyin/internal/interview"
	"buyin/internal/interview/earlier"
	"buyin/internal/motive"
	"buyin/internal/output"
	"buyin/internal/overlap"
	"buyin/internal/present"
	"buyin/internal/present/show"
	"buyin/internal/records"
	"buyin/internal/records/summary"
)

func (a *app) briefCommand() *cobra.Command {
	var file, format string
	cmd := &cobra.Command{
		Use:   "brief REPORT",
		Short: "the page to take into the conversation about the ask",
		Long: `brief is the page a manager takes into the conversation about the ask: where
what drives this person meets what the ask offers, in their own words; what to
lead with, what to leave alone, what to raise; and how far to trust it.

It pools the finished talks with the report, the newer ones counting more, and
their notebook; --interview takes one saved interview instead.`,
		Example: `  buyin brief Sam
  buyin brief Sam --goals release-4-2 --format md --out sam.md
  buyin brief --interview sam.yaml --goals release.yaml`,
		Args: env.MaxArgs(1, "one report"),
		RunE: func(_ *cobra.Command, args []string) error {
			if err := env.CheckChoice("format", format, "text", "md", "html", "json"); err != nil {
				return err
			}
			switch {
			case len(args) == 1 && file != "":
				return env.Usagef("either a report or an interview with --interview, not both")
			case len(args) == 0 && file == "":
				return env.Usagef("name a report, or an interview with --interview")
			}
			name := ""
			if len(args) == 1 {
				name = args[0]
			}
			return a.brief(name, file, format)
		},
	}
	cmd.Flags().StringVar(&file, "interview", "", "one saved interview (- is standard input)")
	cmd.Flags().StringVar(&format, "format", "text", "text, md, html or json")
	_ = cmd.MarkFlagFilename("interview")
	return cmd
}

func (a *app) brief(name, file, format string) error {
	c, err := a.LoadCatalogue()
	if err != nil {
		return err
	}
	goals, err := a.RequireGoals(c)
	if err != nil {
		return err
	}
	var held []motive.Interview
	var conflicts []show.Conflict
	shellName := ""
	if file != "" {
		data, err := a.ReadFile(file)
		if err != nil {
			return err
		}
		iv, problems := codec.DecodeInterview(corpus.DisplayName(file), data, c)
		if err := a.ReportProblems(problems); err != nil {
			return err
		}
		a.WarnDates(iv, func(path ...any) motive.Pos { return codec.PlaceOf(corpus.DisplayName(file), data, path...) })
		name, held = iv.Report.Name, []motive.Interview{iv}
	} else {
		saved, err := a.LoadSaved(c)
		if err != nil {
			return err
		}
		if name, held, err = a.FindInterviewed(name, saved); err != nil {
			return err
		}
		shellName, conflicts = people.ShellArg(name), people.ConflictsOf(records.Of(name, saved))
	}
	a.warnCatalogues(held, c)
	pooled := records.Pool(held, a.Now())
	page := present.NewBrief(present.BriefInput{
		Catalogue: c, Scorer: overlap.New(c, goals...), Talks: pooled, ReportName: name, ShellName: shellName,
		Settle: settle(c, goals, pooled), Stale: a.staleTalks(pooled), Conflicts: conflicts,
	})
	if format == "json" {
		err = a.WriteResult(func(w io.Writer) error { return output.WriteBrief(w, page) })
	} else {
		err = a.WritePage(page, format)
	}
	if err == nil && a.Unreadable > 0 {
		return env.ErrProblems // the brief may be incomplete
	}
	return err
}

// settle returns the question that would tell most in the next talk, given these
// talks; "" if none is left.
func settle(c motive.Catalogue, goals []motive.Goals, pooled []overlap.Talk) string {
	step, _ := interview.New(earlier.With(interview.Setup{Catalogue: c, Goals: goals}, pooled)).ForNextTalk()
	return step.Asked
}

// staleTalks returns the talks that are too old to describe the present. The
// pooled talks are ordered from the oldest.
func (a *app) staleTalks(pooled []overlap.Talk) (stale []present.StaleTalk) {
	for _, t := range summary.StaleTalks(pooled, a.Now()) {
		stale = append(stale, present.StaleTalk{Day: t.Day, Days: t.Days, Newest: t.Newest})
	}
	return stale
}
