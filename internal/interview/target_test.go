package interview

import (
	"slices"
	"testing"

	"buyin/internal/interview/lookahead"
	"buyin/internal/motive"
)

func TestNoOpenerIsForeseenIfNoneIsLeft(t *testing.T) {
	s := New(Setup{Catalogue: pair()})
	if some := s.futureOpeners(3); len(some) != 3 || some[0].ID == "open.week" {
		t.Errorf("got %+v", some)
	}
	s, err := s.Answer(Given{Act: Skipped})
	if err != nil {
		t.Fatal(err)
	}
	if none := s.futureOpeners(3); len(none) != 0 {
		t.Errorf("the only opener was asked, and there come %+v", none)
	}
}

// What a question explores is also known of those from earlier talks.
func TestEarlierTalksKeepTheMeaningOfQuestions(t *testing.T) {
	s := New(Setup{Catalogue: four()})
	for question, want := range map[string][]string{
		"open.week": nil, "put-off": nil, "debrief.1": nil, "playback": nil,
		"craft.last": {"craft"}, "craft.last#0": {"craft"},
		"trade-off.craft.calm": {"craft", "calm"}, "trade-off.craft.calm#3": {"craft", "calm"},
		"best-worst.craft.calm.pay.fame": {"craft", "calm", "pay", "fame"},
	} {
		if got := s.setup.explores(question); !slices.Equal(got, want) {
			t.Errorf("%s explores %q, want %q", question, got, want)
		}
	}
}

// No verdict is firm after one answer, so on its own no question could make it
// firm. The first question must be valued as part of a talk.
func TestEarlyQuestionsAreValuedInAWholeTalk(t *testing.T) {
	ask := motive.Goals{Threshold: 0.5, Goals: []motive.Goal{{ID: "goal", Offers: map[string]int{"craft": 4, "calm": -2}}}}
	c := four()
	s := New(Setup{Catalogue: c, Goals: []motive.Goals{ask}})
	talk := s.outlook()
	people := talk.Samples(manySamples)
	whole := func(step Step) lookahead.Outlook {
		return talk.LookAhead(people, append([]lookahead.Question{step.explored()}, s.futureOpeners(horizonAnswers-1)...)...)
	}
	ranked := s.rank(people, s.candidates(s.setup.scorer.ScoreQuick(s.iv)))
	for _, step := range ranked {
		if w := whole(step); w.Firm == 0 || w.Value() > whole(ranked[0]).Value() {
			t.Errorf("%s comes first, and %s promises %+v", ranked[0].Question, step.Question, w)
		}
	}
	if len(ranked) != 5 {
		t.Errorf("weighed %+v", ranked)
	}
}

// Of two questions with nearly the same value, the one about something just
// mentioned comes first.
func TestHintedQuestionsGetABonus(t *testing.T) {
	c := four()
	for staying, goals := range map[float64][]motive.Goals{
		hintBonusNoGoals: nil,
		hintBonus:        {{Threshold: 0.5, Goals: []motive.Goal{{ID: "goal", Offers: map[string]int{"craft": 4, "pay": 2}}}}},
	} {
		moved := 0
		for _, m := range c.Motivators {
			given := Given{Text: "well", Evidence: []motive.Evidence{{Motivator: m.ID, Strength: 4}}}
			s, err := New(Setup{Catalogue: c, Goals: goals}).Answer(given)
			if err != nil {
				t.Fatal(err)
			}
			people, toCome := s.outlook().Samples(manySamples), s.futureOpeners(horizonAnswers-1-s.countAnswered())
			worth := func(step Step) float64 {
				return s.outlook().LookAhead(people, append([]lookahead.Question{step.explored()}, toCome...)...).Value()
			}
			ranked := s.rank(people, s.candidates(s.setup.scorer.ScoreQuick(s.iv)))
			at := slices.IndexFunc(ranked, s.isHinted)
			if at < 0 {
				t.Fatalf("nothing is hinted at in %+v", ranked)
			}
			for i, step := range ranked {
				ahead := worth(step) - worth(ranked[at])
				if i < at && ahead < staying || i > at && ahead > staying {
					t.Errorf("%s is worth %.3f more than %s, which was hinted at; ranked %d and %d", step.Question, ahead, ranked[at].Question, i, at)
				}
				if i > at && ahead > 0 {
					moved++
				}
			}
		}
		if moved == 0 {
			t.Errorf("%.2f for staying changed nothing", staying)
		}
	}
}
