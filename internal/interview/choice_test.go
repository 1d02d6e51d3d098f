package interview

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"buyin/internal/motive"
)

// Two known drivers or more are put into a choice with others; a choice of two is
// for a catalogue that is too small.
func TestChoices(t *testing.T) {
	for _, tt := range []struct {
		name   string
		c      motive.Catalogue
		heard  []motive.Evidence
		kind   Kind     // "": there are no choices
		always []string // motivators in each choice
		never  []string
	}{
		{"nothing is known", six(), nil, "", nil, nil},
		{"one driver", six(), []motive.Evidence{heard("craft", 4)}, "", nil, nil},
		{"two drivers", six(), []motive.Evidence{heard("craft", 4), heard("fame", 2)}, BestWorst, []string{"craft", "fame"}, nil},
		{"two drivers, and what leaves them cold or puts them off",
			six(), []motive.Evidence{heard("craft", 4), heard("fame", 2), heard("calm", 0), heard("trust", -3)}, BestWorst, []string{"craft", "fame"}, []string{"calm", "trust"}},
		{"too few are left for four",
			six(), []motive.Evidence{heard("craft", 4), heard("fame", 4), heard("calm", 0), heard("trust", -3), heard("pay", -1)}, TradeOff, []string{"craft", "fame"}, nil},
		{"two of two", pair(), []motive.Evidence{heard("craft", 4), heard("calm", 4)}, TradeOff, []string{"craft", "calm"}, nil},
		{"two of two that are not close", pair(), []motive.Evidence{heard("craft", 5), heard("calm", 1)}, "", nil, nil},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var acts []Given
			for i, e := range tt.heard {
				acts = append(acts, to(Open, "q"+string(rune('a'+i)), about(flat, e)))
			}
			s := play(t, Setup{Catalogue: tt.c}, acts...)
			steps := s.choices(s.setup.scorer.ScoreQuick(s.iv))
			if (len(steps) > 0) != (tt.kind != "") {
				t.Fatalf("the choices are %+v", steps)
			}
			seen := map[string]bool{}
			for _, step := range steps {
				if step.Kind != tt.kind || step.Move != Choose || seen[step.Question] || len(step.Options) != len(step.Motivators) {
					t.Errorf("choice %+v", step)
				}
				seen[step.Question] = true
				for i, id := range step.Motivators {
					if !strings.Contains(step.Asked, step.Options[i]) || slices.Contains(tt.never, id) {
						t.Errorf("%q with %s", step.Asked, id)
					}
				}
				for _, id := range tt.always {
					if !slices.Contains(step.Motivators, id) {
						t.Errorf("%s is not in %q", id, step.Motivators)
					}
				}
			}
		})
	}
}

// Four drivers or more: the strongest four come together.
func TestTheStrongestAreChosenBetween(t *testing.T) {
	s := play(t, Setup{Catalogue: six()},
		to(Open, "a", about(flat, heard("growth", 5))), to(Open, "b", about(flat, heard("craft", 4))), to(Open, "c", about(flat, heard("fame", 1))),
		to(Open, "d", about(flat, heard("trust", 3))), to(Open, "e", about(flat, heard("calm", 2))))
	want := "best-worst.craft.calm.trust.growth"
	steps := s.choices(s.setup.scorer.ScoreQuick(s.iv))
	if !slices.ContainsFunc(steps, func(step Step) bool { return step.Question == want }) {
		t.Errorf("%s is not among %+v", want, steps)
	}
	s = after(t, s, Given{Kind: BestWorst, Question: want, Asked: "Which?", Choice: "trust"})
	for _, step := range s.choices(s.setup.scorer.ScoreQuick(s.iv)) {
		if step.Question == want {
			t.Error("the same choice again")
		}
	}
}

func TestAnswersToAChoice(t *testing.T) {
	const of = "best-worst.craft.calm.pay.fame"
	chosen := []motive.Evidence{{Motivator: "calm", Strength: motive.MaxStrength, Kind: motive.Chosen}}
	for _, tt := range []struct {
		name  string
		given Given
		want  motive.Turn // "" as the question: refused
	}{
		{"most", Given{Choice: "calm"}, motive.Turn{Question: of, Answer: "having calm", Evidence: chosen}},
		{"most and least", Given{Choice: "calm", Least: "pay"}, motive.Turn{Question: of, Answer: "having calm", Least: "pay", Evidence: chosen}},
		{"least alone", Given{Least: "pay"}, motive.Turn{Question: of, Answer: CannotChoose, Least: "pay"}},
		{"none", Given{}, motive.Turn{Question: of, Answer: CannotChoose}},
		{"words", Given{Text: "the quiet, any day", Choice: "calm"}, motive.Turn{Question: of, Answer: "the quiet, any day", Evidence: chosen}},
		{"words and no choice", Given{Text: "none of those"}, motive.Turn{Question: of, Answer: "none of those"}},
		{"the same as most and least", Given{Choice: "calm", Least: "calm"}, motive.Turn{}},
		{"not one of the four", Given{Choice: "trust"}, motive.Turn{}},
		{"least is not one of the four", Given{Least: "trust"}, motive.Turn{}},
		{"least of two", Given{Kind: TradeOff, Question: "trade-off.craft.calm", Choice: "calm", Least: "craft"}, motive.Turn{}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			g := tt.given
			if g.Kind == "" {
				g.Kind, g.Question = BestWorst, of
			}
			s := New(Setup{Catalogue: six()})
			next, err := s.Answer(g)
			if tt.want.Question == "" {
				if err == nil {
					t.Errorf("taken: %+v", next.Interview().Turns)
				}
				return
			}
			if err != nil {
				t.Fatal(err)
			}
			if got := next.Interview().Turns[0]; !reflect.DeepEqual(got, tt.want) {
				t.Errorf("got  %+v\nwant %+v", got, tt.want)
			}
		})
	}
}

// If no words may be kept, those of a choice are the catalogue's.
func TestAChoiceWithoutWords(t *testing.T) {
	set := Setup{Catalogue: six(), Head: motive.Interview{Told: &motive.Told{On: "2026-11-23"}}}
	s := play(t, set, Given{Kind: BestWorst, Question: "best-worst.craft.calm.pay.fame", Choice: "calm", Text: "SECRET"})
	if got := s.Interview().Turns[0].Answer; got != "having calm" {
		t.Errorf("the answer is %q", got)
	}
}

// What is least is kept and is no evidence; what was chosen is said back.
func TestAChoiceIsSaidBack(t *testing.T) {
	for _, tt := range []struct {
		given Given
		want  string
	}{
		{Given{Choice: "calm", Least: "pay"}, "having calm"}, {Given{Least: "pay"}, ""}, {Given{}, ""},
	} {
		g := tt.given
		g.Kind, g.Question = BestWorst, "best-worst.craft.calm.pay.fame"
		back := play(t, Setup{Catalogue: six()}, g).Next().Back
		if tt.want == "" && len(back) > 0 || tt.want != "" && (len(back) != 1 || !strings.Contains(back[0].Text, tt.want)) {
			t.Errorf("after %+v, said back %+v", tt.given, back)
		}
	}
}
