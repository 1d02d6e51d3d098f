package asking

import (
	"cmp"
	"slices"

	"buyin/internal/ask"
	"buyin/internal/cli/journalled"
	"buyin/internal/cli/people"
	"buyin/internal/motive"
	"buyin/internal/records/journal"
	"buyin/internal/records/promises"
	"buyin/internal/visible"
)

// record writes an act to the journal before the next question appears.
func (r *run) record(g ask.Given, before, after ask.Session) error {
	r.told = after.Interview().Told
	if r.journal == nil {
		return nil
	}
	return journal.WriteAsk(r.journal, g, before, after)
}

// suspend closes the journal of an interrupted ask, says how to resume it and
// returns err. An ask that was not put leaves nothing.
func (r *run) suspend(err error) error {
	if r.journal == nil {
		return err
	}
	if s := r.session; s.Interview().HoldsNothing() && !s.IsPut() && s.Drafts() == "" && len(s.GoneOver()) == 0 {
		return cmp.Or(r.leaveNothing(), err)
	}
	return r.leaveUnfinished(err)
}

// leaveUnfinished closes the journal, if there is one, says how to resume the ask and
// returns err.
func (r *run) leaveUnfinished(err error) error {
	if r.journal == nil {
		return err
	}
	id := r.journal.ID()
	if cerr := r.journal.Close(); cerr != nil {
		r.Say("%v", cerr)
	}
	r.Say("the ask to %s is saved unfinished as %s; continue it with %s ask --resume", visible.Line(r.start.Report.Name), id, r.Program())
	return err
}

// leaveNothing removes the journal of an ask in which nothing was said, and says so.
// That no words are to be kept, if that was agreed, is written down before; if it cannot
// be, the journal stays, which holds it.
func (r *run) leaveNothing() error {
	keeps := r.mustKeepTold()
	if keeps {
		if err := r.keepTold(); err != nil {
			return r.leaveUnfinished(err)
		}
	}
	if r.journal != nil {
		if err := r.journal.Remove(); err != nil {
			return err
		}
	}
	why := "the ask was not put"
	if r.session.IsPut() || r.start.Left != "" {
		why = "nothing was said or promised"
	}
	r.Say("%s, so nothing is kept of it", why)
	if keeps {
		r.Say("that no words of theirs are kept is written down, and holds from now on")
	}
	return nil
}

// mustKeepTold reports whether it was agreed in this ask that no words are kept, so that
// it has to be written down although nothing else was said.
func (r *run) mustKeepTold() bool {
	told, before := r.session.Interview().Told, r.setup.Head.Told
	return told != nil && !told.Quotes && r.Flags.Out == "" && (before == nil || *before != *told)
}

// keepTold writes into the report's notebook what was agreed about their words.
func (r *run) keepTold() error {
	iv := r.session.Interview()
	return promises.KeepTold(r.Workspace, r.setup.Catalogue, iv.Report.Name, *iv.Told, func() (string, error) {
		return journalled.ChooseID(r.Env, "", r.Timestamp())
	})
}

// save writes the finished ask, whole or not at all.
func (r *run) save() error {
	iv := r.session.Interview()
	if iv.HoldsNothing() {
		return r.leaveNothing()
	}
	iv.Finished = cmp.Or(r.start.Finished, r.Timestamp())
	path, err := journalled.Save(r.Env, r.setup.Catalogue, r.journal, iv, r.Flags.Out)
	switch {
	case err == nil:
		r.reportSaved(iv, path)
		return nil
	case r.journal != nil && r.journal.IsSaved(path, err):
		return err
	}
	return r.suspend(err)
}

// reportSaved says where the record was saved and what to do next.
func (r *run) reportSaved(iv motive.Interview, path string) {
	if path == "-" {
		return
	}
	r.Say("saved as %s", path)
	if r.Flags.Out != "" {
		return
	}
	name := people.ShellArg(iv.Report.Name)
	if r.start.Left == motive.ReplyNo || iv.Reply == motive.ReplyNo {
		r.Say("next: %s brief %s%s; when that has changed, %s ask --again %s%s", r.Program(), name, r.chooseGoals(), r.Program(), name, r.chooseGoals())
		r.SaySlip(iv.Report.Name, r.reports())
		return
	}
	r.Say("next: %s brief %s%s; when it is clear what came of it, %s outcome %s yes%s (or partly, no, void)", r.Program(), name, r.chooseGoals(), r.Program(), name, r.chooseGoals())
	r.SaySlip(iv.Report.Name, r.reports())
}

// chooseGoals returns the flag that names the goals of this ask; "" if they are the
// workspace's only ones, which are taken anyway.
func (r *run) chooseGoals() string {
	goals := r.setup.Goals.ID
	if len(r.Flags.Goals) == 1 {
		goals = r.Flags.Goals[0]
	}
	if ids, err := r.Workspace.Goals().IDs(); err == nil && slices.Equal(ids, []string{goals}) {
		return ""
	}
	return " --goals " + people.ShellQuote(goals)
}
