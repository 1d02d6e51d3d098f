package cli

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"buyin/internal/cli/env"
	"buyin/internal/cli/people"
	"buyin/internal/motive"
	"buyin/internal/overlap"
	"buyin/internal/present/due"
	"buyin/internal/present/stated"
	"buyin/internal/records"
	"buyin/internal/records/asks"
	recordsdue "buyin/internal/records/due"
	"buyin/internal/records/promises"
	"buyin/internal/records/summary"
)

// overview shows what waits to be done: promises, outcomes to record, unfinished
// talks, whom to talk to next, answers that nobody has looked at, and records so old
// that they should be deleted.
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
	ids, err := a.Workspace.Goals().IDs()
	if err != nil {
		return err
	}
	view, err := a.viewOfAsk(c, all)
	if err != nil {
		return err
	}
	list := recordsdue.On(all, view, a.Now())
	page := due.Overview{
		Today: a.Today(), Empty: len(all) == 0, NoGoals: len(ids) == 0,
		Overdue: duePromises(list.Overdue), Soon: duePromises(list.Soon), Broken: duePromises(list.Broken),
		Outcomes:   openOutcomes(append(list.Outcomes, list.Confirm...), ids, a.Program()),
		Unfinished: a.unfinishedTalks(list.Unfinished), Next: nextTalks(list.Next, c, a.Program()),
		Unseen: a.unseenAnswers(c, all), Expired: a.expiredTalks(all),
	}
	err = a.WriteResult(func(w io.Writer) error { return page.Text(w, a.Width()) })
	if err == nil && a.Unreadable > 0 {
		err = env.ErrProblems
	}
	return err
}

// viewOfAsk is how the only goals are judged for each report. If those of the
// workspace cannot be read, the rest of what is due is shown all the same.
func (a *app) viewOfAsk(c motive.Catalogue, all []records.Record) (recordsdue.View, error) {
	goals, err := a.LoadGoals(c)
	if err != nil && len(a.Flags.Goals) > 0 {
		return recordsdue.View{}, err
	}
	if err != nil || len(goals) != 1 {
		return recordsdue.View{}, nil
	}
	scorer := overlap.New(c, goals[0])
	return recordsdue.View{Goals: goals[0].ID, Judge: func(name string) (overlap.Result, bool) {
		theirs := slices.DeleteFunc(records.Of(name, all), func(r records.Record) bool { return r.Self })
		result := scorer.Pool(records.Pool(records.Pooled(theirs), a.Now()))
		return result, result.Heard
	}}, nil
}

// duePromises are promises as the page shows them.
func duePromises(entries []promises.Entry) (shown []due.Promise) {
	for _, e := range entries {
		shown = append(shown, due.Promise{Name: e.Report, ID: e.ID, Yours: e.ByManager(), Text: e.Text, Due: e.Due, State: string(promises.StateOf(e.Promise))})
	}
	return shown
}

// openOutcomes are the asks of which nobody has said yet what came, and those of which
// it was said early, each with the command for it.
func openOutcomes(open []asks.Open, goals []string, program string) (shown []due.OpenOutcome) {
	for _, o := range open {
		choose := "--goals " + people.ShellQuote(o.Interview.Goals) + " "
		if slices.Equal(goals, []string{o.Interview.Goals}) {
			choose = "" // they are taken anyway
		}
		before := ""
		if o.Interview.Outcome != nil {
			before = o.Interview.Outcome.Says
		}
		shown = append(shown, due.OpenOutcome{
			Before: before, Name: o.Name(), Goals: o.Interview.Goals, Reply: string(o.Interview.Reply), Days: o.Days,
			Record: program + " outcome " + choose + people.ShellArg(o.Name()) + " yes (or partly, no, void)", // the brackets keep a shell from running it as it is
		})
	}
	return shown
}

// nextTalks are the people to talk to, each with why and with the command for it.
func nextTalks(talks []recordsdue.Talk, c motive.Catalogue, program string) (shown []due.NextTalk) {
	for _, t := range talks {
		why, command := "", "interview"
		switch t.Reason {
		case recordsdue.Unanswered:
			why, command = fmt.Sprintf("asked %d days ago, and they have not said", t.Days), "ask"
		case recordsdue.Terms:
			why, command = fmt.Sprintf("said %s %s", map[motive.Reply]string{motive.ReplyIf: "yes, if,", motive.ReplyNotYet: "not yet"}[t.Reply], daysAgo(t.Days)), "brief"
			if t.Terms == "" {
				why += "; ask what they need"
			}
		case recordsdue.Unclear:
			why = "too little is known to say whether the ask is for them"
			if len(t.About) > 0 {
				why = "you offer " + namesOf(t.About, c) + ", and never asked about that"
			}
		case recordsdue.Ready:
			why, command = "enough is known to ask", "brief"
		case recordsdue.First:
			why = "no talk yet"
		case recordsdue.Stale:
			why = fmt.Sprintf("the last talk was %d days ago, and people change", t.Days)
		}
		shown = append(shown, due.NextTalk{Name: t.Name, Why: why, Terms: t.Terms, Command: program + " " + command + " " + people.ShellArg(t.Name)})
	}
	return shown
}

// daysAgo says how long ago a day was.
func daysAgo(days int) string {
	switch days {
	case 0:
		return "today"
	case 1:
		return "yesterday"
	}
	return fmt.Sprintf("%d days ago", days)
}

// namesOf joins the names of motivators.
func namesOf(ids []string, c motive.Catalogue) string {
	var names []string
	for _, id := range ids {
		names = append(names, c.NameOf(id))
	}
	return strings.Join(names, " and ")
}

// unfinishedTalks are the talks to resume, each with the command for it.
func (a *app) unfinishedTalks(all []records.Record) (talks []due.UnfinishedTalk) {
	for _, r := range all {
		u := due.UnfinishedTalk{
			Name: r.Name(), Begun: dayOf(r), Answers: len(r.Interview.Turns), Resume: a.ResumeCommand(r, r.Name()),
		}
		if r.Self {
			u.Name, u.Resume = "", a.Program()+" interview --self --resume"
		}
		if r.Busy {
			u.Resume = "open in another window"
		}
		talks = append(talks, u)
	}
	return talks
}

// unseenAnswers are the records with answers in which the coach heard something
// and that nobody has looked at.
func (a *app) unseenAnswers(c motive.Catalogue, all []records.Record) (unseen []due.UnseenAnswers) {
	scorer := overlap.New(c)
	for _, name := range records.Names(all) {
		theirs := slices.DeleteFunc(records.Of(name, all), func(r records.Record) bool { return r.Self })
		talks := records.Pool(records.Pooled(theirs), a.Now())
		if scorer.Pool(talks).NotLookedAt == 0 {
			continue
		}
		for _, look := range stated.Looks(scorer, talks, a.ArgWithFlags(name)) {
			unseen = append(unseen, due.UnseenAnswers{Name: name, Answers: look.Answers, Edit: look.Command})
		}
	}
	return unseen
}

// expiredTalks are the talks and asks that should be deleted.
func (a *app) expiredTalks(all []records.Record) (talks []due.ExpiredTalk) {
	for _, r := range summary.ExpiredTalks(all, a.Now()) {
		talks = append(talks, due.ExpiredTalk{Name: r.Name(), Day: dayOf(r), Path: r.Path})
	}
	for _, r := range asks.Expired(all, a.Today()) {
		talks = append(talks, due.ExpiredTalk{Name: r.Name(), Day: asks.Day(r.Interview), Path: r.Path, Ask: true})
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
