package ask

import "fmt"

// An Answerer shows one step of an ask to somebody and returns the act with which
// they answer. An error ends the run; the ask can be resumed after that.
type Answerer interface {
	Answer(s Session) (Given, error)
}

// A Drafter is an Answerer that saves words as they are typed. Run tells it how, before
// the first step: save keeps an act that is Drafted.
type Drafter interface {
	SaveDraftsWith(save func(Given) error)
}

// Run leads an ask to its end. It passes each act to record before it shows the
// next step, together with the ask before and after the act; if record fails, the run
// ends, because nothing should be asked whose answer cannot be kept. An Answerer with a
// method Refused(error) error hears why an act was refused, and is asked again if
// it returns nil. Run returns the ask at the point where the run ended.
func Run(s Session, a Answerer, record func(g Given, before, after Session) error) (Session, error) {
	if d, ok := a.(Drafter); ok {
		d.SaveDraftsWith(func(g Given) error {
			next, err := s.Answer(g)
			if err != nil {
				return err
			}
			if err := s.record(g, next, record); err != nil {
				return err
			}
			s = next
			return nil
		})
	}
	for s.Next().Kind != End {
		given, err := a.Answer(s)
		if err != nil {
			return s, err
		}
		next, err := s.Answer(given)
		if err != nil {
			if refused, ok := a.(interface{ Refused(error) error }); ok {
				err = refused.Refused(err)
			}
			if err != nil {
				return s, fmt.Errorf("%s: %w", s.Next().Kind, err)
			}
			continue
		}
		if err := s.record(given, next, record); err != nil {
			return s, err
		}
		s = next
	}
	return s, nil
}

// record passes an act to record as it may be kept, if any of it may be.
func (s Session) record(g Given, after Session, record func(g Given, before, after Session) error) error {
	if kept, ok := s.ForJournal(g); ok {
		return record(kept, s, after)
	}
	return nil
}
