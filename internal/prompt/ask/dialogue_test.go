package ask

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"buyin/internal/ask"
	"buyin/internal/motive"
	"buyin/internal/prompt"
)

// An ask as a manager types it, from the fairness to the record.
func TestAWholeAsk(t *testing.T) {
	set := setup("pay", "craft", "balance")
	got := run(t, ask.New(set), set,
		"",             // it is all right
		"",             // the ask is put
		"6", "4", "-4", // two cards by number, one exactly
		"6",                        // how much
		"the craft in it, no pay",  // why not lower
		"if I get the balance", "", // what would make it more, and neither
		"2",                              // yes, with a condition
		"1", "two quiet weeks by Friday", // a promise with its date
		"2", "write the hand-over", "4 May", // one of theirs
		"I'll ask Ann", "1", "", // the words first; no date
		"the rota", "a list", "by 4 May", "2", // the words first, others, and their date
		"", // nothing more
		"", // show it
	)
	if got.err != nil {
		t.Fatalf("%v; shown:\n%s", got.err, got.shown)
	}
	wantShown(t, got,
		"Say first:", "A no costs you nothing", "Is that all right?",
		"This is what I understood matters to you.", "Take the late rota until May", "two weeks", "quiet evenings",
		"1 of 3. Think of the pay.", "1 much worse", "7 much better", "8 rather not say",
		"2 of 3.", "3 of 3.",
		"Say back: So it would help with the pay, and get in the way of the balance.", "How much do you want this",
		"Why 6, and not lower?", "heard: 1 Pay - · 2 Craft + (/heard corrects it)",
		"What would make it more than 6?", "heard: 1 Balance +", "What does that mean for the ask?",
		"On the one hand", "on the other", "Where does that leave you", "2 yes, with a condition",
		"Who does what now", "1 I will", "2 Sam Lee will", "0 nothing more",
		"noted: two quiet weeks (by Friday = 2026-12-04)", "noted: write the hand-over (4 May = 2027-05-04)", "I'll ask Ann: who will?", "noted: I'll ask Ann\n",
		"a list: who will?", "a list, by 4 May: who will?", "noted: a list (by 4 May = 2027-05-04)",
		"Would you like to see what I wrote down?", "RECORD of Sam Lee")
	iv := got.session.Interview()
	want := []motive.Promise{
		{ID: "p3", By: motive.ByManager, Text: "two quiet weeks", Due: "2026-12-04"}, {ID: "p4", By: motive.ByReport, Text: "write the hand-over", Due: "2027-05-04"},
		{ID: "p5", By: motive.ByManager, Text: "I'll ask Ann"}, {ID: "p6", By: motive.ByReport, Text: "a list", Due: "2027-05-04"},
	}
	if !reflect.DeepEqual(iv.Promises, want) || iv.Reply != motive.ReplyIf || iv.Put == nil {
		t.Errorf("%+v", iv)
	}
	if e := iv.Turns[0].Effects; !reflect.DeepEqual(e, map[string]int{"pay": 3, "craft": 0, "balance": -4}) {
		t.Errorf("effects %v", e)
	}
	if turn := iv.Turns[1]; *turn.Scale != 6 || turn.Answer != "the craft in it, no pay" || len(turn.Evidence) != 2 || !turn.Evidence[0].ByCoach {
		t.Errorf("%+v", turn)
	}
	wantReplayed(t, set, got)
}

// What a card, a number and the reply take, and what they refuse.
func TestAnswersByNumber(t *testing.T) {
	for line, want := range map[string]any{
		"1": -5, "2": -3, "3": -1, "4": 0, "5": 1, "6": 3, "7": 5, "+2": 2, "-5": -5, "much b": 5, "no change": 0, "worse": -3,
		"8": nil, "/skip": nil, "rather": nil,
		"": "number from the list", "9": "number from the list", "+6": "exact one with its sign", "it depends": "Kept for later",
		"- only if Kim stays": "Kept for later", "2 weeks at most": "Kept for later", "-9": "exact one with its sign",
	} {
		set := setup("pay")
		got := run(t, ask.New(set), set, "", "", line, "/quit")
		effects := got.session.Interview().Turns
		switch want := want.(type) {
		case int:
			if len(effects) != 1 || effects[0].Effects["pay"] != want || len(effects[0].Effects) != 1 {
				t.Errorf("%q: %+v", line, effects)
			}
		case string:
			if len(effects) != 0 || got.session.Next().Kind != ask.Effect || !strings.Contains(got.shown, want) {
				t.Errorf("%q: %+v; shown:\n%s", line, effects, got.shown)
			}
		default:
			if len(effects) != 0 || got.session.Next().Kind != ask.Readiness {
				t.Errorf("%q: %+v", line, effects)
			}
		}
	}
	for line, want := range map[string]int{"0": 0, "1": 1, "10": 10, "x": 10, "X": 10, " 7 ": 7, "": -1, "11": -1, "-1": -1, "07": -1, "six": -1} {
		set := setup()
		got := run(t, ask.New(set), set, "", "", line, "/quit")
		turns := got.session.Interview().Turns
		if want < 0 && len(turns) != 0 || want >= 0 && (len(turns) != 1 || *turns[0].Scale != want) {
			t.Errorf("%q: %+v", line, turns)
		}
	}
	for line, want := range map[string]motive.Reply{"1": "yes", "yes": "yes", "2": "if", "3": "not-yet", "not": "not-yet", "4": "no", "no": "no", "if": "if", "Not-yet": "not-yet", "5": "", "": ""} {
		set := setup()
		got := run(t, ask.New(set), set, "", "", "5", "", "", line, "/quit")
		if reply := got.session.Interview().Reply; reply != want || line == "" && got.session.Next().Kind != ask.Reply {
			t.Errorf("%q: %q at %s; shown:\n%s", line, reply, got.session.Next().Kind, got.shown)
		}
	}
}

// What they agree to comes first, and decides what is kept.
func TestWhatIsAgreed(t *testing.T) {
	for name, tt := range map[string]struct {
		told  *motive.Told
		lines []string
		want  *motive.Told
		next  ask.Kind
	}{
		"told, and all right":     {&motive.Told{On: "2026-11-01", Quotes: true}, []string{""}, &motive.Told{On: "2026-11-01", Quotes: true}, ask.Put},
		"told, and without words": {&motive.Told{On: "2026-11-01", Quotes: true}, []string{"1"}, &motive.Told{On: "2026-12-01"}, ask.Put},
		"told, and left":          {&motive.Told{On: "2026-11-01", Quotes: true}, []string{"2"}, &motive.Told{On: "2026-11-01", Quotes: true}, ask.End},
		"wordless stays so":       {&motive.Told{On: "2026-11-01"}, []string{"1", ""}, &motive.Told{On: "2026-11-01"}, ask.Put},
		"not told, and agreed":    {nil, []string{"", ""}, &motive.Told{On: "2026-12-01", Quotes: true}, ask.Put},
		"they know, no words":     {nil, []string{"2", ""}, &motive.Told{On: "2026-12-01"}, ask.Put},
		"words are no answer":     {nil, []string{"hm", "1", ""}, &motive.Told{On: "2026-12-01", Quotes: true}, ask.Put},
		"not put today":           {&motive.Told{On: "2026-11-01", Quotes: true}, []string{"", "1"}, &motive.Told{On: "2026-11-01", Quotes: true}, ask.End},
	} {
		set := setup("pay")
		set.Head.Told = tt.told
		got := run(t, ask.New(set), set, append(tt.lines, "/quit")...)
		if iv := got.session.Interview(); !reflect.DeepEqual(iv.Told, tt.want) || got.session.Next().Kind != tt.next || tt.next == ask.End && iv.Put != nil {
			t.Errorf("%s: told %+v at %s; shown:\n%s", name, iv.Told, got.session.Next().Kind, got.shown)
		}
	}
}

// No words are kept if none may be, and what was heard in them can be corrected all
// the same.
func TestNoWordsAreKept(t *testing.T) {
	set := setup("pay")
	got := run(t, ask.New(set), set, "1", "", "SECRET at a card", "4", "5", "SECRET craft", "/heard -", "SECRET balance", "/heard 1", "1", "4", "SECRET change", "2", "1", "call Ann by Friday", "", "")
	if got.err != nil {
		t.Fatalf("%v; shown:\n%s", got.err, got.shown)
	}
	all := saved(t, got.session)
	for _, g := range got.kept {
		all += g.Text
		for _, e := range g.Evidence {
			all += e.Quote
		}
	}
	if strings.Contains(all, "SECRET") || strings.Contains(all, "quote:") {
		t.Errorf("kept:\n%s", all)
	}
	if strings.Contains(got.shown, "2 Sam Lee will") {
		t.Errorf("what they promise could be kept; shown:\n%s", got.shown)
	}
	turns := got.session.Interview().Turns
	if e := turns[1].Evidence; len(e) != 1 || e[0].Strength != -4 || e[0].ByCoach {
		t.Errorf("%+v; shown:\n%s", turns, got.shown)
	}
	if e := turns[2].Evidence; len(e) != 1 || e[0].Motivator != "balance" || e[0].ByCoach {
		t.Errorf("%+v; shown:\n%s", turns, got.shown)
	}
	wantReplayed(t, set, got)
}

// What was heard in an answer in words can be corrected at the next steps, and in the
// terms before they are saved.
func TestWhatWasHeardIsCorrected(t *testing.T) {
	at := []string{"", "", "5", "for the pay"}
	for name, tt := range map[string]struct {
		lines []string
		want  []motive.Evidence
	}{
		"nobody looked":     {nil, []motive.Evidence{{Motivator: "pay", Strength: 4, Kind: motive.Volunteered, Quote: "pay", ByCoach: true}}},
		"at once":           {[]string{"/heard 1"}, []motive.Evidence{{Motivator: "pay", Strength: 4, Kind: motive.Volunteered, Quote: "pay"}}},
		"two steps later":   {[]string{"", "/heard -"}, []motive.Evidence{{Motivator: "pay", Strength: -4, Kind: motive.Volunteered, Quote: "pay"}}},
		"nothing in it":     {[]string{"/heard n"}, []motive.Evidence{}},
		"looked, no change": {[]string{"/heard", ""}, []motive.Evidence{{Motivator: "pay", Strength: 4, Kind: motive.Volunteered, Quote: "pay", ByCoach: true}}},
		"impossible":        {[]string{"/heard 7"}, []motive.Evidence{{Motivator: "pay", Strength: 4, Kind: motive.Volunteered, Quote: "pay", ByCoach: true}}},
	} {
		set := setup()
		got := run(t, ask.New(set), set, append(append(at, tt.lines...), "/quit")...)
		if turn := got.session.Interview().Turns[0]; !reflect.DeepEqual(turn.Evidence, tt.want) || turn.Answer != "for the pay" {
			t.Errorf("%s: %+v; shown:\n%s", name, turn, got.shown)
		}
		wantReplayed(t, set, got)
	}
	set := setup()
	got := run(t, ask.New(set), set, append(at, "the balance", "/heard -", "4", "1", "/quit")...)
	turn := got.session.Interview().Turns[1]
	want := []motive.Position{{Says: motive.Outcome, Goal: "late", Meets: new(false)}, {Says: motive.Belief, Goal: "hand", Meets: new(true)}}
	if len(turn.Evidence) != 1 || turn.Evidence[0].Strength != -4 || !reflect.DeepEqual(turn.Positions, want) {
		t.Errorf("%+v; shown:\n%s", turn, got.shown)
	}
	if got := run(t, ask.New(set), set, "", "", "/heard", "/quit"); !strings.Contains(got.shown, "nothing to correct yet") {
		t.Errorf("shown:\n%s", got.shown)
	}
}

// Commands work at every step and lose nothing.
func TestCommandsAtEveryStep(t *testing.T) {
	set := setup("pay")
	set.Head.Told = nil
	all := []string{"", "", "", "6", "5", "the pay", "if", "3", "", "4", "more people", "1", "call Ann by Friday", "", ""}
	whole := run(t, ask.New(set), set, all...)
	if whole.err != nil {
		t.Fatalf("%v; shown:\n%s", whole.err, whole.shown)
	}
	want := saved(t, whole.session)
	for n := range all {
		for _, command := range []string{"/help", "/why", "/nonsense", "/sheet"} {
			got := run(t, ask.New(set), set, append(append(append([]string(nil), all[:n]...), command), all[n:]...)...)
			if command == "/why" && n == 12 { // over the text of a promise: who is asked again
				got = run(t, ask.New(set), set, append(append(append([]string(nil), all[:n]...), command), all[n-1:]...)...)
			}
			if (command == "/help" || command == "/sheet") && n == 12 {
				got = run(t, ask.New(set), set, append(append(append([]string(nil), all[:n]...), command), all[n-1:]...)...)
			}
			if command == "/sheet" && (n == 7 || n == 8) { // over the list: the words come again
				continue
			}
			if got.err != nil || saved(t, got.session) != want {
				t.Errorf("%s after %d lines: %v\n%s\nshown:\n%s", command, n, got.err, saved(t, got.session), got.shown)
			}
		}
		got := run(t, ask.New(set), set, append(append([]string(nil), all[:n]...), "/note tired", "/promise call by Friday", "/quit")...)
		iv := got.session.Interview()
		if got.err != prompt.Quit || strings.Join(iv.Notes, ",") != "tired" || len(iv.Promises) == 0 || iv.Promises[len(iv.Promises)-1].Due != "2026-12-04" {
			t.Errorf("after %d lines: %v, notes %q, promises %+v; shown:\n%s", n, got.err, iv.Notes, iv.Promises, got.shown)
		}
		wantReplayed(t, set, got)
	}
}

// /back returns to each answer, which stays unless it is changed.
func TestBack(t *testing.T) {
	set := setup("pay", "craft")
	got := run(t, ask.New(set), set, "", "", "6", "+2", "/back", "", "/back", "/back", "4", "", "1", "/back", "", "/back", "", "the pay", "/back", "", "if", "3", "", "/back", "", "", "2", "/back", "", "", "1")
	if got.err != nil {
		t.Fatalf("%v; shown:\n%s", got.err, got.shown)
	}
	iv := got.session.Interview()
	if !reflect.DeepEqual(iv.Turns[0].Effects, map[string]int{"pay": 0, "craft": 2}) || *iv.Turns[1].Scale != 1 || iv.Turns[1].Answer != "the pay" || len(iv.Turns[2].Positions) != 1 || iv.Reply != motive.ReplyIf {
		t.Errorf("%+v; shown:\n%s", iv, got.shown)
	}
	wantReplayed(t, set, got)
}

// A promise that was typed first is not lost by Enter.
func TestEnterLosesNoPromise(t *testing.T) {
	set := setup()
	got := run(t, ask.New(set), set, "", "", "5", "", "", "1", "call Ann by Friday", "", "1", "", "")
	if p := got.session.Interview().Promises; got.err != nil || len(p) != 1 || p[0].Text != "call Ann" {
		t.Errorf("%v, %+v; shown:\n%s", got.err, p, got.shown)
	}
}

// A no or a number alone is no promise, and loses none.
func TestNoIsNoPromise(t *testing.T) {
	for name, tt := range map[string]struct {
		lines []string
		want  int
	}{
		"no":           {[]string{"no", ""}, 0},
		"0":            {[]string{"0", ""}, 0},
		"none, as one": {[]string{"1", "none", "", ""}, 0},
		"after a text": {[]string{"call Ann", "no", "1", "", "", ""}, 1},
		"after one":    {[]string{"1", "call Ann by Friday", "no", ""}, 1},
	} {
		set := setup()
		got := run(t, ask.New(set), set, append([]string{"", "", "5", "", "", "1"}, tt.lines...)...)
		if p := got.session.Interview().Promises; got.err != nil || len(p) != tt.want || tt.want == 1 && p[0].Text != "call Ann" {
			t.Errorf("%s: %v, %+v; shown:\n%s", name, got.err, p, got.shown)
		}
	}
}

// /back at the promises goes to the last one: Enter keeps it, and it can be changed or
// dropped.
func TestBackToAPromise(t *testing.T) {
	at := []string{"", "", "5", "", "", "1", "1", "call Ann by Friday", "2", "ask Bo", "", "/back"}
	for name, tt := range map[string]struct {
		lines []string
		want  string
	}{
		"kept":           {[]string{"", "", ""}, "call Ann 2026-12-04, ask Bo "},
		"both kept":      {[]string{"/back", "", "", "", ""}, "call Ann 2026-12-04, ask Bo "},
		"kept by done":   {[]string{"/back", "/done", "/done", "", ""}, "call Ann 2026-12-04, ask Bo "},
		"changed":        {[]string{"2", "ask Cy by 11 Dec", "", ""}, "call Ann 2026-12-04, ask Cy 2026-12-11"},
		"typed first":    {[]string{"ask Di", "1", "", "", ""}, "call Ann 2026-12-04, ask Di "},
		"dropped":        {[]string{"3", "", ""}, "call Ann 2026-12-04"},
		"skipped":        {[]string{"/skip", "", ""}, "call Ann 2026-12-04"},
		"one of two":     {[]string{"/back", "3", "", "", ""}, "ask Bo "},
		"quit and again": {[]string{"/quit"}, "call Ann 2026-12-04"},
	} {
		set := setup()
		got := run(t, ask.New(set), set, append(at[:len(at):len(at)], tt.lines...)...)
		var all []string
		for _, p := range got.session.Interview().Promises {
			all = append(all, p.Text+" "+p.Due)
		}
		if strings.Join(all, ", ") != tt.want {
			t.Errorf("%s: %q, want %q; shown:\n%s", name, all, tt.want, got.shown)
		}
		if name == "quit and again" {
			again, err := ask.Replay(set, got.kept)
			if past, ok := again.Past(); err != nil || !ok || past.Promise.Text != "ask Bo" {
				t.Errorf("%v, %+v", err, past)
			}
		}
		wantReplayed(t, set, got)
	}
}

// A day that is over, or that no calendar has, is asked for again, at any step.
func TestWrongDates(t *testing.T) {
	at := []string{"", "", "5", "", "", "1"}
	for name, tt := range map[string]struct {
		lines []string
		due   string
		shown string
	}{
		"over, as an answer":   {[]string{"1", "call Ann", "2025-01-01", "4 Dec"}, "2026-12-04", "2025-01-01 is over"},
		"over, in the text":    {[]string{"1", "call Ann by 2025-01-01", "4 Dec"}, "2026-12-04", "2025-01-01 is over"},
		"no day, as an answer": {[]string{"1", "call Ann", "30.02.", "4 Dec"}, "2026-12-04", `no such day as "30.02."`},
		"no day, in the text":  {[]string{"1", "call Ann by 30.02.", "99.99.", ""}, "", `no such day as "by 30.02."`},
		"aside":                {[]string{"/promise call Ann by 30.02.", "4 Dec"}, "2026-12-04", `no such day as "by 30.02."`},
	} {
		set := setup()
		got := run(t, ask.New(set), set, append(append(at[:len(at):len(at)], tt.lines...), "/quit")...)
		if p := got.session.Interview().Promises; len(p) != 1 || p[0].Text != "call Ann" || p[0].Due != tt.due || !strings.Contains(got.shown, tt.shown) {
			t.Errorf("%s: %+v; shown:\n%s", name, p, got.shown)
		}
	}
	set := setup()
	set.Debrief = true
	if got := run(t, ask.New(set), set, "", "5", "", "", "1", "1", "call Ann by 2025-01-01", "/quit"); got.session.Interview().Promises[0].Due != "2025-01-01" {
		t.Errorf("a debrief: %+v", got.session.Interview().Promises)
	}
}

// Words that were typed at a card come back where words are asked for that they fit,
// also after the ask was interrupted, twice.
func TestWordsAtACard(t *testing.T) {
	set := setup("pay", "craft")
	at := []string{"", "", "it depends on the shift", "6", "I love the quiet", "not on weekends", "6", "5", "", "", "/quit"}
	wantTurns := func(what string, got result) {
		t.Helper()
		if turns := got.session.Interview().Turns; len(turns) != 3 || turns[1].Answer != "I love the quiet" || turns[2].Answer != "it depends on the shift\nnot on weekends" {
			t.Errorf("%s: %+v; shown:\n%s", what, turns, got.shown)
		}
	}
	wantTurns("at once", run(t, ask.New(set), set, append(at[:len(at)-1:len(at)-1], "", "/quit")...))
	for _, end := range [][]string{{"/quit"}, nil} {
		for first := 6; first < len(at)-1; first++ {
			cut := run(t, ask.New(set), set, append(at[:first:first], end...)...)
			for second := first; second < len(at)-1; second++ {
				from, err := ask.Replay(set, cut.kept)
				if err != nil {
					t.Fatal(err)
				}
				more := run(t, from, set, append(at[first:second:second], end...)...)
				again, err := ask.Replay(set, append(cut.kept[:len(cut.kept):len(cut.kept)], more.kept...))
				if err != nil {
					t.Fatal(err)
				}
				got := run(t, again, set, append(at[second:len(at)-1:len(at)-1], "", "/quit")...)
				wantTurns(fmt.Sprintf("cut at %d and %d", first, second), got)
			}
		}
	}
}

// /done declines the questions that are left, and loses no words that were typed.
func TestDoneKeepsWordsAtACard(t *testing.T) {
	set := setup("pay", "craft")
	got := run(t, ask.New(set), set, "", "", "it depends on the shift", "6", "I love the quiet", "/done", "/quit")
	turns := got.session.Interview().Turns
	if len(turns) != 3 || turns[1].Answer != "I love the quiet" || turns[2].Answer != "it depends on the shift" || got.session.Next().Kind != ask.Reply {
		t.Errorf("%+v at %s; shown:\n%s", turns, got.session.Next().Kind, got.shown)
	}
	again, err := ask.Replay(set, got.kept)
	if err != nil || !reflect.DeepEqual(again.Interview(), got.session.Interview()) {
		t.Errorf("replayed: %+v, %v", again.Interview(), err)
	}
}

// Somebody who was promised that no words are kept sees no other promise.
func TestNoWordsAtACard(t *testing.T) {
	set := setup("pay")
	set.Head.Told.Quotes = false
	got := run(t, ask.New(set), set, "", "", "it depends on the shift", "6", "/quit")
	if strings.Contains(got.shown, "Kept for") || strings.Contains(fmt.Sprint(got.kept), "depends") {
		t.Errorf("%+v; shown:\n%s", got.kept, got.shown)
	}
}

// A sensitive answer can be kept without its words, or changed.
func TestASensitiveAnswer(t *testing.T) {
	for _, tt := range []struct {
		lines []string
		want  string
	}{{[]string{"1"}, "the pay, since the operation"}, {[]string{""}, ""}, {[]string{"2", "the pay"}, "the pay"}} {
		set := setup()
		got := run(t, ask.New(set), set, append(append([]string{"", "", "5", "the pay, since the operation"}, tt.lines...), "/quit")...)
		if turn := got.session.Interview().Turns[0]; turn.Answer != tt.want || len(turn.Evidence) != 1 {
			t.Errorf("%q: %+v; shown:\n%s", tt.lines, turn, got.shown)
		}
	}
}

// In a debrief the same cards are typed in, and the day is asked for.
func TestADebrief(t *testing.T) {
	set := setup("pay")
	set.Debrief = true
	got := run(t, ask.New(set), set, "soon", "2026-11-28", "6", "5", "the pay", "if", "", "1", "")
	if got.err != nil {
		t.Fatalf("%v; shown:\n%s", got.err, got.shown)
	}
	if iv := got.session.Interview(); iv.Put == nil || iv.Put.On != "2026-11-28" || iv.Reply != motive.ReplyYes {
		t.Errorf("%+v", iv)
	}
	wantShown(t, got, "8 they did not say", "5 they have not said")
	got = run(t, ask.New(set), set, "tomorrow", "last Friday", "/quit")
	wantShown(t, got, "has not come yet", "last Friday = 2026-11-27", "1 of 1.")
	if put := got.session.Interview().Put; put == nil || put.On != "2026-11-27" {
		t.Errorf("put %+v", put)
	}
	if strings.Contains(got.shown, "Say first") || strings.Contains(got.shown, "Say back") {
		t.Errorf("shown:\n%s", got.shown)
	}
}

// The input may end at any step: what was answered is in the journal, and the ask goes
// on from there.
func TestTheEndOfTheInput(t *testing.T) {
	set := setup("pay", "craft")
	all := []string{"", "", "6", "-2", "5", "the pay", "if", "3", "", "4", "more people", "1", "call Ann by Friday", ""}
	whole := run(t, ask.New(set), set, append(all, "")...)
	if whole.err != nil {
		t.Fatal(whole.err)
	}
	for n := range all {
		cut := run(t, ask.New(set), set, all[:n]...)
		if cut.err != prompt.Ended {
			t.Fatalf("cut after %d lines: %v", n, cut.err)
		}
		again, err := ask.Replay(set, cut.kept)
		if err != nil {
			t.Fatal(err)
		}
		rest := append(append([]string(nil), all[n:]...), "")
		switch n {
		case 7:
			rest = append([]string{""}, rest...) // Enter keeps the words
		case 8:
			rest = append([]string{"", "3"}, rest...)
		case 12:
			rest = append([]string{"1"}, rest...)
		}
		if got := run(t, again, set, rest...); got.err != nil || saved(t, got.session) != saved(t, whole.session) {
			t.Errorf("cut after %d lines and resumed: %v\n%s\nwant\n%s\nshown:\n%s", n, got.err, saved(t, got.session), saved(t, whole.session), got.shown)
		}
	}
}

// The screen may be seen by both: no figure of how well the ask serves them, no
// strength and no guess is on it.
func TestNothingIsShownThatTheyMayNotSee(t *testing.T) {
	set := setup(allCards...)
	set.Overlap = new(0.4545)
	set.Head.Guess = map[string]int{"mastery": 5}
	got := run(t, ask.New(set), set, "", "", "6", "4", "1", "2", "5", "7", "6", "the pay", "no balance", "", "2", "", "")
	if got.err != nil {
		t.Fatal(got.err)
	}
	for _, word := range []string{"0.45", "45", "%", "overlap", "guess", "offer", "sufficient", "strength"} {
		if strings.Contains(strings.ToLower(got.shown), word) {
			t.Errorf("%q is on the screen:\n%s", word, got.shown)
		}
	}
}

// Terms of which no words are kept stay as they were after /back, also on resuming.
func TestBackToWordlessTerms(t *testing.T) {
	set := setup()
	set.Head.Told.Quotes = false
	cut := run(t, ask.New(set), set, "", "", "5", "", "no, I won't do it", "", "/quit")
	again, err := ask.Replay(set, cut.kept)
	if err != nil {
		t.Fatal(err)
	}
	got := run(t, again, set, "/back", "", "", "/quit")
	turns := got.session.Interview().Turns
	if len(turns) != 2 || len(turns[1].Positions) != 2 || turns[1].Answer != "" || got.session.Next().Kind != ask.Reply {
		t.Errorf("%+v; shown:\n%s", turns, got.shown)
	}
}

// What was taken for all goals can be changed at the terms, and Enter keeps it.
func TestBackToWhatTermsMean(t *testing.T) {
	at := []string{"", "", "5", "", "a free Friday", "2", "/back", ""}
	for name, tt := range map[string]struct {
		lines []string
		meets []bool
	}{
		"kept":          {[]string{""}, []bool{false, false}},
		"changed":       {[]string{"1", "1"}, []bool{true, true}},
		"one of them":   {[]string{"1", "3", ""}, []bool{true}},
		"nothing then":  {[]string{"1", ""}, nil},
		"words, a help": {[]string{"hm", "/help", ""}, []bool{false, false}},
	} {
		set := setup()
		got := run(t, ask.New(set), set, append(append(at[:len(at):len(at)], tt.lines...), "/quit")...)
		turns := got.session.Interview().Turns
		var meets []bool
		for _, p := range turns[len(turns)-1].Positions {
			meets = append(meets, p.Agrees())
		}
		if got.session.Next().Kind != ask.Reply || turns[len(turns)-1].Answer != "a free Friday" || !reflect.DeepEqual(meets, tt.meets) {
			t.Errorf("%s: at %s %+v; shown:\n%s", name, got.session.Next().Kind, turns, got.shown)
		}
		wantShown(t, got, "0 as before: It's a reason to say no to all of it (Enter)")
	}
}

// What is not right is changed by going back to it. /done keeps the answers after it,
// and the record is shown again.
func TestWhatIsNotRightIsChanged(t *testing.T) {
	set := setup("pay", "craft")
	begun := []string{"", "", "6", "5", "7", "the pay", "a free Friday", "1", "2", "1", "call Ann by Friday", "", ""}
	whole := run(t, ask.New(set), set, append(begun[:len(begun):len(begun)], "")...)
	got := run(t, ask.New(set), set, append(begun[:len(begun):len(begun)],
		"1", "/back", "/back", "/back", "/back", "/back", "/back", "/back", "2", "/done", "", "", "")...)
	if whole.err != nil || got.err != nil {
		t.Fatalf("%v, %v; shown:\n%s", whole.err, got.err, got.shown)
	}
	want, iv := whole.session.Interview(), got.session.Interview()
	want.Turns[0].Effects["pay"] = -3
	if !reflect.DeepEqual(iv, want) || strings.Count(got.shown, "RECORD of") != 2 || !strings.Contains(got.shown, "/back goes further back") {
		t.Errorf("%+v\nwant\n%+v\nshown:\n%s", iv, want, got.shown)
	}
	wantReplayed(t, set, got)
}

// Who says yes after a no by mistake was not asked what would have to change, also if
// /done ends the ask.
func TestDoneAfterANoThatWasTakenBack(t *testing.T) {
	set := setup("pay")
	upToNo := []string{"", "", "/skip", "5", "", "", "4", "two people more", "/back", "/back"}
	for _, tt := range []struct {
		reply string
		terms string // what is kept of it
	}{{"1", ""}, {"4", "two people more"}} {
		got := run(t, ask.New(set), set, append(upToNo[:len(upToNo):len(upToNo)], tt.reply, "/done")...)
		iv, terms := got.session.Interview(), ""
		for _, turn := range iv.Turns {
			if turn.Question == motive.Closing {
				terms = turn.Answer
			}
		}
		if terms != tt.terms || got.session.Next().Kind != ask.End {
			t.Errorf("%s: terms %q, want %q; at %s", iv.Reply, terms, tt.terms, got.session.Next().Kind)
		}
	}
}

// Enter keeps what was agreed before, when /back went over it.
func TestBackToWhatIsAgreed(t *testing.T) {
	for name, tt := range map[string]struct {
		told  *motive.Told
		lines []string
		keeps bool
	}{
		"they were told":          {nil, []string{"1", "", "", "/skip", "5", "the pay", "/back", "/back", "/back", "/back", "/back", "/back", "", "", "", "", "/skip", "", "", "", "/quit"}, true},
		"none of their words":     {nil, []string{"2", "/back", "", "", "", "/quit"}, false},
		"agreed in this ask":      {nil, []string{"", "1", "/back", "", "", "/quit"}, false},
		"agreed otherwise before": {&motive.Told{On: "2026-11-01", Quotes: true}, []string{"1", "", "/back", "/back", "", "", "/quit"}, false},
	} {
		set := setup("pay")
		set.Head.Told = tt.told
		got := run(t, ask.New(set), set, tt.lines...)
		if got.session.KeepsWords() != tt.keeps {
			t.Errorf("%s: keeps words %v; shown:\n%s", name, !tt.keeps, got.shown)
		}
		if said := fmt.Sprint(got.session.Interview().Turns, got.session.GoneOver()); tt.keeps && !strings.Contains(said, "the pay") {
			t.Errorf("%s: %s; shown:\n%s", name, said, got.shown)
		}
	}
}
