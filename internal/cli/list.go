package cli

import (
	"io"

	"github.com/spf13/cobra"

	"buyin/internal/cli/env"
	"buyin/internal/overlap"
	"buyin/internal/present"
	"buyin/internal/records"
)

func (a *app) listCommand() *cobra.Command {
	var verdicts bool
	cmd := &cobra.Command{
		Use:   "list",
		Short: "whom there are talks with, and when the last one was",
		Long: `list names everybody that the workspace holds something about: how many finished
talks, when the last one was, how many notes, and what is unfinished.

It shows no verdicts unless asked, for a list of verdicts soon reads like a list
of people; with --verdicts it needs goals. Talks older than twelve months are
named for deletion.`,
		Example: `  buyin list
  buyin list --verdicts --goals release-4-2`,
		Args: env.MaxArgs(0, "no arguments"),
		RunE: func(*cobra.Command, []string) error { return a.list(verdicts) },
	}
	cmd.Flags().BoolVar(&verdicts, "verdicts", false, "with the verdict on the ask for each of them")
	return cmd
}

func (a *app) list(verdicts bool) error {
	c, err := a.LoadCatalogue()
	if err != nil {
		return err
	}
	var scorer *overlap.Scorer
	if verdicts {
		goals, err := a.RequireGoals(c)
		if err != nil {
			return err
		}
		scorer = overlap.New(c, goals...)
	}
	all, err := a.loadRecords(c)
	if err != nil {
		return err
	}
	a.reportErrors(all)
	var rows []present.ListEntry
	for _, name := range records.Names(all) {
		rows = append(rows, listEntry(name, records.Of(name, all), scorer))
	}
	err = a.WriteResult(func(w io.Writer) error {
		if err := present.ReportList(w, rows, verdicts, a.Width(), a.UseColor()); err != nil {
			return err
		}
		return present.ExpiredTalks(w, a.expiredTalks(all))
	})
	if err == nil && a.unreadable > 0 {
		err = env.ErrProblems
	}
	return err
}

// listEntry is the line of the list for one report.
func listEntry(name string, theirs []records.Record, scorer *overlap.Scorer) present.ListEntry {
	s := records.Summarize(name, theirs)
	p := present.ListEntry{Name: name, Talks: s.Talks, Notes: s.Notes, Unfinished: s.Unfinished, Self: s.Self}
	if s.Talks > 0 {
		p.Last = dayOf(s.Last)
	}
	if pooled := records.Pooled(theirs); scorer != nil && len(pooled) > 0 {
		r := scorer.Pool(records.Pool(pooled))
		p.Result = &r
	}
	return p
}
