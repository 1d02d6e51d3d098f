package prompt

import (
	"errors"
	"fmt"

	"buyin/internal/interview"
)

// A Answerer puts one step of a talk in front of somebody and returns what they
// did. The errors Quit and Ended, and whatever stopped the reading, end the
// run with the talk where it was.
type Answerer interface {
	Answer(s interview.Session) (interview.Given, error)
}

// Quit is the end of a run by /quit, with the talk unfinished.
var Quit = errors.New("the talk was left unfinished")

// Ended is the end of a run because nothing more can be read.
var Ended = errors.New("the input ended before the talk did")

// Run goes through a talk until its last step. Each act is handed to record
// before the next step is shown; an error of record ends the run, for what is
// not kept must not be asked for. The Session is returned as far as it came.
func Run(s interview.Session, f Answerer, record func(interview.Given) error) (interview.Session, error) {
	for s.Next().Kind != interview.End {
		given, err := f.Answer(s)
		if err != nil {
			return s, err
		}
		if given.Act == interview.Answered || given.Act == interview.Skipped {
			step := s.Next()
			given.Kind = step.Kind
			if given.Question == "" {
				given.Question, given.Asked, given.FollowUp = step.Question, step.Asked, step.FollowUp
			}
		}
		next, err := s.Answer(given)
		if err != nil {
			if listener, ok := f.(interface{ Refused(error) }); ok {
				listener.Refused(err)
				continue
			}
			return s, fmt.Errorf("%s: %w", s.Next().Question, err)
		}
		if kept, ok := s.ForJournal(given); ok && given.Act != interview.Reworded {
			if err := record(kept); err != nil {
				return s, err
			}
		}
		s = next
	}
	return s, nil
}
