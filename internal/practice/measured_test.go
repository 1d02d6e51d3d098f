package practice

import "buyin/internal/interview"

// InOrder plays a talk that asks the questions in the given order and stops
// when the coach would have stopped. It measures what choosing the questions is
// worth.
func InOrder(s interview.Session, steps []interview.Step, r *Report, ear Ear) (interview.Session, error) {
	for _, step := range steps {
		if !hasQuestion(s) {
			break
		}
		var err error
		if s, err = answerStep(s, step, r, ear); err != nil {
			return s, err
		}
	}
	return finishTalk(s, r)
}

// GoingOn plays the given number of questions, whether or not the coach has
// enough.
func GoingOn(s interview.Session, r *Report, questions int) (interview.Session, error) {
	for range questions {
		step := s.Next()
		if step.Kind != interview.Ask && step.Kind != interview.TradeOff {
			break
		}
		var err error
		if s, err = answerStep(s, step, r, nil); err != nil {
			return s, err
		}
	}
	return s, nil
}
