package practice_test

import (
	"slices"
	"strings"
	"testing"

	"buyin/internal/interview"
	"buyin/internal/motive"
	"buyin/internal/practice"
)

func TestThePlayback(t *testing.T) {
	heard := func(id string, strength int) motive.Heard { return motive.Heard{Motivator: id, Strength: strength} }
	noted := func(id string, strength int) []motive.Turn {
		return []motive.Turn{{Question: "open.week", Evidence: []motive.Evidence{of(id, strength, "")}}}
	}
	const never, always = 0.99, 0.0 // what comes of a chance
	tests := []struct {
		name     string
		playback practice.Playback
		sum      []motive.Heard
		turns    []motive.Turn
		chance   odd
		want     []motive.Evidence
	}{
		{"they agree as it was heard", practice.Agrees, []motive.Heard{heard("craft", 5), heard("calm", 2)}, slices.Concat(noted("craft", 5), noted("calm", 2)), odd{never},
			[]motive.Evidence{of("craft", 5, ""), of("calm", 2, "")}},
		{"they add the strongest of what was not heard", practice.Agrees, []motive.Heard{heard("calm", 2)}, noted("calm", 2), odd{never},
			[]motive.Evidence{of("craft", 3, ""), of("calm", 2, "")}},
		{"they add one thing only", practice.Agrees, nil, nil, odd{never},
			[]motive.Evidence{of("craft", 3, "")}},
		{"what was heard and not said back is not added", practice.Agrees, nil, noted("craft", 1), odd{never},
			[]motive.Evidence{of("calm", 1, "")}},
		{"one time in five they add what puts them off most", practice.Agrees, []motive.Heard{heard("craft", 3)}, slices.Concat(noted("craft", 3), noted("calm", 1)), odd{0.19},
			[]motive.Evidence{of("craft", 3, ""), of("pay", -4, "")}},
		{"else they do not", practice.Agrees, []motive.Heard{heard("craft", 3)}, slices.Concat(noted("craft", 3), noted("calm", 1)), odd{0.2},
			[]motive.Evidence{of("craft", 3, "")}},
		{"what was said back is not added", practice.Agrees, []motive.Heard{heard("pay", -1)}, slices.Concat(noted("craft", 3), noted("calm", 1)), odd{always},
			[]motive.Evidence{of("pay", -1, "")}},
		{"a wrong sign is noticed", practice.Agrees, []motive.Heard{heard("pay", 2), heard("craft", -1)}, slices.Concat(noted("craft", -1), noted("calm", 1)), odd{0.49, 0.49, never},
			[]motive.Evidence{of("craft", 3, ""), of("pay", -4, "")}},
		{"or not", practice.Agrees, []motive.Heard{heard("pay", 2), heard("craft", -1)}, slices.Concat(noted("craft", -1), noted("calm", 1)), odd{0.5, 0.5, never},
			[]motive.Evidence{of("craft", -1, ""), of("pay", 2, "")}},
		{"nothing: they agree to a wrong sign, too, and add nothing", practice.Nothing, []motive.Heard{heard("pay", 2)}, noted("pay", 2), odd{always},
			[]motive.Evidence{of("pay", 2, "")}},
		{"nothing: nothing was said back", practice.Nothing, nil, nil, odd{always}, nil},
		{"all: every hidden strength, whatever was said back", practice.All, []motive.Heard{heard("pay", 2)}, noted("craft", 1), odd{never},
			[]motive.Evidence{of("craft", 3, ""), of("calm", 1, ""), of("pay", -4, "")}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r := practice.New(ada, three, tt.playback, &tt.chance)
			got := r.Reply(interview.Step{Kind: interview.Playback, Question: motive.Playback, Sum: tt.sum}, tt.turns)
			if !slices.Equal(got.Evidence, tt.want) || got.Text == "" {
				t.Errorf("got %+v, want %+v", got, tt.want)
			}
		})
	}
}

// Where nothing is heard of a motivator that means nothing to them, they agree.
func TestTheyAgreeToWhatMeansNothingToThem(t *testing.T) {
	r := practice.New(motive.Persona{}, three, practice.Agrees, &odd{0})
	got := r.Reply(interview.Step{Kind: interview.Playback, Sum: []motive.Heard{{Motivator: "calm", Strength: -3}}}, nil)
	if want := []motive.Evidence{of("calm", -3, "")}; !slices.Equal(got.Evidence, want) {
		t.Errorf("got %+v", got)
	}
}

func TestTheWordsOfThePlayback(t *testing.T) {
	tests := []struct {
		playback practice.Playback
		sum      []motive.Heard
		chance   odd
		want     string
	}{
		{practice.Agrees, []motive.Heard{{Motivator: "craft", Strength: 3}}, odd{0.99},
			"Yes, that's about right. And something you did not mention. Quiet hours matters to me, somewhat."},
		{practice.Agrees, []motive.Heard{{Motivator: "pay", Strength: 3}}, odd{0},
			"Mostly, yes. One thing is the other way round. I really don't want that. A fair wage puts me right off. And something you did not mention. Quiet hours matters to me, somewhat."},
		{practice.Agrees, nil, odd{0.99}, "Quiet hours matters to me, somewhat."}, // there was nothing to agree to
		{practice.Nothing, []motive.Heard{{Motivator: "craft", Strength: 3}}, odd{0}, "Yes, that's about right."},
		{practice.Nothing, nil, odd{0}, "I would not know what to put first, to be honest."},
		{practice.All, nil, odd{0},
			"What counts for me is doing it well (3 of 5), then quiet hours (1 of 5). What puts me off: a fair wage (4 of 5)."},
	}
	turns := []motive.Turn{{Question: "open.week", Evidence: []motive.Evidence{of("craft", 3, "")}}}
	for _, tt := range tests {
		r := practice.New(ada, three, tt.playback, &tt.chance)
		if got := r.Reply(interview.Step{Kind: interview.Playback, Sum: tt.sum}, turns).Text; got != tt.want {
			t.Errorf("%s: got  %s\nwant %s", tt.playback, got, tt.want)
		}
	}
}

// A playback that says something else gets another answer, and one that says the
// same does not.
func TestAPlaybackThatIsShownAgain(t *testing.T) {
	r := practice.New(ada, three, practice.Agrees, &odd{0.1, 0.9})
	step := interview.Step{Kind: interview.Playback, Question: motive.Playback, Number: 5, Asked: "So?"}
	first := r.Reply(step, nil)
	if again := r.Reply(step, nil); again.Text != first.Text || !strings.Contains(first.Text, "And so that you know") {
		t.Errorf("first %q, then %q", first.Text, again.Text)
	}
	step.Asked, step.Sum = "So it is quiet hours?", []motive.Heard{{Motivator: "calm", Strength: 1}}
	if other := r.Reply(step, nil); !strings.HasPrefix(other.Text, "Yes, that's about right.") || strings.Contains(other.Text, "so that you know") {
		t.Errorf("got %q", other.Text)
	}
}
