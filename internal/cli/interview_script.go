package cli

import (
	"slices"

	"buyin/internal/cli/env"
	"buyin/internal/cli/hearing"
	"buyin/internal/cli/people"
	"buyin/internal/codec"
	"buyin/internal/corpus"
	"buyin/internal/prompt"
	"buyin/internal/prompt/script"
	"buyin/internal/records"
)

// playScript runs a talk from a file of answers.
func (t *talk) playScript() error {
	data, err := t.ReadFile(t.answers)
	if err != nil {
		return err
	}
	answers, problems := codec.DecodeAnswers(corpus.DisplayName(t.answers), data, t.setup.Catalogue)
	if err := t.ReportProblems(problems); err != nil {
		return err
	}
	if t.Flags.EarProgram != "" && answers.Told == nil {
		return hearing.ErrNotTold
	}
	if theirs, _ := people.MatchName(t.name, []string{answers.Report.Name}); t.name != "" && theirs == "" {
		return env.Usagef("the answers are %s's, not %s's; leave the name out", answers.Report.Name, t.name)
	}
	t.start = records.Start{
		Report: answers.Report, Manager: answers.Manager, Started: answers.Started, Goals: answers.Goals,
		Told: answers.Told, Guess: answers.Guess, Debrief: t.debrief, Self: t.self, Finished: answers.Finished,
	}
	if err := t.loadAsk(); err != nil {
		return err
	}
	if len(t.setup.Goals) > 0 && t.setup.Goals[0].ID == t.start.Goals {
		if err := t.ReportProblems(codec.UnknownGoals(corpus.DisplayName(t.answers), data, t.setup.Catalogue, t.setup.Goals)); err != nil {
			return err
		}
	}
	if !t.self { // a promise to them binds a file, too
		all, err := t.LoadRecords(t.setup.Catalogue)
		if err != nil {
			return err
		}
		theirs := slices.DeleteFunc(records.Of(answers.Report.Name, all), func(r records.Record) bool { return r.Self })
		t.start.Told = people.ToldNow(t.start.Told, theirs, t.Today())
	}
	if err := t.newTalk(answers.ID); err != nil {
		return err
	}
	answersFile := script.New(answers)
	if t.session, err = prompt.Run(t.session, answersFile, t.record); err != nil {
		return t.suspend(err)
	}
	if err := t.save(); err != nil {
		return err
	}
	if n := answersFile.SaysLeft(); n > 0 {
		t.Say("no question is left: %s left over", env.Plural(n, "of the answers was", "of the answers were"))
	}
	if n := answersFile.Left() - answersFile.SaysLeft(); n > 0 {
		t.Say("%s not asked for", env.Plural(n, "choice, confirmation or closing was", "choices, confirmations or closings were"))
	}
	if n := answersFile.LeftAside(); n > 0 {
		t.Say("%s left aside, because only buyin ask uses effects, readiness, replies and promises", env.Plural(n, "answer was", "answers were"))
	}
	return nil
}
