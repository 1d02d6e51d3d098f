package practice

import (
	"fmt"

	"buyin/internal/interview"
	"buyin/internal/motive"
)

// An Ear decides which evidence is noted for a reply. A nil Ear is perfect: it
// notes exactly the evidence that the reply reveals.
type Ear func(s interview.Session, step interview.Step, words string) []motive.Evidence

// CoachEar notes what the coach is sure of in the words that answer a step, as
// heard by the coach and looked at by nobody. What the coach is unsure of counts
// for nothing.
func CoachEar(s interview.Session, step interview.Step, words string) []motive.Evidence {
	var sure []motive.Evidence
	for _, h := range s.Suggestions(step, words) {
		if h.Sure {
			sure = append(sure, motive.Evidence{Motivator: h.Motivator, Strength: h.Strength, Quote: h.Quote, ByCoach: true})
		}
	}
	return sure
}

// newInput returns the reply as an act of the talk. The ear hears only the
// answers to open questions. A sum-up to which they agree is skipped, because it
// corrects nothing.
func newInput(s interview.Session, step interview.Step, reply Reply, ear Ear) interview.Given {
	g := interview.Given{
		Kind: step.Kind, Move: step.Move, Question: step.Question, Asked: step.Asked, FollowUp: step.FollowUp,
		Text: reply.Text, Evidence: reply.Evidence, Choice: reply.Choice, Least: reply.Least,
	}
	switch step.Kind {
	case interview.SumUp:
		g.Act, g.Text = interview.Skipped, ""
	case interview.Ask, interview.PutOff:
		if ear != nil {
			g.Evidence = ear(s, step, reply.Text)
		} else if g.Evidence == nil {
			g.Evidence = []motive.Evidence{} // a perfect ear has looked, and there is nothing
		}
	}
	return g
}

// answerStep answers a question with the report's reply.
func answerStep(s interview.Session, step interview.Step, r *Report, ear Ear) (interview.Session, error) {
	next, err := s.Answer(newInput(s, step, r.Reply(step, s.Interview().Turns), ear))
	if err != nil {
		return s, fmt.Errorf("%s: %w", step.Question, err)
	}
	return next, nil
}

// PlayAdaptive plays a complete talk: it answers every question of the coach
// until the coach has enough.
func PlayAdaptive(setup interview.Setup, r *Report, ear Ear) (interview.Session, error) {
	s, err := playQuestions(setup, r, ear)
	if err != nil {
		return s, err
	}
	return finishTalk(s, r)
}

// playQuestions plays a talk up to its playback.
func playQuestions(setup interview.Setup, r *Report, ear Ear) (interview.Session, error) {
	setup.Preamble = false // the talk has no guess, and nobody has to be told about notes
	s := interview.New(setup)
	for hasQuestion(s) {
		var err error
		if s, err = answerStep(s, s.Next(), r, ear); err != nil {
			return s, err
		}
	}
	return s, nil
}

// hasQuestion reports whether the coach asks another question, because it does
// not have enough yet and the talk is not full.
func hasQuestion(s interview.Session) bool {
	step := s.Next()
	return step.Enough == "" && step.Kind.Asks() && !s.IsFull()
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
		steps = append(steps, interview.Step{Kind: interview.Ask, Move: interview.Open, Question: q.ID, Asked: q.Ask})
	}
	for _, m := range c.Motivators {
		if len(m.Probes) > 0 {
			q := m.Probes[0]
			steps = append(steps, interview.Step{Kind: interview.Ask, Move: interview.Open, Question: q.ID, Asked: q.Ask, Motivators: []string{m.ID}})
		}
	}
	return steps
}

// finishTalk answers the playback and ends the talk. It skips the playback if
// the report has nothing to confirm. It always skips the closing question.
func finishTalk(s interview.Session, r *Report) (interview.Session, error) {
	for s.Next().Kind != interview.End {
		g := interview.Given{Act: interview.Skipped}
		switch step := s.Next(); {
		case step.Kind.Asks():
			g.Act = interview.Done
		case step.Kind == interview.Playback:
			if reply := r.Reply(step, s.Interview().Turns); len(reply.Evidence) > 0 {
				g = newInput(s, step, reply, nil)
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
