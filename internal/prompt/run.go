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

// An Editor is an Answerer that also edits earlier answers, on the sheet. It
// saves its edits as it makes them.
type Editor interface {
	// Edited returns the talk with the edits that were made during the last
	// Answer.
	Edited(s interview.Session) interview.Session
	// Finish shows the sheet after the last step, and returns the talk with the
	// edits that were made there.
	Finish(s interview.Session) (interview.Session, error)
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
	editor, edits := a.(Editor)
	for s.Next().Kind != interview.End {
		given, err := a.Answer(s)
		if edits {
			s = editor.Edited(s)
		}
		if err != nil {
			return s, err
		}
		if given.Act == interview.Answered || given.Act == interview.Skipped {
			step := s.Next()
			if given.Kind == "" {
				given.Kind = step.Kind
			}
			if given.Question == "" {
				given.Question, given.Asked, given.FollowUp, given.Move = step.Question, step.Asked, step.FollowUp, step.Move
			}
		}
		next, err := s.Answer(given)
		if err != nil {
			if refused, ok := a.(interface{ Refused(error) error }); ok {
				err = refused.Refused(err)
			}
			if err != nil {
				return s, fmt.Errorf("%s: %w", s.Next().Question, err)
			}
			continue
		}
		if kept, ok := s.ForJournal(given); ok && given.Act != interview.Reworded {
			if err := record(kept); err != nil {
				return s, err
			}
		}
		s = next
	}
	if edits {
		return editor.Finish(s)
	}
	return s, nil
}
