package practice_test

import (
	"slices"
	"testing"

	"buyin/internal/interview"
	"buyin/internal/motive"
	"buyin/internal/practice"
)

// asked returns a step that asks a question with a move.
func asked(move interview.Move, question string) interview.Step {
	return interview.Step{Kind: interview.Ask, Move: move, Question: question, Asked: question + "?"}
}

var nothingIn = []motive.Evidence{}

func TestThreadsThatWereLeftTooEarly(t *testing.T) {
	const gladly, soberly = "I loved that, I was so proud of the seals.", "The seals are black."
	type answer struct {
		step interview.Step
		text string
	}
	week, craft, calm := asked(interview.Open, "open.week"), asked(interview.Bridge, "craft.last"), asked(interview.Open, "calm.last")
	tests := []struct {
		name    string
		answers []answer
		want    []practice.LeftThread
	}{
		{"one question stayed with it", []answer{{week, gladly}, {asked(interview.Deepen, "open.week"), gladly}}, nil},
		{"the talk went on to something else", []answer{{week, gladly}, {calm, soberly}}, []practice.LeftThread{{Asked: "open.week?", Answer: gladly}}},
		{"the talk ended", []answer{{week, soberly}, {craft, gladly}}, []practice.LeftThread{{Asked: "craft.last?", Answer: gladly}}},
		{"there was no heat in it", []answer{{week, soberly}, {calm, soberly}}, nil},
		{"each of two", []answer{{week, gladly}, {craft, gladly}}, []practice.LeftThread{{Asked: "open.week?", Answer: gladly}, {Asked: "craft.last?", Answer: gladly}}},
		{"it was stayed with after another question", []answer{
			{week, gladly},
			{interview.Step{Kind: interview.PutOff, Move: interview.AskOff, Question: motive.PutOff}, soberly},
			{asked(interview.Deepen, "craft.last"), soberly},
		}, nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			s := interview.New(interview.Setup{Catalogue: three})
			for _, x := range tt.answers {
				next, err := s.Answer(interview.Given{Kind: x.step.Kind, Move: x.step.Move, Question: x.step.Question, Asked: x.step.Asked, Text: x.text, Evidence: nothingIn})
				if err != nil {
					t.Fatal(err)
				}
				s = next
			}
			if got := practice.ReviewTalk(s, newReport(ada, three, practice.Agrees, 1)).LeftThreads; !slices.Equal(got, tt.want) {
				t.Errorf("got %+v, want %+v", got, tt.want)
			}
		})
	}
}

func TestWhatPutsThemOffWasNotAskedAbout(t *testing.T) {
	putOff := interview.Step{Kind: interview.PutOff, Move: interview.AskOff, Question: motive.PutOff, Asked: asksOff}
	tests := []struct {
		name  string
		notes []note
		want  []string
	}{
		{"nothing was asked", []note{{asked(interview.Open, "open.week"), nothingIn}}, []string{"pay", "calm"}},
		{"it was heard all the same", []note{{asked(interview.Open, "open.week"), []motive.Evidence{of("pay", -2, "")}}}, []string{"calm"}},
		{"it was heard as pulling", []note{{asked(interview.Open, "open.week"), []motive.Evidence{of("pay", 2, "")}}}, []string{"pay", "calm"}},
		{"a probe asked about one", []note{{asked(interview.Open, "calm.last"), nothingIn}}, []string{"pay"}},
		{"they were asked what would put them off", []note{{putOff, nothingIn}}, nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r := practice.New(motive.Persona{Drivers: map[string]int{"craft": 3, "pay": -4, "calm": -1}}, three, practice.Agrees, &odd{0.5})
			if got := practice.ReviewTalk(talked(t, r, motive.Interview{}, tt.notes...), r).OffNotAsked; !slices.Equal(got, tt.want) {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

func TestReflectionsAndFollowUpsAreCounted(t *testing.T) {
	s, r := playedTalk(t)
	review := practice.ReviewTalk(s, r)
	moves := map[interview.Move]int{}
	for _, l := range review.Talk {
		moves[l.Move]++
	}
	if want := moves[interview.Reflect] + moves[interview.Sum] + moves[interview.PlayBack]; review.Reflections != want || want < 3 {
		t.Errorf("%d reflections, want %d", review.Reflections, want)
	}
	if want := moves[interview.Deepen] + moves[interview.Rescue]; review.FollowUps != want || want == 0 {
		t.Errorf("%d follow-ups, want %d", review.FollowUps, want)
	}
}
