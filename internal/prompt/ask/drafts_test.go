package ask

import (
	"bytes"
	"strings"
	"testing"

	"buyin/internal/ask"
	"buyin/internal/motive"
	"buyin/internal/prompt"
	"buyin/internal/records/journal"
	"buyin/internal/terminal"
)

// A resumed ask goes on in the same journal, as often as it is interrupted.
type resumed struct {
	t   *testing.T
	set ask.Setup
	recorder
	shown string
}

// goOn replays the journal, types the lines, and returns the ask when they end.
func (r *resumed) goOn(lines ...string) ask.Session {
	r.t.Helper()
	from, err := ask.Replay(r.set, r.kept)
	if err != nil {
		r.t.Fatal(err)
	}
	var out bytes.Buffer
	console, _, restore := prompt.Open(r.t.Context(), terminal.Streams{In: strings.NewReader(strings.Join(lines, "\n") + "\n"), Out: &out, Plain: true})
	defer restore()
	session, err := ask.Run(from, New(console, r.set, options()), r.record)
	if err != nil && err != prompt.Ended && err != prompt.Quit {
		r.t.Fatal(err)
	}
	r.shown = out.String()
	return session
}

// journal is all that is in the journal.
func (r *resumed) journal() string { return string(bytes.Join(r.lines, []byte("\n"))) }

var _ journal.Writer = (*resumed)(nil)

// Words that were gone back over, changed, or typed ahead survive each interruption, as
// they are, and declining a question drops none of another.
func TestWordsSurviveInterruptions(t *testing.T) {
	begun := []string{"", "", "6", "5", "the pay", "a free Friday", "", "3"}
	for name, tt := range map[string]struct {
		runs [][]string
		want string // the terms in the end
	}{
		"back, back again":            {[][]string{{"/back", "/back"}, {"/back"}, {""}, {"", ""}}, "a free Friday"},
		"back to the cards":           {[][]string{{"/back", "/back", "/back"}, {"/back", "/back"}, {"6", "5"}, {""}, {""}}, "a free Friday"},
		"the reason declined":         {[][]string{{"/back", "/back", "/back", "/skip"}, {}, {""}}, "a free Friday"},
		"the number declined":         {[][]string{{"/back", "/back", "/back", "/back", "/skip"}, {"/skip"}, {""}}, "a free Friday"},
		"changed":                     {[][]string{{"/back", "/back", "a free Monday\\", "/note tired"}, {"/back"}, {}, {""}, {""}}, "a free Monday"},
		"changed, then declined":      {[][]string{{"/back", "/back", "a free Monday\\", "/back", "/skip"}, {}, {""}}, "a free Monday"},
		"more words ahead":            {[][]string{{"/back", "/back", "/back", "/back", "/back", "not on weekends"}, {"6", "5", "/skip"}, {}, {""}}, "a free Friday\nnot on weekends"},
		"at the list of the terms":    {[][]string{{"/back", "/back", "", "/back"}, {"/back", "5"}, {"the pay"}, {""}}, "a free Friday"},
		"done":                        {[][]string{{"/back", "/back", "/back", "/back", "/back"}, {"/done"}}, "a free Friday"},
		"changed, and done":           {[][]string{{"/back", "/back", "a free Monday\\", "/back"}, {"/done"}}, "a free Monday"},
		"a wrong key, back, and done": {[][]string{{"/back", "words at the list", "9", "/back"}, {"words", "/done"}}, "words"},
		"words at the list, and back": {[][]string{{"only if they stay mine", "/back", "", ""}, {"x y", "/back", "", ""}}, "a free Friday"},
	} {
		set := setup("pay")
		r := &resumed{t: t, set: set}
		s := r.goOn(begun...)
		for _, lines := range tt.runs {
			s = r.goOn(lines...)
		}
		if s.Next().Kind == ask.Terms { // and the positions
			s = r.goOn("", "")
		}
		turns := s.Interview().Turns
		if len(turns) == 0 || turns[len(turns)-1].Question != motive.Closing || turns[len(turns)-1].Answer != tt.want {
			t.Errorf("%s: at %s %+v, want the terms %q; shown:\n%s", name, s.Next().Kind, turns, tt.want, r.shown)
		}
	}
}

// A question that is declined takes no words with it that were typed for another.
func TestDecliningDropsNoWordsOfAnother(t *testing.T) {
	for _, decline := range []string{"/skip", ""} {
		r := &resumed{t: t, set: setup("pay", "craft")}
		r.goOn("", "", "not on weekends", "6", "6", "5", decline, "/quit")
		if s := r.goOn("/quit"); s.DraftFor(ask.Terms) != "not on weekends" {
			t.Errorf("%q: the draft is %q, in\n%s", decline, s.DraftFor(ask.Terms), r.journal())
		}
	}
	r := &resumed{t: t, set: setup()} // what was typed at the question itself goes
	r.goOn("", "", "5", "SECRET\\", "/note x", "/skip", "/done", "/quit")
	if s := r.goOn("/quit"); strings.Contains(r.journal(), "SECRET") || len(s.Interview().Turns) != 1 {
		t.Errorf("%+v\n%s", s.Interview().Turns, r.journal())
	}
}

// Nothing sensitive is in the journal before somebody was asked what to keep of it.
func TestSensitiveWordsAreAskedAboutFirst(t *testing.T) {
	at := []string{"", ""}
	words := "not since the operation"
	for name, tt := range map[string]struct {
		lines  []string
		asked  bool // and then they are kept
		answer string
	}{
		"at a card":                  {[]string{words}, false, ""},
		"over a command":             {[]string{"6", "5", words + "\\", "/note x"}, false, ""},
		"as an answer":               {[]string{"6", "5", words}, false, ""},
		"as an answer, kept":         {[]string{"6", "5", words, "1"}, true, ""},
		"ahead, and done":            {[]string{words, "/done"}, false, ""},
		"ahead, done, kept":          {[]string{words, "/done", "1"}, true, ""},
		"ahead, done, heard":         {[]string{words, "/done", ""}, false, ""},
		"ahead, done, changed":       {[]string{words, "/done", "2", "not now", "/done", "/quit"}, false, "not now"},
		"a note":                     {[]string{"/note " + words}, false, ""},
		"a note, kept":               {[]string{"/note " + words, ""}, true, ""},
		"a note, left out":           {[]string{"/note " + words, "1"}, false, ""},
		"a promise":                  {[]string{"/promise " + words}, false, ""},
		"a promise, kept":            {[]string{"/promise " + words, ""}, true, ""},
		"a promise, who is not said": {[]string{"6", "5", "", "", "1", words}, false, ""},
		"a promise in its place":     {[]string{"6", "5", "", "", "1", words + " by Friday", "1"}, false, ""},
	} {
		r := &resumed{t: t, set: setup("pay")}
		s := r.goOn(append(at[:2:2], tt.lines...)...)
		if strings.Contains(r.journal(), "operation") != tt.asked {
			t.Errorf("%s: the journal is\n%s\nshown:\n%s", name, r.journal(), r.shown)
		}
		if tt.answer != "" && !strings.Contains(saved(t, s), tt.answer) {
			t.Errorf("%s: %s", name, saved(t, s))
		}
	}
}

// A promise that was typed and not noted is asked for again, also after the ask was
// interrupted; a day that was read stays the day it was.
func TestAHalfTypedPromise(t *testing.T) {
	at := []string{"", "", "5", "", "", "1"}
	for name, tt := range map[string]struct {
		before []string
		after  []string
		want   string
	}{
		"who is not said":           {[]string{"call Ann"}, []string{"1", "", ""}, "manager: call Ann "},
		"who is theirs":             {[]string{"call Ann"}, []string{"2", "", "4 Dec"}, "report: call Ann 2026-12-04"},
		"the day":                   {[]string{"1", "call Ann"}, []string{"", "", ""}, "manager: call Ann "},
		"over a command":            {[]string{"1", "call Ann", "/why", "/quit"}, []string{"", "call Bo", "4 Dec"}, "manager: call Bo 2026-12-04"},
		"aside":                     {[]string{"/promise call Ann by 30.02."}, []string{"", "", "4 Dec"}, "manager: call Ann 2026-12-04"},
		"dropped":                   {[]string{"call Ann"}, []string{"3", "/quit"}, ""},
		"interrupted again":         {[]string{"call Ann", "/quit"}, []string{"1", "/why", "/quit"}, ""},
		"with its day, no name yet": {[]string{"call Ann in two weeks"}, []string{"1", "", ""}, "manager: call Ann 2026-12-15"},
	} {
		r := &resumed{t: t, set: setup()}
		r.goOn(append(at[:len(at):len(at)], tt.before...)...)
		if name == "with its day, no name yet" { // two weeks from when it was said
			r.set.Today = "2026-12-09"
		}
		s := r.goOn(tt.after...)
		var all []string
		for _, p := range s.Interview().Promises {
			all = append(all, p.By+": "+p.Text+" "+p.Due)
		}
		if strings.Join(all, ", ") != tt.want {
			t.Errorf("%s: %q, want %q; shown:\n%s", name, all, tt.want, r.shown)
		}
		if name == "with its day, no name yet" && !strings.Contains(r.shown, "not noted yet: call Ann, 2026-12-15.") {
			t.Errorf("%s: the day is not shown:\n%s", name, r.shown)
		}
		if _, half := s.HalfPromise(); half != (name == "interrupted again") || name == "dropped" && strings.Contains(r.journal(), "Ann") {
			t.Errorf("%s: half-typed: %t; the journal is\n%s", name, half, r.journal())
		}
	}
	r := &resumed{t: t, set: setup()} // of theirs, no words are kept
	r.set.Head.Told.Quotes = false
	r.goOn(append(at[:len(at):len(at)], "SECRET by Friday", "/quit")...)
	if strings.Contains(r.journal(), "SECRET") {
		t.Errorf("%s", r.journal())
	}
}

// The day on which an ask was put stays the day that was meant, also if the ask is
// resumed on another one and gone back over.
func TestTheDayOfADebriefIsPinned(t *testing.T) {
	for typed, want := range map[string]string{"yesterday": "2026-11-30", "": "2026-12-01", "last Friday": "2026-11-27", "28.11.": "2026-11-28"} {
		r := &resumed{t: t, set: setup("pay")}
		r.set.Debrief = true
		r.goOn(typed, "6")
		r.set.Today = "2027-02-15"
		r.goOn("5")
		r.goOn("/back", "/back", "/back")
		if s := r.goOn("", "6"); s.Interview().Put == nil || s.Interview().Put.On != want || s.Next().Kind != ask.Readiness {
			t.Errorf("%q: put %+v at %s; shown:\n%s", typed, s.Interview().Put, s.Next().Kind, r.shown)
		}
		if strings.Contains(r.shown, "Enter: today") || !strings.Contains(r.shown, want) {
			t.Errorf("%q: Enter does not keep %s:\n%s", typed, want, r.shown)
		}
	}
}

// Words that were typed at a card are not told as the answer to a question that was never
// asked.
func TestWordsAtACardAreNoAnswerToAnotherQuestion(t *testing.T) {
	set := setup("pay")
	got := run(t, ask.New(set), set, "", "", "no. not again me", "/done", "4", "", "", "", "")
	turns := got.session.Interview().Turns
	if got.err != nil || len(turns) != 1 || turns[0].Answer != "no. not again me" || strings.Contains(turns[0].Asked, "?") {
		t.Errorf("%v, %+v; shown:\n%s", got.err, turns, got.shown)
	}
}
