package cli

import "buyin/internal/render"

// deleteAfter is how many days a talk is kept before it is named for deletion.
const deleteAfter = 365

// due says what waits to be done: talks left unfinished, reports whose last
// talk has gone stale, talks so old that they should be deleted.
func (a *app) due() error {
	c, err := a.catalogue()
	if err != nil {
		return err
	}
	held, err := a.holdings(c)
	if err != nil {
		return err
	}
	ids, err := a.workspace.Goals().IDs()
	if err != nil {
		return err
	}
	due := render.Due{
		Nothing: len(held) == 0, Unfinished: unfinished(held), Gone: a.gone(held), Old: a.old(held), Unasked: len(ids) == 0,
	}
	return a.result(due.Text)
}

func unfinished(held []holding) (left []render.Unfinished) {
	for _, h := range held {
		if !h.underWay {
			continue
		}
		u := render.Unfinished{
			Name: h.iv.Report.Name, Begun: date(h), Answers: len(h.iv.Turns), Resume: "buyin interview --resume " + typed(h.iv.Report.Name),
		}
		if h.self {
			u.Name, u.Resume = "", "buyin interview --self --resume"
		}
		if h.busy {
			u.Resume = "open in another window"
		}
		left = append(left, u)
	}
	return left
}

// gone are the reports whose newest talk no longer speaks for the present.
func (a *app) gone(held []holding) (stale []render.GoneStale) {
	for _, name := range people(held) {
		newest, found := 0, false
		for _, h := range about(name, held) {
			if days, ok := a.days(h); ok && h.isTalk() && (!found || days < newest) {
				newest, found = days, true
			}
		}
		if found && newest > staleAfter {
			stale = append(stale, render.GoneStale{Name: name, Days: newest, Talk: "buyin interview " + typed(name)})
		}
	}
	return stale
}

// old are the talks older than twelve months.
func (a *app) old(held []holding) (old []render.OldTalk) {
	for _, h := range held {
		if days, ok := a.days(h); ok && h.isTalk() && days > deleteAfter {
			old = append(old, render.OldTalk{Name: h.iv.Report.Name, Day: date(h), Path: h.path})
		}
	}
	return old
}

// date is the day of a holding, as it is shown.
func date(h holding) string {
	at := h.when()
	if at.Year() == 9999 {
		return "on an unknown day"
	}
	return at.Format("2006-01-02")
}
