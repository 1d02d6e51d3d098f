package interview

import (
	"fmt"

	"buyin/internal/motive"
)

// The progress, in [0,1], when the questions end and when the playback ends.
// The closing question takes the rest.
const (
	progressAsked      = 0.9
	progressPlayedBack = 0.95
)

// advance sets the current step: it leaves stages that have nothing to do and
// builds the step of the first that has. The progress is at least floor.
func (s Session) advance(floor float64) Session {
	none := "" // why the questions ended, if no question was left
	for {
		switch s.stage {
		case Guess:
			if !s.setup.Preamble || s.setup.Debrief || s.iv.Guess != nil {
				s.stage = Told
				continue
			}
			s.step = Step{Kind: Guess, Why: "written before the talk, a guess shows afterwards whether you heard them or yourself"}
		case Told:
			if !s.setup.Preamble || s.iv.Told != nil {
				s.stage = Ask
				continue
			}
			s.step = Step{Kind: Told, Why: "people speak more freely, and you may keep notes with a clear conscience, when they know of them"}
		case Ask:
			step, ok := s.nextQuestion()
			if !ok {
				s.stage, none = Playback, "every question has been put"
				continue
			}
			s.step = step
			floor = max(floor, s.askingProgress())
		case Playback:
			s.step = s.playbackStep()
			s.step.Enough = none
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
		s.step.Number = len(s.asked) + 1
		return s
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

// nextQuestion returns the next question, and false if none is left.
func (s Session) nextQuestion() (Step, bool) {
	if s.setup.Debrief {
		return Step{
			Kind: Ask, Question: fmt.Sprintf("%s.%d", motive.Debrief, s.debriefLine),
			Asked: "What did they say?",
			Why:   "their own words, a line for each thing said, are what everything else rests on",
		}, true
	}
	people := s.drawSamples(manySamples)
	ranked := s.rank(people, s.candidates(s.setup.scorer.ScoreQuick(s.iv)))
	step, ok := s.pickQuestion(ranked)
	if !ok {
		return Step{}, false
	}
	step.Enough = s.explainEnough(people, ranked)
	return step, true
}

// closingStep asks what the report would need in order to want the ask.
func (s Session) closingStep() Step {
	ask := s.setup.Goals[0].Ask
	return Step{
		Kind: Closing, Question: motive.Closing,
		Asked: fmt.Sprintf("%s: what would have to be true for you to want this?", ask),
		Why:   "their own terms are the shortest way from what drives them to your ask",
	}
}
