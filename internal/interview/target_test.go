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

// The first question is valued as a part of a whole talk: the best of those that
// are compared on many samples comes first, and all of them promise a verdict.
func TestEarlyQuestionsAreValuedInAWholeTalk(t *testing.T) {
	s := New(Setup{Catalogue: four(), Goals: offering(map[string]int{"craft": 4, "calm": -2})})
	talk := s.outlook()
	samples := talk.Samples(manySamples)
	ranked := s.rank(samples, s.candidates(s.setup.scorer.ScoreQuick(s.iv)))
	if len(ranked) < 6 { // two openers, a probe of each motivator, what would put them off
		t.Fatalf("weighed %+v", ranked)
	}
	value := func(step Step) float64 {
		whole := talk.LookAhead(samples, append([]lookahead.Question{step.explored()}, s.futureOpeners(horizonAnswers-1)...)...)
		if whole.Firm == 0 {
			t.Errorf("%s promises %+v", step.Question, whole)
		}
		return whole.Value()
	}
	for _, step := range ranked[:refinedQuestions] {
		if best := ranked[0]; value(step) > value(best) {
			t.Errorf("%s comes first, and %s is worth more", best.Question, step.Question)
		}
	}
}

// Of two questions with nearly the same value, the one about something just
// mentioned comes first.
func TestHintedQuestionsGetABonus(t *testing.T) {
	c := four()
	for bonus, goals := range map[float64][]motive.Goals{
		hintBonusNoGoals: nil,
		hintBonus:        offering(map[string]int{"craft": 4, "pay": 2}),
	} {
		moved := 0
		for i := range 5 * len(c.Motivators) {
			said := motive.Evidence{Motivator: c.Motivators[i/5].ID, Strength: 1 + i%5}
			s, err := New(Setup{Catalogue: c, Goals: goals}).Answer(Given{Text: "well", Evidence: []motive.Evidence{said}})
			if err != nil {
				t.Fatal(err)
			}
			talk := s.outlook()
			samples, future := talk.Samples(manySamples), s.futureOpeners(horizonAnswers-1-s.countAnswered())
			worth := func(step Step) float64 {
				return talk.LookAhead(samples, append([]lookahead.Question{step.explored()}, future...)...).Value()
			}
			ranked := s.rank(samples, s.candidates(s.setup.scorer.ScoreQuick(s.iv)))
			ranked = ranked[:min(len(ranked), refinedQuestions)]
			at := slices.IndexFunc(ranked, s.isHinted)
			if at < 0 {
				continue
			}
			for i, step := range ranked {
				ahead := worth(step) - worth(ranked[at])
				if i < at && ahead < bonus || i > at && ahead > bonus {
					t.Errorf("%s is worth %.3f more than %s, which was hinted at; ranked %d and %d", step.Question, ahead, ranked[at].Question, i, at)
				}
				if i > at && ahead > 0 {
					moved++
				}
			}
		}
		if moved == 0 {
			t.Errorf("a bonus of %.2f changed nothing", bonus)
		}
	}
}
