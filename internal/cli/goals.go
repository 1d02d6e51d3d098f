package cli

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"strings"

	"github.com/spf13/cobra"

	"buyin/internal/cli/env"
	"buyin/internal/codec"
	"buyin/internal/motive"
	"buyin/internal/overlap"
	"buyin/internal/present"
	"buyin/internal/prompt"
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
dated and yours to give.

Without an ID it lists the asks of the workspace, and begins one where there is
none. With the ID of one it shows it; with an ID that is free it begins one
under that name. The file is yours to edit: buyin help formats.`,
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
			return a.goalsOf(id, edit)
		},
	}
	cmd.Flags().BoolVar(&edit, "edit", false, "mend an ask: go through its questions again, with what was said before")
	return cmd
}

// goalsOf lists, shows, begins or mends goals.
func (a *app) goalsOf(id string, edit bool) error {
	c, err := a.LoadCatalogue()
	if err != nil {
		return err
	}
	w, err := a.OpenWorkspace()
	if err != nil {
		return err
	}
	ids, err := w.Goals().IDs()
	if err != nil {
		return err
	}
	switch {
	case edit && id == "" && len(ids) == 1:
		return a.writeGoals(ids[0], true, c)
	case edit && id == "":
		return env.Usagef("which ask? Name it; %s", env.GoalsInWorkspace(ids))
	case edit && !w.Goals().Has(id):
		return env.Usagef("no goals %q in the workspace; %s", id, env.GoalsInWorkspace(ids))
	case edit:
		return a.writeGoals(id, true, c)
	case id == "" && len(ids) > 0:
		return a.listGoals(ids, c)
	case id != "" && w.Goals().Has(id):
		g, err := a.ReadGoals(w, id, c)
		if err != nil {
			return err
		}
		for _, goal := range g.Goals {
			if prompt.IndistinctOffers(goal.Offers, c) {
				a.Say("warning: nearly everything that %s offers is offered alike, so the figures cannot tell who is served; buyin goals %s --edit", goal.ID, id)
			}
		}
		return a.WriteResult(func(out io.Writer) error { return present.Goals(out, g, c, a.Width(), a.UseColor()) })
	}
	return a.writeGoals(id, false, c)
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
				a.unreadable++
				continue
			}
			if _, err := fmt.Fprintf(out, "%s  %s\n", id, visible.Line(g.Ask)); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return err
	}
	a.Say("buyin goals ID shows one; an ID that is free begins another")
	if a.unreadable > 0 {
		return env.ErrProblems
	}
	return nil
}

// writeGoals has the dialogue about an ask, and saves what comes of it.
func (a *app) writeGoals(id string, edit bool, c motive.Catalogue) error {
	if a.Flags.Out != "" && a.Flags.Out != "-" {
		if err := a.CheckOverwrite(a.Flags.Out); err != nil {
			return err
		}
	}
	var draft motive.Goals
	var old []byte
	if edit {
		var err error
		if draft, err = a.ReadGoals(a.Workspace, id, c); err != nil {
			return err
		}
		if old, err = a.Workspace.Goals().Read(id); err != nil {
			return err
		}
	} else {
		draft.Owner = a.owner(c)
	}
	own, err := a.ownDrivers(c)
	if err != nil {
		return err
	}
	g, err := prompt.WriteGoals(a.Console(), c, draft, own)
	if err != nil {
		switch {
		case errors.Is(err, prompt.Quit):
			a.Say("nothing was written")
		case errors.Is(err, prompt.Ended):
			err = errors.New("the input ended before the ask was written down; nothing is kept of it")
		}
		return err
	}
	if id == "" {
		id = a.freeID(g.Ask)
	}
	g.ID = id
	for i := range g.Goals {
		if g.Goals[i].ID == "" {
			g.Goals[i].ID = id
		}
	}
	data, err := codec.EncodeGoals(g)
	if err != nil {
		return err
	}
	return a.saveGoals(id, old, data)
}

// saveGoals writes goals to the workspace, or to --out.
func (a *app) saveGoals(id string, old, data []byte) error {
	if a.Flags.Out != "" {
		return a.WriteResult(func(w io.Writer) error { _, err := w.Write(data); return err })
	}
	if strings.Contains(string(old), "#") {
		a.Say("warning: the comments of the file before are not in the new one")
	}
	if err := a.Workspace.Goals().Write(id, data, old != nil); err != nil {
		return err
	}
	a.Say("saved as %s", visible.Line(a.Workspace.Goals().Path(id)))
	a.Say("mend it with buyin goals %s --edit, or in the file; next: buyin interview NAME, or buyin brief NAME", id)
	return nil
}

// owner is whose asks they are in this workspace, as the first of them says.
func (a *app) owner(c motive.Catalogue) motive.Owner {
	ids, _ := a.Workspace.Goals().IDs()
	for _, id := range ids {
		if data, err := a.Workspace.Goals().Read(id); err == nil {
			if g, _, _ := codec.DecodeGoals(id, data, c); g.Owner.Name != "" {
				return g.Owner
			}
		}
	}
	return motive.Owner{}
}

// ownDrivers are the manager's own, from self.yaml.
// They are nil where there is no such interview, or nothing was heard in it.
func (a *app) ownDrivers(c motive.Catalogue) (map[string]int, error) {
	data, err := a.Workspace.ReadSelf()
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	iv, problems := codec.DecodeInterview(a.Workspace.SelfPath(), data, c)
	if err := a.ReportProblems(problems); err != nil {
		return nil, err
	}
	return overlap.New(c).Score(iv).DriversOutOfFive(), nil
}

// freeID makes an id of the first words of an ask.
func (a *app) freeID(ask string) string {
	const longest = 24
	words := strings.FieldsFunc(strings.ToLower(ask), func(r rune) bool { return !('a' <= r && r <= 'z' || '0' <= r && r <= '9') })
	id := ""
	for _, word := range words {
		if id == "" && word[0] <= '9' {
			continue // an id begins with a letter
		}
		if id != "" && len(id)+1+len(word) > longest {
			break
		}
		id = strings.TrimPrefix(id+"-"+word, "-")
	}
	if id = id[:min(len(id), motive.MaxID-4)]; store.CheckGoalsID(id) != nil {
		id = "ask"
	}
	free := id
	for n := 2; a.Workspace.Goals().Has(free); n++ {
		free = fmt.Sprintf("%s-%d", id, n)
	}
	return free
}
