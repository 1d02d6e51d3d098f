package interview

import (
	"slices"
	"testing"

	"buyin/internal/motive"
)

func TestFutureOpenersAreSeparateAnswers(t *testing.T) {
	s := New(Setup{Catalogue: pair()})
	seen := map[string]bool{"open.week": true} // the question itself
	for _, step := range s.futureOpeners(horizonAnswers) {
		if step.Kind != Ask || len(step.Motivators) > 0 || seen[step.Question] {
			t.Errorf("%+v is no open question of its own", step)
		}
		seen[step.Question] = true
	}
	if len(seen) != horizonAnswers+1 {
		t.Errorf("%d open questions, want %d", len(seen)-1, horizonAnswers)
	}
	if past := s.futureOpeners(-1); len(past) != 0 {
		t.Errorf("beyond the horizon come %+v", past)
	}
	s, err := s.Answer(Given{Act: Skipped})
	if err != nil {
		t.Fatal(err)
	}
	if none := s.futureOpeners(3); len(none) != 0 {
		t.Errorf("the only opener was put, and there come %+v", none)
	}
}

// four returns pair with two more motivators.
func four() motive.Catalogue {
	c := pair()
	for _, id := range []string{"pay", "fame"} {
		c.Motivators = append(c.Motivators, motive.Motivator{ID: id, Name: id, Probes: []motive.Question{{ID: id + ".last", Ask: "What came of it?"}}})
	}
	c.Openers = append(c.Openers, motive.Question{ID: "open.day", Ask: "How was today?"})
	return c
}

// No verdict is firm after one answer, so on its own no question could make it
// firm. The first question must be valued as part of a talk.
func TestEarlyQuestionsAreValuedInAWholeTalk(t *testing.T) {
	ask := motive.Goals{Threshold: 0.5, Goals: []motive.Goal{{ID: "goal", Offers: map[string]int{"craft": 4, "calm": -2}}}}
	c := four()
	s := New(Setup{Catalogue: c, Goals: []motive.Goals{ask}})
	people := s.drawSamples(manySamples)
	whole := func(step Step) outlook {
		return s.lookAhead(people, append([]Step{step}, s.futureOpeners(horizonAnswers-1)...)...)
	}
	ranked := s.rank(people, s.candidates(s.setup.scorer.ScoreQuick(s.iv)))
	for _, step := range ranked {
		if alone := s.lookAhead(people, step); alone.firm != 0 {
			t.Errorf("%s: a verdict on one answer: %+v", step.Question, alone)
		}
		if w := whole(step); w.firm == 0 || w.value() > whole(ranked[0]).value() {
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
			people, toCome := s.drawSamples(manySamples), s.futureOpeners(horizonAnswers-1-s.countAnswered())
			worth := func(step Step) float64 {
				return s.lookAhead(people, append([]Step{step}, toCome...)...).value()
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
