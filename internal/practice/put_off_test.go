package practice_test

import (
	"strings"
	"testing"

	"buyin/internal/interview"
	"buyin/internal/motive"
	"buyin/internal/practice"
)

const asksOff = "And what would put you right off, in work like that?"

func TestAskedWhatPutsThemOff(t *testing.T) {
	says := []motive.Saying{
		{Text: "I redid the rubber seals.", Reveals: map[string]int{"craft": 3}},
		{Text: "The ranking on the wall, no thanks.", Reveals: map[string]int{"pay": -4}},
		{Text: "Doors slam all day.", Reveals: map[string]int{"calm": -1}},
	}
	tests := []struct {
		name    string
		drivers map[string]int
		says    []motive.Saying
		chance  odd
		want    string // part of the answer; "" if it names nothing
		reveals motive.Evidence
	}{
		{"two times in five they shrug", map[string]int{"pay": -4}, says, odd{0.39}, "", motive.Evidence{}},
		{"else they say the worst of it", map[string]int{"pay": -4, "calm": -1}, says, odd{0.4, 0.79}, "ranking", of("pay", -4, says[1].Text)}, // 4 of 4+1
		{"or the rest", map[string]int{"pay": -4, "calm": -1}, says, odd{0.4, 0.81}, "slam", of("calm", -1, says[2].Text)},
		{"what nothing was said about has only its strength", map[string]int{"craft": 3, "pay": -4}, says[:1], odd{0.4}, "a fair wage", of("pay", -4, "")},
		{"nothing puts them off", map[string]int{"craft": 3}, says[:1], odd{0.4}, "", motive.Evidence{}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r := practice.New(motive.Persona{Drivers: tt.drivers, Says: tt.says}, three, practice.Agrees, &tt.chance)
			got := r.Reply(interview.Step{Kind: interview.PutOff, Question: motive.PutOff, Asked: asksOff}, nil)
			if tt.want == "" {
				if len(got.Evidence) > 0 || got.Text == "" {
					t.Errorf("got %+v, want a shrug", got)
				}
				return
			}
			if len(got.Evidence) != 1 || got.Evidence[0] != tt.reveals || !strings.Contains(strings.ToLower(got.Text), tt.want) {
				t.Errorf("got %+v, want %q", got, tt.want)
			}
		})
	}
}

// Asked again, they first say what they have not said.
func TestWhatPutsThemOffIsNotSaidTwice(t *testing.T) {
	p := motive.Persona{Drivers: map[string]int{"pay": -4, "calm": -2}, Says: []motive.Saying{{Text: "The ranking, no thanks.", Reveals: map[string]int{"pay": -4}}}}
	r := practice.New(p, three, practice.Agrees, &odd{0.4})
	for i, want := range []string{"pay", "calm", "pay"} {
		step := interview.Step{Kind: interview.PutOff, Question: motive.PutOff, Asked: asksOff, FollowUp: i > 0}
		if got := r.Reply(step, nil).Evidence; len(got) != 1 || got[0].Motivator != want {
			t.Errorf("time %d: %+v, want %s", i+1, got, want)
		}
	}
}

func TestNobodyShrugsAtTheirOwnWords(t *testing.T) {
	const said = "I redid the rubber seals on Friday, and nobody asked me to."
	tests := []struct {
		asked  string
		theirs bool
	}{
		{"You spoke of the rubber seals on Friday. What would put you right off, in work like that?", true},
		{"When you think of “redid the rubber seals”: what would spoil it for you?", true},
		{"When you think of a rubber seal: what would spoil it for you?", true},         // the plural is the same word
		{"When you think of seals made of rubber: what would spoil it for you?", false}, // another order
		{"When you think of the seals: what would spoil it for you?", false},            // one word
		{"When you think of what you redid on Friday: what would spoil that?", false},   // not next to each other
		{"On Friday, what would you and I like to put off?", false},                     // words of any talk
	}
	p := motive.Persona{Drivers: map[string]int{"pay": -4}, Says: []motive.Saying{{Text: said, Reveals: map[string]int{"craft": 3}}}}
	for _, tt := range tests {
		r := practice.New(p, three, practice.Agrees, &odd{0})
		if r.Reply(ofCraft, nil).Text != said {
			t.Fatal("they did not say what they were to say")
		}
		got := r.Reply(interview.Step{Kind: interview.PutOff, Question: motive.PutOff, Asked: tt.asked}, nil)
		if (len(got.Evidence) > 0) != tt.theirs {
			t.Errorf("%s\ngot %+v; their words: %v", tt.asked, got, tt.theirs)
		}
	}
}
