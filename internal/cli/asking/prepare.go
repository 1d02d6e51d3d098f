package asking

import (
	"cmp"
	"slices"
	"time"

	"buyin/internal/ask"
	"buyin/internal/ask/outline"
	"buyin/internal/cli/env"
	"buyin/internal/cli/journalled"
	"buyin/internal/cli/people"
	"buyin/internal/motive"
	"buyin/internal/records"
	"buyin/internal/records/promises"
)

// resolveName expands an abbreviated name to the known report it matches.
func (r *run) resolveName() (err error) {
	if err := people.CheckName(r.name); err != nil {
		return err
	}
	r.name, err = r.Meant(r.name, r.reports(), false)
	return err
}

// reports returns the records about reports, without the manager's own.
func (r *run) reports() []records.Record {
	return slices.DeleteFunc(slices.Clone(r.known), func(k records.Record) bool { return k.Self })
}

// loadGoals loads the ask: --goals, else the one that the journal or the file of
// answers names, else the workspace's only one.
func (r *run) loadGoals(named string) error {
	if len(r.Flags.Goals) == 0 && named != "" {
		if !r.Workspace.Goals().Has(named) {
			return env.Usagef("the ask is for the goals %s, which are not in the workspace; name their file with --goals", named)
		}
		r.Flags.Goals = []string{named}
	}
	goals, err := r.RequireGoals(r.setup.Catalogue)
	if err != nil {
		return err
	}
	r.setup.Goals = goals[0]
	r.start.Goals = goals[0].ID
	if r.start.Manager == "" && goals[0].Owner.Kind == motive.OwnerManager {
		r.start.Manager = goals[0].Owner.Name
	}
	return nil
}

// prepare completes the setup of an ask with this id from all records of the report.
func (r *run) prepare(id string) {
	theirs := records.Of(r.start.Report.Name, r.reports())
	r.setup.Debrief, r.setup.Left, r.setup.Head = r.start.Debrief, r.start.Left, r.start.Head(id)
	r.setup.Promises = promises.Highest(slices.DeleteFunc(slices.Clone(theirs), func(k records.Record) bool { return k.ID == id }))
	talks := records.Pool(r.PooledTalks(theirs), r.Now())
	r.setup = outline.Compose(r.setup, talks)
	r.start.Told, r.told = r.setup.Head.Told, r.setup.Head.Told
}

// newAsk prepares a new ask and its journal. If id is empty, it makes a new one.
func (r *run) newAsk(id string) error {
	r.start.Ask = true
	r.start.Started = cmp.Or(r.start.Started, r.Timestamp())
	r.start.Catalogue = motive.CatalogueRef{Name: r.setup.Catalogue.Name, Version: r.setup.Catalogue.Version}
	r.setup.Today = r.start.Started[:len(time.DateOnly)]
	err := r.Workspace.Locked(func() (err error) { // so that nobody else takes the id
		if id, err = journalled.ChooseID(r.Env, id, r.start.Started); err != nil {
			return err
		}
		r.start.Told = people.ToldNow(r.start.Told, records.Of(r.start.Report.Name, r.reports()), r.Today())
		r.prepare(id)
		if r.answers != "" && r.Flags.Out != "" { // the file of answers is its own journal
			return nil
		}
		r.journal, err = journalled.Begin(r.Env, r.setup.Catalogue, journalled.Beginning{
			ID: id, Start: r.start, Replace: r.Flags.Out != "", Script: r.answers != "",
		})
		return err
	})
	r.session = ask.New(r.setup)
	return err
}
