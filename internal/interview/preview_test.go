package interview_test

import (
	"strings"
	"testing"

	"buyin/internal/interview"
	"buyin/internal/motive"
)

func TestPreviewEqualsATalkWithoutAnswers(t *testing.T) {
	c := varied(6, 40)
	set := interview.Setup{Catalogue: c, Goals: []motive.Goals{ask(c)}, Earlier: []string{"open.q0", "m01.q0"}}
	s := interview.New(set)
	steps := s.Preview(9)
	if len(steps) != 9 || s.Next().Number != 1 {
		t.Fatalf("%d steps, and the talk is at question %d", len(steps), s.Next().Number)
	}
	seen := map[string]bool{}
	for _, step := range steps {
		if want := s.Next(); want.Question != step.Question || want.Asked != step.Asked {
			t.Errorf("%s comes, and %s was foreseen", want.Question, step.Question)
		}
		if !step.Kind.Asks() || step.Asked == "" || seen[step.Question] {
			t.Errorf("%+v is no new question", step)
		}
		seen[step.Question] = true
		s, _ = s.Answer(interview.Given{Act: interview.Skipped})
	}
	if seen["open.q0"] {
		t.Error("a question of an earlier talk comes before new ones")
	}
	if short := interview.New(set).Preview(2); len(short) != 2 {
		t.Errorf("%d steps of two", len(short))
	}
	few := varied(2, 12)
	few.Openers = few.Openers[:1]
	if all := interview.New(interview.Setup{Catalogue: few}).Preview(100); len(all) == 0 || len(all) > 10 {
		t.Errorf("%d steps of a catalogue with three questions", len(all))
	}
}

func TestWordings(t *testing.T) {
	c := varied(5, 40)
	closing, tradeOff := interview.ExampleQuestions(c)
	if !strings.Contains(closing, "(the ask)") {
		t.Errorf("the closing question does not name the ask: %q", closing)
	}
	if !strings.Contains(tradeOff, "having m00") || !strings.Contains(tradeOff, "having m01") {
		t.Errorf("the trade-off is not between the first two: %q", tradeOff)
	}
	if _, none := interview.ExampleQuestions(varied(1, 11)); none != "" {
		t.Errorf("one motivator alone has a trade-off: %q", none)
	}
}
