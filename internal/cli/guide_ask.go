package cli

import (
	"slices"

	"buyin/internal/ask"
	"buyin/internal/ask/outline"
	"buyin/internal/cli/env"
	"buyin/internal/cli/people"
	"buyin/internal/motive"
	"buyin/internal/overlap"
	"buyin/internal/present"
	"buyin/internal/records"
	"buyin/internal/visible"
)

// guideToAsk writes the page on which an ask is put on paper. name may be "", or
// somebody with whom there was no talk yet. To somebody who said no the ask is put only
// if again says so.
func (a *app) guideToAsk(name, format string, again bool) error {
	c, err := a.LoadCatalogue()
	if err != nil {
		return err
	}
	goals, err := a.RequireGoals(c)
	if err != nil {
		return err
	}
	if len(goals) > 1 {
		return env.Usagef("one ask is put at a time; give one --goals")
	}
	in := present.AskGuideInput{Catalogue: c, ReportName: name, PutAgain: again, NoWritingSpace: a.Flags.Plain}
	var talks []overlap.Talk
	var told *motive.Told
	if name != "" {
		saved, err := a.LoadRecords(c)
		if err != nil {
			return err
		}
		saved = slices.DeleteFunc(saved, func(r records.Record) bool { return r.Self })
		found, err := people.MatchName(name, records.Names(saved))
		if err != nil {
			return err
		}
		if found != "" { // else they are new
			in.ReportName = found
		}
		theirs := records.Of(in.ReportName, saved)
		told = people.Wordless(theirs, a.Today())
		talks, in.Conflicts = records.Pool(a.PooledTalks(theirs), a.Now()), a.ConflictsOf(theirs)
	}
	head := motive.Interview{Report: motive.Report{Name: in.ReportName}, Told: told}
	in.Outline = outline.New(outline.Compose(ask.Setup{Catalogue: c, Goals: goals[0], Head: head, Today: a.Today()}, talks))
	in.Debrief = a.debriefWith(in.ReportName, again && in.Outline.Left != nil)
	guide := present.NewAskGuide(in)
	if guide.AfterNo() {
		a.Say("%s said no to this, so the page only asks what would have to change; when that has changed, --again puts it to them once more", visible.Line(in.ReportName))
	}
	return a.WritePage(guide, format)
}

// debriefWith returns the command with which the answers on the page are typed in. If
// again is set, the page puts the ask to somebody who said no.
func (a *app) debriefWith(name string, again bool) string {
	command := a.Program() + " ask --debrief"
	if again {
		command += " --again"
	}
	if len(a.Flags.Goals) > 0 {
		command += " --goals " + people.ShellArg(a.Flags.Goals[0])
	}
	if name == "" {
		return command + " REPORT"
	}
	return command + " " + people.ShellArg(name)
}
