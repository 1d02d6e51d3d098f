package overlap

import (
	"slices"
	"testing"

	"buyin/internal/motive"
)

func TestSharesAndOverlap(t *testing.T) {
	// there are two motivators, so each starts with 2/2 = 1; the goals serve
	// pay fully and craft not at all
	goals := offering(map[string]int{"pay": 5})
	tests := []struct {
		name  string
		turns []motive.Turn
		pay   float64 // share of pay, which equals the overlap
	}{
		{"nothing heard about pay", []motive.Turn{turn("q", volunteered("craft", 5))}, 1. / 3},                                            // (1*1 + 2*0)/3
		{"one full answer about pay", []motive.Turn{turn("q", volunteered("pay", 5))}, 2. / 3},                                            // (2*1 + 1*0)/3
		{"a mild answer counts less", []motive.Turn{turn("q", volunteered("pay", 2))}, 1.4 / 2.4},                                         // (1.4*1 + 1*0)/2.4
		{"what leaves them cold has no share", []motive.Turn{turn("q", prompted("pay", 0))}, 0},                                           // (0*1 + 1*0)/1
		{"nor has what puts them off", []motive.Turn{turn("q", volunteered("pay", -5))}, 0},                                               // (0*1 + 1*0)/1
		{"a shrug beside a pull changes nothing", []motive.Turn{turn("q", volunteered("pay", 5)), turn("r", prompted("pay", 0))}, 2. / 3}, // c = 1 > 0
		{"the other one cold leaves it all", []motive.Turn{turn("q", prompted("craft", 0))}, 1},                                           // (1*1 + 0*0)/1
	}
	for _, tt := range tests {
		r := Score(motive.Interview{Turns: tt.turns}, goals, catalogue("pay", "craft"))
		if !equal(r.Overlap, tt.pay) || !equal(r.Standings[0].Share, tt.pay) || !r.Heard {
			t.Errorf("%s: got overlap %v and share %v, want %v", tt.name, r.Overlap, r.Standings[0].Share, tt.pay)
		}
	}
}

func TestOfferLevels(t *testing.T) {
	type offers = map[string]int
	tests := []struct {
		name            string
		goals           []motive.Goals
		served, against float64
	}{
		{"an offer", []motive.Goals{offering(offers{"pay": 3})}, 0.6, 0},
		{"no offer", []motive.Goals{offering(offers{})}, 0, 0},
		{"a cost", []motive.Goals{offering(offers{"pay": -4})}, 0, 0.8},
		{"the best of two goals", []motive.Goals{offering(offers{"pay": 3}, offers{"pay": 5})}, 1, 0},
		{"a goal that is silent takes nothing away", []motive.Goals{offering(offers{"pay": 3}, offers{})}, 0.6, 0},
		{"a cost takes away from an offer", []motive.Goals{offering(offers{"pay": 5}, offers{"pay": -2})}, 0.6, 0.4}, // (5-2)/5
		{"a cost above the offer serves nothing", []motive.Goals{offering(offers{"pay": 2}, offers{"pay": -3})}, 0, 0.6},
		{"no goals in the file", []motive.Goals{offering()}, 0, 0},
		{"of a group the smallest", []motive.Goals{offering(offers{"pay": 5}), offering(offers{"pay": 2})}, 0.4, 0},
		{"of a group the worst", []motive.Goals{offering(offers{"pay": 5}), offering(offers{"pay": -2})}, 0, 0.4},
		{"what one of a group leaves out", []motive.Goals{offering(offers{"pay": 5}), offering(offers{})}, 0, 0},
	}
	for _, tt := range tests {
		st := New(catalogue("pay", "craft"), tt.goals...).Score(motive.Interview{}).Standings[0]
		if st.Served != tt.served || st.Against != tt.against {
			t.Errorf("%s: got %v served, %v against; want %v and %v", tt.name, st.Served, st.Against, tt.served, tt.against)
		}
	}
}

func TestConflicts(t *testing.T) {
	// there are four motivators, so each starts with 2/4 = 0.5
	c := catalogue("pay", "craft", "balance", "influence")
	// fill adds 20 answers about craft, which make pay's share small
	tests := []struct {
		name         string
		offer        int
		iv           motive.Interview
		conflict     bool
		blocks, lead bool
	}{
		{"no offer, no conflict", 0, joined(say("pay", 1)), false, false, false},
		{"it serves a driver", 3, joined(say("pay", 1)), false, false, true},
		{"it costs a driver", -2, joined(say("pay", 1)), true, true, false},                                                                                                            // share 1.5/3 = 0.5
		{"it hardly costs a driver", -1, joined(say("pay", 1)), true, false, false},                                                                                                    // t = 0.2 < 0.4
		{"it costs what is no driver", -5, joined(say("craft", 1)), false, false, false},                                                                                               // c = 0
		{"it costs a small driver that was spoken of mildly", -5, joined([]motive.Turn{turn("q", volunteered("pay", 3))}, say("craft", 20)), true, false, false},                       // share 1.1/22.6 = 0.049
		{"it costs a small driver that was spoken of strongly", -5, joined([]motive.Turn{turn("q", prompted("pay", 4))}, say("craft", 20)), true, true, false},                         // strength 4
		{"a share of 0.15 blocks", -2, joined([]motive.Turn{turn("q", volunteered("pay", 2))}, []motive.Turn{turn("r", volunteered("craft", 3))}, say("craft", 3)), true, true, false}, // (0.4+0.5)/(4+2) = 0.15
		{"just less does not", -2, joined([]motive.Turn{turn("q", volunteered("pay", 2))}, []motive.Turn{turn("r", volunteered("craft", 4))}, say("craft", 3)), true, false, false},    // 0.9/6.2 = 0.145
		{"it serves what mildly puts them off", 5, talk(turn("", volunteered("pay", -3))), true, false, false},                                                                         // strength -3
		{"it serves what strongly puts them off", 1, talk(turn("", prompted("pay", -4))), true, true, false},                                                                           // strength -4
		{"it serves what once put them off", 5, joined([]motive.Turn{turn("q", volunteered("pay", -4))}, say("pay", 2)), false, false, true},                                           // u = 1.2
		{"it serves what leaves them cold", 5, talk(turn("", prompted("pay", 0))), false, false, false},
		{"for and against cancel: cold, no conflict", 5, joined([]motive.Turn{turn("q", volunteered("pay", -5))}, say("pay", 1)), false, false, false}, // u = 0
	}
	for _, tt := range tests {
		r := Score(tt.iv, offering(map[string]int{"pay": tt.offer}), c)
		if got := slices.Contains(r.Avoid, "pay"); got != tt.conflict || r.Standings[0].Conflict != tt.conflict {
			t.Errorf("%s: conflict %v, want %v", tt.name, got, tt.conflict)
		}
		if got := slices.Contains(r.BlockedBy, "pay"); got != tt.blocks {
			t.Errorf("%s: blocks %v, want %v (share %v)", tt.name, got, tt.blocks, r.Standings[0].Share)
		}
		if got := slices.Contains(r.LeadWith, "pay"); got != tt.lead {
			t.Errorf("%s: leads %v, want %v", tt.name, got, tt.lead)
		}
	}
}

func TestVerdict(t *testing.T) {
	c := catalogue("pay", "craft")
	all := offering(map[string]int{"pay": 5})
	mild := func(n, strength int) (turns []motive.Turn) {
		for i := range n {
			turns = append(turns, turn("m."+string(rune('a'+i)), volunteered("pay", strength)))
		}
		return turns
	}
	tests := []struct {
		name  string
		goals motive.Goals
		iv    motive.Interview
		want  Verdict
	}{
		{"nothing heard", all, talk(), Unclear},
		{"much heard, all of it served", all, joined(say("pay", 9)), Sufficient},           // Beta(10, 1) beyond 0.5: 0.999
		{"much heard, none of it served", all, joined(say("craft", 9)), Insufficient},      // Beta(1, 10) beyond 0.5: 0.001
		{"as much one as the other", all, joined(say("pay", 5), say("craft", 5)), Unclear}, // Beta(6, 6) beyond 0.5: 0.5
		{"four answers are too few", all, joined(say("pay", 4)), Unclear},
		{"five answers are enough", all, joined(say("pay", 5)), Sufficient},                          // Beta(6, 1) beyond 0.5: 0.984
		{"five answers that say two in all are enough", all, joined(mild(5, 2)), Sufficient},         // c = 2; Beta(3, 1) beyond 0.5: 0.875
		{"five answers that say less are not", all, joined(mild(5, 2)[:4], mild(5, 1)[4:]), Unclear}, // c = 1.8
		{"all of it left cold", all, talk(turn("", prompted("pay", 0)), turn("", prompted("craft", 0))), Unclear},
		{"a conflict forbids sufficient", offering(map[string]int{"pay": 5, "craft": -2}), joined(say("pay", 20), say("craft", 1)), Unclear},
		{"a cost of 1 does not", offering(map[string]int{"pay": 5, "craft": -1}), joined(say("pay", 20), say("craft", 1)), Sufficient},
		{"a conflict does not forbid insufficient", offering(map[string]int{"craft": -1}), joined(say("craft", 9)), Insufficient},
		{"an ask that offers nothing", offering(map[string]int{}), joined(say("craft", 9)), Insufficient},                        // V = 0, overlap 0 < 0.5
		{"an ask that offers all the same", offering(map[string]int{"pay": 4, "craft": 4}), joined(say("craft", 9)), Sufficient}, // V = 0, overlap 0.8 >= 0.5
	}
	for _, tt := range tests {
		r := Score(tt.iv, tt.goals, c)
		if r.Verdict != tt.want {
			t.Errorf("%s: got %s (probability %.4f), want %s", tt.name, r.Verdict, r.Probability, tt.want)
		}
	}
}

// With two motivators, one of which is served fully, the overlap has the
// distribution Beta(alpha of pay, alpha of craft), whose probabilities have a
// closed form.
func TestProbabilityAndInterval(t *testing.T) {
	r := Score(joined(say("pay", 9)), offering(map[string]int{"pay": 5}), catalogue("pay", "craft"))
	// Beta(10, 1): F(x) = x^10
	for _, c := range []struct {
		name      string
		got, want float64
	}{
		{"overlap", r.Overlap, 10. / 11},
		{"probability", r.Probability, 1 - 1./1024}, // 1 - 0.5^10
		{"low", r.Low, 0.741134449106948},           // 0.05^(1/10)
		{"high", r.High, 0.994883803078743},         // 0.95^(1/10)
		{"units in all", r.Belief, 9},
	} {
		if d := c.got - c.want; d > 1e-9 || d < -1e-9 {
			t.Errorf("%s: got %.12f, want %.12f", c.name, c.got, c.want)
		}
	}
}

func TestEqualOffersGiveNoInterval(t *testing.T) {
	same := offering(map[string]int{"pay": 3, "craft": 3})
	for _, c := range []struct {
		threshold, want float64
	}{{0.6, 1}, {0.61, 0}, {0.59, 1}} {
		same.Threshold = c.threshold
		r := Score(joined(say("pay", 5)), same, catalogue("pay", "craft"))
		if !equal(r.Overlap, 0.6) || r.Low != r.Overlap || r.High != r.Overlap || r.Probability != c.want {
			t.Errorf("threshold %v: got %v (%v to %v) with probability %v, want 0.6 and %v", c.threshold, r.Overlap, r.Low, r.High, r.Probability, c.want)
		}
		if !slices.Contains(r.Warnings, "the offers do not tell drivers apart") {
			t.Errorf("warnings are %q", r.Warnings)
		}
	}
}

func TestNothingHeard(t *testing.T) {
	goals := offering(map[string]int{"pay": 5})
	for name, iv := range map[string]motive.Interview{
		"no turns":           {},
		"no evidence":        talk(turn("")),
		"everything is cold": talk(turn("", prompted("pay", 0)), turn("", volunteered("craft", -2))),
		"only strangers":     talk(turn("", volunteered("fame", 5))),
	} {
		r := Score(iv, goals, catalogue("pay", "craft"))
		if r.Heard || r.Overlap != 0 || r.Low != 0 || r.High != 0 || r.Probability != 0 || r.Verdict != Unclear || r.LeadWith != nil || r.Raise != nil || len(r.Goals) != 1 || r.Goals[0].Overlap != 0 {
			t.Errorf("%s: got %+v", name, r)
		}
		if len(r.Standings) != 2 || len(r.Warnings) == 0 {
			t.Errorf("%s: got %d standings and the warnings %q", name, len(r.Standings), r.Warnings)
		}
	}
}

func TestWithoutGoals(t *testing.T) {
	r := New(catalogue("pay", "craft")).Score(joined(say("pay", 9)))
	if r.HasGoals || !r.Heard || r.Verdict != Unclear || r.Overlap != 0 || r.Probability != 0 || r.Raise != nil || r.Avoid != nil {
		t.Errorf("got %+v", r)
	}
	if !equal(r.Standings[0].Share, 10./11) { // (9+1)/(9+1+1)
		t.Errorf("share of pay: got %v", r.Standings[0].Share)
	}
}

func TestAdvice(t *testing.T) {
	c := catalogue("a", "b", "c", "d") // each starts with 0.5
	tests := []struct {
		name        string
		offers      map[string]int
		iv          motive.Interview
		lead, raise string
	}{
		// alpha 1.5, 2.5, 0.5, 0.5; A = 5; shares 0.3, 0.5, 0.1, 0.1
		{"the most served first", map[string]int{"a": 5, "b": 5}, joined(say("a", 1), say("b", 2)), "b a", ""},
		{"by what is served, not by share", map[string]int{"a": 5, "b": 2}, joined(say("a", 1), say("b", 2)), "a b", "b"}, // 0.3, 0.2; unmet 0, 0.3
		{"ties keep catalogue order", map[string]int{"a": 2, "b": 2}, joined(say("b", 1), say("a", 1)), "a b", "a b"},     // 0.375 each
		{"what was not heard is not advised", map[string]int{"c": 5}, joined(say("a", 1), say("b", 2)), "", "b a"},        // unmet 0.5, 0.3
		{"less than a twentieth is left out", map[string]int{"a": 1}, joined(say("a", 1), say("b", 10)), "", "b a"},       // 1.5/13*0.2 = 0.023; unmet 0.81, 0.092
		{"a twentieth is not", map[string]int{"a": 1}, joined(say("a", 1), say("b", 2), say("c", 1)), "a", "b c a"},       // 1.5/6*0.2 = 0.05; unmet 0.42, 0.25, 0.2
	}
	for _, tt := range tests {
		r := Score(tt.iv, offering(tt.offers), c)
		if got := spaced(r.LeadWith); got != tt.lead {
			t.Errorf("%s: lead with %q, want %q", tt.name, got, tt.lead)
		}
		if got := spaced(r.Raise); got != tt.raise {
			t.Errorf("%s: raise %q, want %q", tt.name, got, tt.raise)
		}
	}
}
