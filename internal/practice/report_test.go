package practice_test

import (
	"math"
	"slices"
	"strings"
	"testing"

	"buyin/internal/interview"
	"buyin/internal/motive"
	"buyin/internal/overlap"
	"buyin/internal/practice"
)

// odd returns the numbers one after the other, and then the last one for ever.
type odd []float64

func (o *odd) Float64() float64 {
	x := (*o)[0]
	if len(*o) > 1 {
		*o = (*o)[1:]
	}
	return x
}

var (
	three = motive.Catalogue{Motivators: []motive.Motivator{
		{ID: "craft", Name: "Craft", Choice: "doing it well", Probes: []motive.Question{{ID: "craft.last", Ask: "What did you last make?"}}},
		{ID: "calm", Name: "Calm", Choice: "quiet hours", Probes: []motive.Question{{ID: "calm.last", Ask: "When was it last quiet?"}}},
		{ID: "pay", Name: "Pay", Choice: "a fair wage", Probes: []motive.Question{{ID: "pay.last", Ask: "What came of it?"}}},
	}, Openers: []motive.Question{{ID: "open.week", Ask: "How was the week?"}}}
	ada = motive.Persona{ID: "ada", Name: "Ada", Drivers: map[string]int{"craft": 3, "calm": 1, "pay": -4}, Says: []motive.Saying{
		{Text: "I redid the seals.", Reveals: map[string]int{"craft": 3}},
		{Text: "The fan hums.", Reveals: map[string]int{"calm": 1}},
	}}
	opener  = interview.Step{Kind: interview.Ask, Question: "open.week"}
	ofCraft = interview.Step{Kind: interview.Ask, Question: "craft.last", Motivators: []string{"craft"}}
	ofPay   = interview.Step{Kind: interview.Ask, Question: "pay.last", Motivators: []string{"pay"}}
)

func TestOpenersDrawSayingsByWeight(t *testing.T) {
	tests := []struct {
		name   string
		chance odd
		want   string
	}{
		{"below a third it is small talk", odd{0.33}, ""},
		{"the first three quarters are the stronger one's", odd{0.34, 0.74}, "I redid the seals."}, // 3 of 3+1
		{"the last quarter is the weaker one's", odd{0.34, 0.76}, "The fan hums."},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			reply := practice.New(ada, three, practice.All, &tt.chance).Reply(opener, nil)
			if tt.want == "" && (len(reply.Evidence) > 0 || reply.Text == "") || tt.want != "" && reply.Text != tt.want {
				t.Errorf("got %+v", reply)
			}
		})
	}
}

func TestNothingIsSaidTwice(t *testing.T) {
	chance := &odd{0.5}
	r := practice.New(ada, three, practice.All, chance)
	seen := map[string]int{}
	for range 5 {
		if reply := r.Reply(opener, nil); len(reply.Evidence) > 0 {
			seen[reply.Text]++
		}
	}
	if len(seen) != 2 || seen["The fan hums."] != 1 {
		t.Errorf("said %v", seen)
	}
}

func TestAProbeDrawsItsMotivatorThenTheBareStrength(t *testing.T) {
	r := practice.New(ada, three, practice.All, &odd{0})
	first, second := r.Reply(ofCraft, nil), r.Reply(ofCraft, nil)
	if first.Text != "I redid the seals." {
		t.Errorf("the probe drew %q", first.Text)
	}
	if len(second.Evidence) != 1 || second.Evidence[0].Strength != 3 || !strings.Contains(second.Text, "I redid the seals.") {
		t.Errorf("where nothing is left it drew %+v", second)
	}
	if pay := r.Reply(ofPay, nil); pay.Evidence[0].Strength != -4 {
		t.Errorf("what is never said was told as %+v", pay)
	}
	shrug := practice.New(motive.Persona{}, three, practice.All, &odd{0}).Reply(ofCraft, nil)
	if len(shrug.Evidence) != 1 || shrug.Evidence[0] != (motive.Evidence{Motivator: "craft"}) {
		t.Errorf("a shrug was %+v", shrug)
	}
}

// The coach's ear has only the words, so small talk and shrugs must vary.
func TestSmallTalkAndShrugsAreNotTheSameEachTime(t *testing.T) {
	r := practice.New(motive.Persona{}, three, practice.All, &odd{0})
	for name, step := range map[string]interview.Step{"small talk": opener, "a shrug": ofCraft} {
		seen := map[string]bool{}
		for range 6 {
			text := r.Reply(step, nil).Text
			if seen[text] {
				t.Errorf("%s is said again: %s", name, text)
			}
			seen[text] = true
		}
		if text := r.Reply(step, nil).Text; !seen[text] {
			t.Errorf("%s, once all of it was said: %q", name, text)
		}
	}
}

func TestASentenceBeginsWithACapitalInAnyAlphabet(t *testing.T) {
	c := motive.Catalogue{Motivators: []motive.Motivator{{ID: "elan", Name: "Élan", Choice: "élan at work"}}}
	r := practice.New(motive.Persona{Drivers: map[string]int{"elan": 2}}, c, practice.All, &odd{0})
	got := r.Reply(interview.Step{Kind: interview.Ask, Question: "elan.last", Motivators: []string{"elan"}}, nil)
	if want := "Élan at work matters to me, somewhat."; got.Text != want {
		t.Errorf("got %q, want %q", got.Text, want)
	}
}

func TestTruthCountsDriversThatPull(t *testing.T) {
	g := motive.Goals{Threshold: 0.5, Goals: []motive.Goal{{Offers: map[string]int{"craft": 4, "pay": 5}}}}
	truth := practice.TruthOf(ada, three, g)
	// craft 3/4 at 0.8, calm 1/4 at 0; pay puts off and has no share
	if math.Abs(truth.Overlap-0.6) > 1e-12 || truth.Verdict != overlap.Sufficient || truth.Shares["pay"] != 0 {
		t.Errorf("got %+v", truth)
	}
	if practice.TruthOf(motive.Persona{Drivers: map[string]int{"pay": -1}}, three, g).Known {
		t.Error("there is a truth about somebody whom nothing drives")
	}
}

func TestTheShippedPersonasAreOfDifferentKinds(t *testing.T) {
	c := shippedCatalogue(t)
	all := shippedPersonas(t, c)
	if len(all) < 8 {
		t.Errorf("only %d personas", len(all))
	}
	strongest := map[string]bool{}
	for _, p := range all {
		if len(p.Says) < 16 {
			t.Errorf("%s: only %d sayings", p.ID, len(p.Says))
		}
		said := map[string]bool{}
		for _, s := range p.Says {
			if said[s.Text] {
				t.Errorf("%s says twice: %s", p.ID, s.Text)
			}
			said[s.Text] = true
			for id, x := range s.Reveals {
				if hidden := p.Drivers[id]; (hidden > 0) != (x > 0) || (hidden < 0) != (x < 0) {
					t.Errorf("%s: %q reveals %s %d, which is hidden as %d", p.ID, s.Text, id, x, hidden)
				}
			}
		}
		for _, m := range c.Motivators {
			x := p.Drivers[m.ID]
			if x == 5 {
				strongest[m.ID] = true
			}
			if x != 0 && !slices.ContainsFunc(p.Says, func(s motive.Saying) bool { return s.Reveals[m.ID] != 0 }) {
				t.Errorf("%s never says a word of %s", p.ID, m.ID)
			}
		}
	}
	if len(strongest) < 6 {
		t.Errorf("only %d motivators are anybody's strongest", len(strongest))
	}
}
