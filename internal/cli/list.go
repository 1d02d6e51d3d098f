package cli

import (
	"io"

	"github.com/spf13/cobra"

	"buyin/internal/motive"
	"buyin/internal/overlap"
	"buyin/internal/render"
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
		Args: atMost(0, "no arguments"),
		RunE: func(*cobra.Command, []string) error { return a.list(verdicts) },
	}
	cmd.Flags().BoolVar(&verdicts, "verdicts", false, "with the verdict on the ask for each of them")
	return cmd
}

func (a *app) list(verdicts bool) error {
	c, err := a.catalogue()
	if err != nil {
		return err
	}
	var scorer *overlap.Scorer
	if verdicts {
		goals, err := a.needGoals(c)
		if err != nil {
			return err
		}
		scorer = overlap.New(c, goals...)
	}
	held, err := a.holdings(c)
	if err != nil {
		return err
	}
	var rows []render.Person
	for _, name := range people(held) {
		rows = append(rows, person(name, about(name, held), scorer))
	}
	err = a.result(func(w io.Writer) error {
		if err := render.People(w, rows, verdicts, a.width(), a.coloured()); err != nil {
			return err
		}
		return render.OldTalks(w, a.old(held))
	})
	if err == nil && a.unreadable > 0 {
		err = errProblems
	}
	return err
}

// person sums up what is held about one report.
func person(name string, held []holding, scorer *overlap.Scorer) render.Person {
	p := render.Person{Name: name}
	for _, h := range held {
		switch {
		case h.underWay:
			p.Unfinished++
		case h.self:
			p.Self = true
		case h.iv.Kind == motive.KindNotebook:
			p.Notes += len(h.iv.Turns)
		case h.iv.Finished != "":
			p.Talks++
			p.Last = date(h) // the newest comes last
		}
	}
	if pooled := pooledOf(held); scorer != nil && len(pooled) > 0 {
		r := scorer.Pool(pooled)
		p.Result = &r
	}
	return p
}
