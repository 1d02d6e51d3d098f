package ask

import (
	"bytes"
	"context"
	"strings"
	"testing"

	"buyin/internal/ask"
	"buyin/internal/codec"
	"buyin/internal/motive"
	"buyin/internal/prompt"
	"buyin/internal/records/journal"
	"buyin/internal/terminal"
)

// catalogue is a catalogue of six motivators.
func catalogue() motive.Catalogue {
	c := motive.Catalogue{Name: "six", Version: "1.0.0", Language: "en"}
	for _, id := range []string{"pay", "craft", "purpose", "balance", "autonomy", "mastery"} {
		c.Motivators = append(c.Motivators, motive.Motivator{ID: id, Name: strings.ToUpper(id[:1]) + id[1:], Choice: "the " + id})
	}
	return c
}

// ear hears a motivator by its id, and against after "no".
func ear(said motive.Said) (heard []motive.Heard) {
	for _, m := range catalogue().Motivators {
		at := strings.Index(said.Text, m.ID)
		if at < 0 {
			continue
		}
		h := motive.Heard{Motivator: m.ID, Strength: 4, Quote: m.ID, Score: 0.9, Sure: !strings.HasSuffix(said.Text, "perhaps")}
		if strings.HasSuffix(said.Text[:at], "no ") {
			h.Strength = -4
		}
		heard = append(heard, h)
	}
	return heard
}

func rota() motive.Goals {
	return motive.Goals{ID: "rota", Ask: "Take the late rota until May", Owner: motive.Owner{Name: "Dana"}, Goals: []motive.Goal{
		{ID: "late", Statement: "Cover the late shift", Type: motive.Outcome, Offers: map[string]int{"pay": 4, "balance": -3}},
		{ID: "hand", Statement: "Hand-overs are fair", Type: motive.Belief, Offers: map[string]int{"craft": 1}},
	}}
}

func setup(cards ...string) ask.Setup {
	return ask.Setup{
		Catalogue: catalogue(), Goals: rota(), Today: "2026-12-01", Cards: cards, Promises: 2, Ear: ear,
		Matters: []string{"This is what I understood matters to you."}, Leads: []string{"You said “two weeks”; they are yours."}, Costs: []string{"It costs you quiet evenings."},
		Head: motive.Interview{
			ID: "2026-12-01-abcd", Report: motive.Report{Name: "Sam Lee"}, Manager: "Dana", Started: "2026-12-01T10:00:00+01:00",
			Told: &motive.Told{On: "2026-11-01", Quotes: true},
		},
	}
}

var allCards = []string{"pay", "craft", "purpose", "balance", "autonomy", "mastery"}

// A result is what a run returned, recorded and showed.
type result struct {
	session ask.Session
	kept    []ask.Given // the journal
	shown   string
	err     error
}

// recorder keeps acts in a journal.
type recorder struct {
	lines [][]byte
	kept  []ask.Given
}

func (r *recorder) Append(line []byte) error {
	r.lines = append(r.lines, line)
	return nil
}

func (r *recorder) Replace(lines [][]byte) error {
	r.lines = lines
	return nil
}

func (r *recorder) record(g ask.Given, before, after ask.Session) error {
	err := journal.WriteAsk(r, g, before, after)
	if err == nil {
		r.kept, err = journal.DecodeAsks(r.lines)
	}
	return err
}

// options are those of the tests.
func options() Options {
	return Options{
		Page: func(s ask.Session) string { return "RECORD of " + s.Interview().Report.Name },
		Sensitive: func(note string) string {
			if strings.Contains(note, "operation") {
				return "That touches on health."
			}
			return ""
		},
	}
}

// run runs an ask in plain lines, from a pipe or, with person, as typed.
func run(t *testing.T, from ask.Session, set ask.Setup, lines ...string) result {
	t.Helper()
	var out bytes.Buffer
	ctx, stop := context.WithCancel(t.Context())
	defer stop()
	var in bytes.Buffer
	for _, line := range lines {
		in.WriteString(line + "\n")
	}
	console, _, restore := prompt.Open(ctx, terminal.Streams{In: &in, Out: &out, Plain: true})
	defer restore()
	var r recorder
	s, err := ask.Run(from, New(console, set, options()), r.record)
	return result{s, r.kept, out.String(), err}
}

// saved returns the record as it is saved.
func saved(t *testing.T, s ask.Session) string {
	t.Helper()
	data, err := codec.EncodeInterview(s.Interview(), codec.YAML)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

func wantShown(t *testing.T, got result, texts ...string) {
	t.Helper()
	rest := got.shown
	for _, text := range texts {
		i := strings.Index(rest, text)
		if i < 0 {
			t.Fatalf("%q was not shown, or not in this order; shown:\n%s", text, got.shown)
		}
		rest = rest[i+len(text):]
	}
}

// wantReplayed checks that the journal gives the same record.
func wantReplayed(t *testing.T, set ask.Setup, got result) {
	t.Helper()
	again, err := ask.Replay(set, got.kept)
	if err != nil || saved(t, again) != saved(t, got.session) {
		t.Errorf("replayed: %v\n%s\nwant\n%s", err, saved(t, again), saved(t, got.session))
	}
}
