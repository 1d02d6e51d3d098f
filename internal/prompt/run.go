package prompt

import (
	"fmt"

	"buyin/internal/interview"
	"buyin/internal/language"
	"buyin/internal/terminal"
)

// An Answerer shows one step of a talk to somebody and returns the act with
// which they answer. The errors Quit and Ended, and any error of reading, end
// the run. The talk can be resumed after that.
type Answerer interface {
	Answer(s interview.Session) (interview.Given, error)
}

// Quit is the error of a run that was ended by /quit before the talk was
// finished.
var Quit error = quit{}

type quit struct{}

// Error implements error.
func (quit) Error() string { return language.Say("prompt.quit") }

// Ended is the error of a run that ended because the input has ended.
var Ended = terminal.Ended

// Run leads a talk to its last step. It passes each act to record before it
// shows the next step. If record fails, the run ends, because no question
// should be asked whose answer cannot be kept. Run returns the Session at the
// point where the run ended.
func Run(s interview.Session, a Answerer, record func(interview.Given) error) (interview.Session, error) {
	for s.Next().Kind != interview.End {
		given, err := a.Answer(s)
		if err != nil {
			return s, err
		}
		if given.Act == interview.Answered || given.Act == interview.Skipped {
			step := s.Next()
			if given.Kind == "" {
				given.Kind = step.Kind
			}
			if given.Question == "" {
				given.Question, given.Asked, given.FollowUp = step.Question, step.Asked, step.FollowUp
			}
		}
		next, err := s.Answer(given)
		if err != nil {
			if listener, ok := a.(interface{ Refused(error) }); ok {
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
