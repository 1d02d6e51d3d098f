package prompt

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"

	"buyin/internal/codec"
	"buyin/internal/interview"
	"buyin/internal/motive"
	"buyin/internal/prompt/consoles"
	"buyin/internal/terminal"
)

// five is a catalogue of five motivators. earFor hears each by its id with
// blanks ("job security"), weakly after "a bit of", and against after "no". It is
// sure unless the note ends in "perhaps".
func five() motive.Catalogue {
	c := motive.Catalogue{Name: "five", Version: "1.0.0", Language: "en"}
	for i, id := range []string{"job-security", "engineering-identity", "problem-solving", "pay", "competition"} {
		name := strings.ToUpper(id[:1]) + strings.ReplaceAll(id[1:], "-", " ")
		m := motive.Motivator{
			ID: id, Name: name, Meaning: "what " + name + " is", Extrinsic: i == 0 || i == 3,
			Choice: "the " + strings.ReplaceAll(id, "-", " ") + " in it",
		}
		for n := range 3 {
			m.Probes = append(m.Probes, motive.Question{
				ID: fmt.Sprintf("%s.p%d", id, n), Ask: fmt.Sprintf("Probe %d of %s?", n, id),
				Reword: []string{fmt.Sprintf("In other words %d of %s?", n, id)}, FollowUp: []string{"And then?"},
			})
		}
		c.Motivators = append(c.Motivators, m)
	}
	for n := range 8 {
		c.Openers = append(c.Openers, motive.Question{
			ID: fmt.Sprintf("open.o%d", n), Ask: fmt.Sprintf("Opener %d?", n),
			Reword: []string{fmt.Sprintf("Opener %d again?", n)}, FollowUp: []string{"What was that like?"},
		})
	}
	return c
}

// earFor returns an ear for the motivators of five. It is not sure of a note that
// ends in "perhaps".
func earFor(c motive.Catalogue) interview.Ear {
	return func(said motive.Said) []motive.Heard {
		note := said.Text
		var heard []motive.Heard
		for _, m := range c.Motivators {
			word := strings.ReplaceAll(m.ID, "-", " ")
			at := strings.Index(note, word)
			if at < 0 {
				continue
			}
			h := motive.Heard{Motivator: m.ID, Strength: 4, Quote: word, Score: 0.8, Sure: !strings.HasSuffix(note, "perhaps")}
			if strings.HasSuffix(note[:at], "a bit of ") {
				h.Strength = 2
			}
			if strings.HasSuffix(note[:at], "no ") {
				h.Strength = -4
			}
			heard = append(heard, h)
		}
		return heard
	}
}

func ship() motive.Goals {
	return motive.Goals{
		ID: "ship", Owner: motive.Owner{Name: "Dana", Kind: motive.OwnerManager}, Ask: "Ship 4.2", Threshold: 0.5,
		Goals: []motive.Goal{
			{ID: "schedule", Statement: "on time", Type: motive.Outcome, Offers: map[string]int{"problem-solving": 5, "pay": 2}},
			{ID: "rota", Statement: "a fair rota", Type: motive.Belief, Offers: map[string]int{"job-security": 3}},
		},
	}
}

// setup prepares a talk with Sam, for the given goals if any.
func setup(goals ...motive.Goals) interview.Setup {
	c := five()
	return interview.Setup{
		Catalogue: c, Goals: goals, Ear: earFor(c),
		Head: motive.Interview{
			ID: "2026-11-23-k7qf", Kind: motive.KindTalk, Report: motive.Report{Name: "Sam Lee"}, Started: "2026-11-23T09:00:00Z",
		},
	}
}

// A result is what a run returned, recorded and showed.
type result struct {
	session interview.Session
	kept    []interview.Given // what was recorded, with drafts
	shown   string
	err     error
}

// acts returns what was recorded, without drafts and pages.
func (t result) acts() []interview.Given {
	var acts []interview.Given
	for _, g := range t.kept {
		if g.Act != interview.Drafted && g.Act != interview.Paged {
			acts = append(acts, g)
		}
	}
	return acts
}

// runLines runs a talk in plain lines. With many, notes have several lines, as for
// a person; without, one line, as on a pipe.
func runLines(t *testing.T, s interview.Session, set interview.Setup, many bool, lines ...string) result {
	t.Helper()
	return runDialogue(t, s, set, Options{}, many, lines...)
}

// runWith is run with options.
func runWith(t *testing.T, set interview.Setup, m Options, lines ...string) result {
	t.Helper()
	return runDialogue(t, interview.New(set), set, m, false, lines...)
}

func runDialogue(t *testing.T, s interview.Session, set interview.Setup, m Options, many bool, lines ...string) result {
	t.Helper()
	var in string
	for _, l := range lines {
		in += l + "\n"
	}
	ctx, stop := context.WithCancel(context.Background())
	defer stop()
	var out bytes.Buffer
	var got result
	if m.Record == nil {
		m.Record = func(g interview.Given) error { got.kept = append(got.kept, g); return nil }
	}
	m.Today = "2026-11-23"
	console := newPlainConsole(ctx, in, &out, many)
	got.session, got.err = Run(s, NewDialogue(console, set, m), m.Record)
	got.shown = out.String()
	return got
}

// newPlainConsole returns a console of plain lines that reads the input.
func newPlainConsole(ctx context.Context, input string, out io.Writer, severalLines bool) Console {
	lines := terminal.NewLines(ctx, strings.NewReader(input), motive.MaxText)
	return &consoles.Plain{PlainConsole: terminal.NewPlainConsole(lines, out, 80, severalLines, consoles.Commands)}
}

func run(t *testing.T, set interview.Setup, lines ...string) result {
	t.Helper()
	return runLines(t, interview.New(set), set, false, lines...)
}

// saved returns the interview as a file.
func saved(t *testing.T, s interview.Session) string {
	t.Helper()
	data, err := codec.EncodeInterview(s.Interview(), codec.YAML)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

func wantErr(t *testing.T, got result, want error) {
	t.Helper()
	if !errors.Is(got.err, want) {
		t.Fatalf("ended with %v, want %v; shown:\n%s", got.err, want, got.shown)
	}
}

// wantShown checks that each of the texts was shown, in this order.
func wantShown(t *testing.T, got result, texts ...string) {
	t.Helper()
	rest := got.shown
	for _, text := range texts {
		i := strings.Index(rest, text)
		if i < 0 {
			t.Errorf("%q was not shown, or not in this order; shown:\n%s", text, got.shown)
			return
		}
		rest = rest[i+len(text):]
	}
}
