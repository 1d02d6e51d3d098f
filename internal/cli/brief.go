package cli

import (
	"io"
	"slices"

	"github.com/spf13/cobra"

	"buyin/internal/appeal"
	"buyin/internal/cli/env"
	"buyin/internal/codec"
	"buyin/internal/corpus"
	"buyin/internal/interview"
	"buyin/internal/interview/earlier"
	"buyin/internal/motive"
	"buyin/internal/output"
	"buyin/internal/overlap"
	"buyin/internal/overlap/outcome"
	"buyin/internal/present/brief"
	"buyin/internal/present/show"
	"buyin/internal/present/stated"
	"buyin/internal/records"
	"buyin/internal/records/asks"
	"buyin/internal/records/summary"
)

func (a *app) briefCommand() *cobra.Command {
	var file, format string
	cmd := &cobra.Command{
		Use:   "brief REPORT",
		Short: "the page to take into the conversation about the ask",
		Long: `brief is the page a manager takes into the conversation about the ask: what to
say, in words that join this ask and this person; open promises; what to change
and by how much it helps; what not to say; their terms; where they see the ask
differently; and what is not known yet. The figures come last.

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
	shellName, tested := "", false
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
		shellName, conflicts = a.ArgWithFlags(name), a.ConflictsOf(records.Of(name, saved))
		tested = testsOverlaps(saved)
	}
	a.warnCatalogues(held, c)
	pooled := records.Pool(held, a.Now())
	scorer := overlap.New(c, goals...)
	page := brief.New(brief.Input{
		Catalogue: c, Scorer: scorer, Talks: pooled, ReportName: name, ShellName: shellName, Say: appeal.Sentences(appeal.NewInput(c, scorer, pooled, name)),
		Settle: settle(c, goals, pooled), Stale: a.staleTalks(pooled), Conflicts: conflicts,
		EditGoals: a.commandToEdit(goals), Today: a.Today(), Tested: tested,
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

// commandToEdit returns the command that edits the ask, "" if it is not in the
// workspace.
func (a *app) commandToEdit(goals []motive.Goals) string {
	named := a.Flags.Goals
	if len(goals) != 1 || len(named) == 1 && named[0] != goals[0].ID || !a.Workspace.Goals().Has(goals[0].ID) {
		return ""
	}
	return a.Program() + " goals " + goals[0].ID + " --edit"
}

// settle returns the question that would tell most in the next talk, given these
// talks; "" if none is left.
func settle(c motive.Catalogue, goals []motive.Goals, pooled []overlap.Talk) string {
	step, _ := interview.New(earlier.With(interview.Setup{Catalogue: c, Goals: goals}, pooled)).ForNextTalk()
	return step.Asked
}

// testsOverlaps reports whether an outcome on record says something about
// overlaps.
func testsOverlaps(saved []records.Record) bool {
	return slices.ContainsFunc(asks.Pairs(saved), func(p outcome.Pair) bool { return p.Says != motive.OutcomeVoid })
}

// staleTalks returns the talks that are too old to describe the present. The
// pooled talks are ordered from the oldest.
func (a *app) staleTalks(pooled []overlap.Talk) (stale []stated.StaleTalk) {
	for _, t := range summary.StaleTalks(pooled, a.Now()) {
		stale = append(stale, stated.StaleTalk{Day: t.Day, Days: t.Days, Newest: t.Newest})
	}
	return stale
}
