package cli

import (
	"slices"

	"buyin/internal/cli/env"
	"buyin/internal/cli/people"
	"buyin/internal/motive"
	"buyin/internal/overlap"
	"buyin/internal/present"
	"buyin/internal/records"
	"buyin/internal/records/summary"
)

// overview shows what waits to be done: unfinished talks, answers that nobody
// has looked at, reports whose last talk is stale, and talks so old that they
// should be deleted.
func (a *app) overview() error {
	c, err := a.LoadCatalogue()
	if err != nil {
		return err
	}
	all, err := a.LoadRecords(c)
	if err != nil {
		return err
	}
	a.ReportErrors(all)
	goals, err := a.Workspace.Goals().IDs()
	if err != nil {
		return err
	}
	page := present.Overview{
		Empty: len(all) == 0, Unfinished: unfinishedTalks(all), Expired: a.expiredTalks(all), NoGoals: len(goals) == 0,
		Unseen: a.unseenAnswers(c, all),
	}
	for _, stale := range summary.StaleReports(all, a.Now()) {
		page.Stale = append(page.Stale, present.StaleReport{Name: stale.Name, Days: stale.Days, Talk: "buyin interview " + people.ShellArg(stale.Name)})
	}
	err = a.WriteResult(page.Text)
	if err == nil && a.Unreadable > 0 {
		err = env.ErrProblems
	}
	return err
}

// unfinishedTalks are the talks to resume, each with the command for it.
func unfinishedTalks(all []records.Record) (talks []present.UnfinishedTalk) {
	for _, r := range all {
		if !r.Unfinished {
			continue
		}
		u := present.UnfinishedTalk{
			Name: r.Name(), Begun: dayOf(r), Answers: len(r.Interview.Turns), Resume: "buyin interview --resume " + people.ShellArg(r.Name()),
		}
		if r.Self {
			u.Name, u.Resume = "", "buyin interview --self --resume"
		}
		if r.Busy {
			u.Resume = "open in another window"
		}
		talks = append(talks, u)
	}
	return talks
}

// unseenAnswers are the reports with answers in which the coach heard something
// and that nobody has looked at.
func (a *app) unseenAnswers(c motive.Catalogue, all []records.Record) (unseen []present.UnseenAnswers) {
	scorer := overlap.New(c)
	for _, name := range records.Names(all) {
		theirs := slices.DeleteFunc(records.Of(name, all), func(r records.Record) bool { return r.Self })
		talks := records.Pool(records.Pooled(theirs), a.Now())
		if n := scorer.Pool(talks).NotLookedAt; n > 0 {
			unseen = append(unseen, present.UnseenAnswers{Name: name, Answers: n, Edit: present.EditCommand(scorer, talks, people.ShellArg(name))})
		}
	}
	return unseen
}

// expiredTalks are the talks that should be deleted.
func (a *app) expiredTalks(all []records.Record) (talks []present.ExpiredTalk) {
	for _, r := range summary.ExpiredTalks(all, a.Now()) {
		talks = append(talks, present.ExpiredTalk{Name: r.Name(), Day: dayOf(r), Path: r.Path})
	}
	return talks
}

// dayOf is the day of a record as pages show it.
func dayOf(r records.Record) string {
	if day, known := r.Day(); known {
		return day
	}
	return "on an unknown day"
}
