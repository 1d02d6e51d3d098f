package present

import (
	"io"
	"slices"
	"strings"
	"testing"

	"buyin/internal/fixture"
	"buyin/internal/motive"
	"buyin/internal/overlap"
	"buyin/internal/practice"
)

// rehearsed returns a rehearsal with an example of everything that can go well
// or wrong.
func rehearsed() Rehearsal {
	talk := motive.Interview{Turns: []motive.Turn{
		fixture.Turn("open.q0", "the page came at three in the morning", fixture.Evidence("problem-solving", 5, motive.Volunteered, "three in the morning")),
		fixture.Turn("pay.last", "I never looked", fixture.Evidence("pay", 2, motive.Prompted, "never looked")),
	}}
	return Rehearsal{
		Catalogue: fixture.Catalogue(), Persona: motive.Persona{ID: "night-tinkerer", Name: "Rae Quill"},
		Scored: overlap.New(fixture.Catalogue(), fixture.Ask()).Score(talk), Seed: 7,
		Review: practice.Review{
			Talk: []practice.Line{
				{Move: "frame", Says: "I'd like half an hour about what makes work good for you. There are no right answers. All right?"},
				{Move: "open", Question: "open.q0", Says: "What happened in week 1?", Answer: "the page came at three in the morning", Counts: true},
				{Move: "reflect", Says: "So it woke you."},
				{Move: "deepen", Question: "open.q0", Says: "What was it about that?", Answer: "I never looked", Counts: true},
				{Move: "sum-up", Question: "sum-up", Says: "So there is the page. What did I miss?", Answer: "Yes, that's how it is."},
				{Move: "play-back", Question: "playback", Says: "What did I get wrong?", Answer: "Yes, that's about right.", Counts: true},
			},
			LeftThreads: []practice.LeftThread{{Asked: "What happened in week 1?", Answer: "the page came at three in the morning"}},
			OffNotAsked: []string{"balance", "competition", "influence"},
			Questions:   3, FollowUps: 1, Reflections: 3, Guessed: 2, GuessedRight: 1,
			Truth: practice.Truth{Known: true, Overlap: 0.625, Verdict: overlap.Sufficient},
			Drivers: []practice.Driver{
				{Motivator: "problem-solving", Hidden: 5, Share: 0.5, Heard: true, HeardAs: 0.48},
				{Motivator: "mastery", Hidden: 3, Share: 0.3, Heard: true, HeardAs: 0.06, Faint: true, Missed: practice.Missed{Probe: "When did it last come up?"}},
				{Motivator: "purpose", Hidden: 2, Share: 0.2, Missed: practice.Missed{Said: "it\nkept " + strings.Repeat("people ", 40) + "warm", Asked: "What happened in week 1?"}},
				{Motivator: "autonomy", Hidden: 1, Share: 0.1, WrongSign: true, Words: "told me how"},
				{Motivator: "competition", Hidden: -4, Heard: true},
				{Motivator: "balance", Hidden: -1, WrongSign: true, Words: "five o'clock"},
				{Motivator: "influence", Hidden: -2},
				{Motivator: "pay", Words: "never looked"},
				{Motivator: "belonging", Words: "we never looked", CoachOnly: true},
			},
			Corrections: []practice.Correction{{Motivator: "mastery", Said: 3, Kept: 1}, {Motivator: "balance", Said: -1, Kept: 2}, {Motivator: "purpose", Said: 2}},
		},
	}
}

func TestGoldenRehearsal(t *testing.T) {
	x := rehearsed()
	x.Repeat = "buyin practice night-tinkerer"
	x.Scored.BlockedBy = []string{"balance", "recognition"}
	fixture.Golden(t, "rehearsal.txt", func(w io.Writer) error { return x.Text(w, 80) })
	fixture.Golden(t, "rehearsal-40.txt", func(w io.Writer) error { return x.Text(w, 40) })
	x = rehearsed()
	x.Automatic = true
	fixture.Golden(t, "rehearsal-auto.txt", func(w io.Writer) error { return x.Text(w, 80) })
}

func TestARehearsalOfLittle(t *testing.T) {
	x := Rehearsal{Catalogue: fixture.Catalogue(), Persona: motive.Persona{Name: "Nobody"}, Scored: overlap.New(fixture.Catalogue()).Score(motive.Interview{})}
	want := "What drives Nobody, hidden and heard\n  Nothing was hidden, and nothing was heard.\n\nHow the talk was led\n  The talk ended before a question was answered.\n"
	if got := fixture.Written(t, func(w io.Writer) error { return x.Text(w, 80) }); got != want {
		t.Errorf("got %q", got)
	}
	x.Scored = overlap.New(fixture.Catalogue(), fixture.Ask()).Score(motive.Interview{})
	x.Review.Truth = practice.Truth{Known: true, Overlap: 0.3, Verdict: overlap.Insufficient}
	want = "The ask serves 30 % of what truly drives Nobody: insufficient. Nothing was\n  heard to say so by."
	if got := fixture.Written(t, func(w io.Writer) error { return x.Text(w, 80) }); !strings.Contains(got, want) {
		t.Errorf("got %q", got)
	}
}

func TestARehearsalWithAPayload(t *testing.T) {
	for _, payload := range fixture.Payloads() {
		x := rehearsed()
		x.Automatic = true
		x.Persona = motive.Persona{ID: payload, Name: payload}
		x.Review.Talk[1].Says, x.Review.Talk[1].Answer, x.Review.LeftThreads[0].Answer = payload, payload, payload
		x.Catalogue.Motivators[6].Name = payload // mastery
		x.Review.Drivers[1].Missed.Probe = payload
		x.Review.Drivers[2].Missed = practice.Missed{Said: payload, Asked: payload}
		x.Review.Drivers[7].Words = payload
		x.Scored.BlockedBy = []string{payload}
		if at := fixture.Live(fixture.Written(t, func(w io.Writer) error { return x.Text(w, 80) })); at != "" {
			t.Errorf("%q: live %q", payload, at)
		}
		x.Automatic, x.Repeat = false, payload
		if at := fixture.Live(fixture.Written(t, func(w io.Writer) error { return x.Text(w, 80) })); at != "" {
			t.Errorf("%q, once more: live %q", payload, at)
		}
	}
}

func TestHowTheTalkWasLed(t *testing.T) {
	tests := []struct {
		name   string
		review practice.Review
		want   []string
	}{
		{"as it should be", practice.Review{Questions: 4, FollowUps: 2, Reflections: 4}, []string{
			"The talk took 4 questions; 2 of them stayed with an answer.",
			"Something was said back 4 times, 1.0 a question; good interviewers do it once a question, poor ones once in four."}},
		{"one question after the other", practice.Review{Questions: 7, Reflections: 1}, []string{
			"The talk took 7 questions; none of them stayed with an answer.",
			"Something was said back 1 time, 0.1 a question; good interviewers do it once a question, poor ones once in four."}},
		{"a thread left, and what puts them off not asked about", practice.Review{Questions: 1, LeftThreads: []practice.LeftThread{{Answer: "I loved\nthat"}}, OffNotAsked: []string{"balance", "problem-solving"}}, []string{
			"The talk took 1 question; none of them stayed with an answer.",
			"Something was said back 0 times, 0.0 a question; good interviewers do it once a question, poor ones once in four.",
			"Left too early: “I loved that”. Asking what was behind it would have told you more.",
			"Your ask offers what puts them off, and you never asked about that: Problem solving.",
			"What puts them off was never asked about: Balance."}},
		{"nothing was asked", practice.Review{OffNotAsked: []string{"balance"}}, []string{"The talk ended before a question was answered."}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			x := rehearsed()
			x.Review = tt.review
			p := rehearsalText{Rehearsal: x}
			if got := p.conduct(); !slices.Equal(got, tt.want) {
				t.Errorf("got %q", got)
			}
		})
	}
}

func TestHowTheGuessDid(t *testing.T) {
	for guessed, want := range map[[2]int]string{
		{1, 1}: "Of your 1 guess, 1 truly drives Rae Quill.", {3, 0}: "Of your 3 guesses, 0 truly drive Rae Quill.", {0, 0}: "",
	} {
		x := rehearsed()
		x.Review.Guessed, x.Review.GuessedRight = guessed[0], guessed[1]
		if got := fixture.Written(t, func(w io.Writer) error { return x.Text(w, 80) }); !strings.Contains(got, want) || (want == "") == strings.Contains(got, "Of your") {
			t.Errorf("%v: %q", guessed, got)
		}
	}
}
