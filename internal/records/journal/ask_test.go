package journal

import (
	"bytes"
	"reflect"
	"slices"
	"strings"
	"testing"

	"buyin/internal/ask"
	"buyin/internal/motive"
)

// pinnedAsks are one act of every kind of an ask, with the line for it. Never change
// a line: such journals exist on disks.
var pinnedAsks = []struct {
	act  ask.Given
	line string
}{
	{ask.Given{Kind: ask.Told, Told: &motive.Told{On: "2026-12-01", Quotes: true}}, `{"kind":"told","told":{"On":"2026-12-01","Quotes":true}}`},
	{ask.Given{Kind: ask.Fairness, Asked: "All right?"}, `{"kind":"fairness","asked":"All right?"}`},
	{ask.Given{Kind: ask.Put, Put: &motive.Put{On: "2026-12-01", Overlap: new(0.4545), Catalogue: "2.0.0"}},
		`{"kind":"put","put":{"on":"2026-12-01","overlap":0.4545,"catalogue":"2.0.0"}}`},
	{ask.Given{Kind: ask.Put, Put: &motive.Put{On: "2026-12-01"}}, `{"kind":"put","put":{"on":"2026-12-01","overlap":null}}`},
	{ask.Given{Kind: ask.Effect, Asked: "Pay?", Motivator: "pay", Effect: -3}, `{"kind":"effect","asked":"Pay?","motivator":"pay","effect":-3}`},
	{ask.Given{Act: ask.Skipped, Kind: ask.Effect, Motivator: "pay"}, `{"act":"skip","kind":"effect","motivator":"pay"}`},
	{ask.Given{Kind: ask.Readiness, Scale: 6}, `{"kind":"readiness","scale":6}`},
	{ask.Given{Kind: ask.Reason, Text: "a <b>", Evidence: []motive.Evidence{{Motivator: "pay", Strength: 2, Kind: motive.Volunteered, Quote: "a"}}},
		`{"kind":"reason","text":"a \u003cb\u003e","evidence":[{"Motivator":"pay","Strength":2,"Kind":"volunteered","Quote":"a"}]}`},
	{ask.Given{Kind: ask.Reason, Text: "a", Evidence: []motive.Evidence{}}, `{"kind":"reason","text":"a","evidence":[]}`},
	{ask.Given{Kind: ask.Terms, Text: "an owner", Positions: []motive.Position{{Says: motive.Outcome, Goal: "ship", Meets: new(true)}, {Says: motive.Belief}}},
		`{"kind":"terms","text":"an owner","positions":[{"Says":"outcome","Goal":"ship","Meets":true},{"Says":"belief","Goal":""}]}`},
	{ask.Given{Kind: ask.Reply, Reply: motive.ReplyNotYet}, `{"kind":"reply","reply":"not-yet"}`},
	{ask.Given{Kind: ask.Change, Text: "two people"}, `{"kind":"change","text":"two people"}`},
	{ask.Given{Kind: ask.Promises, Promise: &motive.Promise{By: motive.ByManager, Text: "quiet", Due: "2026-12-04"}},
		`{"kind":"promises","promise":{"by":"manager","text":"quiet","due":"2026-12-04"}}`},
	{ask.Given{Kind: ask.Show}, `{"kind":"show"}`},
	{ask.Given{Act: ask.Done}, `{"act":"done"}`},
	{ask.Given{Act: ask.Noted, Text: "tired"}, `{"act":"note","text":"tired"}`},
	{ask.Given{Act: ask.Promised, Promise: &motive.Promise{By: motive.ByReport, Text: "x"}}, `{"act":"promise","promise":{"by":"report","text":"x"}}`},
	{ask.Given{Act: ask.Drafted, Text: "half"}, `{"act":"draft","text":"half"}`},
	{ask.Given{Act: ask.WentBack}, `{"act":"back"}`},
	{ask.Given{Act: ask.GoneOver, Kind: ask.Terms, Text: "an owner"}, `{"act":"gone","kind":"terms","text":"an owner"}`},
}

func TestTheLinesOfAnAsk(t *testing.T) {
	for _, p := range pinnedAsks {
		line, err := EncodeAsk(p.act)
		if err != nil || string(line) != p.line {
			t.Errorf("encoded %s, %v\nwant    %s", line, err, p.line)
		}
		if act, err := DecodeAsk([]byte(p.line)); err != nil || !reflect.DeepEqual(act, p.act) {
			t.Errorf("%s\ndecoded as %+v, %v", p.line, act, err)
		}
	}
	if acts, err := DecodeAsks([][]byte{[]byte(`{"kind":"show"}`), []byte("[]")}); err == nil || len(acts) != 1 {
		t.Errorf("%v, %v", acts, err)
	}
}

// askStart is the start of an ask, as it comes back from its line.
func askStart(t *testing.T) Start {
	t.Helper()
	s := Start{Report: motive.Report{Name: "Sam"}, Started: "2026-12-01T10:00:00Z", Goals: "rota", Ask: true}
	line, err := s.Encode()
	if err != nil {
		t.Fatal(err)
	}
	back, err := DecodeStart(line)
	if err != nil || !back.Ask {
		t.Fatalf("%s: %+v, %v", line, back, err)
	}
	return back
}

// lines is a Writer in memory.
type lines struct{ all [][]byte }

func (l *lines) Append(line []byte) error   { l.all = append(l.all, line); return nil }
func (l *lines) Replace(all [][]byte) error { l.all = all; return nil }

// play plays the acts, and returns what is in the journal.
func play(t *testing.T, set ask.Setup, acts ...ask.Given) (ask.Session, [][]byte) {
	t.Helper()
	var w lines
	s := ask.New(set)
	for _, g := range acts {
		next, err := s.Answer(g)
		if err != nil {
			t.Fatalf("%+v: %v", g, err)
		}
		if kept, ok := s.ForJournal(g); ok {
			if err := WriteAsk(&w, kept, s, next); err != nil {
				t.Fatal(err)
			}
		}
		s = next
	}
	return s, w.all
}

func TestAnAskIsReplayedWithoutItsGoals(t *testing.T) {
	start := askStart(t)
	c := motive.Catalogue{Name: "c", Version: "1.0.0", Motivators: []motive.Motivator{{ID: "pay", Name: "Pay"}}}
	set := ask.Setup{
		Catalogue: c, Head: start.Head("x"), Today: "2026-12-03", Cards: []string{"pay"}, Overlap: new(0.25), Debrief: true,
		Goals: motive.Goals{ID: "rota", Ask: "Take it", Goals: []motive.Goal{{ID: "late"}}},
	}
	start.Debrief = true
	s, written := play(t, set, ask.Given{Told: &motive.Told{Quotes: true}}, ask.Given{}, ask.Given{Effect: 2}, ask.Given{Act: ask.WentBack}, ask.Given{Effect: -2}, ask.Given{Scale: 3},
		ask.Given{Text: "one\ntwo"}, ask.Given{Text: "three", Positions: []motive.Position{{Says: motive.Belief, Goal: "late"}}}, ask.Given{Act: ask.Noted, Text: "mine"}, ask.Given{Act: ask.Drafted, Kind: ask.Change, Text: "half"})
	iv, draft, err := start.Replay(c, start.Head("x"), written)
	if want := s.Interview(); err != nil || draft != "half" || !reflect.DeepEqual(iv, want) {
		t.Errorf("%v\n%+v\nwant\n%+v", err, iv, want)
	}
	if words, err := start.Words(written); err != nil || !reflect.DeepEqual(words, []string{"", "one", "two", "three", "mine"}) {
		t.Errorf("%q, %v", words, err)
	}
}

// From the act on by which no words are kept, none are in the journal.
func TestAnAskThatLosesItsWords(t *testing.T) {
	start := askStart(t)
	start.Told = &motive.Told{On: "2026-11-01", Quotes: true}
	set := ask.Setup{Head: start.Head("x"), Today: "2026-12-01", Goals: motive.Goals{ID: "rota"}}
	s, written := play(t, set, ask.Given{}, ask.Given{}, ask.Given{Act: ask.Drafted, Text: "secret"}, ask.Given{Scale: 2}, ask.Given{Text: "secret"}, ask.Given{Act: ask.WentBack},
		ask.Given{Text: "secret again"}, ask.Given{Kind: ask.Fairness, Told: &motive.Told{}}, ask.Given{Text: "secret terms"})
	var all strings.Builder
	for _, line := range written {
		all.Write(line)
	}
	if strings.Contains(all.String(), "secret") {
		t.Errorf("%s", all.String())
	}
	if iv, _, err := start.Replay(motive.Catalogue{}, start.Head("x"), written); err != nil || !reflect.DeepEqual(iv.Turns, s.Interview().Turns) || iv.Told.Quotes {
		t.Errorf("%v: %+v", err, iv)
	}
}

// FuzzDecodeAsk: what can be read is written the same way again, and a replay of
// it ends without a panic.
func FuzzDecodeAsk(f *testing.F) {
	for _, p := range pinnedAsks {
		f.Add([]byte(p.line))
	}
	f.Fuzz(func(t *testing.T, line []byte) {
		act, err := DecodeAsk(line)
		if err != nil {
			return
		}
		once, err := EncodeAsk(act)
		if err != nil {
			t.Fatal(err)
		}
		again, err := DecodeAsk(once)
		if twice, terr := EncodeAsk(again); err != nil || terr != nil || string(once) != string(twice) {
			t.Errorf("%s\n%s", once, twice)
		}
		start := Start{Report: motive.Report{Name: "Sam"}, Started: "2026-12-01T10:00:00Z", Ask: true}
		put, _ := EncodeAsk(pinnedAsks[2].act)
		_, _, _ = start.Replay(motive.Catalogue{Motivators: []motive.Motivator{{ID: "pay"}}}, start.Head("x"), [][]byte{put, line, line})
		_, _ = start.Words([][]byte{put, line})
	})
}

// What was typed at a question goes when the question is declined, or answered without
// words. Other answers, and words that are typed for a later question, stay.
func TestWordsThatAreTakenBack(t *testing.T) {
	start := askStart(t)
	set := ask.Setup{
		Catalogue: motive.Catalogue{Name: "c", Version: "1.0.0", Motivators: []motive.Motivator{{ID: "pay", Name: "Pay"}}},
		Head:      start.Head("x"), Today: "2026-12-03", Cards: []string{"pay"}, Goals: motive.Goals{ID: "rota", Ask: "Take it"}, Scripted: true,
	}
	set.Head.Told = &motive.Told{On: "2026-12-01", Quotes: true}
	typed := []ask.Given{
		{}, {Effect: 2}, {Scale: 3}, {Act: ask.Drafted, Kind: ask.Terms, Text: "a free Friday"}, {Act: ask.Drafted, Text: "SECRET"},
		{Text: "SECRET", Evidence: []motive.Evidence{{Motivator: "pay", Strength: 4, Quote: "SECRET"}}}, {Act: ask.WentBack},
	}
	for name, last := range map[string]ask.Given{
		"declined": {Act: ask.Skipped}, "without words": {Evidence: []motive.Evidence{{Motivator: "pay", Strength: 4}}},
	} {
		s, written := play(t, set, append(slices.Clone(typed), last)...)
		if all := string(bytes.Join(written, []byte("\n"))); strings.Contains(all, "SECRET") || !strings.Contains(all, "a free Friday") {
			t.Errorf("%s:\n%s", name, all)
		}
		acts, err := DecodeAsks(written)
		if err != nil {
			t.Fatal(err)
		}
		again, err := ask.Replay(set, acts)
		if err != nil || !reflect.DeepEqual(again.Interview(), s.Interview()) || again.DraftFor(ask.Terms) != "a free Friday" {
			t.Errorf("%s: %v, replayed %+v, want %+v", name, err, again.Interview(), s.Interview())
		}
	}
}

// A question that is declined takes no answers with it that /back went over before.
func TestADeclinedQuestionLosesNoOtherAnswer(t *testing.T) {
	start := askStart(t)
	start.Told = &motive.Told{On: "2026-12-01", Quotes: true}
	set := ask.Setup{
		Catalogue: motive.Catalogue{Name: "c", Version: "1.0.0", Motivators: []motive.Motivator{{ID: "pay", Name: "Pay"}}}, Head: start.Head("x"), Today: "2026-12-03", Cards: []string{"pay"},
		Overlap: new(0.5), Goals: motive.Goals{ID: "rota", Ask: "Take it", Goals: []motive.Goal{{ID: "late"}}},
	}
	back := ask.Given{Act: ask.WentBack}
	s, written := play(t, set, ask.Given{}, ask.Given{}, ask.Given{Effect: 3}, ask.Given{Scale: 3}, ask.Given{Text: "the pay"},
		ask.Given{Text: "a free Friday", Positions: []motive.Position{{Says: motive.Outcome, Goal: "late", Meets: new(true)}}}, ask.Given{Reply: motive.ReplyIf}, back, back, back, ask.Given{Act: ask.Skipped})
	acts, err := DecodeAsks(written)
	if err != nil {
		t.Fatal(err)
	}
	set.Overlap = new(0.25) // it has changed since
	again, err := ask.Replay(set, acts)
	if err != nil || len(s.GoneOver()) != 2 || !reflect.DeepEqual(again.GoneOver(), s.GoneOver()) || !reflect.DeepEqual(again.Interview(), s.Interview()) {
		t.Errorf("%v: gone over %+v, want %+v", err, again.GoneOver(), s.GoneOver())
	}
	if past, ok := again.Past(); !ok || past.Text != "a free Friday" || len(past.Positions) != 1 {
		t.Errorf("%+v", past)
	}
	// back over the ask itself, what was written when it was put stays
	s, written = play(t, set, ask.Given{}, ask.Given{}, ask.Given{Effect: 3}, back, back, ask.Given{Kind: ask.Reason, Act: ask.Skipped})
	acts, err = DecodeAsks(written)
	set.Overlap = new(0.75)
	again, rerr := ask.Replay(set, acts)
	if err != nil || rerr != nil {
		t.Fatal(err, rerr)
	}
	if after, err := again.Answer(ask.Given{Kind: ask.Put}); err != nil || *after.Interview().Put.Overlap != 0.25 || !reflect.DeepEqual(again.GoneOver(), s.GoneOver()) {
		t.Errorf("%v: %+v", err, after.Interview().Put)
	}
}

// From the act on by which no words are kept, the answers gone over hold none, and they
// stay.
func TestAnswersGoneOverLoseTheirWords(t *testing.T) {
	start := askStart(t)
	start.Told = &motive.Told{On: "2026-12-01", Quotes: true}
	set := ask.Setup{
		Catalogue: motive.Catalogue{Name: "c", Version: "1.0.0", Motivators: []motive.Motivator{{ID: "pay", Name: "Pay"}}}, Head: start.Head("x"), Today: "2026-12-03", Cards: []string{"pay"},
		Goals: motive.Goals{ID: "rota", Ask: "Take it"},
	}
	back := ask.Given{Act: ask.WentBack}
	_, written := play(t, set, ask.Given{}, ask.Given{}, ask.Given{Effect: 3}, ask.Given{Scale: 3}, ask.Given{Text: "SECRET"}, ask.Given{Text: "SECRET"}, back, back, back, back, back, back, ask.Given{Told: &motive.Told{}})
	if all := string(bytes.Join(written, []byte("\n"))); strings.Contains(all, "SECRET") {
		t.Errorf("%s", all)
	}
	acts, err := DecodeAsks(written)
	if err != nil {
		t.Fatal(err)
	}
	again, err := ask.Replay(set, acts)
	if err != nil || len(again.GoneOver()) != 3 {
		t.Errorf("%v: %+v", err, again.GoneOver())
	}
}
