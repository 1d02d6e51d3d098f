package interview

import (
	"fmt"

	"buyin/internal/interview/wording"
	"buyin/internal/language"
	"buyin/internal/motive"
)

// The progress, in [0,1], at the end of the questions and at the end of the
// playback. The closing question takes the rest.
const (
	progressAsked      = 0.9
	progressPlayedBack = 0.95
)

// advance sets the current step. It skips stages that have nothing to do, and
// builds the step of the first stage that has something. The progress never
// falls below floor.
func (s Session) advance(floor float64) Session {
	exhausted := "" // the reason why the questions ended, if no question was left
	for {
		switch s.stage {
		case Guess:
			if !s.setup.Preamble || s.setup.Debrief || s.setup.Guessed || s.iv.Guess != nil {
				s.stage = Told
				continue
			}
			s.step = Step{Kind: Guess, Why: language.Say("interview.why.guess")}
		case Told:
			if !s.setup.Preamble || s.iv.Told != nil {
				s.stage = Ask
				continue
			}
			s.step = Step{Kind: Told, Why: language.Say("interview.why.told")}
		case Ask:
			step, ok := s.nextQuestion()
			if !ok {
				s.stage, exhausted = Playback, language.Say("interview.enough.exhausted")
				continue
			}
			s.step = step
			floor = max(floor, s.askingProgress())
		case Playback:
			s.step = s.playbackStep()
			s.step.Enough = exhausted
			if last, ok := s.last(); ok && !s.setup.Debrief {
				s.step.Back, s.step.Requests = s.sayBack(last), last.reading.Request
			}
			floor = max(floor, progressAsked)
		case Closing:
			if len(s.setup.Goals) == 0 {
				s.stage = End
				continue
			}
			s.step = s.closingStep()
			floor = max(floor, progressPlayedBack)
		default:
			s.step = Step{Kind: End}
			floor = 1
		}
		s.step.Progress = floor
		s.step.Number = len(s.asked) - s.count(Sum) + 1 // a sum-up asks nothing new
		return s.noteSaid()
	}
}

// askingProgress returns the progress while questions are asked, in
// [0,progressAsked].
func (s Session) askingProgress() float64 {
	if s.step.Enough != "" {
		return progressAsked
	}
	return progressAsked * min(1, float64(len(s.asked))/float64(s.setup.Limit))
}

// debriefStep asks for the next line of a debrief.
func (s Session) debriefStep() Step {
	return Step{
		Kind: Ask, Question: fmt.Sprintf("%s.%d", motive.Debrief, s.debriefLine),
		Asked: language.Say("interview.ask.debrief"),
		Why:   language.Say("interview.why.debrief"),
	}
}

// closingStep asks the report what they would need in order to want the ask.
func (s Session) closingStep() Step {
	g := s.setup.Goals[0]
	return Step{
		Kind: Closing, Move: Close, Question: motive.Closing,
		Asked: wording.Closing(g.AskWithin(), s.setup.Answered[g.ID], s.iv.Day()),
		Why:   language.Say("interview.why.closing"),
	}
}
