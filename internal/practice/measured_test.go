package practice

import (
	"slices"

	"buyin/internal/interview"
)

// BeforePlayback plays a talk up to its playback.
var BeforePlayback = playQuestions

// Finish takes the playback of a talk in one of the ways, and ends the talk. It
// returns the report as it is then, and leaves r unchanged except for its random
// numbers.
func Finish(s interview.Session, r *Report, playback Playback) (interview.Session, *Report, error) {
	taken := *r
	taken.playback, taken.exchanges = playback, slices.Clone(r.exchanges)
	s, err := finishTalk(s, &taken)
	return s, &taken, err
}

// GoingOn plays the given number of questions, whether or not the coach has
// enough.
func GoingOn(s interview.Session, r *Report, questions int) (interview.Session, error) {
	for range questions {
		step := s.Next()
		if !step.Kind.Asks() {
			break
		}
		var err error
		if s, err = answerStep(s, step, r, nil); err != nil {
			return s, err
		}
	}
	return s, nil
}
