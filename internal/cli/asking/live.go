package asking

import (
	"fmt"
	"strings"

	"buyin/internal/ask"
	"buyin/internal/cli/env"
	"buyin/internal/cli/hearing"
	"buyin/internal/cli/people"
	"buyin/internal/motive"
	"buyin/internal/present/show"
	front "buyin/internal/prompt/ask"
	"buyin/internal/records"
	"buyin/internal/records/journal"
	"buyin/internal/records/naming"
	"buyin/internal/visible"
)

// begin starts an ask with a person at the keyboard.
func (r *run) begin() error {
	if err := r.resolveName(); err != nil {
		return err
	}
	if err := r.loadGoals(""); err != nil {
		return err
	}
	r.mentionUnfinished()
	if leave, err := r.afterAnswer(); leave || err != nil {
		r.RestoreTerminal()
		return err
	}
	r.start.Report, r.start.Debrief = motive.Report{Name: r.name}, r.debrief
	if err := r.newAsk(""); err != nil {
		return err
	}
	if r.setup.Overlap == nil && !r.debrief && r.start.Left == "" {
		r.Say("nothing is known yet of what drives %s, so the cards are only about what the ask offers or costs them; %s interview %s comes first, if there is time", visible.Line(r.name), r.Program(), people.ShellArg(r.name))
	}
	return r.converse()
}

// resume continues an unfinished ask.
func (r *run) resume() error {
	id, err := r.findUnfinished()
	if err != nil {
		return err
	}
	if r.journal, err = records.OpenJournal(r.Workspace, id); err != nil {
		return err
	}
	if torn := r.journal.Torn(); torn != "" {
		r.Say("warning: the end of the journal could not be read; it was moved to %s", torn)
	}
	r.start = r.journal.Start
	begunFor := r.start.Goals
	err = r.loadGoals(begunFor)
	if err == nil && r.setup.Goals.ID != begunFor {
		err = env.Usagef("this ask was begun for the goals %s, not for %s; name theirs with --goals", begunFor, r.setup.Goals.ID)
	}
	if err != nil {
		_ = r.journal.Close()
		return err
	}
	if c := r.setup.Catalogue; r.start.Catalogue != (motive.CatalogueRef{Name: c.Name, Version: c.Version}) {
		r.Say("warning: this ask was started with catalogue %s %s and continues with %s %s; name the other one with --catalogue",
			r.start.Catalogue.Name, r.start.Catalogue.Version, c.Name, c.Version)
	}
	r.setup.Today = r.Today()
	r.prepare(id)
	if err := r.replay(); err != nil {
		_ = r.journal.Close()
		return err
	}
	r.told = r.session.Interview().Told
	r.Say("continuing the ask to %s", visible.Line(r.start.Report.Name))
	return r.converse()
}

// replay replays the journal.
func (r *run) replay() error {
	acts, err := journal.DecodeAsks(r.journal.Records())
	if err != nil {
		return fmt.Errorf("%s: a line of the journal was not written by buyin: %w", r.journal.Path(), err)
	}
	if r.session, err = ask.Replay(r.setup, acts); err != nil {
		return fmt.Errorf("%s: %w", r.journal.Path(), err)
	}
	return nil
}

// findUnfinished returns the id of the ask to resume: the one that the user named by
// its id or its report, or the only one.
func (r *run) findUnfinished() (string, error) {
	var found []records.Record
	for _, k := range r.known {
		if !k.Unfinished || k.Interview.Kind != motive.KindAsk {
			continue
		}
		if r.name == k.ID {
			return k.ID, nil
		}
		found = append(found, k)
	}
	if r.name != "" {
		name, err := people.KnownName(r.name, r.reports())
		if err != nil {
			return "", err
		}
		found = records.Of(name, found)
	}
	switch len(found) {
	case 1:
		return found[0].ID, nil
	case 0:
		if r.name != "" {
			return "", env.Usagef("there is no unfinished ask to %s", visible.Line(r.name))
		}
		return "", env.Usagef("there is no unfinished ask")
	}
	var shown []string
	for _, k := range found {
		shown = append(shown, fmt.Sprintf("  %s  %s, begun %s", k.ID, visible.Line(k.Name()), k.Interview.Started))
	}
	return "", env.Usagef("several asks are unfinished; give the report's name or the id:\n%s", strings.Join(shown, "\n"))
}

// mentionUnfinished says that an ask to the same report can be resumed.
func (r *run) mentionUnfinished() {
	for _, k := range r.known {
		if k.Unfinished && k.Interview.Kind == motive.KindAsk && naming.Same(k.Name(), r.name) {
			r.Say("the ask to %s of %s is unfinished; continue it with %s ask --resume %s", visible.Line(k.Name()), k.Interview.Started, r.Program(), people.ShellArg(k.Name()))
		}
	}
}

// converse runs the ask with the person at the keyboard, and saves it.
func (r *run) converse() (err error) {
	if r.session, err = ask.Run(r.session, r.front(), r.record); err != nil {
		r.RestoreTerminal()
		return r.suspend(err)
	}
	r.RestoreTerminal()
	return r.save()
}

// front returns what shows the steps to the person at the keyboard.
func (r *run) front() ask.Answerer {
	return front.New(r.Console(), r.setup, front.Options{Sensitive: hearing.Sensitive, Page: r.recordPage})
}

// recordPage is what was written down, as it is shown to the report.
func (r *run) recordPage(s ask.Session) string {
	var b strings.Builder
	_ = show.Room(&b, r.setup.Catalogue, r.setup.Goals.Ask, s.Interview(), r.Width()) // a Builder takes everything
	return b.String()
}
