package cli

import (
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"buyin/internal/cli/env"
	"buyin/internal/codec"
	"buyin/internal/motive"
	"buyin/internal/present"
	"buyin/internal/prompt/goals"
	"buyin/internal/store"
	"buyin/internal/visible"
)

func (a *app) goalsCommand() *cobra.Command {
	var edit bool
	cmd := &cobra.Command{
		Use:   "goals [ID]",
		Short: "what you ask for, and what it truly offers",
		Long: `goals writes an ask down in under two minutes: what you ask in one line, up to
three things it truly offers and how, what it costs them, and what drives you
(from buyin interview --self, or up to three picks). 5 is an offer that is named,
dated and yours to give. --edit adds offers, up to any number, and changes or takes
out those that are there.

Without an ID it lists the asks of the workspace, or starts one if there is none.
With the ID of an ask it shows that ask; with a new ID it starts one under that
name. You can also edit the file yourself: buyin help formats.`,
		Example: `  buyin goals
  buyin goals release-4-2
  buyin goals release-4-2 --edit`,
		Args: env.MaxArgs(1, "one id, or none"),
		RunE: func(_ *cobra.Command, args []string) error {
			id := ""
			if len(args) == 1 {
				if id = args[0]; store.CheckGoalsID(id) != nil {
					return env.AsUsage(store.CheckGoalsID(id))
				}
			}
			return a.runGoals(id, edit)
		},
	}
	cmd.Flags().BoolVar(&edit, "edit", false, "edit an ask: go through its questions again, with the earlier answers")
	return cmd
}

// runGoals lists, shows, begins or edits goals.
func (a *app) runGoals(id string, edit bool) error {
	c, err := a.LoadCatalogue()
	if err != nil {
		return err
	}
	w, err := a.OpenWorkspace()
	if err != nil {
		return err
	}
	ids, err := w.Goals().IDs()
	switch {
	case err != nil:
		return err
	case edit:
		return a.editGoals(id, ids, c)
	case id == "" && len(ids) > 0:
		return a.listGoals(ids, c)
	case id != "" && w.Goals().Has(id):
		return a.showGoals(id, c)
	}
	return a.writeGoals(id, false, c)
}

// editGoals edits the goals with this id, or the only ones if it is "".
func (a *app) editGoals(id string, ids []string, c motive.Catalogue) error {
	switch {
	case id == "" && len(ids) == 1:
		id = ids[0]
	case id == "":
		return env.Usagef("name the ask to edit; %s", env.GoalsInWorkspace(ids))
	case !a.Workspace.Goals().Has(id):
		return env.Usagef("no goals %q in the workspace; %s", id, env.GoalsInWorkspace(ids))
	}
	return a.writeGoals(id, true, c)
}

// showGoals shows the goals with this id.
func (a *app) showGoals(id string, c motive.Catalogue) error {
	g, err := a.ReadGoals(a.Workspace, id, c)
	if err != nil {
		return err
	}
	for _, goal := range g.Goals {
		if goals.IndistinctOffers(goal.Offers, c) {
			a.Say("warning: %s offers nearly everything at the same strength, so the score cannot tell people apart; edit it with %s goals %s --edit", goal.ID, a.Program(), id)
		}
	}
	a.warnUnclearOffers(g)
	return a.WriteResult(func(out io.Writer) error { return present.Goals(out, g, c, a.Width(), a.UseColor()) })
}

// listGoals prints a line for each ask of the workspace.
func (a *app) listGoals(ids []string, c motive.Catalogue) error {
	err := a.WriteResult(func(out io.Writer) error {
		for _, id := range ids {
			data, err := a.Workspace.Goals().Read(id)
			if err != nil {
				return err
			}
			g, _, problems := codec.DecodeGoals(a.Workspace.Goals().Path(id), data, c)
			if err := a.ReportProblems(problems); err != nil {
				a.Unreadable++
				continue
			}
			if _, err := fmt.Fprintln(out, visible.Wrap(id+"  "+visible.Line(g.Ask), a.Width(), 4)); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return err
	}
	a.Say("%s goals ID shows one; a new ID starts another", a.Program())
	if a.Unreadable > 0 {
		return env.ErrProblems
	}
	return nil
}
