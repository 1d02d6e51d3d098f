package cli

import (
	"buyin/internal/cli/env"
	"buyin/internal/cli/hearing"
	"buyin/internal/interview"
	"buyin/internal/motive"
	"buyin/internal/prompt"
)

// record writes an act to the journal before the next question appears.
func (t *talk) record(g interview.Given) error {
	if g.Kind == interview.Told {
		t.told = g.Told
	}
	if t.journal == nil {
		return nil
	}
	t.answered = t.answered || g.Promise != nil || g.Text != "" || g.Choice != "" || len(g.Evidence) > 0
	return t.journal.Record(t.setup, g)
}

// converse runs the talk with the person at the keyboard, and saves it.
func (t *talk) converse() error {
	front := prompt.NewDialogue(t.Console(), t.setup, t.dialogueOptions())
	session, err := prompt.Run(t.session, &recapping{Dialogue: front, setup: t.setup, console: t.Console(), today: t.Today(), done: t.unattended()}, t.record)
	t.RestoreTerminal() // no more keys are read
	t.session = session
	if err != nil {
		return t.suspend(err)
	}
	t.reportUnderstood()
	if err := t.save(); err != nil || t.isEmpty() {
		return err
	}
	t.reportLeftOpen(front.LeftOpen(session))
	if front.NotCarriedOut() > 0 && !t.Interactive() {
		return env.ErrProblems // nobody was there to repeat a correction that was refused
	}
	return nil
}

// listener returns what hears motivators in the notes of the talk, and what says
// how near a question is to them. Another program may hear them only if the
// report was told that notes are kept, which may be recorded during the talk.
func (t *talk) listener() (interview.Ear, interview.Near, error) {
	listens, err := hearing.Open(t.Env, t.setup.Catalogue, func() *motive.Told { return t.told })
	if err != nil {
		return nil, nil, err
	}
	return interview.Ear(listens.Hear), interview.Near(listens.Near), nil
}
