package interview

import (
	"fmt"

	"buyin/internal/motive"
)

// Shares of the progress that the parts of a talk take: the questions, the
// playback, the closing question.
const (
	progressTalked = 0.9
	progressPlayed = 0.95
)

// settle finds the step that the talk has come to. Progress does not fall
// below floor.
func (s Session) settle(floor float64) Session {
	none := "" // why the questions ended by themselves
	for {
		switch s.stage {
		case Guess:
			if !s.set.Preamble || s.set.Debrief || s.iv.Guess != nil {
				s.stage = Told
				continue
			}
			s.step = Step{Kind: Guess, Why: "written before the talk, a guess shows afterwards whether you heard them or yourself"}
		case Told:
			if !s.set.Preamble || s.iv.Told != nil {
				s.stage = Ask
				continue
			}
			s.step = Step{Kind: Told, Why: "people speak more freely, and you may keep notes with a clear conscience, when they know of them"}
		case Ask:
			step, ok := s.ask()
			if !ok {
				s.stage, none = Playback, "every question has been put"
				continue
			}
			s.step = step
			floor = max(floor, s.talked())
		case Playback:
			s.step = s.playback()
			s.step.Enough = none
			floor = max(floor, progressTalked)
		case Closing:
			if len(s.set.Goals) == 0 {
				s.stage = End
				continue
			}
			s.step = s.closing()
			floor = max(floor, progressPlayed)
		default:
			s.step = Step{Kind: End}
			floor = 1
		}
		s.step.Progress = floor
		s.step.Number = len(s.put) + 1
		return s
	}
}

// talked is how far the questions have come, towards progressTalked.
func (s Session) talked() float64 {
	if s.step.Enough != "" {
		return progressTalked
	}
	return progressTalked * min(1, float64(len(s.put))/float64(s.set.Limit))
}

// ask is the next question, and whether there is one.
func (s Session) ask() (Step, bool) {
	if s.set.Debrief {
		return Step{
			Kind: Ask, Question: fmt.Sprintf("%s.%d", motive.Debrief, s.answer),
			Asked: "What did they say?",
			Why:   "their own words, a line for each thing said, are what everything else rests on",
		}, true
	}
	people := s.people(many)
	ranked := s.ranked(people, s.candidates(s.set.scorer.ScoreQuick(s.iv)))
	step, ok := s.best(ranked)
	if !ok {
		return Step{}, false
	}
	step.Enough = s.enough(people, ranked)
	return step, true
}

// closing asks for the report's own terms.
func (s Session) closing() Step {
	ask := s.set.Goals[0].Ask
	return Step{
		Kind: Closing, Question: motive.Closing,
		Asked: fmt.Sprintf("%s: what would have to be true for you to want this?", ask),
		Why:   "their own terms are the shortest way from what drives them to your ask",
	}
}
