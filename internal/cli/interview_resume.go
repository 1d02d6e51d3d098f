package cli

import (
	"cmp"
	"fmt"
	"strings"

	"buyin/internal/cli/env"
	"buyin/internal/cli/people"
	"buyin/internal/motive"
	"buyin/internal/records"
	"buyin/internal/records/naming"
	"buyin/internal/visible"
)

// resume resumes an unfinished talk.
func (t *talk) resume() error {
	id, err := t.findUnfinished()
	if err != nil {
		return err
	}
	if t.journal, err = records.OpenJournal(t.Workspace, id); err != nil {
		return err
	}
	if torn := t.journal.Torn(); torn != "" {
		t.Say("warning: the end of the journal could not be read; it was moved to %s", torn)
	}
	t.start = t.journal.Start
	t.self, t.debrief = t.start.Self, t.start.Debrief
	t.setup.Preamble = !t.self
	if err := t.loadAsk(); err != nil {
		return err
	}
	if t.start.Goals != "" && len(t.setup.Goals) == 0 {
		t.Say("warning: the workspace has no goals %s, which this talk was started for; it continues without them; name their file with --goals", t.start.Goals)
	}
	if c := t.setup.Catalogue; t.start.Catalogue != (motive.CatalogueRef{Name: c.Name, Version: c.Version}) {
		t.Say("warning: this talk was started with catalogue %s %s and continues with %s %s; name the other one with --catalogue",
			t.start.Catalogue.Name, t.start.Catalogue.Version, c.Name, c.Version)
	}
	t.buildSetup(id)
	if t.session, err = t.journal.Replay(t.setup); err != nil {
		return err
	}
	t.told = t.session.Interview().Told
	t.Say("continuing the talk with %s: %s so far", visible.Line(t.start.Report.Name), env.Plural(t.session.Questions(), "answer", "answers"))
	return t.converse()
}

// findUnfinished returns the id of the talk to resume: the one that the user
// named by its id or its report, or the only one.
func (t *talk) findUnfinished() (string, error) {
	if err := t.loadKnown(); err != nil {
		return "", err
	}
	if t.name != "" {
		found, err := people.MatchName(t.name, records.Names(t.knownReports()))
		if err != nil {
			return "", err
		}
		t.name = cmp.Or(found, t.name)
	}
	var ids, shown []string
	for _, r := range t.known {
		if !r.Unfinished {
			continue
		}
		if isAsk := r.Interview.Kind == motive.KindAsk; t.name == r.ID && isAsk {
			return "", env.Usagef("%s is an unfinished ask; continue it with %s", r.ID, t.ResumeCommand(r, r.ID))
		} else if isAsk {
			continue
		}
		if t.name == r.ID {
			return r.ID, nil
		}
		if t.name != "" && !naming.Same(t.name, r.Name()) {
			continue
		}
		ids = append(ids, r.ID)
		shown = append(shown, fmt.Sprintf("  %s  %s, begun %s", r.ID, r.Name(), r.Interview.Started))
	}
	switch len(ids) {
	case 1:
		return ids[0], nil
	case 0:
		return "", env.Usagef("there is no unfinished talk%s", map[bool]string{true: " with " + t.name}[t.name != ""])
	}
	return "", env.Usagef("several talks are unfinished; give the report's name or the talk's id:\n%s", strings.Join(shown, "\n"))
}
