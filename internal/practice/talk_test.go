package practice_test

import (
	"slices"
	"testing"

	"buyin/internal/interview"
	"buyin/internal/motive"
	"buyin/internal/practice"
)

// shortTalk plays a talk with a real choice of questions.
func playedTalk(t *testing.T) (interview.Session, *practice.Report) {
	t.Helper()
	c := shippedCatalogue(t)
	r := newReport(shippedPersonas(t, c)[3], c, practice.Agrees, 2)
	s, err := practice.PlayAdaptive(interview.Setup{Catalogue: c}, r, nil)
	if err != nil {
		t.Fatal(err)
	}
	return s, r
}

func TestTheTalkIsToldMoveByMove(t *testing.T) {
	s, r := playedTalk(t)
	talk := practice.ReviewTalk(s, r).Talk
	if talk[0].Move != interview.Frame || talk[0].Asks() || talk[0].Says == "" || talk[1].Move != interview.Open {
		t.Errorf("the talk begins with %+v", talk[:2])
	}
	turns, counted := s.Interview().Turns, 0
	for i, l := range talk {
		switch l.Move {
		case interview.Frame, interview.Reflect, interview.Affirm:
			if l.Asks() || l.Answer != "" || l.Asked != "" || l.Says == "" || l.Counts {
				t.Errorf("%d: %+v", i, l)
			}
			continue
		case interview.Sum:
			if l.Counts || l.Answer == "" || l.Question != motive.SumUp {
				t.Errorf("%d: %+v", i, l)
			}
			continue
		}
		turn := turns[counted]
		if l.Question != turn.Question || l.Asked != turn.Asked || l.Answer != turn.Answer || !l.Counts || l.Move == "" {
			t.Errorf("%d: %+v, for the turn %+v", i, l, turn)
		}
		counted++
	}
	if counted != len(turns) || counted != s.Questions() {
		t.Errorf("%d of %d turns are in the talk", counted, len(turns))
	}
	if last := talk[len(talk)-1]; last.Move != interview.PlayBack {
		t.Errorf("the talk ends with %+v", last)
	}
	if !slices.ContainsFunc(talk, func(l practice.Line) bool { return l.Move == interview.Reflect }) {
		t.Error("nothing was said back")
	}
}

// A skipped question was not asked; what a command did is no move.
func TestWhatWasNotAskedIsNotInTheTalk(t *testing.T) {
	s := interview.New(interview.Setup{Catalogue: three})
	r := newReport(ada, three, practice.Agrees, 1)
	first := s.Next().Asked
	for _, g := range []interview.Given{
		{Act: interview.Noted, Text: "mine"},
		{Act: interview.Skipped},
		{Text: "I redid the seals.", Evidence: []motive.Evidence{of("craft", 3, "seals")}},
		{Act: interview.Done},
		{Act: interview.Skipped},
	} {
		next, err := s.Answer(g)
		if err != nil {
			t.Fatal(err)
		}
		s = next
	}
	review := practice.ReviewTalk(s, r)
	var asked []practice.Line
	for _, l := range review.Talk {
		if l.Asks() {
			asked = append(asked, l)
		}
	}
	if len(asked) != 1 || asked[0].Asked == first || asked[0].Answer != "I redid the seals." || review.Questions != 1 {
		t.Errorf("got %+v", review.Talk)
	}
}

func TestWhatWasHeardBeforeThePlayback(t *testing.T) {
	r := practice.New(ada, three, practice.All, &odd{0.5})
	s := talked(t, r, motive.Interview{},
		note{asksOfWeek, []motive.Evidence{of("calm", 5, ""), of("pay", -5, "")}},
		note{asksOfCraft, []motive.Evidence{of("craft", 0, "")}},
		note{sumsUp, []motive.Evidence{of("craft", 5, ""), of("pay", 5, "")}})
	want := []practice.Heard{{Motivator: "craft"}, {Motivator: "calm", Units: 0.5}, {Motivator: "pay", Units: -0.5}}
	if got := practice.ReviewTalk(s, r).Before; !slices.Equal(got, want) {
		t.Errorf("got %+v, want %+v", got, want)
	}
}
