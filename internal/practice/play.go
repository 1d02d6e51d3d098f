package practice

import (
	"fmt"

	"buyin/internal/interview"
	"buyin/internal/motive"
)

// An Ear decides which evidence is noted for a reply. A nil Ear is perfect: it
// notes exactly the evidence that the reply reveals.
type Ear func(s interview.Session, step interview.Step, words string) []motive.Evidence

// CoachEar notes all that the coach hears in the words that answer a step, as if
// somebody kept it, also what the coach is unsure of.
func CoachEar(s interview.Session, step interview.Step, words string) []motive.Evidence {
	var heard []motive.Evidence
	for _, h := range s.Suggestions(step, words) {
		heard = append(heard, motive.Evidence{Motivator: h.Motivator, Strength: h.Strength, Quote: h.Quote})
	}
	return heard
}

// newInput returns the reply as an act of the talk. In the playback it notes
// the hidden strengths, whatever the ear is.
func newInput(s interview.Session, step interview.Step, reply Reply, ear Ear) interview.Given {
	g := interview.Given{
		Kind: step.Kind, Question: step.Question, Asked: step.Asked, FollowUp: step.FollowUp,
		Text: reply.Text, Evidence: reply.Evidence, Choice: reply.Choice,
	}
	if step.Kind == interview.Ask && ear != nil {
		g.Evidence = ear(s, step, reply.Text)
		for i := range g.Evidence {
			g.Evidence[i].Kind = "" // the kind depends on the question, which may not be the session's current one
		}
	}
	return g
}

// answerStep answers a question with the report's reply.
func answerStep(s interview.Session, step interview.Step, r *Report, ear Ear) (interview.Session, error) {
	next, err := s.Answer(newInput(s, step, r.Reply(step), ear))
	if err != nil {
		return s, fmt.Errorf("%s: %w", step.Question, err)
	}
	return next, nil
}

// PlayAdaptive plays a complete talk: it answers every question of the coach
// until the coach has enough.
func PlayAdaptive(setup interview.Setup, r *Report, ear Ear) (interview.Session, error) {
	setup.Preamble = false // the talk has no guess, and nobody has to be told about notes
	s := interview.New(setup)
	for hasQuestion(s) {
		var err error
		if s, err = answerStep(s, s.Next(), r, ear); err != nil {
			return s, err
		}
	}
	return finishTalk(s, r)
}

// hasQuestion reports whether the coach asks another question, because it does
// not have enough yet.
func hasQuestion(s interview.Session) bool {
	step := s.Next()
	return step.Enough == "" && step.Kind.Asks()
}

// PlayFull plays a talk that asks everything: every opener, one probe of each
// motivator, and the playback.
func PlayFull(setup interview.Setup, r *Report, ear Ear) (interview.Session, error) {
	setup.Preamble, setup.Debrief = false, true // the questions are fixed, so none has to be chosen
	s := interview.New(setup)
	for _, step := range FullSteps(setup.Catalogue) {
		var err error
		if s, err = answerStep(s, step, r, ear); err != nil {
			return s, err
		}
	}
	return finishTalk(s, r)
}

// FullSteps returns the questions of a full talk before the playback: every
// opener and one probe of each motivator.
func FullSteps(c motive.Catalogue) []interview.Step {
	var steps []interview.Step
	for _, q := range c.Openers {
		steps = append(steps, interview.Step{Kind: interview.Ask, Question: q.ID, Asked: q.Ask})
	}
	for _, m := range c.Motivators {
		if len(m.Probes) > 0 {
			q := m.Probes[0]
			steps = append(steps, interview.Step{Kind: interview.Ask, Question: q.ID, Asked: q.Ask, Motivators: []string{m.ID}})
		}
	}
	return steps
}

// finishTalk answers the playback and ends the talk. It skips the playback if
// the report has nothing to confirm. It always skips the closing question.
func finishTalk(s interview.Session, r *Report) (interview.Session, error) {
	for s.Next().Kind != interview.End {
		g := interview.Given{Act: interview.Skipped}
		switch step := s.Next(); step.Kind {
		case interview.Ask, interview.TradeOff, interview.BestWorst, interview.PutOff, interview.SumUp:
			g.Act = interview.Done
		case interview.Playback:
			if confirmed := newInput(s, step, r.Reply(step), nil); len(confirmed.Evidence) > 0 {
				g = confirmed
			}
		}
		next, err := s.Answer(g)
		if err != nil {
			return s, err
		}
		s = next
	}
	return s, nil
}
