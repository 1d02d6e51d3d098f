package cli

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"buyin/internal/cli/env"
	"buyin/internal/codec"
	"buyin/internal/motive"
	"buyin/internal/overlap"
	"buyin/internal/prompt"
	"buyin/internal/prompt/goals"
	"buyin/internal/records"
	"buyin/internal/store"
	"buyin/internal/visible"
)

// writeGoals asks the questions about an ask, and saves the answers. If id
// is empty, it makes one from the ask. With edit it changes existing goals.
func (a *app) writeGoals(id string, edit bool, c motive.Catalogue) error {
	if err := a.CheckOut(); err != nil {
		return err
	}
	draft, old, err := a.draftGoals(id, edit, c)
	if err != nil {
		return err
	}
	own, err := a.ownDrivers(c)
	if err != nil {
		return err
	}
	g, err := goals.Write(a.Console(), c, draft, own)
	switch {
	case errors.Is(err, prompt.Quit), errors.Is(err, env.ErrInterrupted):
		a.Say("nothing was saved")
		return err
	case errors.Is(err, prompt.Ended):
		return errors.New("the input ended before the ask was complete; nothing was saved")
	case err != nil:
		return err
	}
	if g.ID = id; id == "" {
		g.ID = a.newGoalsID(g.Ask)
	}
	for i := range g.Goals {
		if g.Goals[i].ID == "" {
			g.Goals[i].ID = goalID(g, i, g.ID)
		}
	}
	data, err := codec.EncodeGoals(g)
	if err != nil {
		return err
	}
	return a.saveGoals(g.ID, old, data)
}

// draftGoals returns what the questions start from: the goals to edit, with the
// contents of their file, or new goals with the workspace's owner.
func (a *app) draftGoals(id string, edit bool, c motive.Catalogue) (draft motive.Goals, old []byte, err error) {
	if !edit {
		draft.Owner = a.goalsOwner(c)
		return draft, nil, nil
	}
	if draft, err = a.ReadGoals(a.Workspace, id, c); err != nil {
		return draft, nil, err
	}
	old, err = a.Workspace.Goals().Read(id)
	return draft, old, err
}

// saveGoals writes goals to the workspace, or to --out.
func (a *app) saveGoals(id string, old, data []byte) error {
	if a.Flags.Out != "" {
		return a.WriteResult(func(w io.Writer) error { _, err := w.Write(data); return err })
	}
	if strings.Contains(string(old), "#") {
		a.Say("warning: the comments in the file have been lost")
	}
	if err := a.Workspace.Goals().Write(id, data, old != nil); err != nil {
		return err
	}
	a.Say("saved as %s", visible.Line(a.Workspace.Goals().Path(id)))
	a.Say("edit it with %s goals %s --edit, or in the file; next: %s interview NAME, or %s brief NAME", a.Program(), id, a.Program(), a.Program())
	return nil
}

// goalsOwner is the owner that the first goals of the workspace name.
func (a *app) goalsOwner(c motive.Catalogue) motive.Owner {
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

// ownDrivers are the manager's own drivers, 0..5 by motivator, from self.yaml; nil
// if there is no such file or nothing was heard in it.
func (a *app) ownDrivers(c motive.Catalogue) (map[string]int, error) {
	self, found := records.Self(a.Workspace, c)
	switch {
	case !found:
		return nil, nil
	case self.Err != nil:
		return nil, self.Err
	}
	if err := a.ReportProblems(self.Problems); err != nil {
		return nil, err
	}
	return overlap.New(c).Score(self.Interview).DriversOutOfFive(), nil
}

// newGoalsID makes an unused id from the first words of an ask.
func (a *app) newGoalsID(ask string) string {
	id := goalsIDFrom(ask)
	unused := id
	for n := 2; a.Workspace.Goals().Has(unused); n++ {
		unused = fmt.Sprintf("%s-%d", id, n)
	}
	return unused
}

// goalID makes an unused id for the i-th goal of an ask: that of the ask for the first
// one, else one from its statement.
func goalID(g motive.Goals, i int, ask string) string {
	id := ask
	if i > 0 {
		id = goalsIDFrom(g.Goals[i].Statement)
	}
	unused := id
	for n := 2; slices.ContainsFunc(g.Goals, func(other motive.Goal) bool { return other.ID == unused }); n++ {
		unused = fmt.Sprintf("%s-%d", id, n)
	}
	return unused
}

// goalsIDFrom makes an id from the first words of an ask, up to about 24
// characters.
func goalsIDFrom(ask string) string {
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
	if id = id[:min(len(id), motive.MaxID-4)]; store.CheckGoalsID(id) != nil { // room for a number
		return "ask"
	}
	return id
}
