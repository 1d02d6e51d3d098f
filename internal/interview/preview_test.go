package interview_test

import (
	"slices"
	"strings"
	"testing"

	"buyin/internal/interview"
	"buyin/internal/motive"
	"buyin/internal/overlap"
)

// earlier returns two talks in which the same question was asked.
func earlier() []overlap.Talk {
	said := func(question, motivator string) motive.Turn {
		return motive.Turn{Question: question, Answer: "so it was", Evidence: []motive.Evidence{{Motivator: motivator, Strength: 5, Kind: motive.Volunteered}}}
	}
	return []overlap.Talk{
		{Interview: motive.Interview{Turns: []motive.Turn{said("open.q0", "m00"), said("m01.q0", "m01")}}, Days: 30},
		{Interview: motive.Interview{Turns: []motive.Turn{said("open.q0", "m02")}}},
	}
}

func TestAfterEarlierTalks(t *testing.T) {
	talks := earlier()
	set := interview.Setup{Catalogue: wide(4, 30), Head: motive.Interview{ID: "next", Turns: []motive.Turn{{Question: "stray"}}}}
	next := set.WithEarlier(talks)
	if want := []string{"open.q0", "m01.q0", "open.q0"}; !slices.Equal(next.Earlier, want) {
		t.Errorf("asked %q, want %q", next.Earlier, want)
	}
	var ids []string
	for _, turn := range next.Head.Turns {
		ids = append(ids, turn.Question)
	}
	if len(ids) != 3 || ids[0] == ids[2] {
		t.Errorf("one question in two talks is two answers: %q", ids)
	}
	if next.Head.ID != "next" || len(set.Head.Turns) != 1 || talks[1].Interview.Turns[0].Question != "open.q0" {
		t.Error("what was handed in is changed")
	}
	if none := set.WithEarlier(nil); len(none.Head.Turns) != 0 || len(none.Earlier) != 0 {
		t.Errorf("after no talk there is %+v", none)
	}
}

// A no to the goals, in an earlier ask, would keep every verdict from sufficient,
// and so be mistaken for a reason to ask on.
func TestWhatWasSaidOfAnAskIsNoEvidenceForTheNextTalk(t *testing.T) {
	c := wide(6, 40)
	goals := ask(c)
	talks := earlier()
	turns := talks[0].Interview.Turns
	turns[0].Positions = []motive.Position{{Says: motive.Belief, Goal: goals.Goals[0].ID, Meets: new(false)}}
	turns[1].Question, turns[1].Effects = motive.Effect, map[string]int{"m00": -5}
	next := interview.Setup{Catalogue: c, Goals: []motive.Goals{goals}, Head: motive.Interview{Goals: goals.ID}}.WithEarlier(talks)
	r := overlap.New(c, goals).Score(next.Head)
	if r.Answers != 3 || len(r.Refused) != 0 || r.Standings[0].HasEffect {
		t.Errorf("got %d answers, refused %q, %+v", r.Answers, r.Refused, r.Standings[0])
	}
	if turns[0].Positions == nil || turns[1].Effects == nil {
		t.Error("what was handed in is changed")
	}
}

func TestPreviewEqualsATalkWithoutAnswers(t *testing.T) {
	c := wide(6, 40)
	set := interview.Setup{Catalogue: c, Goals: []motive.Goals{ask(c)}}.WithEarlier(earlier())
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
	few := wide(2, 12)
	few.Openers = few.Openers[:1]
	if all := interview.New(interview.Setup{Catalogue: few}).Preview(100); len(all) == 0 || len(all) > 10 {
		t.Errorf("%d steps of a catalogue with three questions", len(all))
	}
}

func TestWordings(t *testing.T) {
	c := wide(5, 40)
	closing, tradeOff := interview.ExampleQuestions(c)
	if !strings.Contains(closing, "(the ask)") {
		t.Errorf("the closing question does not name the ask: %q", closing)
	}
	if !strings.Contains(tradeOff, "having m00") || !strings.Contains(tradeOff, "having m01") {
		t.Errorf("the trade-off is not between the first two: %q", tradeOff)
	}
	if _, none := interview.ExampleQuestions(wide(1, 11)); none != "" {
		t.Errorf("one motivator alone has a trade-off: %q", none)
	}
}
