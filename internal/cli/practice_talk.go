package cli

import (
	"errors"
	"fmt"

	"buyin/internal/cli/hearing"
	"buyin/internal/interview"
	"buyin/internal/motive"
	"buyin/internal/practice"
	"buyin/internal/prompt"
)

// play plays the talk, automatically or with a person at the keyboard.
func (r *rehearsal) play() (interview.Session, error) {
	told := &motive.Told{On: r.Today(), Quotes: true}
	coach, err := hearing.Open(r.Env, r.catalogue, func() *motive.Told { return told })
	if err != nil {
		return interview.Session{}, err
	}
	setup := interview.Setup{
		Catalogue: r.catalogue, Goals: r.goals, Preamble: !r.auto, Ear: coach.Hear, Near: coach.Near,
		Head: motive.Interview{Kind: motive.KindTalk, Report: motive.Report{Name: r.persona.Name}, Told: told},
	}
	var ear practice.Ear
	if r.ear == "coach" {
		ear = practice.CoachEar
	} else if r.auto {
		setup.Ear = nil // what they reveal is noted, and nothing else is heard
	}
	switch {
	case r.full:
		return practice.PlayFull(setup, r.report, ear)
	case r.auto:
		return practice.PlayAdaptive(setup, r.report, ear)
	}
	if r.ear == "perfect" {
		setup.Ear = func(motive.Said) []motive.Heard { return r.hearRevealed() }
	}
	return r.converse(setup)
}

// converse plays the talk with a person at the keyboard.
func (r *rehearsal) converse(setup interview.Setup) (interview.Session, error) {
	r.Console().Show(fmt.Sprintf("buyin: %s is not real, and nothing of this talk is kept. Ask along, and note what you hear.", r.persona.Name))
	dialogue := prompt.NewDialogue(r.Console(), setup, prompt.Options{Today: r.Today(), Reply: r.reply})
	session, err := prompt.Run(interview.New(setup), seat{dialogue, r}, func(interview.Given) error { return nil })
	r.RestoreTerminal()
	if errors.Is(err, prompt.Quit) {
		r.Say("nothing of it is kept; /done instead of /quit shows what was hidden")
	}
	return session, err
}

// reply is what the persona answers. It remembers what the answer reveals.
func (r *rehearsal) reply(step interview.Step) string {
	reply := r.report.Reply(step, r.turns)
	r.revealed = reply.Evidence
	return reply.Text
}

// hearRevealed is the perfect ear: it hears what the last reply reveals.
func (r *rehearsal) hearRevealed() []motive.Heard {
	var heard []motive.Heard
	for _, e := range r.revealed {
		heard = append(heard, motive.Heard{Motivator: e.Motivator, Strength: e.Strength, Quote: e.Quote, Score: 1, Sure: true})
	}
	return heard
}

// A seat is the dialogue of a rehearsal. It tells the persona what was heard so
// far, and skips the closing question, because a persona has no terms of its own.
type seat struct {
	*prompt.Dialogue
	rehearsal *rehearsal
}

// Answer asks the manager for the answer to the current step.
func (x seat) Answer(s interview.Session) (interview.Given, error) {
	if s.Next().Kind == interview.Closing {
		return interview.Given{Act: interview.Skipped}, nil
	}
	x.rehearsal.turns = s.Interview().Turns
	return x.Dialogue.Answer(s)
}
