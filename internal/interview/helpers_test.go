package interview_test

import (
	"testing"

	"buyin/internal/interview"
	"buyin/internal/motive"
)

func says(motivator string, strength int, quote string) []motive.Evidence {
	return []motive.Evidence{{Motivator: motivator, Strength: strength, Quote: quote}}
}

func must(t *testing.T, s interview.Session, g interview.Given) interview.Session {
	t.Helper()
	next, err := s.Answer(g)
	if err != nil {
		t.Fatal(err)
	}
	return next
}

// answerTo returns an answer of the form that the step asks for, with this
// evidence: they choose what they spoke of, have no idea what would put them off,
// and correct nothing.
func answerTo(step interview.Step, evidence []motive.Evidence) interview.Given {
	switch step.Kind {
	case interview.TradeOff, interview.BestWorst:
		for _, id := range step.Motivators {
			if len(evidence) > 0 && evidence[0].Motivator == id && evidence[0].Strength > 0 {
				return interview.Given{Choice: id}
			}
		}
		return interview.Given{}
	case interview.PutOff:
		return interview.Given{Text: "I could not say."}
	case interview.SumUp:
		return interview.Given{Act: interview.Skipped}
	}
	return interview.Given{Text: "We met on Monday and went through the list.", Evidence: evidence}
}

// talkOf answers each question with the result of say until the coach has
// enough, and returns the talk. n counts the questions from 0.
func talkOf(t *testing.T, set interview.Setup, say func(n int) []motive.Evidence) interview.Session {
	t.Helper()
	s := interview.New(set)
	for n := 0; s.Next().Enough == ""; n++ {
		if n > motive.MaxQuestions {
			t.Fatalf("still asking %q after %d questions", s.Next().Question, n)
		}
		s = must(t, s, answerTo(s.Next(), say(n)))
	}
	return s
}
