package saved

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"buyin/internal/cli/env"
	"buyin/internal/cli/people"
	"buyin/internal/motive"
	"buyin/internal/overlap"
	"buyin/internal/prompt/review"
	"buyin/internal/records"
	"buyin/internal/records/naming"
	"buyin/internal/sheet"
	"buyin/internal/visible"
)

// An Edit says which saved record is opened in the sheet.
type Edit struct {
	Name string // of the report, or ""
	ID   string // of the record; "" for the newest
	Self bool   // the manager's own interview
}

// Run opens the sheet on the record. Each change is saved at once.
func (ed Edit) Run(r *people.Reader) error {
	a := &command{Reader: r}
	c, err := a.LoadCatalogue()
	if err != nil {
		return err
	}
	w, err := a.OpenWorkspace()
	if err != nil {
		return err
	}
	all, err := records.Saved(w, c)
	if err != nil {
		return err
	}
	all = a.Named(all)
	record, also, err := ed.find(all)
	if err != nil {
		return a.explainUnfinished(ed, err)
	}
	theirs := records.Of(record.Name(), all)
	hear, err := a.listener(c, theirs)
	if err != nil {
		return err
	}
	e, err := a.openEditor(c, record)
	if err != nil {
		return err
	}
	goals, err := a.LoadGoals(c)
	if err != nil && len(a.Flags.Goals) > 0 {
		return err // else they are only for a line at the end
	}
	if record.IsNotebook() {
		if _, err := e.DropEmpty(0); err != nil {
			return err
		}
	}
	was := a.verdict(c, goals, record.Name(), all)
	outcome, err := a.showSheet(c, sheet.New(c, e.Interview()), review.Options{
		Title: titleOf(record, also), Hear: hear, Keeper: e, Record: true, People: others(record.Name(), all), Whom: target(e),
	})
	if err == nil {
		err = a.carryOut(e, outcome, record)
	}
	if err != nil || record.Self {
		return cmp.Or(err, a.problems)
	}
	now, err := records.Saved(w, c)
	if err != nil {
		return err
	}
	if is := a.verdict(c, goals, record.Name(), now); is != was {
		a.Say("the ask %s for %s: %s before, now %s", goals[0].ID, visible.Line(record.Name()), was, is)
	}
	return a.problems
}

// find returns the record, and the others of the same report if none was named.
func (ed Edit) find(all []records.Record) (record records.Record, also []records.Record, err error) {
	candidates := slices.DeleteFunc(slices.Clone(all), func(r records.Record) bool { return r.Self != ed.Self })
	name := ed.Name
	switch names := records.Names(candidates); {
	case ed.Self && len(candidates) == 0:
		return record, nil, env.Usagef("there is no interview of yourself yet; start one with buyin interview --self")
	case ed.Self:
		name = ""
	case name == "" && ed.ID == "" && len(names) > 1:
		return record, nil, env.Usagef("name the report; there are records of %s", visible.Line(strings.Join(names, ", ")))
	case name != "" || len(names) < 2:
		if name, err = people.FindRecorded(cmp.Or(name, strings.Join(names, "")), candidates); err != nil {
			return record, nil, err
		}
		candidates = records.Of(name, candidates)
	}
	if ed.ID == "" {
		record = newest(candidates)
		also = slices.DeleteFunc(candidates, func(r records.Record) bool { return r.Path == record.Path })
		return record, also, nil
	}
	i := slices.IndexFunc(candidates, func(r records.Record) bool { return r.ID == ed.ID })
	if i < 0 {
		of := ""
		if name != "" {
			of = " of " + visible.Line(name)
		}
		return record, nil, env.Usagef("no saved record %s%s; there are %s", visible.Line(ed.ID), of, idsOf(candidates))
	}
	return candidates[i], nil, nil
}

// explainUnfinished returns why a record is not found, if what is kept is a talk
// that is not finished.
func (a *command) explainUnfinished(ed Edit, err error) error {
	talks, jerr := records.Journals(a.Workspace)
	if jerr != nil || ed.Self {
		return err
	}
	for _, t := range talks {
		if t.Self {
			continue
		}
		if t.ID == ed.ID || ed.ID == "" && ed.Name != "" && naming.Same(t.Name(), ed.Name) {
			return env.Usagef("the talk %s with %s is unfinished; continue it with %s", visible.Line(t.ID), visible.Line(t.Name()), a.ResumeCommand(t, t.ID))
		}
	}
	return err
}

// newest returns the newest record. One without a time is the oldest.
func newest(candidates []records.Record) (found records.Record) {
	found = candidates[0]
	for _, r := range candidates[1:] {
		at, known := r.Time()
		if last, ok := found.Time(); known && (!ok || !at.Before(last)) {
			found = r
		}
	}
	return found
}

// maxListed is how many other records a message names.
const maxListed = 3

// idsOf lists the newest records with their ids.
func idsOf(all []records.Record) string {
	var ids []string
	for _, r := range slices.Backward(all) {
		if len(ids) == maxListed {
			ids = append(ids, fmt.Sprintf("%d more", len(all)-maxListed))
			break
		}
		ids = append(ids, visible.Line(r.ID)+" ("+describe(r)+notLookedAt(r)+")")
	}
	return strings.Join(ids, ", ")
}

// describe says what a record is, and of which day.
func describe(r records.Record) string {
	if r.Interview.Kind == motive.KindNotebook {
		return "notebook"
	}
	what := "talk"
	if r.Interview.Kind == motive.KindAsk {
		what = "ask"
	}
	if day, known := r.Day(); known {
		what += " of " + day
	}
	return what
}

// notLookedAt says how many answers of a record only the coach has heard, "" for
// none.
func notLookedAt(r records.Record) string {
	n := 0
	for _, t := range r.Interview.Turns {
		if slices.ContainsFunc(t.Evidence, func(e motive.Evidence) bool { return e.ByCoach }) {
			n++
		}
	}
	if n == 0 {
		return ""
	}
	return fmt.Sprintf(", %d not looked at", n)
}

// titleOf is what stands above the sheet of a record. also are the other records
// of the report.
func titleOf(r records.Record, also []records.Record) string {
	title := visible.Line(r.Name()) + ", " + describe(r)
	if len(also) > 0 {
		title += "\nanother one with --id: " + idsOf(also)
	}
	return title
}

// others returns the names of all reports but one.
func others(name string, all []records.Record) []string {
	reports := slices.DeleteFunc(slices.Clone(all), func(r records.Record) bool { return r.Self })
	return slices.DeleteFunc(records.Names(reports), func(n string) bool { return naming.Same(n, name) })
}

// target returns who is meant by a name, as the sheet asks for it.
func target(e *records.Editor) func(name string, turn int) (review.Person, error) {
	return func(name string, turn int) (review.Person, error) {
		to, err := e.Target(name, turn)
		p := review.Person{Name: to.Name, New: to.New}
		if to.Lost > 0 {
			p.Warning = fmt.Sprintf("%s was promised that no words are kept, so the words of %s are deleted.", visible.Line(to.Name), env.Plural(to.Lost, "line", "lines"))
		}
		return p, err
	}
}

// carryOut deletes or moves the whole record, if that is what was agreed to.
func (a *command) carryOut(e *records.Editor, outcome review.Outcome, r records.Record) error {
	switch outcome.Kind {
	case review.DeleteRecord:
		gone, err := e.Delete()
		if err != nil {
			return err
		}
		a.Say("deleted for good: %s", visible.Line(strings.Join(gone, ", ")))
	case review.MoveRecord:
		done, err := e.MoveTo(outcome.To)
		if err != nil {
			return err
		}
		a.Say("the record is now about %s and no longer about %s; %s person undo takes it back", visible.Line(done.Into), visible.Line(done.From), a.Program())
	}
	return nil
}

// verdict says how the report's records stand to the ask, "" without an ask.
func (a *command) verdict(c motive.Catalogue, goals []motive.Goals, name string, all []records.Record) string {
	pooled := records.Pooled(records.Of(name, all))
	switch {
	case len(goals) == 0:
		return ""
	case len(pooled) == 0:
		return "without evidence"
	}
	r := overlap.New(c, goals...).Pool(records.Pool(pooled, a.Now()))
	if !r.Heard {
		return string(r.Verdict)
	}
	return fmt.Sprintf("%s (%.0f %% of what drives them)", r.Verdict, 100*r.Overlap)
}
