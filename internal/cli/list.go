package cli

import (
	"io"
	"time"

	"github.com/spf13/cobra"

	"buyin/internal/cli/env"
	"buyin/internal/overlap"
	"buyin/internal/present"
	"buyin/internal/present/due"
	"buyin/internal/records"
	"buyin/internal/records/summary"
)

func (a *app) listCommand() *cobra.Command {
	var verdicts bool
	cmd := &cobra.Command{
		Use:   "list",
		Short: "everybody you keep records of, and when you last talked",
		Long: `list shows everybody the workspace has records of: the number of finished talks,
the date of the last one, the number of notes, and unfinished talks.

It shows no verdicts unless you ask for them, because a list of verdicts soon
reads like a ranking of people. With --verdicts it needs goals. Talks older than
twelve months are listed for deletion.`,
		Example: `  buyin list
  buyin list --verdicts --goals release-4-2`,
		Args: env.MaxArgs(0, "no arguments"),
		RunE: func(*cobra.Command, []string) error { return a.list(verdicts) },
	}
	cmd.Flags().BoolVar(&verdicts, "verdicts", false, "show the verdict on the ask for each person")
	return cmd
}

func (a *app) list(verdicts bool) error {
	c, err := a.LoadCatalogue()
	if err != nil {
		return err
	}
	scorer := overlap.New(c)
	if verdicts {
		goals, err := a.RequireGoals(c)
		if err != nil {
			return err
		}
		scorer = overlap.New(c, goals...)
	}
	all, err := a.LoadRecords(c)
	if err != nil {
		return err
	}
	a.ReportErrors(all)
	var rows []present.ListEntry
	for _, name := range records.Names(all) {
		rows = append(rows, listEntry(name, records.Of(name, all), scorer, a.Now()))
	}
	err = a.WriteResult(func(w io.Writer) error {
		if err := present.ReportList(w, rows, verdicts, a.Width(), a.UseColor()); err != nil {
			return err
		}
		return due.ExpiredTalks(w, a.expiredTalks(all))
	})
	if err == nil && a.Unreadable > 0 {
		err = env.ErrProblems
	}
	return err
}

// listEntry is the line of the list for one report.
func listEntry(name string, theirs []records.Record, scorer *overlap.Scorer, now time.Time) present.ListEntry {
	s := summary.Summarize(name, theirs)
	p := present.ListEntry{Name: name, Talks: s.Talks, Notes: s.Notes, Unfinished: s.Unfinished, Strays: s.Strays, Conflicts: s.Conflicts, Self: s.Self}
	if s.Talks > 0 {
		p.Last = dayOf(s.Last)
	}
	pooled := records.Pooled(theirs)
	if len(pooled) == 0 {
		return p
	}
	r := scorer.Pool(records.Pool(pooled, now))
	p.NotLooked = r.NotLookedAt
	if r.HasGoals {
		p.Result = &r
	}
	return p
}
