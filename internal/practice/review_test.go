package practice_test

import (
	"fmt"
	"slices"
	"testing"

	"buyin/internal/interview"
	"buyin/internal/motive"
	"buyin/internal/practice"
)

// A note is what a manager noted of a reply.
type note struct {
	step     interview.Step
	evidence []motive.Evidence
}

// talked lets a persona answer the steps and notes the given evidence.
func talked(t *testing.T, r *practice.Report, head motive.Interview, notes ...note) interview.Session {
	t.Helper()
	s := interview.New(interview.Setup{Catalogue: three, Head: head})
	for _, n := range notes {
		reply := r.Reply(n.step, s.Interview().Turns)
		next, err := s.Answer(interview.Given{Kind: n.step.Kind, Move: n.step.Move, Question: n.step.Question, Asked: n.step.Asked, Text: reply.Text, Evidence: n.evidence})
		if err != nil {
			t.Fatal(err)
		}
		s = next
	}
	return s
}

func of(id string, strength int, quote string) motive.Evidence {
	return motive.Evidence{Motivator: id, Strength: strength, Quote: quote}
}

var (
	asksOfCraft = interview.Step{Kind: interview.Ask, Question: "craft.last", Asked: "What did you last make?", Motivators: []string{"craft"}}
	asksOfWeek  = interview.Step{Kind: interview.Ask, Question: "open.week", Asked: "How was the week?"}
	sumsUp      = interview.Step{Kind: interview.Playback, Question: motive.Playback, Asked: "What have I got wrong?"}
)

func TestTheReviewSaysWhatWasMissed(t *testing.T) {
	r := practice.New(ada, three, practice.All, &odd{0.5}) // the seals; nothing is noted of them
	iv := talked(t, r, motive.Interview{Guess: map[string]int{"craft": 5, "pay": 4}}, note{step: asksOfWeek})
	look := practice.ReviewTalk(iv, r)
	if look.Questions != 1 || look.Guessed != 2 || look.GuessedRight != 1 || len(look.Drivers) != 3 {
		t.Fatalf("got %+v", look)
	}
	if m := look.Drivers[0].Missed; m.Said != "I redid the seals." || m.Asked != "How was the week?" {
		t.Errorf("craft was missed as %+v", m)
	}
	if m := look.Drivers[2].Missed; m.Probe != "What came of it?" {
		t.Errorf("pay was missed as %+v", m)
	}
	if len(look.Corrections) != 0 {
		t.Errorf("nothing was summed up, and %+v set right", look.Corrections)
	}
}

func TestReviewSeparatesFaintWrongAndHeard(t *testing.T) {
	hidden := map[string]int{"craft": 5, "pay": -2}
	says := []motive.Saying{{Text: "I redid the seals.", Reveals: map[string]int{"craft": 5}}}
	tests := []struct {
		name  string
		notes []note
		want  practice.Driver // without its shares
	}{
		{"heard as what it is", []note{{asksOfWeek, []motive.Evidence{of("craft", 5, "seals")}}},
			practice.Driver{Hidden: 5, Heard: true}},
		{"hardly heard: what would show more", []note{{asksOfWeek, []motive.Evidence{of("craft", 1, "seals"), of("calm", 4, "redid")}}},
			practice.Driver{Hidden: 5, Heard: true, Faint: true, Missed: practice.Missed{Probe: "What did you last make?"}}},
		{"heard the wrong way round", []note{{asksOfWeek, []motive.Evidence{of("craft", -3, "seals")}}},
			practice.Driver{Hidden: 5, WrongSign: true, Words: "seals", Missed: practice.Missed{Said: "I redid the seals.", Asked: "How was the week?"}}},
		{"not heard, though it was asked about", []note{{asksOfCraft, nil}},
			practice.Driver{Hidden: 5, Missed: practice.Missed{Said: "I redid the seals.", Asked: "What did you last make?"}}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r := practice.New(motive.Persona{Drivers: hidden, Says: says}, three, practice.All, &odd{0.5})
			got := practice.ReviewTalk(talked(t, r, motive.Interview{}, tt.notes...), r).Drivers[0]
			got.Share, got.HeardAs = 0, 0
			if tt.want.Motivator = "craft"; got != tt.want {
				t.Errorf("got %+v, want %+v", got, tt.want)
			}
		})
	}
}

// A small driver cannot be heard as far weaker than it is.
func TestASmallDriverIsNotFaint(t *testing.T) {
	r := practice.New(motive.Persona{Drivers: map[string]int{"craft": 5, "calm": 5, "pay": 1}}, three, practice.All, &odd{0.5})
	notes := []note{{asksOfWeek, []motive.Evidence{of("pay", 1, "")}}}
	for i := range 30 {
		step := interview.Step{Kind: interview.Ask, Question: fmt.Sprintf("open.day-%d", i)}
		notes = append(notes, note{step, []motive.Evidence{of("craft", 5, ""), of("calm", 5, "")}})
	}
	iv := talked(t, r, motive.Interview{}, notes...)
	pay := practice.ReviewTalk(iv, r).Drivers[2]
	if pay.Motivator != "pay" || !pay.Heard || pay.Share <= 2*pay.HeardAs || pay.Faint {
		t.Errorf("got %+v", pay)
	}
}

func TestTheReviewSaysWhereNothingWasHeard(t *testing.T) {
	r := practice.New(motive.Persona{}, three, practice.All, &odd{0.5})
	iv := talked(t, r, motive.Interview{}, note{asksOfWeek, []motive.Evidence{of("calm", 1, ""), of("craft", 2, "so so")}})
	want := []practice.Driver{{Motivator: "craft", Words: "so so"}, {Motivator: "calm", Words: iv.Interview().Turns[0].Answer}}
	look := practice.ReviewTalk(iv, r)
	for i := range look.Drivers {
		look.Drivers[i].HeardAs = 0
	}
	if !slices.Equal(look.Drivers, want) {
		t.Errorf("got %+v", look.Drivers)
	}
}

func TestReviewComparesThePlaybackWithTheNotes(t *testing.T) {
	persona := motive.Persona{Drivers: map[string]int{"craft": 3, "calm": 4, "pay": -4}}
	tests := []struct {
		name string
		kept []motive.Evidence
		want []practice.Correction
	}{
		{"to the word", []motive.Evidence{of("craft", 3, ""), of("calm", 4, ""), of("pay", -4, "")}, nil},
		{"a step off is near enough", []motive.Evidence{of("craft", 4, ""), of("calm", 3, ""), of("pay", -5, "")}, nil},
		{"what is missing, too weak, turned round", []motive.Evidence{of("craft", 1, ""), of("pay", 4, "")},
			[]practice.Correction{{Motivator: "calm", Said: 4}, {Motivator: "craft", Said: 3, Kept: 1}, {Motivator: "pay", Said: -4, Kept: 4}}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r := practice.New(persona, three, practice.All, &odd{0.5})
			iv := talked(t, r, motive.Interview{}, note{sumsUp, tt.kept})
			if got := practice.ReviewTalk(iv, r).Corrections; !slices.Equal(got, tt.want) {
				t.Errorf("got %+v, want %+v", got, tt.want)
			}
		})
	}
}

func TestTheStrongestIsNamedFirst(t *testing.T) {
	persona := motive.Persona{Drivers: map[string]int{"craft": 2, "calm": 5, "pay": -4}}
	r := practice.New(persona, three, practice.All, &odd{0.5})
	if got, want := r.Reply(sumsUp, nil).Text, "What counts for me is quiet hours (5 of 5), then doing it well (2 of 5). What puts me off: a fair wage (4 of 5)."; got != want {
		t.Errorf("said %q", got)
	}
	var ids []string
	for _, d := range practice.ReviewTalk(interview.New(interview.Setup{Catalogue: three}), r).Drivers {
		ids = append(ids, d.Motivator)
	}
	if want := []string{"calm", "craft", "pay"}; !slices.Equal(ids, want) {
		t.Errorf("set side by side: %v", ids)
	}
}
