package interview

import (
	"buyin/internal/interview/ids"
	"buyin/internal/interview/lookahead"
)

// outlook returns the talk as the look-ahead knows it.
func (s Session) outlook() lookahead.Talk {
	return s.setup.model.At(s.iv, len(s.asked)).After(s.setup.Past)
}

// explores returns the motivators that a question explores, given its id.
func (s *setup) explores(question string) []string {
	if m, ok := s.motivatorOf(question); ok {
		return []string{m}
	}
	return ids.Choices(question)
}

// explored returns the step's question as the look-ahead knows it.
func (step Step) explored() lookahead.Question {
	return lookahead.Question{ID: step.Question, Explores: step.Motivators}
}

// exploring returns the questions that explore a motivator.
func exploring(steps []Step) (questions []lookahead.Question) {
	for _, step := range steps {
		if len(step.Motivators) > 0 {
			questions = append(questions, step.explored())
		}
	}
	return questions
}

// futureOpeners returns n open questions that represent the openers still to be
// asked. It returns none if the catalogue has no opener left.
func (s Session) futureOpeners(n int) []lookahead.Question {
	openers := s.unasked(s.setup.Catalogue.Openers)
	if len(openers) == 0 {
		return nil
	}
	return lookahead.OpenQuestions(openers[0].ID, n)
}
