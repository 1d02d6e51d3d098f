package asking

import (
	"strings"

	"buyin/internal/ask"
	"buyin/internal/cli/env"
	"buyin/internal/cli/hearing"
	"buyin/internal/cli/people"
	"buyin/internal/codec"
	"buyin/internal/corpus"
	"buyin/internal/motive"
	"buyin/internal/prompt/script"
	"buyin/internal/records"
	"buyin/internal/visible"
)

// playScript plays an ask from a file of answers.
func (r *run) playScript() error {
	data, err := r.ReadFile(r.answers)
	if err != nil {
		return err
	}
	answers, problems := codec.DecodeAnswers(corpus.DisplayName(r.answers), data, r.setup.Catalogue)
	if err := r.ReportProblems(problems); err != nil {
		return err
	}
	if theirs, _ := people.MatchName(r.name, []string{answers.Report.Name}); r.name != "" && theirs == "" {
		return env.Usagef("the answers are %s's, not %s's; leave the name out", visible.Line(answers.Report.Name), visible.Line(r.name))
	}
	if err := people.CheckName(answers.Report.Name); err != nil {
		return err
	}
	r.start = records.Start{
		Report: answers.Report, Manager: answers.Manager, Started: answers.Started, Told: answers.Told, Debrief: r.debrief, Finished: answers.Finished,
	}
	if err := r.loadGoals(answers.Goals); err != nil {
		return err
	}
	if err := r.ReportProblems(codec.UnknownGoals(corpus.DisplayName(r.answers), data, r.setup.Catalogue, []motive.Goals{r.setup.Goals})); err != nil {
		return err
	}
	r.setup.Scripted = true
	if err := r.newAsk(answers.ID); err != nil {
		return err
	}
	if err := r.checkTold(); err != nil {
		return r.suspend(err)
	}
	file := script.NewAsk(answers, r.setup.Catalogue)
	if r.session, err = ask.Run(r.session, file, r.record); err != nil {
		return r.suspend(err)
	}
	if err := r.save(); err != nil {
		return err
	}
	r.reportLeft(file)
	r.reportOver()
	return nil
}

// reportOver says which promises were due before the day of the ask: the date may be
// a slip. At the keyboard such a date is asked about.
func (r *run) reportOver() {
	var over []string
	for _, p := range r.session.Interview().Promises {
		if p.Due != "" && p.Due < r.setup.Today {
			over = append(over, p.ID+" on "+p.Due)
		}
	}
	if len(over) > 0 {
		r.Say("warning: promises are due before the day of the ask, %s: %s; if a date is wrong, correct it in %s", r.setup.Today, strings.Join(over, ", "), corpus.DisplayName(r.answers))
	}
}

// reportLeft says which answers of the file were not used.
func (r *run) reportLeft(file *script.Ask) {
	left, theirs := file.Left(), 0
	if !r.session.KeepsWords() {
		theirs = file.LeftTheirs()
	}
	if theirs > 0 {
		r.Say("%s was promised that no words of theirs are kept, so %s not written down", r.start.Report.Name, env.Plural(theirs, "promise of theirs was", "promises of theirs were"))
	}
	if left > theirs {
		r.Say("%s not asked for", env.Plural(left-theirs, "of the answers was", "of the answers were"))
	}
}

// checkTold warns if nobody told the report that notes are kept. Another program may
// hear only somebody who was told.
func (r *run) checkTold() error {
	switch {
	case r.told != nil:
		return nil
	case r.Flags.EarProgram != "":
		return hearing.ErrNotTold
	}
	r.Say("warning: it is not on record that %s knows that notes are kept; tell them, and add told to the file", visible.Line(r.start.Report.Name))
	return nil
}
